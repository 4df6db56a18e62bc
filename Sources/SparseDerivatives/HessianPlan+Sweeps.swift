public import DerivativeRules
public import ForwardMode
public import ReverseMode

// Sparse Hessians: forward over reverse, one direction for each colour.

extension HessianPlan {
  /// The Hessian at a point, four colours in each sweep forward over one backward.
  ///
  /// ```swift
  /// func f<T: RealNumber>(_ x: [T]) -> T { x[0] * x[0] * x[1] + x[2] }
  /// let plan = HessianPlan(HessianPattern(at: [1, 2, 3]) { f($0) })
  /// plan.hessian(at: [1, 2, 3]) { f($0) }.values  // [4.0, 2.0]
  /// ```
  ///
  /// - Precondition: the point has as many components as the pattern.
  /// - Complexity: a small multiple of one evaluation of `f` for each four colours, whatever the number of inputs is.
  @_alwaysEmitIntoClient
  public func hessian(
    at x: [Double],
    of f: ([TapeVariable<DualVector4<Double>>]) throws -> TapeVariable<DualVector4<Double>>
  ) rethrows -> SparseHessian<Double> {
    try hessian(lanes: Lanes4<Double>.self, at: x, of: f)
  }

  /// The Hessian at a point, as many colours in each sweep as there are lanes.
  @_alwaysEmitIntoClient
  public func hessian<Lanes: TangentLanes>(
    lanes: Lanes.Type, at x: [Lanes.Element],
    of f: ([TapeVariable<DualVector<Lanes>>]) throws -> TapeVariable<DualVector<Lanes>>
  ) rethrows -> SparseHessian<Lanes.Element> {
    var result = SparseHessian<Lanes.Element>(zerosIn: pattern)
    var workspace = HessianWorkspace<Lanes>(self)
    try workspace.hessian(at: x, into: &result, of: f)
    return result
  }

  /// The Hessian at a point, four colours in each sweep, the sweeps divided among threads.
  ///
  /// The bits are those of the sweeps one after the other.
  @_alwaysEmitIntoClient
  public func hessian(
    at x: [Double], execution: Execution,
    of f: @Sendable ([TapeVariable<DualVector4<Double>>]) -> TapeVariable<DualVector4<Double>>
  ) -> SparseHessian<Double> {
    let starts = Array(stride(from: 0, to: Swift.max(colourCount, 1), by: 4))
    let gradients = execution.map(starts) { start in
      ReverseMode.gradient(at: seeded(at: x, coloursFrom: start), of: f)
    }
    var result = SparseHessian<Double>(zerosIn: pattern)
    for (start, gradient) in zip(starts, gradients) {
      store(gradient, coloursFrom: start, in: &result)
    }
    return result
  }

  @usableFromInline
  func seeded(at x: [Double], coloursFrom start: Int) -> [DualVector4<Double>] {
    var numbers = Array(repeating: DualVector4<Double>(0), count: pattern.size)
    seed(&numbers, at: x, coloursFrom: start)
    return numbers
  }
}

/// The memory of a sparse Hessian that is computed at many points: after the first one nothing is allocated.
///
/// ```swift
/// let plan = HessianPlan(HessianPattern(at: [1, 2]) { x in x[0] * x[1] * x[1] })
/// var workspace = HessianWorkspace<Lanes2<Double>>(plan)
/// var H = SparseHessian<Double>(zerosIn: plan.pattern)
/// for k in 1...3 { workspace.hessian(at: [1, Double(k)], into: &H) { x in x[0] * x[1] * x[1] } }
/// H[0, 1]  // 6.0
/// ```
///
/// One for each thread; the plan is shared.
public struct HessianWorkspace<Lanes: TangentLanes> {
  /// The plan.
  public let plan: HessianPlan
  @usableFromInline let tape: Tape<DualVector<Lanes>>
  @usableFromInline var numbers: [DualVector<Lanes>]
  @usableFromInline var gradient: [DualVector<Lanes>]

  /// Memory for a plan.
  @_alwaysEmitIntoClient
  public init(_ plan: HessianPlan) {
    self.plan = plan
    tape = Tape(capacity: 4 * plan.pattern.size + 64)
    numbers = Array(repeating: DualVector<Lanes>.zero, count: plan.pattern.size)
    gradient = numbers
  }

  /// Computes the Hessian at a point.
  ///
  /// - Returns: the value of the function.
  /// - Precondition: the point has as many components as the plan's pattern, which is that of `hessian`.
  @_alwaysEmitIntoClient
  @discardableResult
  public mutating func hessian(
    at x: [Lanes.Element], into hessian: inout SparseHessian<Lanes.Element>,
    of f: ([TapeVariable<DualVector<Lanes>>]) throws -> TapeVariable<DualVector<Lanes>>
  ) rethrows -> Lanes.Element {
    var start = 0
    var value = Lanes.Element.zero
    repeat {
      plan.seed(&numbers, at: x, coloursFrom: start)
      value = try tape.gradient(at: numbers, into: &gradient, of: f).value
      plan.store(gradient, coloursFrom: start, in: &hessian)
      start += Lanes.count
    } while start < plan.colourCount
    return value
  }
}
