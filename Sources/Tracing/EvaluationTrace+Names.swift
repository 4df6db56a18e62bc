// The names that renderings show: each has one meaning in a trace.

extension EvaluationTrace {
  /// The letter of the rows: v, or another one where an input or a result is called v₁ itself.
  static func rowLetter(besides names: [String]) -> String {
    ["v", "w", "u", "q"].first { letter in
      !names.contains { isIndexed($0, letter) }
    } ?? "row"
  }

  /// Whether a name is shown as the letter with a number behind it.
  private static func isIndexed(_ name: String, _ letter: String) -> Bool {
    let shown = Notation.name(name)
    guard shown.hasPrefix(letter), shown != letter else { return false }
    return shown.dropFirst(letter.count).allSatisfy { "₋₀₁₂₃₄₅₆₇₈₉".contains($0) }
  }

  /// Names with their numbers as subscripts, `x1` as x₁; those that would look alike stay as they are.
  static func shownNames(_ names: [String]) -> [String] {
    var count: [String: Int] = [:]
    let shown = names.map(Notation.name)
    for name in shown { count[name, default: 0] += 1 }
    return zip(names, shown).map { count[$1] == 1 ? $1 : $0 }
  }

  /// What follows from the names of inputs and results.
  mutating func nameRows() {
    let names = Self.shownNames(inputNames + outputNames)
    shownInputs = Array(names.prefix(inputNames.count))
    shownOutputs = Array(names.dropFirst(inputNames.count))
    let letter = Self.rowLetter(besides: inputNames + outputNames)
    guard rows.first.map({ $0.letter != letter }) ?? false else { return }
    for place in rows.indices { rows[place].letter = letter }
  }

  /// The rows' letter with a dot, as tangents are headed.
  var tangentSymbol: String { Notation.marked(rows.first?.letter ?? "v", .tangent) }

  /// The rows' letter with a bar.
  var adjointSymbol: String { Notation.marked(rows.first?.letter ?? "v", .adjoint) }

  /// The symbol of an input under its own name.
  func inputSymbol(_ place: Int, _ kind: FormulaTree.Symbol.Kind, _ value: Double) -> FormulaTree {
    .symbol(FormulaTree.Symbol(kind: kind, name: .other(shownInputs[place]), value: value))
  }

  /// The symbol of a result.
  func outputSymbol(_ place: Int, _ kind: FormulaTree.Symbol.Kind, _ value: Double) -> FormulaTree {
    .symbol(FormulaTree.Symbol(kind: kind, name: .other(shownOutputs[place]), value: value))
  }
}
