public import DerivativeRules
public import MixedMode
public import ReverseMode

/// Newton's method for a minimum with the exact Hessian, within a distance in which the quadratic model has held.
///
/// ```
/// min ∇f·s + ½sᵀHs subject to ‖s‖ ≤ Δ,   x ← x + s where f becomes smaller
/// ```
///
/// The model is minimised by conjugate gradients, which end at the edge of the region or along a direction in which the
/// function curves downwards (Steihaug): saddle points are left.
///
/// ```swift
/// let banana = TrustRegionNewton(at: [-1.2, 1]) { x in
///   let (a, b) = (1 - x[0], x[1] - x[0] * x[0])
///   return a * a + 100 * b * b
/// }
/// try banana.solution().norm < 1e-8  // true
/// ```
///
/// - Converged: no component of the gradient is larger than `tolerance`, or a step promises less than rounding of the value.
/// - Complexity: a step takes a Hessian by forward over reverse, and at most n³ multiplications and additions.
public struct TrustRegionNewton: Solver {
  /// A function with its gradient and its Hessian.
  @usableFromInline
  package typealias Curved = ([Double]) -> (
    value: Double, gradient: [Double], hessian: Matrix<Double>
  )

  private let evaluate: Curved
  private let start: [Double]
  private let tolerance: Double
  /// The rounding of the function's numbers.
  private let precision: Double
  private var course: Course
  private var gradient: [Double] = []
  private var hessian = Matrix<Double>(rows: 0, columns: 0)
  private var radius = 1.0
  /// The square of a larger one, which the edge of the region is computed from, could be infinite.
  private static let largestRadius = 0x1p500

  /// Starts at a point.
  ///
  /// - Parameters:
  ///   - x: the point.
  ///   - tolerance: the largest component of the gradient at which to end.
  ///   - limit: how many steps are allowed.
  ///   - f: the function.
  @_alwaysEmitIntoClient
  public init(
    at x: [Double], tolerance: Double = 1e-8, limit: Int = 1000,
    of f: @escaping ([SecondOrderVariable<Double>]) -> SecondOrderVariable<Double>
  ) {
    self.init(start: x, tolerance: tolerance, limit: limit) {
      ReverseMode.valueWithHessian(at: $0, of: f)
    }
  }

  @usableFromInline
  package init(
    start: [Double], tolerance: Double, limit: Int, precision: Double = .ulpOfOne,
    evaluate: @escaping Curved
  ) {
    self.precision = precision
    self.evaluate = evaluate
    self.start = start
    self.tolerance = tolerance
    course = Course(limit: limit)
  }

  /// The next iterate; nothing after the last.
  public mutating func next() -> Iterate? {
    guard !course.isOver else { return nil }
    if let last = course.last { return course.noted(advanced(from: last)) }
    let value: Double
    (value, gradient, hessian) = evaluate(start)
    radius = Swift.min(Swift.max(1, 0.1 * norm(start)), Self.largestRadius)
    return course.noted(iterate(0, start, value, step: 0))
  }

  private mutating func advanced(from last: Iterate) -> Iterate {
    var isAtEnd = false
    while true {
      let (step, promised) = conjugateStep()
      let size = norm(step)
      let point = sum(last.point, 1, step)
      let next = evaluate(point)
      // Less than rounding: there is no telling whether the step helps.
      if promised <= 8 * precision * last.value.magnitude {
        // Steps that would have helped led out of the range: no minimum is here.
        if isAtEnd { return last.ending(.failed(.noDescent)) }
        guard areFinite(next.gradient), largestMagnitude(next.gradient) < last.norm else {
          return last.ending(.converged)
        }
        (gradient, hessian) = (next.gradient, next.hessian)
        return iterate(last.index + 1, point, next.value, step: size)
          .ending(.converged)
      }
      let isFinite = next.value.isFinite && areFinite(next.gradient)
      let quality = isFinite ? (last.value - next.value) / promised : -1
      isAtEnd = isAtEnd || next.value == -.infinity
      if !(quality >= 0.25) {
        // A step from numbers beyond the range has no size.
        radius = 0.25 * (size <= 2 * radius ? size : radius)
      } else if quality > 0.75 && size > 0.99 * radius {
        radius *= 2
        // The function falls without end.
        if radius > Self.largestRadius { return last.ending(.failed(.noDescent)) }
      }
      if quality > 1e-4 {
        (gradient, hessian) = (next.gradient, next.hessian)
        return iterate(last.index + 1, point, next.value, step: size)
      }
      if radius <= precision * norm(last.point) || radius < .leastNormalMagnitude {
        return last.ending(.failed(.noDescent))
      }
    }
  }

  /// The step by conjugate gradients, and how much smaller the model is there.
  private func conjugateStep() -> (step: [Double], promised: Double) {
    var step = gradient.map { _ in 0.0 }
    var residual = gradient
    var direction = gradient.map { -$0 }
    let size = norm(gradient)
    // The nearer to the minimum, the more exactly: convergence stays quadratic.
    let enough = size * Swift.min(0.1, size)
    for _ in 0..<Swift.max(2 * gradient.count, 10) {
      let image = hessian.applied(to: direction)
      let curvature = dot(direction, image)
      let square = dot(residual, residual)
      if curvature <= 0 { return ended(step, towards: direction) }
      let share = square / curvature
      let next = sum(step, share, direction)
      if norm(next) >= radius { return ended(step, towards: direction) }
      step = next
      residual = sum(residual, share, image)
      if norm(residual) <= enough { break }
      direction = sum(residual.map { -$0 }, dot(residual, residual) / square, direction)
    }
    return (step, decrease(step))
  }

  /// The step gone on to the edge of the region.
  private func ended(
    _ step: [Double], towards direction: [Double]
  ) -> (step: [Double], promised: Double) {
    // By a power of two as long as 1, so that no square is beyond the range.
    let exponent = -Swift.max(-1000, Swift.min(norm(direction).exponent, 1000))
    let scale = Double(sign: .plus, exponent: exponent, significand: 1)
    let direction = direction.map { $0 * scale }
    let a = dot(direction, direction)
    let b = dot(step, direction)
    let c = dot(step, step) - radius * radius
    let root = (b * b - a * c).squareRoot()
    let share = b > 0 ? -c / (b + root) : (root - b) / a
    let edge = sum(step, share, direction)
    return (edge, decrease(edge))
  }

  private func decrease(_ step: [Double]) -> Double {
    -dot(gradient, step) - 0.5 * dot(step, hessian.applied(to: step))
  }

  private func iterate(_ index: Int, _ x: [Double], _ value: Double, step: Double) -> Iterate {
    Iterate(
      index: index, point: x, value: value, gradient: gradient, step: step, tolerance: tolerance,
      isFinite: value.isFinite && areFinite(gradient) && areFinite(hessian.entries))
  }
}
