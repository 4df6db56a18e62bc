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

  /// A name in LaTeX.
  package static func latex(_ name: String, _ kind: FormulaTree.Symbol.Kind) -> String {
    switch kind {
    case .value: LaTeX.name(name)
    case .tangent: LaTeX.name(name, accent: "dot")
    case .adjoint: LaTeX.name(name, accent: "bar")
    }
  }
}

// MARK: - LaTeX

extension Notation {
  package static func latex(_ value: Double, _ style: NumberStyle) -> String {
    if value.isNaN { return "\\mathrm{NaN}" }
    if value.isInfinite { return value < 0 ? "-\\infty" : "\\infty" }
    return LaTeX.number(style.text(value))
  }
}
