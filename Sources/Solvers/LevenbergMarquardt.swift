public import DerivativeRules
public import ForwardMode

/// The least sum of squares Σrᵢ(p)² of residuals, by Levenberg's and Marquardt's method with an exact Jacobian.
///
/// ```
/// min ‖J·s + r‖² subject to ‖D·s‖ ≤ Δ,   p ← p + s where Σrᵢ² becomes smaller
/// ```
///
/// Each step is the best one of the linear model within a distance in which the model has held (Moré's form, as in
/// MINPACK): D has the longest columns of J so far, so that the units of the parameters do not matter. The model is
/// solved by reflections of J, never by Jᵀ·J, whose condition is the square.
///
/// ```swift
/// let (times, counts) = ([0.0, 1, 2, 3], [10.0, 6.1, 3.6, 2.2])
/// let fit = LevenbergMarquardt(at: [8, 1]) { p in
///   times.indices.map { p[0] * exp(-p[1] * times[$0]) - counts[$0] }
/// }
/// let best = try fit.solution()
/// best.point  // [10.01…, 0.505…]
/// fit.standardErrors(at: best.point)  // [0.050…, 0.005…]
/// ```
///
/// Where the sum cannot tell any more whether it became smaller, half the digits of the parameters are still open: from there
/// on steps of the model are taken as long as each is shorter than the one before.
///
/// - Converged: the model promises no decrease of more than `tolerance·Σrᵢ²` and its steps shrink no further, or the distance is
///   within rounding of ‖D·p‖.
/// - Complexity: a step takes n/16 sweeps of sixteen directions over all residuals, and 2mn² multiplications and additions.
public struct LevenbergMarquardt: Solver {
  @usableFromInline package typealias System = ([Double]) -> (
    value: [Double], jacobian: Matrix<Double>
  )

  private let evaluate: System
  private let start: [Double]
  private let tolerance: Double
  private var course: Course
  private var residuals: [Double] = []
  private var jacobian = Matrix<Double>(rows: 0, columns: 0)
  private var scales: [Double] = []
  private var radius = 0.0
  private var damping = 0.0
  /// The length of the last step, from the point on where the sum of squares tells nothing any more.
  private var settling: Double?

