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
  @_alwaysEmitIntoClient
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
  ///
  /// Of many inputs 16 are tried, evenly spread.
  ///
  /// - Complexity: 50 evaluations for each input, 800 at most.
  @_alwaysEmitIntoClient
  public static func scan(
    at x: [Double], exact: Jacobian<Double>, of f: ([Double]) -> [Double]
  ) -> [Step] {
    guard exact.rows > 0, exact.columns > 0 else { return [] }
    let columns = spread(x.count)
    let wanted = picked(columns, of: exact)
    return (2...26).map { k in
      let step = Double.pow(10, -Double(k) / 2)
      let computed = jacobian(at: columns.map { x[$0] }, rows: exact.rows, step: step) { part in
        var shifted = x
        for (j, value) in zip(columns, part) { shifted[j] = value }
        return f(shifted)
      }
      return scanned(step, computed, wanted)
    }
  }

  /// The step of least error; one that suits most functions where none was tried.
  public static func best(of scan: [Step]) -> Step {
    scan.min { $0.relativeError < $1.relativeError } ?? .none
  }

  @usableFromInline
  static func spread(_ count: Int) -> [Int] {
    count <= 16 ? Array(0..<count) : (0..<16).map { $0 * (count - 1) / 15 }
  }

  @usableFromInline
  static func picked(_ columns: [Int], of exact: Jacobian<Double>) -> Jacobian<Double> {
    Jacobian(
      rows: exact.rows, columns: columns.count,
      entries: (0..<exact.rows).flatMap { i in columns.map { exact[i, $0] } })
  }

  @usableFromInline
  static func scanned(
    _ step: Double, _ computed: Jacobian<Double>, _ wanted: Jacobian<Double>
  ) -> Step {
    Step(step: step, relativeError: Deviation(computed, from: [wanted]).relative)
  }
}
