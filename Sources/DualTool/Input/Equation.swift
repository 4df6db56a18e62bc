/// An equation of the command line: `x^2 + y^2 = 1` asks for the roots of `x^2 + y^2 - 1`.
enum Equation {
  /// The difference of the sides of an equation; a text without `=` in its last statement stays as it is.
  ///
  /// What stands before the last `;` or line break are definitions, whose `=` means something else.
  static func difference(_ bytes: [UInt8], _ command: Entry?) throws(Failure) -> [UInt8] {
    var depth = 0
    var start = 0
    var signs: [Int] = []
    var end = bytes.count
    scan: for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "#"):
        end = place
        break scan
      case UInt8(ascii: ";"), 10:
        if bytes[(place + 1)...].allSatisfy(isBlank) {
          end = place
          break scan
        }
        (start, signs) = (place + 1, [])
      case UInt8(ascii: "=") where depth == 0 && isEquals(bytes, place): signs.append(place)
      default: break
      }
    }
    guard let sign = signs.first else { return bytes }
    let text = String(decoding: bytes, as: UTF8.self)
    if signs.count > 1 {
      throw .data("\(quoted(text)) has several '=': write one equation for each")
    }
    let left = trimmed(bytes[start..<sign])
    let right = trimmed(bytes[(sign + 1)..<end])
    if left.isEmpty || right.isEmpty {
      throw .data("a side of the equation \(quoted(text)) is missing")
    }
    let head = Array(bytes[..<start]) + (start > 0 ? Array(" ".utf8) : [])
    if right == Array("0".utf8) { return head + left }
    // Only a sum has to be held together behind a minus.
    let isTerm = !right.contains { "+-<>=?:|&−≤≥≠ ".utf8.contains($0) }
    return head + left + Array((isTerm ? " - " : " - (").utf8) + right
      + Array((isTerm ? "" : ")").utf8)
  }

  /// Whether `=` stands alone, and is no part of a comparison.
  private static func isEquals(_ bytes: [UInt8], _ place: Int) -> Bool {
    if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "=") { return false }
    return place == 0 || !"=<>!".utf8.contains(bytes[place - 1])
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13 || byte == UInt8(ascii: ";")
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return Array(bytes)
  }
}
