/// A differentiable function of several numbers with one result, as a value that may hold data: its partials are enough.
///
/// Stated over any number, the partials give derivatives of every order in every mode.
///
/// ```swift
/// /// a·x², for a coefficient that was read from somewhere.
/// struct Parabola: ScalarRule {
///   let a: Double
///   func value<S: RealScalar>(_ x: [S]) -> S { S(a) * x[0] * x[0] }
///   func partials<T: RealNumber>(at x: [T], value y: T) -> [T] { [T(2 * a) * x[0]] }
/// }
/// let f = Parabola(a: 3)
/// derivatives(order: 2, at: 2.0) { x in f(x) }  // [12.0, 12.0, 6.0]
/// ```
public protocol ScalarRule: VectorRule {
  /// y = f(x) over machine numbers.
  func value<S: RealScalar>(_ x: [S]) -> S
  /// ∂f/∂xᵢ for each i, given y = f(x).
  func partials<T: RealNumber>(at x: [T], value y: T) -> [T]
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ScalarRule {
  /// f(x) over any number, with its derivatives.
  @_alwaysEmitIntoClient @inline(__always)
  public func callAsFunction<N: RealNumber>(_ x: N...) -> N { N.apply(self, x)[0] }

  @_alwaysEmitIntoClient
  public func values<S: RealScalar>(_ x: [S]) -> [S] { [value(x)] }

  @_alwaysEmitIntoClient
  public func jvp<T: RealNumber>(at x: [T], values y: [T], along direction: [T]) -> [T] {
    let slopes = partials(at: x, value: y[0])
    var sum = T.zero
    for i in x.indices where !direction[i].isExactlyZero {
      sum = sum + T.strongProduct(direction[i], slopes[i])
    }
    return [sum]
  }

  @_alwaysEmitIntoClient
  public func vjp<T: RealNumber>(at x: [T], values y: [T], cotangent: [T]) -> [T] {
    partials(at: x, value: y[0]).map { T.strongProduct(cotangent[0], $0) }
  }

  /// The partials as a row.
  @_alwaysEmitIntoClient
  public func jacobian<T: RealNumber>(at x: [T], values y: [T]) -> Matrix<T>? {
    Matrix(rows: 1, columns: x.count, entries: partials(at: x, value: y[0]))
  }
}
