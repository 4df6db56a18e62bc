internal import Rendering

/// The table that the text, Markdown and LaTeX renderings set: the sweeps side by side, line by line.
struct TraceTable {
  /// A piece of the table's text.
  struct Cell {
    private let first: UInt32
    private let size: UInt32
    private let columns: UInt32

    /// Small, as there are a dozen in each line.
    init(start: Int, count: Int, width: Int) {
      (first, size, columns) = (UInt32(start), UInt32(count), UInt32(width))
    }

    var start: Int { Int(first) }
    var count: Int { Int(size) }
    /// The columns that it takes.
    var width: Int { Int(columns) }
  }

  /// An equation of a sweep: v₂ = v₋₁·v₀ = 2×5 = 10.
  struct Equation {
    var left: Cell
    var symbols: Cell
    /// The right side in numbers; empty where it would only repeat the value.
    var numbers: Cell
    var value: Cell
  }

  /// A line: the primal and tangent equation of a row, and one step of the reverse sweep.
  struct Line {
    var primal: Equation?
    var tangent: Equation?
    var adjoint: Equation?
    /// The group: 0 for inputs, 1 for operations, 2 for what comes from rows left out, 3 for outputs.
    var group: Int

    /// The equation in a column of the sweeps shown.
    func equation(_ column: Int, _ sweeps: EvaluationTrace.Sweeps) -> Equation? {
      column == 0 ? primal : column == 1 && sweeps.hasTangents ? tangent : adjoint
    }

    /// The equations of the sweeps shown.
    func equations(_ sweeps: EvaluationTrace.Sweeps) -> [Equation?] {
      [primal] + (sweeps.hasTangents ? [tangent] : []) + (sweeps.hasAdjoints ? [adjoint] : [])
    }
  }

  private(set) var lines: [Line] = []
  /// The text of all cells, one behind the other.
  private(set) var bytes: [UInt8] = []
  private let trace: EvaluationTrace
  private let symbols: Notation
  private let numbers: Notation
  private let style: NumberStyle
  private let templates = PartialTemplates()

  init(
    _ trace: EvaluationTrace, sweeps: EvaluationTrace.Sweeps, style: NumberStyle,
    isLaTeX: Bool = false
  ) {
    self.trace = trace
    self.style = style
    symbols = Notation(isLaTeX: isLaTeX, constants: style)
    numbers = Notation(isLaTeX: isLaTeX, inNumbers: style)
    let steps = sweeps.hasAdjoints ? trace.adjointSteps : []
    lines.reserveCapacity(trace.rows.count + steps.count)
    bytes.reserveCapacity((trace.rows.count + steps.count) * (isLaTeX ? 200 : 120))
    for (place, row) in trace.inputs.enumerated() { addInput(place, row, sweeps) }
    // The steps of an operation stand beside it, to be read upwards.
    var last = steps.count - 1
    var first = 0
    while first < steps.count, case .output = steps[first].source { first += 1 }
    let seedings = first
    while first < steps.count, case .omitted = steps[first].source { first += 1 }
    for row in trace.operations {
      let start = lines.count
      lines.append(
        Line(
          primal: equation(row.symbol(.value), row.valueTree, row.value),
          tangent: sweeps.hasTangents ? tangent(of: row) : nil, adjoint: nil, group: 1))
      var place = start
      while last >= first, case .operand(row.index, _) = steps[last].source {
        if place == lines.count { lines.append(Line(group: 1)) }
        lines[place].adjoint = equation(of: steps[last])
        place += 1
        last -= 1
      }
    }
    // What the rows left out have passed on, to be read upwards too.
    for step in steps[seedings..<first].reversed() {
      lines.append(Line(adjoint: equation(of: step), group: 2))
    }
    let outputs = lines.count
    for place in trace.outputs.indices { addOutput(place, sweeps) }
    // One seeding for each output that is a row, in the order of execution from below.
    let seeded = trace.outputs.indices.filter { trace.outputs[$0].row != nil }
    for (step, place) in zip(steps[..<seedings], seeded.reversed()) {
      lines[outputs + place].adjoint = equation(of: step)
    }
  }

