// Products of sums, of which several forms are tried.

extension Simplifier {
  /// The shortest of several forms of a product: with the common factors of its sums taken out, or with powers multiplied into
  /// them.
  mutating func improved(_ plain: Term, _ coefficient: Rational, _ factors: [Factor]) -> Term {
    guard depth < 4, factors.count > 1, factors.count <= 12 else { return plain }
    return rewriting(plain) { $0.shortest(plain, coefficient, factors) }
  }

  private mutating func shortest(
    _ plain: Term, _ coefficient: Rational, _ factors: [Factor]
  ) -> Term {
    let before = assumed
    var best = (term: plain, assumed: before)
    for (place, factor) in factors.enumerated() where factor.exponent.isInteger {
      guard case .sum(let summands) = forms[factor.base], summands.count <= 12 else { continue }
      var rest = factors
      rest.remove(at: place)
      let others = rest.map { ($0.base, $0.exponent) }
      assumed = before
      if let common = withCommonFactors(summands) {
        let candidate = product(coefficient, others + [(common, factor.exponent)])
        if costs[candidate] < costs[best.term] { best = (candidate, assumed) }
      }
      if factor.exponent == .one, summands.count <= 6 {
        assumed = before
        var whole: [Summand] = []
        for summand in summands {
          guard let product = summand.coefficient * coefficient else { return plain }
          whole.append(
            Summand(
              coefficient: product, term: self.product(.one, others + [(summand.term, .one)])))
        }
        let candidate = sum(whole)
        if costs[candidate] < costs[best.term] { best = (candidate, assumed) }
      }
      for (index, other) in rest.enumerated() {
        // Only what takes a fraction out of the sum: x²·(1/x² + 1) is 1 + x².
        guard let inverse = factor.exponent.reciprocal, let power = other.exponent * inverse,
          power.isInteger, !power.isNegative,
          summands.contains(where: { summand in
            self.factors(of: summand.term).contains {
              $0.base == other.base && $0.exponent.isNegative
            }
          })
        else { continue }
        assumed = before
        var inner: [Summand] = []
        for summand in summands {
          let term = product(.one, [(summand.term, .one), (other.base, power)])
          inner.append(Summand(coefficient: summand.coefficient, term: term))
        }
        var left = others
        left.remove(at: index)
        let candidate = product(coefficient, left + [(sum(inner), factor.exponent)])
        noteLoss(other.base, from: [other.exponent], to: .zero)
        if costs[candidate] < costs[best.term] { best = (candidate, assumed) }
      }
    }
    assumed = best.assumed
    return best.term
  }

  /// x·x^(y−1) is x^y, but at 0.
  mutating func joinSymbolicPowers(_ factors: inout [Factor]) {
    for (place, factor) in factors.enumerated() where factor.exponent == .one {
      guard case .power(let base, let exponent) = forms[factor.base],
        let other = factors.firstIndex(where: { $0.base == base && $0.exponent.isInteger })
      else { continue }
      let sum = sum([
        Summand(coefficient: .one, term: exponent),
        Summand(coefficient: factors[other].exponent, term: one),
      ])
      guard rational(sum) == nil else { continue }
      let joined = intern(.power(base, sum))
      guard costs[joined] <= costs[factor.base] else { continue }
      assume(.isNotZero(base))
      factors[place].base = joined
      factors.remove(at: other)
      return
    }
  }

  /// sinh/cosh is tanh, which never overflows, and sin/cos is tan.
  mutating func joinTangents(_ factors: inout [Factor]) {
    for (sine, cosine, tangent, isOnlyWhole) in Self.tangents {
      for (place, factor) in factors.enumerated()
      where factor.exponent.isInteger && !factor.exponent.isNegative {
        guard case .call(sine, let x) = forms[factor.base],
          let other = factors.firstIndex(where: { candidate in
            guard case .call(cosine, let y) = forms[candidate.base], x == y else { return false }
            return candidate.exponent.isInteger && candidate.exponent.isNegative
          }),
          let rest = factors[other].exponent + factor.exponent,
          isOnlyWhole ? rest.isZero : rest.isZero || rest.isNegative
        else { continue }
        let exponent = factor.exponent
        factors[other].exponent = rest
        factors.remove(at: place)
        factors.removeAll { $0.exponent.isZero }
        join(&factors, intern(.call(tangent, x)), exponent)
        factors.removeAll { $0.exponent.isZero }
        return
      }
    }
  }
}
