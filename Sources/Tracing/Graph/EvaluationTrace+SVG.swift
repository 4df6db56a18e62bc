internal import Rendering

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
    GraphPicture(self, sweeps: sweeps, style: style, limit: limit).picture.svg
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
    let layers = (graph.nodes.map { $0.layer }.max() ?? 0) + 1
    isVertical = layers > 9
    pitch = isVertical ? box.height + 50 : box.width + 104
    layout = LayeredLayout(
      graph, distance: isVertical ? box.width + 20 : box.height + 22,
      waypointDistance: isVertical ? 44 : 26)
  }

  var picture: Picture {
    let along = Double(max(layout.layers - 1, 0)) * pitch
    let drawn = isVertical ? (layout.breadth, along) : (along, layout.breadth)
    let hasNote = graph.omitted > 0
    var picture = Picture(
      width: max(drawn.0 + box.width + 2 * margin, hasNote ? 480 : 0),
      height: drawn.1 + box.height + 2 * margin + (hasNote ? 28 : 0), label: "Computational graph")
    picture.body = """
      <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" \
      markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>

      """
    for index in graph.edges.indices { picture.body += edge(index) }
    for index in graph.edges.indices { picture.body += label(ofEdge: index) }
    for index in graph.nodes.indices { picture.body += node(index) }
    if hasNote {
      picture.body +=
        "<text class=\"soft\" x=\"\(margin)\" y=\"\(picture.height - 10)\">\(note)</text>\n"
    }
    return picture
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

  private func edge(_ index: Int) -> Markup {
    let points = points(ofEdge: index)
    var path: Markup = "M\(points[0].x) \(points[0].y)"
    for (from, to) in zip(points, points.dropFirst()) {
      let (first, second) =
        isVertical
        ? ((from.x, (from.y + to.y) / 2), (to.x, (from.y + to.y) / 2))
        : (((from.x + to.x) / 2, from.y), ((from.x + to.x) / 2, to.y))
      path += "C\(first.0) \(first.1) \(second.0) \(second.1) \(to.x) \(to.y)"
    }
    return
      "<path class=\"edge\" id=\"\(identity(ofEdge: index))\" d=\"\(path)\" marker-end=\"url(#arrow)\"/>\n"
  }

  private func identity(ofEdge index: Int) -> String {
    let edge = graph.edges[index]
    return edge.place.map { "e\(edge.target)-\($0)" } ?? "o\(graph.nodes[edge.target].index)"
  }

  private func label(ofEdge index: Int) -> Markup {
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
    return """
      <text class="soft halo partial middle" id="l\(edge.target)-\(place)" x="\(x)" \
      y="\(y + (isVertical ? 4 : -3))">\(label)</text>

      """
  }

  private func node(_ index: Int) -> Markup {
    let node = graph.nodes[index]
    let (x, y) = point(index)
    if node.kind == .output {
      let name = Notation.symbols.text(
        trace.outputSymbol(node.index, .value, 0))
      let value = style.text(trace.outputs[node.index].value)
      return """
        <g class="node output" id="y\(node.index)">\
        <rect class="box" x="\(x - 46)" y="\(y - 20)" width="92" height="40" rx="20"/>\
        <text class="strong middle" x="\(x)" y="\(y + 4)">\
        \(Self.shortened("\(name) = \(value)", 14))</text></g>

        """
    }
    let row = trace.rows[node.index]
    let formula =
      node.kind == .input
      ? "\(row.name) = \(trace.shownInputs[node.index])" : row.formula
    var derivatives: [String] = []
    if sweeps.hasTangents {
      derivatives.append("\(trace.tangentSymbol) \(style.text(row.tangent))")
    }
    if sweeps.hasAdjoints {
      derivatives.append("\(trace.adjointSymbol) \(style.text(row.adjoint))")
    }
    let kind = node.kind == .input ? "input" : "operation"
    return """
      <g class="node \(kind)" id="n\(node.index)">\
      <rect class="box" x="\(x - box.width / 2)" y="\(y - box.height / 2)" \
      width="\(box.width)" height="\(box.height)" rx="8"/>\
      <text class="strong middle" x="\(x)" y="\(y - 13)">\(Self.shortened(formula, 20))</text>\
      <text class="value middle" x="\(x)" y="\(y + 5)">\(style.text(row.value))</text>\
      <text class="derivatives soft middle" x="\(x)" y="\(y + 23)">\
      \(derivatives.joined(separator: "\u{2002}"))</text></g>

      """
  }

  private static func shortened(_ text: String, _ count: Int) -> String {
    text.count <= count ? text : text.prefix(count - 1) + "…"
  }
}
