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

  func evaluate<T: RealScalar>(over scalar: T.Type, to output: Output) throws(Failure) {
    let along = direction.map { T($0) }
    try problem.run(over: Dual<T>.self, to: output) { f, place in
      let (values, products) = ForwardMode.valueWithJVP(
        at: place.active.map { T($0) }, along: along
      ) { f.all($0) }
      return rendered(
        Shown.all(values), Shown.all(products.map { $0 + 0 }), Shown.all(along), place)
    }
  }

  @inline(never)
  private func rendered(
    _ values: [Shown], _ products: [Shown], _ along: [Shown], _ place: Problem.Place
  ) -> String {
    ResultReport(
      text: {
        (place.isFirst ? "" : "\n") + problem.systemHead(place)
          + "v: \(TextForm.vector(problem.wrt, along))\n\n"
          + TextForm.matrix(
            corner: "", columns: ["value", "J·v"], problem.outputLabels,
            zip(values, products).map { [$0, $1] })
      },
      json: {
        problem.object(
          at: place,
          [
            ("along", .shown(problem.wrt, along)), ("values", .shown(values)),
            ("jvp", .shown(products)),
          ])
      },
      value: { products.map { [$0] } }
    ).rendered(as: form.report)
  }
}
