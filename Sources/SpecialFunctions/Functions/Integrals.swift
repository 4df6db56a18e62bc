public import DerivativeRules

// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient static func visitIntegrals<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(LambertW0.self)
    visitor.visit(Expint.self)
    visitor.visit(Ellipk.self)
    visitor.visit(Ellipe.self)
    visitor.visit(LambertW0Slope.self)
    visitor.visit(OnePlusLambertW0.self)
    visitor.visit(EllipticB.self)
    visitor.visit(EllipticD.self)
    visitor.visit(EllipticC.self)
    visitor.visit(EllipticR.self)
    visitor.visit(EllipticCDerivative.self)
    visitor.visit(EllipticRDerivative.self)
  }

  /// Lambert's function, the principal branch: w ≥ −1 with w·e^w = x, with derivative e^−w/(1 + w).
  ///
  /// - Domain: x > −1/e, NaN below. No double is −1/e: next to it the derivative is large but finite.
  /// - Accuracy: value 2.5 ulp, derivative 4, also at the branch point, where 1 + w cancels.
  public enum LambertW0: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "lambertw0" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["lambertw"] }
    @_alwaysEmitIntoClient public static var formula: String { "1/(x+exp(lambertw0(x)))" }
    @_alwaysEmitIntoClient public static var domain: String { "x > -1/e" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.lambertw0($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(LambertW0Slope.self, x)
    }
  }

  /// The derivative of ``LambertW0``, W′, with derivative −W′²·(1 + 1/(1 + W)).
  public enum LambertW0Slope: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "lambertw0_slope" }
    @_alwaysEmitIntoClient public static var formula: String {
      "-lambertw0_slope(x)^2*(1+1/(1+lambertw0(x)))"
    }
    @_alwaysEmitIntoClient public static var domain: String { "x > -1/e" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.lambertw0Slope($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -(y * y) * (1 + 1 / T.apply(OnePlusLambertW0.self, x))
    }
  }

  /// 1 + W₀(x), without the cancellation next to the branch point.
  public enum OnePlusLambertW0: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "one_plus_lambertw0" }
    @_alwaysEmitIntoClient public static var formula: String { "lambertw0_slope(x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x > -1/e" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.onePlusLambertW0($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(LambertW0Slope.self, x)
    }
  }

  /// The exponential integral E₁(x) = ∫ₓ^∞ e⁻ᵗ/t dt, with derivative −e⁻ˣ/x.
  ///
  /// - Domain: x > 0; at 0 the value is +∞ and the derivative −∞, below NaN.
  /// - Accuracy: value 2.5 ulp, derivative 1.5.
  public enum Expint: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "expint" }
    @_alwaysEmitIntoClient public static var formula: String { "-exp(-x)/x" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.expint($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -T.exp(-x) / nonNegative(x)
    }
  }

  /// The complete elliptic integral of the first kind K(m), m = k² the parameter, with derivative B(m)/(2(1 − m)).
  ///
  /// The textbook's (E − (1 − m)K)/(2m(1 − m)) is 0/0 at 0; see ``EllipticB``.
  ///
  /// - Domain: x < 1; at 1 value and derivative are +∞, above NaN.
  /// - Accuracy: value 2.5 ulp, derivative 4.
  public enum Ellipk: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "ellipk" }
    @_alwaysEmitIntoClient public static var formula: String { "ellipb(x)/(2*(1-x))" }
    @_alwaysEmitIntoClient public static var domain: String { "x < 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.ellipk($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(EllipticB.self, x) / (1 - x).scaled(by: 2)
    }
  }

  /// The complete elliptic integral of the second kind E(m), m = k² the parameter, with derivative −D(m)/2.
  ///
  /// The textbook's (E − K)/(2m) is 0/0 at 0; see ``EllipticD``.
  ///
  /// - Domain: x < 1; at 1 the value is 1 and the derivative −∞, above NaN.
  /// - Accuracy: value 2.5 ulp, derivative 4.
  public enum Ellipe: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "ellipe" }
    @_alwaysEmitIntoClient public static var formula: String { "-ellipd(x)/2" }
    @_alwaysEmitIntoClient public static var domain: String { "x < 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.ellipe($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(EllipticD.self, x) / -2
    }
  }

  /// B(m) = ∫ cos²θ/√(1 − m·sin²θ) dθ over 0 … π/2 = (E − (1 − m)K)/m, with derivative C(m)/2.
  public enum EllipticB: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "ellipb" }
    @_alwaysEmitIntoClient public static var formula: String { "ellipc(x)/2" }
    @_alwaysEmitIntoClient public static var domain: String { "x < 1" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.ellipticB($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(EllipticC.self, x) / 2
    }
  }

  /// D(m) = ∫ sin²θ/√(1 − m·sin²θ) dθ over 0 … π/2 = (K − E)/m, with derivative R(m)/(2(1 − m)).
  public enum EllipticD: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "ellipd" }
    @_alwaysEmitIntoClient public static var formula: String { "ellipr(x)/(2*(1-x))" }
    @_alwaysEmitIntoClient public static var domain: String { "x < 1" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.ellipticD($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(EllipticR.self, x) / (1 - x).scaled(by: 2)
    }
  }

  /// C(m) = (D − B)/m, with derivative (R/(1 − m) − 3C)/(2m).
  ///
  /// Where that cancels the derivative is ``EllipticCDerivative``.
  public enum EllipticC: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "ellipc" }
    @_alwaysEmitIntoClient public static var formula: String {
      "(ellipr(x)/(1-x)-3*ellipc(x))/(2*x)"
    }
    @_alwaysEmitIntoClient public static var domain: String { "x < 1" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.ellipticC($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      cancels(x)
        ? T.apply(EllipticCDerivative.self, 1, x)
        : (T.apply(EllipticR.self, x) / (1 - x) - 3 * y) / (2 * x)
    }

    /// Whether the division by 2x makes the rounding errors grow faster with each order than the derivatives do.
    @_alwaysEmitIntoClient static func cancels<T: RealNumber>(_ x: T) -> Bool { x > -4 && x < 0.5 }
  }

  /// R(m) = D − C = ∫ cos⁴θ/(1 − m·sin²θ)^(3/2) dθ over 0 … π/2, with derivative (3C − R)/(2m).
  ///
  /// Where that cancels the derivative is ``EllipticRDerivative``.
  public enum EllipticR: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "ellipr" }
    @_alwaysEmitIntoClient public static var formula: String { "(3*ellipc(x)-ellipr(x))/(2*x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x < 1" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { Double.ellipticR($0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      EllipticC.cancels(x)
        ? T.apply(EllipticRDerivative.self, 1, x)
        : (3 * T.apply(EllipticC.self, x) - y) / (2 * x)
    }
  }

  /// C⁽ⁿ⁾(m) for n ≥ 1, the n-th derivative of ``EllipticC``.
  public enum EllipticCDerivative: ParametricRule {
    @_alwaysEmitIntoClient public static var name: String { "ellipc_derivative" }
    @_alwaysEmitIntoClient public static var formula: String { "ellipc_derivative(n+1, x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x < 1; integer n >= 1" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ n: Int, _ x: S) -> S {
      S.throughDouble(x) { Double.ellipticDerivative(n, cosines: 1, $0) }
    }
    @_alwaysEmitIntoClient
    public static func partial<T: RealNumber>(_ n: Int, at x: T, value y: T) -> T {
      T.apply(EllipticCDerivative.self, n + 1, x)
    }
  }

  /// R⁽ⁿ⁾(m) for n ≥ 1, the n-th derivative of ``EllipticR``.
  public enum EllipticRDerivative: ParametricRule {
    @_alwaysEmitIntoClient public static var name: String { "ellipr_derivative" }
    @_alwaysEmitIntoClient public static var formula: String { "ellipr_derivative(n+1, x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x < 1; integer n >= 1" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ n: Int, _ x: S) -> S {
      S.throughDouble(x) { Double.ellipticDerivative(n, cosines: 2, $0) }
    }
    @_alwaysEmitIntoClient
    public static func partial<T: RealNumber>(_ n: Int, at x: T, value y: T) -> T {
      T.apply(EllipticRDerivative.self, n + 1, x)
    }
  }
}

