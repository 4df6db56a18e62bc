import DualNumbers
import Foundation

extension Differentiable {
  /// The natural cubic spline through points: a cubic between any two, with a second derivative that jumps nowhere.
  struct Spline<T: RealNumber> {
    let x: [T]
    let y: [T]
    /// The second derivatives at the points.
    var curvatures: [T]

    init(_ x: [T], _ y: [T]) {
      (self.x, self.y) = (x, y)
      let n = x.count
      curvatures = Array(repeating: 0, count: n)
      // Tridiagonal elimination from the left, and back.
      var upper = curvatures
      var right = curvatures
      for i in 1..<n - 1 {
        let (before, after) = (x[i] - x[i - 1], x[i + 1] - x[i])
        let slopes = (y[i + 1] - y[i]) / after - (y[i] - y[i - 1]) / before
        let pivot = 2 * (before + after) - before * upper[i - 1]
        upper[i] = after / pivot
        right[i] = (6 * slopes - before * right[i - 1]) / pivot
      }
      for i in stride(from: n - 2, through: 1, by: -1) {
        curvatures[i] = right[i] - upper[i] * curvatures[i + 1]
      }
    }

    func callAsFunction(_ t: T) -> T {
      let i = max(0, min(x.count - 2, (x.firstIndex { $0 > t } ?? x.count) - 1))
      let h = x[i + 1] - x[i]
      let (a, b) = ((x[i + 1] - t) / h, (t - x[i]) / h)
      let bend = (a * a * a - a) * curvatures[i] + (b * b * b - b) * curvatures[i + 1]
      return a * y[i] + b * y[i + 1] + bend * h * h / 6
    }
  }
}
