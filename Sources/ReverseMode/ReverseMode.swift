/// The reverse-mode drivers over any scalar.
///
/// Reverse mode records the computation once and carries the adjoint ∂y/∂v of every number v back from the result
/// to all inputs: the gradient of a function of n numbers costs a small multiple of the function whatever n is,
/// where forward mode needs n directions. For many outputs of few inputs forward mode wins.
///
/// ```swift
/// let g = ReverseMode.gradient(at: [1.0, 2.0, 3.0]) { x in x[0] * x[1] * x[2] }
/// g  // [6.0, 3.0, 2.0]
/// ```
///
/// The scalar may be a dual number: forward over reverse gives a Hessian times a vector.
public enum ReverseMode {}
