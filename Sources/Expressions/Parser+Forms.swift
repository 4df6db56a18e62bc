// Calls that are no calls of the rule table: the formula's own functions, reductions of lists, sums over an index,
// derivatives, and logarithms to a base.

extension Parser {
  /// A call that is being read.
  struct Form {
    var kind: Kind
    var parenthesis: Int
    /// How many arguments are complete, names among them.
    var arguments = 0
    /// How many nodes there were before.
    var start: Int32 = 0
    /// Whether the last argument was a name, which is no operand.
    var hasBoundName = false
    var target: Expression.Derivative.Target?
    var targetRange: Range<Int> = 0..<0

    enum Kind {
      case user(Int32)
      case reduction(Reduction)
      /// The scope of the index is the last argument.
      case repeated(isProduct: Bool, index: Int32)
      case derivative
      case logarithm
    }
  }

  /// The names that call forms; unlike those of functions they can be variables as well.
  static let formNames: [String] = Reduction.allCases.flatMap { $0.names } + ["D"]

  /// Opens a call of a name that is no function of the table; false where no form has the name.
  mutating func openNamedForm(_ name: String, _ range: Range<Int>) throws(ExpressionError) -> Bool {
    if name == "D" {
      try openForm(.derivative, name: range)
      return true
    }
    if let reduction = Reduction(name: name) {
      try openForm(.reduction(reduction), name: range)
      if reduction == .sum || reduction == .product { try readIndex(reduction == .product) }
      return true
    }
    if name.utf8.starts(with: "log_".utf8), case let digits = Array(name.utf8.dropFirst(4)),
      let base = Double(String(decoding: digits, as: UTF8.self)),
      digits.allSatisfy({ $0.isDigit }), base.isFinite
    {
      pushLeaf(.number(base), range)
      try openForm(.logarithm, name: range)
      setForm { $0.arguments = 1 }
      return true
    }
    return false
  }

  mutating func openForm(_ kind: Form.Kind, name: Range<Int>) throws(ExpressionError) {
    openers.append(frames.count)
    let form = Form(
      kind: kind, parenthesis: current.range.lowerBound, start: Int32(expression.nodes.count))
    try pushFrame(.form(form), 0)
    frames[frames.count - 1].range = name
  }

  /// Reads `base=` behind `log(`.
  mutating func readBase() throws(ExpressionError) {
    guard current.kind == .name, text(of: current) == "base", try startsDefinition() else { return }
    let frame = frames[frames.count - 1]
    guard case .call(_, _, let parenthesis) = frame.kind else { return }
    frames[frames.count - 1].kind = .form(Form(kind: .logarithm, parenthesis: parenthesis))
    try advance()
    try advance()
  }

  /// Reads the index of `sum(i, 1, n, x^i)`; a list may stand there as well.
  private mutating func readIndex(_ isProduct: Bool) throws(ExpressionError) {
    guard current.kind == .name else { return }
    var ahead = lexer
    guard try ahead.next().kind == .comma else { return }
    let name = text(of: current)
    try requireBindable(name, current.range, "an index")
    let index = Int32(expression.binders.count)
    expression.binders.append(name)
    setForm {
      $0.kind = .repeated(isProduct: isProduct, index: index)
      $0.arguments = 1
    }
    try advance()
    try advance()
  }

  mutating func setForm(_ change: (inout Form) -> Void) {
    guard case .form(var form) = frames[openers[openers.count - 1]].kind else { return }
    change(&form)
    frames[openers[openers.count - 1]].kind = .form(form)
  }

  // MARK: Arguments

  /// Completes an argument of a form at ',' or ')'.
  mutating func completeArgument(_ form: Form, of opener: Int) throws(ExpressionError) {
    if form.hasBoundName {
      return setForm { $0.hasBoundName = false }
    }
    try requireNumber(operands[operands.count - 1])
    setForm { $0.arguments += 1 }
    if case .repeated(_, let index) = form.kind, form.arguments == 2 {
      enterScope(expression.binders[index.index], .bound(index))
    }
  }

  /// Behind the first comma of `D(…)`, reads the name of what moves; whether a name was read and the call goes on
  /// with ',' or ')'.
  mutating func readBoundName() throws(ExpressionError) -> Bool {
    guard let opener = openers.last, case .form(let form) = frames[opener].kind,
      case .derivative = form.kind, form.arguments == 1, form.target == nil
    else { return false }
    while current.kind == .newline { try advance() }
    let range = current.range
    guard current.kind == .name else { throw malformedTarget(range) }
    var target = try resolveTarget(text(of: current), range)
    try advance()
    var end = range.upperBound
    if current.kind == .leftBracket, case .variable(let variable) = target {
      try advance()
      guard case .number(let place) = current.kind, let index = Int32(exactly: place), index > 0
      else { throw malformedTarget(current.range) }
      target = .element(variable: variable, index)
      try advance()
      guard current.kind == .rightBracket else { throw malformedTarget(current.range) }
      end = current.range.upperBound
      try advance()
    }
    guard current.kind == .comma || current.kind == .rightParenthesis else {
      throw malformedTarget(current.range)
    }
    setForm {
      $0.target = target
      $0.targetRange = range.lowerBound..<end
      $0.arguments = 2
      $0.hasBoundName = true
    }
    return true
  }

