// The few identities of functions that sums use.

extension Simplifier {
  /// c·r·sin²u + c·r·cos²u is c·r, and so is c·r·cosh²u − c·r·sinh²u.
  mutating func combineSquares(_ collected: inout [Summand]) {
    for (first, second, isSum) in Self.squares {
      for place in collected.indices where !collected[place].coefficient.isZero {
        let factors = factors(of: collected[place].term)
        for factor in factors where factor.exponent == Rational(2) {
          guard case .call(first, let x) = forms[factor.base] else { continue }
          let rest = factors.filter { $0 != factor }.map { ($0.base, $0.exponent) }
          let partner = product(.one, rest + [(intern(.call(second, x)), Rational(2))])
          let coefficient = collected[place].coefficient
          let needed = isSum ? coefficient : coefficient.negated
          guard
            let other = collected.firstIndex(where: {
              $0.term == partner && $0.coefficient == needed
            })
          else { continue }
          // These functions have values everywhere: nothing is lost.
          collected[place] = Summand(coefficient: coefficient, term: product(.one, rest))
          collected.remove(at: other)
          let all = collected
          collected = []
          for summand in all { collect(&collected, summand.coefficient, summand.term) }
          return
        }
      }
    }
  }

  /// c·r − c·r·tanh²u is c·r/cosh²u, which does not cancel.
  mutating func combineTangents(_ collected: inout [Summand]) {
    guard let (_, cosine, tangent, _) = Self.tangents.first else { return }
    for place in collected.indices {
      let factors = factors(of: collected[place].term)
      for factor in factors where factor.exponent == Rational(2) {
        guard case .call(tangent, let x) = forms[factor.base] else { continue }
        let rest = factors.filter { $0 != factor }.map { ($0.base, $0.exponent) }
        let partner = product(.one, rest)
        let coefficient = collected[place].coefficient.negated
        guard
          let other = collected.firstIndex(where: {
            $0.term == partner && $0.coefficient == coefficient
          })
        else { continue }
        let cosh = intern(.call(cosine, x))
        collected[place] = Summand(
          coefficient: coefficient, term: product(.one, rest + [(cosh, Rational(-2))]))
        collected.remove(at: other)
        return
      }
    }
  }
}
