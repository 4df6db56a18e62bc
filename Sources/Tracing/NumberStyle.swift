/// How renderings write numbers.
public struct NumberStyle: Sendable, Hashable {
  /// The digits behind the point; none for all digits.
  let decimals: Int?

  /// Three digits behind the point, as many significant ones for small numbers: 0.693, 11.652, 0.00124.
  public static let readable = NumberStyle(decimals: 3)

  /// The shortest text that reads back as the same number.
  public static let full = NumberStyle(decimals: nil)

  /// Up to so many digits behind the point, and at least as many significant ones.
  public static func decimals(_ count: Int) -> NumberStyle { NumberStyle(decimals: max(0, count)) }

  private init(decimals: Int?) { self.decimals = decimals }

  /// The number as text, with the typographic minus sign; `∞` and `NaN` for what is not finite.
  ///
  /// ```swift
  /// NumberStyle.readable.text(0.6931471805599453)  // 0.693
  /// NumberStyle.readable.text(1.5e-9)  // 1.5e−9
  /// NumberStyle.full.text(10)  // 10
  /// ```
  public func text(_ x: Double) -> String {
    if x.isNaN { return "NaN" }
    let sign = x.sign == .minus && x != 0 ? "−" : ""
    if x.isInfinite { return sign + "∞" }
    if x == 0 { return "0" }
    var (digits, exponent) = Self.shortestDigits(x.magnitude)
    if let decimals {
      // The point stands behind digit `exponent`; small numbers keep as many significant digits.
      let kept = exponent > 0 ? exponent + decimals : max(decimals, 1)
      Self.round(&digits, &exponent, to: kept)
    }
    return sign + Self.layOut(digits, exponent)
  }

  /// The number in plain ASCII, as JSON has it; what is not finite is `"inf"`, `"-inf"` or `"nan"`, quoted.
  static func json(_ x: Double) -> String {
    if x.isNaN { return "\"nan\"" }
    if x.isInfinite { return x > 0 ? "\"inf\"" : "\"-inf\"" }
    let text = x.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The decimal digits d₁d₂… and the exponent e of 0.d₁d₂… × 10ᵉ, from the shortest text of the number.
  private static func shortestDigits(_ x: Double) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var rest = Substring(x.description)
    if let e = rest.firstIndex(of: "e") {
      exponent = Int(rest[rest.index(after: e)...]) ?? 0
      rest = rest[..<e]
    }
    for byte in rest.utf8 {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte - 48) }
    }
    exponent += point ?? digits.count
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    exponent -= leading
    while digits.last == 0 { digits.removeLast() }
    return (digits, exponent)
  }

  /// Rounds half up to a count of digits.
  private static func round(_ digits: inout [UInt8], _ exponent: inout Int, to count: Int) {
    guard digits.count > count else { return }
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
  }

  private static func layOut(_ digits: [UInt8], _ exponent: Int) -> String {
    func text(_ part: some Sequence<UInt8>) -> String {
      String(decoding: part.map { $0 + 48 }, as: UTF8.self)
    }
    if digits.isEmpty { return "0" }
    if exponent > 15 || exponent < -3 {
      let power = exponent - 1
      let mantissa = digits.count == 1 ? "" : "." + text(digits.dropFirst())
      return text(digits.prefix(1)) + mantissa + "e" + (power < 0 ? "−\(-power)" : "\(power)")
    }
    if exponent <= 0 { return "0." + String(repeating: "0", count: -exponent) + text(digits) }
    if digits.count <= exponent {
      return text(digits) + String(repeating: "0", count: exponent - digits.count)
    }
    return text(digits.prefix(exponent)) + "." + text(digits.dropFirst(exponent))
  }
}
