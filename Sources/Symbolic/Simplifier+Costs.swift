import Expressions

// What terms cost when they are written: the operations of the text.

extension Simplifier {
  func cost(of form: Form) -> Int {
    switch form {
    case .number(let value): cost(value)
    case .literal, .constant, .variable: 0
    case .sum(let summands):
      Swift.min(
        summands.count - 1 + summands.reduce(0) { $0 + cost($1) }
          + (summands.allSatisfy { $0.coefficient.isNegative } ? 1 : 0), 1 << 40)
    case .product(let coefficient, let factors):
      cost(coefficient.magnitude, factors) + (coefficient.isNegative ? 1 : 0)
    case .power(let x, let y), .compare(_, let x, let y), .and(let x, let y), .or(let x, let y):
      1 + costs[x] + costs[y]
    case .call(_, let x): x.reduce(1) { Swift.min($0 + costs[$1], 1 << 40) }
    case .not(let x): 1 + costs[x]
    case .choose(let x, let y, let z): 1 + costs[x] + costs[y] + costs[z]
    }
  }

  private func cost(_ value: Rational) -> Int {
    (value.isNegative ? 1 : 0) + (value.isInteger || value.isDecimal ? 0 : 1)
  }

  /// Of a term of a sum, whose sign costs nothing.
  private func cost(_ summand: Summand) -> Int {
    let coefficient = summand.coefficient.magnitude
    if summand.term == one { return cost(coefficient) }
    if coefficient == .one { return costs[summand.term] }
    return cost(coefficient, factors(of: summand.term))
  }

  private func cost(_ coefficient: Rational, _ factors: [Factor]) -> Int {
    let top = factors.filter { !$0.exponent.isNegative }
    let bottom = factors.filter { $0.exponent.isNegative }
    let isDecimal = coefficient.isDecimal
    let above = top.count + (coefficient.numerator != 1 || isDecimal ? 1 : 0)
    let below = bottom.count + (coefficient.denominator != 1 && !isDecimal ? 1 : 0)
    var cost = Swift.max(above - 1, 0) + below
    for factor in factors {
      cost += costs[factor.base]
      let exponent = factor.exponent.magnitude
      if exponent == .one { continue }
      cost += 1
      if !exponent.isInteger, exponent.denominator & (exponent.denominator - 1) != 0 { cost += 1 }
    }
    return Swift.min(cost, 1 << 40)
  }
}
