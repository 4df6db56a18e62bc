// How what is open becomes nodes of the expression.

extension Parser {
  // MARK: Pushing

  mutating func pushLeaf(_ kind: Expression.Kind, _ range: Range<Int>? = nil) {
    push(kind, range ?? current.range)
  }

  /// Opens a frame at the current token, and moves on.
  mutating func pushFrame(_ kind: Frame.Kind, _ precedence: Int) throws(ExpressionError) {
    guard frames.count < Formula.maximumNesting else {
      throw error(
        .nestingTooDeep, current.range,
        "the formula is nested deeper than \(Formula.maximumNesting) levels here")
    }
    frames.append(Frame(kind: kind, range: current.range, precedence: precedence))
    try advance()
  }

  /// Opens an operator behind its left operand; false, as the expression goes on.
  mutating func pushInfix(
    _ kind: Frame.Kind, _ precedence: Int, rightAssociative: Bool = false
  ) throws(ExpressionError) -> Bool {
    try reduce(downTo: rightAssociative ? precedence + 1 : precedence)
    try pushFrame(kind, precedence)
    return false
  }

  /// Opens the multiplication that is not written in `2x`.
  mutating func pushImplicitProduct() throws(ExpressionError) {
    try reduce(downTo: Precedence.product)
    frames.append(
      Frame(
        kind: .arithmetic(.multiply), range: current.range.lowerBound..<current.range.lowerBound,
        precedence: Precedence.product))
  }

  /// Whether a number directly before the token multiplies it.
  func beginsFactor(_ token: Token) -> Bool {
    switch token.kind {
    case .name, .ifKeyword, .leftParenthesis, .root: true
    case .bar: !isInAbsolute
    default: false
    }
  }

  // MARK: Reducing

  /// Completes every operator, down to what opens, that binds at least as tightly.
  mutating func reduce(downTo precedence: Int) throws(ExpressionError) {
    while let last = frames.indices.last {
      let own = frames[last].precedence
      guard own > 0, own >= precedence else { return }
      try complete(frames.removeLast())
    }
  }

  private mutating func complete(_ frame: Frame) throws(ExpressionError) {
    let right = operands.removeLast()
    let place = frame.range
    switch frame.kind {
    case .plus:
      try requireNumber(right)
      operands.append(
        Operand(node: right.node, range: place.lowerBound..<right.range.upperBound))
    case .negate:
      try requireNumber(right)
      push(.negate(right.node), place.lowerBound..<right.range.upperBound)
    case .root:
      try requireNumber(right)
      push(.unary(function: Self.root, right.node), place.lowerBound..<right.range.upperBound)
    case .not:
      try requireCondition(right, "after 'not'")
      push(.not(right.node), place.lowerBound..<right.range.upperBound, condition: place)
      expression.branches = true
    case .alternative: try completeChoice(frame, right)
    case .group, .absolute, .vector, .element, .question, .call, .form:
      preconditionFailure("what opens is closed, not reduced")
    default: try completeInfix(frame, operands.removeLast(), right)
    }
  }

  private mutating func completeInfix(
    _ frame: Frame, _ left: Operand, _ right: Operand
  ) throws(ExpressionError) {
    let range = left.range.lowerBound..<right.range.upperBound
    switch frame.kind {
    case .and, .or:
      let isAnd = frame.precedence == Precedence.and
      try requireCondition(left, isAnd ? "before 'and'" : "before 'or'")
      try requireCondition(right, isAnd ? "after 'and'" : "after 'or'")
      let kind: Expression.Kind = isAnd ? .and(left.node, right.node) : .or(left.node, right.node)
      push(kind, range, condition: frame.range)
      expression.branches = true
    case .comparison(let comparison):
      if left.condition != nil, right.condition == nil, isComparison(left) {
        push(.chain(left.node, comparison, right.node), range, condition: frame.range)
        expression.branches = true
        expression.needsLowering = true
        return
      }
      for operand in [left, right] where operand.condition != nil {
        throw error(
          .chainedComparison, frame.range,
          "a comparison cannot be compared: write a < b < c, or a < b and b < c")
      }
      push(.compare(comparison, left.node, right.node), range, condition: frame.range)
    case .arithmetic(let operation):
      try requireNumber(left)
      try requireNumber(right)
      push(.arithmetic(operation, left.node, right.node), range)
    case .power:
      try requireNumber(left)
      try requireNumber(right)
      push(.power(left.node, right.node), range)
    default: preconditionFailure("not an operator between two operands")
    }
  }

  /// Adds a node, and makes it the last operand.
  mutating func push(_ kind: Expression.Kind, _ range: Range<Int>, condition: Range<Int>? = nil) {
    let place = Int32(range.lowerBound)..<Int32(range.upperBound)
    expression.nodes.append(Expression.Node(kind: kind, range: place))
    operands.append(
      Operand(node: Int32(expression.nodes.count - 1), range: range, condition: condition))
  }

  /// Whether the condition is a comparison without parentheses around it.
  private func isComparison(_ operand: Operand) -> Bool {
    let node = expression.nodes[operand.node.index]
    guard node.range.lowerBound.index == operand.range.lowerBound else { return false }
    switch node.kind {
    case .compare, .chain: return true
    default: return false
    }
  }

  /// Adds a node with any number of operands.
  mutating func pushLinked(
    _ operands: [Int32], _ range: Range<Int>, _ kind: (Int32, Int32) -> Expression.Kind
  ) {
    let first = Int32(expression.links.count)
    expression.links += operands
    expression.needsLowering = true
    push(kind(first, Int32(operands.count)), range)
  }

  private static let root: Int32 = Int32(FunctionTable.index(of: "sqrt") ?? 0)

  // MARK: Kinds of operands

  func requireNumber(_ operand: Operand) throws(ExpressionError) {
    guard let condition = operand.condition else { return }
    throw error(
      .misplacedComparison, condition,
      "a comparison is not a number: it can only be the condition of if(condition, a, b)")
  }

  func requireCondition(_ operand: Operand, _ place: String) throws(ExpressionError) {
    guard operand.condition == nil else { return }
    throw error(
      .expectedCondition, operand.range, "expected a comparison, such as x > 0, \(place)",
      expected: ["a comparison"])
  }
}