  private mutating func addInput(
    _ place: Int, _ row: EvaluationTrace.Row, _ sweeps: EvaluationTrace.Sweeps
  ) {
    func named(_ kind: FormulaTree.Symbol.Kind) -> FormulaTree {
      trace.inputSymbol(place, kind, row.value)
    }
    // An input under its own name is not the same as another row.
    let isOwn = row.ownName != nil
    var line = Line(
      primal: equation(row.symbol(.value), isOwn ? nil : named(.value), row.value), group: 0)
    if sweeps.hasTangents {
      line.tangent = equation(
        row.symbol(.tangent), isOwn ? nil : named(.tangent), row.tangent)
    }
    if sweeps.hasAdjoints {
      line.adjoint = equation(
        named(.adjoint), isOwn ? nil : row.symbol(.adjoint), row.adjoint)
    }
    lines.append(line)
  }

  private mutating func addOutput(_ place: Int, _ sweeps: EvaluationTrace.Sweeps) {
    let output = trace.outputs[place]
    func named(_ kind: FormulaTree.Symbol.Kind) -> FormulaTree {
      trace.outputSymbol(place, kind, output.value)
    }
    func source(_ kind: FormulaTree.Symbol.Kind) -> FormulaTree? {
      if trace.isNamedRow(output: place) { return nil }
      return trace.outputSource(place, kind).map { .symbol($0) }
        ?? .number(kind == .value ? output.value : 0)
    }
    var line = Line(primal: equation(named(.value), source(.value), output.value), group: 3)
    if sweeps.hasTangents {
      line.tangent = equation(named(.tangent), source(.tangent), output.tangent)
    }
    lines.append(line)
  }

  private mutating func tangent(of row: EvaluationTrace.Row) -> Equation? {
    guard let tree = row.tangentTree(inNumbers: false, templates) else { return nil }
    return equation(
      row.symbol(.tangent), tree, row.tangent,
      inNumbers: row.differsInNumbers ? row.tangentTree(inNumbers: true, templates) : nil)
  }

  private mutating func equation(of step: EvaluationTrace.AdjointStep) -> Equation {
    let (target, tree) = (trace.target(of: step), trace.tree(of: step, templates: templates))
    // The weight of a result that is called as its row.
    if target.isNamed(as: tree) { return equation(target, nil, step.adjoint) }
    return equation(
      target, tree, step.adjoint,
      inNumbers: trace.addsNothing(step) ? trace.tree(of: step, inNumbers: true) : nil)
  }

  private mutating func equation(
    _ left: FormulaTree, _ right: FormulaTree?, _ value: Double, inNumbers: FormulaTree? = nil
  ) -> Equation {
    // Copies: what is written to is part of the table too.
    let (symbols, numbers) = (symbols, numbers)
    let shown = cell { numbers.write(.number(value), to: &$0) }
    let name = cell { symbols.write(left, to: &$0) }
    let nothing = Cell(start: bytes.count, count: 0, width: 0)
    guard let right else {
      return Equation(left: name, symbols: nothing, numbers: nothing, value: shown)
    }
    var substituted = nothing
    if case .symbol(let symbol) = right, case .other = symbol.name {
      // A number for a name would stand there twice.
    } else {
      substituted = cell(unless: shown) { numbers.write(inNumbers ?? right, to: &$0) }
    }
    let formula = cell(unless: shown) { symbols.write(right, to: &$0) }
    return Equation(left: name, symbols: formula, numbers: substituted, value: shown)
  }

  /// What is written, as a cell; nothing where it is the same as another one.
  private mutating func cell(
    unless other: Cell? = nil, _ write: (inout [UInt8]) -> Void
  ) -> Cell {
    let start = bytes.count
    write(&bytes)
    let own = bytes[start..<bytes.count]
    if let other, own.count == other.count, own.elementsEqual(self[other]) {
      bytes.removeLast(own.count)
      return Cell(start: start, count: 0, width: 0)
    }
    return Cell(start: start, count: own.count, width: TextWidth.of(own))
  }

  /// The text of a cell.
  subscript(cell: Cell) -> ArraySlice<UInt8> { bytes[cell.start..<cell.start + cell.count] }

  /// The text of a cell as a string.
  func text(_ cell: Cell) -> String { String(decoding: self[cell], as: UTF8.self) }
}
