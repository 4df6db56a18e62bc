// Hyperbolic secant, cosecant, cotangent and their inverses. The direct ones are quotients of e^−|x| and
// e^−2|x|, which neither overflow nor cancel.

public import DerivativeRules

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient static func visitReciprocalHyperbolic<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(CschSquared.self)
    visitor.visit(Sech.self)
    visitor.visit(Csch.self)
    visitor.visit(Coth.self)
    visitor.visit(Asech.self)
    visitor.visit(Acsch.self)
    visitor.visit(Acoth.self)
  }

  /// sech x = 1/cosh x, with derivative −sech x·tanh x.
  ///
  /// - Accuracy: value 1.5 ulp also where cosh overflows, derivative 4 ulp. The second derivative,
  ///   sech x·(tanh² x − sech² x), has a zero at ±0.88 and is judged by its scale there.
  public enum Sech: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "sech" }
    @_alwaysEmitIntoClient public static var formula: String { "-sech(x)*tanh(x)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .positive }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      2 * S.libmExp(-x.magnitude) / (1 + S.libmExp(-2 * x.magnitude))
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -y * T.tanh(x)
    }
  }

  /// csch x = 1/sinh x, with derivative −csch x·coth x.
  ///
  /// - Domain: x ≠ 0. At ±0 the value is ±∞ and the derivative −∞.
  /// - Accuracy: value 2 ulp also where sinh overflows, derivative 4 ulp.
  public enum Csch: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "csch" }
    @_alwaysEmitIntoClient public static var formula: String { "-csch(x)*coth(x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let m = x.magnitude
      return S(signOf: x, magnitudeOf: 2 * S.libmExp(-m) / -S.libmExpm1(-2 * m))
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -y * T.apply(Coth.self, x)
    }
  }

  /// coth x = 1/tanh x, with derivative −csch² x.
  ///
  /// - Domain: x ≠ 0. At ±0 the value is ±∞ and the derivative −∞.
  /// - Accuracy: value 2 ulp, derivative 3.5 ulp also at 20, where 1 − coth² is 0.
  public enum Coth: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "coth" }
    @_alwaysEmitIntoClient public static var formula: String { "-csch(x)^2" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let m = x.magnitude
      return S(signOf: x, magnitudeOf: (1 + S.libmExp(-2 * m)) / -S.libmExpm1(-2 * m))
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -T.apply(CschSquared.self, x)
    }
  }

  /// csch² x, the partial of ``Coth``, with derivative −2 coth x·csch² x.
  public enum CschSquared: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "csch2" }
    @_alwaysEmitIntoClient public static var formula: String { "-2*coth(x)*csch(x)^2" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let m = x.magnitude
      let u = S.libmExp(-2 * m)
      if u < S.leastNormalMagnitude / S.ulpOfOne {
        // 1 − u is 1, and u itself is losing digits: 4u as a square keeps them.
        let e = 2 * S.libmExp(-m)
        return e * e
      }
      let v = S.libmExpm1(-2 * m)
      return 4 * (u / v) / v
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      (y * T.apply(Coth.self, x)).scaled(by: -2)
    }
  }

  /// The inverse hyperbolic secant, with derivative −1/(x√(1 − x²)).
  ///
  /// - Domain: 0 < x < 1; at 0 the value is +∞ and the derivative −∞, at 1 they are 0 and −∞, NaN
  ///   outside.
  /// - Accuracy: value 2.5 ulp, also next to 1; derivative 3 ulp.
  public enum Asech: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "asech" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["arcsech", "arsech"] }
    @_alwaysEmitIntoClient public static var formula: String { "-1/(x*sqrt(1-x^2))" }
    @_alwaysEmitIntoClient public static var domain: String { "0 < x < 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      guard x >= 0 else { return .nan }
      // 2/x would overflow for the smallest numbers.
      if x < 1e-9 { return S.ln2.high - S.libmLog(x.magnitude) }
      return S.libmLog1p(((1 - x) + OneMinusSquare.scalarValue(x).squareRoot()) / x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -1 / (nonNegative(x) * T.sqrt(T.oneMinusSquare(x)))
    }
  }

  /// The inverse hyperbolic cosecant, with derivative −1/(|x|√(1 + x²)).
  ///
  /// - Domain: x ≠ 0. At ±0 the value is ±∞ and the derivative −∞.
  /// - Accuracy: value 2 ulp, derivative 3 ulp.
  public enum Acsch: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "acsch" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["arccsch", "arcsch"] }
    @_alwaysEmitIntoClient public static var formula: String { "-1/(abs(x)*sqrt(1+x^2))" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      // 1/x would overflow for the smallest numbers.
      if x.magnitude < 1e-9 {
        return S(signOf: x, magnitudeOf: S.ln2.high - S.libmLog(x.magnitude))
      }
      return S.libmAsinh(1 / x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // Not |x|, whose derivative at 0 is 0.
      let m = x.sign == .minus ? -x : x
      // Beyond 1e9 the one is lost in x², and x² could overflow.
      return m < 1e9 ? -1 / (m * T.sqrt(T.onePlusSquare(x))) : (-1 / m) / m
    }
  }

  /// The inverse hyperbolic cotangent, with derivative 1/(1 − x²).
  ///
  /// - Domain: |x| > 1; at ±1 the value is ±∞ and the derivative −∞, inside NaN.
  /// - Accuracy: value 2.5 ulp, also next to ±1; derivative 1.5 ulp.
  public enum Acoth: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "acoth" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["arccoth", "arcoth"] }
    @_alwaysEmitIntoClient public static var formula: String { "1/(1-x^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "x < -1 or x > 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let m = x.magnitude
      guard m >= 1 else { return .nan }
      return S(signOf: x, magnitudeOf: S.libmLog1p(2 / (m - 1)) / 2)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      let m = x.magnitude
      return m < 1e9 ? -1 / T.squareMinusOne(x).inside(m >= 1) : (-1 / m) / m
    }
  }
}

