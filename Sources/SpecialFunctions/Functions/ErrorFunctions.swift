public import DerivativeRules

// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient static func visitErrorFunctions<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Erfcx.self)
    visitor.visit(Dawson.self)
    visitor.visit(Erfinv.self)
    visitor.visit(Erfcinv.self)
    visitor.visit(ErfcxSlope.self)
    visitor.visit(ErfcxCurvature.self)
    visitor.visit(DawsonSlope.self)
    visitor.visit(DawsonCurvature.self)
    visitor.visit(ErfcxDerivative.self)
    visitor.visit(DawsonDerivative.self)
    visitor.visit(ErfinvSlope.self)
    visitor.visit(ErfcinvSlope.self)
  }

  /// erfcx x = e^(x²)·erfc(x), with derivative 2x·erfcx(x) − 2/√π.
  ///
  /// - Domain: all x; +∞ below −26.6, where erfc is 2 and e^(x²) overflows.
  /// - Accuracy: value 2.5 ulp, derivative 4, also at 10⁸, where the difference has no digit left.
  public enum Erfcx: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "erfcx" }
    @_alwaysEmitIntoClient public static var formula: String { "2*x*erfcx(x)-2/sqrt(pi)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .positive }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.erfcx($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(ErfcxSlope.self, x)
    }
  }

  /// erfcx′(x) = 2x·erfcx(x) − 2/√π, the partial of ``Erfcx``.
  public enum ErfcxSlope: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "erfcx_slope" }
    @_alwaysEmitIntoClient public static var formula: String { "2*erfcx(x)+2*x*erfcx_slope(x)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.erfcxSlope($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(ErfcxCurvature.self, x)
    }
  }

  /// erfcx″(x), the second derivative of ``Erfcx``.
  public enum ErfcxCurvature: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "erfcx_curvature" }
    @_alwaysEmitIntoClient public static var formula: String {
      "4*erfcx_slope(x)+2*x*erfcx_curvature(x)"
    }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.erfcxCurvature($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(ErfcxDerivative.self, 3, x)
    }
  }

  /// erfcx⁽ⁿ⁾(x) for n ≥ 1, the n-th derivative of ``Erfcx``.
  ///
  /// The recurrence 2x·erfcx⁽ⁿ⁾ + 2n·erfcx⁽ⁿ⁻¹⁾ loses 2·log₁₀ x digits with each order.
  public enum ErfcxDerivative: ParametricRule {
    @_alwaysEmitIntoClient public static var name: String { "erfcx_derivative" }
    @_alwaysEmitIntoClient public static var formula: String { "erfcx_derivative(n+1, x)" }
    @_alwaysEmitIntoClient public static var domain: String { "all x; integer n >= 1" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ n: Int, _ x: S) -> S {
      S.throughDouble(x) { Double.erfcxDerivative(n, $0) }
    }
    @_alwaysEmitIntoClient
    public static func partial<T: RealNumber>(_ n: Int, at x: T, value y: T) -> T {
      T.apply(ErfcxDerivative.self, n + 1, x)
    }
  }

  /// F⁽ⁿ⁾(x) for n ≥ 1, the n-th derivative of ``Dawson``.
  ///
  /// The recurrence −2x·F⁽ⁿ⁾ − 2n·F⁽ⁿ⁻¹⁾ loses 2·log₁₀ x digits with each order.
  public enum DawsonDerivative: ParametricRule {
    @_alwaysEmitIntoClient public static var name: String { "dawson_derivative" }
    @_alwaysEmitIntoClient public static var formula: String { "dawson_derivative(n+1, x)" }
    @_alwaysEmitIntoClient public static var domain: String { "all x; integer n >= 1" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ n: Int, _ x: S) -> S {
      S.throughDouble(x) { Double.dawsonDerivative(n, $0) }
    }
    @_alwaysEmitIntoClient
    public static func partial<T: RealNumber>(_ n: Int, at x: T, value y: T) -> T {
      T.apply(DawsonDerivative.self, n + 1, x)
    }
  }

  /// Dawson's integral F(x) = e^(−x²)·∫₀ˣ e^(t²) dt, with derivative 1 − 2x·F(x).
  ///
  /// - Domain: all x; odd, ±0 at ±0 and ±∞.
  /// - Accuracy: value 2.5 ulp, derivative 3; beside the derivative's zeros ±0.924 within 2⁻⁵² of |F′| + |x·F″|.
  public enum Dawson: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "dawson" }
    @_alwaysEmitIntoClient public static var formula: String { "1-2*x*dawson(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.dawson($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(DawsonSlope.self, x)
    }
  }

  /// F′(x) = 1 − 2x·F(x), the partial of ``Dawson``.
  public enum DawsonSlope: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "dawson_slope" }
    @_alwaysEmitIntoClient public static var formula: String { "-2*dawson(x)-2*x*dawson_slope(x)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.dawsonSlope($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(DawsonCurvature.self, x)
    }
  }

  /// F″(x), the second derivative of ``Dawson``.
  public enum DawsonCurvature: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "dawson_curvature" }
    @_alwaysEmitIntoClient public static var formula: String {
      "-4*dawson_slope(x)-2*x*dawson_curvature(x)"
    }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.dawsonCurvature($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(DawsonDerivative.self, 3, x)
    }
  }

  /// The inverse of the error function, x with erf(x) = y, with derivative (√π/2)·e^(x²).
  ///
  /// - Domain: −1 < x < 1; at ±1 the value is ±∞ and the derivative +∞, beyond NaN.
  /// - Accuracy: value 2.5 ulp, derivative 4 to the last double before 1, where e^(x²) from the value is off by 70.
  public enum Erfinv: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "erfinv" }
    @_alwaysEmitIntoClient public static var formula: String { "sqrt(pi)/2*exp(erfinv(x)^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "-1 < x < 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.erfinv($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(ErfinvSlope.self, x)
    }
  }

  /// (√π/2)·e^(erfinv(x)²), the partial of ``Erfinv``, with derivative 2·erfinv(x) times its square.
  public enum ErfinvSlope: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "erfinv_slope" }
    @_alwaysEmitIntoClient public static var formula: String { "2*erfinv(x)*erfinv_slope(x)^2" }
    @_alwaysEmitIntoClient public static var domain: String { "-1 < x < 1" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.erfinvSlope($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      2 * T.apply(Erfinv.self, x) * y * y
    }
  }

  /// The inverse of the complementary error function, with derivative −(√π/2)·e^(f²).
  ///
  /// - Domain: 0 < x < 2; at 0 and 2 the value is ±∞ and the derivative −∞, outside NaN.
  /// - Accuracy: value 2.5 ulp, derivative 4, for subnormal x as well.
  public enum Erfcinv: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "erfcinv" }
    @_alwaysEmitIntoClient public static var formula: String { "-sqrt(pi)/2*exp(erfcinv(x)^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "0 < x < 2" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.erfcinv($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(ErfcinvSlope.self, x)
    }
  }

  /// −(√π/2)·e^(erfcinv(x)²), the partial of ``Erfcinv``, with derivative 2·erfcinv(x) times its square.
  public enum ErfcinvSlope: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "erfcinv_slope" }
    @_alwaysEmitIntoClient public static var formula: String { "2*erfcinv(x)*erfcinv_slope(x)^2" }
    @_alwaysEmitIntoClient public static var domain: String { "0 < x < 2" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.erfcinvSlope($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      2 * T.apply(Erfcinv.self, x) * y * y
    }
  }
}

