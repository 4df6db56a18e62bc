extension Parser {
  /// What the name means everywhere: a constant, a function, or nothing yet.
  func meaning(of name: String) -> Symbol? {
    if let constant = Constant(name: name) { return .constant(constant) }
    if let function = FunctionTable.index(of: name) { return .function(function) }
    return nil
  }

  /// Requires that a name to be defined has no meaning yet.
  func requireNew(_ name: String, _ range: Range<Int>) throws(ExpressionError) {
    switch symbols[name] ?? meaning(of: name) {
    case .constant: throw reserved(name, range, "a constant")
    case .function: throw reserved(name, range, "a function")
    case .definition, .userFunction:
      throw error(.redefinition, range, "\(Quotation.name(name)) is defined already")
    case .variable(let index):
      throw error(
        .usedBeforeDefinition, firstUses[index.index],
        "\(Quotation.name(name)) is used before it is defined")
    case .bound, nil: break
    }
  }

  /// Reads a name; whether it is a complete operand, and not the beginning of a call.
  mutating func parseName() throws(ExpressionError) -> Bool {
    let token = current
    let known = symbols.meaning(of: token.range, in: lexer.bytes)
    // The names of most leaves are known, and need no text.
    if let known, case .variable(let index) = known {
      try advance()
      if current.kind == .leftParenthesis {
        throw notAFunction(text(of: token), token.range, "a variable")
      }
      pushLeaf(.variable(index), token.range)
      return true
    }
    let name = text(of: token)
    let symbol = known ?? meaning(of: name)
    try advance()
    let isCalled = current.kind == .leftParenthesis
    switch symbol {
    case .function(let index):
      if known == nil { symbols[name] = symbol }
      guard isCalled else { throw functionWithoutArguments(name, token.range) }
      try openCall(function: index, name: token.range)
      if name == "log" { try readBase() }
      return false
    case .userFunction(let index):
      guard isCalled else { throw functionWithoutArguments(name, token.range) }
      try openForm(.user(index), name: token.range)
      return false
    case .bound(let binder):
      if isCalled { throw notAFunction(name, token.range, "a number") }
      pushLeaf(.bound(binder), token.range)
      expression.needsLowering = true
    case .constant(let constant):
      if isCalled { throw notAFunction(name, token.range, "a constant") }
      if known == nil { symbols[name] = symbol }
      pushLeaf(.constant(constant), token.range)
    case .variable: preconditionFailure("A variable is known.")
    case .definition(let index):
      if isCalled { throw notAFunction(name, token.range, "a number") }
      pushLeaf(.definition(index), token.range)
    case nil:
      if name == definedName {
        let quoted = Quotation.name(name)
        throw error(
          .usedBeforeDefinition, token.range,
          isCalled
            ? "the definition of \(quoted) uses \(quoted) itself: functions cannot be recursive"
            : "the definition of \(quoted) uses \(quoted) itself")
      }
      if isCalled {
        if try openNamedForm(name, token.range) { return false }
        throw unknownFunction(name, token.range)
      }
      pushLeaf(.variable(declare(name, token.range)), token.range)
    }
    return true
  }

  /// Opens `if(`.
  mutating func openConditional() throws(ExpressionError) {
    let range = current.range
    try advance()
    guard current.kind == .leftParenthesis else {
      throw error(
        .functionWithoutArguments, range, "'if' takes a condition and two values: if(x > 0, a, b)",
        expected: ["'('"])
    }
    try openCall(function: nil, name: range)
  }

  /// A new variable.
  mutating func declare(_ name: String, _ range: Range<Int>) -> Int32 {
    let index = Int32(expression.variables.count)
    symbols.set(range, in: lexer.bytes, .variable(index))
    expression.variables.append(name)
    firstUses.append(range)
    return index
  }

  private mutating func openCall(function: Int?, name: Range<Int>) throws(ExpressionError) {
    openers.append(frames.count)
    let parenthesis = current.range.lowerBound
    try pushFrame(.call(function: function, arguments: 0, parenthesis: parenthesis), 0)
    frames[frames.count - 1].range = name
  }
}