extension RealNumber {
  /// The hyperbolic secant, 1/cosh x; see ``DerivativeRules/Rules/Sech``.
  @_alwaysEmitIntoClient public static func sech(_ x: Self) -> Self {
    apply(Rules.Sech.self, x)
  }

  /// The hyperbolic cosecant, 1/sinh x; see ``DerivativeRules/Rules/Csch``.
  @_alwaysEmitIntoClient public static func csch(_ x: Self) -> Self {
    apply(Rules.Csch.self, x)
  }

  /// The hyperbolic cotangent, 1/tanh x; see ``DerivativeRules/Rules/Coth``.
  @_alwaysEmitIntoClient public static func coth(_ x: Self) -> Self {
    apply(Rules.Coth.self, x)
  }

  /// The inverse hyperbolic secant; see ``DerivativeRules/Rules/Asech``.
  @_alwaysEmitIntoClient public static func asech(_ x: Self) -> Self {
    apply(Rules.Asech.self, x)
  }

  /// The inverse hyperbolic cosecant; see ``DerivativeRules/Rules/Acsch``.
  @_alwaysEmitIntoClient public static func acsch(_ x: Self) -> Self {
    apply(Rules.Acsch.self, x)
  }

  /// The inverse hyperbolic cotangent; see ``DerivativeRules/Rules/Acoth``.
  @_alwaysEmitIntoClient public static func acoth(_ x: Self) -> Self {
    apply(Rules.Acoth.self, x)
  }
}

/// The hyperbolic secant, 1/cosh x; see ``DerivativeRules/Rules/Sech``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func sech<T: RealNumber>(_ x: T) -> T {
  T.sech(x)
}

/// The hyperbolic cosecant, 1/sinh x; see ``DerivativeRules/Rules/Csch``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func csch<T: RealNumber>(_ x: T) -> T {
  T.csch(x)
}

/// The hyperbolic cotangent, 1/tanh x; see ``DerivativeRules/Rules/Coth``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func coth<T: RealNumber>(_ x: T) -> T {
  T.coth(x)
}

/// The inverse hyperbolic secant; see ``DerivativeRules/Rules/Asech``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func asech<T: RealNumber>(_ x: T) -> T {
  T.asech(x)
}

/// The inverse hyperbolic cosecant; see ``DerivativeRules/Rules/Acsch``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func acsch<T: RealNumber>(_ x: T) -> T {
  T.acsch(x)
}

/// The inverse hyperbolic cotangent; see ``DerivativeRules/Rules/Acoth``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func acoth<T: RealNumber>(_ x: T) -> T {
  T.acoth(x)
}
