/// Numbers as text.
package enum Numeral {
  /// The shortest decimal that reads back as the same number, or `inf`, `-inf`, `nan`.
  package static func shortest<T: FloatingPoint & CustomStringConvertible>(_ x: T) -> String {
    if x.isNaN { return "nan" }
    if x.isInfinite { return x < 0 ? "-inf" : "inf" }
    return x.description
  }

  /// The same without `.0`.
  package static func plain<T: FloatingPoint & CustomStringConvertible>(_ x: T) -> String {
    withoutZero(shortest(x))
  }

  /// A number's text without `.0` at its end.
  @inline(never) private static func withoutZero(_ text: String) -> String {
    var bytes = Array(text.utf8)
    guard bytes.count > 2, bytes.suffix(2).elementsEqual(".0".utf8) else { return text }
    bytes.removeLast(2)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number with so many decimals; very large ones as they are.
  package static func fixed(_ x: Double, _ places: Int) -> String {
    guard x.isFinite, x.magnitude < 1e15 else { return shortest(x) }
    var digits = Digits(x.magnitude)
    digits.round(to: digits.exponent + places)
    var text = x < 0 ? "-" : ""
    text += digits.whole
    guard places > 0 else { return text }
    return text + "." + digits.fraction(places)
  }

  /// A number rounded to so many decimals, without zeros at the end.
  package static func rounded(_ x: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let value = (x * scale).rounded() / scale
    return plain(value == 0 ? 0 : value)
  }

  /// A number of two significant digits, such as `0.012`, `1.5e-9`.
  package static func short(_ x: Double) -> String {
    guard x != 0, x.isFinite else { return x == 0 ? "0" : shortest(x) }
    let power = Digits(x.magnitude).exponent - 1
    if (-2...3).contains(power) { return fixed(x, max(0, 1 - power)) }
    var digits = Digits(x.magnitude)
    digits.round(to: 2)
    let second = digits.digits.count > 1 ? digits.digits[1] : 0
    return (x < 0 ? "-" : "") + "\(digits.digits[0]).\(second)e\(digits.exponent - 1)"
  }
}
