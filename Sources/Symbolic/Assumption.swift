import DerivativeRules
import Expressions

/// What a simplification takes for granted.
enum Assumption: Hashable {
  case isNotZero(Simplifier.Term)
  case isNotNegative(Simplifier.Term)
  /// The term has a value.
  case isDefined(Simplifier.Term)
}

extension Simplifier {
  /// Notes what a power of the sum of exponents has in its domain that the powers do not have.
  mutating func noteLoss(_ base: Term, from exponents: [Rational], to sum: Rational) {
    let neededNotZero = exponents.contains { $0.isNegative }
    let neededNotNegative = exponents.contains { !$0.isInteger }
    if neededNotZero, !sum.isNegative { assume(.isNotZero(base)) }
    if neededNotNegative, sum.isInteger { assume(.isNotNegative(base)) }
  }

  mutating func assume(_ assumption: Assumption) {
    if !assumed.contains(assumption) { assumed.append(assumption) }
  }

  /// Notes that a power is no part of the result any more: it has to have had a value.
  mutating func lose(_ term: Term, exponent: Rational) {
    if exponent.isNegative { assume(.isNotZero(term)) }
    if !exponent.isInteger { assume(.isNotNegative(term)) }
    var pending = [term]
    var seen: Set<Term> = []
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      switch forms[next] {
      case .product(_, let factors):
        for factor in factors {
          if factor.exponent.isNegative { assume(.isNotZero(factor.base)) }
          if !factor.exponent.isInteger { assume(.isNotNegative(factor.base)) }
        }
      case .power: assume(.isDefined(next))
      case .call(let rule, _) where !RuleTexts[rule].isEverywhere: assume(.isDefined(next))
      default: break
      }
      pending += needs(of: forms[next])
    }
  }

  /// What was assumed in formulas, in words, besides what functions that have values at a point say of it.
  ///
  /// - Parameter roots: the functions, whose own domain is no news.
  package mutating func assumptions(besides roots: [FormulaGraph.Place]) -> [String] {
    let before = assumed
    let facts = facts(of: roots)
    assumed = before
    var texts: [String] = []
    for assumption in before {
      let text: String
      switch assumption {
      case .isNotZero(let term):
        if facts.notZero.contains(term) || isPositive(term) { continue }
        text = "\(self.text(of: term)) != 0"
      case .isNotNegative(let term):
        if facts.notNegative.contains(term) || isNotNegative(term) { continue }
        text = "\(self.text(of: term)) >= 0"
      case .isDefined(let term):
        if facts.defined.contains(term) { continue }
        text = "\(self.text(of: term)) has a value"
      }
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  private struct Facts {
    var notZero: Set<Term> = []
    var notNegative: Set<Term> = []
    var defined: Set<Term> = []
  }

  /// What is so wherever functions have values and derivatives.
  private mutating func facts(of roots: [FormulaGraph.Place]) -> Facts {
    var facts = Facts()
    let isReached = source.reached(from: roots)
    for (place, node) in source.nodes.enumerated()
    where isReached[place] && !node.operation.isCondition {
      facts.defined.insert(term(of: place))
      switch node.operation {
      case .divide: facts.notZero.insert(term(of: node.operands[1]))
      case .power:
        let exponent = source.literal(node.operands[1])
        if exponent.map({ $0 < 1 && $0 != 0 }) ?? true {
          facts.notZero.insert(term(of: node.operands[0]))
        }
        if exponent.map({ $0 != $0.rounded() }) ?? true {
          facts.notNegative.insert(term(of: node.operands[0]))
        }
      case .call(let rule):
        let conditions = RuleTexts[rule].conditions
        for (name, operand) in zip(["x", "y", "z"], node.operands) {
          let isPositive = conditions.contains("\(name) > 0")
          if isPositive { facts.notNegative.insert(term(of: operand)) }
          if isPositive || conditions.contains("\(name) != 0") {
            facts.notZero.insert(term(of: operand))
          }
        }
      default: break
      }
    }
    // A product is not 0 where no factor is.
    for term in facts.notZero {
      for factor in factors(of: term) { facts.notZero.insert(factor.base) }
    }
    return facts
  }

  private func isPositive(_ term: Term) -> Bool {
    switch forms[term] {
    case .number(let value): value.numerator > 0
    case .constant: true
    case .call(let rule, _): RuleTexts[rule].traits.contains(.positive)
    case .sum(let summands):
      summands.allSatisfy { !$0.coefficient.isNegative && isNotNegative($0.term) }
        && summands.contains { isPositive($0.term) }
    case .product(let coefficient, let factors):
      coefficient.numerator > 0 && factors.allSatisfy { isPositive($0.base) }
    default: false
    }
  }

  private func isNotNegative(_ term: Term) -> Bool {
    if isPositive(term) { return true }
    switch forms[term] {
    case .number(let value): return !value.isNegative
    case .call(let rule, _): return RuleTexts[rule].traits.contains(.nonnegative)
    case .sum(let summands):
      return summands.allSatisfy { !$0.coefficient.isNegative && isNotNegative($0.term) }
    case .product(let coefficient, let factors):
      return !coefficient.isNegative
        && factors.allSatisfy {
          isNotNegative($0.base) || $0.exponent.isInteger && $0.exponent.numerator % 2 == 0
        }
    default: return false
    }
  }
}

extension RuleTexts.Entry {
  /// Whether the function has a value and a derivative everywhere.
  var isEverywhere: Bool { domain.hasPrefix("all x") }

  /// What the domain asks for, all of it: where a function has a derivative, so is each of these.
  ///
  /// A power asks for one thing or for another.
  var conditions: [String] {
    if traits.contains(.power) { return [] }
    return domain.prefix { $0 != ";" }.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  /// Whether the derivative is chosen by convention where pieces meet: the domain ends with what it is there.
  var hasTies: Bool { domain.hasSuffix(" there)") }
}
