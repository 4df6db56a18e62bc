internal import Rendering

/// How formulas are written: as text or in LaTeX, with names or with the numbers in their place.
package struct Notation {
  var isLaTeX = false
  /// Whether numbers stand in the place of names, and how they look.
  var inNumbers: NumberStyle?
  /// How constants look beside names.
  var constants = NumberStyle.full

  package static let symbols = Notation()
  package static let symbolsInLaTeX = Notation(isLaTeX: true)
  package static func numbers(_ style: NumberStyle) -> Notation { Notation(inNumbers: style) }

  /// The digits at the end of a name as a subscript: `x1` is x₁.
  package static func name(_ name: String) -> String {
    if name.unicodeScalars.last == "′" { return Self.name(String(name.dropLast())) + "′" }
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }
    guard digits.count < name.count, let number = Int(String(digits.reversed())),
      number.description.count == digits.count
    else { return name }
    var stem = name.dropLast(digits.count)
    if stem.count > 1, stem.last == "_" { stem.removeLast() }
    return stem + SmallDigits.lowered(number)
  }
}

// MARK: - Symbols

extension Notation {
  /// A name with a dot or a bar over its first letter.
  static func marked(_ name: String, _ kind: FormulaTree.Symbol.Kind) -> String {
    guard kind != .value, let first = name.unicodeScalars.first else { return name }
    // One scalar where there is one: it looks better in most fonts. Other marks follow the letter's own.
    switch (kind, first) {
    case (.tangent, "x"): return "ẋ" + String(name.unicodeScalars.dropFirst())
    case (.tangent, "y"): return "ẏ" + String(name.unicodeScalars.dropFirst())
    case (.adjoint, "y"): return "ȳ" + String(name.unicodeScalars.dropFirst())
    default: break
    }
    let mark = kind == .tangent ? "\u{307}" : "\u{304}"
    guard first.isASCII else { return "\(name.prefix(1))\(mark)\(name.dropFirst())" }
    var result = ""
    result.reserveCapacity(name.utf8.count + 2)
    result.unicodeScalars.append(first)
    result += mark
    result.unicodeScalars.append(contentsOf: name.unicodeScalars.dropFirst())
    return result
  }

  func name(_ symbol: FormulaTree.Symbol) -> String {
    let plain =
      switch symbol.name {
      case .row(let letter, let number): letter + SmallDigits.lowered(number)
      case .other(let name): name
      }
    guard isLaTeX else { return Self.marked(plain, symbol.kind) }
    return Self.latex(plain, symbol.kind)
  }

  /// A name in LaTeX: Greek by its command, subscripts behind an underscore.
  package static func latex(_ name: String, _ kind: FormulaTree.Symbol.Kind) -> String {
    var stem = ""
    var index = ""
    var primes = ""
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x2080...0x2089: index += String(scalar.value - 0x2080)
      case 0x208B: index += "-"
      case 0x2032: primes += "'"
      default:
        if let command = greek[scalar] {
          stem += "\\\(command) "
        } else if scalar == "_" {
          stem += "\\_"
        } else if scalar.isASCII {
          stem.unicodeScalars.append(scalar)
        } else {
          // A letter no plain LaTeX has: its code.
          stem += "U\(String(scalar.value, radix: 16, uppercase: true))"
        }
      }
    }
    if stem.hasSuffix(" ") { stem.removeLast() }
    if stem.utf8.count > 1, !stem.hasPrefix("\\") { stem = "\\mathit{\(stem)}" }
    switch kind {
    case .value: break
    case .tangent: stem = "\\dot{\(stem)}"
    case .adjoint: stem = "\\bar{\(stem)}"
    }
    return (index.isEmpty ? stem : "\(stem)_{\(index)}") + primes
  }

  private static let greek: [Unicode.Scalar: String] = [
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta",
    "η": "eta", "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu",
    "ξ": "xi", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi",
    "χ": "chi", "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta",
    "Λ": "Lambda", "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega",
  ]
}

// MARK: - Formulas

extension Notation {
  private enum Precedence: Int, Comparable {
    case sum, product, sign, call, power, atom
    static func < (x: Self, y: Self) -> Bool { x.rawValue < y.rawValue }
  }

  /// A formula; `sin v₀` needs no parentheses where nothing follows in its product.
  package func text(_ tree: FormulaTree) -> String { render(tree).text }

  private func render(
    _ tree: FormulaTree, bare: Bool = true, leads: Bool = true
  ) -> (text: String, precedence: Precedence) {
    switch tree {
    case .number(let value): return number(value, inNumbers ?? constants)
    case .symbol(let symbol):
      if let inNumbers { return number(symbol.value, inNumbers) }
      return (name(symbol), .atom)
    case .constant(let name):
      let symbol = name == "pi" ? "π" : name
      return (isLaTeX ? Self.latex(symbol, .value) : symbol, .atom)
    case .negate(let x):
      return (minus + enclosed(x, .product, bare: true, signs: true, leads: false), .sign)
    case .call(let name, let arguments): return call(name, arguments, bare: bare)
    case .conditional(let condition, let then, let otherwise):
      let sign = condition.comparison == .equal ? "=" : condition.comparison.rawValue
      let inside =
        "\(text(condition.left)) \(sign) \(text(condition.right)), \(text(then)), "
        + text(otherwise)
      return ((isLaTeX ? "\\mathrm{if}" : "if") + parenthesised(inside), .atom)
    case .binary(.add, let x, let y):
      return ("\(enclosed(x, .sum, bare: true)) + \(summand(y, .sum))", .sum)
    case .binary(.subtract, let x, let y):
      return ("\(enclosed(x, .sum, bare: true)) \(minus) \(summand(y, .product))", .sum)
    case .binary(.multiply, let x, let y):
      return (
        enclosed(x, .product, signs: !leads, leads: leads) + times
          + enclosed(y, .product, bare: true, signs: true, leads: false), .product
      )
    case .binary(.divide, let x, let y):
      if isLaTeX { return ("\\frac{\(text(x))}{\(text(y))}", .product) }
      return (
        "\(enclosed(x, .product, signs: !leads, leads: leads))/\(enclosed(y, .call, bare: true, signs: true))",
        .product
      )
    case .binary(.power, let x, let y): return power(x, y)
    }
  }

