/// A function with its gradient.
@usableFromInline
typealias Objective = ([Double]) -> (value: Double, gradient: [Double])

/// A point of a descent, with what was computed at it.
struct Place {
  var point: [Double]
  var value: Double
  var gradient: [Double]

  init(_ point: [Double], _ evaluate: Objective) {
    self.point = point
    (value, gradient) = evaluate(point)
  }

  /// Whether value and gradient are numbers.
  var isFinite: Bool { value.isFinite && areFinite(gradient) }

  /// What a loop sees of it; the last iterate where the gradient is no larger than the tolerance, or no number.
  func iterate(_ index: Int, step: Double, tolerance: Double) -> Iterate {
    let norm = largestMagnitude(gradient)
    let status: Iterate.Status =
      !isFinite ? .failed(.notFinite) : norm <= tolerance ? .converged : .running
    return Iterate(
      index: index, point: point, value: value, norm: norm, step: step, status: status)
  }
}
