public import DerivativeRules
public import ForwardMode
public import ReverseMode

// Drivers that need both modes: forward over reverse.

/// Hessian times vector of a function of n numbers, in one sweep forward over one backward.
///
/// The gradient is differentiated along `direction`: a tape of dual numbers.
///
/// ```swift
/// hvp(at: [1, 2], along: [1, 0]) { x in x[0] * x[0] * x[1] }  // [4.0, 2.0]
/// ```
///
/// - Precondition: `direction` has as many components as `x`.
/// - Complexity: a small multiple of one evaluation of `f`, whatever n is.
@_alwaysEmitIntoClient
public func hvp(
  at x: [Double], along direction: [Double],
  of f: ([TapeVariable<Dual<Double>>]) throws -> TapeVariable<Dual<Double>>
) rethrows -> [Double] {
  try valueWithHVP(at: x, along: direction, of: f).hvp
}

/// Value, gradient and Hessian times vector of a function of n numbers.
///
/// - Precondition: `direction` has as many components as `x`.
@_alwaysEmitIntoClient
public func valueWithHVP(
  at x: [Double], along direction: [Double],
  of f: ([TapeVariable<Dual<Double>>]) throws -> TapeVariable<Dual<Double>>
) rethrows -> (value: Double, gradient: [Double], hvp: [Double]) {
  require(
    x.count == direction.count,
    "The direction has \(direction.count) components, the point has \(x.count): they must agree.")
  let seeded = zip(x, direction).map { Dual($0, tangent: $1) }
  let (value, gradient) = try ReverseMode.valueWithGradient(at: seeded, of: f)
  return (value.value, gradient.map { $0.value }, gradient.map { $0.tangent })
}
