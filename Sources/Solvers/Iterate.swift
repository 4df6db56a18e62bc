/// One point on the way of a solver.
///
/// ```swift
/// let iterates = Array(Newton(at: [1], of: { x in [x[0] * x[0] - 2] }))
/// iterates[1].point  // [1.5]
/// iterates[1].norm  // 0.25
/// iterates[iterates.count - 1].status  // converged
/// ```
public struct Iterate: Sendable {
  /// The number of steps that led here: 0 at the start.
  public let index: Int
  /// The point.
  public let point: [Double]
  /// The function at the point: the objective, or the sum of squares Σrᵢ² of residuals.
  public let value: Double
  /// What is to vanish: √Σrᵢ² of a system, the largest |∂f/∂xᵢ| of an objective or of half a sum of squares.
  public let norm: Double
  /// The length of the step that led here: 0 at the start.
  public let step: Double
  /// Whether more iterates follow, and if not, why.
  public internal(set) var status: Status

  /// What a solver has to say at a point.
  public enum Status: Sendable, Equatable {
    /// Another iterate follows.
    case running
    /// What was asked for is reached; this is the last iterate.
    case converged
    /// There is no going on from here; this is the last iterate.
    case failed(SolverFailure.Reason)
  }

  init(
    index: Int, point: [Double], value: Double, norm: Double, step: Double,
    status: Status = .running
  ) {
    self.index = index
    self.point = point
    self.value = value
    self.norm = norm
    self.step = step
    self.status = status
  }
}
