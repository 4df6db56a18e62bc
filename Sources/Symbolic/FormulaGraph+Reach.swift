import DerivativeRules

// What results need: dead code, counts, dependence.

extension FormulaGraph {
  /// Whether each node is needed for these results.
  package func reached(from roots: [Place]) -> [Bool] {
    var isReached = Array(repeating: false, count: nodes.count)
    for root in roots { isReached[root] = true }
    for index in nodes.indices.reversed() where isReached[index] {
      for operand in nodes[index].operands { isReached[operand] = true }
    }
    return isReached
  }

  /// How many operations computing these results takes, each that is shared once.
  package func operationCount(of roots: [Place]) -> Int {
    zip(nodes, reached(from: roots)).count { node, isReached in
      isReached && !node.operation.isLeaf
    }
  }

  /// How many operations these results have when they are written out, none of them shared.
  package func writtenCount(of roots: [Place]) -> Int {
    var counts: [Int] = []
    counts.reserveCapacity(nodes.count)
    for node in nodes {
      var count = node.operation.isLeaf ? 0 : 1
      for operand in node.operands { count = Swift.min(count + counts[operand], 1 << 40) }
      counts.append(count)
    }
    return roots.reduce(0) { Swift.min($0 + counts[$1], 1 << 40) }
  }

  /// The graph of these results alone, in the same order: without dead code.
  package func pruned(to roots: [Place]) -> FormulaGraph {
    let isReached = reached(from: roots)
    var graph = FormulaGraph(variables: variables)
    var places = Array(repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() where isReached[index] {
      places[index] = graph.place(node.operation, node.operands.map { places[$0] })
    }
    graph.outputs = roots.map { places[$0] }
    return graph
  }

  /// Whether each node depends on one of the variables.
  package func dependents(on variables: Set<Int>) -> [Bool] {
    var depends: [Bool] = []
    depends.reserveCapacity(nodes.count)
    for node in nodes {
      if case .variable(let index) = node.operation {
        depends.append(variables.contains(index))
      } else {
        depends.append(node.operands.contains { depends[$0] })
      }
    }
    return depends
  }

  /// The graph with everything that has no variable in it computed in `Double`, as a program computes it once.
  package func foldingConstants() -> FormulaGraph {
    let depends = dependents(on: Set(variables.indices))
    let values = allValues([Double](repeating: .nan, count: variables.count))
    var graph = FormulaGraph(variables: variables)
    var places = Array(repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      if !depends[index], !node.operation.isCondition {
        places[index] = graph.number(values.numbers[index])
      } else if node.operation == .choose, !depends[node.operands[0]] {
        places[index] = places[node.operands[values.truths[node.operands[0]] ? 1 : 2]]
      } else {
        places[index] = graph.place(node.operation, node.operands.map { places[$0] })
      }
    }
    graph.outputs = outputs.map { places[$0] }
    return graph.pruned(to: graph.outputs)
  }
}
