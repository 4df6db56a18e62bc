import CompiledFormulas
import DualNumbers

/// `dual gradient`: the value and the gradient at every point, one sweep over dual numbers for each variable, or one back
/// over a recording where there are many.
struct GradientCommand: EvaluationCommand {
  static let entry = Entry(
    name: "gradient", abstract: "The value and the gradient.", arguments: [.formula],
    options: [.at, .wrt, .mode, .verbose] + Option.results,
    examples: [
      "dual gradient 'ln(x1) + x1*x2 - sin(x2)' --at x1=2,x2=5",
      "dual gradient 'x^n' --at x=2,n=3 --wrt x --format json",
      "dual gradient 'x*exp(y)' --points in.csv --output out.csv",
    ])

  let problem: Problem
  let form: ResultsForm
  let mode: SweepMode?
  var results: CompiledFormula.Results { .gradient }

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    problem = try Problem(arguments, host)
    form = try ResultsForm(arguments, problem, host)
    mode = arguments.mode
    try problem.requireOneResult()
  }

  func note() -> String? {
    chosen.note(
      isAsked: mode != nil,
      chosen == .forward
        ? "\(counted(problem.wrt.count, "sweep")) of dual numbers"
        : "one recording and one sweep back over it")
  }

  func rendered(
    _ values: ArraySlice<Double>, _ derivatives: ArraySlice<Double>, _ place: Problem.Place
  ) -> String {
    let value = shown(values[0])
    let gradient = chosen == .forward ? shown(derivatives) : unsigned(derivatives)
    return report(
      text: { problem.headline(place) + problem.gradientText(value, gradient) },
      json: { [("value", value.json), ("gradient", .shown(problem.wrt, gradient))] },
      value: { [gradient] }, place)
  }
}
