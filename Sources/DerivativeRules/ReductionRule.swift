/// A differentiable function of a list of numbers: its value and its partials, stated once for every mode.
///
/// Sums and products of lists need no rule of this kind: they are linear in each argument, and a mode that has a
/// way of its own with them overrides ``RealNumber/sum(_:)``, ``RealNumber/dot(_:_:)`` and the matrix products.
public protocol ReductionRule: SendableMetatype {
  /// The name of the function, such as `norm`.
  static var name: String { get }
  /// ∂f/∂xᵢ in words and symbols.
  static var formula: String { get }
  /// Where the function has a derivative, in words and symbols.
  static var domain: String { get }
  /// f(x) by the functions of the number itself.
  ///
  /// What a mode without a shorter way evaluates, and what every mode's value agrees with, bit for bit.
  static func composed<T: RealNumber>(_ x: [T]) -> T
  /// f(x) and ∂f/∂xᵢ for each i, sharing their work.
  static func valueWithPartials<T: RealNumber>(_ x: [T]) -> (value: T, partials: [T])
  /// f(x) by a rule of two numbers, from one number to the next in an order in which no derivative cancels: for numbers
  /// that carry more than one derivative. The value may differ from that of `composed(_:)` by roundings.
  static func accumulated<T: RealNumber>(_ x: [T]) -> T
  /// Whether a partial of zero says that its number does not take part: see ``DerivativeRule``.
  static var dropsLostEntries: Bool { get }
}

extension ReductionRule {
  /// Everywhere.
  @_alwaysEmitIntoClient public static var domain: String { "all x" }
  /// No: a partial of zero is one by arithmetic.
  @_alwaysEmitIntoClient @inline(__always)
  public static var dropsLostEntries: Bool { false }
  /// That of `composed`.
  @_alwaysEmitIntoClient public static func accumulated<T: RealNumber>(_ x: [T]) -> T {
    composed(x)
  }

  /// Whether the number with this partial takes part in the result.
  @_alwaysEmitIntoClient @inline(__always)
  package static func takesPart<T: RealNumber>(_ partial: T) -> Bool {
    !dropsLostEntries || partial.primal != 0
  }
}
