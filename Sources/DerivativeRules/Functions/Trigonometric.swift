// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient package static func visitTrigonometric<V: RuleVisitor>(_ visitor: inout V)
  {
    visitor.visit(Sin.self)
    visitor.visit(Cos.self)
    visitor.visit(Tan.self)
    visitor.visit(Asin.self)
    visitor.visit(Acos.self)
    visitor.visit(Atan.self)
    visitor.visit(Atan2.self)
    visitor.visit(InversionComponent.self)
    visitor.visit(AtanSlope.self)
    visitor.visit(AtanShare.self)
  }

  /// sin x, with derivative cos x.
  public enum Sin: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "sin" }
    @_alwaysEmitIntoClient public static var formula: String { "cos(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmSin(x)
    }
    // Inlined, the sine and the cosine of eight numbers are one computation.
    @_alwaysEmitIntoClient @inline(__always)
    public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(Cos.self, x)
    }
  }

  /// cos x, with derivative −sin x.
  public enum Cos: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "cos" }
    @_alwaysEmitIntoClient public static var formula: String { "-sin(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmCos(x)
    }
    @_alwaysEmitIntoClient @inline(__always)
    public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -T.apply(Sin.self, x)
    }
  }

  /// tan x, with derivative 1 + tan² x.
  public enum Tan: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "tan" }
    @_alwaysEmitIntoClient public static var formula: String { "1+tan(x)^2" }
    @_alwaysEmitIntoClient public static var domain: String { "x != pi/2 + k*pi" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmTan(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.onePlusSquare(y)
    }
  }

  /// arcsin x, with derivative 1/√(1 − x²).
  ///
  /// - Domain: −1 < x < 1; at ±1 the derivative is +∞, beyond NaN.
  public enum Asin: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "asin" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["arcsin"] }
    @_alwaysEmitIntoClient public static var formula: String { "1/sqrt(1-x^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "-1 < x < 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmAsin(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      1 / T.sqrt(T.oneMinusSquare(x))
    }
  }

  /// arccos x, with derivative −1/√(1 − x²).
  ///
  /// - Domain: −1 < x < 1; at ±1 the derivative is −∞, beyond NaN.
  public enum Acos: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "acos" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["arccos"] }
    @_alwaysEmitIntoClient public static var formula: String { "-1/sqrt(1-x^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "-1 < x < 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmAcos(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -1 / T.sqrt(T.oneMinusSquare(x))
    }
  }

  /// arctan x, with derivative 1/(1 + x²).
  public enum Atan: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "atan" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["arctan"] }
    @_alwaysEmitIntoClient public static var formula: String { "1/(1+x^2)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmAtan(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(AtanSlope.self, x)
    }
  }

  /// w = 1/(1 + x²), the derivative of ``Atan``, with derivative −2uw, u = x/(1 + x²).
  ///
  /// With u′ = w² − u² the two are a system of products: w + iu is 1/(1 − ix). In higher derivatives by quotients terms
  /// cancel, a bit for each order where |x| > 1.
  public enum AtanSlope: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "atan_slope" }
    @_alwaysEmitIntoClient public static var formula: String { "-2*x/(1+x^2)^2" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      // Beyond 1e9 the one is lost in x², and x² could overflow.
      x.magnitude < 1e9 ? 1 / OnePlusSquare.scalarValue(x) : (1 / x) / x
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      (T.apply(AtanShare.self, x) * y).scaled(by: -2)
    }
  }

  /// u = x/(1 + x²), with derivative w² − u²: see ``AtanSlope``.
  public enum AtanShare: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "atan_share" }
    @_alwaysEmitIntoClient public static var formula: String { "(1-x)*(1+x)/(1+x^2)^2" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x.magnitude < 1e9 ? x / OnePlusSquare.scalarValue(x) : 1 / x
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      let slope = T.apply(AtanSlope.self, x)
      return (slope - y) * (slope + y)
    }
  }

  /// The angle of the point (x, y), with gradient (x, −y)/(x² + y²) with respect to (y, x).
  ///
  /// The rule's first argument is y, its second x, as in `atan2(y, x)`.
  ///
  /// - Domain: not the origin, where the partials are NaN (0 for an inactive direction).
  /// - Accuracy: 2.2 ulp at every scale, without overflow or underflow.
  public enum Atan2: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "atan2" }
    @_alwaysEmitIntoClient public static var formulaX: String { "y/(x^2+y^2)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "-x/(x^2+y^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "(x, y) != (0, 0)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      S.libmAtan2(x, y)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.inversionComponent(y, x)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      -T.inversionComponent(x, y)
    }
  }

  /// u = x/(x² + y²), the partial of ``Atan2``; with w = y/(x² + y²): ∂/∂x = w² − u², ∂/∂y = −2uw.
  public enum InversionComponent: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "inversion_component" }
    @_alwaysEmitIntoClient public static var formulaX: String { "(y^2-x^2)/(x^2+y^2)^2" }
    @_alwaysEmitIntoClient public static var formulaY: String { "-2*x*y/(x^2+y^2)^2" }
    @_alwaysEmitIntoClient public static var domain: String { "(x, y) != (0, 0)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.widened, .partial] }
    /// x/(x² + y²), with both arguments brought near one where a square would overflow or underflow.
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      let larger = S.maximum(x.magnitude, y.magnitude)
      if larger > S.smallestSafeToSquare, larger < S.largestSafeToSquare {
        return x / SumOfSquares.scalarValue(x, y)
      }
      guard larger.isFinite, larger != 0 else {
        // At the origin there is no angle; with an infinite argument it no longer moves.
        return larger.isInfinite && !x.isNaN && !y.isNaN ? 0 : .nan
      }
      let exponent = max(larger.exponent, S.leastNormalMagnitude.exponent)
      let scale = S(sign: .plus, exponent: -exponent, significand: 1)
      let a = x * scale
      let b = y * scale
      return (a / SumOfSquares.scalarValue(a, b)) * scale
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      if T.maximum(x.magnitude, y.magnitude).satisfies({
        $0 > T.MachineNumber.smallestSafeToSquare && $0 < T.MachineNumber.largestSafeToSquare
      }) {
        // y − x and y + x lose nothing next to the diagonals, where w − f or w + f would cancel.
        let square = T.sumOfSquares(x, y)
        return (y - x) / square * ((y + x) / square)
      }
      let w = T.inversionComponent(y, x)
      return (w - f) * (w + f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      -2 * f * T.inversionComponent(y, x)
    }
  }
}

