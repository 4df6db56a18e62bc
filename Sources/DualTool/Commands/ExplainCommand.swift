import DualNumbers
import Expressions

extension Problem {
  /// The first operation, at every point, that made the value or a derivative infinite or NaN.
  func explanations(to output: inout Output) throws(Failure) {
    try requireOneResult()
    try run(over: Watched.self, to: &output) { f, place in
      let report = explainNonFinite(at: place.active, names: wrt) { f($0) }
      return Report(
        text: {
          TextForm.headline("f", system.formulas[0], names, place.values)
            + (report.map { "\($0)\n" } ?? "The value and the gradient are finite.\n")
        },
        json: {
          .object(
            [("expression", .string(source)), ("at", .numbers(names, place.values))]
              + (report.map(Self.members) ?? [("finite", .bool(true))]))
        })
    }
  }

  private static func members(_ report: NonFiniteReport) -> [(String, JSON)] {
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
