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
  /// - Complexity: O(k²) for each product and function; see ``TaylorSeries``. `f` is evaluated once, and a few times where derivatives leave
  ///   the range of the scalar on the way.
  @_alwaysEmitIntoClient
  public static func derivatives<T: RealNumber>(
    order: Int, at x: T, of f: (TaylorSeries<T>) throws -> TaylorSeries<T>
  ) rethrows -> [T] {
    let y = try f(Seeding().seed(x, order: order))
    let derivatives = (0...order).map { y.derivative($0) }
    if _fastPath(derivatives.allSatisfy { $0.primal.isFinite }) { return derivatives }
    let units = try SeriesUnits(y, order: order) {
      try f(Seeding().seed(x, order: order, speed: $0))
    }
    return (0...order).map { units.derivative($0) }
  }

  /// The k-th derivative of a function of one number.
  @_alwaysEmitIntoClient @inline(__always)
  public static func derivative<T: RealNumber>(
    order: Int, at x: T, of f: (TaylorSeries<T>) throws -> TaylorSeries<T>
  ) rethrows -> T {
    let y = try f(Seeding().seed(x, order: order))
    let derivative = y.derivative(order)
    if _fastPath(derivative.primal.isFinite) { return derivative }
    return try SeriesUnits(y, order: order) { try f(Seeding().seed(x, order: order, speed: $0)) }
      .derivative(order)
  }

  /// The coefficients f(x), f′(x), f″(x)/2, …, f⁽ᵏ⁾(x)/k! of the Taylor polynomial of a function of one number.
  ///
  /// - Parameters:
  ///   - order: the highest power k ≥ 0, at most 1023 in `Double` and 127 in `Float`.
  ///   - x: the point.
  ///   - f: the function, over truncated Taylor series.
  /// - Returns: k + 1 numbers, the value first. Each is divided by k! at the end, so that it is lost only where it is itself
  ///   below the smallest number: for e^h from k = 178 on.
  @_alwaysEmitIntoClient
  public static func taylor<T: RealNumber>(
    order: Int, at x: T, of f: (TaylorSeries<T>) throws -> TaylorSeries<T>
  ) rethrows -> [T] {
    let y = try f(Seeding().seed(x, order: order))
    return try coefficients(y, order: order) { try f(Seeding().seed(x, order: order, speed: $0)) }
  }

  /// The coefficients of t ↦ f(x + t·v) at 0: the Taylor polynomial of a function of n numbers along a line.
  ///
  /// Coefficient k is the k-th derivative along v divided by k!: coefficient 1 is ∇f·v, twice coefficient 2 is vᵀ·H·v.
  ///
  /// - Complexity: one sweep, whatever the number of inputs.
  @_alwaysEmitIntoClient
  public static func taylor<T: RealNumber>(
    order: Int, at x: [T], along v: [T], of f: ([TaylorSeries<T>]) throws -> TaylorSeries<T>
  ) rethrows -> [T] {
    let y = try f(Seeding().seed(x, along: v, order: order))
    return try coefficients(y, order: order) { speed in
      try f(Seeding().seed(x, along: v.map { $0 * speed }, order: order))
    }
  }

  /// The coefficients of what a sweep came to; of other sweeps where it left the range.
  @_alwaysEmitIntoClient
  static func coefficients<T: RealNumber>(
    _ y: TaylorSeries<T>, order: Int, _ sweep: (_ speed: T) throws -> TaylorSeries<T>
  ) rethrows -> [T] {
    if _fastPath((0...order).allSatisfy { y.derivative($0).primal.isFinite }) {
      return (0...order).map { y.coefficient($0) }
    }
    let units = try SeriesUnits(y, order: order, sweep)
    return (0...order).map { units.coefficient($0) }
  }
}
