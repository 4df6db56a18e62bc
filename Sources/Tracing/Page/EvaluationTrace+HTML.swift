internal import Rendering

extension EvaluationTrace {
  /// The trace as a page to step through: table and graph, in one file without any network.
  ///
  /// A slider, buttons, keys or a player go through the primal sweep, the tangent sweep and the reverse sweep; row, node, edges
  /// and rule in use are marked, and a sentence says what happens. Inputs, seed and cotangent can be changed in the table: the
  /// page has the list of operations and evaluates it. An exercise hides the numbers of a sweep and marks what is typed. Without
  /// scripts the finished table and graph are there, and so they are printed.
  ///
  /// - Parameters:
  ///   - style: How numbers look.
  ///   - limit: How many rows to show; the page says what it leaves out. Its numbers then are fixed.
  public func html(numbers style: NumberStyle = .readable, limit: Int = pictureLimit) -> String {
    let trace = limited(to: max(0, limit - inputNames.count))
    return TracePage(trace, style).source
  }
}

/// The page of a trace.
final class TracePage {
  let trace: EvaluationTrace
  let style: NumberStyle

  init(_ trace: EvaluationTrace, _ style: NumberStyle) {
    self.trace = trace
    self.style = style
  }

  var source: String {
    let heading = trace.shownTitle ?? "Evaluation trace"
    let (picture, arrangement, scale) = arranged
    // Whole as long as something is to be seen in it; what is larger scrolls.
    let smallest = scale < 0.15 ? 0.5 : 0
    let notes = trace.renamingNotes + (trace.omitted.map { [$0.sentence] } ?? [])
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
      <link rel="icon" href="data:,">
      <title>\(Self.shortened(heading)) – evaluation trace</title>
      <style>
      \(Palette.sheet)\(PageParts.styles)</style>
      </head>
      <body>
      <header>
      <h1>\(heading)</h1>
      \(PageParts.controls)</header>
      \(notes.isEmpty ? "" : "<p class=\"notes\">\(notes.joined(separator: " "))</p>\n")\
      <main class="\(arrangement)\(isDense ? " dense" : "")">
      <div class="frame"><section class="table" tabindex="0" aria-label="Evaluation trace">
      \(table)</section><span class="cue" aria-hidden="true"></span></div>
      <div class="frame"><section class="picture" tabindex="0" aria-label="Computational graph">
      \(picture.scaled(atLeast: smallest))</section><span class="cue" aria-hidden="true"></span></div>
      </main>
      <script type="application/json" id="data">\(data)</script>
      <script>
      \(PageParts.script)</script>
      </body>
      </html>

      """
    return page.source
  }

  private static func shortened(_ title: String) -> String {
    title.unicodeScalars.count <= 80 ? title : String(title.unicodeScalars.prefix(79)) + "…"
  }

  /// The picture, and where it stands: below the table or beside it, whichever shows more on a screen of 1280 × 720.
  private var arranged: (Picture, String, scale: Double) {
    let lines = Double(trace.rows.count + trace.outputs.count + 1)
    let room = (width: 1248.0, height: 720 - 184.0)
    var best = (scale: 0.0, picture: nil as Picture?, name: "")
    for (isVertical, isCompact) in [(false, false), (true, false), (false, true), (true, true)] {
      // Boxes with less in them, where the others would be too small to read.
      if isCompact, best.scale > 0.55 { break }
      let picture = GraphPicture(
        trace, sweeps: .both, style: style, isVertical: isVertical, isCompact: isCompact
      ).picture
      let table = min(lines * 27 + 8, room.height)
      let below = min(room.width / picture.width, (room.height - table - 12) / picture.height)
      let beside = min((room.width - 640) / picture.width, room.height / picture.height)
      for (scale, name) in [(below, "below"), (beside, "beside")] where scale > best.scale {
        best = (min(scale, 1.1), picture, name)
      }
    }
    let picture =
      best.picture ?? GraphPicture(trace, sweeps: .both, style: style, isVertical: true).picture
    return (picture, best.name.isEmpty ? "beside" : best.name, best.scale)
  }

  /// Whether the rows of the table stand closer, so that more of them fit.
  private var isDense: Bool { trace.rows.count + trace.outputs.count > 18 }

  // MARK: The table

  private static let columns = ["primal", "value", "wide", "tangent", "back", "adjoint"]

  private func line(_ start: Markup, _ texts: [String]) -> Markup {
    var line = start
    for (name, text) in zip(Self.columns, texts) { line += "<td class=\"\(name)\">\(text)</td>" }
    return line + "</tr>\n"
  }

  private var table: Markup {
    var text: Markup = """
      <table>
      <caption class="unseen">Every operation with its value, its tangent and its adjoint</caption>
      <thead><tr><th class="primal" scope="col">Primal</th><th class="value" scope="col">Value</th>\
      <th class="wide" scope="col">Tangent</th><th class="tangent" scope="col">\(trace.tangentSymbol)</th>\
      <th class="back" scope="col">Adjoint</th><th class="adjoint" scope="col">\(trace.adjointSymbol)</th></tr></thead>
      <tbody>

      """
    let adjoints = adjointFormulas
    for row in trace.rows {
      text += line(
        "<tr id=\"r\(row.index)\">",
        [
          primalText(row), style.text(row.value), tangentText(row), style.text(row.tangent),
          adjoints[row.index], style.text(row.adjoint),
        ])
    }
    for (place, output) in trace.outputs.enumerated() {
      text += line(
        "<tr class=\"output\" id=\"out\(place)\">",
        [
          outputText(place, .value), style.text(output.value), outputText(place, .tangent),
          style.text(output.tangent), Notation.marked(trace.shownOutputs[place], .adjoint),
          style.text(trace.cotangent[place]),
        ])
    }
    return text + "</tbody>\n</table>\n"
  }

  private func primalText(_ row: EvaluationTrace.Row) -> String {
    row.index < trace.inputNames.count && row.ownName == nil
      ? "\(row.name) = \(trace.shownInputs[row.index])" : row.formula
  }

  private func tangentText(_ row: EvaluationTrace.Row) -> String {
    guard row.index < trace.inputNames.count, row.ownName == nil else { return row.tangentFormula }
    return "\(row.tangentFormula) = "
      + Notation.marked(trace.shownInputs[row.index], .tangent)
  }

  private func outputText(_ place: Int, _ kind: FormulaTree.Symbol.Kind) -> String {
    let name = Notation.marked(trace.shownOutputs[place], kind)
    guard let source = trace.outputSource(place, kind), !trace.isNamedRow(output: place) else {
      return name
    }
    return "\(name) = \(Notation.symbols.text(.symbol(source)))"
  }

  /// The sum of what each row's adjoint receives.
  private var adjointFormulas: [String] {
    var trees = [FormulaTree?](repeating: nil, count: trace.rows.count)
    for step in trace.adjointSteps {
      let contribution = trace.contribution(of: step)
      guard let before = trees[step.target] else {
        trees[step.target] = contribution
        continue
      }
      if case .negate(let rest) = contribution {
        trees[step.target] = .difference(before, rest)
      } else {
        trees[step.target] = .sum(before, contribution)
      }
    }
    return zip(trace.rows, trees).map { row, tree in
      let name = Notation.symbols.text(row.symbol(.adjoint))
      guard let tree, !row.symbol(.adjoint).isNamed(as: tree) else { return name }
      return "\(name) = \(Notation.symbols.text(tree))"
    }
  }
}
