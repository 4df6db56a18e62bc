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

  func evaluate<T: RealScalar>(over scalar: T.Type, to output: Output) throws(Failure) {
    try problem.run(over: T.self, to: output) { f, place in
      rendered(Shown.all(f.all(place.active.map { T($0) })), place)
    }
  }

  @inline(never)
  private func rendered(_ values: [Shown], _ place: Problem.Place) -> String {
    ResultReport(
      text: {
        let labels = values.count == 1 ? ["value"] : problem.outputLabels
        let head = (place.isFirst ? "" : "\n") + problem.systemHead(place)
        return head + (values.count == 1 ? "" : "\n") + TextForm.values(labels, values)
      },
      json: {
        problem.object(
          at: place,
          [
            values.count == 1 ? ("value", values[0].json) : ("values", .shown(values))
          ])
      },
      value: { values.map { [$0] } }
    ).rendered(as: form.report)
  }
}
