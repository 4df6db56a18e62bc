/// A differentiable function of one number and a parameter that is never differentiated.
///
/// The parameter is a machine number: an integer exponent, a constant exponent, an order.
public protocol ParametricRule: DerivativeRule {
  /// The type of the parameter.
  associatedtype Parameter: Sendable & CustomStringConvertible
  /// The derivative with respect to x as a formula in `x` and `n`, in the grammar of `Expressions`.
  static var formula: String { get }
  /// f(n, x).
  static func value<T: RealNumber>(_ n: Parameter, _ x: T) -> T
  /// ∂f/∂x at (n, x), given y = f(n, x).
  static func partial<T: RealNumber>(_ n: Parameter, at x: T, value y: T) -> T
}
