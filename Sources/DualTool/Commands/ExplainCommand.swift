import DualNumbers
import Rendering

/// `dual explain`: the first operation, at every point, that made the value or a derivative infinite or NaN.
struct ExplainCommand: Command {
  static let entry = Entry(
    name: "explain", abstract: "The operation that made a result infinite or NaN.",
    discussion: "Names the first operation, with its operands, at which the value or a derivative "
      + "stopped being finite.",
    arguments: [.formula],
    options: [
      .at, .wrt, .points, .formulaFile, .format(Report.Format.self), .version, .help,
    ],
    examples: ["dual explain 'sqrt(x^2+y^2)/x' --at x=0,y=0"])

  private let problem: Problem
  private let format: Report.Format

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    problem = try Problem(arguments, host)
    format = try arguments.format()
    try problem.requireOneResult()
  }

  func run(to output: inout Output) throws(Failure) {
    try problem.run(over: Watched.self, to: &output) { f, place in
      let report = explainNonFinite(at: place.active, names: problem.wrt) { f($0) }
      return Report(
        text: {
          (place.isFirst ? "" : "\n") + problem.headline(place)
            + (report.map { "\($0)\n" } ?? "The value and the gradient are finite.\n")
        },
        json: {
          .object(
            [("expression", .string(problem.source)), ("at", .shown(problem.names, place.shown))]
              + (report.map(Self.members) ?? [("finite", .bool(true))]))
        }
      ).rendered(as: format)
    }
  }

  private static func members(_ report: NonFiniteReport) -> [(key: String, value: JSON)] {
    let operation = report.operation
    let operands = operation.operands.map { operand in
      JSON.object([("value", .number(operand.value)), ("tangent", .number(operand.tangent))])
    }
    return [
      ("finite", .bool(false)), ("value", .number(report.value)),
      ("variable", .string(report.name)), ("derivative", .number(report.derivative)),
      ("operation", .string(operation.name)), ("operands", .array(operands)),
      (
        "result",
        .object([
          ("value", .number(operation.value)), ("tangent", .number(operation.tangent)),
        ])
      ),
      ("part", .string(operation.part.rawValue)),
    ]
  }
}
