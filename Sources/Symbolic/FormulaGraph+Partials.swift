import DerivativeRules
import Expressions

extension FormulaGraph {
  /// The partial of an operation by one of its operands, as a node: by the texts of the rules, and for + − × ÷ by the laws.
  ///
  /// - Returns: a node that is 0 where the partial is structurally zero.
  mutating func partial(of place: Place, by argument: Int) -> Place {
    let node = nodes[place]
    let x = node.operands
    switch node.operation {
    case .add: return number(1)
    case .subtract: return number(argument == 0 ? 1 : -1)
    case .negate: return number(-1)
    case .multiply: return x[1 - argument]
    case .divide:
      return argument == 0 ? divide(number(1), x[1]) : negate(divide(place, x[1]))
    case .power: return add(partials.template(of: Self.powerRule, by: argument), arguments: x)[0]
    case .call(let rule) where rule.form == .folded: return share(of: place, argument)
    case .call(let rule): return add(partials.template(of: rule, by: argument), arguments: x)[0]
    case .number, .constant, .variable, .compare, .and, .or, .not, .choose:
      preconditionFailure("A partial is one of a function of numbers.")
    }
  }

  /// The rule of `x^y`.
  private static let powerRule: CalledRule = {
    for (index, entry) in RuleTexts.all.entries.enumerated()
    where entry.traits.contains(.power) && entry.formulas.count == 2 {
      return CalledRule(rule: Int32(index), form: .binary)
    }
    preconditionFailure("The table has a rule for powers.")
  }()

  /// The share of one of many numbers in the largest, or smallest, of them: those that tie have equal shares.
  private mutating func share(of place: Place, _ argument: Int) -> Place {
    let x = nodes[place].operands
    let (one, zero) = (number(1), number(0))
    var count = zero
    for operand in x { count = add(count, choose(compare(.equal, operand, place), one, zero)) }
    return choose(compare(.equal, x[argument], place), divide(one, count), zero)
  }
}
