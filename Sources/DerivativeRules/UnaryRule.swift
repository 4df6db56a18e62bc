/// What every derivative rule says of itself, for the parser, the listings, the traces and the tests.
///
/// A rule whose function is constant in an argument on some pieces says where (`isFlat(at:)` and its likes). There the
/// argument does not take part, whatever its derivatives are: `relu(-1 - sqrt(x))` at 0 has the derivative 0, not 0·∞. A
/// partial that comes out as zero by arithmetic is no such thing. What is flat is told by the values alone, so that the
/// answer is the same in every mode and at every order; ties and ends of pieces follow `Docs/Conventions.md`. A rule that
/// says nothing has no flat piece, and the question costs nothing.
public protocol DerivativeRule: SendableMetatype {
  /// The name formulas call the function by, such as `sin`.
  static var name: String { get }
  /// Other names formulas may use, such as `ln` for `log`.
  static var aliases: [String] { get }
  /// Where the function has a derivative, in words and symbols.
  static var domain: String { get }
  /// What else is so of the function.
  static var traits: RuleTraits { get }
}

extension DerivativeRule {
  /// No other names.
  @_alwaysEmitIntoClient public static var aliases: [String] { [] }
  /// Everywhere.
  @_alwaysEmitIntoClient public static var domain: String { "all x" }
  /// Nothing out of the ordinary.
  @_alwaysEmitIntoClient @inline(__always)
  public static var traits: RuleTraits { [] }
}

/// A differentiable function of one number: its value and its partial, stated once for every mode.
///
/// A rule is a type so that it can be listed and so that each mode asks only for what it needs. The
/// chain rule is not in here: a mode multiplies the partial with its tangents or adjoints itself.
public protocol UnaryRule: DerivativeRule {
  /// The derivative as a formula in `x`, in the grammar of `Expressions`.
  static var formula: String { get }
  /// f(x) over any number. A rule states this or `scalarValue(_:)`; each is the other's default.
  static func value<T: RealNumber>(_ x: T) -> T
  /// f(x) of a machine number.
  static func scalarValue<S: RealScalar>(_ x: S) -> S
  /// f(x) of a `Double`, `scalarValue(_:)` compiled for it: for code that is compiled for no number in particular.
  static func doubleValue(_ x: Double) -> Double
  /// f′(x), given x and y = f(x).
  static func partial<T: RealNumber>(at x: T, value y: T) -> T
  /// Whether the function is constant on the piece that x lies on: see ``DerivativeRule``.
  static func isFlat<S: RealScalar>(at x: S) -> Bool
}

/// A function of one number for lists: what `elementwise` of `Double` calls instead of the function.
public struct ListKernel: Sendable {
  /// f(xᵢ) for each i.
  @usableFromInline let values: @Sendable ([Double]) -> [Double]
  /// f(xᵢ) and f′(xᵢ) for each i.
  @usableFromInline
  let valuesWithPartials: @Sendable ([Double]) -> (values: [Double], partials: [Double])

  @usableFromInline
  init(
    values: @escaping @Sendable ([Double]) -> [Double],
    valuesWithPartials: @escaping @Sendable ([Double]) -> (values: [Double], partials: [Double])
  ) {
    self.values = values
    self.valuesWithPartials = valuesWithPartials
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension UnaryRule {
  @_alwaysEmitIntoClient @inline(__always)
  public static func value<T: RealNumber>(_ x: T) -> T { T.apply(self, x) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func scalarValue<S: RealScalar>(_ x: S) -> S { value(x) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func doubleValue(_ x: Double) -> Double { scalarValue(x) }
  /// The function of a whole list of `Double`s, where that is faster than one by one.
  ///
  /// No requirement: one rule has one, and each rule would be linked with its answer.
  @_alwaysEmitIntoClient @inline(__always)
  public static var listKernel: ListKernel? {
    Self.self == Rules.FastTanh.self ? Rules.FastTanh.kernel : nil
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func isFlat<S: RealScalar>(at x: S) -> Bool { false }
}
