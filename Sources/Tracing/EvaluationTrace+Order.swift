import DerivativeRules

extension EvaluationTrace {
  /// The order of the rows.
  public enum Order: Sendable {
    /// By depth, the longest way from an input: first everything that needs inputs only. Operations of
    /// equal depth stand in the order of execution. This is the order of the textbooks' tables.
    case byDepth
    /// As the program executed them.
    case asExecuted
  }
}

extension Recorder {
  /// The depth of every node: 0 for inputs, otherwise one more than the deepest operand.
  var depths: [Int] {
    var depths = Array(repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      for operand in node.operands where operand.row >= 0 {
        depths[index] = Swift.max(depths[index], depths[operand.row] + 1)
      }
    }
    return depths
  }

  /// The nodes in some order, with the new place of every old one.
  func nodes(in order: EvaluationTrace.Order) -> (nodes: [Node], places: [Int]) {
    guard order == .byDepth else { return (nodes, Array(nodes.indices)) }
    // Counting sort: stable, and linear in the number of nodes.
    let depths = depths
    var starts = Array(repeating: 0, count: (depths.max() ?? 0) + 2)
    for depth in depths { starts[depth + 1] += 1 }
    for depth in 1..<starts.count { starts[depth] += starts[depth - 1] }
    var places = Array(repeating: 0, count: nodes.count)
    for (index, depth) in depths.enumerated() {
      places[index] = starts[depth]
      starts[depth] += 1
    }
    var sorted = nodes
    for (index, node) in nodes.enumerated() {
      var node = node
      for operand in node.operands.indices where node.operands[operand].row >= 0 {
        node.operands[operand].row = places[node.operands[operand].row]
      }
      sorted[places[index]] = node
    }
    return (sorted, places)
  }
}
