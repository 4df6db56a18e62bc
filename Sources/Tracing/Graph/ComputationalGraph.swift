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
  }

  package private(set) var nodes: [Node] = []
  package private(set) var edges: [Edge] = []
  /// How many rows the picture leaves out, and the first of them.
  package private(set) var omitted = 0

  package init(_ trace: EvaluationTrace, limit: Int) {
    let shown = min(trace.rows.count, max(limit, 0))
    omitted = trace.rows.count - shown
    for row in trace.rows.prefix(shown) {
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
      guard let row = output.row, row < shown else { continue }
      edges.append(Edge(source: row, target: nodes.count, place: nil))
      nodes.append(Node(kind: .output, index: place, layer: nodes[row].layer + 1))
    }
  }
}