  /// Starts at given parameters.
  ///
  /// - Parameters:
  ///   - p: the parameters.
  ///   - tolerance: the share of Σrᵢ² that a step has to promise.
  ///   - limit: how many steps are allowed.
  ///   - residuals: the differences of model and data, at least as many as there are parameters.
  @_alwaysEmitIntoClient
  public init(
    at p: [Double], tolerance: Double = 4 * .ulpOfOne, limit: Int = 1000,
    of residuals: @escaping ([DualVector16<Double>]) -> [DualVector16<Double>]
  ) {
    self.init(start: p, tolerance: tolerance, limit: limit) {
      valueWithJacobian(at: $0, of: residuals)
    }
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

  /// The standard errors of the parameters at a point: s·√((JᵀJ)⁻¹)ᵢᵢ with s² = Σrᵢ²/(m − n).
  ///
  /// - Parameters:
  ///   - p: the parameters.
  ///   - deviation: s, where it is known of the data. Where the model fits to rounding the residuals say no more about it.
  /// - Returns: NaN where the Jacobian is singular, or where there are no more residuals than parameters and nothing is known
  ///   of s.
  public func standardErrors(at p: [Double], deviation: Double? = nil) -> [Double] {
    let (r, jacobian) = evaluate(p)
    let factors = factors(r, jacobian)
    if factors.isSingular || deviation == nil && r.count == p.count { return p.map { _ in .nan } }
    let deviation = deviation ?? norm(r) / Double(r.count - p.count).squareRoot()
    return factors.inverseLengths.map { deviation * $0 }
  }

  private func factors(_ r: [Double], _ jacobian: Matrix<Double>) -> QRFactors {
    QRFactors(
      rows: jacobian.rows, columns: jacobian.columns, entries: jacobian.entries, rightSide: r)
  }

  private mutating func begun() -> Iterate {
    (residuals, jacobian) = evaluate(start)
    let first = iterate(0, start, step: 0)
    // A parameter on which nothing depends yet has no scale.
    scales = columnLengths.map { $0 == 0 ? 1 : $0 }
    let size = norm(scaled(start))
    guard areFinite(residuals), areFinite(jacobian.entries), size.isFinite else {
      return first.ending(.failed(.notFinite))
    }
    radius = size == 0 ? 1 : size
    return first.norm == 0 ? first.ending(.converged) : first
  }

  private mutating func advanced(from last: Iterate) -> Iterate {
    if let settling { return settled(from: last, settling) }
    let factors = factors(residuals, jacobian)
    let size = norm(residuals)
    while true {
      let (step, lambda) = factors.step(scales: scales, within: radius, damping: damping)
      damping = lambda
      let stepSize = norm(scaled(step))
      if last.index == 0 && radius > stepSize { radius = stepSize }
      // How much smaller, of Σrᵢ², the model says and the residuals are.
      let along = factors.image(of: step) / size
      let pull = lambda.squareRoot() * stepSize / size
      let promised = along * along + 2 * pull * pull
      let point = sum(last.point, 1, step)
      let (values, derivative) = evaluate(point)
      let ratio = norm(values) / size
      let isFinite = areFinite(values) && areFinite(derivative.entries)
      let actual = isFinite && ratio < 10 ? 1 - ratio * ratio : -1
      let quality = promised == 0 ? 0 : actual / promised
      if !(quality > 0.25) {
        let slope = -(along * along + pull * pull)
        var shrinking = actual >= 0 ? 0.5 : 0.5 * slope / (slope + 0.5 * actual)
        if !isFinite || ratio >= 10 || !(shrinking >= 0.1) { shrinking = 0.1 }
        radius = shrinking * Swift.min(radius, 10 * stepSize)
        damping /= shrinking
      } else if damping == 0 || quality >= 0.75 {
        radius = 2 * stepSize
        damping /= 2
      }
      let isAccepted = quality >= 1e-4 && actual > 0
      let isLevel = promised <= tolerance && actual <= tolerance
      let isDone = radius <= .ulpOfOne * norm(scaled(last.point))
      if isLevel { settling = .infinity }
      if isAccepted {
        (residuals, jacobian) = (values, derivative)
        scales = zip(scales, columnLengths).map { Swift.max($0, $1) }
        let next = iterate(last.index + 1, point, step: norm(step))
        return isDone || next.norm == 0 ? next.ending(.converged) : next
      }
      if isDone { return last.ending(.converged) }
      if isLevel { return settled(from: last, .infinity) }
    }
  }

  /// A full step of the model where it is shorter than the last one.
  private mutating func settled(from last: Iterate, _ limit: Double) -> Iterate {
    let factors = factors(residuals, jacobian)
    let step = factors.solution.map { -$0 }
    let size = norm(scaled(step))
    let point = sum(last.point, 1, step)
    let isShorter = size < 0.9 * limit && size > .ulpOfOne * norm(scaled(last.point))
    guard isShorter, !factors.isSingular else { return last.ending(.converged) }
    let (values, derivative) = evaluate(point)
    let isSame = norm(values) <= (1 + 1e-10) * norm(residuals)
    guard isSame, areFinite(derivative.entries) else { return last.ending(.converged) }
    (residuals, jacobian) = (values, derivative)
    settling = size
    return iterate(last.index + 1, point, step: norm(step))
  }

  private func scaled(_ p: [Double]) -> [Double] { zip(scales, p).map { $0 * $1 } }

  private var columnLengths: [Double] {
    (0..<jacobian.columns).map { norm(jacobian.column($0)) }
  }

  private func iterate(_ index: Int, _ p: [Double], step: Double) -> Iterate {
    Iterate(
      index: index, point: p, value: dot(residuals, residuals),
      norm: largestMagnitude(jacobian.applied(toCotangent: residuals)), step: step)
  }
}
