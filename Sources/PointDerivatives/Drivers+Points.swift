public import DerivativeRules
public import ForwardMode

// Many points of one small function, eight at a time (Docs/Decisions/0047-points.md).

/// The derivatives of a function of one number at many points, eight points at a time.
///
/// ```swift
/// derivatives(at: [1, 4, 9]) { x in x * sqrt(x) }  // [1.5, 3.0, 4.5]
/// ```
///
/// For functions whose time is arithmetic, √, exp, log, sin, cos and tanh, which have code for all eight: up to
/// three times as fast as `derivative(at:of:)` at one point after the other. Every other function is the platform's for each point.
///
/// - Values and derivatives are not always the bits of `derivative(at:of:)`: those functions are within 2.5 ulp, where the
///   platform's are within one (`Docs/Accuracy.md`). A point's result does not depend on its neighbours.
/// - Where the function compares, points that go different ways are evaluated again, so that each has the results of its own
///   branches; the function may run several times for a block, eight times at worst.
/// - Complexity: one evaluation of `f` for eight points that agree. No allocation beside the result, unless points disagree.
@_alwaysEmitIntoClient @inline(__always)
public func derivatives(
  at points: [Double], of f: (DualPoints) throws -> DualPoints
) rethrows -> [Double] {
  try ForwardMode.derivatives(at: points, of: f)
}

/// The values and the derivatives of a function of one number at many points; see ``derivatives(at:of:)``.
///
/// ```swift
/// valuesWithDerivatives(at: [1, 2]) { x in x * x }.values  // [1.0, 4.0]
/// ```
@_alwaysEmitIntoClient @inline(__always)
public func valuesWithDerivatives(
  at points: [Double], of f: (DualPoints) throws -> DualPoints
) rethrows -> (values: [Double], derivatives: [Double]) {
  try ForwardMode.valuesWithDerivatives(at: points, of: f)
}

/// The gradients of a function of two numbers at many points, eight points at a time; see ``derivatives(at:of:)``.
///
/// ```swift
/// gradients(at: [1, 2], [3, 4]) { x, y in x * y }.0  // [3.0, 4.0]
/// ```
///
/// - Precondition: the lists have one length.
/// - Returns: ∂f/∂x at every point, and ∂f/∂y.
@_alwaysEmitIntoClient @inline(__always)
public func gradients(
  at x: [Double], _ y: [Double], of f: (DualPoints2, DualPoints2) throws -> DualPoints2
) rethrows -> ([Double], [Double]) {
  try ForwardMode.gradients(at: x, y, of: f)
}

/// The gradients of a function of three numbers at many points; see ``derivatives(at:of:)``.
///
/// - Precondition: the lists have one length.
/// - Returns: ∂f/∂x at every point, ∂f/∂y and ∂f/∂z.
@_alwaysEmitIntoClient @inline(__always)
public func gradients(
  at x: [Double], _ y: [Double], _ z: [Double],
  of f: (DualPoints3, DualPoints3, DualPoints3) throws -> DualPoints3
) rethrows -> ([Double], [Double], [Double]) {
  try ForwardMode.gradients(at: x, y, z, of: f)
}

/// The gradients of a function of n numbers at many points, eight points and four directions at a time.
///
/// ```swift
/// gradients(at: [[1, 2], [3, 4]]) { x in x[0] * x[1] }.row(1)  // [4.0, 3.0]
/// ```
///
/// What is said of ``derivatives(at:of:)`` holds here too.
///
/// - Precondition: all points have as many numbers.
/// - Returns: a matrix with a row for each point and a column for each input.
/// - Complexity: n/4 evaluations of `f`, rounded up, for eight points that agree.
@_alwaysEmitIntoClient @inline(__always)
public func gradients(
  at points: [[Double]], of f: ([DualPoints4]) throws -> DualPoints4
) rethrows -> Matrix<Double> {
  try ForwardMode.gradients(at: points, of: f)
}
