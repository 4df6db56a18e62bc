/// A trace as a graph: a node for each row and each output, an edge for each operand that is a row.
package struct ComputationalGraph {
  package struct Node {
    package enum Kind { case input, operation, output }

    package var kind: Kind
    /// The row, or the place of the output.
    package var index: Int
    package var layer: Int
  }

  package struct Edge {
    package var source: Int
    package var target: Int
    /// The place of the operand; of an edge to an output, none.
    package var place: Int?
    /// Whether only its end is drawn, with the name of the source: the line would pass many layers of a deep graph.
    package var isCut = false
  }

  package private(set) var nodes: [Node] = []
  package private(set) var edges: [Edge] = []

  /// Graphs with more layers have their long edges cut.
  private static let deepest = 24
  /// How many layers an edge of a deep graph passes at most.
  private static let longest = 8

  package init(_ trace: EvaluationTrace) {
    for row in trace.rows {
      var layer = 0
      for (place, operand) in row.operands.enumerated() {
        guard let source = operand.row else { continue }
        layer = max(layer, nodes[source].layer + 1)
        edges.append(Edge(source: source, target: row.index, place: place))
      }
      let isInput = row.index < trace.inputNames.count
      nodes.append(Node(kind: isInput ? .input : .operation, index: row.index, layer: layer))
    }
    for (place, output) in trace.outputs.enumerated() {
      guard let row = output.row else { continue }
      edges.append(Edge(source: row, target: nodes.count, place: nil))
      nodes.append(Node(kind: .output, index: place, layer: nodes[row].layer + 1))
    }
    // An input that is used late stands late, where its use is: short lines.
    var firstUse = Array(repeating: Int.max, count: nodes.count)
    for edge in edges where nodes[edge.source].kind == .input {
      firstUse[edge.source] = min(firstUse[edge.source], nodes[edge.target].layer)
    }
    for (input, layer) in firstUse.enumerated() where layer < .max && nodes[input].layer < layer - 1
    {
      nodes[input].layer = layer - 1
    }
    guard layers > Self.deepest else { return }
    for index in edges.indices {
      let span = nodes[edges[index].target].layer - nodes[edges[index].source].layer
      edges[index].isCut = span > Self.longest
    }
  }

  package var layers: Int { (nodes.map { $0.layer }.max() ?? -1) + 1 }
}
