internal import Rendering

// Formulas as text, written into one list of bytes: of a trace of 10⁵ rows every other way spends its time on strings.

extension Notation {
  private enum Precedence: Int, Comparable {
    case sum, product, sign, call, power, atom
    static func < (x: Self, y: Self) -> Bool { x.rawValue < y.rawValue }
  }

  /// A formula; `sin v₀` needs no parentheses where nothing follows in its product.
  package func text(_ tree: FormulaTree) -> String {
    var bytes: [UInt8] = []
    write(tree, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same, behind what is there.
  func write(_ tree: FormulaTree, to bytes: inout [UInt8]) { render(tree, to: &bytes) }

  @discardableResult
  private func render(
    _ tree: FormulaTree, bare: Bool = true, leads: Bool = true, to bytes: inout [UInt8]
  ) -> Precedence {
    switch tree {
    case .number(let value): return number(value, inNumbers ?? constants, to: &bytes)
    case .symbol(let symbol):
      if let inNumbers { return number(symbol.value, inNumbers, to: &bytes) }
      write(symbol, to: &bytes)
      return .atom
    case .constant(let name):
      let symbol = name == "pi" ? "π" : name
      bytes.add(isLaTeX ? Self.latex(symbol, .value) : symbol)
      return .atom
    case .negate(let x):
      bytes.add(minus)
      enclosed(x, .product, bare: true, signs: true, leads: false, to: &bytes)
      return .sign
    case .call(let name, let arguments): return call(name, arguments, bare: bare, to: &bytes)
    case .conditional(let condition, let then, let otherwise):
      bytes.add(isLaTeX ? "\\mathrm{if}" : "if")
      let start = bytes.count
      write(condition.left, to: &bytes)
      let sign = condition.comparison == .equal ? "=" : condition.comparison.rawValue
      bytes.add(" \(sign) ")
      for (place, part) in [condition.right, then, otherwise].enumerated() {
        if place > 0 { bytes.add(", ") }
        write(part, to: &bytes)
      }
      parenthesise(&bytes, from: start)
      return .atom
    case .binary(.add, let x, let y):
      enclosed(x, .sum, bare: true, to: &bytes)
      bytes.append(Self.space)
      bytes.append(UInt8(ascii: "+"))
      bytes.append(Self.space)
      summand(y, .sum, to: &bytes)
      return .sum
    case .binary(.subtract, let x, let y):
      enclosed(x, .sum, bare: true, to: &bytes)
      bytes.add(isLaTeX ? " - " : " − ")
      summand(y, .product, to: &bytes)
      return .sum
    case .binary(.multiply, let x, let y):
      enclosed(x, .product, signs: !leads, leads: leads, to: &bytes)
      if isLaTeX {
        bytes += times.utf8
      } else {
        // U+00B7 between names, U+00D7 between numbers.
        bytes.append(inNumbers == nil ? 0xC2 : 0xC3)
        bytes.append(inNumbers == nil ? 0xB7 : 0x97)
      }
      enclosed(y, .product, bare: true, signs: true, leads: false, to: &bytes)
      return .product
    case .binary(.divide, let x, let y):
      if isLaTeX {
        bytes.add("\\frac{")
        write(x, to: &bytes)
        bytes.add("}{")
        write(y, to: &bytes)
        bytes.add("}")
        return .product
      }
      enclosed(x, .product, signs: !leads, leads: leads, to: &bytes)
      bytes.append(UInt8(ascii: "/"))
      enclosed(y, .call, bare: true, signs: true, to: &bytes)
      return .product
    case .binary(.power, let x, let y): return power(x, y, to: &bytes)
    }
  }

  private static let space = UInt8(ascii: " ")

  private static func insert(
    _ first: UInt8, _ second: UInt8, in bytes: inout [UInt8], at place: Int
  ) {
    if place == bytes.count {
      bytes.append(first)
      bytes.append(second)
    } else {
      bytes.insert(contentsOf: [first, second], at: place)
    }
  }

  private var minus: String { isLaTeX ? "-" : "−" }

  /// In LaTeX.
  private var times: String { inNumbers == nil ? " \\cdot " : " \\times " }

  private func number(
    _ value: Double, _ style: NumberStyle, to bytes: inout [UInt8]
  ) -> Precedence {
    if isLaTeX { bytes += Self.latex(value, style).utf8 } else { style.write(value, to: &bytes) }
    return value < 0 ? .sign : .atom
  }

  private func write(_ symbol: FormulaTree.Symbol, to bytes: inout [UInt8]) {
    // A row's letter is never x or y, whose marks are letters of their own.
    guard !isLaTeX, case .row(let letter, let number) = symbol.name else {
      bytes += name(symbol).utf8
      return
    }
    let start = bytes.count
    bytes.add(letter)
    switch symbol.kind {
    case .value: break
    // The dot or the bar, U+0307 and U+0304, behind the first letter.
    case .tangent: Self.insert(0xCC, 0x87, in: &bytes, at: start + 1)
    case .adjoint: Self.insert(0xCC, 0x84, in: &bytes, at: start + 1)
    }
    SmallDigits.lower(number, to: &bytes)
  }

  /// A formula in parentheses unless it binds as tightly as told; with `bare`, `sin v` may stay as it is.
  private func enclosed(
    _ tree: FormulaTree, _ least: Precedence, bare: Bool = false, signs: Bool = false,
    leads: Bool = true, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    let precedence = render(tree, bare: bare, leads: leads, to: &bytes)
    if precedence < least || signs && precedence == .sign { parenthesise(&bytes, from: start) }
  }

  /// What stands behind a plus or minus sign: it does not begin with another one.
  private func summand(_ tree: FormulaTree, _ least: Precedence, to bytes: inout [UInt8]) {
    enclosed(tree, least, bare: true, signs: true, leads: false, to: &bytes)
  }

  private func parenthesise(_ bytes: inout [UInt8], from start: Int) {
    if isLaTeX {
      bytes.insert(contentsOf: "\\left(".utf8, at: start)
      bytes.add("\\right)")
    } else {
      bytes.insert(UInt8(ascii: "("), at: start)
      bytes.append(UInt8(ascii: ")"))
    }
  }

  private func power(
    _ x: FormulaTree, _ y: FormulaTree, to bytes: inout [UInt8]
  ) -> Precedence {
    enclosed(x, .atom, to: &bytes)
    if isLaTeX {
      bytes.add("^{")
      write(y, to: &bytes)
      bytes.add("}")
    } else if case .number(let value) = y.folded, let integer = Int(exactly: value) {
      bytes.add(SmallDigits.raised(integer))
    } else {
      bytes.append(UInt8(ascii: "^"))
      enclosed(y, .atom, to: &bytes)
    }
    return .power
  }

  private func call(
    _ name: String, _ arguments: [FormulaTree], bare: Bool, to bytes: inout [UInt8]
  ) -> Precedence {
    let shown = Self.display(name)
    if isLaTeX, arguments.count == 1, let own = LaTeX.around(name, text(arguments[0])) {
      bytes.add(own)
      return name == "sqrt" || name == "cbrt" ? .power : .atom
    }
    switch (name, arguments.count) {
    case ("pow", 2): return power(arguments[0], arguments[1], to: &bytes)
    case ("reciprocal", 1): return render(.quotient(.number(1), arguments[0]), to: &bytes)
    case ("sqrt", 1): return root(arguments[0], "√", to: &bytes)
    case ("cbrt", 1): return root(arguments[0], "∛", to: &bytes)
    case ("abs", 1):
      bytes.add("|")
      write(arguments[0], to: &bytes)
      bytes.add("|")
      return .atom
    case ("log", 2): return logarithm(arguments[0], arguments[1], to: &bytes)
    default: break
    }
    bytes.add(isLaTeX ? LaTeX.function(shown) : shown)
    let start = bytes.count
    if bare, arguments.count == 1, !Self.isEnclosing.contains(shown) {
      bytes.append(UInt8(ascii: " "))
      if render(arguments[0], to: &bytes) == .atom { return .call }
      bytes.remove(at: start)
    } else {
      for (place, argument) in arguments.enumerated() {
        if place > 0 { bytes.add(", ") }
        write(argument, to: &bytes)
      }
    }
    parenthesise(&bytes, from: start)
    return .atom
  }

  private func root(
    _ x: FormulaTree, _ sign: String, to bytes: inout [UInt8]
  ) -> Precedence {
    bytes.add(sign)
    enclosed(x, .atom, to: &bytes)
    return .power
  }

  /// The base as a subscript where it is an integer, else ahead of the number: log₂(v₁), log(base=v₀, v₁).
  private func logarithm(
    _ base: FormulaTree, _ x: FormulaTree, to bytes: inout [UInt8]
  ) -> Precedence {
    bytes.add(isLaTeX ? "\\log_{" : "log")
    var start = bytes.count
    if isLaTeX {
      write(base, to: &bytes)
      bytes.add("}")
      start = bytes.count
    } else if case .number(let value) = base, let integer = Int(exactly: value), integer > 0 {
      SmallDigits.lower(integer, to: &bytes)
      start = bytes.count
    } else {
      bytes.add("base=")
      write(base, to: &bytes)
      bytes.add(", ")
    }
    write(x, to: &bytes)
    parenthesise(&bytes, from: start)
    return .atom
  }

  /// Functions whose arguments stand in parentheses always: Γ(2), not Γ 2.
  private static let isEnclosing = ["Γ", "lnΓ", "ψ"]

  // Names and symbols of textbooks, not facts of rules: a formula is a text whose calls have names only, those that no
  // rule has among them, and a rule knows no notation.
  private static func display(_ name: String) -> String {
    switch name {
    case "log": "ln"
    case "lgamma": "lnΓ"
    case "gamma": "Γ"
    case "digamma": "ψ"
    default: name
    }
  }
}
