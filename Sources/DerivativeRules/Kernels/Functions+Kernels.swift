// The kernels as free functions. Disfavoured, as the other free functions are, but for the dot product with
// constants: a list of literals shall be one. The overloads for machine numbers decide where constants and variables
// are of one type.

/// Σ xᵢ.
///
/// ```swift
/// sum([1.0, 2.0, 3.0])  // 6.0
/// gradient(at: [1, 2, 3]) { x in sum(x) }  // [1.0, 1.0, 1.0]
/// ```
///
/// - Accuracy: fewer than 16 numbers are added from left to right; more as eight interleaved sums, so that the
///   error is at most about n/8 + 10 roundings.
/// - Complexity: O(n); on a tape one group of n entries, not n operations.
@_disfavoredOverload
@_alwaysEmitIntoClient public func sum<T: RealNumber>(_ x: [T]) -> T { T.sum(x) }

/// Σ xᵢyᵢ, both factors variable.
///
/// ```
/// ∂/∂xᵢ = yᵢ,   ∂/∂yᵢ = xᵢ
/// ```
///
/// ```swift
/// gradient(at: [1, 2, 3]) { x in dot(x, x) }  // [2.0, 4.0, 6.0]
/// ```
///
/// - Precondition: the lists have one length.
/// - Accuracy: the order of summation is that of ``sum(_:)``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func dot<T: RealNumber>(_ x: [T], _ y: [T]) -> T { T.dot(x, y) }

/// Σ cᵢxᵢ with constants c, which are neither recorded nor multiplied as zero tangents.
///
/// ```swift
/// let weights = [0.5, 0.25]
/// gradient(at: [1, 2]) { x in dot(weights, x) }  // [0.5, 0.25]
/// ```
///
/// - Precondition: the lists have one length.
@_alwaysEmitIntoClient public func dot<T: RealNumber>(_ c: [T.MachineNumber], _ x: [T]) -> T {
  T.dot(constants: c, x)
}

/// √Σxᵢ², without overflow or underflow; see ``Rules/Norm``.
///
/// ```swift
/// norm([3.0, 4.0])  // 5.0
/// gradient(at: [3, 4]) { x in norm(x) }  // [0.6, 0.8]
/// ```
///
/// At the origin the derivative is NaN.
@_disfavoredOverload
@_alwaysEmitIntoClient public func norm<T: RealNumber>(_ x: [T]) -> T {
  T.apply(Rules.Norm.self, x)
}

/// A·x for a constant matrix.
///
/// ```
/// ∂(A·x)/∂x = A
/// ```
///
/// ```swift
/// let A = Matrix<Double>(rows: 2, columns: 2, entries: [1, 2, 3, 4])
/// jacobian(at: [0.5, 0.25]) { x in matrixVectorProduct(A, x) }.entries  // [1.0, 2.0, 3.0, 4.0]
/// ```
///
/// - Precondition: x has a number for each column.
/// - Accuracy: each entry is summed as ``sum(_:)`` is.
/// - Complexity: O(m·n); with directions, m·n and as much again as directions meet in x.
@_disfavoredOverload
@_alwaysEmitIntoClient public func matrixVectorProduct<T: RealNumber>(
  _ a: Matrix<T.MachineNumber>, _ x: [T]
) -> [T] {
  T.matrixVectorProduct(constants: a, x)
}

/// A·x of machine numbers.
@_disfavoredOverload
@_alwaysEmitIntoClient public func matrixVectorProduct<S: RealScalar>(_ a: Matrix<S>, _ x: [S])
  -> [S]
{
  S.matrixVectorProduct(constants: a, x)
}

/// A·x, both variable.
@_disfavoredOverload
@_alwaysEmitIntoClient public func matrixVectorProduct<T: RealNumber>(_ a: Matrix<T>, _ x: [T])
  -> [T]
{
  T.linearLayer(a, Matrix(rows: x.count, columns: 1, entries: x), biases: nil).storage
}

/// A·B, both variable.
///
/// - Precondition: A has as many columns as B rows.
/// - Accuracy: each entry is summed from left to right.
/// - Complexity: O(rows · columns · inner); on a tape one group, with products of matrices backwards.
@_disfavoredOverload
@_alwaysEmitIntoClient public func matrixProduct<T: RealNumber>(_ a: Matrix<T>, _ b: Matrix<T>)
  -> Matrix<T>
{
  T.linearLayer(a, b, biases: nil)
}

/// A·B with a constant matrix B.
@_disfavoredOverload
@_alwaysEmitIntoClient public func matrixProduct<T: RealNumber>(
  _ a: Matrix<T>, _ b: Matrix<T.MachineNumber>
) -> Matrix<T> {
  T.linearLayer(a, constants: b, biases: nil)
}

/// A·B of machine numbers.
@_disfavoredOverload
@_alwaysEmitIntoClient public func matrixProduct<S: RealScalar>(_ a: Matrix<S>, _ b: Matrix<S>)
  -> Matrix<S>
{
  S.linearLayer(a, b, biases: nil)
}

/// W·X + b·1ᵀ: a layer of a network for many examples at once, one in each column of X.
///
/// ```
/// Yᵢⱼ = bᵢ + Σₖ WᵢₖXₖⱼ
/// ```
///
/// - Precondition: W has a column for each row of X and a row for each bias.
@_disfavoredOverload
@_alwaysEmitIntoClient public func linearLayer<T: RealNumber>(
  weights: Matrix<T>, biases: [T], inputs: Matrix<T>
) -> Matrix<T> {
  T.linearLayer(weights, inputs, biases: biases)
}

/// W·X + b·1ᵀ for constant inputs X.
@_disfavoredOverload
@_alwaysEmitIntoClient public func linearLayer<T: RealNumber>(
  weights: Matrix<T>, biases: [T], inputs: Matrix<T.MachineNumber>
) -> Matrix<T> {
  T.linearLayer(weights, constants: inputs, biases: biases)
}

/// W·X + b·1ᵀ of machine numbers.
@_disfavoredOverload
@_alwaysEmitIntoClient public func linearLayer<S: RealScalar>(
  weights: Matrix<S>, biases: [S], inputs: Matrix<S>
) -> Matrix<S> {
  S.linearLayer(weights, inputs, biases: biases)
}

/// A function of one number applied to each number of a list.
///
/// ```swift
/// elementwise(Rules.FastTanh.self, [0.0, 0.5])  // [0.0, 0.46211715726000974]
/// ```
///
/// - Complexity: O(n); ``Rules/FastTanh`` takes a tenth of the time of ``Rules/Tanh`` in a list.
@_disfavoredOverload
@_alwaysEmitIntoClient public func elementwise<R: UnaryRule, T: RealNumber>(
  _ rule: R.Type, _ x: [T]
) -> [T] {
  T.elementwise(rule, x)
}
