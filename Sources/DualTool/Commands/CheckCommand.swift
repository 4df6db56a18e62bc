import DualNumbers
import Expressions

/// `dual check`: the exact gradient against central differences, or a derivative written by hand against the exact one.
struct CheckCommand {
  /// What one partial derivative is compared with.
  private struct Row {
    var label: String
    var exact: Double
    var other: Double
    var error: Double
    var agrees: Bool
  }

  private let problem: Problem
  private let candidates: [Formula]?

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    var reader = InputReader(system)
    problem = try Problem(arguments, &reader)
    try problem.requireOneResult()
    let texts = arguments.all("against")
    guard !texts.isEmpty else {
      candidates = nil
      return
    }
    var formulas: [Formula] = []
    for text in texts {
      do throws(ExpressionError) {
        formulas.append(try Formula(parsing: text))
      } catch {
        throw .data(error.rendered(in: text))
      }
    }
    let outputs = formulas.reduce(0) { $0 + $1.outputs }
    guard outputs == problem.wrt.count else {
      throw .usage(
        "'--against' has \(outputs) derivative\(outputs == 1 ? "" : "s"), "
          + "but there are \(problem.wrt.count) variables to differentiate by",
        arguments.usageCommand, help: "Write one for each of \(NameCheck.list(problem.wrt))")
    }
    for formula in formulas {
      for name in formula.variables where !problem.names.contains(name) {
        throw .data(
          ExpressionError.rendered(
            "no value for \(quoted(name))", at: formula.firstUse(of: name) ?? 0..<0,
            in: formula.source))
      }
    }
    candidates = formulas
  }

  func run(to output: inout Output) throws(Failure) {
    var wrong: [String] = []
    for (index, point) in problem.points.enumerated() {
      let rows = rows(at: point)
      wrong += rows.filter { !$0.agrees }.map(\.label)
      if problem.format == .json {
        try output.append(json(rows, point).rendered + "\n")
      } else {
        try output.append((index > 0 ? "\n" : "") + text(rows, point))
      }
    }
    guard wrong.isEmpty else {
      try output.flush()
      throw .data("The derivative is wrong: \(wrong.joined(separator: ", "))")
    }
  }

  private func rows(at point: [Double]) -> [Row] {
    let function = FormulaFunction(problem, at: point)
    let active = problem.wrt.map { point[problem.names.firstIndex(of: $0) ?? 0] }
    let exact = ForwardMode.valueWithJacobian(at: active) { function($0) }.jacobian.entries
    let labels = problem.wrt.map { "∂f/∂\($0)" }
    let other: [Double]
    let tolerance: Double
    if let candidates {
      other = candidates.flatMap { formula in
        let f: Evaluator<Double> = formula.evaluator()
        return f.all(f.variables.map { point[problem.names.firstIndex(of: $0) ?? 0] })
      }
      tolerance = 1e-10
    } else {
      let scale = Jacobian(rows: 1, columns: exact.count, entries: exact)
      let best = CentralDifferences.scan(at: active, exact: scale) { function($0) }
        .min { $0.relativeError < $1.relativeError }
      other =
        CentralDifferences.jacobian(at: active, rows: 1, step: best?.step ?? 1e-5) {
          function($0)
        }.entries
      tolerance = 1e-6
    }
    let largest = exact.map(\.magnitude).filter(\.isFinite).max() ?? 0
    return labels.indices.map { i in
      let distance = (exact[i] - other[i]).magnitude
      let isSame = exact[i] == other[i] || exact[i].isNaN && other[i].isNaN
      // By hand each partial stands for itself; differences know the largest of them only.
      let scale = candidates == nil ? largest : max(exact[i].magnitude, largest * 1e-10)
      let error = isSame ? 0 : distance / (scale > 0 ? scale : 1)
      return Row(
        label: labels[i], exact: exact[i], other: other[i], error: error,
        agrees: error <= tolerance)
    }
  }

  private var title: String { candidates == nil ? "differences" : "by hand" }

  private func text(_ rows: [Row], _ point: [Double]) -> String {
    let verdicts = rows.map { $0.agrees ? "agrees" : "DIFFERS" }
    let table =
      [["", "exact", title, "relative error", ""]].map { $0 }
      + zip(rows, verdicts).map {
        [$0.label, $0.exact.description, $0.other.description, $0.error.description, $1]
      }
    let widths = (0..<5).map { j in table.map { $0[j].count }.max() ?? 0 }
    let lines = table.map { row in
      let cells = (0..<5).map { j in
        row[j] + String(repeating: " ", count: widths[j] - row[j].count)
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
    return TextForm.headline("f", problem.system.formulas[0], problem.names, point) + "\n"
      + lines.joined(separator: "\n") + "\n"
  }

  private func json(_ rows: [Row], _ point: [Double]) -> JSON {
    .object([
      ("expression", .string(problem.source)), ("at", .numbers(problem.names, point)),
      ("gradient", .numbers(problem.wrt, rows.map(\.exact))),
      ("against", .string(candidates == nil ? "central differences" : "formula")),
      ("other", .numbers(problem.wrt, rows.map(\.other))),
      ("errors", .numbers(problem.wrt, rows.map(\.error))),
      ("verdict", .string(rows.allSatisfy(\.agrees) ? "agrees" : "differs")),
    ])
  }
}
