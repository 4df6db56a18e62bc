// The errors of the parser, in words.

extension Parser {
  // MARK: Operands and operators

  /// An operand is missing at the current token.
  func missingOperand() -> ExpressionError {
    if current.kind == .rightParenthesis, previous?.kind == .leftParenthesis {
      return emptyParentheses()
    }
    if current.kind == .rightParenthesis, openers.isEmpty {
      return error(.unopenedParenthesis, current.range, "unbalanced ')': there is no '(' before it")
    }
    let expected = ["a number", "a name", "'('"]
    var message = "expected a number, a name or '('"
    if let previous, previous.kind != .semicolon { message += " after \(quoted(previous))" }
    if current.kind == .end {
      message += ", but the formula ends here"
    } else {
      message += ", but found \(quoted(current))"
    }
    return error(.expectedOperand, current.range, message, expected: expected)
  }

  private func emptyParentheses() -> ExpressionError {
    if let frame = frames.last, case .form(let form) = frame.kind {
      return wrongArgumentCount(of: form, frame.range.lowerBound..<current.range.upperBound)
    }
    guard let frame = frames.last, case .call(let function, _, _) = frame.kind else {
      let start = previous?.range.lowerBound ?? current.range.lowerBound
      return error(
        .expectedOperand, start..<current.range.upperBound, "nothing stands between '(' and ')'",
        expected: ["a number", "a name", "'('"])
    }
    let arity = function.map { FunctionTable.functions[$0].arity } ?? (count: 3, orMore: false)
    return wrongArgumentCount(
      text(of: frame.range), frame.range.lowerBound..<current.range.upperBound, 0, arity.count,
      arity.orMore)
  }

  /// An operator is missing before the current token.
  func missingOperator() -> ExpressionError {
    switch current.kind {
    case .equals: return strayEquals()
    case .bar, .colon: return unexpectedBar()
    case .range:
      return error(
        .expectedOperator, current.range,
        "expected an operator, but found '..': a range stands in an index, such as x[1..3]",
        expected: operatorsExpected)
    default:
      if let ambiguity = ambiguousProduct() { return ambiguity }
      let left = previous.map(quoted) ?? "the expression"
      return error(
        .missingMultiplication, current.range,
        "expected an operator between \(left) and \(quoted(current)): to multiply, write '*'"
          + (isUnit ? "; units are not supported" : ""),
        suggestion: "*", expected: operatorsExpected)
    }
  }

  /// Whether the current name is that of a unit, behind a number.
  private var isUnit: Bool {
    guard case .number? = previous?.kind, current.kind == .name else { return false }
    return Self.units.contains(text(of: current))
  }

  private static let units = [
    "m", "km", "cm", "mm", "kg", "g", "mg", "s", "ms", "min", "h", "N", "J", "kJ", "W", "kW", "Pa",
    "kPa", "bar", "K", "V", "A", "Hz", "mol", "l", "L", "deg", "rad", "eV", "USD", "EUR",
  ]

  private var operatorsExpected: [String] {
    guard let opener = openers.last else { return ["an operator", "';'", "the end"] }
    switch frames[opener].kind {
    case .call, .form: return ["an operator", "','", "')'"]
    case .vector: return ["an operator", "','", "']'"]
    case .element: return ["an operator", "']'"]
    case .absolute: return ["an operator", "'|'"]
    case .question: return ["an operator", "':'"]
    default: return ["an operator", "')'"]
    }
  }

  private func strayEquals() -> ExpressionError {
    if openers.isEmpty {
      return error(
        .malformedDefinition, current.range,
        "only a name can stand before '=': a definition is written name = expression")
    }
    return error(
      .expectedOperator, current.range, "expected an operator, but found '=': equality is '=='",
      suggestion: "==", expected: operatorsExpected)
  }

