public import DerivativeRules
public import ReverseMode

// The drivers of second order for `Double`, as free functions: forward over reverse on one recording of the function
// (Docs/Decisions/0013-second-order-tape.md, 0025). One overload each, as for all drivers.

/// The Hessian of a function of n numbers, exactly symmetric: the Jacobian of its gradient.
///
/// ```swift
/// hessian(at: [1, 2]) { x in x[0] * x[0] * x[1] }.row(0)  // [4.0, 2.0]
/// ```
///
/// The function is recorded once, with first and second derivatives of each operation; of a sparse Hessian little more
/// than the entries that are not zero is computed. Where further products at the same point follow, keep a
/// ``SecondOrderTape``; `ForwardMode.hessian(at:of:)` gives the same over any number, forward over forward.
///
/// - Complexity: one evaluation of `f`, and two passes over what it recorded for every eight inputs.
@_alwaysEmitIntoClient
public func hessian(
  at x: [Double], of f: ([SecondOrderVariable<Double>]) throws -> SecondOrderVariable<Double>
) rethrows -> Matrix<Double> {
  try ReverseMode.hessian(at: x, of: f)
}

/// The value, the gradient and the Hessian of a function of n numbers.
@_alwaysEmitIntoClient
public func valueWithHessian(
  at x: [Double], of f: ([SecondOrderVariable<Double>]) throws -> SecondOrderVariable<Double>
) rethrows -> (value: Double, gradient: [Double], hessian: Matrix<Double>) {
  try ReverseMode.valueWithHessian(at: x, of: f)
}

/// Hessian times vector of a function of n numbers, in one sweep forward and one backward over a recording.
///
/// ```swift
/// hvp(at: [1, 2], along: [1, 0]) { x in x[0] * x[0] * x[1] }  // [4.0, 2.0]
/// ```
///
/// For several directions at once there is `ReverseMode.hessianProduct(at:with:of:)`, for one after the other at the same
/// point a ``SecondOrderTape``.
///
/// - Precondition: `direction` has as many components as `x`.
/// - Complexity: a small multiple of one evaluation of `f`, whatever n is.
@_alwaysEmitIntoClient
public func hvp(
  at x: [Double], along direction: [Double],
  of f: ([SecondOrderVariable<Double>]) throws -> SecondOrderVariable<Double>
) rethrows -> [Double] {
  requireComponents(of: "direction", direction.count, point: x.count)
  return try SecondOrderRecording.of(f, at: x) { $1.onlyProduct(along: direction) }
}

/// Value, gradient and Hessian times vector of a function of n numbers.
///
/// - Precondition: `direction` has as many components as `x`.
@_alwaysEmitIntoClient
public func valueWithHVP(
  at x: [Double], along direction: [Double],
  of f: ([SecondOrderVariable<Double>]) throws -> SecondOrderVariable<Double>
) rethrows -> (value: Double, gradient: [Double], hvp: [Double]) {
  requireComponents(of: "direction", direction.count, point: x.count)
  return try SecondOrderRecording.of(f, at: x) { value, recording in
    let product = recording.onlyProduct(along: direction)
    return (value, recording.gradient, product)
  }
}
