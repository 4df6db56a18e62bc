import DerivativeRules
import Expressions
import Rendering

// Calls, conditions and choices.

extension FormulaWriter {
  func call(_ rule: CalledRule, _ x: [Piece]) -> Piece {
    let entry = RuleTexts[rule]
    var arguments = x.map { $0.text }
    if entry.hasParameter {
      let parameter = "\(rule.parameter)"
      arguments =
        entry.traits.contains(.parameterLast) ? arguments + [parameter] : [parameter] + arguments
    }
    if entry.name == "log", x.count == 2 {
      if style == .latex {
        return Piece(text: "\\log_{\(arguments[0])}\(parenthesised(arguments[1]))", binding: .power)
      }
      arguments[0] = "base=\(arguments[0])"
    }
    if style == .unicode, entry.name == "sqrt" {
      return Piece(text: "√\(enclosed(x[0], .atom))", binding: .power)
    }
    if style == .unicode, entry.name == "abs" {
      return Piece(text: "|\(arguments[0])|", binding: .atom)
    }
    if style == .latex, let piece = latex(entry.name, x) { return piece }
    let name = style == .latex ? LaTeX.function(entry.name) : entry.name
    let list = arguments.joined(separator: ", ")
    // In LaTeX a call has no parentheses around it that a power could stand behind.
    return Piece(text: name + parenthesised(list), binding: style == .latex ? .power : .atom)
  }

  private func parenthesised(_ text: String) -> String {
    style == .latex ? LaTeX.parenthesised(text) : "(\(text))"
  }

  private func latex(_ name: String, _ x: [Piece]) -> Piece? {
    if name == "exp" { return Piece(text: "e^{\(x[0].text)}", binding: .power) }
    guard x.count == 1 else { return nil }
    return LaTeX.around(name, x[0].text).map { Piece(text: $0, binding: .atom) }
  }

  func symbol(_ comparison: Comparison) -> String {
    switch (comparison, style) {
    case (_, .text): comparison.symbol
    case (.lessOrEqual, .unicode): "≤"
    case (.greaterOrEqual, .unicode): "≥"
    case (.notEqual, .unicode): "≠"
    case (.equal, .latex): "="
    case (.lessOrEqual, .latex): "\\le"
    case (.greaterOrEqual, .latex): "\\ge"
    case (.notEqual, .latex): "\\ne"
    default: comparison.symbol
    }
  }

  func choice(_ x: [Piece]) -> Piece {
    if style == .latex {
      return Piece(
        text: "\\begin{cases} \(x[1].text) & \\text{if } \(x[0].text) \\\\ "
          + "\(x[2].text) & \\text{otherwise} \\end{cases}", binding: .sum)
    }
    return Piece(text: "if(\(x[0].text), \(x[1].text), \(x[2].text))", binding: .atom)
  }
}
