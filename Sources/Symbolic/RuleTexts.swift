import DerivativeRules
import Expressions
import SpecialFunctions

/// What the rules say of themselves, by their places in the table.
package struct RuleTexts: Sendable {
  package struct Entry: Sendable {
    package var name: String
    /// The partial by each argument, in `x`, `y`, `z` and the parameter `n`.
    package var formulas: [String]
    package var domain: String
    package var traits: RuleTraits
    /// Whether the first, or last, argument of a call is a parameter.
    package var hasParameter = false
  }

  package private(set) var entries: [Entry] = []

  package static let all: RuleTexts = {
    var texts = RuleTexts()
    Rules.visit(&texts)
    return texts
  }()

  /// What the rule says.
  package static subscript(rule: CalledRule) -> Entry { all.entries[Int(rule.rule)] }

  /// The rule that has this name and these texts, beside others a parameter.
  package static func rule(
    named name: String, formulas: [String], parameter: Int?
  ) -> CalledRule? {
    for (index, entry) in all.entries.enumerated()
    where entry.name == name && entry.hasParameter == (parameter != nil)
      && entry.formulas == formulas
    {
      let forms: [CalledRule.Form] = [.unary, .binary, .ternary]
      return CalledRule(
        rule: Int32(index), form: parameter == nil ? forms[formulas.count - 1] : .parametric,
        parameter: parameter ?? 0)
    }
    return nil
  }

  /// The rule of that name and so many arguments that formulas can call.
  package static func rule(named name: String, arguments: Int) -> CalledRule? {
    for (index, entry) in all.entries.enumerated()
    where entry.name == name && entry.formulas.count == arguments && !entry.hasParameter {
      let forms: [CalledRule.Form] = [.unary, .binary, .ternary]
      return CalledRule(rule: Int32(index), form: forms[arguments - 1])
    }
    return nil
  }
}

extension RuleTexts: RuleVisitor {
  package mutating func visit<R: UnaryRule>(_: R.Type) {
    entries.append(
      Entry(
        name: R.listKernel == nil ? R.name : "", formulas: [R.formula], domain: R.domain,
        traits: R.traits))
  }
  package mutating func visit<R: BinaryRule>(_: R.Type) {
    entries.append(
      Entry(
        name: R.name, formulas: [R.formulaX, R.formulaY], domain: R.domain, traits: R.traits))
  }
  package mutating func visit<R: TernaryRule>(_: R.Type) {
    entries.append(
      Entry(
        name: R.name, formulas: [R.formulaX, R.formulaY, R.formulaZ], domain: R.domain,
        traits: R.traits))
  }
  package mutating func visit<R: ParametricRule>(_: R.Type) {
    entries.append(
      Entry(
        name: R.name, formulas: [R.formula], domain: R.domain, traits: R.traits, hasParameter: true)
    )
  }
  package mutating func visit<R: ReductionRule>(_: R.Type) {
    entries.append(Entry(name: "", formulas: [], domain: R.domain, traits: []))
  }
}
