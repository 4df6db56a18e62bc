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
  ///     "name": "v-1",                 v-1, v0 for inputs, v1, v2, … for operations
  ///     "operation": "multiply",       input, add, subtract, multiply, divide, negate, or a function's name
  ///     "parameter": number,           only of functions with one, such as pow with a constant exponent
  ///     "operands": [{"row": "v-1", "partial": number} or {"constant": number}],
  ///     "formula": string, "numbers": string, "value": number,
  ///     "tangentFormula": string, "tangentNumbers": string, "tangent": number,   forward and both
  ///     "adjoint": number }],                                                    reverse and both
  ///   "adjointSteps": [{               reverse and both: in the order of execution
  ///     "row": "v5", "from": "v5" or an output's name, "formula": string, "numbers": string,
  ///     "adjoint": number }],
  ///   "outputs": [{"name": "y", "row": "v5" or null, "value": number, "tangent": number}],
  ///   "gradient": {input name: number} }                                         reverse and both
  /// ```
  ///
  /// Numbers that are not finite are the strings `"inf"`, `"-inf"`, `"nan"`.
  public func json(sweeps: Sweeps = .both) -> String {
    var members: [String] = []
    if let title { members.append("\"expression\": \(JSONText.quoted(title))") }
    members.append("\"at\": \(JSONText.object(inputNames, inputs.map(\.value)))")
    let values = outputs.map { NumberStyle.json($0.value) }
    members.append(
      values.count == 1
        ? "\"value\": \(values[0])" : "\"values\": [\(values.joined(separator: ", "))]")
    if sweeps.hasTangents { members.append("\"seed\": \(JSONText.object(inputNames, seed))") }
    if sweeps.hasAdjoints {
      members.append("\"cotangent\": \(JSONText.object(outputNames, cotangent))")
    }
    members.append("\"rows\": \(JSONText.list(rows.map { json($0, sweeps) }))")
    if sweeps.hasAdjoints {
      members.append("\"adjointSteps\": \(JSONText.list(adjointSteps.map(json)))")
    }
    let results = zip(outputNames, outputs).map { name, output in
      let row = output.row.map { "\"\(jsonName(rows[$0]))\"" } ?? "null"
      let tangent = sweeps.hasTangents ? ", \"tangent\": \(NumberStyle.json(output.tangent))" : ""
      return "{\"name\": \(JSONText.quoted(name)), \"row\": \(row), "
        + "\"value\": \(NumberStyle.json(output.value))\(tangent)}"
    }
    members.append("\"outputs\": \(JSONText.list(results))")
    if sweeps.hasAdjoints {
      members.append("\"gradient\": \(JSONText.object(inputNames, gradient))")
    }
    return "{" + members.joined(separator: ",\n ") + "}\n"
  }

  private func jsonName(_ row: Row) -> String { "v\(row.number)" }

  private func json(_ row: Row, _ sweeps: Sweeps) -> String {
    var members = [
      "\"name\": \"\(jsonName(row))\"", "\"operation\": \(JSONText.quoted(row.operation.name))",
    ]
    if case .parametric(_, let parameter) = row.operation {
      let number = Double(parameter).map(NumberStyle.json) ?? JSONText.quoted(parameter)
      members.append("\"parameter\": \(number)")
    }
    if !row.operands.isEmpty {
      let operands = row.operands.map { operand in
        operand.row.map {
          "{\"row\": \"\(jsonName(rows[$0]))\", \"partial\": \(NumberStyle.json(operand.partial))}"
        } ?? "{\"constant\": \(NumberStyle.json(operand.value))}"
      }
      members.append("\"operands\": [\(operands.joined(separator: ", "))]")
      members.append("\"formula\": \(JSONText.quoted(row.formula))")
      members.append("\"numbers\": \(JSONText.quoted(row.formulaInNumbers(.full)))")
    }
    members.append("\"value\": \(NumberStyle.json(row.value))")
    if sweeps.hasTangents {
      if !row.operands.isEmpty {
        members.append("\"tangentFormula\": \(JSONText.quoted(row.tangentFormula))")
        members.append("\"tangentNumbers\": \(JSONText.quoted(row.tangentInNumbers(.full)))")
      }
      members.append("\"tangent\": \(NumberStyle.json(row.tangent))")
    }
    if sweeps.hasAdjoints { members.append("\"adjoint\": \(NumberStyle.json(row.adjoint))") }
    return "{\(members.joined(separator: ", "))}"
  }

  private func json(_ step: AdjointStep) -> String {
    let source =
      switch step.source {
      case .output(let place): outputNames[place]
      case .operand(let row, _): jsonName(rows[row])
      }
    return "{\"row\": \"\(jsonName(rows[step.target]))\", \"from\": \(JSONText.quoted(source)), "
      + "\"formula\": \(JSONText.quoted(formula(of: step))), "
      + "\"numbers\": \(JSONText.quoted(inNumbers(step, .full))), "
      + "\"adjoint\": \(NumberStyle.json(step.adjoint))}"
  }
}

/// The few shapes of JSON a trace needs.
enum JSONText {
  static func quoted(_ text: String) -> String {
    // Most texts need nothing: no control character, quote, backslash or `<`, and no line separator (E2 80 A8).
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x3C && $0 != 0xA8 && $0 != 0xA9
    }
    if isPlain { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      // A page embeds the text in a script element, which `</script>` would end.
      case "<": result += "\\u003c"
      case "\u{2028}": result += "\\u2028"
      case "\u{2029}": result += "\\u2029"
      case _ where scalar.value < 0x20:
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n  " + items.joined(separator: ",\n  ") + "]"
  }

  static func object(_ names: [String], _ values: some Sequence<Double>) -> String {
    let members = zip(names, values).map { "\(quoted($0)): \(NumberStyle.json($1))" }
    return "{\(members.joined(separator: ", "))}"
  }
}
