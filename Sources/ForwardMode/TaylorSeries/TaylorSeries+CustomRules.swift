public import DerivativeRules

// y = F(x) from y′ = J(x)·x′, one order after the other: the product is evaluated over series of the orders that are known.

extension TaylorSeries {
  /// F(x), each order from the rule's product over series of the orders below.
  ///
  /// - Complexity: the product is evaluated once for each order: O(k³) where it takes O(k²).
  @_alwaysEmitIntoClient
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let order = x.reduce(0) { max($0, $1.order) }
    var known = T.apply(rule, x.transformed { $0.value }).map { [$0] }
    for k in stride(from: 1, through: order, by: 1) {
      // y⁽ᵏ⁾ is the derivative of order k − 1 of y′.
      let slopes = rule.pushed(
        x.transformed { $0.known(to: k - 1) }, known.transformed { Self(derivatives: $0) },
        along: x.transformed { $0.slope(to: k - 1) })
      for i in known.indices { known[i].append(slopes[i].derivative(k - 1)) }
    }
    var results = known.transformed { Self(derivatives: $0) }
    #if DUAL_CHECKS
      let sweep = x.reduce(SweepIdentity.none) { $0.joined($1.sweep) }
      for i in results.indices { results[i].sweep = sweep }
    #endif
    return results
  }

  /// The series with these derivatives.
  @_alwaysEmitIntoClient
  init(derivatives: [T]) {
    self.init(order: derivatives.count - 1, last: derivatives.count - 1)
    write { terms in
      for k in derivatives.indices { terms[k] = derivatives[k] }
    }
  }

  /// The derivatives up to an order, which are known.
  @_alwaysEmitIntoClient
  func known(to order: Int) -> Self {
    Self(derivatives: (0...min(order, self.order)).map { derivative($0) })
  }

  /// The derivative of the series up to an order.
  @_alwaysEmitIntoClient
  func slope(to order: Int) -> Self {
    Self(derivatives: (0...order).map { derivative($0 + 1) })
  }
}

extension SystemSeries {
  /// As another function, each output for itself.
  @inlinable
  static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let values = T.apply(rule, x.transformed(\.value))
    guard let system = x.lazy.compactMap(\.system).first else {
      return values.transformed { Self($0) }
    }
    let places = x.transformed { $0.index(in: system) }
    let moves = places.contains { !system.isConstant($0) }
    // The outputs stand one behind the other.
    let outputs = system.nodes.count..<system.nodes.count + values.count
    return values.indices.transformed { i in
      // A rule that is an instance is the same as no other.
      let key = SeriesKey(R.self, system.nodes.count)
      return system.function(key, places, moves: moves, value: { values[i] }) { graph, _ in
        let system = SeriesSystem<T>.of(graph)
        return rule.rows(
          places.transformed { system.number($0) }, outputs.transformed { system.number($0) }
        )[i].map { $0.index(in: system) }
      }
    }
  }
}
