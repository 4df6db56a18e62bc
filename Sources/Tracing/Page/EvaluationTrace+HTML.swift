internal import Rendering

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
    let picture = GraphPicture(self, sweeps: .both, style: style, limit: limit).picture
    let heading = title ?? "Evaluation trace"
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
      <link rel="icon" href="data:,">
      <title>\(heading) – evaluation trace</title>
      <style>
      \(Palette.sheet)\(PageParts.styles)</style>
      </head>
      <body>
      <header>
      <h1>\(heading)</h1>
      \(PageParts.controls)</header>
      <main>
      <section class="table" tabindex="0" aria-label="Evaluation trace">
      \(htmlTable(style, limit: limit))</section>
      <section class="picture" tabindex="0" aria-label="Computational graph">
      \(picture.embedded)</section>
      </main>
      <script type="application/json" id="data">\(htmlData(style, limit: limit))</script>
      <script>
      \(PageParts.script)</script>
      </body>
      </html>

      """
    return page.source
  }

  private func htmlTable(_ style: NumberStyle, limit: Int) -> Markup {
    func line(_ start: Markup, _ texts: [String]) -> Markup {
      var line = start
      for (name, text) in zip(["primal", "value", "wide", "tangent", "adjoint"], texts) {
        line += "<td class=\"\(name)\">\(text)</td>"
      }
      return line + "</tr>\n"
    }
    var text: Markup = """
      <table>
      <thead><tr><th>Primal</th><th>Value</th><th class="wide">Tangent</th><th>\(tangentSymbol)</th><th>\(adjointSymbol)</th>\
      </tr></thead>
      <tbody>

      """
    for row in rows.prefix(limit) {
      text += line(
        "<tr id=\"r\(row.index)\">",
        [
          primalText(row), style.text(row.value), tangentText(row), style.text(row.tangent),
          style.text(row.adjoint),
        ])
    }
    if rows.count > limit {
      text +=
        "<tr><td colspan=\"5\">Not shown: \(rows.count - limit) of \(rows.count) rows.</td></tr>\n"
    }
    for (place, output) in outputs.enumerated() {
      text += line(
        "<tr class=\"output\" id=\"out\(place)\">",
        [
          outputText(place, .value), style.text(output.value), outputText(place, .tangent),
          style.text(output.tangent), style.text(cotangent[place]),
        ])
    }
    return text + "</tbody>\n</table>\n"
  }

  // MARK: Texts

  private func primalText(_ row: Row) -> String {
    row.index < inputNames.count
      ? "\(row.name) = \(shownInputs[row.index])" : row.formula
  }

  private func tangentText(_ row: Row) -> String {
    guard row.index < inputNames.count else { return row.tangentFormula }
    return "\(row.tangentFormula) = "
      + Notation.marked(shownInputs[row.index], .tangent)
  }

  private func outputText(_ place: Int, _ kind: FormulaTree.Symbol.Kind) -> String {
    let name = Notation.marked(shownOutputs[place], kind)
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
    case .function(let rule) where rule.parameter != nil:
      let arguments = rule.isParameterLast ? "x, n" : "n, x"
      return "\(shown("\(rule.name)(\(arguments))")): ∂/∂x = \(formulas[0])"
    default:
      let arguments = names.prefix(formulas.count).joined(separator: ", ")
      let partials = zip(names, formulas).map { "∂/∂\($0) = \($1)" }.joined(separator: ", ")
      return "\(shown("\(row.operation.name)(\(arguments))")): \(partials)"
    }
  }

  // MARK: Data

  /// The most directions that the page offers.
  private static var seedLimit: Int { 16 }

  private func htmlData(_ style: NumberStyle, limit: Int) -> Markup {
    let rowData = rows.prefix(limit).map { row in
      JSON.object([
        ("formula", .string(primalText(row))), ("numbers", .string(row.formulaInNumbers(style))),
        ("value", .string(style.text(row.value))), ("tangent", .string(tangentText(row))),
        ("rule", .string(ruleText(row))),
        ("operands", .array(row.operands.map { $0.row.map { .integer($0) } ?? .null })),
      ])
    }
    let outputData = outputs.indices.map { place in
      JSON.object([
        ("formula", .string(outputText(place, .value))),
        ("tangent", .string(outputText(place, .tangent))),
        ("value", .string(style.text(outputs[place].value))),
        ("row", outputs[place].row.flatMap { $0 < limit ? .integer($0) : nil } ?? .null),
      ])
    }
    let data = JSON.object([
      ("rows", .array(rowData)), ("outputs", .array(outputData)),
      ("symbols", .strings([tangentSymbol, adjointSymbol])),
      ("seeds", .array(directions(seed, inputNames).map { seedData($0, style, limit: limit) })),
      (
        "cotangents",
        .array(directions(cotangent, outputNames).map { cotangentData($0, style, limit: limit) })
      ),
    ])
    // A script element takes no references; what would end it is escaped in JSON.
    return Markup(stringLiteral: data.rendered(lines: 2))
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
      "\(Notation.marked($0, kind)) = \(style.text($1))"
    }
    return parts.isEmpty ? "0" : parts.joined(separator: ", ")
  }

  private func seedData(_ direction: [Double], _ style: NumberStyle, limit: Int) -> JSON {
    let trace = seeded(by: direction)
    let shown = trace.rows.prefix(limit)
    return .object([
      ("label", .string(directionText(direction, shownInputs, .tangent, style))),
      ("tangents", .strings(shown.map { style.text($0.tangent) })),
      ("numbers", .strings(shown.map { $0.tangentInNumbers(style) })),
      ("outputs", .strings(trace.outputs.map { style.text($0.tangent) })),
    ])
  }

  private func cotangentData(_ direction: [Double], _ style: NumberStyle, limit: Int) -> JSON {
    let trace = seeded(cotangent: direction)
    var steps: [JSON] = []
    for step in trace.adjointSteps where step.target < limit {
      var members: [(key: String, value: JSON)] = [("target", .integer(step.target))]
      switch step.source {
      case .output(let place): members.append(("output", .integer(place)))
      case .operand(let row, let place):
        if row >= limit { continue }
        members += [("row", .integer(row)), ("place", .integer(place))]
      }
      members += [
        ("formula", .string(trace.formula(of: step))),
        ("numbers", .string(trace.inNumbers(step, style))),
        ("value", .string(style.text(step.adjoint))),
      ]
      steps.append(.object(members))
    }
    return .object([
      ("label", .string(directionText(direction, shownOutputs, .adjoint, style))),
      ("outputs", .strings(direction.map { style.text($0) })), ("steps", .array(steps)),
    ])
  }
}
