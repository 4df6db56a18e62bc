import DerivativeRules

/// What the methods that go by gradients have in common: where they are, and what a loop has seen of it.
struct Descent {
  let evaluate: Objective
  private let start: [Double]
  private let tolerance: Double
  private var course: Course
  private var place: Place?

  init(start: [Double], tolerance: Double, limit: Int, evaluate: @escaping Objective) {
    self.evaluate = evaluate
    self.start = start
    self.tolerance = tolerance
    course = Course(limit: limit)
  }

  /// Whether the last iterate has been given.
  var isOver: Bool { course.isOver }

  /// Where a step starts: the last iterate and its place; nothing before the start.
  var current: (last: Iterate, here: Place)? {
    guard let last = course.last, let place else { return nil }
    return (last, place)
  }

  /// The start.
  mutating func begun() -> Iterate { arrived(at: Place(start, evaluate), step: 0) }

  /// Goes a step from a place.
  mutating func moved(from here: Place, by step: [Double]) -> Iterate {
    arrived(at: Place(sum(here.point, 1, step), evaluate), step: norm(step))
  }

  /// Takes a place that was found, by a step of this length.
  mutating func arrived(at place: Place, step: Double) -> Iterate {
    let next = course.last.map { $0.index + 1 } ?? 0
    self.place = place
    return course.noted(
      Iterate(
        index: next, point: place.point, value: place.value, gradient: place.gradient, step: step,
        tolerance: tolerance, isFinite: place.isFinite))
  }

  /// Ends where the last step led.
  mutating func ended(_ last: Iterate, _ status: Iterate.Status) -> Iterate {
    course.noted(last.ending(status))
  }
}

extension Iterate {
  /// A point of a descent: the last one where the gradient is no larger than the tolerance, or something is no number.
  init(
    index: Int, point: [Double], value: Double, gradient: [Double], step: Double,
    tolerance: Double, isFinite: Bool
  ) {
    let norm = largestMagnitude(gradient)
    self.init(
      index: index, point: point, value: value, norm: norm, step: step,
      status: !isFinite ? .failed(.notFinite) : norm <= tolerance ? .converged : .running)
  }
}
