internal import Rendering

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
    // An integer of up to fifteen digits is all its digits.
    if x.magnitude < 1e15, let integer = Int(exactly: x) {
      return sign + integer.magnitude.description
    }
    var digits = Digits(x.magnitude)
    if let decimals {
      // The point stands behind digit `exponent`; small numbers keep as many significant digits.
      digits.round(
        to: digits.exponent > 0 ? digits.exponent + decimals : max(decimals, 1))
    }
    return sign + Self.layOut(digits)
  }

  private static func layOut(_ digits: Digits) -> String {
    if digits.exponent > 15 || digits.exponent < -3 {
      let power = digits.exponent - 1
      let rest = digits.digits.dropFirst()
      return Digits.text(Array(digits.digits.prefix(1)))
        + (rest.isEmpty ? "" : "." + Digits.text(Array(rest)))
        + "e" + (power < 0 ? "−\(-power)" : "\(power)")
    }
    let fraction = digits.fraction()
    return digits.whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
