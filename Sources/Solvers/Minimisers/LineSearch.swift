import DerivativeRules

/// A step along a direction that satisfies Wolfe's conditions in their strong form.
///
/// ```
/// f(x + αd) ≤ f(x) + c₁α·∇f(x)·d   and   |∇f(x + αd)·d| ≤ c₂|∇f(x)·d|
/// ```
///
/// Nocedal and Wright, algorithms 3.5 and 3.6: lengthened until a good step is enclosed, which cubic interpolation then finds.
package struct LineSearch {
  /// c₁ and c₂.
  package static let decrease = 1e-4
  package static let curvature = 0.9

  let evaluate: Objective
  let start: Place
  let direction: [Double]
  /// The derivative along the direction at the start.
  package let slope: Double

  /// A step with what was found there.
  package struct Trial {
    package var length: Double
    package var place: Place
    package var slope: Double
  }

  package init(from start: Place, along direction: [Double], _ evaluate: @escaping Objective) {
    self.evaluate = evaluate
    self.start = start
    self.direction = direction
    slope = dot(start.gradient, direction)
  }

  /// A step that satisfies both conditions; nothing where there is none.
  package func step(from first: Double) -> Trial? {
    var last = Trial(length: 0, place: start, slope: slope)
    var length = first
    for _ in 0..<60 {
      let trial = trial(length)
      guard trial.place.isFinite else {
        // Too far: back towards what was a number.
        length = last.length + 0.1 * (length - last.length)
        continue
      }
      if !isDecreased(trial) || last.length > 0 && trial.place.value >= last.place.value {
        return zoom(last, trial)
      }
      if isFlat(trial) { return trial }
      if trial.slope >= 0 { return zoom(trial, last) }
      // Where the slope would vanish if it went on as so far, but not further than ten times as far.
      let reach = last.slope - trial.slope
      let stretch = reach < 0 ? (trial.length - last.length) * trial.slope / reach : .infinity
      length = trial.length + Swift.min(Swift.max(stretch, trial.length), 9 * trial.length)
      last = trial
    }
    return nil
  }

  /// A good step between two, of which `low` has the smaller value among those that decrease enough.
  private func zoom(_ low: Trial, _ high: Trial) -> Trial? {
    var (low, high) = (low, high)
    for _ in 0..<60 {
      let width = high.length - low.length
      var length = minimiser(low, high)
      // Not too near to either end.
      let share = (length - low.length) / width
      if !(share > 0.1 && share < 0.9) { length = low.length + (share <= 0.1 ? 0.1 : 0.5) * width }
      if length == low.length || length == high.length { break }
      let trial = trial(length)
      if !trial.place.isFinite || !isDecreased(trial) || trial.place.value >= low.place.value {
        high = trial
      } else {
        if isFlat(trial) { return trial }
        if trial.slope * width >= 0 { high = low }
        low = trial
      }
    }
    return nil
  }

  private func trial(_ length: Double) -> Trial {
    let place = Place(sum(start.point, length, direction), evaluate)
    return Trial(length: length, place: place, slope: dot(place.gradient, direction))
  }

  private func isDecreased(_ trial: Trial) -> Bool {
    trial.place.value <= start.value + Self.decrease * trial.length * slope
  }

  private func isFlat(_ trial: Trial) -> Bool {
    trial.slope.magnitude <= Self.curvature * slope.magnitude
  }

  /// Where the cubic through the values and slopes at both ends has its minimum; NaN where it has none.
  private func minimiser(_ a: Trial, _ b: Trial) -> Double {
    let width = b.length - a.length
    let d1 = a.slope + b.slope - 3 * (b.place.value - a.place.value) / width
    let root = (d1 * d1 - a.slope * b.slope).squareRoot()
    let d2 = width < 0 ? -root : root
    return b.length - width * (b.slope + d2 - d1) / (b.slope - a.slope + 2 * d2)
  }
}
