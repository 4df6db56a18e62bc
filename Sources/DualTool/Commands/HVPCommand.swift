import CompiledFormulas
import DualNumbers

/// `dual hvp`: value, gradient and the product H·v of the Hessian with a direction, from one recording of second order.
struct HVPCommand: EvaluationCommand {
  static let entry = Entry(
    name: "hvp", abstract: "The change of the gradient along a direction: H·v.",
    discussion: "One recording of second order; the Hessian itself is not computed.",
    arguments: [.formula],
    options: [.at, .along, .wrt] + Option.results,
    examples: ["dual hvp '(1-x)^2 + 100*(y-x^2)^2' --at x=1,y=1 --along x=1,y=2"])

  let problem: Problem
  let form: ResultsForm
  var results: CompiledFormula.Results { .hvp(along: direction) }
  private let direction: [Double]

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    problem = try Problem(arguments, host)
    form = try ResultsForm(arguments, problem, host)
    try problem.requireOneResult()
    direction = try arguments.direction(problem.wrt)
  }

  func rendered(
    _ values: ArraySlice<Double>, _ derivatives: ArraySlice<Double>, _ place: Problem.Place
  ) -> String {
    let (value, derivatives) = (shown(values[0]), unsigned(derivatives))
    let gradient = Array(derivatives[..<problem.wrt.count])
    let product = Array(derivatives[problem.wrt.count...])
    let along = shown(direction[...])
    return report(
      text: {
        problem.headline(place)
          + "v: \(TextForm.vector(problem.wrt, along))\n"
          + TextForm.values(["value"], [value]) + "\n"
          + TextForm.matrix(
            corner: "", columns: ["∇f", "H·v"], problem.wrt.map { "∂/∂\($0)" },
            zip(gradient, product).map { [$0, $1] })
      },
      json: {
        [
          ("along", .shown(problem.wrt, along)), ("value", value.json),
          ("gradient", .shown(problem.wrt, gradient)), ("hvp", .shown(problem.wrt, product)),
        ]
      },
      value: { [product] }, place)
  }
}
