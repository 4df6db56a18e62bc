// Trigonometry in degrees, exact at the angles that are.

public import DerivativeRules

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient static func visitDegrees<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Sind.self)
    visitor.visit(Cosd.self)
    visitor.visit(Tand.self)
    visitor.visit(Secd.self)
    visitor.visit(Cscd.self)
    visitor.visit(Cotd.self)
    visitor.visit(Asind.self)
    visitor.visit(Acosd.self)
    visitor.visit(Atand.self)
    visitor.visit(Asecd.self)
    visitor.visit(Acscd.self)
    visitor.visit(Acotd.self)
    visitor.visit(DegreesToRadians.self)
    visitor.visit(RadiansToDegrees.self)
  }

  /// The sine of x degrees, with derivative π/180·cosd x.
  ///
  /// Exact at multiples of 30 and 90 degrees where the value is; the angle is reduced exactly.
  ///
  /// - Domain: all finite x; NaN at ±∞.
  /// - Accuracy: value 1.2 ulp at any angle, derivative 2.5 ulp.
  public enum Sind: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "sind" }
    @_alwaysEmitIntoClient public static var formula: String { "pi/180*cosd(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      AngleUnit<S>.degree.sin(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(Cosd.self, x).scaled(by: T.MachineNumber.degree.high)
    }
  }

  /// The cosine of x degrees, with derivative −π/180·sind x.
  ///
  /// Exact at multiples of 60 and 90 degrees; the angle is reduced exactly.
  ///
  /// - Domain: all finite x; NaN at ±∞.
  /// - Accuracy: value 1.2 ulp at any angle, derivative 2.5 ulp.
  public enum Cosd: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "cosd" }
    @_alwaysEmitIntoClient public static var formula: String { "-pi/180*sind(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      AngleUnit<S>.degree.cos(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(Sind.self, x).scaled(by: -T.MachineNumber.degree.high)
    }
  }

  /// The tangent of x degrees, with derivative π/180/cosd² x.
  ///
  /// Exact at multiples of 45 degrees; ±∞ at odd multiples of 90, where the derivative is +∞.
  ///
  /// - Accuracy: value 2 ulp at any angle, derivative 3.5 ulp.
  public enum Tand: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "tand" }
    @_alwaysEmitIntoClient public static var formula: String { "pi/180*secd(x)^2" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 90 + 180*k" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      AngleUnit<S>.degree.tan(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      if isBesidePole(y) { return (1 + y * y).scaled(by: T.MachineNumber.degree.high) }
      let c = T.apply(Cosd.self, x)
      return T(scalar: T.MachineNumber.degree.high) / (c * c)
    }
  }

  /// The secant of x degrees, with derivative π/180·secd x·tand x.
  ///
  /// - Domain: x no odd multiple of 90, where the value is ∞.
  /// - Accuracy: value 1.6 ulp, derivative 4 ulp.
  public enum Secd: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "secd" }
    @_alwaysEmitIntoClient public static var formula: String { "pi/180*secd(x)*tand(x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 90 + 180*k" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      1 / AngleUnit<S>.degree.cos(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      (y * T.apply(Tand.self, x)).scaled(by: T.MachineNumber.degree.high)
    }
  }

  /// The cosecant of x degrees, with derivative −π/180·cscd x·cotd x.
  ///
  /// - Domain: x no multiple of 180, where the value is ±∞.
  /// - Accuracy: value 1.6 ulp, derivative 4 ulp.
  public enum Cscd: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "cscd" }
    @_alwaysEmitIntoClient public static var formula: String { "-pi/180*cscd(x)*cotd(x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 180*k" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      1 / AngleUnit<S>.degree.sin(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      (y * T.apply(Cotd.self, x)).scaled(by: -T.MachineNumber.degree.high)
    }
  }

  /// The cotangent of x degrees, with derivative −π/180/sind² x.
  ///
  /// - Domain: x no multiple of 180, where the value is ±∞ and the derivative −∞.
  /// - Accuracy: value 2.2 ulp, derivative 3.5 ulp.
  public enum Cotd: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "cotd" }
    @_alwaysEmitIntoClient public static var formula: String { "-pi/180*cscd(x)^2" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 180*k" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      1 / AngleUnit<S>.degree.tan(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      if isBesidePole(y) { return (1 + y * y).scaled(by: -T.MachineNumber.degree.high) }
      let s = T.apply(Sind.self, x)
      return T(scalar: -T.MachineNumber.degree.high) / (s * s)
    }
  }

  /// The arc sine in degrees, with derivative 180/π/√(1 − x²).
  ///
  /// Whole degrees at 0, ±½ and ±1.
  ///
  /// - Domain: beyond ±1 NaN, at ±1 the derivative is +∞.
  /// - Accuracy: value 1.8 ulp, derivative 3.5 ulp.
  public enum Asind: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "asind" }
    @_alwaysEmitIntoClient public static var formula: String { "180/pi/sqrt(1-x^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "-1 < x < 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let m = x.magnitude
      return S.inDegrees(S.libmAsin(x), whole: m == 0.5 || m == 1)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      Asin.partial(at: x, value: y).scaled(by: T.MachineNumber.radian.high)
    }
  }

  /// The arc cosine in degrees, with derivative −180/π/√(1 − x²).
  ///
  /// Whole degrees at 0, ±½ and ±1.
  ///
  /// - Domain: beyond ±1 NaN, at ±1 the derivative is −∞.
  /// - Accuracy: value 1.8 ulp, derivative 3.5 ulp.
  public enum Acosd: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "acosd" }
    @_alwaysEmitIntoClient public static var formula: String { "-180/pi/sqrt(1-x^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "-1 < x < 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let m = x.magnitude
      return S.inDegrees(S.libmAcos(x), whole: m == 0 || m == 0.5 || m == 1)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      Acos.partial(at: x, value: y).scaled(by: T.MachineNumber.radian.high)
    }
  }

  /// The arc tangent in degrees, with derivative 180/π/(1 + x²).
  ///
  /// Whole degrees at 0, ±1 and ±∞.
  ///
  /// - Domain: all x.
  /// - Accuracy: value 1.8 ulp, derivative 3.5 ulp.
  public enum Atand: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "atand" }
    @_alwaysEmitIntoClient public static var formula: String { "180/pi/(1+x^2)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let m = x.magnitude
      return S.inDegrees(S.libmAtan(x), whole: m == 1 || m == .infinity)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      Atan.partial(at: x, value: y).scaled(by: T.MachineNumber.radian.high)
    }
  }

  /// The arc secant in degrees, with derivative 180/π/(|x|√(x² − 1)).
  ///
  /// Whole degrees at ±1, ±2 and ±∞.
  ///
  /// - Domain: inside ±1 NaN, at ±1 the derivative is +∞.
  /// - Accuracy: value 1.8 ulp, derivative 3.5 ulp.
  public enum Asecd: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "asecd" }
    @_alwaysEmitIntoClient public static var formula: String { "180/pi/(abs(x)*sqrt(x^2-1))" }
    @_alwaysEmitIntoClient public static var domain: String { "x < -1 or x > 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let m = x.magnitude
      return S.inDegrees(Asec.scalarValue(x), whole: m == 1 || m == 2 || m == .infinity)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      Asec.partial(at: x, value: y).scaled(by: T.MachineNumber.radian.high)
    }
  }

  /// The arc cosecant in degrees, with derivative −180/π/(|x|√(x² − 1)).
  ///
  /// Whole degrees at ±1 and ±2.
  ///
  /// - Domain: inside ±1 NaN, at ±1 the derivative is −∞.
  /// - Accuracy: value 1.8 ulp, derivative 3.5 ulp.
  public enum Acscd: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "acscd" }
    @_alwaysEmitIntoClient public static var formula: String { "-180/pi/(abs(x)*sqrt(x^2-1))" }
    @_alwaysEmitIntoClient public static var domain: String { "x < -1 or x > 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let m = x.magnitude
      return S.inDegrees(Acsc.scalarValue(x), whole: m == 1 || m == 2)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      Acsc.partial(at: x, value: y).scaled(by: T.MachineNumber.radian.high)
    }
  }

  /// The arc cotangent in degrees, with derivative −180/π/(1 + x²).
  ///
  /// Whole degrees at ±0 and ±1.
  ///
  /// - Domain: x ≠ 0, where the value jumps from −90 to 90.
  /// - Accuracy: value 1.8 ulp, derivative 3.5 ulp.
  public enum Acotd: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "acotd" }
    @_alwaysEmitIntoClient public static var formula: String { "-180/pi/(1+x^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let m = x.magnitude
      return S.inDegrees(Acot.scalarValue(x), whole: m == 0 || m == 1)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      Acot.partial(at: x, value: y).scaled(by: T.MachineNumber.radian.high)
    }
  }

  /// x degrees in radians, x·π/180; linear.
  ///
  /// - Accuracy: 0.6 ulp, by a two-word constant.
  public enum DegreesToRadians: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "deg2rad" }
    @_alwaysEmitIntoClient public static var formula: String { "pi/180" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.product(x, S.degree)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(T(scalar: T.MachineNumber.degree.high), unlessNaN: y)
    }
  }

  /// x radians in degrees, x·180/π; linear.
  ///
  /// - Accuracy: 0.6 ulp, by a two-word constant.
  public enum RadiansToDegrees: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "rad2deg" }
    @_alwaysEmitIntoClient public static var formula: String { "180/pi" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.inDegrees(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(T(scalar: T.MachineNumber.radian.high), unlessNaN: y)
    }
  }
}

