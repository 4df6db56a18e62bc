import Expressions
import Foundation
import Symbolic
import TestSupport
import Testing

/// A hundred textbook derivatives beside the forms that sympy finds, written by `Tests/Generators/textbook_derivatives.py`.
@Suite struct TextbookTests {
  static let rows = Resource.text("textbook", "tsv", in: .module).split(separator: "\n").dropFirst()
    .map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return (formula: fields[0], derivative: fields[1])
    }

  /// The operations of a formula as it is written.
  static func count(_ text: String) throws -> Int {
    let nodes = try Formula(parsing: text).nodes
    return nodes.count { node in
      switch node {
      case .number, .constant, .variable, .same: false
      default: true
      }
    }
  }

  @Test func formulasAreAsShortAsThoseOfSympy() throws {
    #expect(Self.rows.count == 100)
    var ratios: [Double] = []
    for row in Self.rows {
      let formula = try Formula(parsing: row.formula)
      let result = DerivativeFormulas(of: [formula], by: ["x"], .first)
      let (own, other) = (try Self.count(result.text(0, 0)), try Self.count(row.derivative))
      ratios.append(Double(max(own, 1)) / Double(max(other, 1)))
      let theirs = try Formula(parsing: row.derivative)
      for x in [0.3, 0.7] {
        let value = result.graph.evaluate([x])[0]
        let expected = theirs.evaluate(theirs.variables.isEmpty ? [] : [x])
        guard expected.isFinite else { continue }
        #expect(
          abs(value - expected) <= 1e-9 * max(1, abs(expected)), "\(row.formula) at \(x)")
      }
    }
    let mean = ratios.reduce(0, +) / Double(ratios.count)
    print("operations beside sympy's: \(mean) on average, \(ratios.max() ?? 0) at most")
    #expect(mean <= 1.5)
  }
}
