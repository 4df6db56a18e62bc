import DualNumbers
import Expressions
import Rendering

/// `dual check`: the exact gradient against central differences, or a derivative written by hand against the exact one.
struct CheckCommand: Command {
  static let entry = Entry(
    name: "check", abstract: "A derivative against central differences, or one written by hand.",
    discussion: "Ends with code 65 where they differ; what cannot be compared says why.",
    arguments: [.formula],
    options: [
      .at, .wrt,
      Option(
        name: "against", value: "expr",
        abstract: "A derivative written by hand, one for each variable, or one '[e1, e2]'.",
        repeats: true),
      .format(Report.Format.self), .version, .help,
    ],
    examples: ["dual check 'sin(x)' --at x=2 --against 'cos(x)'"])

  /// What one partial derivative is compared with.
  private struct Row {
    var label: String
    var exact: Double
    var other: Double
    var error: Double
    var agrees: Bool
    /// Why the two say nothing about each other.
    var reason: String?

    var verdict: String { reason != nil ? "cannot be compared" : agrees ? "agrees" : "DIFFERS" }
    var isWrong: Bool { reason == nil && !agrees }
    var note: String? { reason.map { "\(label) cannot be compared: \($0)" } }
  }

  private let problem: Problem
  private let format: Report.Format
  private let candidates: [Formula]?

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    problem = try Problem(arguments, host)
    format = try arguments.format()
    try problem.requireOneResult()
    let texts = arguments.all("against")
    guard !texts.isEmpty else {
      candidates = nil
      return
    }
    var formulas: [Formula] = []
    for text in texts {
      do throws(ExpressionError) {
        formulas.append(
          try Formula(parsing: text, lengths: problem.lengths, integers: problem.integers))
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

  func run(to output: Output) throws(Failure) {
    var wrong: [String] = []
    try problem.forEachPlace(to: output) { place throws(Failure) in
      let rows = rows(at: place.given)
      wrong += rows.filter(\.isWrong).map(\.label)
      let f = SharedFunction<Watched>(problem, at: place.given)
      let notes =
        rows.compactMap(\.note) + kinks(at: place.active) { f($0) }.map(\.description)
      let report = Report(text: { text(rows, place, notes) }, json: { json(rows, place, notes) })
      try output.append(report.rendered(as: format))
    }
    guard wrong.isEmpty else {
      try output.flush()
      throw .data("The derivative is wrong: \(wrong.joined(separator: ", "))")
    }
  }

  private func rows(at point: [Double]) -> [Row] {
    let active = problem.activePlaces.map { point[$0] }
    let exact = problem.jacobian(at: point)(active).jacobian.entries
    let labels = problem.wrt.map { "∂f/∂\($0)" }
    let largest = exact.map(\.magnitude).filter(\.isFinite).max() ?? 0
    guard let candidates else {
      let value = problem.value(at: point)
      return labels.indices.map { i in
        let check = DifferenceCheck(exact: exact[i], at: active[i], largest: largest) { x in
          var shifted = active
          shifted[i] = x
          return value(shifted)
        }
        return Row(
          label: labels[i], exact: exact[i], other: check.estimate, error: check.error,
          agrees: check.agrees, reason: check.reason)
      }
    }
    let other = candidates.flatMap { formula in
      let f: Evaluator<Double> = formula.evaluator()
      return f.all(f.variables.map { point[problem.names.firstIndex(of: $0) ?? 0] })
    }
    return labels.indices.map { i in
      // Each partial stands for itself.
      let scale = max(exact[i].magnitude, largest * 1e-10)
      let distance = (exact[i] - other[i]).magnitude
      let error = exact[i] == other[i] ? 0 : distance / (scale > 0 ? scale : 1)
      return Row(
        label: labels[i], exact: exact[i], other: other[i], error: error, agrees: error <= 1e-10,
        reason: exact[i].isNaN ? "the formula has no derivative here" : nil)
    }
  }

  private func verdict(_ rows: [Row]) -> String {
    if rows.contains(where: \.isWrong) { return "differs" }
    return rows.allSatisfy { $0.reason == nil } ? "agrees" : "cannot be compared"
  }

  private var title: String { candidates == nil ? "differences" : "by hand" }

  private func text(_ rows: [Row], _ place: Problem.Place, _ notes: [String]) -> String {
    var table = Table(["", "exact", title, "relative error", ""])
    for row in rows {
      table.add(
        [row.label] + [row.exact, row.other, row.error].map(Numeral.shortest)
          + [row.verdict])
    }
    return (place.isFirst ? "" : "\n") + problem.headline(place) + "\n" + table.text()
      + notes.map { $0 + "\n" }.joined()
  }

  private func json(_ rows: [Row], _ place: Problem.Place, _ notes: [String]) -> JSON {
    problem.object(
      at: place,
      [
        ("gradient", .numbers(problem.wrt, rows.map(\.exact))),
        ("against", .string(candidates == nil ? "central differences" : "formula")),
        ("other", .numbers(problem.wrt, rows.map(\.other))),
        ("errors", .numbers(problem.wrt, rows.map(\.error))),
        ("verdict", .string(verdict(rows))),
      ] + JSON.notes(notes))
  }
}
