// One node after another: its operands first, then itself.

extension Lowering {
  private mutating func visit(_ operands: Int32..., then finish: Task) {
    tasks.append(finish)
    for operand in operands.reversed() { tasks.append(.visit(operand)) }
  }

  /// Begins a node.
  mutating func visit(_ node: Int32) throws(ExpressionError) {
    let kind = source.nodes[node.index].kind
    switch kind {
    case .number, .constant: try push(kind, at: node)
    case .variable(let variable): try visitVariable(variable, node)
    case .bound(let binder): try push(binders[binder.index], at: node)
    case .definition(let definition): try push(definitions[definition.index], at: node)
    case .negate(let x), .unary(_, let x), .not(let x): visit(x, then: .finish(node))
    case .arithmetic(_, let x, let y), .power(let x, let y), .binary(_, let x, let y),
      .compare(_, let x, let y), .and(let x, let y), .or(let x, let y):
      visit(x, y, then: .finish(node))
    case .parametric(_, let order, let x):
      order < x ? visit(order, x, then: .finish(node)) : visit(x, order, then: .finish(node))
    case .ternary(_, let x, let y, let z): visit(x, y, z, then: .finish(node))
    case .conditional(let condition, let then, let otherwise):
      visit(condition, then, otherwise, then: .finish(node))
    case .chain: beginChain(node)
    case .list(let first, let count):
      tasks.append(.finish(node))
      for link in links(first, count).reversed() {
        tasks.append(.takeElement(node))
        tasks.append(.visit(link))
      }
    case .element(let list, let index):
      tasks.append(.finish(node))
      visitInteger(index, "an index")
      visitList(list)
    case .slice(let list, let from, let through):
      tasks.append(.finish(node))
      visitInteger(through, "the end of a range")
      visitInteger(from, "the start of a range")
      visitList(list)
    case .reduction(let reduction, let first, let count):
      if reduction == .binomial { return visitBinomial(node, links(first, count)) }
      tasks.append(.finish(node))
      for link in links(first, count).reversed() { tasks.append(.visit(link)) }
    case .apply(_, let first, let count):
      tasks.append(.call(node))
      for link in links(first, count).reversed() {
        tasks.append(.takeArgument)
        tasks.append(.visit(link))
      }
    case .repeated(_, _, let first):
      tasks.append(.beginLoop(node))
      visitInteger(source.links[first.index + 1], "the last index of a sum or product")
      visitInteger(source.links[first.index], "the first index of a sum or product")
    case .derivative(let index): try visitDerivative(node, source.derivatives[index.index])
    case .seed, .extract: preconditionFailure("The parser knows no levels.")
    }
  }

  func links(_ first: Int32, _ count: Int32) -> ArraySlice<Int32> {
    source.links[first.index..<Int(first + count)]
  }

  mutating func visitInteger(_ node: Int32, _ what: String) {
    tasks.append(.takeInteger(node, what: what))
    tasks.append(.visit(node))
    tasks.append(.beginInteger)
  }

  private mutating func visitVariable(
    _ variable: Int32, _ node: Int32
  ) throws(ExpressionError) {
    if let override = overrides[variable] { return try push(override, at: node) }
    guard let length = lengths[source.variables[variable.index]] else {
      return try push(.variable(variable), at: node)
    }
    values.append(.list(try elements(of: variable, 1...max(1, length), at: node)))
  }

  func isList(_ node: Int32) -> Bool {
    guard case .variable(let variable) = source.nodes[node.index].kind else { return false }
    return overrides[variable] == nil
  }

  /// A list to be indexed; a variable needs no length for that.
  private mutating func visitList(_ list: Int32) {
    if !isList(list) { tasks.append(.visit(list)) }
  }

  private mutating func elements(
    of variable: Int32, _ range: ClosedRange<Int>, at node: Int32
  ) throws(ExpressionError) -> [Leaf] {
    budget -= range.count
    guard budget > 0 else { throw tooManyElements(node) }
    var leaves: [Leaf] = []
    for index in range {
      if case .number(let leaf) = try element(of: variable, index, at: node) { leaves.append(leaf) }
    }
    return leaves
  }

  func tooManyElements(_ node: Int32) -> ExpressionError {
    error(
      .tooLarge, node,
      "the formula becomes larger than \(Formula.maximumSize) operations when this is written out")
  }

