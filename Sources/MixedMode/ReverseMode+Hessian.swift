public import DerivativeRules
public import ReverseMode

// Second derivatives by forward over reverse: one evaluation of the function, then sweeps over what it recorded.
// What the free functions `hessian(at:of:)` and `hvp(at:along:of:)` run, for any number.

extension ReverseMode {
  /// The value, the gradient and the Hessian of a function of n numbers, forward over reverse.
  ///
  /// The Hessian is exactly symmetric: the entries below the diagonal are computed, those above are the same.
  ///
  /// - Complexity: one evaluation of `f` over `SecondOrderVariable<T>`, and two passes over what it recorded for every
  ///   eight inputs.
  @_alwaysEmitIntoClient
  public static func valueWithHessian<T: RealNumber>(
    at x: [T], of f: ([SecondOrderVariable<T>]) throws -> SecondOrderVariable<T>
  ) rethrows -> (value: T, gradient: [T], hessian: Matrix<T>) {
    try SecondOrderRecording.of(f, at: x) { value, recording in
      let hessian = recording.onlyHessian()
      return (value, recording.gradient, hessian)
    }
  }

  /// The Hessian of a function of n numbers, forward over reverse.
  ///
  /// ```swift
  /// let H = ReverseMode.hessian(at: [2.0, 5.0]) { x in x[0] * x[0] * x[1] }
  /// H.entries  // [10.0, 4.0, 4.0, 0.0]
  /// ```
  @_alwaysEmitIntoClient
  public static func hessian<T: RealNumber>(
    at x: [T], of f: ([SecondOrderVariable<T>]) throws -> SecondOrderVariable<T>
  ) rethrows -> Matrix<T> {
    try SecondOrderRecording.of(f, at: x) { $1.onlyHessian() }
  }

  /// The value, the gradient, and the Hessian times a matrix with a direction in each column: H·S.
  ///
  /// Keep a ``SecondOrderTape`` where more products at the same point follow.
  ///
  /// - Precondition: `directions` has as many rows as `x` has components.
  /// - Complexity: one evaluation of `f` over `SecondOrderVariable<T>`, and two passes over what it recorded for every
  ///   eight columns.
  @_alwaysEmitIntoClient
  public static func valueWithHessianProduct<T: RealNumber>(
    at x: [T], with directions: Matrix<T>,
    of f: ([SecondOrderVariable<T>]) throws -> SecondOrderVariable<T>
  ) rethrows -> (value: T, gradient: [T], product: Matrix<T>) {
    try SecondOrderRecording.of(f, at: x) { value, recording in
      recording.prepare()
      return (value, recording.gradient, recording.product(with: directions))
    }
  }

  /// The Hessian times a matrix S with a direction in each column: H·S, of the shape of S.
  ///
  /// ```swift
  /// let S = Matrix(rows: 2, columns: 1, entries: [1.0, 1.0])
  /// ReverseMode.hessianProduct(at: [2.0, 5.0], with: S) { x in x[0] * x[0] * x[1] }.entries  // [14.0, 4.0]
  /// ```
  ///
  /// - Precondition: `directions` has as many rows as `x` has components.
  @_alwaysEmitIntoClient
  public static func hessianProduct<T: RealNumber>(
    at x: [T], with directions: Matrix<T>,
    of f: ([SecondOrderVariable<T>]) throws -> SecondOrderVariable<T>
  ) rethrows -> Matrix<T> {
    try SecondOrderRecording.of(f, at: x) { _, recording in
      recording.prepare()
      return recording.product(with: directions)
    }
  }
}