extension RealNumber {
  /// The sine of x degrees; see ``DerivativeRules/Rules/Sind``.
  @_alwaysEmitIntoClient public static func sind(_ x: Self) -> Self {
    apply(Rules.Sind.self, x)
  }

  /// The cosine of x degrees; see ``DerivativeRules/Rules/Cosd``.
  @_alwaysEmitIntoClient public static func cosd(_ x: Self) -> Self {
    apply(Rules.Cosd.self, x)
  }

  /// The tangent of x degrees; see ``DerivativeRules/Rules/Tand``.
  @_alwaysEmitIntoClient public static func tand(_ x: Self) -> Self {
    apply(Rules.Tand.self, x)
  }

  /// The secant of x degrees; see ``DerivativeRules/Rules/Secd``.
  @_alwaysEmitIntoClient public static func secd(_ x: Self) -> Self {
    apply(Rules.Secd.self, x)
  }

  /// The cosecant of x degrees; see ``DerivativeRules/Rules/Cscd``.
  @_alwaysEmitIntoClient public static func cscd(_ x: Self) -> Self {
    apply(Rules.Cscd.self, x)
  }

  /// The cotangent of x degrees; see ``DerivativeRules/Rules/Cotd``.
  @_alwaysEmitIntoClient public static func cotd(_ x: Self) -> Self {
    apply(Rules.Cotd.self, x)
  }

