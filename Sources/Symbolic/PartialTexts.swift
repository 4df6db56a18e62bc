import DerivativeRules
import Expressions

/// The partials of rules, each parsed once from the rule's own text.
struct PartialTexts: Sendable {
  private var templates: [Key: FormulaTemplate] = [:]

  private struct Key: Hashable {
    var rule: Int32
    var parameter: Int
    var argument: Int
  }

  /// The partial by one argument, in `x`, `y` and `z`.
  mutating func template(of rule: CalledRule, by argument: Int) -> FormulaTemplate {
    let key = Key(
      rule: rule.rule, parameter: rule.form == .parametric ? rule.parameter : 0, argument: argument)
    if let known = templates[key] { return known }
    let entry = RuleTexts[rule]
    var text = entry.formulas[argument]
    if rule.form == .parametric {
      // Of order 0 some functions have a name of their own, and the text one of order −1.
      let own = rule.parameter == 0 ? RuleTexts.rule(named: "\(entry.name)0", arguments: 1) : nil
      text =
        own.map { RuleTexts[$0].formulas[0] } ?? "n = \(rule.parameter); \(text)"
    }
    let template = Self.parse(text)
    templates[key] = template
    return template
  }

  private static func parse(_ text: String) -> FormulaTemplate {
    do throws(ExpressionError) {
      let formula = try Formula(parsing: text)
      let order = formula.variables.map { ["x", "y", "z"].firstIndex(of: $0) ?? 0 }
      let nodes = formula.nodes.map { node -> FormulaNode in
        if case .variable(let index) = node { return .variable(order[index]) }
        return node
      }
      return FormulaTemplate(nodes: nodes, roots: formula.roots)
    } catch {
      preconditionFailure("The formula of a rule is one that the parser reads.")
    }
  }
}
