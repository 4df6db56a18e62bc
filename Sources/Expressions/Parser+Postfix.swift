// What stands behind an operand or around it: x², n!, |x|, x[1], condition ? a : b.

extension Parser {
  // MARK: Powers and factorials

  /// `x²`: binds like `x^2`, so that `√x²` is (√x)².
  mutating func raise(to exponent: Double) throws(ExpressionError) {
    try reduce(downTo: Precedence.root)
    let base = operands.removeLast()
    try requireNumber(base)
    pushLeaf(.number(exponent))
    let right = operands.removeLast()
    push(.power(base.node, right.node), base.range.lowerBound..<current.range.upperBound)
    try advance()
  }

  /// `n!`, which is Γ(n + 1): of a small integer its exact value.
  mutating func pushFactorial() throws(ExpressionError) {
    let operand = operands.removeLast()
    try requireNumber(operand)
    if lexer.peek() == UInt8(ascii: "!"), lexer.peek(1) != UInt8(ascii: "=") {
      throw error(
        .expectedOperator, current.range.lowerBound..<current.range.upperBound + 1,
        "'!!' has two readings: write (n!)! for the factorial of a factorial; the double factorial is "
          + "not supported")
    }
    let range = operand.range.lowerBound..<current.range.upperBound
    if case .number(let value) = expression.nodes[operand.node.index].kind,
      operand.node.index == expression.nodes.count - 1,
      let n = Int(exactly: value), (0...22).contains(n)
    {
      expression.nodes.removeLast()
      push(.number((0..<n).reduce(1) { $0 * Double($1 + 1) }), range)
    } else {
      operands.append(operand)
      push(.number(1), range)
      let one = operands.removeLast()
      let left = operands.removeLast()
      push(.arithmetic(.add, left.node, one.node), range)
      let sum = operands.removeLast()
      push(.unary(function: Int32(FunctionTable.index(of: "gamma") ?? 0), sum.node), range)
    }
    try advance()
  }

  // MARK: Absolute values

  var isInAbsolute: Bool {
    guard let opener = openers.last, case .absolute = frames[opener].kind else { return false }
    return true
  }

  /// Closes `|x|`; the second of two bars at one place is the next token.
  mutating func closeAbsolute(_ bar: Range<Int>, second: Int? = nil) throws(ExpressionError) {
    try reduce(downTo: 0)
    let frame = frames.removeLast()
    openers.removeLast()
    let operand = operands.removeLast()
    try requireNumber(operand)
    let abs = Int32(FunctionTable.index(of: "abs") ?? 0)
    push(.unary(function: abs, operand.node), frame.range.lowerBound..<bar.upperBound)
    guard let second else { return try advance() }
    previous = Token(kind: .bar, range: bar, followsSpace: false)
    current = Token(kind: .bar, range: bar.upperBound..<second, followsSpace: false)
  }

  /// A single bar or colon where an operator is expected.
  func unexpectedBar() -> ExpressionError {
    let isBar = current.kind == .bar
    return error(
      .expectedOperator, current.range,
      isBar
        ? "expected an operator, but found '|': write 'or' or '||'; an absolute value is |x| or abs(x)"
        : "expected an operator, but found ':': a definition is written name = expression",
      suggestion: isBar ? "||" : "=", expected: ["an operator"])
  }

  // MARK: Elements

  /// Opens the index of a list: `x[`.
  mutating func openElement() throws(ExpressionError) {
    openers.append(frames.count)
    try pushFrame(.element(isSlice: false), 0)
  }

  var isInElement: Bool {
    guard let opener = openers.last, case .element(false) = frames[opener].kind else {
      return false
    }
    return true
  }

  /// Completes the start of a range at `..`.
  mutating func beginSlice() throws(ExpressionError) {
    try reduce(downTo: 0)
    try requireNumber(operands[operands.count - 1])
    frames[openers[openers.count - 1]].kind = .element(isSlice: true)
    try advance()
  }

  /// Closes an index at `]`.
  mutating func closeElement(_ opener: Int, _ isSlice: Bool) throws(ExpressionError) {
    let end = current.range.upperBound
    try reduce(downTo: 0)
    frames.removeLast()
    openers.removeLast()
    let last = operands.removeLast()
    try requireNumber(last)
    let from = isSlice ? operands.removeLast().node : last.node
    let list = operands.removeLast()
    try requireNumber(list)
    let range = list.range.lowerBound..<end
    expression.needsLowering = true
    push(
      isSlice
        ? .slice(list.node, from: from, through: last.node) : .element(list.node, index: last.node),
      range)
    try advance()
  }

  // MARK: Choices

  /// Opens `condition ? `.
  mutating func openChoice() throws(ExpressionError) {
    try reduce(downTo: Precedence.choice + 1)
    try requireCondition(operands[operands.count - 1], "before '?'")
    openers.append(frames.count)
    try pushFrame(.question, 0)
  }

  var isInChoice: Bool {
    guard let opener = openers.last, case .question = frames[opener].kind else { return false }
    return true
  }

  /// Goes on behind the `:`.
  mutating func openAlternative() throws(ExpressionError) {
    try reduce(downTo: 0)
    try requireNumber(operands[operands.count - 1])
    frames.removeLast()
    openers.removeLast()
    try pushFrame(.alternative, Precedence.choice)
  }

  /// Makes a node of a choice whose last value is complete.
  mutating func completeChoice(_ frame: Frame, _ otherwise: Operand) throws(ExpressionError) {
    try requireNumber(otherwise)
    let then = operands.removeLast()
    let condition = operands.removeLast()
    push(
      .conditional(condition: condition.node, then: then.node, otherwise: otherwise.node),
      condition.range.lowerBound..<otherwise.range.upperBound)
    expression.branches = true
  }

  func missingColon(_ frame: Frame) -> ExpressionError {
    error(
      .unclosedParenthesis, frame.range,
      "the '?' has no ':' behind it: write condition ? a : b", expected: ["':'"])
  }
}
