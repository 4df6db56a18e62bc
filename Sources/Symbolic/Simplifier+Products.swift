// Products: like factors become powers, numbers one coefficient.

extension Simplifier {
  /// A product of powers.
  mutating func product(_ coefficient: Rational, _ powers: [(Term, Rational)]) -> Term {
    var coefficient = coefficient
    var factors: [Factor] = []
    for (base, exponent) in powers { multiply(&coefficient, &factors, base, exponent) }
    if coefficient.isZero {
      for factor in factors { lose(factor.base, exponent: factor.exponent) }
      return zero
    }
    factors.removeAll { $0.exponent.isZero }
    joinSymbolicPowers(&factors)
    joinTangents(&factors)
    factors.sort { ($0.base, $0.exponent.numerator) < ($1.base, $1.exponent.numerator) }
    turnSign(&coefficient, &factors)
    if factors.isEmpty { return number(coefficient) }
    if factors.count == 1, factors[0].exponent == .one {
      let base = factors[0].base
      if coefficient == .one { return base }
      // A coefficient of a sum goes into it.
      if case .sum(let summands) = forms[base], coefficient == Rational(-1) {
        return interned(sum: summands.map { scaled($0, coefficient) })
      }
    }
    let plain = intern(.product(coefficient, factors))
    return improved(plain, coefficient, factors)
  }

  func scaled(_ summand: Summand, _ coefficient: Rational) -> Summand {
    Summand(
      coefficient: summand.coefficient * coefficient ?? summand.coefficient, term: summand.term)
  }

  /// −(a − b) is b − a.
  private mutating func turnSign(_ coefficient: inout Rational, _ factors: inout [Factor]) {
    guard coefficient.isNegative else { return }
    for (place, factor) in factors.enumerated()
    where factor.exponent.isInteger && factor.exponent.numerator % 2 != 0 {
      guard case .sum(let summands) = forms[factor.base],
        summands.contains(where: { $0.coefficient.isNegative })
      else { continue }
      let turned = interned(sum: summands.map { scaled($0, Rational(-1)) })
      factors.remove(at: place)
      // It may be there already, as it is.
      join(&factors, turned, factor.exponent)
      factors.removeAll { $0.exponent.isZero }
      coefficient = coefficient.negated
      factors.sort { ($0.base, $0.exponent.numerator) < ($1.base, $1.exponent.numerator) }
      return
    }
  }

  private mutating func multiply(
    _ coefficient: inout Rational, _ factors: inout [Factor], _ base: Term, _ exponent: Rational
  ) {
    switch forms[base] {
    case .number(let value):
      if exponent.isInteger, !(value.isZero && exponent.isNegative),
        let power = value.power(exponent.numerator), let product = coefficient * power
      {
        coefficient = product
        return
      }
      if !exponent.isInteger, let root = value.root(exponent.denominator),
        let power = root.power(exponent.numerator), let product = coefficient * power
      {
        coefficient = product
        return
      }
      join(&factors, base, exponent)
    case .product(let inner, let powers):
      if exponent.isInteger {
        multiply(&coefficient, &factors, number(inner), exponent)
        for power in powers {
          guard let raised = power.exponent * exponent else {
            join(&factors, intern(.product(.one, [power])), exponent)
            continue
          }
          // (x^½)² is x where x is not negative.
          noteLoss(power.base, from: [power.exponent], to: raised)
          join(&factors, power.base, raised)
        }
        return
      }
      // (x^½)^½: nothing is lost, as the inner one has no value below 0.
      if inner == .one, powers.count == 1, !powers[0].exponent.isInteger,
        let raised = powers[0].exponent * exponent
      {
        return join(&factors, powers[0].base, raised)
      }
      // √(4x) is 2√x, as 4 is not negative.
      if inner != .one, let root = inner.root(exponent.denominator),
        let power = root.power(exponent.numerator), let product = coefficient * power
      {
        coefficient = product
        return join(&factors, self.product(.one, powers.map { ($0.base, $0.exponent) }), exponent)
      }
      join(&factors, base, exponent)
    default: join(&factors, base, exponent)
    }
  }

  mutating func join(_ factors: inout [Factor], _ base: Term, _ exponent: Rational) {
    guard let known = factors.firstIndex(where: { $0.base == base }),
      let sum = factors[known].exponent + exponent
    else { return factors.append(Factor(base: base, exponent: exponent)) }
    noteLoss(base, from: [factors[known].exponent, exponent], to: sum)
    factors[known].exponent = sum
  }

  /// The coefficient of a term, and the rest.
  mutating func split(_ term: Term) -> (Rational, Term) {
    switch forms[term] {
    case .number(let value): return (value, one)
    case .product(let coefficient, let factors) where coefficient != .one:
      if factors.count == 1, factors[0].exponent == .one { return (coefficient, factors[0].base) }
      return (coefficient, intern(.product(.one, factors)))
    default: return (.one, term)
    }
  }

  /// The powers that a term is a product of, without its coefficient.
  func factors(of term: Term) -> [Factor] {
    switch forms[term] {
    case .product(_, let factors): factors
    case .number: []
    default: [Factor(base: term, exponent: .one)]
    }
  }
}
