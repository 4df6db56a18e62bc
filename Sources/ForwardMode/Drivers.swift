public import DerivativeRules

// The drivers of `ForwardMode` for `Double`, as free functions: one overload per name and arity, because every
// further one makes the compiler solve each closure again (Docs/Decisions/0002-one-overload-per-driver.md).
//
// Those of n inputs are transparent: the driver is optimised together with its caller, and where the compiler works in one
// thread the closure is inlined into its loop (Docs/Decisions/0009-lanes.md).

/// The derivative of a function of one number, exact to rounding.
///
/// ```swift
/// derivative(at: 4.0) { x in log(sqrt(x)) }  // 0.125
/// ```
///
/// - Complexity: one evaluation of `f` over dual numbers.
@_alwaysEmitIntoClient @inline(__always)
public func derivative(
  at x: Double, of f: (Dual<Double>) throws -> Dual<Double>
) rethrows -> Double {
  try ForwardMode.derivative(at: x, of: f)
}

/// The value and the derivative of a function of one number.
@_alwaysEmitIntoClient @inline(__always)
public func valueWithDerivative(
  at x: Double, of f: (Dual<Double>) throws -> Dual<Double>
) rethrows -> (value: Double, derivative: Double) {
  try ForwardMode.valueWithDerivative(at: x, of: f)
}

/// The k-th derivative of a function of one number, by one sweep over truncated Taylor series.
///
/// ```swift
/// derivative(order: 2, at: 0.0) { x in cos(x) }  // -1.0
/// ```
///
/// - Precondition: `order` is at least 0; order 0 is the value.
/// - Complexity: one evaluation of `f`; a few where the derivative leaves the range of the scalar, or terms of it do: `Docs/Conventions.md`.
@_alwaysEmitIntoClient @inline(__always)
public func derivative(
  order: Int, at x: Double, of f: (TaylorSeries<Double>) throws -> TaylorSeries<Double>
) rethrows -> Double {
  try ForwardMode.derivative(order: order, at: x, of: f)
}

/// The value and the derivatives f(x), f′(x), …, f⁽ᵏ⁾(x) of a function of one number.
///
/// - Precondition: `order` is at least 0.
/// - Returns: `order + 1` numbers, the value first.
@_alwaysEmitIntoClient
public func derivatives(
  order: Int, at x: Double, of f: (TaylorSeries<Double>) throws -> TaylorSeries<Double>
) rethrows -> [Double] {
  try ForwardMode.derivatives(order: order, at: x, of: f)
}

/// The coefficients f(x), f′(x), f″(x)/2, …, f⁽ᵏ⁾(x)/k! of the Taylor polynomial of a function of one number.
///
/// ```swift
/// taylor(order: 3, at: 0.0) { x in exp(2 * x) }  // [1.0, 2.0, 2.0, 1.3333333333333333]
/// ```
///
/// Where a function has no series, as √x, ln x, |x| and x^2.1 at 0, the coefficients are those of the derivatives that there are:
/// see `Docs/Conventions.md`.
///
/// - Precondition: `order` is at least 0 and at most 1023.
/// - Returns: `order + 1` numbers, the value first.
/// - Complexity: one sweep, O(k²) for each product and function.
@_alwaysEmitIntoClient
public func taylor(
  order: Int, at x: Double, of f: (TaylorSeries<Double>) throws -> TaylorSeries<Double>
) rethrows -> [Double] {
  try ForwardMode.taylor(order: order, at: x, of: f)
}

/// The coefficients of t ↦ f(x + t·v) at 0: the Taylor polynomial of a function of n numbers along a line.
///
/// ```swift
/// taylor(order: 2, at: [1, 2], along: [1, 1]) { x in x[0] * x[1] }  // [2.0, 3.0, 1.0]
/// ```
///
/// Coefficient k is the k-th derivative along v divided by k!: coefficient 1 is ∇f·v, twice coefficient 2 is vᵀ·H·v.
///
/// - Precondition: `x` and `v` have as many components.
/// - Complexity: one sweep, whatever the number of inputs.
@_alwaysEmitIntoClient
public func taylor(
  order: Int, at x: [Double], along v: [Double],
  of f: ([TaylorSeries<Double>]) throws -> TaylorSeries<Double>
) rethrows -> [Double] {
  try ForwardMode.taylor(order: order, at: x, along: v, of: f)
}

/// All partial derivatives of a function of n numbers up to an order, mixed ones among them.
///
/// ```swift
/// let d = partials(order: 3, at: [1, 2]) { x in x[0] * x[0] * x[1] }
/// d[2, 1]  // 2.0
/// d[1, 0]  // 4.0
/// ```
///
/// - Complexity: see ``MixedPartials``.
@_alwaysEmitIntoClient
public func partials(
  order: Int, at x: [Double], of f: ([TaylorSeries<Double>]) throws -> TaylorSeries<Double>
) rethrows -> MixedPartials<Double> {
  try ForwardMode.partials(order: order, at: x, of: f)
}

