public import DerivativeRules

extension ForwardMode {
  /// The value and the derivative of a function of one number, in one sweep.
  ///
  /// - Complexity: one evaluation of `f` over `Dual<T>`, some 2 to 3 times the plain function.
  @_alwaysEmitIntoClient @inline(__always)
  public static func valueWithDerivative<T: RealNumber>(
    at x: T, of f: (Dual<T>) throws -> Dual<T>
  ) rethrows -> (value: T, derivative: T) {
    let y = try f(Seeding().seed(x, tangent: 1))
    return (y.value, y.tangent)
  }

  /// The derivative of a function of one number.
  @_alwaysEmitIntoClient @inline(__always)
  public static func derivative<T: RealNumber>(
    at x: T, of f: (Dual<T>) throws -> Dual<T>
  ) rethrows -> T {
    try valueWithDerivative(at: x, of: f).derivative
  }

  /// Value and derivatives f(x), f′(x), …, f⁽ᵏ⁾(x) of a function of one number, in one Taylor sweep.
  ///
  /// - Parameters:
  ///   - order: the highest derivative k ≥ 0, at most 1023 in `Double` and 127 in `Float`.
  ///   - x: the point.
  ///   - f: the function, over truncated Taylor series.
  /// - Returns: k + 1 numbers, the value first.
  /// - Complexity: O(k²) per product, O(k²) to O(k³) per function.
  @_alwaysEmitIntoClient
  public static func derivatives<T: RealNumber>(
    order: Int, at x: T, of f: (TaylorSeries<T>) throws -> TaylorSeries<T>
  ) rethrows -> [T] {
    let y = try f(Seeding().seed(x, order: order))
    return (0...order).map { y.derivative($0) }
  }

  /// The k-th derivative of a function of one number.
  @_alwaysEmitIntoClient
  public static func derivative<T: RealNumber>(
    order: Int, at x: T, of f: (TaylorSeries<T>) throws -> TaylorSeries<T>
  ) rethrows -> T {
    try derivatives(order: order, at: x, of: f)[order]
  }
}
