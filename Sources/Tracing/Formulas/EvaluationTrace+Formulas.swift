// The texts of the rows: v₂ = v₋₁·v₀, and the same for tangents and adjoints, in symbols and in numbers.

extension EvaluationTrace.Operand {
  /// The operand in a formula: its row, or the constant.
  func tree(_ kind: FormulaTree.Symbol.Kind = .value) -> FormulaTree {
    if row == nil { return .number(kind == .value ? value : 0) }
    return .symbol(
      FormulaTree.Symbol(kind: kind, name: name, value: kind == .value ? value : tangent))
  }
}

extension EvaluationTrace.Row {
  /// The row's own symbol.
  func symbol(_ kind: FormulaTree.Symbol.Kind) -> FormulaTree {
    let number =
      switch kind {
      case .value: value
      case .tangent: tangent
      case .adjoint: adjoint
      }
    return .symbol(FormulaTree.Symbol(kind: kind, name: symbolName, value: number))
  }

  /// What the row computes; of an input, nothing.
  var valueTree: FormulaTree? {
    let x = operands.map { $0.tree() }
    switch operation {
    case .input: return nil
    case .add: return .sum(x[0], x[1])
    case .subtract: return .difference(x[0], x[1])
    case .multiply: return .product(x[0], x[1])
    case .divide: return .quotient(x[0], x[1])
    case .negate: return .negate(x[0])
    case .function(let rule):
      guard let n = parameterTree else { return .call(rule.name, x) }
      return .call(rule.name, rule.isParameterLast ? [x[0], n] : [n, x[0]])
    }
  }

  /// The parameter of a function that has one.
  var parameterTree: FormulaTree? {
    guard case .function(let rule) = operation, let parameter = rule.parameter else { return nil }
    return Double(parameter).map { .number($0) } ?? .constant(parameter)
  }

  /// The partial by an operand: of a piecewise rule, the piece that holds.
  func partialTree(_ place: Int, _ templates: PartialTemplates? = nil) -> FormulaTree {
    switch operation {
    case .add: return .number(1)
    case .subtract: return place == 0 ? .number(1) : .negate(.number(1))
    case .negate: return .negate(.number(1))
    case .multiply: return operands[1 - place].tree()
    case .divide where place == 0: return .quotient(.number(1), operands[1].tree())
    // With the quotient, which is there already: −v/y.
    case .divide: return .negate(.quotient(symbol(.value), operands[1].tree()))
    default:
      let tree = ruleTree(place, templates).decided
      return parameterTree == nil ? tree : tree.folded
    }
  }

  /// The partial by an operand of a function, as the rule states it.
  func ruleTree(_ place: Int, _ templates: PartialTemplates? = nil) -> FormulaTree {
    if let templates, parameterTree == nil, operands.count == 1 {
      let formulas = operation.partialFormulas
      return formulas.first.flatMap { templates.tree($0, operands[0].tree()) }
        ?? .number(operands[place].partial)
    }
    var names: [String: FormulaTree] = [:]
    for (name, operand) in zip(["x", "y", "z"], operands) {
      names[name] = operand.tree()
    }
    names["n"] = parameterTree
    let formulas = operation.partialFormulas
    guard place < formulas.count, let tree = FormulaTree(formulas[place], names) else {
      return .number(operands[place].partial)
    }
    return tree
  }

  /// The tangent by the tangents of the operands; of an input, nothing.
  func tangentTree(inNumbers: Bool, _ templates: PartialTemplates? = nil) -> FormulaTree? {
    let t = operands.map { $0.tree(.tangent) }
    switch (
      operation, operands.count > 1 ? operands[0].row != nil : true, operands.last?.row != nil
    )
    {
    case (.input, _, _): return nil
    case (.add, true, true): return .sum(t[0], t[1])
    case (.subtract, true, true): return .difference(t[0], t[1])
    case (.subtract, false, true): return .negate(t[1])
    case (.add, true, false), (.subtract, true, false): return t[0]
    case (.add, false, true): return t[1]
    case (.negate, _, _): return .negate(t[0])
    case (.multiply, true, true):
      // In symbols the factors keep their places; in numbers the tangent stands first, as in the slides.
      let (x, y) = (operands[0].tree(), operands[1].tree())
      guard inNumbers else { return .sum(.product(t[0], y), .product(x, t[1])) }
      return .sum(term(0, .product(t[0], y)), term(1, .product(t[1], x)))
    case (.divide, true, true):
      if inNumbers, !moves, operands[1].value == 0 { return .number(0) }
      let share = FormulaTree.product(symbol(.value), t[1])
      let takesPart = !inNumbers || operands[1].moves || value.isFinite
      return .quotient(.difference(t[0], takesPart ? share : .number(0)), operands[1].tree())
    default:
      let terms = operands.indices.filter { operands[$0].row != nil }.map { place in
        let partial = partialTree(place, templates)
        if partial == .number(0) { return partial }
        let passed = FormulaTree.passing(t[place], times: partial)
        return inNumbers ? term(place, passed) : passed
      }
      guard let first = terms.first else { return .number(0) }
      return terms.dropFirst().reduce(first) { .sum($0, $1) }
    }
  }
}

