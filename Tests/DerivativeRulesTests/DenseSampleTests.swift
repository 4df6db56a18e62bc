import DerivativeRules
import Foundation
import TestSupport
import Testing

/// The points at which `Tests/Generators/dense_samples.py` found the largest errors of first derivatives among 10⁵, and those
/// around ψ's zero at −0.504, held to what `Docs/Accuracy.md` says of them.
@Suite("First derivatives where dense samples found them worst")
struct DenseSampleTests {
  /// A function, a point, f′ there as the nearest double, the error found.
  struct Row: Sendable {
    let function: String
    let x: Double
    let slope: Double
    let error: Double
  }

  static let rows: [Row] = Resource.text("dense_worst", "txt").split(separator: "\n").map { line in
    let fields = line.split(separator: " ")
    let numbers = fields.dropFirst().map { Double($0) ?? .nan }
    return Row(function: String(fields[0]), x: numbers[0], slope: numbers[1], error: numbers[2])
  }

  @Test("No worse than found, but for the rounding of the reference")
  func worst() throws {
    #expect(Set(Self.rows.map(\.function)).count > 80)
    for row in Self.rows {
      let parts = row.function.split(separator: ":")
      let order = parts.count == 2 ? Int(parts[1]) : nil
      let function =
        try order.map { n in
          TableFunction.ordered(try #require(Rules.parametric.first { $0.name == parts[0] }), n)
        } ?? #require(TableFunction(named: row.function, arity: 1))
      let error = ulpError(partials(function, [row.x])[1], stored: row.slope, tail: 0)
      #expect(error <= row.error + 0.5, "\(row.function) at \(row.x)")
    }
  }
}
