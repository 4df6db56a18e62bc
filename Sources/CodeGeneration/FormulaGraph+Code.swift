internal import Symbolic

// What code is made from: a graph with shorter and more accurate forms in the derivatives, and the values as they were.

extension FormulaGraph {
  /// The graph ready for code: operations of the values as they are, others in forms that cost less or lose less.
  ///
  /// - Parameter values: how many of the outputs, the first ones, keep every operation.
  func readyForCode(values: Int) -> FormulaGraph {
    let folded = foldingConstants()
    let isValue = folded.reached(from: Array(folded.outputs.prefix(values)))
    var graph = FormulaGraph(variables: variables)
    graph.zerosAreStrong = true
    var places = Array(repeating: 0, count: folded.nodes.count)
    for (index, node) in folded.nodes.enumerated() {
      let operands = node.operands.map { places[$0] }
      places[index] =
        isValue[index]
        ? graph.place(node.operation, operands) : graph.shorter(node.operation, operands)
    }
    return graph.pruned(to: folded.outputs.map { places[$0] }).sharingFactors(values: values)
      .guarded()
  }

  /// An operation in the derivatives.
  private mutating func shorter(_ operation: Operation, _ x: [Place]) -> Place {
    switch operation {
    case .multiply:
      for (a, b) in [(x[0], x[1]), (x[1], x[0])] {
        // a·(b·y) with a·b known exactly.
        guard let outer = literal(a), nodes[b].operation == .multiply else { continue }
        let inner = nodes[b].operands
        for (c, y) in [(inner[0], inner[1]), (inner[1], inner[0])] {
          guard let factor = literal(c), Self.isExact(outer, factor) else { continue }
          return multiply(number(outer * factor), y)
        }
      }
    case .negate where nodes[x[0]].operation == .multiply:
      let inner = nodes[x[0]].operands
      for (c, y) in [(inner[0], inner[1]), (inner[1], inner[0])] {
        if let factor = literal(c) { return multiply(number(-factor), y) }
      }
    case .negate where nodes[x[0]].operation == .subtract:
      return subtract(nodes[x[0]].operands[1], nodes[x[0]].operands[0])
    case .subtract:
      // Next to ±1 the square's rounding error would be all that is left.
      if literal(x[0]) == 1, let base = squared(x[1]) { return square("one_minus_square", base) }
      if literal(x[1]) == 1, let base = squared(x[0]) { return square("square_minus_one", base) }
    default: break
    }
    return add(operation, x)
  }

  /// Whether the product has no rounding error.
  private static func isExact(_ a: Double, _ b: Double) -> Bool {
    let product = a * b
    return product.isFinite && product.magnitude > 0x1p-900
      && (-product).addingProduct(a, b) == 0
  }

  /// The base of a square.
  private func squared(_ place: Place) -> Place? {
    let node = nodes[place]
    if node.operation == .power, literal(node.operands[1]) == 2 { return node.operands[0] }
    return nil
  }

  private mutating func square(_ name: String, _ base: Place) -> Place {
    guard let rule = RuleTexts.rule(named: name, arguments: 1) else {
      preconditionFailure("The table has a rule for squares beside 1.")
    }
    return call(rule, [base])
  }
}
