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
  /// A verified Hessian stops where inputs interact that the pattern knows nothing of (``mismatch(in:at:of:)`` tells without
  /// stopping): the function has taken another branch, and an entry would hold another's derivative.
  ///
  /// - Parameters:
  ///   - x: the point.
  ///   - verified: whether to check that the pattern holds; by default in debug builds only. It takes as many sweeps again, or
  ///     twice, three times as many where inputs of one colour are more than 16, 256.
  ///   - f: the function.
  /// - Precondition: the point has as many components as the pattern.
  /// - Complexity: a small multiple of one evaluation of `f` for each four colours, whatever the number of inputs is.
  @_alwaysEmitIntoClient
  public func hessian(
    at x: [Double], verified: Bool = verifiesByDefault,
    of f: ([TapeVariable<DualVector4<Double>>]) throws -> TapeVariable<DualVector4<Double>>
  ) rethrows -> SparseHessian<Double> {
    try hessian(lanes: Lanes4<Double>.self, at: x, verified: verified, of: f)
  }

  /// The Hessian at a point, as many colours in each sweep as there are lanes.
  @_alwaysEmitIntoClient
  public func hessian<Lanes: TangentLanes>(
    lanes: Lanes.Type, at x: [Lanes.Element], verified: Bool = verifiesByDefault,
    of f: ([TapeVariable<DualVector<Lanes>>]) throws -> TapeVariable<DualVector<Lanes>>
  ) rethrows -> SparseHessian<Lanes.Element> {
    var result = SparseHessian<Lanes.Element>(zerosIn: pattern)
    var workspace = HessianWorkspace<Lanes>(self)
    try workspace.hessian(at: x, into: &result, verified: verified, of: f)
    return result
  }

  /// The Hessian at a point, four colours in each sweep, the sweeps divided among threads.
  ///
  /// The bits are those of the sweeps one after the other.
  @_alwaysEmitIntoClient
  public func hessian(
    at x: [Double], execution: Execution, verified: Bool = verifiesByDefault,
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
    if verified {
      check(result, Lanes4<Double>.self).mismatch(at: x, execution: execution) { numbers in
        ReverseMode.gradient(at: numbers, of: f)
      }.map { misuse($0.description) }
    }
    return result
  }

  /// The first second derivative that a Hessian of this plan has in a wrong place or not at all; nil where the pattern holds.
  ///
  /// It is found down to the rounding of the entry it was added to; one that was dropped, where it is more than some 10⁻⁸ of
  /// those it shares its sweep with.
  ///
  /// ```swift
  /// func f<T: RealNumber>(_ x: [T]) -> T { x[0] > 0 ? x[0] * x[1] : x[1] * x[2] }
  /// let plan = HessianPlan(HessianPattern(at: [1, 2, 3]) { f($0) })
  /// let H = plan.hessian(at: [-1, 2, 3], verified: false) { f($0) }
  /// let mismatch = plan.mismatch(in: H, at: [-1, 2, 3]) { f($0) }
  /// mismatch?.row  // Optional(1)
  /// mismatch?.column  // Optional(2)
  /// ```
  @_alwaysEmitIntoClient
  public func mismatch(
    in hessian: SparseHessian<Double>, at x: [Double],
    of f: ([TapeVariable<DualVector4<Double>>]) throws -> TapeVariable<DualVector4<Double>>
  ) rethrows -> PatternMismatch? {
    try mismatch(lanes: Lanes4<Double>.self, in: hessian, at: x, of: f)
  }

  /// The first second derivative in a wrong place, by sweeps of as many lanes as are asked for.
  @_alwaysEmitIntoClient
  public func mismatch<Lanes: TangentLanes>(
    lanes: Lanes.Type, in hessian: SparseHessian<Lanes.Element>, at x: [Lanes.Element],
    of f: ([TapeVariable<DualVector<Lanes>>]) throws -> TapeVariable<DualVector<Lanes>>
  ) rethrows -> PatternMismatch? {
    try check(hessian, Lanes.self).mismatch(at: x) { try ReverseMode.gradient(at: $0, of: f) }
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
  /// - Parameters:
  ///   - x: the point.
  ///   - hessian: where the result goes.
  ///   - verified: whether to check that the plan's pattern holds, as in
  ///     ``HessianPlan/hessian(at:verified:of:)``; the check allocates.
  ///   - f: the function.
  /// - Returns: the value of the function.
  /// - Precondition: the point has as many components as the plan's pattern, which is that of `hessian`.
  @_alwaysEmitIntoClient
  @discardableResult
  public mutating func hessian(
    at x: [Lanes.Element], into hessian: inout SparseHessian<Lanes.Element>,
    verified: Bool = verifiesByDefault,
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
    if verified {
      try plan.mismatch(lanes: Lanes.self, in: hessian, at: x, of: f)
        .map { misuse($0.description) }
    }
    return value
  }
}