  /// Ends a node whose operands are the last values.
  mutating func finish(_ node: Int32) throws(ExpressionError) {
    switch source.nodes[node.index].kind {
    case .negate(let x): try push(.negate(try number(for: x)), at: node)
    case .unary(let function, let x):
      try push(.unary(function: function, try number(for: x)), at: node)
    case .not: values.append(.condition(try write(.not(condition()), at: node)))
    case .arithmetic(let operation, let x, let y):
      let (left, right) = try numbers(x, y)
      try push(.arithmetic(operation, left, right), at: node)
    case .power(let x, let y):
      let (left, right) = try numbers(x, y)
      try push(.power(left, right), at: node)
    case .binary(let function, let x, let y):
      let (left, right) = try numbers(x, y)
      try push(.binary(function: function, left, right), at: node)
    case .parametric(let function, let order, let x):
      let (first, second) = try order < x ? numbers(order, x) : numbers(x, order)
      try push(
        order < x
          ? .parametric(function: function, order: first, second)
          : .parametric(function: function, order: second, first), at: node)
      core.orders[Int32(core.nodes.count - 1)] = 0
    case .ternary(let function, let x, let y, let z):
      let third = try number(for: z)
      let (first, second) = try numbers(x, y)
      try push(.ternary(function: function, first, second, third), at: node)
    case .compare(let comparison, let x, let y):
      let (left, right) = try numbers(x, y)
      values.append(.condition(try write(.compare(comparison, left, right), at: node)))
    case .and:
      let (right, left) = (condition(), condition())
      values.append(.condition(try write(.and(left, right), at: node)))
    case .or:
      let (right, left) = (condition(), condition())
      values.append(.condition(try write(.or(left, right), at: node)))
    case .chain(_, let comparison, let right): try finishChain(node, comparison, right)
    case .conditional(_, let x, let y):
      let (then, otherwise) = try numbers(x, y)
      let kind = Expression.Kind.conditional(
        condition: condition(), then: then, otherwise: otherwise)
      try push(kind, at: node)
    case .list(_, let count):
      let leaves = arguments.suffix(count.index).map { binding in
        if case .number(let leaf) = binding { leaf } else { Leaf.number(.nan) }
      }
      arguments.removeLast(count.index)
      values.append(.list(leaves))
    case .element(let list, _): try finishElement(node, list)
    case .slice(let list, _, _): try finishSlice(node, list)
    case .reduction(let reduction, let first, let count):
      try reduce(node, reduction, links(first, count))
    default: preconditionFailure("The node ends in another way.")
    }
  }

  private mutating func numbers(
    _ x: Int32, _ y: Int32
  ) throws(ExpressionError) -> (Int32, Int32) {
    let right = try number(for: y)
    return (try number(for: x), right)
  }

  // MARK: Chains of comparisons

  private mutating func beginChain(_ node: Int32) {
    guard case .chain(let left, _, let right) = source.nodes[node.index].kind else { return }
    tasks.append(.finish(node))
    tasks.append(.visit(right))
    tasks.append(.writeCompared)
    tasks.append(.visitCompared(left))
  }

  mutating func visitCompared(_ node: Int32) {
    tasks.append(.finishCompared(node))
    tasks.append(.writeCompared)
    switch source.nodes[node.index].kind {
    case .compare(_, let x, let y):
      tasks.append(.keepCompared(y))
      tasks.append(.visit(y))
      tasks.append(.visit(x))
    case .chain(let left, _, let right):
      tasks.append(.keepCompared(right))
      tasks.append(.visit(right))
      tasks.append(.writeCompared)
      tasks.append(.visitCompared(left))
    default: preconditionFailure("A chain begins with a comparison.")
    }
  }

  /// Lets the last value, the right operand of a comparison, be compared again.
  mutating func keepCompared(_ node: Int32) throws(ExpressionError) {
    guard case .number(let leaf) = try bind() else { throw unexpectedList(node) }
    compared.append((leaf, node))
  }

  /// Writes the operand that is compared again; the last that needs it is the comparison to come.
  mutating func writeCompared() throws(ExpressionError) {
    guard let (leaf, node) = compared.last else { return }
    try push(leaf, at: node)
  }

  mutating func finishCompared(_ node: Int32) throws(ExpressionError) {
    switch source.nodes[node.index].kind {
    case .compare(let comparison, let x, let y):
      let (left, right) = try numbers(x, y)
      values.append(.condition(try write(.compare(comparison, left, right), at: node)))
    case .chain(_, let comparison, let right):
      // Its own left operand lies below the one that is kept.
      compared.remove(at: compared.count - 2)
      try finishChain(node, comparison, right, isLast: false)
    default: preconditionFailure("A chain begins with a comparison.")
    }
  }

  private mutating func finishChain(
    _ node: Int32, _ comparison: Comparison, _ right: Int32, isLast: Bool = true
  ) throws(ExpressionError) {
    let (left, last) = try numbers(right, right)
    if isLast { compared.removeLast() }
    let second = try write(.compare(comparison, left, last), at: node)
    values.append(.condition(try write(.and(condition(), second), at: node)))
  }
}
