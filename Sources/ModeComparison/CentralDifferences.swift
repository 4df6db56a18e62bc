public import DerivativeRules

/// (f(x + h) − f(x − h))/2h: the derivative of people without derivatives.
public enum CentralDifferences {
  /// A step and how far off the differences are with it.
  public struct Step: Equatable, Sendable {
    /// The step relative to max(1, |x|).
    public let step: Double
    /// The largest error relative to the largest derivative of the same output.
    public let relativeError: Double

    static let none = Step(step: 0x1p-17, relativeError: 0)
  }

  /// The Jacobian by differences, with steps h = `step`·max(1, |xⱼ|).
  ///
  /// - Complexity: 2n evaluations.
  public static func jacobian(
    at x: [Double], rows: Int, step: Double, of f: ([Double]) -> [Double]
  ) -> Jacobian<Double> {
    var entries = [Double](repeating: 0, count: rows * x.count)
    for j in x.indices {
      let h = step * max(1, x[j].magnitude)
      var shifted = x
      shifted[j] = x[j] + h
      let above = f(shifted)
      let high = shifted[j]
      shifted[j] = x[j] - h
      let below = f(shifted)
      let width = high - shifted[j]
      for i in 0..<rows { entries[i * x.count + j] = (above[i] - below[i]) / width }
    }
    return Jacobian(rows: rows, columns: x.count, entries: entries)
  }

  /// The error at steps from 10⁻¹ to 10⁻¹³, two to a decade, against the exact Jacobian.
  public static func scan(
    at x: [Double], exact: Jacobian<Double>, of f: ([Double]) -> [Double]
  ) -> [Step] {
    guard exact.rows > 0, exact.columns > 0 else { return [] }
    return (2...26).map { k in
      let step = Double.pow(10, -Double(k) / 2)
      let computed = jacobian(at: x, rows: exact.rows, step: step, of: f)
      return Step(
        step: step, relativeError: Deviation(computed, from: [exact]).relative)
    }
  }
}