extension RealNumber {
  /// Lambert's function, principal branch; see ``DerivativeRules/Rules/LambertW0``.
  @_alwaysEmitIntoClient public static func lambertw0(_ x: Self) -> Self {
    apply(Rules.LambertW0.self, x)
  }

  /// The exponential integral E₁; see ``DerivativeRules/Rules/Expint``.
  @_alwaysEmitIntoClient public static func expint(_ x: Self) -> Self {
    apply(Rules.Expint.self, x)
  }

  /// The complete elliptic integral K of the parameter m = k²; see ``DerivativeRules/Rules/Ellipk``.
  @_alwaysEmitIntoClient public static func ellipk(_ x: Self) -> Self {
    apply(Rules.Ellipk.self, x)
  }

  /// The complete elliptic integral E of the parameter m = k²; see ``DerivativeRules/Rules/Ellipe``.
  @_alwaysEmitIntoClient public static func ellipe(_ x: Self) -> Self {
    apply(Rules.Ellipe.self, x)
  }
}

/// Lambert's function, principal branch; see ``DerivativeRules/Rules/LambertW0``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func lambertw0<T: RealNumber>(_ x: T) -> T { T.lambertw0(x) }

/// The exponential integral E₁; see ``DerivativeRules/Rules/Expint``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func expint<T: RealNumber>(_ x: T) -> T { T.expint(x) }

/// The complete elliptic integral K of the parameter m = k²; see ``DerivativeRules/Rules/Ellipk``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func ellipk<T: RealNumber>(_ x: T) -> T { T.ellipk(x) }

/// The complete elliptic integral E of the parameter m = k²; see ``DerivativeRules/Rules/Ellipe``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func ellipe<T: RealNumber>(_ x: T) -> T { T.ellipe(x) }
