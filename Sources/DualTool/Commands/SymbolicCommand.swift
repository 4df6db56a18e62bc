import DualNumbers
import Expressions
import Rendering
import Symbolic

/// `dual symbolic`: derivatives as formulas, checked against the dual number before they are shown.
struct SymbolicCommand: Command {
  enum Format: String, FormatName {
    case text, unicode, latex, json
  }

  /// How long a formula that is written without definitions may become, in operations.
  private static let longest = 20_000
  private static let highestOrder = 8

  static let entry = Entry(
    name: "symbolic", abstract: "The derivative as a formula, simplified and checked.",
    discussion: """
      One variable gives the derivative, several the gradient, several formulas the Jacobian. Every formula is compared with \
      the dual number at random points, and at that of '--at', before it is shown. Text and unicode can be given to 'dual' \
      again. What a formula takes for granted beyond the function is said on standard error.
      """,
    arguments: [.formulas],
    options: [
      .wrt,
      Option(
        name: "order", value: "order",
        abstract: "The order of the derivative by one variable, from 0 to \(highestOrder).",
        defaultValue: "1"),
      Option(name: "gradient", abstract: "The gradient, though there is one variable only."),
      Option(name: "jacobian", abstract: "The Jacobian, though there is one formula only."),
      Option(name: "hessian", abstract: "The matrix of second derivatives."),
      Option(
        name: "share",
        abstract: "Define what is used more than once, as in 't1^2 + t1 where t1 = exp(x)'."),
      Option(
        name: "at", value: "name=value",
        abstract:
          "A point at which the formulas are checked too; lengths of lists, bounds of sums.",
        repeats: true),
      .formulaFile, .format(Format.self), .output("Write the formulas to a file."), .version, .help,
    ],
    examples: [
      "dual symbolic 'x^2*sin(x)'", "dual symbolic 'x^2*y + exp(x*y)' --hessian --format unicode",
      "dual symbolic 'tanh(a*x)' --wrt x --order 2 --format latex",
    ])

  private let system: FormulaSystem
  private let wrt: [String]
  private let shape: SymbolicShape
  private let format: Format
  private let shares: Bool
  private let point: [Double]?
  private let path: String?
  private let host: Host

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    self.host = host
    format = try arguments.format()
    var reader = InputReader(host)
    let given = try PointArguments(arguments)
    if let axis = given.axes.first {
      throw .usage(
        "'symbolic' takes one point, '--at' has many values of \(quoted(axis.name))",
        arguments.usageCommand)
    }
    system = try Problem.formulas(arguments, &reader)
    wrt = try Self.variables(arguments, system, given.lengths)
    shape = try SymbolicShape(arguments, system, wrt, highestOrder: Self.highestOrder)
    shares = arguments.has("share")
    point = try Self.point(given, system, arguments)
    path = arguments.value("output")
  }

  /// The variables to differentiate by: those of `--wrt`, or all.
  private static func variables(
    _ arguments: Arguments, _ system: FormulaSystem, _ lengths: [String: Int]
  ) throws(Failure) -> [String] {
    let variables = system.variables
    guard let names = try Problem.chosenNames(arguments, lengths: lengths) else {
      if variables.isEmpty {
        throw .usage(
          "The formula has no variable to differentiate by", arguments.usageCommand,
          help: "Name one that the formula uses, or 'dual eval' for its value")
      }
      return variables
    }
    for name in names where !variables.contains(name) {
      throw .usage(
        NameCheck.unknownVariable(name, among: variables, in: "wrt"), arguments.usageCommand)
    }
    return names
  }

  /// The point of `--at`, if it is a whole one.
  private static func point(
    _ given: PointArguments, _ system: FormulaSystem, _ arguments: Arguments
  ) throws(Failure) -> [Double]? {
    if let bare = given.bare {
      guard system.variables.count == 1 else {
        throw .usage(
          "The number of '--at' needs a name: the formula has the variables "
            + NameCheck.list(system.variables), arguments.usageCommand)
      }
      return [bare]
    }
    let values = Dictionary(uniqueKeysWithValues: zip(given.point.names, given.point.values))
    let known = system.variables.compactMap { values[$0] }
    return known.count == system.variables.count ? known : nil
  }

  func run(to output: Output) throws(Failure) {
    let result = DerivativeFormulas(of: system.formulas, by: wrt, shape.kind)
    let check = SymbolicCheck(system, wrt: wrt, result, shape)
    let outcome = try check.run(at: point)
    let count = outcome.agreeing
    for line in result.ties { output.notes.warn(line) }
    for line in result.assumptions { output.notes.warn("the formula assumes \(line)") }
    if count == 0 {
      output.notes.warn(
        "no point was found at which the function has finite derivatives: the formula is not checked; "
          + "give one by '--at'")
    }
    if let place = outcome.withoutValue {
      output.notes.warn(
        "the formula has no value (0·∞, 0/0, or beyond the range of numbers) where the function has a derivative, such as "
          + TextForm.point(system.variables, Shown.all(place)))
    }
    output.notes.add("checked against the dual number at \(counted(count, "point"))")
    var shares = self.shares
    let roots = result.graph.outputs
    if !shares, result.graph.writtenCount(of: roots) > Self.longest {
      shares = true
      output.notes.warn(
        "written out, this would be more than \(Self.longest) operations: '--share' is on")
    }
    let report = SymbolicReport(
      system: system, wrt: wrt, shape: shape, result: result, shares: shares)
    let text = report.rendered(as: format)
    guard let path else { return try output.append(text) }
    try host.write(text, to: path)
  }
}
