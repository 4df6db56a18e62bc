public import DerivativeRules
public import ForwardMode

/// The x at which f(x, p) has its minimum near a point, as a function of the parameters p.
///
/// ```
/// ∂x/∂p = −H⁻¹·∂²f/∂x∂p,   H = ∂²f/∂x²
/// ```
///
/// The minimum is found on plain numbers by ``TrustRegionNewton``; its derivatives, of any order and in any mode, come from the Hessian
/// of the inner problem and not through the steps that found it.
///
/// ```swift
/// let J = jacobian(at: [3, 2]) { p in
///   argmin(
///     of: { x, p in (x[0] - p[0]) * (x[0] - p[0]) + p[1] * x[0] * x[0] }, near: [0], parameters: p)
/// }
/// J.row(0)  // [0.333…, -0.333…]
/// ```
///
/// - Parameters:
///   - f: the function to minimise; it runs over numbers with second derivatives with respect to x.
///   - start: where to look.
///   - parameters: everything in f whose derivatives are wanted.
/// - Returns: NaN where no minimum is found, or one whose Hessian is not positive definite.
/// - Complexity: beside the search a factorisation of H, and k gradients of n/4 sweeps for derivatives of order k.
@_disfavoredOverload
@_alwaysEmitIntoClient
public func argmin<T: RealNumber>(
  of f: @escaping ([HessianNumber<T>], [HessianNumber<T>]) -> HessianNumber<T>,
  near start: [T.MachineNumber], parameters: [T]
) -> [T] {
  typealias Inner = DualVector4<T>
  func slope(_ x: [Inner], _ p: [Inner]) -> (value: Inner, gradient: [Inner]) {
    let lifted = p.map { HessianNumber<T>($0) }
    return ForwardMode.valueWithGradient(lanes: Lanes4<Inner>.self, at: x) { f($0, lifted) }
  }
  let plain = constants(parameters).map { Inner($0) }
  // The search itself is over `Double`: what it asks for are the numbers nearest to its own.
  typealias S = T.MachineNumber
  let point = minimum(near: start.map { Double($0) }, precision: Double(S.ulpOfOne)) { x in
    var value = S.zero
    let (gradient, hessian) = ForwardMode.valueWithJacobian(
      lanes: Lanes4<T>.self, at: x.map { T(scalar: S($0)) }
    ) {
      let here = slope($0, plain)
      value = here.value.primal
      return here.gradient
    }
    let second = primals(hessian)
    return (
      Double(value), gradient.map { Double($0.primal) },
      Matrix(rows: x.count, columns: x.count, entries: second.storage.map { Double($0) })
    )
  }
  guard let point else { return undefined(parameters, count: start.count) }
  return implicitRoots(Lanes4<T>.self, near: point.map { S($0) }, parameters) {
    slope($0, $1).gradient
  }
}

/// A minimum at which the Hessian is positive definite.
@usableFromInline
func minimum(
  near start: [Double], precision: Double,
  _ evaluate:
    @escaping ([Double]) -> (
      value: Double, gradient: [Double], hessian: Matrix<Double>
    )
) -> [Double]? {
  let search = TrustRegionNewton(
    start: start, tolerance: max(1e-10, 8 * precision), limit: 1000, precision: precision,
    evaluate: evaluate)
  guard let point = try? search.solution().point,
    CholeskyFactors(evaluate(point).hessian) != nil
  else { return nil }
  return point
}
