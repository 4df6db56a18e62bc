import DerivativeRules
import Expressions
import Tracing

/// `dual trace`: writes down every elementary operation of a formula.
struct TraceCommand: Command {
  static let entry = Entry(
    name: "trace", abstract: "Every elementary operation: values, tangents, adjoints.",
    discussion: """
      The inputs are v₋₁, v₀, the operations v₁, v₂, …, each behind its operands. Where the formula defines \
      names (z = w*x + b; …), these and the inputs appear under their own. Several formulas have one trace. \
      The page (html) steps through the sweeps; svg and dot are the computational graph.
      """,
    arguments: [.formulas],
    options: [
      .at,
      Option(
        name: "seed", value: "name",
        abstract: "The direction of the tangents: x1, or x1=1,x2=0; the first variable unless told."
      ),
      Option(
        name: "cotangent", value: "weights",
        abstract:
          "The weights of the results in the adjoints: 1,2 or y₁=1,y₂=2 or a name; the first result unless told."
      ),
      Option(
        name: "names", value: "names",
        abstract: "indexed: v₋₁, v₀, v₁, …; own: what the formula calls them.",
        values: EvaluationTrace.Naming.allCases.map(\.rawValue)),
      Option(
        name: "steps", value: "count",
        abstract: "How many operations to show; pictures and pages show 400 rows unless told."),
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
      "dual trace 'z = w*x + b; tanh(z)' --at w=1,x=2,b=-2 --mode both",
      "dual trace 'x*exp(x)' --at 1 --mode both --format html -o trace.html",
    ])

  private let problem: Problem
  private let trace: EvaluationTrace
  private let sweeps: EvaluationTrace.Sweeps
  private let format: EvaluationTrace.Format
  private let style: NumberStyle
  private let steps: Int?
  private let path: String?
  private let host: Host

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    self.host = host
    problem = try Problem(arguments, host)
    sweeps = EvaluationTrace.Sweeps(rawValue: arguments.value("mode") ?? "") ?? .forward
    format = try arguments.format()
    style = try Self.style(arguments)
    steps = try Self.steps(arguments)
    path = arguments.value("output")
    if path?.lowercased().hasSuffix(".png") == true, format != .svg {
      throw .usage(
        "A PNG file holds a picture, but the format is \(format.rawValue)", arguments.usageCommand,
        help: "Add '--format svg', or end the name otherwise")
    }
    var trace = Self.trace(problem)
    let seed = try Self.seed(arguments, problem.wrt)
    let cotangent = try Self.cotangent(arguments, trace.outputNames)
    if let naming = arguments.value("names").flatMap(EvaluationTrace.Naming.init) {
      trace.naming = naming
    }
    self.trace = trace.seeded(by: seed, cotangent: cotangent)
  }

  func run(to output: Output) throws(Failure) {
    let text = trace.rendered(as: format, sweeps: sweeps, numbers: style, steps: steps)
    guard let path else { return try output.append(text) }
    guard path.lowercased().hasSuffix(".png") else { return try host.write(text, to: path) }
    if case .failed(let reason) = host.writePNG(path, text) {
      throw Failure(exitCode: .outputFailed, message: "Cannot write \(quoted(path)): \(reason)")
    }
  }

  private static func trace(_ problem: Problem) -> EvaluationTrace {
    let function = SharedFunction<Traced<Double>>(problem, at: problem.points[0])
    let places = problem.activePlaces
    var trace = EvaluationTrace(
      outputsOf: { x in
        let (results, definitions) = function.allWithDefinitions(x)
        for (name, value) in definitions { value.named(name) }
        return results
      }, at: places.map { problem.points[0][$0] }, inputNames: problem.wrt)
    trace.title = problem.source
    return trace
  }

  private static func steps(_ arguments: Arguments) throws(Failure) -> Int? {
    guard let text = arguments.value("steps") else { return nil }
    guard let count = Int(text), count >= 0 else {
      throw .usage(
        "The value \(quoted(text)) is invalid for '--steps <count>'. "
          + "Please provide how many operations to show: an integer from 0.", arguments.usageCommand
      )
    }
    return count
  }

  private static func style(_ arguments: Arguments) throws(Failure) -> NumberStyle {
    if arguments.value("digits") == "full" { return .full }
    return .decimals(try arguments.integer("digits", in: 0...15, other: ", or full") ?? 3)
  }

  /// The direction that `--seed` says: a name is that variable alone, `x1=1,x2=0` a direction.
  private static func seed(_ arguments: Arguments, _ names: [String]) throws(Failure) -> [Double]? {
    guard let text = arguments.value("seed") else { return nil }
    return try Direction.parse(
      text, names, option: "seed", what: "seed", arguments.usageCommand)
  }

  /// The weights that `--cotangent` says; results go by their names, by f1, f2, … too.
  private static func cotangent(
    _ arguments: Arguments, _ names: [String]
  ) throws(Failure) -> [Double]? {
    guard let text = arguments.value("cotangent") else { return nil }
    let plain = names.indices.map { "f\($0 + 1)" }
    let isPlain = text.split(separator: ",").allSatisfy { field in
      plain.contains(String(Fields.assignment(field).name))
    }
    return try Direction.parse(
      text, isPlain ? plain : names, option: "cotangent", what: "weight", noun: "result",
      arguments.usageCommand)
  }
}

extension EvaluationTrace.Format: FormatName {}
