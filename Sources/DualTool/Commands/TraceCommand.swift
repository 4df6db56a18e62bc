import DerivativeRules
import Expressions
import Tracing

/// `dual trace`: writes down every elementary operation of a formula.
struct TraceCommand: Command {
  static let entry = Entry(
    name: "trace", abstract: "Every elementary operation: values, tangents, adjoints.",
    discussion: """
      The inputs are v₋₁, v₀, the operations v₁, v₂, …, each behind its operands. The page (html) steps \
      through the sweeps; svg and dot are the computational graph.
      """,
    arguments: [.formula],
    options: [
      .at,
      Option(
        name: "seed", value: "name",
        abstract: "The direction of the tangents: x1, or x1=1,x2=0; the first variable unless told."
      ),
      Option(
        name: "mode", value: "mode", abstract: "The sweeps beside the values.",
        values: EvaluationTrace.Sweeps.allCases.map(\.rawValue), defaultValue: "forward"),
      Option(
        name: "digits", value: "count",
        abstract: "The digits behind the point, from 0 to 15, or full.", defaultValue: "3"),
      .formulaFile, .format(EvaluationTrace.Format.self),
      .output("Write the results to a file."), .version, .help,
    ],
    examples: [
      "dual trace 'ln(x1) + x1*x2 - sin(x2)' --at x1=2,x2=5 --seed x1",
      "dual trace 'x*exp(x)' --at 1 --mode both --format html -o trace.html",
    ])

  private let problem: Problem
  private let seed: [Double]
  private let sweeps: EvaluationTrace.Sweeps
  private let format: EvaluationTrace.Format
  private let style: NumberStyle
  private let path: String?
  private let host: Host

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    self.host = host
    problem = try Problem(arguments, host)
    seed = try Self.seed(arguments, problem.wrt)
    sweeps = EvaluationTrace.Sweeps(rawValue: arguments.value("mode") ?? "") ?? .forward
    format = try arguments.format()
    style = try Self.style(arguments)
    path = arguments.value("output")
  }

  func run(to output: Output) throws(Failure) {
    let text = trace.rendered(as: format, sweeps: sweeps, numbers: style)
    guard let path else { return try output.append(text) }
    try host.write(text, to: path)
  }

  private var trace: EvaluationTrace {
    let function = ActiveFunction<Traced<Double>>(problem.system, wrt: problem.wrt, constants: [:])
    var trace = EvaluationTrace(
      outputsOf: function.all, at: problem.points[0], seed: seed, inputNames: problem.wrt)
    trace.title = problem.source
    return trace
  }

  private static func style(_ arguments: Arguments) throws(Failure) -> NumberStyle {
    let text = arguments.value("digits") ?? "3"
    if text == "full" { return .full }
    guard let count = Int(text), (0...15).contains(count) else {
      throw .usage(
        "The value \(quoted(text)) is invalid for '--digits <count>'. "
          + "Please provide an integer from 0 to 15, or full.", arguments.usageCommand)
    }
    return .decimals(count)
  }

  /// The direction that `--seed` says: a name is that variable alone, `x1=1,x2=0` a direction.
  private static func seed(_ arguments: Arguments, _ names: [String]) throws(Failure) -> [Double] {
    var seed = names.map { _ in 0.0 }
    guard let text = arguments.value("seed") else {
      if !seed.isEmpty { seed[0] = 1 }
      return seed
    }
    return try Direction.parse(
      text, names, option: "seed", what: "seed", arguments.usageCommand)
  }
}

extension EvaluationTrace.Format: FormatName {}
