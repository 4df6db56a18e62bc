/// The number without its derivatives: what follows sees a constant.
///
/// In every mode the value is kept and every direction cut, at every order: a target that must not be trained, a scale
/// that must not move, a step of an iteration that is to count as given.
///
/// ```swift
/// derivative(at: 3.0) { x in x * stopGradient(x) }  // 3.0
/// ```
///
/// In a trace it is a number, to a pattern it depends on nothing.
@_alwaysEmitIntoClient @inline(__always)
public func stopGradient<N: RealNumber>(_ x: N) -> N { N(scalar: x.primal) }

/// The numbers without their derivatives.
@_alwaysEmitIntoClient
public func stopGradient<N: RealNumber>(_ x: [N]) -> [N] { x.map { N(scalar: $0.primal) } }
