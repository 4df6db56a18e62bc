public import DerivativeRules

/// How far a Jacobian is from others.
public struct Deviation: Equatable, Sendable {
  /// The largest distance of an entry, in units in the last place of the other.
  public let ulps: Double
  /// The largest distance of an entry, relative to the largest entry of its row.
  public let relative: Double

  /// The largest distances from any of the others.
  @usableFromInline
  init(_ jacobian: Jacobian<Double>, from others: [Jacobian<Double>]) {
    var ulps = 0.0
    var relative = 0.0
    for other in others {
      for i in 0..<jacobian.rows {
        let row = other.row(i)
        let scale = row.map { $0.magnitude }.filter { $0.isFinite }.max() ?? 0
        for (a, b) in zip(jacobian.row(i), row) where a != b {
          if a.isNaN && b.isNaN { continue }
          let distance = (a - b).magnitude
          ulps = max(ulps, distance.isFinite ? distance / b.ulp : .infinity)
          let ratio = distance / (scale > 0 ? scale : 1)
          relative = max(relative, distance.isFinite ? ratio : .infinity)
        }
      }
    }
    self.ulps = ulps
    self.relative = relative
  }
}
