public import DerivativeRules
public import ForwardMode

/// Newton's method for a root of one function between two points, which it cannot leave.
///
/// ```
/// x ← x − f(x)/f′(x)   where that stays between the ends and is at least as good as halving,   x ← (a + b)/2 elsewhere
/// ```
///
/// At the ends the function has different signs; after each step the end with the same sign as the new point moves to it.
///
/// ```swift
/// let dottie = BracketedNewton(in: 0...2) { x in cos(x) - x }
/// try dottie.solution().point  // [0.7390851332151607]
/// ```
///
/// - Converged: f is exactly 0, or the step is shorter than `tolerance·|x|`.
/// - Failed: ``SolverFailure/Reason/noSignChange``; ``SolverFailure/Reason/jump`` at a pole or a jump, where there is no root.
/// - Complexity: one sweep for a step, and no more steps than twice those of halving.
public struct BracketedNewton: Solver {
  /// A function with its derivative.
  @usableFromInline package typealias Function = (Double) -> (value: Double, derivative: Double)

  private struct Point {
    var x: Double
    var value: Double
    var slope: Double
  }

  private let evaluate: Function
  private let range: ClosedRange<Double>
  private let tolerance: Double
  private var course: Course
  /// Where f is not positive, and where it is not negative.
  private var below = Point(x: 0, value: 0, slope: 0)
  private var above = Point(x: 0, value: 0, slope: 0)
  private var current = Point(x: 0, value: 0, slope: 0)
  private var largest = 0.0
  /// The lengths of the last two steps.
  private var steps = (Double.infinity, Double.infinity)

  /// Starts between two points.
  ///
  /// - Parameters:
  ///   - range: the ends.
  ///   - tolerance: the length of a step relative to that of x at which to end.
  ///   - limit: how many steps are allowed.
  ///   - f: the function.
  @_alwaysEmitIntoClient
  public init(
    in range: ClosedRange<Double>, tolerance: Double = 4 * .ulpOfOne, limit: Int = 2200,
    of f: @escaping (Dual<Double>) -> Dual<Double>
  ) {
    self.init(range: range, tolerance: tolerance, limit: limit) {
      valueWithDerivative(at: $0, of: f)
    }
  }

  @usableFromInline
  package init(
    range: ClosedRange<Double>, tolerance: Double, limit: Int, evaluate: @escaping Function
  ) {
    require(
      range.lowerBound.isFinite && range.upperBound.isFinite,
      "The ends of a bracket are finite numbers.")
    self.evaluate = evaluate
    self.range = range
    self.tolerance = tolerance
    course = Course(limit: limit)
  }

  /// The next iterate; nothing after the last.
  public mutating func next() -> Iterate? {
    guard !course.isOver else { return nil }
    return course.noted(course.last.map { advanced(from: $0) } ?? begun())
  }

  private func point(at x: Double) -> Point {
    let (value, slope) = evaluate(x)
    return Point(x: x, value: value, slope: slope)
  }

  private func iterate(_ index: Int, step: Double) -> Iterate {
    Iterate(
      index: index, point: [current.x], value: current.value * current.value,
      norm: current.value.magnitude, step: step)
  }

  /// The end at which f is smaller is the start.
  private mutating func begun() -> Iterate {
    let (low, high) = (point(at: range.lowerBound), point(at: range.upperBound))
    current = high.value.magnitude < low.value.magnitude ? high : low
    let first = iterate(0, step: 0)
    if low.value.isNaN || high.value.isNaN { return first.ending(.failed(.notFinite)) }
    if current.value == 0 { return first.ending(.converged) }
    if (low.value < 0) == (high.value < 0) { return first.ending(.failed(.noSignChange)) }
    (below, above) = low.value < 0 ? (low, high) : (high, low)
    largest = Swift.max(low.value.magnitude, high.value.magnitude)
    return first
  }

  private mutating func advanced(from last: Iterate) -> Iterate {
    let (low, high) = (Swift.min(below.x, above.x), Swift.max(below.x, above.x))
    let middle = low + (high - low) / 2
    if middle <= low || middle >= high { return ended(last) }
    let newton = current.x - current.value / current.slope
    // A step that does not halve the one before the last is no better than halving the bracket.
    let isGood =
      newton > low && newton < high && (newton - current.x).magnitude < 0.5 * steps.0
    let x = isGood ? newton : middle
    let step = (x - current.x).magnitude
    steps = (steps.1, step)
    current = point(at: x)
    let next = iterate(last.index + 1, step: step)
    if current.value.isNaN { return next.ending(.failed(.notFinite)) }
    if current.value == 0 { return next.ending(.converged) }
    if current.value < 0 { below = current } else { above = current }
    let span = range.upperBound - range.lowerBound
    let small = tolerance * x.magnitude + 1e-20 * span
    if isGood && step <= small || (above.x - below.x).magnitude <= small { return ended(next) }
    return next
  }

  /// Where the signs change: a root, unless f is as large there as at the ends or its slope does not account for the change.
  private func ended(_ last: Iterate) -> Iterate {
    if last.norm >= largest { return last.ending(.failed(.jump)) }
    let change = above.value - below.value
    let width = above.x - below.x
    let slopes = [below.slope * width, above.slope * width]
    let isSteep = slopes.contains { $0 > 0.1 * change }
    // Of two neighbouring numbers rounding may say anything that is small.
    let isSmall = change <= 1e-6 * largest
    return last.ending(isSteep || isSmall ? .converged : .failed(.jump))
  }
}
