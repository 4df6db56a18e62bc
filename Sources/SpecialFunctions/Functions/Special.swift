public import DerivativeRules

// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient static func visitSpecial<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Erf.self)
    visitor.visit(Erfc.self)
    visitor.visit(Gamma.self)
    visitor.visit(LogGamma.self)
    visitor.visit(Digamma.self)
    visitor.visit(Polygamma.self)
    visitor.visit(Gaussian.self)
    visitor.visit(GaussianSlope.self)
  }

  /// The error function, with derivative (2/√π)·e^(−x²).
  public enum Erf: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "erf" }
    @_alwaysEmitIntoClient public static var formula: String { "2/sqrt(pi)*exp(-x^2)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmErf(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T(scalar: T.MachineNumber.twoOverSqrtPi) * T.gaussian(x)
    }
  }

  /// The complementary error function, with derivative −(2/√π)·e^(−x²).
  public enum Erfc: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "erfc" }
    @_alwaysEmitIntoClient public static var formula: String { "-2/sqrt(pi)*exp(-x^2)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .positive }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmErfc(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T(scalar: -T.MachineNumber.twoOverSqrtPi) * T.gaussian(x)
    }
  }

  /// e^(−x²), with derivative −2x·e^(−x²).
  ///
  /// - Accuracy: 1 ulp at every x; `exp(-x*x)` is off by 499 at 26.
  public enum Gaussian: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "gaussian" }
    @_alwaysEmitIntoClient public static var formula: String { "-2*x*exp(-x^2)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.widened, .partial] }
    /// e^−h · (1 − l) with x² = h + l: the rounding of x² would cost 499 ulp at |x| = 26.
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let h = x * x
      let value = S.libmExp(-h)
      guard value != 0, h != 0 else { return value }
      let l = (-h).addingProduct(x, x)
      return value.addingProduct(-l, value)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(GaussianSlope.self, x)
    }
  }

  /// −2x·e^(−x²), the partial of ``Gaussian``, with derivative −2(e^(−x²) + x times it).
  ///
  /// - Accuracy: 2.5 ulp, also where e^(−x²) is subnormal and has no 53 bits to give.
  public enum GaussianSlope: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "gaussian_slope" }
    @_alwaysEmitIntoClient public static var formula: String { "(4*x^2-2)*exp(-x^2)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      if x.magnitude > 1e3 { return -S(signOf: x, magnitudeOf: 0) }
      let value = S.gaussian(x)
      guard value < S.leastNormalMagnitude * 0x1p6 else { return -2 * x * value }
      // In two halves, of which none is subnormal; l is what x·x leaves.
      let h = x * x
      let half = S.exp(h / -2)
      let l = (-h).addingProduct(x, x)
      let slope = -2 * x * half
      return (slope - slope * l) * half
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // Where it underflows the product would be ∞·0 at last.
      x.satisfies { $0.magnitude > 1e3 } ? 0 : -2 * (T.gaussian(x) + x * y)
    }
  }

  /// Γ(x), with derivative Γ(x)ψ(x).
  ///
  /// - Domain: x not a pole 0, −1, −2, …; there the value is the platform's (∞ at ±0, NaN below).
  public enum Gamma: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "gamma" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["tgamma"] }
    @_alwaysEmitIntoClient public static var formula: String { "gamma(x)*digamma(x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x not in {0, -1, -2, ...}" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmTgamma(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // Where the value overflows all derivatives do: y says so.
      y.satisfies { $0 == .infinity } && x > 1 ? y : y * T.digamma(x)
    }
  }

  /// ln |Γ(x)|, with derivative ψ(x).
  ///
  /// - Domain: x not a pole 0, −1, −2, …; there the value is +∞ and the derivative that of digamma.
  public enum LogGamma: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "lgamma" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["loggamma"] }
    @_alwaysEmitIntoClient public static var formula: String { "digamma(x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x not in {0, -1, -2, ...}" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmLgamma(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.digamma(x)
    }
  }

  /// ψ(x) = Γ′(x)/Γ(x), with derivative ψ⁽¹⁾(x), the trigamma function.
  ///
  /// - Domain: x not a pole 0, −1, −2, …; ∓∞ at ±0, NaN at the others.
  public enum Digamma: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "digamma" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["psi"] }
    @_alwaysEmitIntoClient public static var formula: String { "polygamma(1, x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x not in {0, -1, -2, ...}" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .widened }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      if x.magnitude < 0x1p-70 { return -1 / x }
      let narrow = Double(x)
      if narrow.isInfinite, x > 0 { return S.libmLog(x) }
      return S(digammaOfDouble(narrow))
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.polygamma(1, x)
    }
  }

  /// ψ⁽ⁿ⁾(x), the n-th derivative of digamma, with derivative ψ⁽ⁿ⁺¹⁾(x); n ≥ 0.
  ///
  /// - Domain: x not a pole 0, −1, −2, ….
  /// - Complexity: some n steps. Beyond the order 1,000,000 the value is what it overflows or underflows to, or NaN where that
  ///   is not plain, next to |x| = n/e.
  public enum Polygamma: ParametricRule {
    @_alwaysEmitIntoClient public static var name: String { "polygamma" }
    @_alwaysEmitIntoClient public static var formula: String { "polygamma(n+1, x)" }
    @_alwaysEmitIntoClient public static var domain: String {
      "x not in {0, -1, -2, ...}; integer n >= 0"
    }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .widened }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ n: Int, _ x: S) -> S {
      precondition(n >= 0, "polygamma is defined for n >= 0.")
      switch n {
      case 0: return Digamma.scalarValue(x)
      case 1: return S(trigammaOfDouble(Double(x)))
      default: return S(polygammaOfDouble(n, Double(x)))
      }
    }
    @_alwaysEmitIntoClient
    public static func partial<T: RealNumber>(_ n: Int, at x: T, value y: T) -> T {
      T.polygamma(n == .max ? n : n + 1, x)
    }
  }
}

