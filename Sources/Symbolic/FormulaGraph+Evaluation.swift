import DerivativeRules
import Expressions

// A graph over any number: what checks formulas against the numbers that they say.

extension FormulaGraph {
  /// The results at a point, with a value for each variable.
  package func evaluate<N: RealNumber>(_ values: [N]) -> [N] {
    let all = allValues(values)
    return outputs.map { all.numbers[$0] }
  }

  /// The value of every node; of conditions, the truth.
  package func allValues<N: RealNumber>(_ values: [N]) -> (numbers: [N], truths: [Bool]) {
    precondition(values.count == variables.count, "A graph takes a value for each variable.")
    var rules: [CalledRule] = []
    var ruleAt = Array(repeating: 0, count: nodes.count)
    var known: [CalledRule: Int] = [:]
    for (index, node) in nodes.enumerated() {
      guard case .call(let rule) = node.operation else { continue }
      if known[rule] == nil {
        known[rule] = rules.count
        rules.append(rule)
      }
      ruleAt[index] = known[rule] ?? 0
    }
    let caller = RuleCaller<N>(rules)
    var numbers: [N] = []
    var truths: [Bool] = []
    numbers.reserveCapacity(nodes.count)
    truths.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      var number = N(0)
      var truth = false
      func x(_ place: Int) -> N { numbers[node.operands[place]] }
      func condition(_ place: Int) -> Bool { truths[node.operands[place]] }
      switch node.operation {
      case .number(let literal): number = N(literal.value)
      case .constant(let constant): number = N(constant.value)
      // What derivatives bound is of no use to a result.
      case .variable(let index): number = index < values.count ? values[index] : N(Double.nan)
      case .add: number = x(0) + x(1)
      case .subtract: number = x(0) - x(1)
      case .multiply: number = x(0) * x(1)
      case .divide: number = x(0) / x(1)
      case .negate: number = -x(0)
      case .power: number = power(of: node, numbers)
      case .call: number = caller.value(ruleAt[index], node.operands.map { numbers[$0] })
      case .compare(let comparison): truth = comparison.holds(x(0), x(1))
      case .and: truth = condition(0) && condition(1)
      case .or: truth = condition(0) || condition(1)
      case .not: truth = !condition(0)
      case .choose: number = condition(0) ? x(1) : x(2)
      }
      numbers.append(number)
      truths.append(truth)
    }
    return (numbers, truths)
  }

  /// A power as a program computes it: by an exponent that is constant without a logarithm.
  private func power<N: RealNumber>(of node: Node, _ numbers: [N]) -> N {
    let (x, y) = (numbers[node.operands[0]], numbers[node.operands[1]])
    let exponent = y.primal
    guard isConstant(node.operands[1]), let double = Double(exactly: exponent) else {
      return N.pow(x, y)
    }
    if let integer = Int(exactly: double) { return N.pow(x, integer) }
    return N.pow(x, constant: double)
  }

  /// Whether no variable is in the node.
  package func isConstant(_ place: Place) -> Bool {
    var pending = [place]
    while let next = pending.popLast() {
      if case .variable = nodes[next].operation { return false }
      pending += nodes[next].operands
    }
    return true
  }
}
