import Rendering
import TestSupport

/// The errors of every function over its reference points, as a Markdown table.
struct AccuracyReport {
  /// The errors of one order of derivative of one function, on one kind of point.
  struct Cell {
    private(set) var errors: [Double] = []
    private(set) var worst: (error: Double, arguments: [Double], computed: Double, output: Int) = (
      -1, [], 0, 0
    )

    mutating func record(_ error: Double, _ row: RuleRow, _ computed: Double, _ output: Int) {
      errors.append(error)
      if error > worst.error { worst = (error, row.arguments, computed, output) }
    }

    /// Maximum, 99.9 % and mean.
    var summary: [String] {
      guard !errors.isEmpty else { return ["–", "–", "–"] }
      let sorted = errors.sorted()
      let high = sorted[min(sorted.count - 1, Int((0.999 * Double(sorted.count)).rounded(.up)) - 1)]
      let mean = errors.reduce(0, +) / Double(errors.count)
      return [worst.error, high, mean].map { decimal($0) }
    }
  }

  private(set) var functions: [String] = []
  private var counts: [String: Int] = [:]
  private var cells: [String: Cell] = [:]
  /// The rows that no rule of the table has the name of.
  private(set) var unknown: Set<String> = []

  mutating func add(_ rows: [RuleRow]) {
    for row in rows {
      guard let computed = AccuracyRows.outputs(of: row) else {
        unknown.insert(row.function)
        continue
      }
      if counts[row.function] == nil { functions.append(row.function) }
      counts[row.function, default: 0] += 1
      for (i, number) in computed.enumerated() {
        let error = row.outputs[i].error(of: number, scale: row.scales[i])
        let key = Self.key(
          row.function, order: order(of: i, in: computed.count), isExtreme: row.isExtreme)
        cells[key, default: Cell()].record(error, row, number, i)
      }
    }
  }

  /// 0 for the value, 1 for first, 2 for second derivatives.
  private func order(of output: Int, in count: Int) -> Int {
    count == 3 ? output : output == 0 ? 0 : output < 3 ? 1 : 2
  }

  private static func key(_ function: String, order: Int, isExtreme: Bool) -> String {
    "\(function) \(order) \(isExtreme)"
  }

  func cell(_ function: String, order: Int, isExtreme: Bool) -> Cell {
    cells[Self.key(function, order: order, isExtreme: isExtreme)] ?? Cell()
  }

  /// One table per kind of point.
  func markdown(isExtreme: Bool) -> String {
    var table = Table.numbers(
      ["function"] + ["value", "f′", "f″"].flatMap { ["\($0): max", "99.9 %", "mean"] })
    for function in functions {
      let cells = (0...2).map { cell(function, order: $0, isExtreme: isExtreme) }
      guard !cells[0].errors.isEmpty else { continue }
      table.add([function] + cells.flatMap(\.summary))
    }
    return table.rendered(as: .markdown)
  }

  /// Where each maximum lies.
  var worstPoints: String {
    var lines: [String] = []
    for function in functions {
      for order in 0...2 {
        for isExtreme in [false, true] {
          let worst = cell(function, order: order, isExtreme: isExtreme).worst
          guard worst.error >= 0 else { continue }
          let at = worst.arguments.map { "\($0)" }.joined(separator: ", ")
          lines.append(
            "\(function) order \(order) \(isExtreme ? "extreme" : "core") output \(worst.output): "
              + "\(decimal(worst.error)) at \(at), computed \(worst.computed)")
        }
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// Two decimals, or ∞.
func decimal(_ x: Double) -> String {
  x.isFinite ? Numeral.fixed(x, x >= 1000 ? 0 : 2) : "∞"
}