  func strayComma(_ range: Range<Int>) -> ExpressionError {
    var hint = "several results are written [a, b]"
    let bytes = lexer.bytes
    if range.lowerBound > 0, bytes[range.lowerBound - 1].isDigit, lexer.peek().isDigit {
      hint = "the decimal point is written '.'"
    } else if range.lowerBound > 0, bytes[range.lowerBound - 1].isDigit,
      range.upperBound < bytes.count, bytes[range.upperBound].isDigit
    {
      hint = "the decimal point is written '.'"
    }
    return error(
      .expectedOperator, range, "expected an operator, but found ',': \(hint)",
      expected: operatorsExpected)
  }

  func unclosed(_ frame: Frame) -> ExpressionError {
    var place = frame.range
    var symbol = "("
    switch frame.kind {
    case .call(_, _, let parenthesis): place = parenthesis..<parenthesis + 1
    case .form(let form): place = form.parenthesis..<form.parenthesis + 1
    case .vector, .element: symbol = "["
    case .absolute: symbol = "|"
    case .question: return missingColon(frame)
    default: break
    }
    return error(
      .unclosedParenthesis, place, "unbalanced '\(symbol)': it is never closed",
      expected: [symbol == "(" ? "')'" : symbol == "[" ? "']'" : "'|'"])
  }

  // MARK: Statements

  func missingResult(_ afterDefinition: Bool) -> ExpressionError {
    guard afterDefinition else {
      return error(
        .empty, current.range, "the formula is empty: expected an expression, such as x^2",
        expected: ["an expression"])
    }
    var message = "the formula ends after a definition: expected the expression to evaluate"
    switch expression.statements.last {
    case .definition(let index):
      let name = Quotation.shortened(expression.definitions[index.index].name)
      message += "; write the expression alone, or \(name) = …; \(name)"
    case .function(let index):
      let name = Quotation.shortened(expression.functions[index.index].name)
      message += ", such as \(name)(x)"
    case nil: break
    }
    return error(.missingResult, current.range, message, expected: ["an expression"])
  }

  func unusedExpression() -> ExpressionError {
    error(
      .unusedExpression, current.range,
      "expected the end, but found \(quoted(current)): "
        + "only the last expression is the result, one before it is written name = expression",
      expected: ["the end"])
  }

  func ambiguousLineBreak() -> ExpressionError {
    error(
      .ambiguousLineBreak, current.range,
      "a line cannot begin with \(quoted(current)): to go on with the line before, end that with "
        + "the operator; to begin anew, end it with ';'")
  }

  func reserved(_ name: String, _ range: Range<Int>, _ what: String) -> ExpressionError {
    error(
      .reservedName, range,
      "\(Quotation.name(name)) is \(what) and cannot be defined: choose another name")
  }

  // MARK: Names

  func functionWithoutArguments(_ name: String, _ range: Range<Int>) -> ExpressionError {
    let power = current.kind == .power ? "^…" : ""
    return error(
      .functionWithoutArguments, range,
      "\(Quotation.name(name)) is a function: write \(name)(…)\(power)", expected: ["'('"])
  }

  func notAFunction(_ name: String, _ range: Range<Int>, _ what: String) -> ExpressionError {
    let quoted = Quotation.name(name)
    let unquoted = Quotation.shortened(name)
    return error(
      .notAFunction, range,
      "\(quoted) is \(what), not a function: to multiply, write \(unquoted)*(…)",
      suggestion: "\(unquoted)*")
  }

  func unknownFunction(_ name: String, _ range: Range<Int>) -> ExpressionError {
    let quoted = Quotation.name(name)
    let small = name.lowercased()
    if let known = Self.elsewhere.first(where: { $0.name == small })?.known {
      return error(
        .unknownFunction, range, "unknown function \(quoted): write \(known)", suggestion: known)
    }
    if isUsedAsVariable(name) { return notAFunction(name, range, "a variable") }
    if let close = Suggestions.closest(
      to: name, among: FunctionTable.names + Self.formNames + ["if"])
    {
      return error(
        .unknownFunction, range, "unknown function \(quoted): did you mean '\(close)'?",
        suggestion: close)
    }
    let unquoted = Quotation.shortened(name)
    return error(
      .unknownFunction, range,
      "unknown function \(quoted); if it is a variable, write \(unquoted)*(…) to multiply")
  }

