import DerivativeRules

/// A = L·Lᵀ of a symmetric matrix that is positive definite.
package struct CholeskyFactors {
  /// The number of rows.
  package let count: Int
  /// L, row after row; what is above the diagonal has no meaning.
  package private(set) var entries: [Double]

  /// Factors a matrix, of which only the lower half is read; nothing where it is not positive definite.
  package init?(_ a: Matrix<Double>) {
    let n = a.rows
    count = n
    entries = a.entries
    for j in 0..<n {
      var square = entries[j * n + j]
      for k in 0..<j { square -= entries[j * n + k] * entries[j * n + k] }
      guard square > 0, square.isFinite else { return nil }
      let diagonal = square.squareRoot()
      entries[j * n + j] = diagonal
      for i in j + 1..<max(n, j + 1) {
        var entry = entries[i * n + j]
        for k in 0..<j { entry -= entries[i * n + k] * entries[j * n + k] }
        entries[i * n + j] = entry / diagonal
      }
    }
  }

  /// A⁻¹·b.
  package func solution(_ b: [Double]) -> [Double] {
    var x = b
    for i in 0..<count {
      for k in 0..<i { x[i] -= entries[i * count + k] * x[k] }
      x[i] /= entries[i * count + i]
    }
    for i in (0..<count).reversed() {
      for k in i + 1..<max(count, i + 1) { x[i] -= entries[k * count + i] * x[k] }
      x[i] /= entries[i * count + i]
    }
    return x
  }
}
