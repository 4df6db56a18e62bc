// Functions of πx, exact at the integers and halves, and the normalised sinc.

public import DerivativeRules

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient static func visitHalfTurns<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Cosc.self)
    visitor.visit(SinPi.self)
    visitor.visit(CosPi.self)
    visitor.visit(TanPi.self)
    visitor.visit(Sinc.self)
  }

  /// sin πx, with derivative π·cos πx.
  ///
  /// ±0 at every integer, with the sign of x; the angle is reduced exactly.
  ///
  /// - Domain: all finite x; NaN at ±∞.
  /// - Accuracy: value 1.2 ulp at any x, derivative 2.5 ulp.
  public enum SinPi: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "sinpi" }
    @_alwaysEmitIntoClient public static var formula: String { "pi*cospi(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      AngleUnit<S>.halfTurn.sin(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(CosPi.self, x).scaled(by: T.MachineNumber.circle.high)
    }
  }

  /// cos πx, with derivative −π·sin πx.
  ///
  /// +0 at every half of an odd integer; the angle is reduced exactly.
  ///
  /// - Domain: all finite x; NaN at ±∞.
  /// - Accuracy: value 1.2 ulp at any x, derivative 2.5 ulp.
  public enum CosPi: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "cospi" }
    @_alwaysEmitIntoClient public static var formula: String { "-pi*sinpi(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      AngleUnit<S>.halfTurn.cos(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(SinPi.self, x).scaled(by: -T.MachineNumber.circle.high)
    }
  }

  /// tan πx, with derivative π/cos² πx.
  ///
  /// ±0 at every integer, ±1 at odd quarters, ±∞ at halves of odd integers, where the derivative is +∞.
  ///
  /// - Accuracy: value 2 ulp at any x, derivative 3.5 ulp.
  public enum TanPi: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "tanpi" }
    @_alwaysEmitIntoClient public static var formula: String { "pi/cospi(x)^2" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 1/2 + k" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      AngleUnit<S>.halfTurn.tan(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      if isBesidePole(y) { return (1 + y * y).scaled(by: T.MachineNumber.circle.high) }
      let c = T.apply(CosPi.self, x)
      return T(scalar: T.MachineNumber.circle.high) / (c * c)
    }
  }

  /// sin(πx)/(πx), 1 at 0, with derivative ``Cosc``.
  ///
  /// ±0 at every other integer, 0 at ±∞.
  ///
  /// - Accuracy: value 2.5 ulp at any x.
  public enum Sinc: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "sinc" }
    @_alwaysEmitIntoClient public static var formula: String {
      "if(x == 0, 0, (cospi(x)-sinc(x))/x)"
    }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      if x == 0 { return 1 }
      if x.isInfinite { return 0 }
      return SinPi.scalarValue(x) / S.product(x, S.circle)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(Cosc.self, x)
    }
  }

  /// (cos πx − sinc x)/x, the derivative of ``Sinc``, with derivative −π² sinc x − 2 cosc x/x.
  ///
  /// Up to ½ from its power series, where the difference cancels; ±1/x at the integers, 0 at ±∞.
  ///
  /// - Accuracy: 3 ulp up to 1, beyond by its scale: the function has a zero between any two integers.
  public enum Cosc: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "cosc" }
    @_alwaysEmitIntoClient public static var formula: String {
      "if(x == 0, -pi^2/3, -pi^2*sinc(x)-2*cosc(x)/x)"
    }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.partial, .sharpened] }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      if x.isInfinite { return 0 }
      if x.magnitude <= 0.5 {
        let z = x * x
        var sum: S = 0
        for (k, c) in series.enumerated().reversed() where k > 0 { sum = (sum + S(c)) * z }
        // The leading term in two words: it would cost an ulp of the value.
        return S.product(x, S.twoWords(-0x1.a51a6625307d3p+1, -0x1.1873d8912200cp-54)) + sum * x
      }
      return (CosPi.scalarValue(x) - Sinc.scalarValue(x)) / x
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // The series again, so that every further derivative is right as well. Where there are any, it reaches further:
      // the division by x makes rounding errors grow faster with each order than the derivatives do.
      let isLast = T.self == T.MachineNumber.self
      if x.satisfies({ $0.magnitude <= (isLast ? 0.5 : 1) }) {
        let z = x * x
        var sum: T = 0
        for (k, c) in (isLast ? series : series + higherSeries).enumerated().reversed() {
          sum = (sum * z).shifted(by: T.MachineNumber(c) * T.MachineNumber(2 * k + 1))
        }
        return sum
      }
      if x.isInfinite { return 0 }
      return -(T.apply(Sinc.self, x).scaled(by: T.MachineNumber.circleSquared) + 2 * (y / x))
    }

    /// The coefficients of x, x³, x⁵, …: (−1)ᵏπ²ᵏ·2k/(2k + 1)!.
    @usableFromInline static let series: [Double] = [
      -3.289868133696453, 3.2469697011334144, -1.1445109447325053, 0.2091827825412384,
      -0.023460810354558236, 0.001781145516372852, -9.766223126318933e-05, 4.049947846619244e-06,
      -1.3148481279991994e-07, 3.4330769499642866e-09, -7.365893777096947e-11,
      1.3217901389162318e-12,
      -2.013201508080888e-14,
    ]

    /// Those that follow, which only higher derivatives of larger numbers need.
    @usableFromInline static let higherSeries: [Double] = [
      2.635212528439638e-16, -2.9963715631905143e-18, 2.987171915895364e-20,
      -2.6323397399938764e-22, 2.0651949032596166e-24, -1.4517561756637056e-26,
      9.196571977303699e-29, -5.27712367803091e-31, 2.755720797766494e-33,
    ]
  }
}

extension RealNumber {
  /// sin πx; see ``DerivativeRules/Rules/SinPi``.
  @_alwaysEmitIntoClient public static func sinpi(_ x: Self) -> Self {
    apply(Rules.SinPi.self, x)
  }

  /// cos πx; see ``DerivativeRules/Rules/CosPi``.
  @_alwaysEmitIntoClient public static func cospi(_ x: Self) -> Self {
    apply(Rules.CosPi.self, x)
  }

  /// tan πx; see ``DerivativeRules/Rules/TanPi``.
  @_alwaysEmitIntoClient public static func tanpi(_ x: Self) -> Self {
    apply(Rules.TanPi.self, x)
  }

  /// sin(πx)/(πx), 1 at 0; see ``DerivativeRules/Rules/Sinc``.
  @_alwaysEmitIntoClient public static func sinc(_ x: Self) -> Self {
    apply(Rules.Sinc.self, x)
  }
}

/// sin πx; see ``DerivativeRules/Rules/SinPi``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func sinpi<T: RealNumber>(_ x: T) -> T {
  T.sinpi(x)
}

/// cos πx; see ``DerivativeRules/Rules/CosPi``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func cospi<T: RealNumber>(_ x: T) -> T {
  T.cospi(x)
}

/// tan πx; see ``DerivativeRules/Rules/TanPi``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func tanpi<T: RealNumber>(_ x: T) -> T {
  T.tanpi(x)
}

/// sin(πx)/(πx), 1 at 0; see ``DerivativeRules/Rules/Sinc``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func sinc<T: RealNumber>(_ x: T) -> T {
  T.sinc(x)
}
