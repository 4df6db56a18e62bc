// The names that renderings show: each has one meaning in a trace.

extension EvaluationTrace {
  /// What rows are called.
  public enum Naming: String, Sendable, CaseIterable {
    /// v₋₁, v₀ for inputs, v₁, v₂, … for operations, as in textbooks.
    case indexed
    /// Inputs and what ``Traced/named(_:)`` has named by their own names; the other operations are v₁, v₂, ….
    case own
  }

  /// A name that another thing has too, and what stands in its place.
  public struct Renaming: Sendable {
    /// What the trace calls it.
    public let name: String
    /// What it was called.
    public let original: String
  }

  /// The letter of the rows: v, or another one where something is called v or v₁ itself.
  static func rowLetter(besides names: [String]) -> String {
    ["v", "w", "u", "q"].first { letter in
      !names.contains { isIndexed($0, letter) }
    } ?? "row"
  }

  /// Whether a name is shown as the letter, or as the letter with a number behind it.
  private static func isIndexed(_ name: String, _ letter: String) -> Bool {
    let shown = Notation.name(name)
    guard Notation.begins(shown, with: letter) else { return false }
    return shown.unicodeScalars.dropFirst().allSatisfy { scalar in
      switch scalar.value {
      case 0x2080...0x2089, 0x208B, 0x2032: true
      default: false
      }
    }
  }

  /// Names with their numbers as subscripts, `x1` as x₁; those that would look alike stay as they are.
  static func shownNames(_ names: [String]) -> [String] {
    var count: [String: Int] = [:]
    let shown = names.map(Notation.name)
    for name in shown { count[name, default: 0] += 1 }
    return zip(names, shown).map { count[$1] == 1 ? $1 : $0 }
  }

  /// What follows from the names of inputs, definitions and results.
  mutating func nameRows() {
    precondition(omitted == nil, "A trace that is cut off keeps its names.")
    // Dictionaries of one kind: each more would be compiled beside it.
    var taken: [String: Int] = [:]
    for name in inputNames { taken[name] = 0 }
    renamings = []
    func free(_ name: String) -> String {
      var result = name
      while taken.updateValue(0, forKey: result) != nil { result += "′" }
      if result != name { renamings.append(Renaming(name: result, original: name)) }
      return result
    }
    // A row goes by the first name it was given; inputs have theirs.
    var ownNames: [(row: Int, name: String)] = []
    var named = [String?](repeating: nil, count: rows.count)
    if naming == .own {
      for (row, name) in definitions
      where inputNames.count <= row && row < named.count && named[row] == nil {
        let name = free(name)
        named[row] = name
        ownNames.append((row, name))
      }
    }
    let results = outputNames.indices.map { place in
      outputs[place].row.flatMap { named[$0] == outputNames[place] ? named[$0] : nil }
        ?? free(outputNames[place])
    }
    let names = inputNames + ownNames.map { $0.name }
    var rowNames: [String: Int] = [:]
    for (row, name) in ownNames { rowNames[name] = row }
    let others = results.filter { rowNames[$0] == nil }
    let shown = Self.shownNames(names + others)
    var table: [String: Int] = [:]
    for (place, name) in (names + others).enumerated() where table[name] == nil {
      table[name] = place
    }
    func shownName(_ name: String) -> String { table[name].map { shown[$0] } ?? name }
    shownInputs = Array(shown.prefix(inputNames.count))
    plainOutputs = results
    shownOutputs = results.map(shownName)
    let letter = Self.rowLetter(besides: names + others)
    for place in rows.indices {
      rows[place].letter = letter
      rows[place].number = place - inputNames.count + 1
      rows[place].ownName = nil
      rows[place].plainOwnName = nil
    }
    if naming == .own {
      for place in inputNames.indices {
        rows[place].ownName = shownInputs[place]
        rows[place].plainOwnName = inputNames[place]
      }
      var number = 0
      for (row, name) in ownNames {
        rows[row].ownName = shownName(name)
        rows[row].plainOwnName = name
      }
      for place in rows.indices.dropFirst(inputNames.count) where rows[place].ownName == nil {
        number += 1
        rows[place].number = number
      }
    }
    for place in rows.indices {
      for operand in rows[place].operands.indices {
        if let source = rows[place].operands[operand].row {
          rows[place].operands[operand].name = rows[source].symbolName
        }
      }
    }
  }

  /// The names of results: of what the function has named, that name; else a letter, with a number where there are several.
  func namesOfOutputs() -> [String] {
    let letter = Self.outputLetter(besides: inputNames, definitions.map { $0.name })
    var names = Self.names(letter, outputs.count)
    var named = [String?](repeating: nil, count: rows.count)
    for (row, name) in definitions where named.indices.contains(row) { named[row] = name }
    var given: [String: Int] = [:]
    for place in outputs.indices {
      if let row = outputs[place].row, let name = named[row],
        given.updateValue(0, forKey: name) == nil
      {
        names[place] = name
      }
    }
    return names
  }

  /// Whether the result is a row that is called by its name.
  func isNamedRow(output place: Int) -> Bool {
    guard case .other(let name) = outputSource(place)?.name else { return false }
    return name == shownOutputs[place]
  }

  /// The row of a result, shown or left out; none of a constant one.
  func outputSource(
    _ place: Int, _ kind: FormulaTree.Symbol.Kind = .value
  ) -> FormulaTree.Symbol? {
    let output = outputs[place]
    let value = kind == .value ? output.value : output.tangent
    let name = output.row.map { rows[$0].symbolName } ?? output.omittedRow
    return name.map { FormulaTree.Symbol(kind: kind, name: $0, value: value) }
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

  /// What was renamed, in a sentence for each.
  var renamingNotes: [String] {
    renamings.map { renaming in
      "\(Notation.name(renaming.name)) stands for another \(Notation.name(renaming.original))."
    }
  }
}
