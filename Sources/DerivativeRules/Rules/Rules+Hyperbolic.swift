// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  /// sinh x, with derivative cosh x.
  public enum Sinh: UnaryRule {
    public static var name: String { "sinh" }
    public static var formula: String { "cosh(x)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.sinh(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T { T.cosh(x) }
  }

  /// cosh x, with derivative sinh x.
  public enum Cosh: UnaryRule {
    public static var name: String { "cosh" }
    public static var formula: String { "sinh(x)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.cosh(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T { T.sinh(x) }
  }

  /// tanh x, with derivative 1/cosh² x.
  ///
  /// - Accuracy: derivative 1.5 ulp also at 20, where 1 − tanh² is 0.
  public enum Tanh: UnaryRule {
    public static var name: String { "tanh" }
    public static var formula: String { "1/cosh(x)^2" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.tanh(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.sechSquared(x)
    }
  }

  /// 1/cosh² x, with derivative −2 tanh x/cosh² x.
  public enum SechSquared: UnaryRule {
    public static var name: String { "sech2" }
    public static var formula: String { "-2*tanh(x)/cosh(x)^2" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.sechSquared(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -2 * T.tanh(x) * y
    }
  }

  /// arsinh x, with derivative 1/√(x² + 1).
  public enum Asinh: UnaryRule {
    public static var name: String { "asinh" }
    public static var aliases: [String] { ["arcsinh", "arsinh"] }
    public static var formula: String { "1/sqrt(x^2+1)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.asinh(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // Beyond 1e9 the one is lost in x², and x² could overflow.
      x.magnitude < 1e9 ? 1 / T.sqrt(T.onePlusSquare(x)) : 1 / x.magnitude
    }
  }

  /// arcosh x, with derivative 1/√(x² − 1).
  ///
  /// - Domain: x > 1; at 1 the derivative is +∞, below NaN.
  public enum Acosh: UnaryRule {
    public static var name: String { "acosh" }
    public static var aliases: [String] { ["arccosh", "arcosh"] }
    public static var formula: String { "1/sqrt(x^2-1)" }
    public static var domain: String { "x > 1" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.acosh(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      let slope = x < 1e9 ? 1 / T.sqrt(T.squareMinusOne(x)) : 1 / x
      return slope.inside(x >= 1)
    }
  }

  /// artanh x, with derivative 1/(1 − x²).
  ///
  /// - Domain: −1 < x < 1; at ±1 the value is ±∞ and the derivative +∞, beyond NaN.
  public enum Atanh: UnaryRule {
    public static var name: String { "atanh" }
    public static var aliases: [String] { ["arctanh", "artanh"] }
    public static var formula: String { "1/(1-x^2)" }
    public static var domain: String { "-1 < x < 1" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.atanh(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      1 / T.oneMinusSquare(x).inside(x.magnitude <= 1)
    }
  }
}
