public import DerivativeRules

// Sums f(x) = Σ φₖ of terms that read a few inputs each: chains, least squares, energies. Each term is swept along the inputs
// it reads and its derivatives are added in place, so that forward mode costs O(terms), not O(n·terms).

/// The gradient of a sum of terms that read a few inputs each, in one pass.
///
/// ```swift
/// // Rosenbrock's function
/// gradient(ofSumOver: 0..<1, at: [1.0, 2.0]) { k, x in
///   let a = x[k + 1] - x[k] * x[k]
///   let b = 1 - x[k]
///   return 100 * a * a + b * b
/// }  // [-400.0, 200.0]
/// ```
///
/// - Parameters:
///   - terms: what tells the terms apart, such as their numbers.
///   - x: the point.
///   - term: one term; it reads at most four different inputs (`ForwardMode.gradient(lanes:ofSumOver:at:of:)` for
///     up to eight).
/// - Complexity: one evaluation of each term.
@_alwaysEmitIntoClient @inline(__always)
public func gradient<Terms: Sequence>(
  ofSumOver terms: Terms, at x: [Double],
  of term: (Terms.Element, inout LocalPoint<Lanes4<Double>>) throws -> DualVector4<Double>
) rethrows -> [Double] {
  try valueWithGradient(ofSumOver: terms, at: x, of: term).gradient
}

/// The value and the gradient of a sum of terms that read a few inputs each, in one pass.
@_alwaysEmitIntoClient @inline(__always)
public func valueWithGradient<Terms: Sequence>(
  ofSumOver terms: Terms, at x: [Double],
  of term: (Terms.Element, inout LocalPoint<Lanes4<Double>>) throws -> DualVector4<Double>
) rethrows -> (value: Double, gradient: [Double]) {
  var gradient = Array(repeating: 0.0, count: x.count)
  let value = try ForwardMode.addGradient(
    lanes: Lanes4<Double>.self, ofSumOver: terms, at: x, to: &gradient, of: term)
  return (value, gradient)
}

/// The Hessian of a sum of terms that read a few inputs each, in one pass.
///
/// ```swift
/// hessian(ofSumOver: 0..<2, at: [1.0, 2.0, 3.0]) { k, x in x[k] * x[k + 1] }[0, 1]  // 1.0
/// ```
///
/// - Complexity: one evaluation of each term over nested numbers, and the n² entries.
@_alwaysEmitIntoClient @inline(__always)
public func hessian<Terms: Sequence>(
  ofSumOver terms: Terms, at x: [Double],
  of term: (Terms.Element, inout LocalHessianPoint) throws -> HessianNumber<Double>
) rethrows -> Matrix<Double> {
  var hessian = Matrix<Double>(rows: x.count, columns: x.count)
  try ForwardMode.addHessian(ofSumOver: terms, at: x, to: &hessian, of: term)
  return hessian
}

extension ForwardMode {
  /// The gradient of a sum of terms that read up to as many inputs as there are lanes.
  @_alwaysEmitIntoClient @inline(__always)
  public static func gradient<Lanes: TangentLanes, Terms: Sequence>(
    lanes: Lanes.Type, ofSumOver terms: Terms, at x: [Lanes.Element],
    of term: (Terms.Element, inout LocalPoint<Lanes>) throws -> DualVector<Lanes>
  ) rethrows -> [Lanes.Element] {
    var gradient = Array(repeating: Lanes.Element.zero, count: x.count)
    _ = try addGradient(lanes: lanes, ofSumOver: terms, at: x, to: &gradient, of: term)
    return gradient
  }

  /// Adds the gradient of a sum to an array and returns the sum's value; allocates nothing.
  ///
  /// - Precondition: `gradient` has as many components as `x`.
  @_alwaysEmitIntoClient @inline(__always)
  public static func addGradient<Lanes: TangentLanes, Terms: Sequence>(
    lanes: Lanes.Type, ofSumOver terms: Terms, at x: [Lanes.Element],
    to gradient: inout [Lanes.Element],
    of term: (Terms.Element, inout LocalPoint<Lanes>) throws -> DualVector<Lanes>
  ) rethrows -> Lanes.Element {
    requireComponents(of: "gradient", gradient.count, point: x.count)
    defer { withExtendedLifetime(x) {} }
    let values = x.elementsInPlace
    var value = Lanes.Element.zero
    for k in terms {
      var point = LocalPoint<Lanes>(values)
      let y = try term(k, &point)
      value += y.value
      for lane in 0..<Lanes.count where lane < point.count {
        gradient[point.input(lane)] += y.lanes[lane]
      }
    }
    return value
  }

