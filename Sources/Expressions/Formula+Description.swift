extension Formula: CustomStringConvertible {
  /// The formula in canonical spelling: parsing it gives the same formula again.
  ///
  /// Every multiplication is written, parentheses only where needed, functions by their first name,
  /// numbers as short as they can be, and statements separated by `; `.
  public var description: String { Printer(written).formula() }
}

/// Writes an expression as text, with a stack of its own instead of recursion.
private struct Printer {
  private let expression: Expression
  private var text = ""
  /// What is still to be written, the next at the end.
  private var pending: [Item] = []

  private enum Item {
    case text(String)
    /// A subtree, in parentheses if it binds more loosely.
    case node(Int32, atLeast: Int)
  }

  init(_ expression: Expression) { self.expression = expression }

  consuming func formula() -> String {
    for statement in expression.statements {
      switch statement {
      case .definition(let index):
        text += "\(expression.definitions[index.index].name) = "
        write(expression.definitions[index.index].root)
      case .function(let index):
        let function = expression.functions[index.index]
        let parameters = function.parameters.map { expression.binders[$0.index] }
        text += "\(function.name)(\(parameters.joined(separator: ", "))) = "
        write(function.root)
      }
      text += "; "
    }
    if expression.isVector { text += "[" }
    for (index, output) in expression.outputs.enumerated() {
      if index > 0 { text += ", " }
      write(output)
    }
    if expression.isVector { text += "]" }
    return text
  }

  private mutating func write(_ root: Int32) {
    pending.append(.node(root, atLeast: 0))
    while let item = pending.popLast() {
      switch item {
      case .text(let piece): text += piece
      case .node(let node, let atLeast): write(node, atLeast)
      }
    }
  }

  private mutating func write(_ node: Int32, _ atLeast: Int) {
    let kind = expression.nodes[node.index].kind
    let isEnclosed = kind.precedence < atLeast
    if isEnclosed {
      text += "("
      pending.append(.text(")"))
    }
    switch kind {
    case .number(let value): text += Self.number(value)
    case .constant(let constant): text += constant.name
    case .variable(let index): text += expression.variables[index.index]
    case .definition(let index): text += expression.definitions[index.index].name
    case .negate(let operand): prefix("-", operand, Precedence.sign)
    case .not(let operand): prefix("not ", operand, Precedence.not)
    case .arithmetic(let operation, let a, let b): infix(operation.symbol, a, b, kind.precedence)
    case .compare(let comparison, let a, let b):
      infix(" \(comparison.symbol) ", a, b, Precedence.sum, Precedence.sum)
    case .and(let a, let b): infix(" and ", a, b, kind.precedence)
    case .or(let a, let b): infix(" or ", a, b, kind.precedence)
    case .power(let a, let b): infix("^", a, b, Precedence.atom, Precedence.sign)
    case .unary(let function, let x): call(Self.name(function), [x])
    case .binary(let function, let x, let y) where Self.name(function) == "log":
      call("log", [x, y], prefix: "base=")
    case .binary(let function, _, _): call(Self.name(function), arguments(of: node))
    case .parametric(let function, let order, let x):
      call(Self.name(function), order < x ? [order, x] : [x, order])
    case .ternary(let function, let x, let y, let z): call(Self.name(function), [x, y, z])
    case .conditional(let condition, let then, let otherwise):
      call("if", [condition, then, otherwise])
    case .bound(let binder): text += expression.binders[binder.index]
    case .chain(let a, let comparison, let b):
      infix(" \(comparison.symbol) ", a, b, Precedence.comparison, Precedence.sum)
    case .list(let first, let count): call("", links(first, count), brackets: true)
    case .element(let list, let index):
      pending.append(.text("]"))
      pending.append(.node(index, atLeast: 0))
      pending.append(.text("["))
      pending.append(.node(list, atLeast: Precedence.atom))
    case .slice(let list, let from, let through):
      pending.append(.text("]"))
      pending.append(.node(through, atLeast: 0))
      pending.append(.text(".."))
      pending.append(.node(from, atLeast: 0))
      pending.append(.text("["))
      pending.append(.node(list, atLeast: Precedence.atom))
    case .reduction(let reduction, let first, let count):
      call(reduction.names[0], links(first, count))
    case .apply(let function, let first, let count):
      call(expression.functions[function.index].name, links(first, count))
    case .repeated(let isProduct, let index, let first):
      call(
        isProduct ? "product" : "sum", links(first, 3),
        prefix: "\(expression.binders[index.index]), ")
    case .derivative(let index): write(expression.derivatives[index.index])
    case .seed(let x, _, _), .extract(let x, _, _):
      // No formula has these: its description is that of the parser's form.
      pending.append(.node(x, atLeast: 0))
    }
  }

