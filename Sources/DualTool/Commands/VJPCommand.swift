import CompiledFormulas
import DualNumbers

/// `dual vjp`: the values and the product wᵀ·J of weights with the Jacobian, in one sweep back over a recording.
struct VJPCommand: EvaluationCommand {
  static let entry = Entry(
    name: "vjp", abstract: "The gradient of a weighted sum of results: wᵀ·J.",
    discussion: "One recording and one sweep of reverse mode, however many results there are.",
    arguments: [.formulas],
    options: [
      .at,
      Option(
        name: "cotangent", value: "weights",
        abstract: "A number for each result, as 1,2 or f1=1,f2=2; 1 for a single one unless told."),
      .wrt,
    ] + Option.results,
    examples: ["dual vjp 'r*cos(t)' 'r*sin(t)' --at r=2,t=pi/6 --cotangent 1,2"])

  let problem: Problem
  let form: ResultsForm
  var results: CompiledFormula.Results { .vjp(cotangent: weights) }
  private let weights: [Double]

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    problem = try Problem(arguments, host)
    form = try ResultsForm(arguments, problem, host)
    let names = (0..<problem.system.outputs).map { "f\($0 + 1)" }
    if let text = arguments.value("cotangent") {
      weights = try Direction.parse(
        text, names, option: "cotangent", what: "weight", noun: "result", arguments.usageCommand)
    } else if names.count == 1 {
      weights = [1]
    } else {
      throw .usage(
        "Missing expected option '--cotangent <weights>': there are \(names.count) results",
        arguments.usageCommand,
        help: "Write --cotangent " + names.prefix(4).map { "\($0)=1" }.joined(separator: ","))
    }
  }

  func evaluate<T: RealScalar>(over scalar: T.Type, to output: Output) throws(Failure) {
    let weights = weights.map { T($0) }
    try problem.run(over: TapeVariable<T>.self, to: output) { f, place in
      let (values, products) = ReverseMode.valueWithVJP(
        at: place.active.map { T($0) }, cotangent: weights
      ) { f.all($0) }
      return rendered(
        Shown.all(values), Shown.all(products.map { $0 + 0 }), Shown.all(weights), place)
    }
  }

  @inline(never)
  private func rendered(
    _ values: [Shown], _ products: [Shown], _ weights: [Shown], _ place: Problem.Place
  ) -> String {
    ResultReport(
      text: {
        (place.isFirst ? "" : "\n") + problem.systemHead(place) + "\n"
          + TextForm.matrix(
            corner: "", columns: ["value", "w"], problem.outputLabels,
            zip(values, weights).map { [$0, $1] })
          + (products.isEmpty
            ? ""
            : "\n"
              + TextForm.matrix(
                corner: "", columns: ["wᵀ·J"], problem.wrt.map { "∂/∂\($0)" }, products.map { [$0] }
              ))
      },
      json: {
        problem.object(
          at: place,
          [
            ("cotangent", .shown(weights)), ("values", .shown(values)),
            ("vjp", .shown(problem.wrt, products)),
          ])
      },
      value: { [products] }
    ).rendered(as: form.report)
  }
}
