public import DerivativeRules

// The drivers whose natural mode is the reverse one, for `Double`, as free functions: one overload each
// (Docs/Decisions/0002-one-overload-per-driver.md).

/// The product wᵀ·J of a cotangent w with the Jacobian of F, in one sweep backwards.
///
/// ```swift
/// vjp(at: [2, 5], cotangent: [1, 10]) { x in [x[0] * x[1], x[0] + x[1]] }  // [15.0, 12.0]
/// ```
///
/// - Precondition: `cotangent` has as many components as `f` has outputs.
@_alwaysEmitIntoClient
public func vjp(
  at x: [Double], cotangent: [Double],
  of f: ([TapeVariable<Double>]) throws -> [TapeVariable<Double>]
) rethrows -> [Double] {
  try ReverseMode.vjp(at: x, cotangent: cotangent, of: f)
}

/// The value F(x) and the product wᵀ·J of a cotangent w with the Jacobian of F.
@_alwaysEmitIntoClient
public func valueWithVJP(
  at x: [Double], cotangent: [Double],
  of f: ([TapeVariable<Double>]) throws -> [TapeVariable<Double>]
) rethrows -> (value: [Double], vjp: [Double]) {
  try ReverseMode.valueWithVJP(at: x, cotangent: cotangent, of: f)
}
