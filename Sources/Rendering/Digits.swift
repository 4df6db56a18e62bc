/// The decimal digits d₁d₂… of 0.d₁d₂… × 10ᵉ; none for 0.
package struct Digits {
  package private(set) var digits: [UInt8] = []
  package private(set) var exponent = 0

  /// Those of the shortest text that reads back as `x`.
  ///
  /// - Precondition: `x` is finite and not negative.
  package init(_ x: Double) {
    var point: Int?
    var rest = x.description.utf8[...]
    digits.reserveCapacity(rest.count)
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."): point = digits.count
      case UInt8(ascii: "e"):
        exponent = Int(Substring(rest)) ?? 0
        rest = rest.suffix(0)
      default: digits.append(byte - 48)
      }
    }
    exponent += point ?? digits.count
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    exponent -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  /// Rounds half up to a count of digits.
  package mutating func round(to count: Int) {
    guard digits.count > count else { return }
    guard count >= 0 else {
      digits = []
      exponent = 0
      return
    }
    var carries = digits[count] >= 5
    digits.removeSubrange(count...)
    var place = count - 1
    while carries && place >= 0 {
      carries = digits[place] == 9
      digits[place] = carries ? 0 : digits[place] + 1
      place -= 1
    }
    if carries {
      digits.insert(1, at: 0)
      exponent += 1
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  /// The digits before the point.
  package var whole: String {
    guard exponent > 0 else { return "0" }
    return Self.text((0..<exponent).map { $0 < digits.count ? digits[$0] : 0 })
  }

  /// So many digits behind the point; all that there are unless told.
  package func fraction(_ places: Int? = nil) -> String {
    let count = places ?? max(0, digits.count - exponent)
    return Self.text(
      (0..<count).map { place in
        let index = place + exponent
        return index >= 0 && index < digits.count ? digits[index] : 0
      })
  }

  /// Digits as text.
  package static func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
  }
}
