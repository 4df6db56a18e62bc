import Foundation

extension Plain {
  /// The solution of A·x = b by LU factors with partial pivoting, in place.
  static func solution(of matrix: [[Double]], _ side: [Double]) -> [Double] {
    var a = matrix
    var b = side
    let n = b.count
    for k in 0..<n {
      var pivot = k
      for i in k..<n where abs(a[i][k]) > abs(a[pivot][k]) { pivot = i }
      a.swapAt(k, pivot)
      b.swapAt(k, pivot)
      for i in k + 1..<max(n, k + 1) {
        let factor = a[i][k] / a[k][k]
        a[i][k] = factor
        for j in k + 1..<max(n, k + 1) { a[i][j] -= factor * a[k][j] }
        b[i] -= factor * b[k]
      }
    }
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in i + 1..<max(n, i + 1) { b[i] -= a[i][j] * b[j] }
      b[i] /= a[i][i]
    }
    return b
  }
}
