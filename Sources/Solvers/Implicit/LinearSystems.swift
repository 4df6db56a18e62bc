public import DerivativeRules

/// The solution x of A·x = b, both of them variable.
///
/// ```
/// dx = A⁻¹·(db − dA·x)
/// ```
///
/// The values are factored once, whatever the number carries; derivatives of every order and mode are solutions with the same
/// factors. Backwards that is one with Aᵀ.
///
/// ```swift
/// let A = Matrix(rows: 2, columns: 2, entries: [4.0, 1, 2, 3])
/// solve(A, [6.0, 8.0])  // [1.0, 2.0]
/// gradient(at: [4, 1, 2, 3]) { a in
///   let x = solve(Matrix(rows: 2, columns: 2, entries: a), [6, 8])
///   return x[0] + x[1]
/// }  // [-0.09…, -0.19…, -0.30…, -0.60…]
/// ```
///
/// - Precondition: A is square, and b has a number for each row.
/// - Returns: NaN where A is exactly singular.
/// - Complexity: n³/3 multiplications and additions of plain numbers, and 2n² for each direction and order.
@_disfavoredOverload
@_alwaysEmitIntoClient
public func solve<T: RealNumber>(_ a: Matrix<T>, _ b: [T]) -> [T] {
  let factors = LUFactors(primals(a))
  let x = factors.solution(b.map { $0.primal })
  if factors.isSingular { return undefined(a.storage + b, count: b.count) }
  var isAtStart = true
  return withDerivatives(x, factors) { y in
    // The first products are with constants.
    let products =
      isAtStart
      ? T.linearLayer(a, constants: Matrix(rows: x.count, columns: 1, entries: x), biases: nil)
      : T.linearLayer(a, Matrix(rows: y.count, columns: 1, entries: y), biases: nil)
    isAtStart = false
    return b.indices.map { products.storage[$0] - b[$0] }
  }
}

/// The solution x of A·x = b for a constant matrix.
@_disfavoredOverload
@_alwaysEmitIntoClient
public func solve<T: RealNumber>(_ a: Matrix<T.MachineNumber>, _ b: [T]) -> [T] {
  let factors = LUFactors(a)
  if factors.isSingular { return undefined(b, count: b.count) }
  let x = factors.solution(b.map { $0.primal })
  let moving = factors.solution(lifted: b.map { $0.shifted(by: -$0.primal) })
  return x.indices.map { moving[$0].shifted(by: x[$0]) }
}

/// The solution of a system of machine numbers.
@_disfavoredOverload
@_alwaysEmitIntoClient
public func solve<S: RealScalar>(_ a: Matrix<S>, _ b: [S]) -> [S] {
  let factors = LUFactors(a)
  return factors.isSingular ? b.map { _ in .nan } : factors.solution(b)
}

/// ln|det A|, the logarithm of the magnitude of a determinant.
///
/// ```
/// d ln|det A| = tr(A⁻¹·dA)
/// ```
///
/// ```swift
/// gradient(at: [4, 1, 2, 3]) { a in
///   logDeterminant(Matrix(rows: 2, columns: 2, entries: a))
/// }  // [0.3, -0.2, -0.1, 0.4]
/// ```
///
/// - Precondition: A is square.
/// - Returns: −∞, with derivatives of NaN, where A is exactly singular.
/// - Complexity: n³/3 multiplications and additions of plain numbers for the value, n³ for A⁻¹; on a tape one entry. The
///   second order takes n³ operations of the number, and each further one another n³.
@_disfavoredOverload
@_alwaysEmitIntoClient
public func logDeterminant<T: RealNumber>(_ a: Matrix<T>) -> T {
  let n = a.rows
  let factors = LUFactors(primals(a))
  let value = factors.logDeterminant
  let order = a.storage.reduce(0) { max($0, $1.derivativeOrder) }
  if order == 0 { return T(scalar: value) }
  // A = A₀ + E, where E has the value 0: ln det(I + A₀⁻¹E) = tr M − tr M²/2 + tr M³/3 − …, and a power of M beyond the order
  // has no derivatives.
  let moving = a.storage.map { $0.shifted(by: -$0.primal) }
  if factors.isSingular { return norm(moving).shifted(by: value) }
  var result = T.dot(constants: factors.inverse.transposed.storage, moving)
  if order > 1 {
    let columns = (0..<n).map { j in
      factors.solution(lifted: (0..<n).map { moving[$0 * n + j] })
    }
    let m = Matrix(
      rows: n, columns: n,
      entries: (0..<n * n).map { columns[$0 % n][$0 / n] })
    var power = m
    for k in 2...order {
      let trace = T.dot(m.storage, power.transposed.storage)
      let share = trace.divided(by: T.MachineNumber(k))
      result = k % 2 == 0 ? result - share : result + share
      if k < order { power = T.linearLayer(m, power, biases: nil) }
    }
  }
  return result.shifted(by: value)
}
