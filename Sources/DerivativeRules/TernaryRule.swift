/// A differentiable function of three numbers; each partial is asked for on its own.
public protocol TernaryRule: DerivativeRule {
  /// ∂f/∂x as a formula in `x`, `y` and `z`, in the grammar of `Expressions`.
  static var formulaX: String { get }
  /// ∂f/∂y as a formula in `x`, `y` and `z`, in the grammar of `Expressions`.
  static var formulaY: String { get }
  /// ∂f/∂z as a formula in `x`, `y` and `z`, in the grammar of `Expressions`.
  static var formulaZ: String { get }
  /// f(x, y, z) over any number. A rule states this or `scalarValue(_:_:_:)`; each is the other's default.
  static func value<T: RealNumber>(_ x: T, _ y: T, _ z: T) -> T
  /// f(x, y, z) of machine numbers.
  static func scalarValue<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> S
  /// ∂f/∂x at (x, y, z), given f = f(x, y, z).
  static func partialX<T: RealNumber>(_ x: T, _ y: T, _ z: T, value f: T) -> T
  /// ∂f/∂y at (x, y, z), given f = f(x, y, z).
  static func partialY<T: RealNumber>(_ x: T, _ y: T, _ z: T, value f: T) -> T
  /// ∂f/∂z at (x, y, z), given f = f(x, y, z).
  static func partialZ<T: RealNumber>(_ x: T, _ y: T, _ z: T, value f: T) -> T
  /// Whether the function is constant in x on the piece that (x, y, z) lies on: see ``DerivativeRule``.
  static func isFlatX<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool
  /// The same in y.
  static func isFlatY<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool
  /// The same in z.
  static func isFlatZ<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension TernaryRule {
  @_alwaysEmitIntoClient @inline(__always)
  public static func value<T: RealNumber>(_ x: T, _ y: T, _ z: T) -> T { T.apply(self, x, y, z) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func scalarValue<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> S { value(x, y, z) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func isFlatX<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool { false }
  @_alwaysEmitIntoClient @inline(__always)
  public static func isFlatY<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool { false }
  @_alwaysEmitIntoClient @inline(__always)
  public static func isFlatZ<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool { false }
}
