extension EvaluationTrace {
  /// The trace as a page to step through: table and graph side by side, in one file without any network.
  ///
  /// A slider, buttons and the arrow keys go through the primal sweep, the tangent sweep and the reverse
  /// sweep; row, node, edges and rule in use are marked. The seed can be switched to any input, the
  /// cotangent to any output. Without scripts the finished table and graph are there.
  ///
  /// - Parameters:
  ///   - style: How numbers look.
  ///   - limit: How many rows to show; the page says what it leaves out.
  public func html(numbers style: NumberStyle = .readable, limit: Int = pictureLimit) -> String {
    let picture = GraphPicture(self, sweeps: .both, style: style, limit: limit)
    let heading = title ?? "Evaluation trace"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
      <link rel="icon" href="data:,">
      <title>\(GraphPicture.escaped(heading)) – evaluation trace</title>
      <style>
      \(PageParts.styles)\(GraphPicture.styles)</style>
      </head>
      <body>
      <header>
      <h1>\(GraphPicture.escaped(heading))</h1>
      \(PageParts.controls)</header>
      <main>
      <section class="table" tabindex="0" aria-label="Evaluation trace">
      \(htmlTable(style, limit: limit))</section>
      <section class="picture" tabindex="0" aria-label="Computational graph">
      \(picture.svg(isStandalone: false))</section>
      </main>
      <script type="application/json" id="data">\(htmlData(style, limit: limit))</script>
      <script>
      \(PageParts.script)</script>
      </body>
      </html>

      """
  }

  private func htmlTable(_ style: NumberStyle, limit: Int) -> String {
    func cells(_ parts: (String, String)...) -> String {
      parts.map { "<td class=\"\($0.0)\">\(GraphPicture.escaped($0.1))</td>" }.joined()
    }
    var text = """
      <table>
      <thead><tr><th>Primal</th><th>Value</th><th class="wide">Tangent</th><th>v̇</th><th>v̄</th>\
      </tr></thead>
      <tbody>

      """
    for row in rows.prefix(limit) {
      text += "<tr id=\"r\(row.index)\">"
      text += cells(
        ("primal", primalText(row)), ("value", style.text(row.value)),
        ("wide", tangentText(row)), ("tangent", style.text(row.tangent)),
        ("adjoint", style.text(row.adjoint)))
      text += "</tr>\n"
    }
    if rows.count > limit {
      text +=
        "<tr><td colspan=\"5\">Not shown: \(rows.count - limit) of \(rows.count) rows.</td></tr>\n"
    }
    for (place, output) in outputs.enumerated() {
      text += "<tr class=\"output\" id=\"out\(place)\">"
      text += cells(
        ("primal", outputText(place, .value)), ("value", style.text(output.value)),
        ("wide", outputText(place, .tangent)), ("tangent", style.text(output.tangent)),
        ("adjoint", style.text(cotangent[place])))
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table>\n"
  }

  // MARK: Texts

  private func primalText(_ row: Row) -> String {
    row.index < inputNames.count
      ? "\(row.name) = \(Notation.name(inputNames[row.index]))" : row.formula
  }

  private func tangentText(_ row: Row) -> String {
    guard row.index < inputNames.count else { return row.tangentFormula }
    return "\(row.tangentFormula) = "
      + Notation.marked(Notation.name(inputNames[row.index]), .tangent)
  }

  private func outputText(_ place: Int, _ kind: FormulaTree.Symbol.Kind) -> String {
    let name = Notation.marked(Notation.name(outputNames[place]), kind)
    guard let row = outputs[place].row else { return name }
    return "\(name) = \(Notation.symbols.text(rows[row].symbol(kind)))"
  }

  /// What the rule of a row says, in x, y, z.
  private func ruleText(_ row: Row) -> String {
    let names = ["x", "y", "z"]
    var trees: [String: FormulaTree] = [:]
    for name in names + ["n"] {
      trees[name] = .symbol(FormulaTree.Symbol(kind: .value, name: .other(name), value: 0))
    }
    func shown(_ formula: String) -> String {
      FormulaTree(formula, trees).map { Notation.symbols.text($0) } ?? formula
    }
    let formulas = row.operation.partialFormulas.map(shown)
    switch row.operation {
    case .input: return "an input"
    case .add: return "x + y: both partials are 1"
    case .subtract: return "x − y: the partials are 1 and −1"
    case .multiply: return "x·y: ∂/∂x = y, ∂/∂y = x"
    case .divide: return "x/y: ∂/∂x = 1/y, ∂/∂y = −(x/y)/y"
    case .negate: return "−x: the partial is −1"
    case .parametric(let rule, _):
      return "\(shown(rule.name == "pow" ? "x^n" : "\(rule.name)(n, x)")): ∂/∂x = \(formulas[0])"
    default:
      let arguments = names.prefix(formulas.count).joined(separator: ", ")
      let partials = zip(names, formulas).map { "∂/∂\($0) = \($1)" }.joined(separator: ", ")
      return "\(shown("\(row.operation.name)(\(arguments))")): \(partials)"
    }
  }

  // MARK: Data

  /// The most directions that the page offers.
  private static var seedLimit: Int { 16 }

  private func htmlData(_ style: NumberStyle, limit: Int) -> String {
    let shown = rows.prefix(limit)
    let rowData = shown.map { row in
      let operands = row.operands.map { $0.row.map { "\($0)" } ?? "null" }.joined(separator: ",")
      return "{\"formula\":\(JSONText.quoted(primalText(row))),"
        + "\"numbers\":\(JSONText.quoted(row.formulaInNumbers(style))),"
        + "\"value\":\(JSONText.quoted(style.text(row.value))),"
        + "\"tangent\":\(JSONText.quoted(tangentText(row))),"
        + "\"rule\":\(JSONText.quoted(ruleText(row))),\"operands\":[\(operands)]}"
    }
    let outputData = outputs.indices.map { place in
      let row = outputs[place].row.flatMap { $0 < limit ? "\($0)" : nil } ?? "null"
      return "{\"formula\":\(JSONText.quoted(outputText(place, .value))),"
        + "\"tangent\":\(JSONText.quoted(outputText(place, .tangent))),"
        + "\"value\":\(JSONText.quoted(style.text(outputs[place].value))),\"row\":\(row)}"
    }
    let seeds = directions(seed, inputNames).map { seedData($0, style, limit: limit) }
    let cotangents = directions(cotangent, outputNames).map {
      cotangentData($0, style, limit: limit)
    }
    return "{\"rows\":\(JSONText.list(rowData)),\"outputs\":\(JSONText.list(outputData)),"
      + "\"seeds\":\(JSONText.list(seeds)),\"cotangents\":\(JSONText.list(cotangents))}"
  }

  /// The own direction first, then each name's, up to a limit.
  private func directions(_ own: [Double], _ names: [String]) -> [[Double]] {
    var directions = [own]
    for place in names.indices.prefix(Self.seedLimit) {
      let unit = names.indices.map { $0 == place ? 1.0 : 0 }
      if unit != own { directions.append(unit) }
    }
    return directions
  }

  private func directionText(
    _ direction: [Double], _ names: [String], _ kind: FormulaTree.Symbol.Kind, _ style: NumberStyle
  ) -> String {
    let parts = zip(names, direction).filter { $0.1 != 0 }.prefix(4).map {
      "\(Notation.marked(Notation.name($0), kind)) = \(style.text($1))"
    }
    return parts.isEmpty ? "0" : parts.joined(separator: ", ")
  }

  private func seedData(_ direction: [Double], _ style: NumberStyle, limit: Int) -> String {
    let trace = seeded(by: direction)
    let shown = trace.rows.prefix(limit)
    func list(_ texts: [String]) -> String {
      "[" + texts.map(JSONText.quoted).joined(separator: ",") + "]"
    }
    return "{\"label\":\(JSONText.quoted(directionText(direction, inputNames, .tangent, style))),"
      + "\"tangents\":\(list(shown.map { style.text($0.tangent) })),"
      + "\"numbers\":\(list(shown.map { $0.tangentInNumbers(style) })),"
      + "\"outputs\":\(list(trace.outputs.map { style.text($0.tangent) }))}"
  }

  private func cotangentData(_ direction: [Double], _ style: NumberStyle, limit: Int) -> String {
    let trace = seeded(cotangent: direction)
    var steps: [String] = []
    for step in trace.adjointSteps where step.target < limit {
      let source: String
      switch step.source {
      case .output(let place): source = "\"output\":\(place)"
      case .operand(let row, let place):
        if row >= limit { continue }
        source = "\"row\":\(row),\"place\":\(place)"
      }
      steps.append(
        "{\"target\":\(step.target),\(source),"
          + "\"formula\":\(JSONText.quoted(trace.formula(of: step))),"
          + "\"numbers\":\(JSONText.quoted(trace.inNumbers(step, style))),"
          + "\"value\":\(JSONText.quoted(style.text(step.adjoint)))}")
    }
    let weights = direction.map { JSONText.quoted(style.text($0)) }.joined(separator: ",")
    return "{\"label\":\(JSONText.quoted(directionText(direction, outputNames, .adjoint, style))),"
      + "\"outputs\":[\(weights)],\"steps\":\(JSONText.list(steps))}"
  }
}