  private mutating func resolveTarget(
    _ name: String, _ range: Range<Int>
  ) throws(ExpressionError) -> Expression.Derivative.Target {
    switch symbols[name] ?? meaning(of: name) {
    case .constant, .function, .userFunction:
      throw error(
        .reservedName, range,
        "\(Quotation.name(name)) is no variable: D(expression, x) is the derivative by a variable")
    case .variable(let index): return .variable(index)
    case .definition(let index): return .definition(index)
    case .bound(let index): return .bound(index)
    case nil: return .variable(declare(name, range))
    }
  }

  private func malformedTarget(_ range: Range<Int>) -> ExpressionError {
    error(
      .expectedOperand, range,
      "the second argument of D is the name of a variable: D(x^2, x) at x, D(x^2, x, 3) at 3",
      expected: ["a name"])
  }

  // MARK: Closing

  /// Makes a node of a form at its ')'.
  mutating func completeForm(
    _ form: Form, _ name: Range<Int>, _ end: Int
  ) throws(ExpressionError) {
    let range = name.lowerBound..<end
    let takes: Bool
    switch form.kind {
    case .user(let index):
      takes = form.arguments == expression.functions[index.index].parameters.count
    case .reduction(let reduction): takes = form.arguments == reduction.arity
    case .repeated: takes = form.arguments == 4
    case .derivative: takes = (2...4).contains(form.arguments)
    case .logarithm: takes = form.arguments == 2
    }
    if case .repeated = form.kind, form.arguments >= 3 { leaveScope() }
    guard takes else { throw wrongArgumentCount(of: form, range) }
    let operandCount: Int
    switch form.kind {
    case .repeated: operandCount = 3
    case .derivative: operandCount = form.arguments - 1
    default: operandCount = form.arguments
    }
    let nodes = operands.suffix(operandCount).map { $0.node }
    operands.removeLast(operandCount)
    switch form.kind {
    case .user(let index):
      pushLinked(nodes, range) { .apply(function: index, first: $0, count: $1) }
    case .reduction(let reduction):
      pushLinked(nodes, range) { .reduction(reduction, first: $0, count: $1) }
    case .repeated(let isProduct, let index):
      pushLinked(nodes, range) { first, _ in
        .repeated(isProduct: isProduct, index: index, first: first)
      }
    case .derivative: try pushDerivative(form, nodes, range)
    case .logarithm:
      let log = FunctionTable.resolve(FunctionTable.index(of: "log") ?? 0, arguments: 2)
      push(.binary(function: Int32(log), nodes[0], nodes[1]), range)
    }
  }

  private mutating func pushDerivative(
    _ form: Form, _ nodes: [Int32], _ range: Range<Int>
  ) throws(ExpressionError) {
    guard let target = form.target else { throw wrongArgumentCount(of: form, range) }
    if nodes.count == 1, isInFunction {
      if case .bound = target {
      } else {
        let name = text(of: form.targetRange)
        throw error(
          .misplacedDerivative, form.targetRange,
          "\(Quotation.name(name)) is no parameter of the function: write D(…, \(name), \(name)) to "
            + "differentiate what the body itself writes")
      }
    }
    expression.derivatives.append(
      Expression.Derivative(
        target: target, start: form.start, body: nodes[0],
        range: Int32(form.targetRange.lowerBound)..<Int32(form.targetRange.upperBound),
        point: nodes.count > 1 ? nodes[1] : nil, order: nodes.count > 2 ? nodes[2] : nil))
    expression.needsLowering = true
    push(.derivative(Int32(expression.derivatives.count - 1)), range)
  }

  /// Completes a call of the table that means something else: `log` with two arguments, `max` of a list.
  mutating func completeListCall(
    _ function: Int, _ arguments: Int, _ range: Range<Int>
  ) throws(ExpressionError) -> Bool {
    let name = FunctionTable.functions[function].name
    if name == "log", arguments == 2 {
      let texts = operands.suffix(2).map { Quotation.shortened(lexer.bytes[$0.range]) }
      let (a, b) = (texts[0], texts[1])
      throw error(
        .ambiguousLogarithm, range,
        "the base of a logarithm is named: write log(base=\(b), \(a)) or log(base=\(a), \(b))",
        suggestion: "log(base=\(b), \(a))")
    }
    guard arguments == 1, FunctionTable.functions[function].sharesTies,
      let reduction = Reduction(name: name)
    else { return false }
    let list = operands.removeLast().node
    pushLinked([list], range) { .reduction(reduction, first: $0, count: $1) }
    return true
  }

  func wrongArgumentCount(of form: Form, _ range: Range<Int>) -> ExpressionError {
    let name = text(of: range.lowerBound..<form.parenthesis)
    let given = form.arguments
    switch form.kind {
    case .user(let index):
      let count = expression.functions[index.index].parameters.count
      return wrongArgumentCount(name, range, given, count, false)
    case .reduction(let reduction):
      return error(
        .wrongArgumentCount, range, "\(Quotation.name(name)) is written \(reduction.usage)")
    case .repeated:
      return error(
        .wrongArgumentCount, range,
        "\(Quotation.name(name)) takes a list, \(name)([a, b]), or an index with its ends: "
          + "\(name)(i, 1, n, x^i)")
    case .derivative:
      return error(
        .wrongArgumentCount, range,
        "a derivative is written D(x^2, x), at a point D(x^2, x, 3), of order 2 D(x^2, x, 3, 2)")
    case .logarithm:
      return error(
        .wrongArgumentCount, range, "a logarithm to a base is written log(base=2, x) or log_2(x)")
    }
  }
}
