import Foundation

extension Plain {
  /// ∫f from a to b by Simpson's rule, halved where both halves together say something else.
  static func integral(
    from a: Double, to b: Double, tolerance: Double, _ f: (Double) -> Double
  ) -> Double {
    func simpson(_ a: Double, _ fa: Double, _ fm: Double, _ b: Double, _ fb: Double) -> Double {
      (b - a) / 6 * (fa + 4 * fm + fb)
    }
    func refined(
      _ a: Double, _ fa: Double, _ m: Double, _ fm: Double, _ b: Double, _ fb: Double,
      _ whole: Double, _ tolerance: Double, _ depth: Int
    ) -> Double {
      let (left, right) = ((a + m) / 2, (m + b) / 2)
      let (fl, fr) = (f(left), f(right))
      let (first, second) = (simpson(a, fa, fl, m, fm), simpson(m, fm, fr, b, fb))
      let error = (first + second - whole) / 15
      if abs(error) <= tolerance || depth == 0 { return first + second + error }
      let low = refined(a, fa, left, fl, m, fm, first, tolerance / 2, depth - 1)
      return low + refined(m, fm, right, fr, b, fb, second, tolerance / 2, depth - 1)
    }
    let m = (a + b) / 2
    let (fa, fm, fb) = (f(a), f(m), f(b))
    return refined(a, fa, m, fm, b, fb, simpson(a, fa, fm, b, fb), tolerance, 40)
  }

  /// ∫ e^(−px²)·cos(qx) from a to b.
  static func wavePacket(_ p: Double, _ q: Double, from a: Double, to b: Double) -> Double {
    integral(from: a, to: b, tolerance: 1e-10) { x in exp(-p * x * x) * cos(q * x) }
  }
}
