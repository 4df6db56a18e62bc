import DerivativeRules
import Expressions
import Rendering
import Tracing

extension Session {
  /// So many operations of nested numbers a Hessian may take before the page would no longer follow the keyboard.
  private static let hessianBudget = 2_000_000

  /// Values, Jacobian and, of one formula, the Hessian, by the drivers that the tool calls, and so with its bits.
  func derivatives(at x: [Double]) -> [(key: String, value: JSON)] {
    let (n, m) = (x.count, system.outputs)
    let mode = SweepMode.suited(to: n, results: m)
    let (values, rows) = mode == .forward ? forwardRows(at: x) : reverseRows(at: x)
    var members: [(key: String, value: JSON)] = [
      ("mode", .string(mode.rawValue)), ("values", .numbers(values)),
      // A zero is +0 whichever sweep computed it.
      ("jacobian", .array(rows.map { .numbers($0.map { $0 + 0 }) })),
    ]
    if m == 1, n > 0, isSmall(forHessianBy: n) {
      members.append(("hessian", .array(hessian(at: x).map { .numbers($0) })))
    }
    return members
  }

  /// One sweep for each variable.
  private func forwardRows(at x: [Double]) -> ([Double], [[Double]]) {
    let columns = x.indices.map { swept($0, at: x) }
    let values = columns.first ?? function.all([])
    return (
      values.map { $0.primal },
      values.indices.map { row in
        columns.map { $0[row].derivative(level: Self.level, order: 1).primal }
      }
    )
  }

  /// One recording, and one sweep back over it for each result.
  private func reverseRows(at x: [Double]) -> ([Double], [[Double]]) {
    let trace = EvaluationTrace(outputsOf: { function.recorded($0) }, at: x)
    let places = trace.outputs.indices
    return (
      trace.outputs.map { $0.value },
      places.map { place in
        trace.seeded(cotangent: places.map { $0 == place ? 1 : 0 }).gradient
      }
    )
  }

  /// One sweep for each pair of variables, one of which moves at a level above the other's.
  private func hessian(at x: [Double]) -> [[Double]] {
    var rows = x.map { _ in x }
    for i in x.indices {
      for j in 0...i {
        let y = function.all(
          x.indices.map { k in
            let inner = Self.number(x[k], k == j ? 1 : 0)
            return inner.seeded(level: Self.level + 1, order: k == i ? 1 : 0)
          })[0]
        // A zero is +0 whichever sweep computed it.
        let entry = y.derivative(level: Self.level, order: 2).primal + 0
        rows[i][j] = entry
        rows[j][i] = entry
      }
    }
    return rows
  }

  private func isSmall(forHessianBy n: Int) -> Bool {
    let operations = trace?.rows.count ?? system.formulas.reduce(0) { $0 + $1.source.utf8.count }
    return operations * n * (n + 1) / 2 <= Self.hessianBudget
  }

  /// What both modes do for the whole Jacobian, by the graph of the last trace: operations on values, and products with
  /// partials, one for each edge and sweep.
  func counts() -> [(key: String, value: JSON)] {
    guard let trace else { return [] }
    let (n, m) = (variables.count, system.outputs)
    let edges = trace.rows.reduce(0) { $0 + $1.operands.count { $0.row != nil } }
    var kinds: [(key: String, value: Int)] = []
    for row in trace.operations {
      let name = row.operation.name
      if let place = kinds.firstIndex(where: { $0.key == name }) {
        kinds[place].value += 1
      } else {
        kinds.append((name, 1))
      }
    }
    kinds = places(sortedBy: kinds.map { -Double($0.value) }).map { kinds[$0] }
    return [
      ("operations", .integer(trace.operations.count)), ("edges", .integer(edges)),
      ("kinds", .object(kinds.map { (key: $0.key, value: .integer($0.value)) })),
      ("forward", Self.cost(sweeps: n, values: n * trace.operations.count, products: n * edges)),
      ("reverse", Self.cost(sweeps: m, values: trace.operations.count, products: m * edges)),
    ]
  }

  private static func cost(sweeps: Int, values: Int, products: Int) -> JSON {
    .object([
      ("sweeps", .integer(sweeps)), ("values", .integer(values)),
      ("products", .integer(products)),
    ])
  }
}
