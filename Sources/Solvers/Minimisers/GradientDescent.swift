public import DerivativeRules
public import ReverseMode

/// Gradient descent, with momentum and a schedule of rates.
///
/// ```
/// v ← μ·v − ηₖ·∇f(x),   x ← x + v
/// ```
///
/// ```swift
/// let descent = GradientDescent(at: [3, -2], rate: 0.1, momentum: 0.5) { x in x[0] * x[0] + 2 * x[1] * x[1] }
/// try descent.solution().norm < 1e-8  // true
/// ```
///
/// - Converged: no component of the gradient is larger than `tolerance`.
/// - Complexity: a step takes one gradient by reverse mode.
public struct GradientDescent: Solver {
  private let rate: (Int) -> Double
  private let momentum: Double
  private var descent: Descent
  private var velocity: [Double]

  /// Starts at a point.
  ///
  /// - Parameters:
  ///   - x: the point.
  ///   - rate: how far to go along the gradient.
  ///   - momentum: the share of the last step that the next one keeps, at least 0 and less than 1.
  ///   - schedule: what the rate of each step, counted from 0, is multiplied with.
  ///   - tolerance: the largest component of the gradient at which to end.
  ///   - limit: how many steps are allowed.
  ///   - f: the function.
  @_alwaysEmitIntoClient
  public init(
    at x: [Double], rate: Double, momentum: Double = 0,
    schedule: @escaping (Int) -> Double = { _ in 1 }, tolerance: Double = 1e-8,
    limit: Int = 10_000, of f: @escaping ([TapeVariable<Double>]) -> TapeVariable<Double>
  ) {
    self.init(
      start: x, rate: { rate * schedule($0) }, momentum: momentum, tolerance: tolerance,
      limit: limit
    ) { ReverseMode.valueWithGradient(at: $0, of: f) }
  }

  @usableFromInline
  init(
    start: [Double], rate: @escaping (Int) -> Double, momentum: Double, tolerance: Double,
    limit: Int, evaluate: @escaping Objective
  ) {
    require(momentum >= 0 && momentum < 1, "A momentum lies between 0 and 1; \(momentum) does not.")
    self.rate = rate
    self.momentum = momentum
    descent = Descent(start: start, tolerance: tolerance, limit: limit, evaluate: evaluate)
    velocity = start.map { _ in 0 }
  }

  /// The next iterate; nothing after the last.
  public mutating func next() -> Iterate? {
    guard !descent.isOver else { return nil }
    guard let (last, here) = descent.current else { return descent.begun() }
    let rate = rate(last.index)
    for i in velocity.indices { velocity[i] = momentum * velocity[i] - rate * here.gradient[i] }
    return descent.moved(from: here, by: velocity)
  }
}
