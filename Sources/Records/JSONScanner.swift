/// Reads one line of JSON without making values of it: checks it, and finds the members of its object.
struct JSONScanner {
  let bytes: UnsafePointer<UInt8>
  private let end: Int
  private(set) var position: Int

  init(bytes: UnsafePointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// How deep values may be nested.
  private static let deepest = 200

  var isAtEnd: Bool { position == end }

  private var byte: UInt8 { position < end ? bytes[position] : 0 }

  mutating func skipBlanks() {
    while position < end, [0x20, 0x09, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard byte == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Reads an object that fills the line, and gives each of its members; what is wrong, or nil.
  mutating func takeObject(
    _ member: (_ key: Range<Int>, _ value: Range<Int>, _ isString: Bool) -> Void
  ) -> String? {
    guard take("{") else { return "it is not an object of JSON" }
    if !take("}") {
      repeat {
        skipBlanks()
        let key = position
        guard takeString() else { return broken }
        let keyEnd = position
        guard take(":") else { return broken }
        skipBlanks()
        let start = position
        guard takeValue() else { return broken }
        member(key + 1..<keyEnd - 1, start..<position, bytes[start] == Bytes.quote)
      } while take(",")
      guard take("}") else { return broken }
    }
    let objectEnd = position
    skipBlanks()
    guard isAtEnd else { return broken }
    position = objectEnd
    return nil
  }

  private var broken: String { "it is not JSON from byte \(position - start + 1) on" }

  private var start: Int {
    var place = position
    while place > 0, bytes[place - 1] != Bytes.newline { place -= 1 }
    return place
  }

  // MARK: Values

  private mutating func takeValue() -> Bool {
    // Open containers, and whether each is an object.
    var open: [Bool] = []
    while true {
      skipBlanks()
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isObject = byte == UInt8(ascii: "{")
        position += 1
        if take(isObject ? "}" : "]") { break }
        guard open.count < Self.deepest else { return false }
        open.append(isObject)
        if isObject && !takeKey() { return false }
        continue
      case UInt8(ascii: "\""): guard takeString() else { return false }
      case UInt8(ascii: "t"): guard takeWord("true") else { return false }
      case UInt8(ascii: "f"): guard takeWord("false") else { return false }
      case UInt8(ascii: "n"): guard takeWord("null") else { return false }
      default: guard takeNumber() else { return false }
      }
      // A value is complete; it may be the last of its containers.
      while let isObject = open.last {
        if take(",") {
          if isObject && !takeKey() { return false }
          break
        }
        guard take(isObject ? "}" : "]") else { return false }
        open.removeLast()
      }
      if open.isEmpty { return true }
    }
  }

  private mutating func takeKey() -> Bool {
    skipBlanks()
    return takeString() && take(":")
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    for index in 0..<word.utf8CodeUnitCount {
      guard byte == word.utf8Start[index] else { return false }
      position += 1
    }
    return true
  }

  private mutating func takeString() -> Bool {
    guard byte == Bytes.quote else { return false }
    position += 1
    while position < end {
      switch bytes[position] {
      case Bytes.quote:
        position += 1
        return true
      case UInt8(ascii: "\\"):
        position += 1
        guard takeEscape() else { return false }
      case 0..<0x20: return false
      default: position += 1
      }
    }
    return false
  }

  private mutating func takeEscape() -> Bool {
    switch byte {
    case UInt8(ascii: "u"):
      guard let unit = takeUnit() else { return false }
      if 0xDC00...0xDFFF ~= unit { return false }
      guard 0xD800...0xDBFF ~= unit else { return true }
      guard byte == UInt8(ascii: "\\") else { return false }
      position += 1
      guard byte == UInt8(ascii: "u"), let second = takeUnit() else { return false }
      return 0xDC00...0xDFFF ~= second
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74:
      position += 1
      return true
    default: return false
    }
  }

  /// The four digits behind `u`.
  private mutating func takeUnit() -> UInt32? {
    position += 1
    guard position + 4 <= end else { return nil }
    var unit: UInt32 = 0
    for index in position..<position + 4 {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    position += 4
    return unit
  }

  private mutating func takeNumber() -> Bool {
    let length = Self.numberLength(bytes + position, end - position)
    position += length
    return length > 0
  }

  /// How many bytes at the start are a number of JSON; 0 where none are.
  static func numberLength(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var p = 0
    func digits() -> Int {
      let first = p
      while p < count, bytes[p] &- 48 <= 9 { p += 1 }
      return p - first
    }
    if p < count, bytes[p] == UInt8(ascii: "-") { p += 1 }
    let startsWithZero = p < count && bytes[p] == 48
    let whole = digits()
    if whole == 0 || startsWithZero && whole > 1 { return 0 }
    if p < count, bytes[p] == UInt8(ascii: ".") {
      p += 1
      if digits() == 0 { return 0 }
    }
    if p < count, bytes[p] | 0x20 == UInt8(ascii: "e") {
      p += 1
      if p < count, bytes[p] == UInt8(ascii: "-") || bytes[p] == UInt8(ascii: "+") { p += 1 }
      if digits() == 0 { return 0 }
    }
    return p
  }
}

// MARK: - Text

extension JSONScanner {
  /// The text that a string's content stands for; escapes have been checked.
  static func unescaped(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> String {
    let source = bytes.text(range)
    guard Bytes.first(UInt8(ascii: "\\"), in: bytes, range) != nil else { return source }
    var units: [UInt16] = []
    var rest = Substring(source).utf16
    while let unit = rest.popFirst() {
      guard unit == 0x5C, let kind = rest.popFirst() else {
        units.append(unit)
        continue
      }
      switch UInt8(truncatingIfNeeded: kind) {
      case UInt8(ascii: "b"): units.append(8)
      case UInt8(ascii: "f"): units.append(12)
      case UInt8(ascii: "n"): units.append(10)
      case UInt8(ascii: "r"): units.append(13)
      case UInt8(ascii: "t"): units.append(9)
      case UInt8(ascii: "u"):
        units.append(UInt16(String(rest.prefix(4)) ?? "", radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      default: units.append(kind)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
