/// A function with its gradient.
@usableFromInline
package typealias Objective = ([Double]) -> (value: Double, gradient: [Double])

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
}
