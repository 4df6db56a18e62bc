import CompiledFormulas
import DualNumbers

/// `dual jvp`: the values and the product J·v of the Jacobian with a direction, in one sweep over dual numbers.
struct JVPCommand: EvaluationCommand {
  static let entry = Entry(
    name: "jvp", abstract: "The derivative along a direction: J·v.",
    discussion: "One sweep of forward mode, however many variables there are.",
    arguments: [.formulas],
    options: [.at, .along, .wrt] + Option.results,
    examples: ["dual jvp 'r*cos(t)' 'r*sin(t)' --at r=2,t=pi/6 --along r=1,t=0.5"])

  let problem: Problem
  let form: ResultsForm
  var results: CompiledFormula.Results { .jvp(along: direction) }
  private let direction: [Double]

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    problem = try Problem(arguments, host)
    form = try ResultsForm(arguments, problem, host)
    direction = try arguments.direction(problem.wrt)
  }

  func rendered(
    _ values: ArraySlice<Double>, _ derivatives: ArraySlice<Double>, _ place: Problem.Place
  ) -> String {
    let (values, products) = (shown(values), unsigned(derivatives))
    let along = shown(direction[...])
    return report(
      text: {
        problem.systemHead(place) + "v: \(TextForm.vector(problem.wrt, along))\n\n"
          + TextForm.matrix(
            corner: "", columns: ["value", "J·v"], problem.outputLabels,
            zip(values, products).map { [$0, $1] })
      },
      json: {
        [
          ("along", .shown(problem.wrt, along)), ("values", .shown(values)),
          ("jvp", .shown(products)),
        ]
      },
      value: { products.map { [$0] } }, place)
  }
}