  private func links(_ first: Int32, _ count: Int32) -> [Int32] {
    Array(expression.links[first.index..<Int(first + count)])
  }

  private mutating func write(_ derivative: Expression.Derivative) {
    text += "D("
    pending.append(.text(")"))
    for operand in [derivative.order, derivative.point] {
      guard let operand else { continue }
      pending.append(.node(operand, atLeast: 0))
      pending.append(.text(", "))
    }
    pending.append(.text(", \(name(of: derivative.target))"))
    pending.append(.node(derivative.body, atLeast: 0))
  }

  private func name(of target: Expression.Derivative.Target) -> String {
    switch target {
    case .variable(let index): expression.variables[index.index]
    case .element(let variable, let index): "\(expression.variables[variable.index])[\(index)]"
    case .definition(let index): expression.definitions[index.index].name
    case .bound(let index): expression.binders[index.index]
    }
  }

  private mutating func prefix(_ symbol: String, _ operand: Int32, _ precedence: Int) {
    text += symbol
    pending.append(.node(operand, atLeast: precedence))
  }

  /// An operator that associates to the left, unless both bounds are given.
  private mutating func infix(
    _ symbol: String, _ a: Int32, _ b: Int32, _ left: Int, _ right: Int? = nil
  ) {
    pending.append(.node(b, atLeast: right ?? left + 1))
    pending.append(.text(symbol))
    pending.append(.node(a, atLeast: left))
  }

  private mutating func call(
    _ name: String, _ arguments: [Int32], prefix: String = "", brackets: Bool = false
  ) {
    text += "\(name)\(brackets ? "[" : "(")\(prefix)"
    pending.append(.text(brackets ? "]" : ")"))
    for (index, argument) in arguments.enumerated().reversed() {
      pending.append(.node(argument, atLeast: 0))
      if index > 0 { pending.append(.text(", ")) }
    }
  }

  /// The arguments of a call of two numbers, or of the calls that a fold such as `max(a, b, c)` stands for.
  private func arguments(of node: Int32) -> [Int32] {
    guard case .binary(let function, var left, let last) = expression.nodes[node.index].kind else {
      return []
    }
    var arguments = [last]
    if FunctionTable.functions[function.index].form == .folded {
      while case .binary(function, let first, let second) = expression.nodes[left.index].kind {
        arguments.append(second)
        left = first
      }
    }
    return [left] + arguments.reversed()
  }

  private static func name(_ function: Int32) -> String {
    FunctionTable.functions[function.index].name
  }

  /// The shortest spelling that reads back as the same number.
  private static func number(_ value: Double) -> String {
    var bytes = Array(value.description.utf8)
    if bytes.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Expression.Kind {
  /// How tightly the operation binds when it is written.
  fileprivate var precedence: Int {
    switch self {
    case .or: Precedence.or
    case .and: Precedence.and
    case .not: Precedence.not
    case .compare, .chain: Precedence.comparison
    case .arithmetic(.add, _, _), .arithmetic(.subtract, _, _): Precedence.sum
    case .arithmetic: Precedence.product
    case .negate: Precedence.sign
    case .power: Precedence.power
    default: Precedence.atom
    }
  }
}
