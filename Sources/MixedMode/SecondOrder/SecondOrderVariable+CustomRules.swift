public import DerivativeRules
public import ForwardMode
public import ReverseMode

// A rule of many numbers depends on as many nodes as those do, often fewer. Along each of them it is differentiated: the
// rule's product with the numbers' slopes is the first derivative, and the same over numbers that move along another node
// the second.

extension SecondOrderVariable {
  /// F(x) to second order, along the nodes that the numbers depend on.
  @_alwaysEmitIntoClient
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let values = x.transformed { $0.value }
    let y = T.apply(rule, values)
    // A number for each node, and the node of each number.
    var nodes: [Self] = []
    let places: [Int?] = x.transformed { number in
      guard number.node.exists else { return nil }
      if let known = nodes.firstIndex(where: { $0.sharesNode(with: number) }) { return known }
      if let other = nodes.first, !other.node.isBeside(number.node) { number.stop(other) }
      nodes.append(number)
      return nodes.count - 1
    }
    var results = y.transformed { Self($0) }
    // Along node b the numbers move by their slopes, and y by its own.
    let directions = nodes.indices.transformed { b in
      x.indices.transformed { places[$0] == b ? x[$0].slope : T.zero }
    }
    let slopes = directions.transformed { rule.pushed(values, y, along: $0) }
    for b in nodes.indices {
      let point = x.indices.transformed { Dual(values[$0], tangent: directions[b][$0]) }
      let f = y.indices.transformed { Dual(y[$0], tangent: slopes[b][$0]) }
      for a in 0...b {
        let along = x.indices.transformed { i in
          places[i] == a ? Dual(x[i].slope, tangent: a == b ? x[i].curvature : .zero) : .zero
        }
        let second = rule.pushed(point, f, along: along)
        for i in y.indices {
          let still = Self(
            value: y[i], slope: .zero, curvature: .zero, isBent: false, like: nodes[b])
          if a == b {
            let moved = Self(
              value: y[i], slope: slopes[b][i], curvature: second[i].tangent, isBent: true,
              like: nodes[b])
            results[i] = results[i].joined(moved)
          } else if !second[i].tangent.isExactlyZero {
            let left = Self(
              value: y[i], slope: .zero, curvature: .zero, isBent: false, like: nodes[a])
            let mixed = left.joined(still, cross: second[i].tangent)
            results[i] = results[i].joined(mixed)
          }
        }
      }
    }
    return results
  }
}
