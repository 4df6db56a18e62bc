extension EvaluationTrace {
  /// How many rows a picture draws unless told.
  public static var pictureLimit: Int { 400 }

  /// The computational graph as an SVG picture, laid out in layers, without any outside program.
  ///
  /// Nodes show formula, value, tangent and adjoint; edges the partial by that operand. Wide graphs run from left
  /// to right, long ones from top to bottom. The colours follow the reader's light or dark scheme.
  ///
  /// - Parameters:
  ///   - sweeps: Which sweeps to show beside the values.
  ///   - style: How numbers look.
  ///   - limit: How many rows to draw; the picture says what it leaves out.
  public func svg(
    sweeps: Sweeps = .both, numbers style: NumberStyle = .readable, limit: Int = pictureLimit
  ) -> String {
    GraphPicture(self, sweeps: sweeps, style: style, limit: limit).svg(isStandalone: true)
  }
}

/// The picture of a computational graph.
struct GraphPicture {
  private let trace: EvaluationTrace
  private let graph: ComputationalGraph
  private let layout: LayeredLayout
  private let sweeps: EvaluationTrace.Sweeps
  private let style: NumberStyle
  /// Whether layers run from top to bottom.
  private let isVertical: Bool
  /// Left and top of what is drawn.
  private let margin = 16.0
  private let box = (width: 136.0, height: 62.0)
  private let pitch: Double

  init(_ trace: EvaluationTrace, sweeps: EvaluationTrace.Sweeps, style: NumberStyle, limit: Int) {
    self.trace = trace
    self.sweeps = sweeps
    self.style = style
    graph = ComputationalGraph(trace, limit: limit)
    let layers = (graph.nodes.map(\.layer).max() ?? 0) + 1
    isVertical = layers > 9
    pitch = isVertical ? box.height + 50 : box.width + 104
    layout = LayeredLayout(
      graph, distance: isVertical ? box.width + 20 : box.height + 22,
      waypointDistance: isVertical ? 44 : 26)
  }

