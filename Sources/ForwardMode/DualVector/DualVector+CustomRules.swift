public import DerivativeRules

extension DualVector {
  /// F(x + ẋε) = F(x) + J(x)·ẋ·ε for each direction: by J where the rule has it, else by a product for each.
  @_alwaysEmitIntoClient
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let values = x.transformed { $0.value }
    let y = Element.apply(rule, values)
    var source = Self(Element.zero)
    for number in x { source.join(number) }
    var results = y.transformed { Self(inactive: $0, from: source) }
    let movers = x.indices.filter { x[$0].isActive }
    if movers.isEmpty { return results }
    if let matrix = rule.checkedJacobian(values, y) {
      for i in y.indices {
        for j in movers { results[i].add(x[j], matrix[i, j]) }
      }
      return results
    }
    let tangents = (0..<Lanes.count).map { lane in
      rule.pushed(values, y, along: x.transformed { $0.lanes[lane] })
    }
    let moved = x.reduce(0) { $0 | $1.movers }
    for i in y.indices { results[i].add(Lanes(each: { tangents[$0][i] }), movers: moved) }
    return results
  }
}
