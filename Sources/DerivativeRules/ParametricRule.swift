/// A differentiable function of one number and a parameter that is never differentiated.
///
/// The parameter is a machine number: an integer exponent, a constant exponent, an order.
public protocol ParametricRule: DerivativeRule {
  /// The type of the parameter.
  associatedtype Parameter: Sendable & CustomStringConvertible
  /// The derivative with respect to x as a formula in `x` and `n`, in the grammar of `Expressions`.
  static var formula: String { get }
  /// f(n, x) over any number. A rule states this or `scalarValue(_:_:)`; each is the other's default.
  static func value<T: RealNumber>(_ n: Parameter, _ x: T) -> T
  /// f(n, x) of a machine number.
  static func scalarValue<S: RealScalar>(_ n: Parameter, _ x: S) -> S
  /// ∂f/∂x at (n, x), given y = f(n, x).
  static func partial<T: RealNumber>(_ n: Parameter, at x: T, value y: T) -> T
  /// Whether the function is constant on the piece that x lies on: see ``DerivativeRule``.
  static func isFlat<S: RealScalar>(_ n: Parameter, at x: S) -> Bool
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ParametricRule {
  @_alwaysEmitIntoClient @inline(__always)
  public static func value<T: RealNumber>(_ n: Parameter, _ x: T) -> T { T.apply(self, n, x) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func scalarValue<S: RealScalar>(_ n: Parameter, _ x: S) -> S { value(n, x) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func isFlat<S: RealScalar>(_ n: Parameter, at x: S) -> Bool { false }
}
