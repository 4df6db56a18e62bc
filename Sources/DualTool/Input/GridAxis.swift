import DualNumbers

/// The values that a variable takes in a grid: `0:0.1:1`, `linspace(0, 1, 11)` or `logspace(-3, 3, 7)`.
///
/// Each value is computed from its place, not from the one before, so that errors do not add up.
package struct GridAxis: Equatable {
  /// How the values follow from their places.
  enum Spacing: Equatable {
    /// start + k·step.
    case step(start: Double, step: Double)
    /// From start to end in equal steps, both exact.
    case linear(start: Double, end: Double)
    /// Powers of ten whose exponents go from start to end in equal steps.
    case logarithmic(start: Double, end: Double)
  }

  let spacing: Spacing
  /// How many values there are: at least 1.
  package let count: Int

  /// One value.
  init(single value: Double) { self.init(spacing: .step(start: value, step: 0), count: 1) }

  init(spacing: Spacing, count: Int) {
    self.spacing = spacing
    self.count = count
  }

  /// The value at a place from 0.
  package subscript(place: Int) -> Double {
    switch spacing {
    case .step(let start, let step): place == 0 ? start : start + Double(place) * step
    case .linear(let start, let end): between(start, end, place)
    case .logarithmic(let start, let end): power(between(start, end, place))
    }
  }

  /// The value at a place of equal steps.
  private func between(_ start: Double, _ end: Double, _ place: Int) -> Double {
    if place == 0 { return start }
    if place == count - 1 { return end }
    return start + (end - start) * (Double(place) / Double(count - 1))
  }

  /// 10ˣ; exact for whole numbers as far as doubles are.
  private func power(_ exponent: Double) -> Double { Double.pow(Double(10), exponent) }
}

extension GridAxis {
  /// The values from a start by steps up to an end, which is among them where a step hits it within a unit in the last place.
  ///
  /// - Returns: nil where the steps lead away from the end, or are none.
  static func stepping(from start: Double, by step: Double, to end: Double) -> GridAxisCount {
    guard start.isFinite, step.isFinite, end.isFinite else { return .notFinite }
    guard step != 0 else { return .noStep }
    let length = (end - start) / step
    guard length >= 0 else { return .awayFromEnd }
    // Beyond 2⁵³ a place is no double.
    guard length < 0x1p53 else { return .tooMany }
    let nearest = length.rounded()
    let unit = max(start.magnitude, end.magnitude).ulp
    let isHit = (start + nearest * step - end).magnitude <= unit
    let last = isHit ? nearest : length.rounded(.down)
    return .some(GridAxis(spacing: .step(start: start, step: step), count: Int(last) + 1))
  }
}

/// A grid's axis, or why there is none.
enum GridAxisCount: Equatable {
  case some(GridAxis)
  case notFinite, noStep, awayFromEnd, tooMany
}
