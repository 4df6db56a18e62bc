public import DerivativeRules
public import ForwardMode

/// Newton's method for a root of F: Rⁿ → Rⁿ, with steps made shorter where the full one does not help.
///
/// ```
/// x ← x − λ·J⁻¹F(x),   λ = 1, ½, ¼, … until ‖F‖ is smaller
/// ```
///
/// ```swift
/// let circle = Newton(at: [1, 0.5]) { x in [x[0] * x[0] + x[1] * x[1] - 1, x[0] - x[1]] }
/// try circle.solution().point  // [0.7071067811865476, 0.7071067811865476]
/// ```
///
/// - Converged: F is exactly 0, or the step is shorter than `tolerance·‖x‖`, or rounding leaves no shorter one.
/// - Failed: ``SolverFailure/Reason/singular`` also where steps halve one after the other, as they do towards a multiple
///   root. A root at which J cannot be inverted has no derivative with respect to anything.
/// - Complexity: a step takes n/16 sweeps of sixteen directions, and n³/3 multiplications and additions.
public struct Newton: Solver {
  /// A function with its Jacobian.
  @usableFromInline package typealias System = ([Double]) -> (
    value: [Double], jacobian: Matrix<Double>
  )

  private let start: [Double]
  private let tolerance: Double
  private let evaluate: System
  private var course: Course
  private var search: NewtonSearch<Double>?

  /// Starts at a point.
  ///
  /// - Parameters:
  ///   - x: the point.
  ///   - tolerance: the length of a step relative to that of x at which to end.
  ///   - limit: how many steps are allowed.
  ///   - f: the function, as many numbers as x has.
  @_alwaysEmitIntoClient
  public init(
    at x: [Double], tolerance: Double = 4 * .ulpOfOne, limit: Int = 200,
    of f: @escaping ([DualVector16<Double>]) -> [DualVector16<Double>]
  ) {
    self.init(start: x, tolerance: tolerance, limit: limit) { valueWithJacobian(at: $0, of: f) }
  }

  @usableFromInline
  package init(start: [Double], tolerance: Double, limit: Int, evaluate: @escaping System) {
    self.start = start
    self.tolerance = tolerance
    self.evaluate = evaluate
    course = Course(limit: limit)
  }

  /// The next iterate; nothing after the last.
  public mutating func next() -> Iterate? {
    guard !course.isOver else { return nil }
    guard let last = course.last, var search else {
      let search = NewtonSearch(start: start, tolerance: tolerance, evaluate: evaluate)
      self.search = search
      return course.noted(iterate(0, search, step: 0))
    }
    // Without a step the last iterate comes again, and says how it ended.
    let hasMoved = search.advance()
    self.search = search
    return course.noted(
      iterate(
        last.index + (hasMoved ? 1 : 0), search, step: hasMoved ? search.pace.lastStep : last.step))
  }

  private func iterate(_ index: Int, _ search: NewtonSearch<Double>, step: Double) -> Iterate {
    Iterate(
      index: index, point: search.point, value: dot(search.residuals, search.residuals),
      norm: norm(search.residuals), step: step, status: search.outcome.status)
  }
}

extension NewtonSearch.Outcome {
  /// What it is for a loop.
  var status: Iterate.Status {
    switch self {
    case .running: .running
    case .converged: .converged
    case .singular: .failed(.singular)
    case .notFinite: .failed(.notFinite)
    case .noDescent: .failed(.noDescent)
    }
  }
}
