public import DerivativeRules

extension ForwardMode {
  /// Value, gradient and Hessian of a function of n numbers, forward over forward.
  ///
  /// One sweep for each pair j ≤ i of directions: ∂²f/∂xᵢ∂xⱼ is the tangent of the tangent. The upper half
  /// is the lower one mirrored, so that the matrix is exactly symmetric.
  ///
  /// - Complexity: n(n + 1)/2 evaluations of `f` over `Dual<Dual<T>>`.
  @_alwaysEmitIntoClient
  public static func valueWithHessian<T: RealNumber>(
    at x: [T], of f: ([Dual<Dual<T>>]) throws -> Dual<Dual<T>>
  ) rethrows -> (value: T, gradient: [T], hessian: Matrix<T>) {
    var hessian = Matrix<T>(rows: x.count, columns: x.count)
    guard !x.isEmpty else { return (try f([]).value.value, [], hessian) }
    var value = T.zero
    var gradient = x
    for i in x.indices {
      for j in 0...i {
        let inner = Seeding()
        let outer = Seeding()
        let seeded = x.indices.map { k in
          outer.seed(
            inner.seed(x[k], tangent: k == j ? 1 : 0),
            tangent: inner.seed(k == i ? 1 : 0, tangent: 0))
        }
        let y = try f(seeded)
        value = y.value.value
        // A zero is +0 whichever sweep computed it.
        if i == j { gradient[i] = y.tangent.value + T.zero }
        let entry = y.tangent.tangent + T.zero
        hessian[i, j] = entry
        hessian[j, i] = entry
      }
    }
    return (value, gradient, hessian)
  }

  /// The Hessian of a function of n numbers: the Jacobian of its gradient, exactly symmetric.
  @_alwaysEmitIntoClient
  public static func hessian<T: RealNumber>(
    at x: [T], of f: ([Dual<Dual<T>>]) throws -> Dual<Dual<T>>
  ) rethrows -> Matrix<T> {
    try valueWithHessian(at: x, of: f).hessian
  }
}
