import DerivativeRules

/// A node of a formula whose functions, sums, lists and derivatives are written out: what is made of formulas beside programs.
///
/// Operands are places of nodes that stand before.
package enum FormulaNode: Sendable {
  case number(Double)
  case constant(Constant)
  /// A variable, by its place in ``Formula/variables``.
  case variable(Int)
  /// The value of another node.
  case same(Int)
  case negate(Int)
  case add(Int, Int)
  case subtract(Int, Int)
  case multiply(Int, Int)
  case divide(Int, Int)
  case power(Int, Int)
  case call(CalledRule, [Int])
  case compare(Comparison, Int, Int)
  case and(Int, Int)
  case or(Int, Int)
  case not(Int)
  case conditional(condition: Int, then: Int, otherwise: Int)
  /// The operand, moving with speed 1 at so many levels from `level` on.
  case seed(Int, level: Int, order: Int)
  /// The derivative of the operand by what moves at these levels.
  case extract(Int, level: Int, order: Int)
}

extension Formula {
  /// The nodes as they are compiled, every node behind its operands.
  package var nodes: [FormulaNode] {
    expression.nodes.indices.map { expression.formulaNode(at: $0) }
  }

  /// The node of each result.
  package var roots: [Int] { expression.outputs.map { $0.index } }
}

extension Expression {
  fileprivate func formulaNode(at index: Int) -> FormulaNode {
    switch nodes[index].kind {
    case .number(let value): .number(value)
    case .constant(let constant): .constant(constant)
    case .variable(let variable): .variable(variable.index)
    case .definition(let definition): .same(Int(definitions[definition.index].root))
    case .negate(let x): .negate(x.index)
    case .arithmetic(.add, let x, let y): .add(x.index, y.index)
    case .arithmetic(.subtract, let x, let y): .subtract(x.index, y.index)
    case .arithmetic(.multiply, let x, let y): .multiply(x.index, y.index)
    case .arithmetic(.divide, let x, let y): .divide(x.index, y.index)
    case .power(let x, let y): .power(x.index, y.index)
    case .unary(let function, let x):
      .call(CalledRule(rule: Self.rule(function), form: .unary), [x.index])
    case .binary(let function, let x, let y): binaryNode(function, x, y)
    case .parametric(let function, _, let x):
      .call(
        CalledRule(
          rule: Self.rule(function), form: .parametric, parameter: orders[Int32(index)] ?? 0),
        [x.index])
    case .ternary(let function, let x, let y, let z):
      .call(CalledRule(rule: Self.rule(function), form: .ternary), [x.index, y.index, z.index])
    case .compare(let comparison, let x, let y): .compare(comparison, x.index, y.index)
    case .and(let x, let y): .and(x.index, y.index)
    case .or(let x, let y): .or(x.index, y.index)
    case .not(let x): .not(x.index)
    case .conditional(let condition, let then, let otherwise):
      .conditional(condition: condition.index, then: then.index, otherwise: otherwise.index)
    case .seed(let x, let level, let order): .seed(x.index, level: level.index, order: order.index)
    case .extract(let x, let level, let order):
      .extract(x.index, level: level.index, order: order.index)
    case .bound, .chain, .list, .element, .slice, .reduction, .apply, .repeated, .derivative:
      preconditionFailure("What only the parser's form has is written out before.")
    }
  }

  private static func rule(_ function: Int32) -> Int32 {
    FunctionTable.functions[function.index].rule
  }

  /// A call of two numbers; of all numbers, where calls such as `max(max(a, b), c)` are one.
  private func binaryNode(_ function: Int32, _ left: Int32, _ last: Int32) -> FormulaNode {
    let entry = FunctionTable.functions[function.index]
    if entry.form == .power { return .power(left.index, last.index) }
    var (left, arguments) = (left, [last.index])
    while entry.sharesTies, case .binary(function, let first, let second) = nodes[left.index].kind {
      arguments.append(second.index)
      left = first
    }
    arguments.append(left.index)
    return arguments.count == 2
      ? .call(CalledRule(rule: entry.rule, form: .binary), arguments.reversed())
      : .call(CalledRule(rule: entry.rule, form: .folded, parameter: 1), arguments.reversed())
  }
}

/// Rules that are known only at run time, ready to be called on one kind of number.
package struct RuleCaller<N: RealNumber> {
  private let calls: CallList<N>

  /// Makes the calls ready.
  package init(_ rules: [CalledRule]) { calls = CallList(rules) }

  /// The value of the rule at a place of the list.
  package func value(_ place: Int, _ arguments: [N]) -> N { calls.value(place, arguments) }
}
