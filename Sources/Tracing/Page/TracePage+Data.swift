internal import Rendering

// What the page evaluates: operations, operands, partials as formulas, and the numbers that the program found.

extension TracePage {
  var data: Markup {
    var places: [FormulaTree.Symbol.Name: Int] = [:]
    for row in trace.rows { places[row.symbolName] = row.index }
    let outputs = trace.outputs.indices.map { place -> JSON in
      let output = trace.outputs[place]
      let name = trace.shownOutputs[place]
      return .object([
        ("n", .string(name)), ("t", .string(Notation.marked(name, .tangent))),
        ("a", .string(Notation.marked(name, .adjoint))),
        ("row", output.row.map { .integer($0) } ?? .null),
        ("from", trace.outputSource(place).map { .string(Notation.symbols.name($0)) } ?? .null),
        ("own", .bool(trace.isNamedRow(output: place))), ("v", .number(output.value)),
        ("dt", .number(output.tangent)),
      ])
    }
    let carried = trace.carried.map { carried -> JSON in
      .array([
        .integer(carried.row), .number(carried.contribution), .number(carried.adjoint),
        .bool(trace.rows[carried.row].isReached),
      ])
    }
    let data = JSON.object([
      ("decimals", style.decimals.map { .integer($0) } ?? .null),
      ("symbols", .strings([trace.tangentSymbol, trace.adjointSymbol])),
      ("rows", .array(trace.rows.map { row($0, places) })), ("outputs", .array(outputs)),
      ("seed", .numbers(trace.seed)), ("cotangent", .numbers(trace.cotangent)),
      ("cut", .bool(trace.omitted != nil)), ("carried", .array(carried)),
    ])
    // A script element takes no references; what would end it is escaped in JSON.
    return Markup(stringLiteral: data.rendered(lines: 2))
  }

  private func row(_ row: EvaluationTrace.Row, _ places: [FormulaTree.Symbol.Name: Int]) -> JSON {
    let name = row.name
    var members: JSON.Members = [
      ("n", .string(name)), ("t", .string(Notation.marked(name, .tangent))),
      ("a", .string(Notation.marked(name, .adjoint))), ("op", .string(row.operation.name)),
      ("v", .number(row.value)), ("dt", .number(row.tangent)), ("da", .number(row.adjoint)),
    ]
    if row.index < trace.inputNames.count {
      if row.ownName == nil {
        let shown = trace.shownInputs[row.index]
        members.add(
          "own",
          .strings([shown, Notation.marked(shown, .tangent), Notation.marked(shown, .adjoint)]))
      }
      return .object(members)
    }
    if case .function(let rule) = row.operation {
      members.add("rule", .bool(true))
      if let parameter = rule.parameter {
        members.add("p", Double(parameter).map { .number($0) } ?? .string(parameter))
        members.add("last", .bool(rule.isParameterLast))
      }
    }
    // A row is its place, a constant is a number in a list.
    members.add(
      "x", .array(row.operands.map { $0.row.map { .integer($0) } ?? .array([.number($0.value)]) }))
    members.add("d", .numbers(row.operands.map { $0.partial }))
    if row.operands.contains(where: { $0.isFlat }) {
      members.add("flat", .array(row.operands.map { .bool($0.isFlat) }))
    }
    if case .function = row.operation {
      members.add("f", .array(row.operands.indices.map { Self.json(row.ruleTree($0), places) }))
    }
    return .object(members)
  }

  /// A formula as the page reads it: numbers, and lists that begin with what they are.
  private static func json(_ tree: FormulaTree, _ places: [FormulaTree.Symbol.Name: Int]) -> JSON {
    func list(_ kind: String, _ trees: FormulaTree...) -> JSON {
      .array([.string(kind)] + trees.map { json($0, places) })
    }
    switch tree {
    case .number(let value): return .number(value)
    case .symbol(let symbol): return .array([.string("v"), .integer(places[symbol.name] ?? 0)])
    case .constant(let name): return .array([.string("k"), .string(name)])
    case .call(let name, let arguments):
      return .array(
        [.string("f"), .string(name), .array(arguments.map { json($0, places) })])
    case .negate(let x): return list("n", x)
    case .binary(.add, let x, let y): return list("+", x, y)
    case .binary(.subtract, let x, let y): return list("-", x, y)
    case .binary(.multiply, let x, let y): return list("*", x, y)
    case .binary(.divide, let x, let y): return list("/", x, y)
    case .binary(.power, let x, let y): return list("^", x, y)
    case .conditional(let condition, let then, let otherwise):
      return .array([
        .string("?"), .string(condition.comparison.rawValue), json(condition.left, places),
        json(condition.right, places), json(then, places), json(otherwise, places),
      ])
    }
  }
}