extension RealNumber {
  /// The error function; see ``DerivativeRules/Rules/Erf``.
  @_alwaysEmitIntoClient public static func erf(_ x: Self) -> Self { apply(Rules.Erf.self, x) }

  /// The complementary error function; see ``DerivativeRules/Rules/Erfc``.
  @_alwaysEmitIntoClient public static func erfc(_ x: Self) -> Self { apply(Rules.Erfc.self, x) }

  /// The gamma function; see ``DerivativeRules/Rules/Gamma``.
  @_alwaysEmitIntoClient public static func gamma(_ x: Self) -> Self { apply(Rules.Gamma.self, x) }

  /// ln |Γ(x)|; see ``DerivativeRules/Rules/LogGamma``.
  @_alwaysEmitIntoClient public static func logGamma(_ x: Self) -> Self {
    apply(Rules.LogGamma.self, x)
  }

  /// ψ(x) = Γ′(x)/Γ(x); see ``DerivativeRules/Rules/Digamma``.
  @_alwaysEmitIntoClient public static func digamma(_ x: Self) -> Self {
    apply(Rules.Digamma.self, x)
  }

  /// e^(−x²); see ``DerivativeRules/Rules/Gaussian``.
  @_alwaysEmitIntoClient public static func gaussian(_ x: Self) -> Self {
    apply(Rules.Gaussian.self, x)
  }

  /// ψ⁽ⁿ⁾(x), the n-th derivative of digamma; see ``DerivativeRules/Rules/Polygamma``.
  @_alwaysEmitIntoClient public static func polygamma(_ n: Int, _ x: Self) -> Self {
    apply(Rules.Polygamma.self, n, x)
  }
}

/// The error function; see ``DerivativeRules/Rules/Erf``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func erf<T: RealNumber>(_ x: T) -> T { T.erf(x) }

/// The complementary error function; see ``DerivativeRules/Rules/Erfc``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func erfc<T: RealNumber>(_ x: T) -> T { T.erfc(x) }

/// The gamma function; see ``DerivativeRules/Rules/Gamma``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func gamma<T: RealNumber>(_ x: T) -> T { T.gamma(x) }

/// ln |Γ(x)|; see ``DerivativeRules/Rules/LogGamma``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func logGamma<T: RealNumber>(_ x: T) -> T { T.logGamma(x) }

/// ψ(x) = Γ′(x)/Γ(x); see ``DerivativeRules/Rules/Digamma``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func digamma<T: RealNumber>(_ x: T) -> T { T.digamma(x) }

/// ln |Γ(x)|, in the C spelling; see ``DerivativeRules/Rules/LogGamma``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func lgamma<T: RealNumber>(_ x: T) -> T { T.logGamma(x) }

/// The gamma function, in the C spelling; see ``DerivativeRules/Rules/Gamma``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func tgamma<T: RealNumber>(_ x: T) -> T { T.gamma(x) }

/// The n-th derivative of digamma; see ``DerivativeRules/Rules/Polygamma``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func polygamma<T: RealNumber>(_ n: Int, _ x: T) -> T {
  T.polygamma(n, x)
}
