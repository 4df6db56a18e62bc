// Lists and what becomes of them.

extension Lowering {
  /// Takes the last value as an element of a list.
  mutating func takeElement(of list: Int32) throws(ExpressionError) {
    let element = try bind()
    guard case .number = element else { throw listOfLists(list) }
    arguments.append(element)
  }

  mutating func finishElement(_ node: Int32, _ list: Int32) throws(ExpressionError) {
    let index = boundIntegers.removeLast()
    guard index > 0 else {
      throw error(.invalidBound, node, "elements are counted from 1: there is no element \(index)")
    }
    if isList(list), case .variable(let variable) = source.nodes[list.index].kind {
      guard index <= Int(Int32.max) else { throw noElement(index, Int(Int32.max), node) }
      return try push(try element(of: variable, index, at: node), at: node)
    }
    let leaves = try takeList(list, "an element")
    guard index <= leaves.count else { throw noElement(index, leaves.count, node) }
    try push(leaves[index - 1], at: node)
  }

  mutating func finishSlice(_ node: Int32, _ list: Int32) throws(ExpressionError) {
    let through = boundIntegers.removeLast()
    let from = boundIntegers.removeLast()
    guard from > 0, from <= through else {
      throw error(
        .invalidBound, node, "a range goes from a number above 0 to one that is not below it")
    }
    if isList(list), case .variable(let variable) = source.nodes[list.index].kind {
      budget -= min(through - from, budget)
      guard budget > 0 else { throw tooManyElements(node) }
      var leaves: [Leaf] = []
      for index in from...through {
        if case .number(let leaf) = try element(of: variable, index, at: node) {
          leaves.append(leaf)
        }
      }
      return values.append(.list(leaves))
    }
    let leaves = try takeList(list, "a range")
    guard through <= leaves.count else { throw noElement(through, leaves.count, node) }
    values.append(.list(Array(leaves[from - 1..<through])))
  }

  /// Takes the last value as a list.
  mutating func takeList(_ node: Int32, _ what: String) throws(ExpressionError) -> [Leaf] {
    if case .list(let leaves) = values.removeLast() { return leaves }
    if case .variable(let variable) = source.nodes[node.index].kind {
      let unquoted = Quotation.shortened(source.variables[variable.index])
      throw error(
        .misplacedVector, node,
        "'\(unquoted)' is a number, not a list: write [\(unquoted)], \(unquoted)[1..3], or give it as "
          + "--at '\(unquoted)=[1,2,3]'")
    }
    throw error(.misplacedVector, node, "a number is not a list: write [a, b, c]")
  }

  /// Writes out a function of lists.
  mutating func reduce(
    _ node: Int32, _ reduction: Reduction, _ operands: ArraySlice<Int32>
  ) throws(ExpressionError) {
    if reduction == .max || reduction == .min {
      guard case .list? = values.last else {
        let name = reduction.names[0]
        throw error(
          .wrongArgumentCount, node,
          "'\(name)' takes 2 or more arguments, but 1 is given")
      }
    }
    guard let first = operands.first, let last = operands.last else { return }
    let right = try takeList(last, "a list")
    budget -= right.count
    switch reduction {
    case .length: try push(.number(Double(right.count)), at: node)
    case .sum: try fold(right, by: .arithmetic(.add), at: node)
    case .product: try fold(right, by: .arithmetic(.multiply), at: node)
    case .mean:
      try fold(right, by: .arithmetic(.add), at: node)
      let sum = try number(for: node)
      let count = try write(.number(Double(right.count)), at: node)
      try push(.arithmetic(.divide, sum, count), at: node)
    case .norm:
      let hypot = function("hypot", 2)
      if right.count > 1 {
        return try fold(right, by: .function(hypot), at: node)
      }
      let x = try write(right[0], at: node)
      try push(.unary(function: function("abs", 1), x), at: node)
    case .max, .min:
      let extreme = function(reduction.names[0], 2)
      try fold(right, by: .function(extreme), at: node)
    case .dot:
      let left = try takeList(first, "a list")
      guard left.count == right.count else {
        throw error(
          .misplacedVector, node,
          "the lists of 'dot' have \(left.count) and \(right.count) elements: they need as many")
      }
      try fold(left, times: right, by: .arithmetic(.add), at: node)
    case .binomial: preconditionFailure("A binomial coefficient takes numbers.")
    }
  }

  func function(_ name: String, _ arguments: Int) -> Int32 {
    Int32(FunctionTable.resolve(FunctionTable.index(of: name) ?? 0, arguments: arguments))
  }

  /// What becomes of two terms of a fold.
  private enum Step {
    case arithmetic(Arithmetic)
    case function(Int32)

    func kind(_ left: Int32, _ right: Int32) -> Expression.Kind {
      switch self {
      case .arithmetic(let operation): .arithmetic(operation, left, right)
      case .function(let function): .binary(function: function, left, right)
      }
    }
  }

  /// Writes terms, or their products with other ones, and from the left what becomes of two.
  private mutating func fold(
    _ leaves: [Leaf], times factors: [Leaf]? = nil, by step: Step, at node: Int32
  ) throws(ExpressionError) {
    var result: Int32?
    for place in leaves.indices {
      var term = try write(leaves[place], at: node)
      if let factors {
        let factor = try write(factors[place], at: node)
        term = try write(.arithmetic(.multiply, term, factor), at: node)
      }
      if let left = result { term = try write(step.kind(left, term), at: node) }
      result = term
    }
    if let result { values.append(.number(result)) }
  }

  // MARK: Binomial coefficients

  mutating func visitBinomial(_ node: Int32, _ operands: ArraySlice<Int32>) {
    tasks.append(.combine(node))
    for operand in operands.reversed() {
      tasks.append(.takeArgument)
      tasks.append(.visit(operand))
    }
  }
}
