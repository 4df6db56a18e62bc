/// A differentiable function of two numbers; each partial is asked for on its own.
///
/// An inactive argument's partial is never evaluated: `pow(x, y)` with a constant `y` takes no logarithm.
public protocol BinaryRule: DerivativeRule {
  /// ∂f/∂x as a formula in `x` and `y`, in the grammar of `Expressions`.
  static var formulaX: String { get }
  /// ∂f/∂y as a formula in `x` and `y`, in the grammar of `Expressions`.
  static var formulaY: String { get }
  /// f(x, y) over any number. A rule states this or `scalarValue(_:_:)`; each is the other's default.
  static func value<T: RealNumber>(_ x: T, _ y: T) -> T
  /// f(x, y) of machine numbers.
  static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S
  /// f(x, y) of `Double`s, `scalarValue(_:_:)` compiled for them.
  static func doubleValue(_ x: Double, _ y: Double) -> Double
  /// ∂f/∂x at (x, y), given f = f(x, y).
  static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T
  /// ∂f/∂y at (x, y), given f = f(x, y).
  static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T) -> T
  /// Whether the function is constant in x on the piece that (x, y) lies on: see ``DerivativeRule``.
  static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool
  /// The same in y.
  static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension BinaryRule {
  @_alwaysEmitIntoClient @inline(__always)
  public static func value<T: RealNumber>(_ x: T, _ y: T) -> T { T.apply(self, x, y) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S { value(x, y) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool { false }
  @_alwaysEmitIntoClient @inline(__always)
  public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool { false }
  @_alwaysEmitIntoClient @inline(__always)
  public static func doubleValue(_ x: Double, _ y: Double) -> Double { scalarValue(x, y) }
}
