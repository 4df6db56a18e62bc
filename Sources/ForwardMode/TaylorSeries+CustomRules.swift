public import DerivativeRules

// y = F(x) from y′ = J(x)·x′, one order after the other: the product is evaluated over series of the orders that are known.

extension TaylorSeries {
  /// F(x), each order from the rule's product over series of the orders below.
  @_alwaysEmitIntoClient
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let y = T.apply(rule, x.map { $0.value })
    let order = x.reduce(0) { max($0, $1.order) }
    var results: [Self]
    if order == 0 {
      results = y.map { Self($0) }
    } else {
      let outputs = UnsolvedOutputs<T>(first: y) { k, known in
        // y⁽ᵏ⁾ is the derivative of order k − 1 of y′.
        let slopes = rule.pushed(
          x.map { $0.known(to: k - 1) }, known.map { Self(solved: $0) },
          along: x.map { $0.slope(to: k - 1) })
        return slopes.map { SeriesScale.term(k, ofDerivative: $0.derivative(k - 1)) }
      }
      let isSolvable = x.allSatisfy { $0.unsolved == nil }
      results = y.indices.map { i in
        if isSolvable { return Self(solved: (0...order).map { outputs.term($0, of: i) }) }
        let series = UnsolvedSeries<T>(first: y[i]) { k, _ in outputs.term(k, of: i) }
        return Self(unsolved: series, order: order)
      }
    }
    #if DUAL_CHECKS
      let sweep = x.reduce(SweepIdentity.none) { $0.joined($1.sweep) }
      for i in results.indices { results[i].sweep = sweep }
    #endif
    return results
  }

  /// The terms up to an order, which are known.
  @_alwaysEmitIntoClient
  func known(to order: Int) -> Self {
    Self(solved: (0...min(order, self.order)).map { term($0) })
  }

  /// The derivative of the series up to an order.
  @_alwaysEmitIntoClient
  func slope(to order: Int) -> Self {
    Self(
      solved: (0...order).map { k in
        k + 1 > self.order ? T.zero : SeriesScale.term(k, ofDerivative: derivative(k + 1))
      })
  }
}

/// The series of several results that are solved for together.
@usableFromInline
final class UnsolvedOutputs<T: RealNumber> {
  /// The known terms of each.
  @usableFromInline var known: [[T]]
  /// Term k of each, from the terms below.
  @usableFromInline let next: (_ k: Int, _ known: [[T]]) -> [T]

  @_alwaysEmitIntoClient
  init(first: [T], next: @escaping (Int, [[T]]) -> [T]) {
    known = first.map { [$0] }
    self.next = next
  }

  @_alwaysEmitIntoClient
  func term(_ k: Int, of i: Int) -> T {
    while known[i].count <= k {
      let terms = next(known[i].count, known)
      for i in known.indices { known[i].append(terms[i]) }
    }
    return known[i][k]
  }
}

extension SeriesScale {
  /// Term k, from f⁽ᵏ⁾.
  @_alwaysEmitIntoClient
  static func term<T: RealNumber>(_ k: Int, ofDerivative derivative: T) -> T {
    let factor = T.MachineNumber(significands[k].high)
    return factor == 1 ? derivative : derivative.divided(by: factor)
  }
}
