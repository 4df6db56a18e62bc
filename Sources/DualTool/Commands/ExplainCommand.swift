import DualNumbers
import Rendering

/// `dual explain`: the first operation, at every point, that made the value or a derivative infinite or NaN.
struct ExplainCommand: Command {
  static let entry = Entry(
    name: "explain", abstract: "The operation that made a result infinite or NaN.",
    discussion: "Names the first operation, with its operands, at which the value or a derivative "
      + "stopped being finite, and kinks and comparisons of equals that were met on the way.",
    arguments: [.formula],
    options: [
      .at, .wrt,
      Option(
        name: "order", value: "order",
        abstract: "1, or 2 for second derivatives as well. Default: 1."),
      .formulaFile, .format(Report.Format.self), .points,
    ] + Option.ofFiles + [.version, .help],
    examples: [
      "dual explain 'sqrt(x^2+y^2)/x' --at x=0,y=0", "dual explain 'abs(x)^2' --at x=0 --order 2",
    ])

  private let problem: Problem
  private let format: Report.Format
  private let order: Int

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    problem = try Problem(arguments, host)
    format = try arguments.format()
    switch arguments.value("order") ?? "1" {
    case "1": order = 1
    case "2": order = 2
    case let text:
      throw .usage(
        "The value \(quoted(text)) is invalid for '--order <order>'. Please provide 1 or 2.",
        arguments.usageCommand)
    }
    try problem.requireOneResult()
  }

  func run(to output: Output) throws(Failure) {
    try problem.evaluate({ SharedFunction<Watched>(problem, at: $0) }, to: output) { f, place in
      let report = explainNonFinite(at: place.active, names: problem.wrt, order: order) { f($0) }
      let notes = kinks(at: place.active) { f($0) }.map(\.description)
      let finite =
        order == 1
        ? "The value and the gradient are finite."
        : "The value, the gradient and the second derivatives are finite."
      return Report(
        text: {
          (place.isFirst ? "" : "\n") + problem.headline(place)
            + ([report?.description ?? finite] + notes).map { $0 + "\n" }.joined()
        },
        json: {
          problem.object(
            at: place,
            (report.map(Self.members) ?? [("finite", .bool(true))])
              + JSON.notes(notes))
        }
      ).rendered(as: format)
    }
  }

  private static func members(_ report: NonFiniteReport) -> [(key: String, value: JSON)] {
    let operation = report.operation
    let operands = operation.operands.map { operand in
      JSON.object([("value", .number(operand.value)), ("tangent", .number(operand.tangent))])
    }
    let other = report.otherInput == nil ? [] : [("otherVariable", JSON.string(report.otherName))]
    return [
      ("finite", .bool(false)), ("value", .number(report.value)),
      ("variable", .string(report.name)),
    ] + other.map { (key: $0.0, value: $0.1) } + [
      ("derivative", .number(report.derivative)),
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
