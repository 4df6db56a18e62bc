extension EvaluationTrace {
  /// The computational graph for Graphviz: values, tangents and adjoints on the nodes, partials on the edges.
  ///
  /// - Parameters:
  ///   - sweeps: Which sweeps to show beside the values.
  ///   - style: How numbers look.
  ///   - limit: How many rows to draw; the graph's label says what it leaves out.
  public func dot(
    sweeps: Sweeps = .both, numbers style: NumberStyle = .readable, limit: Int = pictureLimit
  ) -> String {
    let trace = limited(to: max(0, limit - inputNames.count))
    return trace.wholeDot(sweeps: sweeps, numbers: style)
  }

  private func wholeDot(sweeps: Sweeps, numbers style: NumberStyle) -> String {
    let graph = ComputationalGraph(self)
    var text = "digraph trace {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n"
    if let omitted { text += "  label=\"\(Self.dotEscaped(omitted.sentence))\";\n" }
    for node in graph.nodes {
      guard node.kind != .output else {
        let label = "\(plainOutputs[node.index]) = \(style.text(outputs[node.index].value))"
        text += "  y\(node.index) [label=\"\(Self.dotEscaped(label))\", shape=plaintext];\n"
        continue
      }
      let row = rows[node.index]
      var lines = [
        node.kind == .input && row.ownName == nil
          ? "\(row.name) = \(inputNames[node.index])" : row.formula,
        style.text(row.value),
      ]
      if sweeps.hasTangents { lines.append("\(tangentSymbol) = \(style.text(row.tangent))") }
      if sweeps.hasAdjoints { lines.append("\(adjointSymbol) = \(style.text(row.adjoint))") }
      let label = lines.map(Self.dotEscaped).joined(separator: "\\n")
      text += "  v\(node.index) [label=\"\(label)\"];\n"
    }
    for edge in graph.edges {
      guard let place = edge.place else {
        text += "  v\(edge.source) -> y\(graph.nodes[edge.target].index);\n"
        continue
      }
      let partial = style.text(rows[edge.target].operands[place].partial)
      text += "  v\(edge.source) -> v\(edge.target) [label=\"\(Self.dotEscaped(partial))\"];\n"
    }
    return text + "}\n"
  }

  private static func dotEscaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "\\" || scalar == "\"" { text += "\\" }
      text.unicodeScalars.append(scalar == "\n" ? " " : scalar)
    }
  }
}
