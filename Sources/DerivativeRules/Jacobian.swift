/// The matrix of partial derivatives in numerator layout: row i is output i, column j is input j.
///
/// ```
/// J[i, j] = ∂Fᵢ/∂xⱼ
/// ```
///
/// A name for a ``Matrix``. A Hessian is one too, and its drivers say so: it is the Jacobian of a gradient, not of F.
///
/// ```swift
/// let J = jacobian(at: [2, 5]) { x in [x[0] * x[1], sin(x[1])] }
/// J[0, 1]  // 2.0
/// J.row(0)  // [5.0, 2.0]
/// ```
public typealias Jacobian<T: RealNumber> = Matrix<T>
