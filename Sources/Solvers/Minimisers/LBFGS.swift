public import DerivativeRules
public import ReverseMode

/// BFGS with a limited memory: H⁻¹ from the last steps alone, for many variables.
///
/// What ``BFGS`` keeps in a matrix of n² numbers is applied step by step (Nocedal's two loops).
///
/// ```swift
/// let chain = LBFGS(at: Array(repeating: 0, count: 50)) { x in
///   var total = (x[0] - 1) * (x[0] - 1)
///   for i in 1..<50 { total += (x[i] - x[i - 1]) * (x[i] - x[i - 1]) }
///   return total
/// }
/// (try chain.solution().point[49] - 1).magnitude < 1e-6  // true
/// ```
///
/// - Converged: no component of the gradient is larger than `tolerance`, or a step promises less than rounding of the value.
/// - Complexity: a step takes one gradient by reverse mode, seldom more, and 4mn multiplications and additions.
public struct LBFGS: Solver {
  private var method: QuasiNewton<RecentMemory>

  /// Starts at a point.
  ///
  /// - Parameters:
  ///   - x: the point.
  ///   - memory: how many steps are remembered.
  ///   - tolerance: the largest component of the gradient at which to end.
  ///   - limit: how many steps are allowed.
  ///   - f: the function.
  @_alwaysEmitIntoClient
  public init(
    at x: [Double], memory: Int = 10, tolerance: Double = 1e-8, limit: Int = 1000,
    of f: @escaping ([TapeVariable<Double>]) -> TapeVariable<Double>
  ) {
    self.init(start: x, memory: memory, tolerance: tolerance, limit: limit) {
      ReverseMode.valueWithGradient(at: $0, of: f)
    }
  }

  @usableFromInline
  package init(
    start: [Double], memory: Int, tolerance: Double, limit: Int, evaluate: @escaping Objective
  ) {
    require(memory > 0, "L-BFGS has to remember at least one step, not \(memory).")
    method = QuasiNewton(
      start: start, tolerance: tolerance, limit: limit, memory: RecentMemory(capacity: memory),
      evaluate: evaluate)
  }

  /// The next iterate; nothing after the last.
  public mutating func next() -> Iterate? { method.next() }
}

/// B as the last steps and changes of the gradient.
struct RecentMemory: CurvatureMemory {
  private let capacity: Int
  private var pairs: [(step: [Double], change: [Double], product: Double)] = []

  init(capacity: Int) { self.capacity = capacity }

  var isEmpty: Bool { pairs.isEmpty }

  func product(_ gradient: [Double]) -> [Double] {
    guard let newest = pairs.last else { return gradient }
    var result = gradient
    var shares: [Double] = []
    for pair in pairs.reversed() {
      let share = dot(pair.step, result) / pair.product
      shares.append(share)
      result = sum(result, -share, pair.change)
    }
    result = scaled(newest.product / dot(newest.change, newest.change), result)
    for pair in pairs {
      let share = dot(pair.change, result) / pair.product
      result = sum(result, shares.removeLast() - share, pair.step)
    }
    return result
  }

  mutating func note(step: [Double], change: [Double]) {
    let product = dot(step, change)
    guard product > .ulpOfOne * norm(step) * norm(change) else { return }
    if pairs.count == capacity { pairs.removeFirst() }
    pairs.append((step, change, product))
  }

  mutating func clear() { pairs = [] }
}
