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

  func evaluate<T: RealScalar>(over scalar: T.Type, to output: Output) throws(Failure) {
    let chosen = mode ?? .suited(to: problem.wrt.count)
    if chosen == .reverse { return try reverse(over: scalar, to: output) }
    output.notes.add(
      chosen.note(isAsked: mode != nil, "\(counted(problem.wrt.count, "sweep")) of dual numbers"))
    try problem.run(over: Dual<T>.self, to: output) { f, place in
      let (value, gradient) = ForwardMode.valueWithGradient(at: place.active.map { T($0) }) {
        f($0)
      }
      return rendered(Shown(value), Shown.all(gradient), place)
    }
  }

  private func reverse<T: RealScalar>(
    over scalar: T.Type, to output: Output
  ) throws(Failure) {
    output.notes.add(
      SweepMode.reverse.note(isAsked: mode != nil, "one recording and one sweep back over it"))
    try problem.run(over: TapeVariable<T>.self, to: output) { f, place in
      let (value, gradient) = ReverseMode.valueWithGradient(at: place.active.map { T($0) }) {
        f($0)
      }
      // A zero is +0 whichever sweep computed it.
      return rendered(Shown(value), Shown.all(gradient.map { $0 + 0 }), place)
    }
  }

  @inline(never)
  private func rendered(_ value: Shown, _ gradient: [Shown], _ place: Problem.Place) -> String {
    ResultReport(
      text: {
        (place.isFirst ? "" : "\n") + problem.headline(place)
          + problem.gradientText(value, gradient)
      },
      json: {
        problem.object(
          at: place,
          [
            ("value", value.json), ("gradient", .shown(problem.wrt, gradient)),
          ])
      },
      value: { [gradient] }
    ).rendered(as: form.report)
  }
}
