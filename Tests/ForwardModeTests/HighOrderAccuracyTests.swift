import DualNumbers
import TestSupport
import Testing

/// Derivatives to order 8 by Taylor series against `orders_unary.txt`; Docs/Accuracy.md has the table.
@Suite("Accuracy of derivatives to order 8 against references of 60 digits")
struct HighOrderAccuracyTests {
  /// What is allowed at any order and point, in units in the last place; see ``OrderRow/error(of:order:)``.
  static let limit = 60.0
  /// Values that cancel beside a zero of the function: those of the formula that the function is.
  static let valueExceptions = ["cloglog": 700.0]

  @Test("of every function of one number", arguments: Set(OrderRow.all.map(\.function)).sorted())
  func derivatives(function: String) throws {
    let rule = try #require(Rules.unary.first { $0.name == function })
    for row in OrderRow.all where row.function == function {
      let computed = Self.derivatives(rule, at: row.x)
      for k in 0...OrderRow.highestOrder {
        let error = row.error(of: computed[k], order: k)
        let limit = k == 0 ? Self.valueExceptions[function] ?? Self.limit : Self.limit
        #expect(
          error <= limit,
          "\(function) at \(row.x), order \(k): \(computed[k]), not \(row.derivatives[k]), \(error) ulp"
        )
      }
    }
  }

  static func derivatives<R: UnaryRule>(_ rule: R.Type, at x: Double) -> [Double] {
    ForwardMode.derivatives(order: OrderRow.highestOrder, at: x) { R.value($0) }
  }
}
