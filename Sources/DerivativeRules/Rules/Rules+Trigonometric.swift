// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  /// sin x, with derivative cos x.
  public enum Sin: UnaryRule {
    public static var name: String { "sin" }
    public static var formula: String { "cos(x)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.sin(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T { T.cos(x) }
  }

  /// cos x, with derivative −sin x.
  public enum Cos: UnaryRule {
    public static var name: String { "cos" }
    public static var formula: String { "-sin(x)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.cos(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T { -T.sin(x) }
  }

  /// tan x, with derivative 1 + tan² x.
  public enum Tan: UnaryRule {
    public static var name: String { "tan" }
    public static var formula: String { "1+tan(x)^2" }
    public static var domain: String { "x != pi/2 + k*pi" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.tan(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.onePlusSquare(y)
    }
  }

  /// arcsin x, with derivative 1/√(1 − x²).
  ///
  /// - Domain: −1 < x < 1; at ±1 the derivative is +∞, beyond NaN.
  public enum Asin: UnaryRule {
    public static var name: String { "asin" }
    public static var aliases: [String] { ["arcsin"] }
    public static var formula: String { "1/sqrt(1-x^2)" }
    public static var domain: String { "-1 < x < 1" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.asin(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      1 / T.sqrt(T.oneMinusSquare(x))
    }
  }

  /// arccos x, with derivative −1/√(1 − x²).
  ///
  /// - Domain: −1 < x < 1; at ±1 the derivative is −∞, beyond NaN.
  public enum Acos: UnaryRule {
    public static var name: String { "acos" }
    public static var aliases: [String] { ["arccos"] }
    public static var formula: String { "-1/sqrt(1-x^2)" }
    public static var domain: String { "-1 < x < 1" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.acos(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -1 / T.sqrt(T.oneMinusSquare(x))
    }
  }

  /// arctan x, with derivative 1/(1 + x²).
  public enum Atan: UnaryRule {
    public static var name: String { "atan" }
    public static var aliases: [String] { ["arctan"] }
    public static var formula: String { "1/(1+x^2)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.atan(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // Beyond 1e9 the one is lost in x², and x² could overflow.
      x.magnitude < 1e9 ? 1 / T.onePlusSquare(x) : (1 / x) / x
    }
  }

  /// The angle of the point (x, y), with gradient (x, −y)/(x² + y²) with respect to (y, x).
  ///
  /// The rule's first argument is y, its second x, as in `atan2(y, x)`.
  ///
  /// - Domain: not the origin, where the partials are NaN (0 for an inactive direction).
  /// - Accuracy: 2.2 ulp at every scale, without overflow or underflow.
  public enum Atan2: BinaryRule {
    public static var name: String { "atan2" }
    public static var formulaX: String { "y/(x^2+y^2)" }
    public static var formulaY: String { "-x/(x^2+y^2)" }
    public static var domain: String { "(x, y) != (0, 0)" }
    @inlinable public static func value<T: RealNumber>(_ x: T, _ y: T) -> T { T.atan2(y: x, x: y) }
    @inlinable public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      T.inversionComponent(y, x)
    }
    @inlinable public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      -T.inversionComponent(x, y)
    }
  }

  /// u = x/(x² + y²), the partial of ``Atan2``; with w = y/(x² + y²): ∂/∂x = w² − u², ∂/∂y = −2uw.
  public enum InversionComponent: BinaryRule {
    public static var name: String { "inversion_component" }
    public static var formulaX: String { "(y^2-x^2)/(x^2+y^2)^2" }
    public static var formulaY: String { "-2*x*y/(x^2+y^2)^2" }
    public static var domain: String { "(x, y) != (0, 0)" }
    @inlinable public static func value<T: RealNumber>(_ x: T, _ y: T) -> T {
      T.inversionComponent(x, y)
    }
    @inlinable public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      let larger = T.maximum(x.magnitude, y.magnitude).primal
      if larger > T.Scalar.smallestSafeToSquare, larger < T.Scalar.largestSafeToSquare {
        // y − x and y + x lose nothing next to the diagonals, where w − f or w + f would cancel.
        let square = T.sumOfSquares(x, y)
        return (y - x) / square * ((y + x) / square)
      }
      let w = T.inversionComponent(y, x)
      return (w - f) * (w + f)
    }
    @inlinable public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      -2 * f * T.inversionComponent(y, x)
    }
  }
}
