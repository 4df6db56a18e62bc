public import DerivativeRules
public import ForwardMode

/// The memory of a sparse Jacobian that is swept at many points: nothing is allocated after the first.
///
/// ```swift
/// let plan = JacobianPlan(JacobianPattern(at: [1, 2, 3]) { x in [x[0] * x[1], x[2] * x[2]] })
/// var workspace = JacobianWorkspace<Lanes2<Double>>(plan)
/// var J = SparseJacobian<Double>(zerosIn: plan.pattern)
/// for k in 1...3 {
///   workspace.jacobian(at: [1, 2, Double(k)], into: &J) { F, x in
///     F[0] = x[0] * x[1]
///     F[1] = x[2] * x[2]
///   }
/// }
/// J.values  // [2.0, 1.0, 6.0]
/// ```
///
/// One for each thread; the plan is shared. Where rows have formulas of their own, ``SparseJacobian/update(lanes:rows:at:_:)``
/// is faster still.
public struct JacobianWorkspace<Lanes: TangentLanes> {
  /// The plan.
  public let plan: JacobianPlan
  @usableFromInline var numbers: [DualVector<Lanes>]
  @usableFromInline var outputs: [DualVector<Lanes>]

  /// Memory for a plan.
  @_alwaysEmitIntoClient
  public init(_ plan: JacobianPlan) {
    self.plan = plan
    numbers = Array(repeating: DualVector<Lanes>.zero, count: plan.pattern.columns)
    outputs = Array(repeating: DualVector<Lanes>.zero, count: plan.pattern.rows)
  }

  /// Computes the Jacobian at a point, of a function that writes its outputs in place.
  ///
  /// - Parameters:
  ///   - x: the point.
  ///   - jacobian: where the result goes.
  ///   - verified: whether to check that the plan's pattern holds, as in
  ///     ``JacobianPlan/jacobian(at:verified:of:)``; the check allocates.
  ///   - f: the function.
  /// - Precondition: the point has as many components as the plan columns, and `jacobian` is of the plan's pattern; `f` writes
  ///   every output and does not change their number.
  @_alwaysEmitIntoClient
  public mutating func jacobian(
    at x: [Lanes.Element], into jacobian: inout SparseJacobian<Lanes.Element>,
    verified: Bool = verifiesByDefault,
    of f: (inout [DualVector<Lanes>], [DualVector<Lanes>]) throws -> Void
  ) rethrows {
    require(
      x.count == numbers.count,
      "The point has \(x.count) components, the plan \(numbers.count) columns.")
    require(
      jacobian.nonzeros == plan.pattern.nonzeros && jacobian.rows == plan.pattern.rows,
      "The Jacobian has \(jacobian.nonzeros) entries, the plan \(plan.pattern.nonzeros).")
    numbers.withUnsafeMutableBufferPointer { numbers in
      for j in numbers.indices { numbers[j].value = x[j] }
    }
    for sweep in 0..<plan.sweepCount(Lanes.self) {
      plan.seed(&numbers, coloursFrom: sweep * Lanes.count)
      try f(&outputs, numbers)
      jacobian.storage.withUnsafeMutableBufferPointer {
        plan.store(outputs, coloursFrom: sweep * Lanes.count, in: $0)
      }
    }
    if verified { try verify(jacobian.values, at: x, of: f) }
  }

  /// Stops where the plan's pattern does not hold.
  @_alwaysEmitIntoClient @inline(never)
  func verify(
    _ values: [Lanes.Element], at x: [Lanes.Element],
    of f: (inout [DualVector<Lanes>], [DualVector<Lanes>]) throws -> Void
  ) rethrows {
    var outputs = outputs
    try plan.verify(values, Lanes.self, at: x) { x in
      try f(&outputs, x)
      return outputs
    }
  }
}

extension JacobianWorkspace: Sendable where Lanes: Sendable, Lanes.Element: Sendable {}