  /// Adds the Hessian of a sum to a matrix.
  ///
  /// - Precondition: `hessian` has a row and a column for each component of `x`.
  @_alwaysEmitIntoClient @inline(__always)
  public static func addHessian<Terms: Sequence>(
    ofSumOver terms: Terms, at x: [Double], to hessian: inout Matrix<Double>,
    of term: (Terms.Element, inout LocalHessianPoint) throws -> HessianNumber<Double>
  ) rethrows {
    let n = x.count
    require(
      hessian.rows == n && hessian.columns == n,
      "The Hessian at a point of \(n) components has \(n) rows and columns.")
    defer { withExtendedLifetime(x) {} }
    let values = x.elementsInPlace
    for k in terms {
      var point = LocalHessianPoint(values)
      let y = try term(k, &point)
      for i in 0..<4 where i < point.local.count {
        let row = point.local.input(i) * n
        for j in 0..<4 where j < point.local.count {
          hessian.storage[row + point.local.input(j)] += y.lanes[i].lanes[j]
        }
      }
    }
  }

  /// Half the sum of squared residuals with its gradient Jᵀr and the Gauss–Newton matrix JᵀJ, in one pass.
  ///
  /// ```swift
  /// // Two residuals of a line a + b·t through (0, 1) and (1, 3), at a = b = 0.
  /// let data = [(0.0, 1.0), (1.0, 3.0)]
  /// let normal = ForwardMode.normalEquations(ofResidualsOver: data, at: [0.0, 0.0]) { point, x in
  ///   x[0] + point.0 * x[1] - point.1
  /// }
  /// normal.gradient  // [-4.0, -3.0]
  /// normal.matrix[0, 0]  // 2.0
  /// ```
  ///
  /// - Returns: `value` ½Σr², `gradient` Jᵀr and `matrix` JᵀJ: a Gauss–Newton step solves matrix · step = −gradient.
  @_alwaysEmitIntoClient @inline(__always)
  public static func normalEquations<Terms: Sequence>(
    ofResidualsOver terms: Terms, at x: [Double],
    of residual: (Terms.Element, inout LocalPoint<Lanes4<Double>>) throws -> DualVector4<Double>
  ) rethrows -> (value: Double, gradient: [Double], matrix: Matrix<Double>) {
    let n = x.count
    var value = 0.0
    var gradient = Array(repeating: 0.0, count: n)
    var matrix = Matrix<Double>(rows: n, columns: n)
    defer { withExtendedLifetime(x) {} }
    let values = x.elementsInPlace
    for k in terms {
      var point = LocalPoint<Lanes4<Double>>(values)
      let r = try residual(k, &point)
      value += 0.5 * r.value * r.value
      for i in 0..<4 where i < point.count {
        let row = point.input(i)
        gradient[row] += r.lanes[i] * r.value
        for j in 0..<4 where j < point.count {
          matrix.storage[row * n + point.input(j)] += r.lanes[i] * r.lanes[j]
        }
      }
    }
    return (value, gradient, matrix)
  }
}

/// The point as one term of a sum sees it, for second derivatives.
public struct LocalHessianPoint {
  @usableFromInline var local: LocalPoint<Lanes4<Double>>
  @usableFromInline let seeding = Seeding()

  @_alwaysEmitIntoClient @inline(__always)
  init(_ values: UnsafeBufferPointer<Double>) { local = LocalPoint(values) }

  /// Input `i`, active at both levels.
  ///
  /// - Precondition: a term reads at most four different inputs.
  @_alwaysEmitIntoClient @inline(__always)
  public subscript(i: Int) -> HessianNumber<Double> {
    mutating get { seeding.seed(local[i], direction: local.lane(of: i)) }
  }
}
