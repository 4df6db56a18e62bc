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

  private let evaluate: System
  private let start: [Double]
  private let tolerance: Double
  private var course: Course
  private var residuals: [Double] = []
  private var jacobian = Matrix<Double>(rows: 0, columns: 0)
  /// How many full steps in a row were more than a quarter of the one before.
  private var slowSteps = 0
  /// The longest vector that an unknown or a step has been: what steps near 0 are short beside.
  private var span = 0.0

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
    self.evaluate = evaluate
    self.start = start
    self.tolerance = tolerance
    course = Course(limit: limit)
  }

  /// The next iterate; nothing after the last.
  public mutating func next() -> Iterate? {
    guard !course.isOver else { return nil }
    return course.noted(course.last.map { advanced(from: $0) } ?? begun())
  }

  private mutating func begun() -> Iterate {
    (residuals, jacobian) = evaluate(start)
    require(
      residuals.count == start.count,
      "A system of \(residuals.count) equations for \(start.count) unknowns has no isolated root.")
    let first = iterate(0, start, residuals, step: 0)
    if residuals.allSatisfy({ $0 == 0 }) { return first.ending(.converged) }
    return isFinite(residuals, jacobian) ? first : first.ending(.failed(.notFinite))
  }

  private mutating func advanced(from last: Iterate) -> Iterate {
    let factors = LUFactors(jacobian)
    if factors.isSingular { return last.ending(.failed(.singular)) }
    let full = factors.solution(residuals).map { -$0 }
    guard areFinite(full) else { return last.ending(.failed(.singular)) }
    let size = length(full)
    let scale = length(last.point)
    span = Swift.max(span, scale, size)
    var fraction = 1.0
    while fraction > 0x1p-40 {
      let point = sum(last.point, fraction, full)
      let (values, derivative) = evaluate(point)
      let next = iterate(last.index + 1, point, values, step: fraction * size)
      if next.norm <= (1 - 1e-4 * fraction) * last.norm, isFinite(values, derivative) {
        (residuals, jacobian) = (values, derivative)
        let isSlow = fraction == 1 && last.step > 0 && next.step > 0.25 * last.step
        slowSteps = isSlow ? slowSteps + 1 : 0
        if next.norm == 0 || next.step <= tolerance * scale {
          // Towards a simple root the last steps are far shorter than those before.
          return next.ending(
            slowSteps > 2 && size > 1e-12 * scale ? .failed(.singular) : .converged)
        }
        return slowSteps >= 30 ? next.ending(.failed(.singular)) : next
      }
      // Rounding decides what F is from here on.
      if fraction == 1 && size <= 1.5e-8 * span {
        return last.ending(slowSteps > 2 ? .failed(.singular) : .converged)
      }
      fraction /= 2
    }
    return last.ending(size <= 1e-15 ? .converged : .failed(.noDescent))
  }

  private func isFinite(_ values: [Double], _ jacobian: Matrix<Double>) -> Bool {
    areFinite(values) && areFinite(jacobian.entries)
  }

  private func iterate(_ index: Int, _ x: [Double], _ r: [Double], step: Double) -> Iterate {
    Iterate(index: index, point: x, value: inner(r, r), norm: length(r), step: step)
  }
}