  /// The arc sine, in degrees; see ``DerivativeRules/Rules/Asind``.
  @_alwaysEmitIntoClient public static func asind(_ x: Self) -> Self {
    apply(Rules.Asind.self, x)
  }

  /// The arc cosine, in degrees; see ``DerivativeRules/Rules/Acosd``.
  @_alwaysEmitIntoClient public static func acosd(_ x: Self) -> Self {
    apply(Rules.Acosd.self, x)
  }

  /// The arc tangent, in degrees; see ``DerivativeRules/Rules/Atand``.
  @_alwaysEmitIntoClient public static func atand(_ x: Self) -> Self {
    apply(Rules.Atand.self, x)
  }

  /// The arc secant, in degrees; see ``DerivativeRules/Rules/Asecd``.
  @_alwaysEmitIntoClient public static func asecd(_ x: Self) -> Self {
    apply(Rules.Asecd.self, x)
  }

  /// The arc cosecant, in degrees; see ``DerivativeRules/Rules/Acscd``.
  @_alwaysEmitIntoClient public static func acscd(_ x: Self) -> Self {
    apply(Rules.Acscd.self, x)
  }

  /// The arc cotangent arctan(1/x), in degrees; see ``DerivativeRules/Rules/Acotd``.
  @_alwaysEmitIntoClient public static func acotd(_ x: Self) -> Self {
    apply(Rules.Acotd.self, x)
  }

