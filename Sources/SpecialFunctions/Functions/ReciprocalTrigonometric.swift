// Secant, cosecant, cotangent and their inverses. The inverses are taken from √(x² − 1), rounded once: 1/x
// as an argument of acos or asin would lose half the digits next to ±1.

public import DerivativeRules

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient static func visitReciprocalTrigonometric<V: RuleVisitor>(
    _ visitor: inout V
  ) {
    visitor.visit(Sec.self)
    visitor.visit(Csc.self)
    visitor.visit(Cot.self)
    visitor.visit(Asec.self)
    visitor.visit(Acsc.self)
    visitor.visit(Acot.self)
  }

  /// sec x = 1/cos x, with derivative sec x·tan x.
  ///
  /// - Domain: cos x ≠ 0, which holds for every machine number.
  /// - Accuracy: value 1 ulp, derivative 3 ulp.
  public enum Sec: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "sec" }
    @_alwaysEmitIntoClient public static var formula: String { "sec(x)*tan(x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != pi/2 + k*pi" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      1 / S.libmCos(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      y * T.tan(x)
    }
  }

  /// Whether a value is so large that derivatives overflow: there they are taken of the value itself.
  ///
  /// 1/sin² would be infinite at the pole with no derivative left, and quotients next to it ∞ − ∞ when they overflow;
  /// in the powers of the value all terms have one sign.
  @_alwaysEmitIntoClient static func isBesidePole<T: RealNumber>(_ value: T) -> Bool {
    let third = T.MachineNumber.greatestFiniteMagnitude.exponent / 3
    return value.satisfies {
      $0.magnitude > T.MachineNumber(sign: .plus, exponent: third, significand: 1)
    }
  }

  /// csc x = 1/sin x, with derivative −csc x·cot x.
  ///
  /// - Domain: x ≠ kπ. At ±0 the value is ±∞ and the derivative −∞.
  /// - Accuracy: value 1 ulp, derivative 3 ulp.
  public enum Csc: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "csc" }
    @_alwaysEmitIntoClient public static var formula: String { "-csc(x)*cot(x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != k*pi" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .sharpened }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      1 / S.libmSin(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // The quotient is a rounding better; its derivatives cancel next to π/2, where the tangent is huge.
      T.self == T.MachineNumber.self ? -y / T.tan(x) : -y * T.apply(Cot.self, x)
    }
  }

  /// cot x = 1/tan x, with derivative −(1 + cot² x).
  ///
  /// - Domain: x ≠ kπ. At ±0 the value is ±∞ and the derivative −∞.
  /// - Accuracy: value 1.2 ulp, derivative 3 ulp.
  public enum Cot: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "cot" }
    @_alwaysEmitIntoClient public static var formula: String { "-1-cot(x)^2" }
    @_alwaysEmitIntoClient public static var domain: String { "x != k*pi" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      1 / S.libmTan(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -T.onePlusSquare(y)
    }
  }

  /// The arc secant, between 0 and π, with derivative 1/(|x|√(x² − 1)).
  ///
  /// - Domain: |x| > 1; at ±1 the derivative is +∞, inside NaN. At ±∞ the value is π/2.
  /// - Accuracy: value 1.2 ulp, also next to ±1; derivative 3 ulp.
  public enum Asec: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "asec" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["arcsec"] }
    @_alwaysEmitIntoClient public static var formula: String { "1/(abs(x)*sqrt(x^2-1))" }
    @_alwaysEmitIntoClient public static var domain: String { "x < -1 or x > 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmAtan2(SquareMinusOne.scalarValue(x).squareRoot(), S(signOf: x, magnitudeOf: 1))
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      let m = x.magnitude
      // Beyond 1e9 the one is lost in x², and x² could overflow.
      return m < 1e9 ? 1 / (m * T.sqrt(T.squareMinusOne(x))) : (1 / m) / m
    }
  }

  /// The arc cosecant, between −π/2 and π/2, with derivative −1/(|x|√(x² − 1)).
  ///
  /// - Domain: |x| > 1; at ±1 the derivative is −∞, inside NaN.
  /// - Accuracy: value 1.2 ulp, derivative 3 ulp.
  public enum Acsc: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "acsc" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["arccsc"] }
    @_alwaysEmitIntoClient public static var formula: String { "-1/(abs(x)*sqrt(x^2-1))" }
    @_alwaysEmitIntoClient public static var domain: String { "x < -1 or x > 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let root = x.magnitude < 1e9 ? SquareMinusOne.scalarValue(x).squareRoot() : x.magnitude
      return S.libmAtan2(S(signOf: x, magnitudeOf: 1), root)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -Asec.partial(at: x, value: y)
    }
  }

  /// The arc cotangent as arctan(1/x): odd, between −π/2 and π/2, with derivative −1/(1 + x²).
  ///
  /// - Domain: x ≠ 0, where the value jumps; at ±0 it is ±π/2 and the derivative −1, from that side.
  /// - Accuracy: value 0.6 ulp, derivative 1.5 ulp.
  public enum Acot: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "acot" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["arccot"] }
    @_alwaysEmitIntoClient public static var formula: String { "-1/(1+x^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmAtan2(S(signOf: x, magnitudeOf: 1), x.magnitude)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -Atan.partial(at: x, value: y)
    }
  }
}

