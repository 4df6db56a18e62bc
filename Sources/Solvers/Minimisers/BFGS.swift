public import DerivativeRules
public import ReverseMode

/// The method of Broyden, Fletcher, Goldfarb and Shanno: a matrix for H⁻¹ from the gradients of all steps.
///
/// ```
/// x ← x − α·B·∇f(x),   B ← (I − ρsyᵀ)·B·(I − ρysᵀ) + ρssᵀ,   ρ = 1/(yᵀs)
/// ```
///
/// with the step s, the change y of the gradient, and α by a line search that satisfies Wolfe's conditions.
///
/// ```swift
/// let banana = BFGS(at: [-1.2, 1]) { x in
///   let (a, b) = (1 - x[0], x[1] - x[0] * x[0])
///   return a * a + 100 * b * b
/// }
/// let best = try banana.solution().point
/// (best[0] - 1).magnitude < 1e-8  // true
/// ```
///
/// - Converged: no component of the gradient is larger than `tolerance`, or a step promises less than rounding of the value.
/// - Complexity: a step takes one gradient by reverse mode, seldom more, and n² multiplications and additions.
public struct BFGS: Solver {
  private var method: QuasiNewton<DenseMemory>

  /// Starts at a point.
  ///
  /// - Parameters:
  ///   - x: the point.
  ///   - tolerance: the largest component of the gradient at which to end.
  ///   - limit: how many steps are allowed.
  ///   - f: the function.
  @_alwaysEmitIntoClient
  public init(
    at x: [Double], tolerance: Double = 1e-8, limit: Int = 1000,
    of f: @escaping ([TapeVariable<Double>]) -> TapeVariable<Double>
  ) {
    self.init(start: x, tolerance: tolerance, limit: limit) {
      ReverseMode.valueWithGradient(at: $0, of: f)
    }
  }

  @usableFromInline
  package init(start: [Double], tolerance: Double, limit: Int, evaluate: @escaping Objective) {
    method = QuasiNewton(
      start: start, tolerance: tolerance, limit: limit, memory: DenseMemory(count: start.count),
      evaluate: evaluate)
  }

  /// The next iterate; nothing after the last.
  public mutating func next() -> Iterate? { method.next() }
}

/// B as a matrix.
struct DenseMemory: CurvatureMemory {
  private(set) var isEmpty = true
  private let count: Int
  private var inverse: Matrix<Double>

  init(count: Int) {
    self.count = count
    inverse = Matrix(
      rows: count, columns: count, entries: Array(repeating: 0, count: count * count))
  }

  func product(_ gradient: [Double]) -> [Double] { inverse.applied(to: gradient) }

  mutating func note(step s: [Double], change y: [Double]) {
    let product = dot(s, y)
    // By Wolfe's second condition it is positive, but for rounding.
    guard product > .ulpOfOne * norm(s) * norm(y) else { return }
    if isEmpty {
      let scale = product / dot(y, y)
      for i in 0..<count { inverse.storage[i * count + i] = scale }
      isEmpty = false
    }
    let by = self.product(y)
    let weight = (1 + dot(y, by) / product) / product
    for i in 0..<count {
      for j in 0..<count {
        inverse.storage[i * count + j] +=
          weight * s[i] * s[j] - (by[i] * s[j] + s[i] * by[j]) / product
      }
    }
  }

  mutating func clear() { self = DenseMemory(count: count) }
}
