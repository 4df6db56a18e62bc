public import DerivativeRules

extension ReverseMode {
  /// The value and the gradient of a function of n numbers, in one sweep backwards.
  ///
  /// - Complexity: one evaluation of `f` over `TapeVariable<T>` and one pass over what it recorded, whatever n is.
  @_alwaysEmitIntoClient
  public static func valueWithGradient<T: RealNumber>(
    at x: [T], of f: ([TapeVariable<T>]) throws -> TapeVariable<T>
  ) rethrows -> (value: T, gradient: [T]) {
    try TapeState.withTape(capacity: 4 * x.count + 64) { state in
      let recorder = TapeRecorder<T>(state)
      let y = try recorder.record(f, at: x)
      var gradient: [T] = []
      recorder.gradient(of: y, into: &gradient)
      return (y.value, gradient)
    }
  }

  /// The gradient of a function of n numbers.
  @_alwaysEmitIntoClient
  public static func gradient<T: RealNumber>(
    at x: [T], of f: ([TapeVariable<T>]) throws -> TapeVariable<T>
  ) rethrows -> [T] {
    try valueWithGradient(at: x, of: f).gradient
  }

  /// The value F(x) and the product wᵀ·J of a cotangent w with the Jacobian, in one sweep backwards.
  ///
  /// - Precondition: `cotangent` has as many components as `f` has outputs.
  @_alwaysEmitIntoClient
  public static func valueWithVJP<T: RealNumber>(
    at x: [T], cotangent: [T], of f: ([TapeVariable<T>]) throws -> [TapeVariable<T>]
  ) rethrows -> (value: [T], vjp: [T]) {
    try TapeState.withTape(capacity: 4 * x.count + 64) { state in
      let recorder = TapeRecorder<T>(state)
      let y = try recorder.record(f, at: x)
      return (y.map { $0.value }, recorder.product(of: cotangent, y))
    }
  }

  /// The product wᵀ·J of a cotangent w with the Jacobian.
  @_alwaysEmitIntoClient
  public static func vjp<T: RealNumber>(
    at x: [T], cotangent: [T], of f: ([TapeVariable<T>]) throws -> [TapeVariable<T>]
  ) rethrows -> [T] {
    try valueWithVJP(at: x, cotangent: cotangent, of: f).vjp
  }

  /// The value and the Jacobian of F: Rⁿ → Rᵐ: one recording, and one sweep backwards for each row.
  ///
  /// - Complexity: one evaluation of `f` over `TapeVariable<T>` and m passes over what it recorded.
  @_alwaysEmitIntoClient
  public static func valueWithJacobian<T: RealNumber>(
    at x: [T], of f: ([TapeVariable<T>]) throws -> [TapeVariable<T>]
  ) rethrows -> (value: [T], jacobian: Jacobian<T>) {
    try TapeState.withTape(capacity: 4 * x.count + 64) { state in
      let recorder = TapeRecorder<T>(state)
      let y = try recorder.record(f, at: x)
      return (y.map { $0.value }, recorder.jacobian(of: y))
    }
  }

  /// The Jacobian of F: Rⁿ → Rᵐ in numerator layout, row by row.
  ///
  /// ```swift
  /// let J = ReverseMode.jacobian(at: [2.0, 5.0]) { x in [x[0] * x[1], sin(x[1])] }
  /// J.row(0)  // [5.0, 2.0]
  /// ```
  @_alwaysEmitIntoClient
  public static func jacobian<T: RealNumber>(
    at x: [T], of f: ([TapeVariable<T>]) throws -> [TapeVariable<T>]
  ) rethrows -> Jacobian<T> {
    try valueWithJacobian(at: x, of: f).jacobian
  }
}