extension RealNumber {
  /// The secant, 1/cos x; see ``DerivativeRules/Rules/Sec``.
  @_alwaysEmitIntoClient public static func sec(_ x: Self) -> Self {
    apply(Rules.Sec.self, x)
  }

  /// The cosecant, 1/sin x; see ``DerivativeRules/Rules/Csc``.
  @_alwaysEmitIntoClient public static func csc(_ x: Self) -> Self {
    apply(Rules.Csc.self, x)
  }

  /// The cotangent, 1/tan x; see ``DerivativeRules/Rules/Cot``.
  @_alwaysEmitIntoClient public static func cot(_ x: Self) -> Self {
    apply(Rules.Cot.self, x)
  }

  /// The arc secant, in radians; see ``DerivativeRules/Rules/Asec``.
  @_alwaysEmitIntoClient public static func asec(_ x: Self) -> Self {
    apply(Rules.Asec.self, x)
  }

  /// The arc cosecant, in radians; see ``DerivativeRules/Rules/Acsc``.
  @_alwaysEmitIntoClient public static func acsc(_ x: Self) -> Self {
    apply(Rules.Acsc.self, x)
  }

  /// The arc cotangent arctan(1/x), in radians; see ``DerivativeRules/Rules/Acot``.
  @_alwaysEmitIntoClient public static func acot(_ x: Self) -> Self {
    apply(Rules.Acot.self, x)
  }
}

/// The secant, 1/cos x; see ``DerivativeRules/Rules/Sec``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func sec<T: RealNumber>(_ x: T) -> T {
  T.sec(x)
}

/// The cosecant, 1/sin x; see ``DerivativeRules/Rules/Csc``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func csc<T: RealNumber>(_ x: T) -> T {
  T.csc(x)
}

/// The cotangent, 1/tan x; see ``DerivativeRules/Rules/Cot``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func cot<T: RealNumber>(_ x: T) -> T {
  T.cot(x)
}

/// The arc secant, in radians; see ``DerivativeRules/Rules/Asec``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func asec<T: RealNumber>(_ x: T) -> T {
  T.asec(x)
}

/// The arc cosecant, in radians; see ``DerivativeRules/Rules/Acsc``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func acsc<T: RealNumber>(_ x: T) -> T {
  T.acsc(x)
}

/// The arc cotangent arctan(1/x), in radians; see ``DerivativeRules/Rules/Acot``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func acot<T: RealNumber>(_ x: T) -> T {
  T.acot(x)
}