  /// What functions of other languages are called here.
  private static let elsewhere: [(name: String, known: String)] = [
    ("cosec", "1/sin(x)"), ("ctg", "cot(x)"), ("tg", "tan(x)"),
    ("lg", "log10(x)"), ("sgn", "sign(x)"), ("heaviside", "step(x)"), ("square", "x^2"),
    ("sqr", "x^2"),
    ("factorial", "n!"), ("erfi", "erf(x)"), ("len", "length([a, b]), or abs(x)"),
    ("lb", "log2(x)"), ("ld", "log2(x)"), ("logb", "log(base=b, x)"), ("fabs", "abs(x)"),
    ("int", "trunc(x), or floor(x); integrals are not supported"),
    ("integral", "another tool: integrals are not supported"),
    ("integrate", "another tool: integrals are not supported"),
    ("limit", "another tool: limits are not supported"),
    ("lim", "another tool: limits are not supported"),
    ("diff", "D(x^2, x)"), ("deriv", "D(x^2, x)"), ("derivative", "D(x^2, x)"),
    ("der", "D(x^2, x)"),
    ("grad", "[D(f, x), D(f, y)], or give the formula to 'dual gradient'"),
    ("gradient", "[D(f, x), D(f, y)], or give the formula to 'dual gradient'"),
    ("jac", "the formulas, and give them to 'dual jacobian'"),
    ("jacobian", "the formulas, and give them to 'dual jacobian'"),
    ("hess", "D(D(f, x), y), or give the formula to 'dual hessian'"),
    ("hessian", "D(D(f, x), y), or give the formula to 'dual hessian'"),
    ("avg", "mean([a, b])"), ("average", "mean([a, b])"), ("sigma", "sum(i, 1, n, x^i)"),
    ("rad", "x*pi/180"), ("radians", "x*pi/180"), ("deg", "x*180/pi"), ("degrees", "x*180/pi"),
    ("ncr", "binomial(n, k)"), ("comb", "binomial(n, k)"), ("choose", "binomial(n, k)"),
    ("piecewise", "if(x > 0, a, b)"), ("where", "if(x > 0, a, b)"), ("ifelse", "if(x > 0, a, b)"),
    ("cases", "if(x > 0, a, b)"), ("iff", "if(x > 0, a, b)"),
    ("re", "x: complex numbers are not supported"),
    ("im", "0: complex numbers are not supported"),
    ("conj", "x: complex numbers are not supported"),
    ("arg", "atan2(y, x): complex numbers are not supported"),
  ]

  /// Whether the name stands somewhere without parentheses behind it.
  private func isUsedAsVariable(_ name: String) -> Bool {
    var scan = Lexer(lexer.bytes)
    while let token = try? scan.next(), token.kind != .end {
      guard token.kind == .name, text(of: token) == name else { continue }
      var ahead = scan
      if let next = try? ahead.next(), next.kind != .leftParenthesis { return true }
    }
    return false
  }

  func wrongArgumentCount(
    _ name: String, _ range: Range<Int>, _ given: Int, _ taken: Int, _ orMore: Bool
  ) -> ExpressionError {
    let takes = taken == 1 ? "1 argument" : "\(taken)\(orMore ? " or more" : "") arguments"
    let gives = given == 0 ? "none is given" : given == 1 ? "1 is given" : "\(given) are given"
    let reason = name == "if" ? "if(condition, a, b)" : nil
    return error(
      .wrongArgumentCount, range,
      "'\(name)' takes \(takes), but \(gives)" + (reason.map { ": write \($0)" } ?? ""))
  }

  // MARK: Tokens

  /// A token in quotation marks.
  func quoted(_ token: Token) -> String {
    switch token.kind {
    case .newline: "the end of the line"
    case .end: "the end"
    default: Quotation.text(lexer.bytes[token.range])
    }
  }
}
