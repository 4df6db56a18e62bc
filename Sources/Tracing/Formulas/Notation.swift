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
    // By bytes: as characters, names would take the library's cutting of texts into a browser.
    let bytes = name.utf8
    var place = bytes.endIndex
    while place > bytes.startIndex, case let before = bytes.index(before: place),
      (48...57).contains(bytes[before])
    {
      place = before
    }
    guard place > bytes.startIndex, let number = Int(name[place...]),
      number.description.utf8.count == bytes.distance(from: place, to: bytes.endIndex)
    else { return name }
    var stem = name[..<place]
    if stem.utf8.count > 1, stem.utf8.last == UInt8(ascii: "_") { stem.unicodeScalars.removeLast() }
    return stem + SmallDigits.lowered(number)
  }
}

// MARK: - Symbols

extension Notation {
  /// Whether a name begins with a letter that no accent follows.
  static func begins(_ name: String, with letter: String) -> Bool {
    guard name.utf8.starts(with: letter.utf8) else { return false }
    let next = name.unicodeScalars.dropFirst().first
    return next?.properties.generalCategory != .nonspacingMark
  }

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
        if let command = greek.first(where: { $0.letter == scalar })?.command {
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
    if stem.utf8.last == UInt8(ascii: " ") { stem.unicodeScalars.removeLast() }
    if stem.utf8.count > 1, stem.utf8.first != UInt8(ascii: "\\") { stem = "\\mathit{\(stem)}" }
    switch kind {
    case .value: break
    case .tangent: stem = "\\dot{\(stem)}"
    case .adjoint: stem = "\\bar{\(stem)}"
    }
    return (index.isEmpty ? stem : "\(stem)_{\(index)}") + primes
  }

  private static let greek: [(letter: Unicode.Scalar, command: String)] = [
    ("α", "alpha"), ("β", "beta"), ("γ", "gamma"), ("δ", "delta"), ("ε", "epsilon"), ("ζ", "zeta"),
    ("η", "eta"), ("θ", "theta"), ("ι", "iota"), ("κ", "kappa"), ("λ", "lambda"), ("μ", "mu"),
    ("ν", "nu"),
    ("ξ", "xi"), ("π", "pi"), ("ρ", "rho"), ("σ", "sigma"), ("τ", "tau"), ("υ", "upsilon"),
    ("φ", "phi"),
    ("χ", "chi"), ("ψ", "psi"), ("ω", "omega"), ("Γ", "Gamma"), ("Δ", "Delta"), ("Θ", "Theta"),
    ("Λ", "Lambda"), ("Ξ", "Xi"), ("Π", "Pi"), ("Σ", "Sigma"), ("Φ", "Phi"), ("Ψ", "Psi"),
    ("Ω", "Omega"),
  ]
}

// MARK: - LaTeX

extension Notation {
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

  static func latexFunction(_ name: String) -> String {
    switch name {
    case "ln", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "max", "min": "\\\(name)"
    case "Γ": "\\Gamma"
    case "lnΓ": "\\ln\\Gamma"
    case "ψ": "\\psi"
    default: "\\operatorname{\(latexText(name))}"
    }
  }
}
