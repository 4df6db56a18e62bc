/// Pieces of LaTeX: whoever writes formulas or tables puts them together of these.
package enum LaTeX {
  /// Text without meaning to LaTeX.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "^": result += "\\^{}"
      case "~": result += "\\~{}"
      case "_", "%", "#", "&", "$", "{", "}": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A formula in parentheses as high as it is.
  package static func parenthesised(_ text: String) -> String { "\\left(\(text)\\right)" }

  /// A decimal: `1.5e-9` as 1.5·10⁻⁹.
  package static func number(_ text: String) -> String {
    var result = ""
    var isExponent = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "e":
        result += " \\cdot 10^{"
        isExponent = true
      case "+": break
      default: result.unicodeScalars.append(scalar == "−" ? "-" : scalar)
      }
    }
    return isExponent ? result + "}" : result
  }

  /// The name of a function: upright, by its command where LaTeX has one.
  package static func function(_ name: String) -> String {
    switch name {
    case "sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "coth", "exp", "ln",
      "max", "min":
      "\\\(name)"
    case "log": "\\ln"
    case "asin": "\\arcsin"
    case "acos": "\\arccos"
    case "atan": "\\arctan"
    case "gamma", "Γ": "\\Gamma"
    case "lgamma", "lnΓ": "\\ln\\Gamma"
    case "digamma", "ψ": "\\psi"
    default: "\\operatorname{\(escaped(name))}"
    }
  }

  /// A function of one argument that is written around it; nil of others.
  package static func around(_ function: String, _ argument: String) -> String? {
    switch function {
    case "sqrt": "\\sqrt{\(argument)}"
    case "cbrt": "\\sqrt[3]{\(argument)}"
    case "abs": "\\left|\(argument)\\right|"
    case "floor": "\\left\\lfloor \(argument) \\right\\rfloor"
    case "ceil": "\\left\\lceil \(argument) \\right\\rceil"
    default: nil
    }
  }
}

// MARK: - Names

extension LaTeX {
  /// A name: Greek by its command, small digits as subscripts, an accent such as `dot` over the letters.
  package static func name(_ name: String, accent: String? = nil) -> String {
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
    if let accent { stem = "\\\(accent){\(stem)}" }
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
