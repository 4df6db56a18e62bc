import DerivativeRules

/// A function with its gradient.
@usableFromInline
package typealias Objective = ([Double]) -> (value: Double, gradient: [Double])

/// A point of a descent, with what was computed at it.
package struct Place {
  package var point: [Double]
  package var value: Double
  package var gradient: [Double]

  package init(_ point: [Double], _ evaluate: Objective) {
    self.point = point
    (value, gradient) = evaluate(point)
  }

  /// Whether value and gradient are numbers.
  var isFinite: Bool { value.isFinite && areFinite(gradient) }
}
