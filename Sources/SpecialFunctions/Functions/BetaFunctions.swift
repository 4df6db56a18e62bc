public import DerivativeRules

// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient static func visitBeta<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Beta.self)
    visitor.visit(LogBeta.self)
    visitor.visit(DigammaDifference.self)
    visitor.visit(TrigammaDifference.self)
    visitor.visit(BetaSlope.self)
    visitor.visit(BetaMixed.self)
  }

  /// Euler's beta function Γ(x)Γ(y)/Γ(x + y), with partials B·(ψ(x) − ψ(x + y)) and B·(ψ(y) − ψ(x + y)).
  ///
  /// - Domain: x, y > 0; +∞ where one is 0, NaN below.
  /// - Accuracy: 4 ulp, first partials 7: neither logarithms of gamma functions nor digammas are subtracted.
  public enum Beta: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "beta" }
    @_alwaysEmitIntoClient public static var formulaX: String {
      "beta(x, y)*(digamma(x)-digamma(x+y))"
    }
    @_alwaysEmitIntoClient public static var formulaY: String {
      "beta(x, y)*(digamma(y)-digamma(x+y))"
    }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0, y > 0" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .sharpened }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S {
      S.throughDouble(x, y) { Double.beta($0, $1) }
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      slope(x, y, f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      slope(y, x, f)
    }

    /// ∂B/∂x; where it has derivatives, as a function of its own, whose mixed one does not cancel.
    @_alwaysEmitIntoClient static func slope<T: RealNumber>(_ x: T, _ y: T, _ f: T) -> T {
      T.self == T.MachineNumber.self && !isFarBelow(y, x)
        ? -f * T.apply(DigammaDifference.self, x, y)
        : T.apply(BetaSlope.self, x, y).inside(x >= 0 && y >= 0)
    }

    /// Whether y is so small beside x that differences of digammas are derivatives times y, which may underflow.
    @_alwaysEmitIntoClient static func isFarBelow<T: RealNumber>(_ y: T, _ x: T) -> Bool {
      T.satisfy(x, y) { $1 < $0 * T.MachineNumber(0x1p-60) }
    }
  }

  /// ∂B/∂x = −B·(ψ(x + y) − ψ(x)), the partial of ``Beta``.
  public enum BetaSlope: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "beta_slope" }
    @_alwaysEmitIntoClient public static var formulaX: String {
      "beta(x, y)*(digamma_difference(x, y)^2+trigamma_difference(x, y))"
    }
    @_alwaysEmitIntoClient public static var formulaY: String { "beta_mixed(x, y)" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0, y > 0" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S {
      S.throughDouble(x, y) { Double.betaSlope($0, $1) }
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      if Beta.isFarBelow(y, x) {
        // y·B is about 1, the differences are y·ψ₁(x) and −y·ψ₂(x).
        let slope = T.polygamma(1, x)
        return T.apply(Beta.self, x, y) * y * (y * slope * slope - T.polygamma(2, x))
      }
      let difference = T.apply(DigammaDifference.self, x, y)
      return T.apply(Beta.self, x, y)
        * (difference * difference + T.apply(TrigammaDifference.self, x, y))
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.apply(BetaMixed.self, x, y)
    }
  }

  /// ∂²B/∂x∂y = B·((ψ(x + y) − ψ(x))(ψ(x + y) − ψ(y)) − ψ₁(x + y)), without the cancellation at small x and y.
  ///
  /// Its own derivatives, third ones of ``Beta``, do cancel there.
  public enum BetaMixed: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "beta_mixed" }
    @_alwaysEmitIntoClient public static var formulaX: String {
      "beta(x, y)*(digamma_difference(x, y)*polygamma(1, x+y)"
        + "-trigamma_difference(x, y)*digamma_difference(y, x)-polygamma(2, x+y))"
        + "-digamma_difference(x, y)*beta_mixed(x, y)"
    }
    @_alwaysEmitIntoClient public static var formulaY: String {
      "beta(x, y)*(digamma_difference(y, x)*polygamma(1, x+y)"
        + "-trigamma_difference(y, x)*digamma_difference(x, y)-polygamma(2, x+y))"
        + "-digamma_difference(y, x)*beta_mixed(x, y)"
    }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0, y > 0" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S {
      S.throughDouble(x, y) { Double.betaMixed($0, $1) }
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      let dx = T.apply(DigammaDifference.self, x, y)
      let dy = T.apply(DigammaDifference.self, y, x)
      let bend = dx * T.polygamma(1, x + y) - T.apply(TrigammaDifference.self, x, y) * dy
      return T.apply(Beta.self, x, y) * (bend - T.polygamma(2, x + y)) - dx * f
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      partialX(y, x, value: f)
    }
  }

  /// ln B(x, y), with partials ψ(x) − ψ(x + y) and ψ(y) − ψ(x + y).
  ///
  /// - Domain: x, y > 0; +∞ where one is 0, NaN below.
  /// - Accuracy: 4 ulp, the value beside its zeros, such as (1, 1), within 2⁻⁵¹ of |f| + |x·∂f/∂x| + |y·∂f/∂y|.
  public enum LogBeta: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "logbeta" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["lbeta"] }
    @_alwaysEmitIntoClient public static var formulaX: String { "digamma(x)-digamma(x+y)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "digamma(y)-digamma(x+y)" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0, y > 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S {
      S.throughDouble(x, y) { Double.logBeta($0, $1) }
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      -T.apply(DigammaDifference.self, x, y).inside(x >= 0 && y >= 0)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      -T.apply(DigammaDifference.self, y, x).inside(x >= 0 && y >= 0)
    }
  }

  /// ψ(x + y) − ψ(x), minus the partial of ``LogBeta``, without cancellation for small y.
  public enum DigammaDifference: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "digamma_difference" }
    @_alwaysEmitIntoClient public static var formulaX: String {
      "polygamma(1, x+y)-polygamma(1, x)"
    }
    @_alwaysEmitIntoClient public static var formulaY: String { "polygamma(1, x+y)" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0, y > 0" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S {
      S.throughDouble(x, y) { Double.digammaDifference($0, $1) }
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      -T.apply(TrigammaDifference.self, x, y).inside(x >= 0 && y >= 0)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      // As the other: where the rule has no domain, mixed partials would depend on which comes first.
      T.polygamma(1, x + y).inside(x >= 0 && y >= 0)
    }
  }

  /// ψ₁(x) − ψ₁(x + y), a second partial of ``LogBeta``, without cancellation for small y.
  public enum TrigammaDifference: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "trigamma_difference" }
    @_alwaysEmitIntoClient public static var formulaX: String {
      "polygamma(2, x)-polygamma(2, x+y)"
    }
    @_alwaysEmitIntoClient public static var formulaY: String { "-polygamma(2, x+y)" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0, y > 0" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S {
      S.throughDouble(x, y) { Double.trigammaDifference($0, $1) }
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.polygamma(2, x) - T.polygamma(2, x + y)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      -T.polygamma(2, x + y)
    }
  }
}

extension RealNumber {
  /// Euler's beta function; see ``DerivativeRules/Rules/Beta``.
  @_alwaysEmitIntoClient public static func beta(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Beta.self, x, y)
  }

  /// The logarithm of the beta function; see ``DerivativeRules/Rules/LogBeta``.
  @_alwaysEmitIntoClient public static func logBeta(_ x: Self, _ y: Self) -> Self {
    apply(Rules.LogBeta.self, x, y)
  }
}

/// Euler's beta function; see ``DerivativeRules/Rules/Beta``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func beta<T: RealNumber>(_ x: T, _ y: T) -> T { T.beta(x, y) }

/// The logarithm of the beta function; see ``DerivativeRules/Rules/LogBeta``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func logBeta<T: RealNumber>(_ x: T, _ y: T) -> T { T.logBeta(x, y) }
