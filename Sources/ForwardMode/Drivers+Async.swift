#if !hasFeature(Embedded)
  public import DerivativeRules

  // The drivers of asynchronous functions: forward mode, whose numbers know nothing of threads. A tape belongs to the thread
  // that records on it, and a function that waits may go on in another: reverse mode has none.
  //
  // They run where their caller runs, so that functions and numbers need not be sendable.

  /// The derivative of an asynchronous function of one number.
  ///
  /// ```text
  /// func slope(_ x: Double) async -> Double { await derivative(at: x) { x in await measured(x) * x } }
  /// ```
  @_alwaysEmitIntoClient
  nonisolated(nonsending)
    public func derivative(
      at x: Double, of f: nonisolated(nonsending) (Dual<Double>) async throws -> Dual<Double>
    ) async rethrows -> Double
  {
    try await valueWithDerivative(at: x, of: f).derivative
  }

  /// The value and the derivative of an asynchronous function of one number.
  @_alwaysEmitIntoClient
  nonisolated(nonsending)
    public func valueWithDerivative(
      at x: Double, of f: nonisolated(nonsending) (Dual<Double>) async throws -> Dual<Double>
    ) async rethrows -> (value: Double, derivative: Double)
  {
    let y = try await f(Seeding().seed(x, tangent: 1))
    return (y.value, y.tangent)
  }

  /// The gradient of an asynchronous function of n numbers.
  ///
  /// - Complexity: n/16 sweeps of sixteen directions each, rounded up, one after the other.
  @_alwaysEmitIntoClient
  nonisolated(nonsending)
    public func gradient(
      at x: [Double],
      of f: nonisolated(nonsending) ([DualVector16<Double>]) async throws -> DualVector16<Double>
    ) async rethrows -> [Double]
  {
    try await valueWithGradient(at: x, of: f).gradient
  }

  /// The value and the gradient of an asynchronous function of n numbers.
  @_alwaysEmitIntoClient
  nonisolated(nonsending)
    public func valueWithGradient(
      at x: [Double],
      of f: nonisolated(nonsending) ([DualVector16<Double>]) async throws -> DualVector16<Double>
    ) async rethrows -> (value: Double, gradient: [Double])
  {
    let (value, jacobian) = try await ForwardMode.valueWithJacobian(lanes: Lanes16.self, at: x) {
      [try await f($0)]
    }
    return (value[0], jacobian.entries)
  }

  /// The Jacobian of an asynchronous function F: Rⁿ → Rᵐ.
  ///
  /// - Precondition: `f` returns the same number of outputs in every sweep.
  @_alwaysEmitIntoClient
  nonisolated(nonsending)
    public func jacobian(
      at x: [Double],
      of f: nonisolated(nonsending) ([DualVector16<Double>]) async throws -> [DualVector16<Double>]
    ) async rethrows -> Jacobian<Double>
  {
    try await ForwardMode.valueWithJacobian(lanes: Lanes16.self, at: x, of: f).jacobian
  }

  extension ForwardMode {
    /// The value and the Jacobian of an asynchronous function, several columns in each sweep.
    @_alwaysEmitIntoClient
    nonisolated(nonsending)
      static func valueWithJacobian<Lanes: TangentLanes>(
        lanes: Lanes.Type, at x: [Lanes.Element],
        of f: nonisolated(nonsending) ([DualVector<Lanes>]) async throws -> [DualVector<Lanes>]
      ) async rethrows -> (value: [Lanes.Element], jacobian: Jacobian<Lanes.Element>)
    {
      var buffer = SweepBuffer<Lanes>(at: x)
      var jacobian = Jacobian<Lanes.Element>(rows: 0, columns: x.count)
      var value: [Lanes.Element] = []
      var start = 0
      repeat {
        let count = buffer.seed(from: start)
        let y = try await f(buffer.numbers)
        if start == 0 {
          value = y.map { $0.value }
          jacobian = Jacobian(rows: y.count, columns: x.count)
        }
        require(
          y.count == value.count,
          "The function returned \(value.count) outputs in one sweep and \(y.count) in another.")
        for i in y.indices {
          for lane in 0..<count { jacobian[i, start + lane] = y[i].extracted(lane) }
        }
        start += count
      } while start < x.count
      return (value, jacobian)
    }
  }
#endif
