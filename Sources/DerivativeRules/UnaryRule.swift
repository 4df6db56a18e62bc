/// What every derivative rule says of itself, for the parser, the listings, the traces and the tests.
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
  public static var aliases: [String] { [] }
  /// Everywhere.
  public static var domain: String { "all x" }
  /// Nothing out of the ordinary.
  @inlinable @inline(__always)
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
  /// f′(x), given x and y = f(x).
  static func partial<T: RealNumber>(at x: T, value y: T) -> T
  /// The function of a whole list of `Double`s, where that is faster than one by one.
  static var listKernel: ListKernel? { get }
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
  @inlinable @inline(__always)
  public static func value<T: RealNumber>(_ x: T) -> T { T.apply(self, x) }
  @inlinable @inline(__always)
  public static func scalarValue<S: RealScalar>(_ x: S) -> S { value(x) }
  @inlinable @inline(__always)
  public static var listKernel: ListKernel? { nil }
}
