// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  /// The error function, with derivative (2/√π)·e^(−x²).
  public enum Erf: UnaryRule {
    public static var name: String { "erf" }
    public static var formula: String { "2/sqrt(pi)*exp(-x^2)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.erf(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T(scalar: T.Scalar.twoOverSqrtPi) * T.gaussian(x)
    }
  }

  /// The complementary error function, with derivative −(2/√π)·e^(−x²).
  public enum Erfc: UnaryRule {
    public static var name: String { "erfc" }
    public static var formula: String { "-2/sqrt(pi)*exp(-x^2)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.erfc(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T(scalar: -T.Scalar.twoOverSqrtPi) * T.gaussian(x)
    }
  }

  /// e^(−x²), with derivative −2x·e^(−x²).
  ///
  /// - Accuracy: 1 ulp at every x; `exp(-x*x)` is off by 499 at 26.
  public enum Gaussian: UnaryRule {
    public static var name: String { "gaussian" }
    public static var formula: String { "-2*x*exp(-x^2)" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.gaussian(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(GaussianSlope.self, x)
    }
  }

  /// −2x·e^(−x²), the partial of ``Gaussian``, with derivative −2(e^(−x²) + x times it).
  ///
  /// - Accuracy: 2.5 ulp, also where e^(−x²) is subnormal and has no 53 bits to give.
  public enum GaussianSlope: UnaryRule {
    public static var name: String { "gaussian_slope" }
    public static var formula: String { "(4*x^2-2)*exp(-x^2)" }
    @inlinable public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      let value = S.gaussian(x)
      guard value < S.leastNormalMagnitude * 0x1p6, x.isFinite else {
        return x.isInfinite ? -2 * S(signOf: x, magnitudeOf: 0) : -2 * x * value
      }
      // In two halves, of which none is subnormal; l is what x·x leaves.
      let h = x * x
      let half = S.exp(h / -2)
      let l = (-h).addingProduct(x, x)
      let slope = -2 * x * half
      return (slope - slope * l) * half
    }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -2 * (T.gaussian(x) + x * y)
    }
  }

  /// Γ(x), with derivative Γ(x)ψ(x).
  ///
  /// - Domain: x not a pole 0, −1, −2, …; there the value is the platform's (∞ at ±0, NaN below).
  public enum Gamma: UnaryRule {
    public static var name: String { "gamma" }
    public static var aliases: [String] { ["tgamma"] }
    public static var formula: String { "gamma(x)*digamma(x)" }
    public static var domain: String { "x not in {0, -1, -2, ...}" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.gamma(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      y * T.digamma(x)
    }
  }

  /// ln |Γ(x)|, with derivative ψ(x).
  ///
  /// - Domain: x not a pole 0, −1, −2, …; there the value is +∞ and the derivative that of digamma.
  public enum LogGamma: UnaryRule {
    public static var name: String { "lgamma" }
    public static var aliases: [String] { ["loggamma"] }
    public static var formula: String { "digamma(x)" }
    public static var domain: String { "x not in {0, -1, -2, ...}" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.logGamma(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T { T.digamma(x) }
  }

  /// ψ(x) = Γ′(x)/Γ(x), with derivative ψ⁽¹⁾(x), the trigamma function.
  ///
  /// - Domain: x not a pole 0, −1, −2, …; ∓∞ at ±0, NaN at the others.
  public enum Digamma: UnaryRule {
    public static var name: String { "digamma" }
    public static var aliases: [String] { ["psi"] }
    public static var formula: String { "polygamma(1, x)" }
    public static var domain: String { "x not in {0, -1, -2, ...}" }
    @inlinable public static func value<T: RealNumber>(_ x: T) -> T { T.digamma(x) }
    @inlinable public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.polygamma(1, x)
    }
  }

  /// ψ⁽ⁿ⁾(x), the n-th derivative of digamma, with derivative ψ⁽ⁿ⁺¹⁾(x); n ≥ 0.
  ///
  /// - Domain: x not a pole 0, −1, −2, ….
  public enum Polygamma: ParametricRule {
    public static var name: String { "polygamma" }
    public static var formula: String { "polygamma(n+1, x)" }
    public static var domain: String { "x not in {0, -1, -2, ...}; integer n >= 0" }
    @inlinable public static func value<T: RealNumber>(_ n: Int, _ x: T) -> T { T.polygamma(n, x) }
    @inlinable
    public static func partial<T: RealNumber>(_ n: Int, at x: T, value y: T) -> T {
      T.polygamma(n + 1, x)
    }
  }
}
