// What happens at ',', ')' and ']'.

extension Parser {
  /// Completes an argument, or a component of the vector, at a comma.
  mutating func finishArgument(at comma: Range<Int>) throws(ExpressionError) {
    guard let opener = openers.last else { throw strayComma(comma) }
    try reduce(downTo: 0)
    switch frames[opener].kind {
    case .call: try completeArgument(of: opener)
    case .form(let form): try completeArgument(form, of: opener)
    case .vector(let elements):
      try requireNumber(operands[operands.count - 1])
      frames[opener].kind = .vector(elements: elements + 1)
    case .question: throw missingColon(frames[opener])
    case .absolute: throw unclosed(frames[opener])
    default:
      throw error(
        .expectedOperator, comma,
        "a ',' separates the arguments of a function, but this '(' belongs to none",
        expected: ["an operator", "')'"])
    }
  }

  /// Closes a group or a call.
  mutating func closeParenthesis() throws(ExpressionError) {
    let closing = current.range
    guard let opener = openers.last else {
      throw error(.unopenedParenthesis, closing, "unbalanced ')': there is no '(' before it")
    }
    try reduce(downTo: 0)
    switch frames[opener].kind {
    case .group:
      let last = operands.count - 1
      operands[last].range = frames[opener].range.lowerBound..<closing.upperBound
    case .call:
      try completeArgument(of: opener)
      try completeCall(frames[opener], end: closing.upperBound)
    case .form(let form):
      if !form.hasBoundName { try completeArgument(form, of: opener) }
      guard case .form(let complete) = frames[opener].kind else { return }
      try completeForm(complete, frames[opener].range, closing.upperBound)
    case .question: throw missingColon(frames[opener])
    case .absolute: throw unclosed(frames[opener])
    default:
      throw error(.unopenedParenthesis, closing, "unbalanced ')': what is open is a '['")
    }
    frames.removeLast()
    openers.removeLast()
    try advance()
  }

  /// Closes a list or an index.
  mutating func closeBracket() throws(ExpressionError) {
    let closing = current.range
    guard let opener = openers.last else {
      throw error(.unopenedParenthesis, closing, "unbalanced ']': there is no '[' before it")
    }
    switch frames[opener].kind {
    case .vector(let elements): try closeList(opener, elements + 1)
    case .element(let isSlice): try closeElement(opener, isSlice)
    case .question: throw missingColon(frames[opener])
    case .absolute: throw unclosed(frames[opener])
    default: throw error(.unopenedParenthesis, closing, "unbalanced ']': what is open is a '('")
    }
  }

  /// Closes a list: the results, where it is the whole result, and an operand elsewhere.
  private mutating func closeList(_ opener: Int, _ count: Int) throws(ExpressionError) {
    let range = frames[opener].range.lowerBound..<current.range.upperBound
    try reduce(downTo: 0)
    try requireNumber(operands[operands.count - 1])
    frames.removeLast()
    openers.removeLast()
    try advance()
    let elements = operands.suffix(count).map { $0.node }
    operands.removeLast(count)
    if readsResult, frames.isEmpty, endsStatement(current) {
      expression.outputs = elements
      expression.isVector = true
      operands.append(Operand(node: elements[count - 1], range: range))
    } else {
      pushLinked(elements, range) { .list(first: $0, count: $1) }
    }
  }

  private func endsStatement(_ token: Token) -> Bool {
    switch token.kind {
    case .newline, .semicolon, .end: true
    default: false
    }
  }

  private mutating func completeArgument(of opener: Int) throws(ExpressionError) {
    guard case .call(let function, let arguments, let parenthesis) = frames[opener].kind else {
      return
    }
    let argument = operands[operands.count - 1]
    if function == nil, arguments == 0 {
      try requireCondition(argument, "as the first argument of 'if'")
    } else {
      try requireNumber(argument)
    }
    frames[opener].kind = .call(
      function: function, arguments: arguments + 1, parenthesis: parenthesis)
    if let function, arguments > 0, FunctionTable.functions[function].form == .folded {
      let right = operands.removeLast()
      let left = operands.removeLast()
      push(
        .binary(function: Int32(function), left.node, right.node),
        left.range.lowerBound..<right.range.upperBound)
    }
  }

  private mutating func completeCall(_ frame: Frame, end: Int) throws(ExpressionError) {
    guard case .call(let function, let arguments, _) = frame.kind else { return }
    let range = frame.range.lowerBound..<end
    guard let function else { return try completeConditional(arguments, range) }
    let (count, orMore) = FunctionTable.functions[function].arity
    if try completeListCall(function, arguments, range) { return }
    let called = FunctionTable.resolve(function, arguments: arguments)
    let entry = FunctionTable.functions[called]
    guard entry.takes(arguments) else {
      throw wrongArgumentCount(text(of: frame.range), range, arguments, count, orMore)
    }
    if entry.form == .folded {
      operands[operands.count - 1].range = range
      return
    }
    let right = operands.removeLast().node
    if entry.form == .unary { return push(.unary(function: Int32(called), right), range) }
    let left = operands.removeLast().node
    switch entry.form {
    case .power: push(.power(left, right), range)
    case .parametric:
      push(.parametric(function: Int32(called), order: left, right), range)
      expression.orders[Int32(expression.nodes.count - 1)] = 0
    case .parametricLast:
      push(.parametric(function: Int32(called), order: right, left), range)
      expression.orders[Int32(expression.nodes.count - 1)] = 0
    case .ternary:
      let first = operands.removeLast().node
      push(.ternary(function: Int32(called), first, left, right), range)
    default: push(.binary(function: Int32(called), left, right), range)
    }
  }

  private mutating func completeConditional(
    _ arguments: Int, _ range: Range<Int>
  ) throws(ExpressionError) {
    guard arguments == 3 else { throw wrongArgumentCount("if", range, arguments, 3, false) }
    let otherwise = operands.removeLast().node
    let then = operands.removeLast().node
    let condition = operands.removeLast().node
    push(.conditional(condition: condition, then: then, otherwise: otherwise), range)
    expression.branches = true
  }

  func text(of range: Range<Int>) -> String {
    String(decoding: lexer.bytes[range], as: UTF8.self)
  }
}
