extension Numeral {
  /// A number, written in its shortest form, rounded to so many significant digits; `inf`, `-inf` and `nan` as they are.
  ///
  /// Rounded is the text, so that a number of single precision does not show digits that it does not have.
  package static func significant(_ shortest: String, _ count: Int) -> String {
    guard let value = Double(shortest), value.isFinite, value != 0 else { return shortest }
    var digits = Digits(value.magnitude)
    guard digits.digits.count > count else { return shortest }
    digits.round(to: count)
    let sign = shortest.hasPrefix("-") ? "-" : ""
    // The bounds between which Swift writes numbers without an exponent.
    if (-3...16).contains(digits.exponent) {
      let fraction = digits.fraction()
      return sign + digits.whole + "." + (fraction.isEmpty ? "0" : fraction)
    }
    let power = digits.exponent - 1
    let rest = Digits.text(Array(digits.digits.dropFirst()))
    let size = power.magnitude < 10 ? "0\(power.magnitude)" : "\(power.magnitude)"
    return sign + "\(digits.digits[0])" + (rest.isEmpty ? "" : ".\(rest)")
      + "e\(power < 0 ? "-" : "+")\(size)"
  }
}