/// The gradient of a function of n numbers, up to some hundred: for more `ReverseMode.gradient(at:of:)` takes one sweep.
///
/// That one takes the same closure, and sweeps back once whatever n is, where this sweeps n/16 times forwards; for 10,000 inputs
/// it is a thousand times faster (`Docs/Benchmarks.md`).
///
/// ```swift
/// gradient(at: [2, 5]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }  // [5.5, 1.716…]
/// ```
///
/// - Complexity: n/16 sweeps of sixteen directions each, rounded up. Each evaluates `f`, so that a function of n terms costs
///   n²/16; backwards it costs some ten times the plain function, whatever n (Docs/Benchmarks.md).
@_transparent
public func gradient(
  at x: [Double], of f: ([DualVector16<Double>]) throws -> DualVector16<Double>
) rethrows -> [Double] {
  try ForwardMode.valueWithGradient(lanes: Lanes16.self, at: x, of: f).gradient
}

/// The value and the gradient of a function of n numbers.
@_transparent
public func valueWithGradient(
  at x: [Double], of f: ([DualVector16<Double>]) throws -> DualVector16<Double>
) rethrows -> (value: Double, gradient: [Double]) {
  try ForwardMode.valueWithGradient(lanes: Lanes16.self, at: x, of: f)
}

/// The gradient of a function of two numbers, without allocation.
@_alwaysEmitIntoClient
public func gradient(
  at x: Double, _ y: Double,
  of f: (DualVector2<Double>, DualVector2<Double>) throws -> DualVector2<Double>
) rethrows -> (Double, Double) {
  try ForwardMode.gradient(at: x, y, of: f)
}

/// The value and the gradient of a function of two numbers, without allocation.
@_alwaysEmitIntoClient
public func valueWithGradient(
  at x: Double, _ y: Double,
  of f: (DualVector2<Double>, DualVector2<Double>) throws -> DualVector2<Double>
) rethrows -> (value: Double, gradient: (Double, Double)) {
  try ForwardMode.valueWithGradient(at: x, y, of: f)
}

/// The gradient of a function of three numbers, without allocation.
@_alwaysEmitIntoClient
public func gradient(
  at x: Double, _ y: Double, _ z: Double,
  of f: (DualVector3<Double>, DualVector3<Double>, DualVector3<Double>) throws -> DualVector3<
    Double
  >
) rethrows -> (Double, Double, Double) {
  try ForwardMode.gradient(at: x, y, z, of: f)
}

/// The value and the gradient of a function of three numbers, without allocation.
@_alwaysEmitIntoClient
public func valueWithGradient(
  at x: Double, _ y: Double, _ z: Double,
  of f: (DualVector3<Double>, DualVector3<Double>, DualVector3<Double>) throws -> DualVector3<
    Double
  >
) rethrows -> (value: Double, gradient: (Double, Double, Double)) {
  try ForwardMode.valueWithGradient(at: x, y, z, of: f)
}

/// The gradient of a function of four numbers, without allocation.
@_alwaysEmitIntoClient
public func gradient(
  at x: Double, _ y: Double, _ z: Double, _ w: Double,
  of f: (DualVector4<Double>, DualVector4<Double>, DualVector4<Double>, DualVector4<Double>) throws
    -> DualVector4<Double>
) rethrows -> (Double, Double, Double, Double) {
  try ForwardMode.gradient(at: x, y, z, w, of: f)
}

/// The value and the gradient of a function of four numbers, without allocation.
@_alwaysEmitIntoClient
public func valueWithGradient(
  at x: Double, _ y: Double, _ z: Double, _ w: Double,
  of f: (DualVector4<Double>, DualVector4<Double>, DualVector4<Double>, DualVector4<Double>) throws
    -> DualVector4<Double>
) rethrows -> (value: Double, gradient: (Double, Double, Double, Double)) {
  try ForwardMode.valueWithGradient(at: x, y, z, w, of: f)
}

/// The Jacobian of F: Rⁿ → Rᵐ in numerator layout: row i is output i, column j input j.
///
/// - Precondition: `f` returns the same number of outputs in every sweep.
/// - Complexity: n/16 sweeps of sixteen directions each, rounded up.
@_transparent
public func jacobian(
  at x: [Double], of f: ([DualVector16<Double>]) throws -> [DualVector16<Double>]
) rethrows -> Jacobian<Double> {
  try ForwardMode.valueWithJacobian(lanes: Lanes16.self, at: x, of: f).jacobian
}

/// The value and the Jacobian of F: Rⁿ → Rᵐ.
@_transparent
public func valueWithJacobian(
  at x: [Double], of f: ([DualVector16<Double>]) throws -> [DualVector16<Double>]
) rethrows -> (value: [Double], jacobian: Jacobian<Double>) {
  try ForwardMode.valueWithJacobian(lanes: Lanes16.self, at: x, of: f)
}

/// The derivative J·v of F along a direction v, in one sweep.
///
/// - Precondition: `direction` has as many components as `x`.
@_alwaysEmitIntoClient
public func jvp(
  at x: [Double], along direction: [Double], of f: ([Dual<Double>]) throws -> [Dual<Double>]
) rethrows -> [Double] {
  try ForwardMode.jvp(at: x, along: direction, of: f)
}

/// The value F(x) and its derivative J·v along a direction v, in one sweep.
@_alwaysEmitIntoClient
public func valueWithJVP(
  at x: [Double], along direction: [Double], of f: ([Dual<Double>]) throws -> [Dual<Double>]
) rethrows -> (value: [Double], jvp: [Double]) {
  try ForwardMode.valueWithJVP(at: x, along: direction, of: f)
}