  func svg(isStandalone: Bool) -> String {
    let along = Double(max(layout.layers - 1, 0)) * pitch
    let note = graph.omitted == 0 ? "" : self.note
    let drawn = isVertical ? (layout.breadth, along) : (along, layout.breadth)
    let width = max(drawn.0 + box.width + 2 * margin, note.isEmpty ? 0 : 480)
    let height = drawn.1 + box.height + 2 * margin + (note.isEmpty ? 0 : 28)
    // In a page the picture shrinks a little to fit, and scrolls beyond that.
    let size =
      isStandalone
      ? "width=\"\(Self.text(width))\" height=\"\(Self.text(height))\""
      : "style=\"width:100%;max-width:\(Self.text(width))px;min-width:\(Self.text(width * 0.85))px\""
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" class="graph" \(size) viewBox="0 0 \(Self.text(width)) \(Self.text(height))" \
      role="img" aria-label="Computational graph">

      """
    if isStandalone { text += "<style>\n\(Self.colours)\(Self.styles)</style>\n" }
    text += """
      <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" \
      markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>

      """
    for index in graph.edges.indices { text += edge(index) }
    for index in graph.edges.indices { text += label(ofEdge: index) }
    for index in graph.nodes.indices { text += node(index) }
    if !note.isEmpty {
      text += "<text class=\"note\" x=\"\(Self.text(margin))\" y=\"\(Self.text(height - 10))\">"
      text += "\(Self.escaped(note))</text>\n"
    }
    return text + "</svg>\n"
  }

  private var note: String {
    let first = trace.rows[trace.rows.count - graph.omitted].name
    let last = trace.rows[trace.rows.count - 1].name
    return "Not drawn: \(graph.omitted) of \(trace.rows.count) rows, \(first) to \(last)."
  }

  // MARK: Places

  private func point(layer: Int, across: Double) -> (x: Double, y: Double) {
    let along = Double(layer) * pitch
    return isVertical
      ? (margin + box.width / 2 + across, margin + box.height / 2 + along)
      : (margin + box.width / 2 + along, margin + box.height / 2 + across)
  }

  private func point(_ node: Int) -> (x: Double, y: Double) {
    point(layer: graph.nodes[node].layer, across: layout.across[node])
  }

  /// The points of an edge, from border to border.
  private func points(ofEdge index: Int) -> [(x: Double, y: Double)] {
    let edge = graph.edges[index]
    var (start, end) = (point(edge.source), point(edge.target))
    if isVertical {
      start.y += box.height / 2
      end.y -= halfHeight(edge.target) + 1
    } else {
      start.x += box.width / 2
      end.x -= halfWidth(edge.target) + 1
    }
    // Two edges between the same nodes, as in v·v, arrive side by side.
    let siblings = graph.edges.indices.filter {
      graph.edges[$0].target == edge.target && graph.edges[$0].source == edge.source
    }
    if siblings.count > 1, let place = siblings.firstIndex(of: index) {
      let shift = 16 * (Double(place) - Double(siblings.count - 1) / 2)
      if isVertical { end.x += shift * 2 } else { end.y += shift }
    }
    return [start]
      + layout.waypoints[index].map { point(layer: $0.layer, across: $0.across) } + [end]
  }

  private func halfWidth(_ node: Int) -> Double {
    graph.nodes[node].kind == .output ? 46 : box.width / 2
  }
  private func halfHeight(_ node: Int) -> Double {
    graph.nodes[node].kind == .output ? 20 : box.height / 2
  }

  // MARK: Parts

  private func edge(_ index: Int) -> String {
    let points = points(ofEdge: index)
    var path = "M\(Self.text(points[0].x)) \(Self.text(points[0].y))"
    for (from, to) in zip(points, points.dropFirst()) {
      let (first, second) =
        isVertical
        ? ((from.x, (from.y + to.y) / 2), (to.x, (from.y + to.y) / 2))
        : (((from.x + to.x) / 2, from.y), ((from.x + to.x) / 2, to.y))
      path += "C\(Self.text(first.0)) \(Self.text(first.1)) \(Self.text(second.0)) "
      path += "\(Self.text(second.1)) \(Self.text(to.x)) \(Self.text(to.y))"
    }
    return "<path class=\"edge\" id=\"\(identity(ofEdge: index))\" d=\"\(path)\" "
      + "marker-end=\"url(#arrow)\"/>\n"
  }

  private func identity(ofEdge index: Int) -> String {
    let edge = graph.edges[index]
    return edge.place.map { "e\(edge.target)-\($0)" } ?? "o\(graph.nodes[edge.target].index)"
  }

  private func label(ofEdge index: Int) -> String {
    let edge = graph.edges[index]
    guard let place = edge.place else { return "" }
    let row = trace.rows[edge.target]
    let value = style.text(row.operands[place].partial)
    let formula = row.partialFormula(place)
    let label = formula == value || formula.count > 12 ? value : "\(formula) = \(value)"
    let points = points(ofEdge: index)
    let (from, to) = (points[points.count - 2], points[points.count - 1])
    // Nearer to the target, where edges of one source have parted.
    let x = from.x + (to.x - from.x) * (isVertical ? 0.62 : 0.5)
    let y = from.y + (to.y - from.y) * (isVertical ? 0.55 : 0.62)
    return "<text class=\"partial\" id=\"l\(edge.target)-\(place)\" x=\"\(Self.text(x))\" "
      + "y=\"\(Self.text(y + (isVertical ? 4 : -3)))\">\(Self.escaped(label))</text>\n"
  }

  private func node(_ index: Int) -> String {
    let node = graph.nodes[index]
    let (x, y) = point(index)
    if node.kind == .output {
      let name = Notation.symbols.text(
        .symbol(
          FormulaTree.Symbol(kind: .value, name: .other(trace.outputNames[node.index]), value: 0)))
      let value = style.text(trace.outputs[node.index].value)
      return """
        <g class="node output" id="y\(node.index)">\
        <rect x="\(Self.text(x - 46))" y="\(Self.text(y - 20))" width="92" height="40" rx="20"/>\
        <text class="formula" x="\(Self.text(x))" y="\(Self.text(y + 4))">\
        \(Self.escaped(Self.shortened("\(name) = \(value)", 14)))</text></g>

        """
    }
    let row = trace.rows[node.index]
    let formula =
      node.kind == .input
      ? "\(row.name) = \(Notation.name(trace.inputNames[node.index]))" : row.formula
    var derivatives: [String] = []
    if sweeps.hasTangents { derivatives.append("v̇ \(style.text(row.tangent))") }
    if sweeps.hasAdjoints { derivatives.append("v̄ \(style.text(row.adjoint))") }
    let kind = node.kind == .input ? "input" : "operation"
    return """
      <g class="node \(kind)" id="n\(node.index)">\
      <rect x="\(Self.text(x - box.width / 2))" y="\(Self.text(y - box.height / 2))" \
      width="\(Self.text(box.width))" height="\(Self.text(box.height))" rx="8"/>\
      <text class="formula" x="\(Self.text(x))" y="\(Self.text(y - 13))">\
      \(Self.escaped(Self.shortened(formula, 20)))</text>\
      <text class="value" x="\(Self.text(x))" y="\(Self.text(y + 5))">\
      \(Self.escaped(style.text(row.value)))</text>\
      <text class="derivatives" x="\(Self.text(x))" y="\(Self.text(y + 23))">\
      \(Self.escaped(derivatives.joined(separator: "\u{2002}")))</text></g>

      """
  }

  // MARK: Text

  static func shortened(_ text: String, _ count: Int) -> String {
    text.count <= count ? text : text.prefix(count - 1) + "…"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  private static func text(_ x: Double) -> String { NumberStyle.json((x * 10).rounded() / 10) }

  /// The colours of a picture on its own; a page brings its own.
  static let colours = """
    svg { --ink: #1d2430; --soft: #5b6675; --line: #8b96a5; --paper: #ffffff; --box: #f3f5f8;
      --input: #e3effc; --output: #e2f4e7; }
    @media (prefers-color-scheme: dark) { svg { --ink: #e8ebf0; --soft: #a5afbd; --line: #77828f;
      --paper: #14181e; --box: #222932; --input: #1d3349; --output: #1d3a28; } }
    svg { background: var(--paper); }

    """

  static let styles = """
    .graph text { font: 13px system-ui, sans-serif; fill: var(--ink); text-anchor: middle; }
    .graph .formula { font-weight: 600; }
    .graph .derivatives, .graph .note { fill: var(--soft); font-size: 12px; }
    .graph .note { text-anchor: start; }
    .graph .partial { font-size: 11px; fill: var(--soft); paint-order: stroke;
      stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
    .graph rect { fill: var(--box); stroke: var(--line); }
    .graph .input rect { fill: var(--input); }
    .graph .output rect { fill: var(--output); }
    .graph .edge { fill: none; stroke: var(--line); stroke-width: 1.4; }
    .graph .head { fill: var(--line); }

    """
}
