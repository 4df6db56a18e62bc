/// A differentiable function of two numbers; each partial is asked for on its own.
///
/// An inactive argument's partial is never evaluated: `pow(x, y)` with a constant `y` takes no logarithm.
public protocol BinaryRule: DerivativeRule {
  /// ∂f/∂x as a formula in `x` and `y`, in the grammar of `Expressions`.
  static var formulaX: String { get }
  /// ∂f/∂y as a formula in `x` and `y`, in the grammar of `Expressions`.
  static var formulaY: String { get }
  /// f(x, y).
  static func value<T: RealNumber>(_ x: T, _ y: T) -> T
  /// ∂f/∂x at (x, y), given f = f(x, y).
  static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T
  /// ∂f/∂y at (x, y), given f = f(x, y).
  static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T
}
