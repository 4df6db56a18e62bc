import DualNumbers

/// `dual gradient`: the value and the gradient at every point, one sweep over dual numbers for each variable.
struct GradientCommand: EvaluationCommand {
  static let entry = Entry(
    name: "gradient", abstract: "The value and the gradient.", arguments: [.formula],
    options: [
      .at, .wrt, .points, .formulaFile, .float, .format(Report.Format.self), .version, .help,
    ],
    examples: [
      "dual gradient 'ln(x1) + x1*x2 - sin(x2)' --at x1=2,x2=5",
      "dual gradient 'x^n' --at x=2,n=3 --wrt x --format json",
    ])

  let problem: Problem
  private let format: Report.Format

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    problem = try Problem(arguments, host)
    format = try arguments.format()
    try problem.requireOneResult()
  }

  func evaluate<T: RealScalar>(over scalar: T.Type, to output: inout Output) throws(Failure) {
    try problem.run(over: Dual<T>.self, to: &output) { f, place in
      let (value, gradient) = ForwardMode.valueWithGradient(at: place.active.map { T($0) }) {
        f($0)
      }
      return rendered(Shown(value), Shown.all(gradient), place)
    }
  }

  private func rendered(_ value: Shown, _ gradient: [Shown], _ place: Problem.Place) -> String {
    Report(
      text: {
        (place.isFirst ? "" : "\n") + problem.headline(place)
          + problem.gradientText(value, gradient)
      },
      json: {
        .object([
          ("expression", .string(problem.source)), ("at", .shown(problem.names, place.shown)),
          ("value", value.json), ("gradient", .shown(problem.wrt, gradient)),
        ])
      }
    ).rendered(as: format)
  }
}
