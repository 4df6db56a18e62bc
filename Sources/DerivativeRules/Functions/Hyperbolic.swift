// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient package static func visitHyperbolic<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Sinh.self)
    visitor.visit(Cosh.self)
    visitor.visit(Tanh.self)
    visitor.visit(Asinh.self)
    visitor.visit(Acosh.self)
    visitor.visit(Atanh.self)
    visitor.visit(SechSquared.self)
    visitor.visit(AsinhSlope.self)
  }

  /// sinh x, with derivative cosh x.
  public enum Sinh: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "sinh" }
    @_alwaysEmitIntoClient public static var formula: String { "cosh(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmSinh(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.cosh(x)
    }
  }

  /// cosh x, with derivative sinh x.
  public enum Cosh: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "cosh" }
    @_alwaysEmitIntoClient public static var formula: String { "sinh(x)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .positive }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmCosh(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.sinh(x)
    }
  }

  /// tanh x, with derivative 1/cosh² x.
  ///
  /// - Accuracy: derivative 1.5 ulp also at 20, where 1 − tanh² is 0.
  public enum Tanh: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "tanh" }
    @_alwaysEmitIntoClient public static var formula: String { "1/cosh(x)^2" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmTanh(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // What `SechSquared` does there; the value is the tanh that it would compute again.
      if T.self == Double.self, let x = x as? Double, x.magnitude < 0.55, let y = y as? Double,
        let slope = OneMinusSquare.scalarValue(y) as? T
      {
        return slope
      }
      return T.sechSquared(x)
    }
  }

  /// 1/cosh² x, with derivative −2 tanh x/cosh² x.
  public enum SechSquared: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "sech2" }
    @_alwaysEmitIntoClient public static var formula: String { "-2*tanh(x)/cosh(x)^2" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.widened, .partial] }
    /// Up to 0.55 from tanh itself, beyond from u = e^−2|x| as 4u/(1+u)², the rounding of the denominator
    /// compensated: 1.5 ulp, where 1 − tanh² has no digit left at 20.
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      if x.magnitude < 0.55 {
        return OneMinusSquare.scalarValue(S.libmTanh(x))
      }
      let u = S.libmExp(-2 * x.magnitude)
      if u < S.leastNormalMagnitude / S.ulpOfOne {
        // 1 + u is 1, and u itself is losing digits: 4u as a square keeps them.
        let e = 2 * S.libmExp(-x.magnitude)
        return e * e
      }
      return 4 * LogisticDensity.ratio(u)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -2 * T.tanh(x) * y
    }
  }

  /// arsinh x, with derivative 1/√(x² + 1).
  public enum Asinh: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "asinh" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["arcsinh", "arsinh"] }
    @_alwaysEmitIntoClient public static var formula: String { "1/sqrt(x^2+1)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmAsinh(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(AsinhSlope.self, x)
    }
  }

  /// s = 1/√(1 + x²), the derivative of ``Asinh``, with derivative −s·x/(1 + x²): see ``AtanSlope``.
  public enum AsinhSlope: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "asinh_slope" }
    @_alwaysEmitIntoClient public static var formula: String { "-x/sqrt(1+x^2)^3" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      // Beyond 1e9 the one is lost in x², and x² could overflow.
      x.magnitude < 1e9 ? 1 / OnePlusSquare.scalarValue(x).squareRoot() : 1 / x.magnitude
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -(T.apply(AtanShare.self, x) * y)
    }
  }

  /// arcosh x, with derivative 1/√(x² − 1).
  ///
  /// - Domain: x > 1; at 1 the derivative is +∞, below NaN.
  public enum Acosh: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "acosh" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["arccosh", "arcosh"] }
    @_alwaysEmitIntoClient public static var formula: String { "1/sqrt(x^2-1)" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmAcosh(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      let slope = x < 1e9 ? 1 / T.sqrt(T.squareMinusOne(x)) : 1 / x
      return slope.inside(x >= 1)
    }
  }

  /// artanh x, with derivative 1/(1 − x²).
  ///
  /// - Domain: −1 < x < 1; at ±1 the value is ±∞ and the derivative +∞, beyond NaN.
  public enum Atanh: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "atanh" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["arctanh", "artanh"] }
    @_alwaysEmitIntoClient public static var formula: String { "1/(1-x^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "-1 < x < 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmAtanh(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      1 / nonNegative(T.oneMinusSquare(x))
    }
  }
}

extension RealNumber {
  /// The hyperbolic sine; see ``Rules/Sinh``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sinh(_ x: Self) -> Self { apply(Rules.Sinh.self, x) }

  /// The hyperbolic cosine; see ``Rules/Cosh``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func cosh(_ x: Self) -> Self { apply(Rules.Cosh.self, x) }

  /// The hyperbolic tangent; see ``Rules/Tanh``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func tanh(_ x: Self) -> Self { apply(Rules.Tanh.self, x) }

  /// The inverse hyperbolic sine; see ``Rules/Asinh``.
  @_alwaysEmitIntoClient public static func asinh(_ x: Self) -> Self { apply(Rules.Asinh.self, x) }

  /// The inverse hyperbolic cosine; see ``Rules/Acosh``.
  @_alwaysEmitIntoClient public static func acosh(_ x: Self) -> Self { apply(Rules.Acosh.self, x) }

  /// The inverse hyperbolic tangent; see ``Rules/Atanh``.
  @_alwaysEmitIntoClient public static func atanh(_ x: Self) -> Self { apply(Rules.Atanh.self, x) }

  /// 1/cosh² x, the derivative of tanh; see ``Rules/SechSquared``.
  @_alwaysEmitIntoClient public static func sechSquared(_ x: Self) -> Self {
    apply(Rules.SechSquared.self, x)
  }
}

/// The hyperbolic sine; see ``Rules/Sinh``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func sinh<T: RealNumber>(_ x: T) -> T { T.sinh(x) }

/// The hyperbolic cosine; see ``Rules/Cosh``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func cosh<T: RealNumber>(_ x: T) -> T { T.cosh(x) }

/// The hyperbolic tangent; see ``Rules/Tanh``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func tanh<T: RealNumber>(_ x: T) -> T { T.tanh(x) }

/// The inverse hyperbolic sine; see ``Rules/Asinh``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func asinh<T: RealNumber>(_ x: T) -> T { T.asinh(x) }

/// The inverse hyperbolic cosine; see ``Rules/Acosh``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func acosh<T: RealNumber>(_ x: T) -> T { T.acosh(x) }

/// The inverse hyperbolic tangent; see ``Rules/Atanh``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func atanh<T: RealNumber>(_ x: T) -> T { T.atanh(x) }