  /// x degrees in radians; see ``DerivativeRules/Rules/DegreesToRadians``.
  @_alwaysEmitIntoClient public static func deg2rad(_ x: Self) -> Self {
    apply(Rules.DegreesToRadians.self, x)
  }

  /// x radians in degrees; see ``DerivativeRules/Rules/RadiansToDegrees``.
  @_alwaysEmitIntoClient public static func rad2deg(_ x: Self) -> Self {
    apply(Rules.RadiansToDegrees.self, x)
  }
}

/// The sine of x degrees; see ``DerivativeRules/Rules/Sind``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func sind<T: RealNumber>(_ x: T) -> T {
  T.sind(x)
}

/// The cosine of x degrees; see ``DerivativeRules/Rules/Cosd``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func cosd<T: RealNumber>(_ x: T) -> T {
  T.cosd(x)
}

/// The tangent of x degrees; see ``DerivativeRules/Rules/Tand``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func tand<T: RealNumber>(_ x: T) -> T {
  T.tand(x)
}

/// The secant of x degrees; see ``DerivativeRules/Rules/Secd``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func secd<T: RealNumber>(_ x: T) -> T {
  T.secd(x)
}

/// The cosecant of x degrees; see ``DerivativeRules/Rules/Cscd``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func cscd<T: RealNumber>(_ x: T) -> T {
  T.cscd(x)
}

/// The cotangent of x degrees; see ``DerivativeRules/Rules/Cotd``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func cotd<T: RealNumber>(_ x: T) -> T {
  T.cotd(x)
}

/// The arc sine, in degrees; see ``DerivativeRules/Rules/Asind``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func asind<T: RealNumber>(_ x: T) -> T {
  T.asind(x)
}

/// The arc cosine, in degrees; see ``DerivativeRules/Rules/Acosd``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func acosd<T: RealNumber>(_ x: T) -> T {
  T.acosd(x)
}

/// The arc tangent, in degrees; see ``DerivativeRules/Rules/Atand``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func atand<T: RealNumber>(_ x: T) -> T {
  T.atand(x)
}

/// The arc secant, in degrees; see ``DerivativeRules/Rules/Asecd``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func asecd<T: RealNumber>(_ x: T) -> T {
  T.asecd(x)
}

/// The arc cosecant, in degrees; see ``DerivativeRules/Rules/Acscd``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func acscd<T: RealNumber>(_ x: T) -> T {
  T.acscd(x)
}

/// The arc cotangent arctan(1/x), in degrees; see ``DerivativeRules/Rules/Acotd``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func acotd<T: RealNumber>(_ x: T) -> T {
  T.acotd(x)
}

/// x degrees in radians; see ``DerivativeRules/Rules/DegreesToRadians``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func deg2rad<T: RealNumber>(_ x: T) -> T {
  T.deg2rad(x)
}

/// x radians in degrees; see ``DerivativeRules/Rules/RadiansToDegrees``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func rad2deg<T: RealNumber>(_ x: T) -> T {
  T.rad2deg(x)
}
