/// A fraction in lowest terms, or a decimal as it was typed.
struct Rational: Hashable, Sendable {
  let numerator: Int
  /// Above 0.
  let denominator: Int

  static let zero = Rational(0)
  static let one = Rational(1)

  init(_ integer: Int) {
    numerator = integer
    denominator = 1
  }

  /// Nil where numerator or denominator are not exact as `Double`s.
  init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let sign = denominator < 0 ? -1 : 1
    let divisor = Self.gcd(numerator.magnitude, denominator.magnitude)
    let (top, bottom) = (sign * numerator / divisor, sign * denominator / divisor)
    guard top.magnitude <= Self.limit, bottom.magnitude <= Self.limit else { return nil }
    self.numerator = top
    self.denominator = bottom
  }

  /// The decimal that the number is written as.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    if let integer = Int(exactly: value), integer.magnitude <= Self.limit {
      if integer == 0, value.sign == .minus { return nil }
      self.init(integer)
      return
    }
    guard let decimal = Self.decimal(value.description) else { return nil }
    self.init(decimal.digits, over: decimal.scale)
    // What it is written as again has to be the same number.
    guard self.value == value else { return nil }
  }

  private static let limit: UInt = 1 << 53

  private static func decimal(_ text: String) -> (digits: Int, scale: Int)? {
    var (digits, scale, sign) = (0, 1, 1)
    var isFraction = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (ten, overflows) = digits.multipliedReportingOverflow(by: 10)
        guard !overflows, ten < 1 << 60, scale < 1 << 55 else { return nil }
        digits = ten + Int(byte - UInt8(ascii: "0"))
        if isFraction { scale *= 10 }
      default: return nil
      }
    }
    return (sign * digits, scale)
  }

  private static func gcd(_ a: UInt, _ b: UInt) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return Int(a)
  }

  var value: Double { Double(numerator) / Double(denominator) }
  var isInteger: Bool { denominator == 1 }
  var isNegative: Bool { numerator < 0 }
  var isZero: Bool { numerator == 0 }
  var negated: Rational { Rational(-numerator, over: denominator) ?? self }
  var magnitude: Rational { isNegative ? negated : self }

  /// Whether it is better written as a decimal than as a fraction: tenths, but not halves.
  var isDecimal: Bool {
    guard denominator % 5 == 0 || denominator > 8 else { return false }
    var rest = denominator
    while rest % 2 == 0 { rest /= 2 }
    while rest % 5 == 0 { rest /= 5 }
    return rest == 1
  }

  static func + (x: Rational, y: Rational) -> Rational? {
    let (a, first) = x.numerator.multipliedReportingOverflow(by: y.denominator)
    let (b, second) = y.numerator.multipliedReportingOverflow(by: x.denominator)
    let (c, third) = x.denominator.multipliedReportingOverflow(by: y.denominator)
    let (sum, fourth) = a.addingReportingOverflow(b)
    return first || second || third || fourth ? nil : Rational(sum, over: c)
  }

  static func * (x: Rational, y: Rational) -> Rational? {
    let (top, first) = x.numerator.multipliedReportingOverflow(by: y.numerator)
    let (bottom, second) = x.denominator.multipliedReportingOverflow(by: y.denominator)
    return first || second ? nil : Rational(top, over: bottom)
  }

  var reciprocal: Rational? { Rational(denominator, over: numerator) }

  /// An integer power.
  func power(_ exponent: Int) -> Rational? {
    guard exponent.magnitude <= 64 else { return nil }
    guard let base = exponent < 0 ? reciprocal : self else { return nil }
    var power: Rational? = .one
    for _ in 0..<exponent.magnitude { power = power.flatMap { $0 * base } }
    return power
  }

  /// The root of a perfect power, of a number above 0.
  func root(_ degree: Int) -> Rational? {
    guard numerator > 0, (2...4).contains(degree), let top = Self.root(numerator, degree),
      let bottom = Self.root(denominator, degree)
    else { return nil }
    return Rational(top, over: bottom)
  }

  private static func root(_ x: Int, _ degree: Int) -> Int? {
    var candidate = 1
    while candidate <= 1 << 20 {
      var power = 1
      for _ in 0..<degree {
        let (next, overflows) = power.multipliedReportingOverflow(by: candidate)
        if overflows { return nil }
        power = next
      }
      if power == x { return candidate }
      if power > x { return nil }
      candidate += 1
    }
    return nil
  }

  static func < (x: Rational, y: Rational) -> Bool { x.value < y.value }
}
