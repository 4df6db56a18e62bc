// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @inlinable static func visitBeta<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Beta.self)
    visitor.visit(LogBeta.self)
    visitor.visit(DigammaDifference.self)
    visitor.visit(TrigammaDifference.self)
  }

  /// Euler's beta function Γ(x)Γ(y)/Γ(x + y), with partials B·(ψ(x) − ψ(x + y)) and B·(ψ(y) − ψ(x + y)).
  ///
  /// - Domain: x, y > 0; +∞ where one is 0, NaN below.
  /// - Accuracy: 4 ulp, first partials as well: neither logarithms of gamma functions nor digammas are subtracted.
  public enum Beta: BinaryRule {
    public static var name: String { "beta" }
    public static var formulaX: String { "beta(x, y)*(digamma(x)-digamma(x+y))" }
    public static var formulaY: String { "beta(x, y)*(digamma(y)-digamma(x+y))" }
    public static var domain: String { "x > 0, y > 0" }
    @inlinable public static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S {
      S.throughDouble(x, y) { Double.beta($0, $1) }
    }
    @inlinable public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      -f * T.apply(DigammaDifference.self, x, y)
    }
    @inlinable public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      -f * T.apply(DigammaDifference.self, y, x)
    }
  }

  /// ln B(x, y), with partials ψ(x) − ψ(x + y) and ψ(y) − ψ(x + y).
  ///
  /// - Domain: x, y > 0; +∞ where one is 0, NaN below.
  /// - Accuracy: 4 ulp, the value beside its zeros, such as (1, 1), within 2⁻⁵¹ of |f| + |x·∂f/∂x| + |y·∂f/∂y|.
  public enum LogBeta: BinaryRule {
    public static var name: String { "logbeta" }
    public static var aliases: [String] { ["lbeta"] }
    public static var formulaX: String { "digamma(x)-digamma(x+y)" }
    public static var formulaY: String { "digamma(y)-digamma(x+y)" }
    public static var domain: String { "x > 0, y > 0" }
    @inlinable public static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S {
      S.throughDouble(x, y) { Double.logBeta($0, $1) }
    }
    @inlinable public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      -T.apply(DigammaDifference.self, x, y)
    }
    @inlinable public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      -T.apply(DigammaDifference.self, y, x)
    }
  }

  /// ψ(x + y) − ψ(x), minus the partial of ``LogBeta``, without cancellation for small y.
  public enum DigammaDifference: BinaryRule {
    public static var name: String { "digamma_difference" }
    public static var formulaX: String { "polygamma(1, x+y)-polygamma(1, x)" }
    public static var formulaY: String { "polygamma(1, x+y)" }
    public static var domain: String { "x > 0, y > 0" }
    @inlinable public static var traits: RuleTraits { .partial }
    @inlinable public static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S {
      S.throughDouble(x, y) { Double.digammaDifference($0, $1) }
    }
    @inlinable public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      -T.apply(TrigammaDifference.self, x, y)
    }
    @inlinable public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      T.polygamma(1, x + y)
    }
  }

  /// ψ₁(x) − ψ₁(x + y), a second partial of ``LogBeta``, without cancellation for small y.
  public enum TrigammaDifference: BinaryRule {
    public static var name: String { "trigamma_difference" }
    public static var formulaX: String { "polygamma(2, x)-polygamma(2, x+y)" }
    public static var formulaY: String { "-polygamma(2, x+y)" }
    public static var domain: String { "x > 0, y > 0" }
    @inlinable public static var traits: RuleTraits { .partial }
    @inlinable public static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S {
      S.throughDouble(x, y) { Double.trigammaDifference($0, $1) }
    }
    @inlinable public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      T.polygamma(2, x) - T.polygamma(2, x + y)
    }
    @inlinable public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T {
      -T.polygamma(2, x + y)
    }
  }
}

extension RealNumber {
  /// Euler's beta function; see ``Rules/Beta``.
  @inlinable public static func beta(_ x: Self, _ y: Self) -> Self { apply(Rules.Beta.self, x, y) }

  /// The logarithm of the beta function; see ``Rules/LogBeta``.
  @inlinable public static func logBeta(_ x: Self, _ y: Self) -> Self {
    apply(Rules.LogBeta.self, x, y)
  }
}

/// Euler's beta function; see ``Rules/Beta``.
@_disfavoredOverload
@inlinable public func beta<T: RealNumber>(_ x: T, _ y: T) -> T { T.beta(x, y) }

/// The logarithm of the beta function; see ``Rules/LogBeta``.
@_disfavoredOverload
@inlinable public func logBeta<T: RealNumber>(_ x: T, _ y: T) -> T { T.logBeta(x, y) }
