import DerivativeRules

/// The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations.
package struct SymmetricEigenvalues {
  /// The eigenvalues, in ascending order; NaN where an entry is not finite.
  package private(set) var values: [Double]
  /// The eigenvector of each, of length 1.
  package private(set) var vectors: [[Double]]

  /// Only the upper half is read.
  ///
  /// - Complexity: some ten times n³ multiplications and additions.
  package init(_ matrix: Matrix<Double>) {
    let n = matrix.rows
    var a = matrix.entries
    for i in 0..<n {
      for j in 0..<i { a[i * n + j] = a[j * n + i] }
    }
    var v = Array(repeating: 0.0, count: n * n)
    for i in 0..<n { v[i * n + i] = 1 }
    guard areFinite(a) else {
      values = Array(repeating: .nan, count: n)
      vectors = (0..<n).map { _ in Array(repeating: .nan, count: n) }
      return
    }
    for _ in 0..<60 {
      var isDone = true
      for p in 0..<n {
        for q in p + 1..<Swift.max(n, p + 1) {
          let (app, aqq, apq) = (a[p * n + p], a[q * n + q], a[p * n + q])
          if apq.magnitude <= 0x1p-60 * Swift.max(app.magnitude, aqq.magnitude) { continue }
          isDone = false
          // The tangent of the angle that makes a_pq vanish, the smaller one.
          let theta = (aqq - app) / (2 * apq)
          let t =
            (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<n {
            let (akp, akq) = (a[k * n + p], a[k * n + q])
            a[k * n + p] = c * akp - s * akq
            a[k * n + q] = s * akp + c * akq
          }
          for k in 0..<n {
            let (apk, aqk) = (a[p * n + k], a[q * n + k])
            a[p * n + k] = c * apk - s * aqk
            a[q * n + k] = s * apk + c * aqk
            let (vkp, vkq) = (v[k * n + p], v[k * n + q])
            v[k * n + p] = c * vkp - s * vkq
            v[k * n + q] = s * vkp + c * vkq
          }
          (a[p * n + q], a[q * n + p]) = (0, 0)
        }
      }
      if isDone { break }
    }
    let order = places(sortedBy: (0..<n).map { a[$0 * n + $0] })
    values = order.map { a[$0 * n + $0] }
    vectors = order.map { j in (0..<n).map { v[$0 * n + j] } }
  }
}
