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
  package var roots: [Int] { expression.outputs.map { Int($0) } }
}

extension Expression {
  fileprivate func formulaNode(at index: Int) -> FormulaNode {
    switch nodes[index].kind {
    case .number(let value): .number(value)
    case .constant(let constant): .constant(constant)
    case .variable(let variable): .variable(Int(variable))
    case .definition(let definition): .same(Int(definitions[Int(definition)].root))
    case .negate(let x): .negate(Int(x))
    case .arithmetic(.add, let x, let y): .add(Int(x), Int(y))
    case .arithmetic(.subtract, let x, let y): .subtract(Int(x), Int(y))
    case .arithmetic(.multiply, let x, let y): .multiply(Int(x), Int(y))
    case .arithmetic(.divide, let x, let y): .divide(Int(x), Int(y))
    case .power(let x, let y): .power(Int(x), Int(y))
    case .unary(let function, let x):
      .call(CalledRule(rule: Self.rule(function), form: .unary), [Int(x)])
    case .binary(let function, let x, let y): binaryNode(function, x, y)
    case .parametric(let function, _, let x):
      .call(
        CalledRule(
          rule: Self.rule(function), form: .parametric, parameter: orders[Int32(index)] ?? 0),
        [Int(x)])
    case .ternary(let function, let x, let y, let z):
      .call(CalledRule(rule: Self.rule(function), form: .ternary), [Int(x), Int(y), Int(z)])
    case .compare(let comparison, let x, let y): .compare(comparison, Int(x), Int(y))
    case .and(let x, let y): .and(Int(x), Int(y))
    case .or(let x, let y): .or(Int(x), Int(y))
    case .not(let x): .not(Int(x))
    case .conditional(let condition, let then, let otherwise):
      .conditional(condition: Int(condition), then: Int(then), otherwise: Int(otherwise))
    case .seed(let x, let level, let order): .seed(Int(x), level: Int(level), order: Int(order))
    case .extract(let x, let level, let order):
      .extract(Int(x), level: Int(level), order: Int(order))
    case .bound, .chain, .list, .element, .slice, .reduction, .apply, .repeated, .derivative:
      preconditionFailure("What only the parser's form has is written out before.")
    }
  }

  private static func rule(_ function: Int32) -> Int32 {
    FunctionTable.functions[Int(function)].rule
  }

  /// A call of two numbers; of all numbers, where calls such as `max(max(a, b), c)` are one.
  private func binaryNode(_ function: Int32, _ left: Int32, _ last: Int32) -> FormulaNode {
    let entry = FunctionTable.functions[Int(function)]
    if entry.form == .power { return .power(Int(left), Int(last)) }
    var (left, arguments) = (left, [Int(last)])
    while entry.sharesTies, case .binary(function, let first, let second) = nodes[Int(left)].kind {
      arguments.append(Int(second))
      left = first
    }
    arguments.append(Int(left))
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