  private var minus: String { isLaTeX ? "-" : "−" }

  private var times: String {
    if isLaTeX { return inNumbers == nil ? " \\cdot " : " \\times " }
    return inNumbers == nil ? "·" : "×"
  }

  private func number(_ value: Double, _ style: NumberStyle) -> (String, Precedence) {
    (isLaTeX ? Self.latex(value, style) : style.text(value), value < 0 ? .sign : .atom)
  }

  package static func latex(_ value: Double, _ style: NumberStyle) -> String {
    if value.isNaN { return "\\mathrm{NaN}" }
    if value.isInfinite { return value < 0 ? "-\\infty" : "\\infty" }
    // The only sign beyond ASCII is the minus.
    let text = style.text(value).unicodeScalars.reduce(into: "") { text, scalar in
      text.unicodeScalars.append(scalar == "−" ? "-" : scalar)
    }
    guard let e = text.firstIndex(of: "e") else { return text }
    return "\(text[..<e]) \\cdot 10^{\(text[text.index(after: e)...])}"
  }

  /// A formula in parentheses unless it binds as tightly as told; with `bare`, `sin v` may stay as it is.
  private func enclosed(
    _ tree: FormulaTree, _ least: Precedence, bare: Bool = false, signs: Bool = false,
    leads: Bool = true
  ) -> String {
    let (text, precedence) = render(tree, bare: bare, leads: leads)
    return precedence >= least && !(signs && precedence == .sign) ? text : parenthesised(text)
  }

  /// What stands behind a plus or minus sign: it does not begin with another one.
  private func summand(_ tree: FormulaTree, _ least: Precedence) -> String {
    enclosed(tree, least, bare: true, signs: true, leads: false)
  }

  private func parenthesised(_ text: String) -> String {
    isLaTeX ? "\\left(\(text)\\right)" : "(\(text))"
  }

  private func power(_ x: FormulaTree, _ y: FormulaTree) -> (String, Precedence) {
    let base = enclosed(x, .atom)
    if isLaTeX { return ("\(base)^{\(text(y))}", .power) }
    if case .number(let value) = y.folded, let integer = Int(exactly: value) {
      return (base + SmallDigits.raised(integer), .power)
    }
    return ("\(base)^\(enclosed(y, .atom))", .power)
  }

  private func call(
    _ name: String, _ arguments: [FormulaTree], bare: Bool
  ) -> (String, Precedence) {
    let shown = Self.display[name] ?? name
    switch (name, arguments.count) {
    case ("pow", 2): return power(arguments[0], arguments[1])
    case ("reciprocal", 1): return render(.quotient(.number(1), arguments[0]))
    case ("sqrt", 1):
      if isLaTeX { return ("\\sqrt{\(text(arguments[0]))}", .power) }
      return ("√" + enclosed(arguments[0], .atom), .power)
    case ("cbrt", 1):
      if isLaTeX { return ("\\sqrt[3]{\(text(arguments[0]))}", .power) }
      return ("∛" + enclosed(arguments[0], .atom), .power)
    case ("abs", 1):
      let inside = text(arguments[0])
      return (isLaTeX ? "\\left|\(inside)\\right|" : "|\(inside)|", .atom)
    case ("log", 2): return logarithm(arguments[0], arguments[1])
    default: break
    }
    let function = isLaTeX ? Self.latexFunction(shown) : shown
    if bare, arguments.count == 1, !Self.isEnclosing.contains(shown) {
      let (argument, precedence) = render(arguments[0])
      if precedence == .atom { return ("\(function) \(argument)", .call) }
    }
    return (function + parenthesised(arguments.map(text).joined(separator: ", ")), .atom)
  }

  /// The base as a subscript where it is an integer, else ahead of the number: log₂(v₁), log(base=v₀, v₁).
  private func logarithm(_ base: FormulaTree, _ x: FormulaTree) -> (String, Precedence) {
    if isLaTeX { return ("\\log_{\(text(base))}\(parenthesised(text(x)))", .atom) }
    if case .number(let value) = base, let integer = Int(exactly: value), integer > 0 {
      return ("log\(SmallDigits.lowered(integer))\(parenthesised(text(x)))", .atom)
    }
    return ("log" + parenthesised("base=\(text(base)), \(text(x))"), .atom)
  }

  static func latexText(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\textbackslash{}"
      case "^": result += "\\^{}"
      case "~": result += "\\~{}"
      case "_", "%", "#", "&", "$", "{", "}": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }

  private static func latexFunction(_ name: String) -> String {
    switch name {
    case "ln", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "max", "min": "\\\(name)"
    case "Γ": "\\Gamma"
    case "lnΓ": "\\ln\\Gamma"
    case "ψ": "\\psi"
    default: "\\operatorname{\(latexText(name))}"
    }
  }

  /// Functions whose arguments stand in parentheses always: Γ(2), not Γ 2.
  private static let isEnclosing: Set<String> = ["Γ", "lnΓ", "ψ"]

  // Names and symbols of textbooks, not facts of rules: a formula is a text whose calls have names only, those that no
  // rule has among them, and a rule knows no notation.
  private static let display = ["log": "ln", "lgamma": "lnΓ", "gamma": "Γ", "digamma": "ψ"]
}
