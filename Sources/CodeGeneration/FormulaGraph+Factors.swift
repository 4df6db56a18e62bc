internal import Symbolic

// Factors that many products of the derivatives have in common, computed once.

extension FormulaGraph {
  /// Two factors, in the order of their places.
  private struct Pair: Hashable {
    let first: Place
    let second: Place

    init(_ a: Place, _ b: Place) { (first, second) = (Swift.min(a, b), Swift.max(a, b)) }
  }

  /// A product of three factors: that of two, which nothing else uses, with a third.
  private struct Triple {
    let factors: [Place]

    /// The pairs of factors, each with the factor that it leaves over.
    var pairs: [(pair: Pair, rest: Place)] {
      (0..<3).map { (Pair(factors[($0 + 1) % 3], factors[($0 + 2) % 3]), factors[$0]) }
    }
  }

  /// The graph in which a·(b·x) is (a·b)·x where many x are multiplied with the same two factors.
  ///
  /// The gradient of a function of a sum has one such pair for all its entries. A product has two roundings either way; those that
  /// the values need stay as they are.
  func sharingFactors(values: Int) -> FormulaGraph {
    let triples = triples(values)
    var counts: [Pair: Int] = [:]
    for triple in triples.values { for (pair, _) in triple.pairs { counts[pair, default: 0] += 1 } }
    guard counts.values.contains(where: { $0 > 1 }) else { return self }
    var graph = FormulaGraph(variables: variables)
    graph.zerosAreStrong = true
    var places: [Place] = []
    places.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      let best = triples[index]?.pairs.max {
        counts[$0.pair, default: 0] < counts[$1.pair, default: 0]
      }
      if let best, counts[best.pair, default: 0] > 1 {
        let shared = graph.multiply(places[best.pair.first], places[best.pair.second])
        places.append(graph.multiply(shared, places[best.rest]))
      } else {
        places.append(graph.place(node.operation, node.operands.map { places[$0] }))
      }
    }
    return graph.pruned(to: outputs.map { places[$0] })
  }

  private func triples(_ values: Int) -> [Place: Triple] {
    let isReached = reached(from: outputs)
    let isValue = reached(from: Array(outputs.prefix(values)))
    var uses = Array(repeating: 0, count: nodes.count)
    for output in outputs { uses[output] += 1 }
    for (index, node) in nodes.enumerated() where isReached[index] {
      for operand in node.operands { uses[operand] += 1 }
    }
    var triples: [Place: Triple] = [:]
    for (index, node) in nodes.enumerated()
    where isReached[index] && !isValue[index] && node.operation == .multiply {
      let (a, b) = (node.operands[0], node.operands[1])
      // The inner product may stand on either side.
      for (outer, inner) in [(a, b), (b, a)]
      where nodes[inner].operation == .multiply && uses[inner] == 1 && !isValue[inner] {
        triples[index] = Triple(factors: [outer] + nodes[inner].operands)
        break
      }
    }
    return triples
  }
}
