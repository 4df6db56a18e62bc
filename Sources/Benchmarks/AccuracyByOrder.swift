import DualNumbers
import Rendering
import TestSupport

/// The worst errors of the derivatives to order 8 by Taylor series, as a Markdown table.
struct AccuracyByOrder {
  private var functions: [String] = []
  private var worst: [String: [(error: Double, x: Double)]] = [:]
  private var counts: [String: Int] = [:]

  init(_ rows: [OrderRow]) {
    let rules = Dictionary(uniqueKeysWithValues: Rules.unary.map { ($0.name, $0) })
    for row in rows {
      guard let rule = rules[row.function] else { continue }
      if counts[row.function] == nil { functions.append(row.function) }
      counts[row.function, default: 0] += 1
      let computed = Self.derivatives(rule, at: row.x)
      var cells = worst[row.function] ?? computed.map { _ in (0, 0) }
      for k in cells.indices {
        let error = row.error(of: computed[k], order: k)
        if error > cells[k].error { cells[k] = (error, row.x) }
      }
      worst[row.function] = cells
    }
  }

  private static func derivatives<R: UnaryRule>(_ rule: R.Type, at x: Double) -> [Double] {
    ForwardMode.derivatives(order: OrderRow.highestOrder, at: x) { R.value($0) }
  }

  /// One row per function, one column per order.
  var markdown: String {
    let orders = 1...OrderRow.highestOrder
    var table = Table.numbers(["function", "points"] + orders.map { "\($0)" })
    for function in functions {
      guard let cells = worst[function], let count = counts[function] else { continue }
      table.add([function, "\(count)"] + orders.map { decimal(cells[$0].error) })
    }
    return table.rendered(as: .markdown)
  }

  /// Where each maximum lies.
  var worstPoints: String {
    functions.flatMap { function in
      (worst[function] ?? []).enumerated().map { k, cell in
        "\(function) to order \(k): \(decimal(cell.error)) at \(cell.x)"
      }
    }.joined(separator: "\n")
  }
}
