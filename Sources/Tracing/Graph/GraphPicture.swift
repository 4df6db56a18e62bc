internal import Rendering

/// The picture of a computational graph.
final class GraphPicture {
  private let trace: EvaluationTrace
  private let graph: ComputationalGraph
  private let geometry: GraphGeometry
  private let sweeps: EvaluationTrace.Sweeps
  private let style: NumberStyle
  /// Whether parts have names to be found by: those of a page.
  private let isNamed: Bool
  /// Whether boxes have a name and one number only.
  private let isCompact: Bool

  init(
    _ trace: EvaluationTrace, sweeps: EvaluationTrace.Sweeps, style: NumberStyle,
    isVertical: Bool? = nil, isNamed: Bool = true, isCompact: Bool = false
  ) {
    self.trace = trace
    self.sweeps = sweeps
    self.style = style
    self.isNamed = isNamed
    self.isCompact = isCompact
    graph = ComputationalGraph(trace)
    geometry = GraphGeometry(
      trace, graph, style, isVertical: isVertical ?? (graph.layers > 9), isCompact: isCompact)
  }

  var picture: Picture {
    let hasNote = trace.omitted != nil
    var picture = Picture(
      width: max(geometry.width, hasNote ? 480 : 0), height: geometry.height + (hasNote ? 28 : 0),
      label: description)
    picture.isCompact = isCompact
    picture.body = """
      <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" \
      markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse">\
      <path class="head" d="M0 0L8 4L0 8z"/></marker></defs>

      """
    for index in graph.edges.indices { picture.body += edge(index) }
    for index in graph.edges.indices { picture.body += label(ofEdge: index) }
    for index in graph.nodes.indices { picture.body += node(index) }
    if let omitted = trace.omitted {
      picture.body +=
        "<text class=\"soft\" x=\"16\" y=\"\(picture.height - 10)\">\(omitted.sentence)</text>\n"
    }
    return picture
  }

  /// What stands for the picture where it cannot be seen.
  private var description: String {
    let inputs = trace.inputs.count
    return "Computational graph: \(inputs) \(inputs == 1 ? "input" : "inputs"), "
      + "\(trace.operations.count) operations, \(trace.outputs.count) "
      + "\(trace.outputs.count == 1 ? "result" : "results"). The table has the same rows."
  }

  // MARK: Parts

  private func identity(_ name: String) -> Markup { isNamed ? " id=\"\(name)\"" : "" }

  private func edge(_ index: Int) -> Markup {
    let edge = graph.edges[index]
    let name = edge.place.map { "e\(edge.target)-\($0)" } ?? "o\(graph.nodes[edge.target].index)"
    let path = geometry.path(geometry.lines[index]) { Numeral.rounded($0, 1) }
    return
      "<path class=\"edge\"\(identity(name)) d=\"\(path)\" marker-end=\"url(#arrow)\"/>\n"
  }

  private func label(ofEdge index: Int) -> Markup {
    let edge = graph.edges[index]
    guard let place = edge.place, let label = geometry.labels[index] else { return "" }
    return """
      <text class="soft halo partial"\(identity("l\(edge.target)-\(place)")) x="\(label.area.x)" \
      y="\(label.area.y + label.area.height - 3)">\(label.text)</text>

      """
  }

  private func node(_ index: Int) -> Markup {
    let node = graph.nodes[index]
    let box = geometry.boxes[index]
    let (x, y) = (box.x + box.width / 2, box.y + box.height / 2)
    if node.kind == .output {
      let name = trace.shownOutputs[node.index]
      let value = style.text(trace.outputs[node.index].value)
      let text = isCompact ? name : Self.shortened("\(name) = \(value)", 15)
      return """
        <g class="node output"\(identity("y\(node.index)"))>\
        <rect class="box" x="\(box.x)" y="\(box.y)" width="\(box.width)" height="\(box.height)" rx="20"/>\
        <text class="strong middle" x="\(x)" y="\(y + 4)">\
        \(text)</text></g>

        """
    }
    let row = trace.rows[node.index]
    let kind = node.kind == .input ? "input" : "operation"
    if isCompact {
      let name =
        node.kind == .input && row.ownName == nil ? trace.shownInputs[node.index] : row.name
      return """
        <g class="node \(kind)"\(identity("n\(node.index)"))>\
        <rect class="box" x="\(box.x)" y="\(box.y)" width="\(box.width)" height="\(box.height)" rx="6"/>\
        <text class="strong middle" x="\(x)" y="\(y - 3)">\(Self.shortened(name, 7))</text>\
        <text class="value middle" x="\(x)" y="\(y + 12)">\(style.text(row.value))</text></g>

        """
    }
    let formula =
      node.kind == .input && row.ownName == nil
      ? "\(row.name) = \(trace.shownInputs[node.index])" : row.formula
    var derivatives: [String] = []
    if sweeps.hasTangents {
      derivatives.append("\(trace.tangentSymbol) \(style.text(row.tangent))")
    }
    if sweeps.hasAdjoints {
      derivatives.append("\(trace.adjointSymbol) \(style.text(row.adjoint))")
    }
    let isLong = derivatives.joined(separator: " ").count > 19
    return """
      <g class="node \(kind)"\(identity("n\(node.index)"))>\
      <rect class="box" x="\(box.x)" y="\(box.y)" width="\(box.width)" height="\(box.height)" rx="8"/>\
      <text class="strong middle" x="\(x)" y="\(y - 11)">\(Self.shortened(formula, 19))</text>\
      <text class="value middle" x="\(x)" y="\(y + 5)">\(style.text(row.value))</text>\
      <text class="derivatives soft middle\(isLong ? " small" : "")" x="\(x)" y="\(y + 21)">\
      \(derivatives.joined(separator: "\u{2002}"))</text></g>

      """
  }

  private static func shortened(_ text: String, _ count: Int) -> String {
    text.count <= count ? text : text.prefix(count - 1) + "…"
  }
}

extension GraphGeometry {
  /// The places of a trace's graph, with the partials at the edges.
  package init(
    _ trace: EvaluationTrace, _ graph: ComputationalGraph, _ style: NumberStyle, isVertical: Bool,
    isCompact: Bool = false
  ) {
    self.init(graph, isVertical: isVertical, isCompact: isCompact) { edge, limit in
      guard let place = edge.place else { return "" }
      let row = trace.rows[edge.target]
      let value = style.text(row.operands[place].partial)
      // A line that is cut says where it comes from.
      if edge.isCut {
        let name = trace.rows[edge.source].name
        let both = "\(name): \(value)"
        return [both, name].first { $0.unicodeScalars.count <= limit } ?? ""
      }
      guard value.unicodeScalars.count <= limit else {
        let short = NumberStyle.decimals(1).text(row.operands[place].partial)
        return short.unicodeScalars.count <= limit ? short : ""
      }
      let formula = row.partialFormula(place)
      let both = "\(formula) = \(value)"
      return formula == value || both.unicodeScalars.count > limit ? value : both
    }
  }
}