extension RealNumber {
  /// The scaled complementary error function e^(x²)·erfc(x); see ``DerivativeRules/Rules/Erfcx``.
  @_alwaysEmitIntoClient public static func erfcx(_ x: Self) -> Self { apply(Rules.Erfcx.self, x) }

  /// Dawson's integral e^(−x²)·∫₀ˣ e^(t²) dt; see ``DerivativeRules/Rules/Dawson``.
  @_alwaysEmitIntoClient public static func dawson(_ x: Self) -> Self {
    apply(Rules.Dawson.self, x)
  }

  /// The inverse of the error function; see ``DerivativeRules/Rules/Erfinv``.
  @_alwaysEmitIntoClient public static func erfinv(_ x: Self) -> Self {
    apply(Rules.Erfinv.self, x)
  }

  /// The inverse of the complementary error function; see ``DerivativeRules/Rules/Erfcinv``.
  @_alwaysEmitIntoClient public static func erfcinv(_ x: Self) -> Self {
    apply(Rules.Erfcinv.self, x)
  }
}

/// The scaled complementary error function e^(x²)·erfc(x); see ``DerivativeRules/Rules/Erfcx``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func erfcx<T: RealNumber>(_ x: T) -> T { T.erfcx(x) }

/// Dawson's integral e^(−x²)·∫₀ˣ e^(t²) dt; see ``DerivativeRules/Rules/Dawson``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func dawson<T: RealNumber>(_ x: T) -> T { T.dawson(x) }

/// The inverse of the error function; see ``DerivativeRules/Rules/Erfinv``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func erfinv<T: RealNumber>(_ x: T) -> T { T.erfinv(x) }

/// The inverse of the complementary error function; see ``DerivativeRules/Rules/Erfcinv``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func erfcinv<T: RealNumber>(_ x: T) -> T { T.erfcinv(x) }
