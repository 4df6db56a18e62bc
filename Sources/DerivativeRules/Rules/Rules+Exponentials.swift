// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  /// eˣ, its own derivative.
  public enum Exp: UnaryRule {
    public static var name: String { "exp" }
    public static var formula: String { "exp(x)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.exp(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T { y }
  }

  /// 2ˣ, with derivative 2ˣ·ln 2.
  ///
  /// - Accuracy: derivative 1.2 ulp, by a two-word ln 2.
  public enum Exp2: UnaryRule {
    public static var name: String { "exp2" }
    public static var formula: String { "exp2(x)*log(2)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.exp2(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T { T.timesLn2(y) }
  }

  /// 10ˣ, with derivative 10ˣ·ln 10.
  ///
  /// - Accuracy: derivative 1.1 ulp, by a two-word ln 10.
  public enum Exp10: UnaryRule {
    public static var name: String { "exp10" }
    public static var formula: String { "exp10(x)*log(10)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.exp10(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.timesLn10(y)
    }
  }

  /// x·ln 2, linear.
  public enum TimesLn2: UnaryRule {
    public static var name: String { "times_ln2" }
    public static var formula: String { "log(2)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.timesLn2(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(T(scalar: T.Scalar.ln2.high), unlessNaN: y)
    }
  }

  /// x·ln 10, linear.
  public enum TimesLn10: UnaryRule {
    public static var name: String { "times_ln10" }
    public static var formula: String { "log(10)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.timesLn10(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(T(scalar: T.Scalar.ln10.high), unlessNaN: y)
    }
  }

  /// eˣ − 1, with derivative eˣ.
  ///
  /// The derivative takes an exponential of its own: value + 1 has no digit left at x = −40.
  public enum ExpMinusOne: UnaryRule {
    public static var name: String { "expm1" }
    public static var formula: String { "exp(x)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.expMinusOne(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T { T.exp(x) }
  }

  /// ln x, with derivative 1/x.
  ///
  /// - Domain: x > 0; value and derivative are NaN below, −∞ and +∞ at 0.
  public enum Log: UnaryRule {
    public static var name: String { "log" }
    public static var aliases: [String] { ["ln"] }
    public static var formula: String { "1/x" }
    public static var domain: String { "x > 0" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.log(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      1 / unsigned(x).inside(x >= 0)
    }
  }

  /// x with −0 taken for 0, where the logarithm has the value of +0.
  ///
  /// |x| would do so as well, but has the derivative 0 there.
  @inlinable @inline(__always)
  static func unsigned<T: RealNumber>(_ x: T) -> T { x + 0 }

  /// log₂ x, with derivative 1/(x ln 2).
  ///
  /// - Domain: x > 0; value and derivative are NaN below, −∞ and +∞ at 0.
  public enum Log2: UnaryRule {
    public static var name: String { "log2" }
    public static var formula: String { "1/(x*log(2))" }
    public static var domain: String { "x > 0" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.log2(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T(scalar: T.Scalar.log2e) / unsigned(x).inside(x >= 0)
    }
  }

  /// log₁₀ x, with derivative 1/(x ln 10).
  ///
  /// - Domain: x > 0; value and derivative are NaN below, −∞ and +∞ at 0.
  public enum Log10: UnaryRule {
    public static var name: String { "log10" }
    public static var formula: String { "1/(x*log(10))" }
    public static var domain: String { "x > 0" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.log10(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T(scalar: T.Scalar.log10e) / unsigned(x).inside(x >= 0)
    }
  }

  /// ln(1 + x), with derivative 1/(1 + x).
  ///
  /// - Domain: x > −1; value and derivative are NaN below, −∞ and +∞ at −1.
  public enum LogOnePlus: UnaryRule {
    public static var name: String { "log1p" }
    public static var formula: String { "1/(1+x)" }
    public static var domain: String { "x > -1" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.log(onePlus: x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      1 / (1 + x).inside(x >= -1)
    }
  }
}
