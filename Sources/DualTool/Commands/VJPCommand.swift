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

  func rendered(
    _ values: ArraySlice<Double>, _ derivatives: ArraySlice<Double>, _ place: Problem.Place
  ) -> String {
    let (values, products) = (shown(values), unsigned(derivatives))
    let weights = shown(weights[...])
    return report(
      text: {
        problem.systemHead(place) + "\n"
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
        [
          ("cotangent", .shown(weights)), ("values", .shown(values)),
          ("vjp", .shown(problem.wrt, products)),
        ]
      },
      value: { [products] }, place)
  }
}
