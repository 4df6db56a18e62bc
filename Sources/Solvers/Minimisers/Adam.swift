public import DerivativeRules
public import ReverseMode

/// Adam: gradient descent with a rate for each variable, from running means of its derivative and of the square.
///
/// ```
/// m ← β₁m + (1 − β₁)g,  v ← β₂v + (1 − β₂)g²,  x ← x − η·m̂/(√v̂ + ε)
/// ```
///
/// where m̂ = m/(1 − β₁ᵏ) and v̂ = v/(1 − β₂ᵏ) in step k (Kingma and Ba, 2015).
///
/// ```swift
/// let adam = Adam(at: [3, -2], rate: 0.1) { x in x[0] * x[0] + 200 * x[1] * x[1] }
/// try adam.solution().norm < 1e-8  // true
/// ```
///
/// - Converged: no component of the gradient is larger than `tolerance`.
/// - Complexity: a step takes one gradient by reverse mode.
public struct Adam: Solver {
  private let rate: (Int) -> Double
  private let decay: (Double, Double)
  private let epsilon: Double
  private var descent: Descent
  private var means: [Double]
  private var squares: [Double]
  /// β₁ᵏ and β₂ᵏ.
  private var powers = (1.0, 1.0)

  /// Starts at a point.
  ///
  /// - Parameters:
  ///   - x: the point.
  ///   - rate: η, about how far each variable goes in a step.
  ///   - decay: β₁ and β₂, how much of the mean and of the mean square is kept.
  ///   - epsilon: what keeps a step finite where the derivatives vanish.
  ///   - schedule: what the rate of each step, counted from 0, is multiplied with.
  ///   - tolerance: the largest component of the gradient at which to end.
  ///   - limit: how many steps are allowed.
  ///   - f: the function.
  @_alwaysEmitIntoClient
  public init(
    at x: [Double], rate: Double = 0.001, decay: (Double, Double) = (0.9, 0.999),
    epsilon: Double = 1e-8, schedule: @escaping (Int) -> Double = { _ in 1 },
    tolerance: Double = 1e-8, limit: Int = 10_000,
    of f: @escaping ([TapeVariable<Double>]) -> TapeVariable<Double>
  ) {
    self.init(
      start: x, rate: { rate * schedule($0) }, decay: decay, epsilon: epsilon,
      tolerance: tolerance, limit: limit
    ) { ReverseMode.valueWithGradient(at: $0, of: f) }
  }

  @usableFromInline
  init(
    start: [Double], rate: @escaping (Int) -> Double, decay: (Double, Double), epsilon: Double,
    tolerance: Double, limit: Int, evaluate: @escaping Objective
  ) {
    for share in [decay.0, decay.1] {
      require(share >= 0 && share < 1, "A decay lies between 0 and 1; \(share) does not.")
    }
    self.rate = rate
    self.decay = decay
    self.epsilon = epsilon
    descent = Descent(start: start, tolerance: tolerance, limit: limit, evaluate: evaluate)
    means = start.map { _ in 0 }
    squares = means
  }

  /// The next iterate; nothing after the last.
  public mutating func next() -> Iterate? {
    guard !descent.isOver else { return nil }
    guard let (last, here) = descent.current else { return descent.begun() }
    powers = (powers.0 * decay.0, powers.1 * decay.1)
    let rate = rate(last.index)
    var step = here.gradient
    for i in step.indices {
      let g = here.gradient[i]
      means[i] = decay.0 * means[i] + (1 - decay.0) * g
      squares[i] = decay.1 * squares[i] + (1 - decay.1) * g * g
      let square = squares[i] / (1 - powers.1)
      step[i] = -rate * (means[i] / (1 - powers.0)) / (square.squareRoot() + epsilon)
    }
    return descent.moved(from: here, by: step)
  }
}
