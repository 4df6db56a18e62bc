import Foundation
import TestSupport
import Testing

/// One row of Resources/special.csv, which Tests/Generators/special_reference.py writes.
struct SpecialReference {
  let function: String
  let order: Int
  let tag: String
  let x: Double
  let exact: Exact
  /// |f| + |x·f′|.
  let scale: Double

  static let all = Resource.text("special", "csv", in: .module).split(separator: "\n").dropFirst()
    .map(SpecialReference.init)

  static func rows(_ function: String, order: Int = 0) -> [SpecialReference] {
    all.filter { $0.function == function && $0.order == order }
  }

  init(_ line: Substring) {
    let fields = line.split(separator: ",")
    guard fields.count == 7, let order = Int(fields[1]), let x = Double(fields[3]),
      let value = Double(fields[4]), let tail = Double(fields[5]), let scale = Double(fields[6])
    else { fatalError("'\(line)' is no row of the reference data.") }
    function = String(fields[0])
    self.order = order
    tag = String(fields[2])
    self.x = x
    exact = Exact(stored: value, tail: tail)
    self.scale = scale
  }

  /// The error of `computed` in units in the last place of the exact value.
  func ulps(_ computed: Double) -> Double { exact.error(of: computed) }

  /// The error of `computed` in units of 2⁻⁵³ of the scale: the measure where f passes through zero.
  func scaledError(_ computed: Double) -> Double {
    // Where the exact value is infinite, so is the scale.
    if computed == exact.stored { return 0 }
    return ulps(computed) * (spacing(at: exact.stored) / (scale * 0x1p-53))
  }
}

/// The largest error of `function` over the rows that `isIncluded` accepts.
func worstError(
  _ rows: [SpecialReference], where isIncluded: (SpecialReference) -> Bool = { _ in true },
  by measure: (SpecialReference) -> (Double) -> Double = SpecialReference.ulps,
  _ function: (Double) -> Double
) -> AccuracyTable.Worst {
  var worst = AccuracyTable()
  for row in rows where isIncluded(row) {
    let computed = function(row.x)
    worst.record("", computed, error: measure(row)(computed), at: [row.x])
  }
  return worst[""]
}
