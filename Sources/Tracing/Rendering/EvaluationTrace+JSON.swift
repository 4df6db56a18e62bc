internal import Rendering

extension EvaluationTrace {
  /// The trace as one JSON object, with every number in full.
  ///
  /// The schema:
  ///
  /// ```
  /// { "expression": string,            only with a title
  ///   "at": {input name: number},
  ///   "value": number,                 or "values": [number], of several outputs
  ///   "seed": {input name: number},    ẋ; forward and both
  ///   "cotangent": {output name: number},  ȳ; reverse and both
  ///   "rows": [{
  ///     "name": "v-1",                 v-1, v0 for inputs, v1, v2, … for operations, or their own names
  ///     "operation": "multiply",       input, add, subtract, multiply, divide, negate, or a function's name
  ///     "parameter": number,           only of functions with one, such as pow with a constant exponent
  ///     "operands": [{"row": "v-1", "partial": number} or {"constant": number}],
  ///     "formula": string, "numbers": string, "value": number,
  ///     "tangentFormula": string, "tangentNumbers": string, "tangent": number,   forward and both
  ///     "adjoint": number }],                                                    reverse and both
  ///   "adjointSteps": [{               reverse and both: in the order of execution
  ///     "row": "v5", "from": "v5", an output's name, or null of rows left out, "formula": string, "numbers": string,
  ///     "adjoint": number }],
  ///   "omitted": {"count": number, "first": string, "last": string},            rows left out
  ///   "renamed": {name: what it was},  names that had a second meaning
  ///   "outputs": [{"name": "y", "row": "v5" or null, "value": number, "tangent": number}],
  ///   "gradient": {input name: number} }                                         reverse and both
  /// ```
  ///
  /// Numbers that are not finite are the strings `"inf"`, `"-inf"`, `"nan"`.
  public func json(sweeps: Sweeps = .both) -> String {
    var members: JSON.Members = []
    if let title { members.add("expression", .string(title)) }
    members.add("at", .numbers(inputNames, inputs.map { $0.value }))
    let values = outputs.map { $0.value }
    if values.count == 1 {
      members.add("value", .number(values[0]))
    } else {
      members.add("values", .numbers(values))
    }
    if sweeps.hasTangents { members.add("seed", .numbers(inputNames, seed)) }
    if sweeps.hasAdjoints { members.add("cotangent", .numbers(plainOutputs, cotangent)) }
    members.add("rows", .array(rows.map { json($0, sweeps) }))
    if sweeps.hasAdjoints { members.add("adjointSteps", .array(adjointSteps.map(json))) }
    if let omitted {
      members.add(
        "omitted",
        .object([
          ("count", .integer(omitted.count)), ("first", .string(omitted.first)),
          ("last", .string(omitted.last)),
        ]))
    }
    if !renamings.isEmpty {
      members.add(
        "renamed", .object(renamings.map { (key: $0.name, value: .string($0.original)) }))
    }
    let results = zip(plainOutputs, outputs).map { name, output in
      JSON.object(
        [
          ("name", .string(name)), ("row", output.row.map { jsonName(rows[$0]) } ?? .null),
          ("value", .number(output.value)),
        ] + (sweeps.hasTangents ? [("tangent", .number(output.tangent))] : []))
    }
    members.add("outputs", .array(results))
    if sweeps.hasAdjoints { members.add("gradient", .numbers(inputNames, gradient)) }
    // A line for each member, each row and each step.
    return JSON.object(members).rendered(lines: 2) + "\n"
  }

  private func jsonName(_ row: Row) -> JSON { .string(row.plainName) }

  private func json(_ row: Row, _ sweeps: Sweeps) -> JSON {
    var members: JSON.Members = [
      ("name", jsonName(row)), ("operation", .string(row.operation.name)),
    ]
    if case .function(let rule) = row.operation, let parameter = rule.parameter {
      members.add("parameter", Double(parameter).map { .number($0) } ?? .string(parameter))
    }
    if !row.operands.isEmpty {
      let operands = row.operands.map { operand in
        JSON.object(
          operand.row.map {
            [("row", jsonName(rows[$0])), ("partial", .number(operand.partial))]
          } ?? [("constant", .number(operand.value))])
      }
      members.add("operands", .array(operands))
      members.add("formula", .string(row.formula))
      members.add("numbers", .string(row.formulaInNumbers(.full)))
    }
    members.add("value", .number(row.value))
    if sweeps.hasTangents {
      if !row.operands.isEmpty {
        members.add("tangentFormula", .string(row.tangentFormula))
        members.add("tangentNumbers", .string(row.tangentInNumbers(.full)))
      }
      members.add("tangent", .number(row.tangent))
    }
    if sweeps.hasAdjoints { members.add("adjoint", .number(row.adjoint)) }
    return .object(members)
  }

  private func json(_ step: AdjointStep) -> JSON {
    let source =
      switch step.source {
      case .output(let place): JSON.string(plainOutputs[place])
      case .omitted: JSON.null
      case .operand(let row, _): jsonName(rows[row])
      }
    return .object([
      ("row", jsonName(rows[step.target])), ("from", source),
      ("formula", .string(formula(of: step))), ("numbers", .string(inNumbers(step, .full))),
      ("adjoint", .number(step.adjoint)),
    ])
  }
}
