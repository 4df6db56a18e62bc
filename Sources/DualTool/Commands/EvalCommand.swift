import CompiledFormulas
import DualNumbers

/// `dual eval`: the values of formulas at every point, without derivatives.
struct EvalCommand: EvaluationCommand {
  static let entry = Entry(
    name: "eval", abstract: "The value of a formula, or of several.", arguments: [.formulas],
    options: [.at] + Option.results,
    examples: [
      "dual eval 'sqrt(2)*sin(x)' --at x=pi/4", "echo $(dual eval '2^10 + 1' --format value)",
    ])

  let problem: Problem
  let form: ResultsForm
  var results: CompiledFormula.Results { .values }

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    problem = try Problem(arguments, host)
    form = try ResultsForm(arguments, problem, host)
  }

  func rendered(
    _ values: ArraySlice<Double>, _: ArraySlice<Double>, _ place: Problem.Place
  ) -> String {
    let values = shown(values)
    return report(
      text: {
        let labels = values.count == 1 ? ["value"] : problem.outputLabels
        return problem.systemHead(place) + (values.count == 1 ? "" : "\n")
          + TextForm.values(labels, values)
      },
      json: { [values.count == 1 ? ("value", values[0].json) : ("values", .shown(values))] },
      value: { values.map { [$0] } }, place)
  }
}
