import CompiledFormulas
import DualNumbers
import Expressions
import Rendering

/// `dual derivative`: the value and the derivatives at every point, in one sweep over dual numbers or Taylor series.
struct DerivativeCommand: EvaluationCommand {
  /// The highest order that `--order` takes.
  private static let maximumOrder = 100

  static let entry: Entry = {
    var wrt = Option.wrt
    wrt.value = "name"
    wrt.abstract = "The variable to differentiate by; the others are constants."
    let order = Option(
      name: "order", value: "order",
      abstract: "The highest derivative, from 1 to \(maximumOrder).", defaultValue: "1")
    return Entry(
      name: "derivative", abstract: "The derivatives f′, f″, … with respect to one variable.",
      arguments: [.formula],
      options: [.at, wrt, order, .verbose] + Option.results,
      examples: [
        "dual derivative 'log(sqrt(x))' --at x=2", "dual derivative 'x^5' --at 2 --order 3",
      ])
  }()

  let problem: Problem
  let form: ResultsForm
  var results: CompiledFormula.Results { .derivatives(order: order) }
  private let order: Int

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    order = try arguments.integer("order", in: 1...Self.maximumOrder) ?? 1
    let problem = try Problem(arguments, host)
    if !arguments.has("wrt") { problem.chooseOnlyVariable() }
    self.problem = problem
    form = try ResultsForm(arguments, problem, host)
    try problem.requireOneVariable(arguments.usageCommand)
    try problem.requireOneResult()
  }

  // A series of order 1 is a dual number, which has less to set up; a gradient would have +0 where the dual number has -0.
  var pointResults: CompiledFormula.Results { order == 1 ? .jvp(along: [1]) : results }
  var mode: SweepMode? { .forward }

  func note() -> String? {
    order == 1
      ? "mode: forward, one sweep of dual numbers"
      : "mode: forward, Taylor series of order \(order)"
  }

  func rendered(
    _ values: ArraySlice<Double>, _ derivatives: ArraySlice<Double>, _ place: Problem.Place
  ) -> String {
    let (values, derivatives) = (shown(values), shown(derivatives))
    return report(
      text: {
        problem.headline(place)
          + TextForm.values(["f"] + (1...order).map(label), values + derivatives)
      },
      json: { [("value", values[0].json), ("derivatives", .shown(derivatives))] },
      value: { [[derivatives[order - 1]]] }, place)
  }

  /// `f′`, `f⁽⁴⁾`; `∂²f/∂x²` where there are other variables.
  private func label(_ order: Int) -> String {
    if problem.names.count > 1 {
      let power = order == 1 ? "" : SmallDigits.raised(order)
      return "∂\(power)f/∂\(problem.wrt[0])\(power)"
    }
    switch order {
    case 1: return "f′"
    case 2: return "f″"
    case 3: return "f‴"
    default: return "f⁽\(SmallDigits.raised(order))⁾"
    }
  }
}

extension Problem {
  /// Lets the only variable that the formula has be the one to differentiate by, whatever else the point names.
  fileprivate func chooseOnlyVariable() {
    let used = Set(system.variables)
    let own = wrt.filter(used.contains)
    if own.count == 1 { wrt = own }
  }

  /// Refuses anything but one variable to differentiate by.
  func requireOneVariable(_ command: Entry?) throws(Failure) {
    if wrt.isEmpty {
      let source = system.formulas[0].source
      throw .data(
        ExpressionError.rendered(
          "the formula has no variable to differentiate by: it is a constant",
          at: 0..<source.utf8.count, in: source))
    }
    guard wrt.count != 1 else { return }
    throw .usage(
      "A derivative has one variable, but the formula has \(NameCheck.list(wrt)): "
        + "choose it by '--wrt'", command, help: "'dual gradient' differentiates by each of them.")
  }
}