extension RealNumber {
  /// The sine of x radians; see ``Rules/Sin``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sin(_ x: Self) -> Self { apply(Rules.Sin.self, x) }

  /// The cosine of x radians; see ``Rules/Cos``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func cos(_ x: Self) -> Self { apply(Rules.Cos.self, x) }

  /// The tangent of x radians; see ``Rules/Tan``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func tan(_ x: Self) -> Self { apply(Rules.Tan.self, x) }

  /// The arc sine in radians; see ``Rules/Asin``.
  @_alwaysEmitIntoClient public static func asin(_ x: Self) -> Self { apply(Rules.Asin.self, x) }

  /// The arc cosine in radians; see ``Rules/Acos``.
  @_alwaysEmitIntoClient public static func acos(_ x: Self) -> Self { apply(Rules.Acos.self, x) }

  /// The arc tangent in radians; see ``Rules/Atan``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func atan(_ x: Self) -> Self { apply(Rules.Atan.self, x) }

  /// x/(x² + y²); see ``Rules/InversionComponent``.
  @_alwaysEmitIntoClient public static func inversionComponent(_ x: Self, _ y: Self) -> Self {
    apply(Rules.InversionComponent.self, x, y)
  }

  /// The angle of the point (x, y) in radians; see ``Rules/Atan2``.
  @_alwaysEmitIntoClient public static func atan2(y: Self, x: Self) -> Self {
    apply(Rules.Atan2.self, y, x)
  }
}

/// The sine of x radians; see ``Rules/Sin``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func sin<T: RealNumber>(_ x: T) -> T { T.sin(x) }

/// The cosine of x radians; see ``Rules/Cos``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func cos<T: RealNumber>(_ x: T) -> T { T.cos(x) }

/// The tangent of x radians; see ``Rules/Tan``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func tan<T: RealNumber>(_ x: T) -> T { T.tan(x) }

/// The arc sine, in radians; see ``Rules/Asin``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func asin<T: RealNumber>(_ x: T) -> T { T.asin(x) }

/// The arc cosine, in radians; see ``Rules/Acos``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func acos<T: RealNumber>(_ x: T) -> T { T.acos(x) }

/// The arc tangent, in radians; see ``Rules/Atan``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func atan<T: RealNumber>(_ x: T) -> T { T.atan(x) }

/// The angle of the point (x, y); see ``Rules/Atan2``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func atan2<T: RealNumber>(y: T, x: T) -> T { T.atan2(y: y, x: x) }

/// The angle of the point (x, y), in the C spelling; see ``Rules/Atan2``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func atan2<T: RealNumber>(_ y: T, _ x: T) -> T { T.atan2(y: y, x: x) }
