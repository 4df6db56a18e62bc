import CompiledFormulas
import DualNumbers
import Expressions

/// Formulas from text at columns of points: compiled for blocks of rows, one point after the other, and written by hand.
enum Columns {
  static let rows = 16_384
  static let text = "x*exp(-y^2)+sin(z*x)*log(1+y)"

  static func groups() -> [Group] {
    let columns = (0..<3).map { k in
      (0..<rows).map { 0.5 + Double(($0 * (7 + 4 * k)) % rows) / Double(rows) }
    }
    guard let formula = try? Formula(parsing: text),
      let compiled = try? CompiledFormula(
        [text], variables: ["x", "y", "z"], results: .gradient)
    else { fatalError("the formula of the columns is one") }
    return [
      Group(
        id: "F1", n: 3, title: "columns: \(text), value and gradient of \(rows) rows",
        workloads: [
          Workload(name: "plain", count: rows) { plain(columns) },
          workload("hand", columns, handwritten(columns), handwritten),
          workload("blocks", columns, handwritten(columns), compiled.evaluate),
          workload("one by one", columns, handwritten(columns)) { onePoint($0, formula) },
        ])
    ]
  }

  private static func workload(
    _ name: String, _ columns: [[Double]], _ expected: [[Double]],
    _ body: @escaping ([[Double]]) -> [[Double]]
  ) -> Workload {
    for (found, expected) in zip(body(columns), expected) { Workload.check(name, found, expected) }
    return Workload(name: name, count: rows) {
      let results = body(columns)
      return results[0][0] + results[results.count - 1][rows - 1]
    }
  }

  @inline(never)
  private static func plain(_ c: [[Double]]) -> Double {
    var sum = 0.0
    for row in 0..<rows {
      let (x, y, z) = (c[0][row], c[1][row], c[2][row])
      sum += x * Double.exp(-y * y) + Double.sin(z * x) * Double.log(1 + y)
    }
    return sum
  }

  @inline(never)
  private static func handwritten(_ c: [[Double]]) -> [[Double]] {
    var results = [[Double]](repeating: [Double](repeating: 0, count: rows), count: 4)
    for row in 0..<rows {
      let (x, y, z) = (c[0][row], c[1][row], c[2][row])
      let (e, l) = (Double.exp(-y * y), Double.log(1 + y))
      let (s, k) = (Double.sin(z * x), Double.cos(z * x))
      results[0][row] = x * e + s * l
      results[1][row] = e + z * k * l
      results[2][row] = -2 * x * y * e + s / (1 + y)
      results[3][row] = x * k * l
    }
    return results
  }

  /// As the commands do at one point, the formula compiled once.
  private static func onePoint(_ c: [[Double]], _ formula: Formula) -> [[Double]] {
    let f: Evaluator<Dual<Double>> = formula.evaluator()
    var results = [[Double]](repeating: [Double](repeating: 0, count: rows), count: 4)
    for row in 0..<rows {
      let (value, gradient) = ForwardMode.valueWithGradient(at: c.map { $0[row] }) { f($0) }
      results[0][row] = value
      for k in 0..<3 { results[k + 1][row] = gradient[k] }
    }
    return results
  }
}