extension EvaluationTrace.Row {
  /// Whether the tangent in numbers is not the one in symbols with numbers for names.
  var differsInNumbers: Bool {
    switch operation {
    case .input: false
    case .multiply, .divide: true
    default: operands.contains { !($0.tangent * $0.partial).isFinite }
    }
  }

  /// A term of the tangent in numbers: of what takes no part, where 0×∞ would stand, nothing.
  private func term(_ place: Int, _ tree: FormulaTree) -> FormulaTree {
    let operand = operands[place]
    return operand.moves || (operand.tangent * operand.partial).isFinite ? tree : .number(0)
  }
}

// MARK: - Texts of rows

extension EvaluationTrace.Row {
  /// The operation in symbols, such as `v₂ = v₋₁·v₀`; of an input, its name.
  public var formula: String { equation(.value, valueTree, .symbols) }

  /// The right side in numbers, such as `2×5`; of an input, empty.
  public func formulaInNumbers(_ style: NumberStyle = .readable) -> String {
    valueTree.map { Notation.numbers(style).text($0) } ?? ""
  }

  /// The tangent in symbols, such as `v̇₂ = v̇₋₁·v₀ + v₋₁·v̇₀`; of an input, its name.
  public var tangentFormula: String {
    equation(.tangent, tangentTree(inNumbers: false), .symbols)
  }

  /// The right side of the tangent in numbers, such as `1×5 + 0×2`; of an input, empty.
  ///
  /// The tangents stand first in their products.
  public func tangentInNumbers(_ style: NumberStyle = .readable) -> String {
    tangentTree(inNumbers: true).map { Notation.numbers(style).text($0) } ?? ""
  }

  /// The partial by an operand in symbols, such as `cos v₀`.
  public func partialFormula(_ place: Int) -> String {
    Notation.symbols.text(partialTree(place))
  }

  private func equation(
    _ kind: FormulaTree.Symbol.Kind, _ tree: FormulaTree?, _ notation: Notation
  ) -> String {
    let name = notation.text(symbol(kind))
    return tree.map { "\(name) = \(notation.text($0))" } ?? name
  }
}

// MARK: - Texts of the reverse sweep

extension EvaluationTrace {
  func target(of step: AdjointStep) -> FormulaTree {
    let row = rows[step.target]
    return .symbol(
      FormulaTree.Symbol(
        kind: .adjoint, name: row.symbolName, value: step.adjoint))
  }

  func contribution(of step: AdjointStep, _ templates: PartialTemplates? = nil) -> FormulaTree {
    switch step.source {
    case .output(let place):
      return outputSymbol(place, .adjoint, step.incoming)
    case .omitted: return .number(step.incoming)
    case .operand(let row, let place):
      return .passing(
        rows[row].symbol(.adjoint), times: rows[row].partialTree(place, templates), keepsSign: true)
    }
  }

  func tree(
    of step: AdjointStep, inNumbers: Bool = false, templates: PartialTemplates? = nil
  ) -> FormulaTree {
    let contribution =
      inNumbers && addsNothing(step) ? .number(0) : contribution(of: step, templates)
    guard let previous = step.previous else { return contribution }
    let row = rows[step.target]
    let before = FormulaTree.symbol(
      FormulaTree.Symbol(
        kind: .adjoint, name: row.symbolName, value: previous))
    if case .negate(let rest) = contribution { return .difference(before, rest) }
    return .sum(before, contribution)
  }

  /// Whether a step adds nothing where its numbers would be 0×∞: what takes no part.
  func addsNothing(_ step: AdjointStep) -> Bool {
    guard case .operand(let row, let place) = step.source, step.contribution == 0 else {
      return false
    }
    return !(step.incoming * rows[row].operands[place].partial).isFinite
  }

  /// A step of the reverse sweep in symbols, such as `v̄₀ = v̄₀ + v̄₂·v₋₁`.
  public func formula(of step: AdjointStep) -> String {
    let (target, tree) = (target(of: step), tree(of: step))
    let name = Notation.symbols.text(target)
    return target.isNamed(as: tree) ? name : "\(name) = \(Notation.symbols.text(tree))"
  }

  /// The right side of a step in numbers, such as `−0.284 + 1×2`.
  public func inNumbers(_ step: AdjointStep, _ style: NumberStyle = .readable) -> String {
    Notation.numbers(style).text(tree(of: step, inNumbers: true))
  }
}
