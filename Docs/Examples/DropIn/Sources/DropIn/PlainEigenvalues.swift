import Foundation

extension Plain {
  /// The eigenvalues of a symmetric matrix, ascending, by Jacobi's rotations.
  static func eigenvalues(of matrix: [[Double]]) -> [Double] {
    var a = matrix
    let n = a.count
    for _ in 0..<50 {
      var rest = 0.0
      for p in 0..<n { for q in 0..<p { rest += a[p][q] * a[p][q] } }
      if rest < 1e-30 { break }
      for p in 0..<n - 1 {
        for q in p + 1..<n where a[p][q] != 0 {
          let angle = (a[q][q] - a[p][p]) / (2 * a[p][q])
          let sign: Double = angle < 0 ? -1 : 1
          let t = sign / (abs(angle) + sqrt(angle * angle + 1))
          let c = 1 / sqrt(t * t + 1)
          let s = t * c
          for k in 0..<n {
            let (x, y) = (a[k][p], a[k][q])
            (a[k][p], a[k][q]) = (c * x - s * y, s * x + c * y)
          }
          for k in 0..<n {
            let (x, y) = (a[p][k], a[q][k])
            (a[p][k], a[q][k]) = (c * x - s * y, s * x + c * y)
          }
        }
      }
    }
    return (0..<n).map { a[$0][$0] }.sorted()
  }
}
