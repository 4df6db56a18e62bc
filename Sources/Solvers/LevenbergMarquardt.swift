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
  /// - Returns: NaN where the Jacobian is singular, or where there are no more residuals than parameters.
  public func standardErrors(at p: [Double]) -> [Double] {
    let (r, jacobian) = evaluate(p)
    let factors = factors(r, jacobian)
    if factors.isSingular || r.count == p.count { return p.map { _ in .nan } }
    let deviation = length(r) / Double(r.count - p.count).squareRoot()
    return factors.inverseLengths.map { deviation * $0 }
  }

  private func factors(_ r: [Double], _ jacobian: Matrix<Double>) -> QRFactors {
    QRFactors(
      rows: jacobian.rows, columns: jacobian.columns, entries: jacobian.entries, rightSide: r)
  }

  private mutating func begun() -> Iterate {
    (residuals, jacobian) = evaluate(start)
    let first = iterate(0, start, step: 0)
    guard areFinite(residuals), areFinite(jacobian.entries) else {
      return first.ending(.failed(.notFinite))
    }
    // A parameter on which nothing depends yet has no scale.
    scales = columnLengths.map { $0 == 0 ? 1 : $0 }
    let size = length(scaled(start))
    radius = size == 0 ? 1 : size
    return first.norm == 0 ? first.ending(.converged) : first
  }

  private mutating func advanced(from last: Iterate) -> Iterate {
    if let settling { return settled(from: last, settling) }
    let factors = factors(residuals, jacobian)
    let size = length(residuals)
    while true {
      let (step, lambda) = factors.step(scales: scales, within: radius, damping: damping)
      damping = lambda
      let stepSize = length(scaled(step))
      if last.index == 0 && radius > stepSize { radius = stepSize }
      // How much smaller, of Σrᵢ², the model says and the residuals are.
      let along = factors.image(of: step) / size
      let pull = lambda.squareRoot() * stepSize / size
      let promised = along * along + 2 * pull * pull
      let point = sum(last.point, 1, step)
      let (values, derivative) = evaluate(point)
      let ratio = length(values) / size
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
      let isDone = radius <= .ulpOfOne * length(scaled(last.point))
      if isLevel { settling = .infinity }
      if isAccepted {
        (residuals, jacobian) = (values, derivative)
        scales = zip(scales, columnLengths).map { Swift.max($0, $1) }
        let next = iterate(last.index + 1, point, step: length(step))
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
    let size = length(scaled(step))
    let point = sum(last.point, 1, step)
    let isShorter = size < 0.9 * limit && size > .ulpOfOne * length(scaled(last.point))
    guard isShorter, !factors.isSingular else { return last.ending(.converged) }
    let (values, derivative) = evaluate(point)
    let isSame = length(values) <= (1 + 1e-10) * length(residuals)
    guard isSame, areFinite(derivative.entries) else { return last.ending(.converged) }
    (residuals, jacobian) = (values, derivative)
    settling = size
    return iterate(last.index + 1, point, step: length(step))
  }

  private func scaled(_ p: [Double]) -> [Double] { zip(scales, p).map { $0 * $1 } }

  private var columnLengths: [Double] {
    (0..<jacobian.columns).map { length(jacobian.column($0)) }
  }

  private func iterate(_ index: Int, _ p: [Double], step: Double) -> Iterate {
    Iterate(
      index: index, point: p, value: inner(residuals, residuals),
      norm: largestMagnitude(jacobian.applied(toCotangent: residuals)), step: step)
  }
}

extension QRFactors {
  /// ‖R·s‖ = ‖A·s‖.
  func image(of s: [Double]) -> Double {
    let n = columns
    return length(
      (0..<n).map { i in (i..<n).reduce(0) { $0 + r[i * n + $1] * s[$1] } })
  }

  /// The s that makes ‖A·s + b‖ least among those with ‖D·s‖ ≤ Δ, to a tenth of Δ, and the λ of (AᵀA + λD²)s = −Aᵀb.
  ///
  /// λ is found by Newton's method for 1/‖D·s(λ)‖ = 1/Δ between bounds, after Moré.
  func step(scales: [Double], within radius: Double, damping: Double) -> ([Double], Double) {
    func measured(_ s: [Double]) -> Double { length(zip(scales, s).map { $0 * $1 }) }
    // What Newton's method for λ needs: ‖R⁻ᵀ·D²s‖²/‖D·s‖².
    func slope(_ factors: QRFactors, _ s: [Double], _ size: Double) -> Double {
      let w = factors.transposedSolution(s.indices.map { scales[$0] * (scales[$0] * s[$0] / size) })
      return length(w) * length(w)
    }
    var lower = 0.0
    if !isSingular {
      let s = solution.map { -$0 }
      let size = measured(s)
      if size <= 1.1 * radius { return (s, 0) }
      lower = (size - radius) / radius / slope(self, s, size)
    }
    let n = columns
    let gradient = (0..<n).map { j in
      (0...j).reduce(0) { $0 + r[$1 * n + j] * projected[$1] } / scales[j]
    }
    var upper = length(gradient) / radius
    if upper == 0 { upper = .leastNormalMagnitude / min(radius, 0.1) }
    if !(lower < upper) { lower = 0 }
    var lambda = min(max(damping, lower), upper)
    if lambda == 0 { lambda = max(0.001 * upper, (lower * upper).squareRoot()) }
    var s: [Double] = []
    for _ in 0..<10 {
      let damped = damped(lambda.squareRoot(), scales)
      s = damped.solution.map { -$0 }
      let size = measured(s)
      let excess = size - radius
      if excess.magnitude <= 0.1 * radius { break }
      if excess > 0 { lower = max(lower, lambda) } else { upper = min(upper, lambda) }
      let correction = excess / radius / slope(damped, s, size)
      lambda = max(lower, lambda + correction)
      if !(lambda > 0) { lambda = max(0.001 * upper, (lower * upper).squareRoot()) }
    }
    return (s, lambda)
  }

  /// The factors of A with √λ·D below it.
  private func damped(_ root: Double, _ scales: [Double]) -> QRFactors {
    let n = columns
    var entries = r
    entries.reserveCapacity(2 * n * n)
    for i in 0..<n {
      for j in 0..<n { entries.append(i == j ? root * scales[i] : 0) }
    }
    return QRFactors(
      rows: 2 * n, columns: n, entries: entries,
      rightSide: projected + Array(repeating: 0, count: n))
  }
}
