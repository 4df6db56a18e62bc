import DerivativeRules

/// Reads a formula with a stack of its own instead of recursion, so that no input overflows the thread's.
///
/// The parser is an operator-precedence automaton: it expects either an operand or an operator, keeps what
/// is still open on `frames`, and reduces a frame to a node of the expression when its operands are complete.
struct Parser {
  var lexer: Lexer
  var current: Token
  var previous: Token?
  var expression = Expression()
  var operands: [Operand] = []
  var frames: [Frame] = []
  /// The places in `frames` of what opens: parentheses, calls, the vector's bracket.
  var openers: [Int] = []
  var symbols = SymbolTable()
  /// Where each variable stands first.
  var firstUses: [Range<Int>] = []
  /// The name whose definition is being read.
  var definedName: String?

  /// A complete operand: its node and its place, parentheses included.
  struct Operand {
    var node: Int32
    var range: Range<Int>
    /// The place of the operator, where the operand is a condition and not a number.
    var condition: Range<Int>?
  }

  /// The place of the result's first token.
  var resultStart: Range<Int> = 0..<0
  /// Whether the statement being read is the result.
  var readsResult = false
  /// The parameters and indices in scope, with what their names mean outside of it.
  var scopes: [Scope] = []
  /// Where the result ends, if definitions stand behind it.
  var resultEnd: Int?

  /// What a name means.
  enum Symbol {
    case constant(Constant)
    case function(Int)
    case variable(Int32)
    case definition(Int32)
    case userFunction(Int32)
    case bound(Int32)
  }

  /// Something that waits for its operands.
  struct Frame {
    var kind: Kind
    var range: Range<Int>
    /// How tightly it holds the operand on its right; 0 for what opens.
    var precedence: Int

    enum Kind {
      case negate, plus, root, not
      case arithmetic(Arithmetic)
      case power
      case comparison(Comparison)
      case and, or
      case group
      case absolute
      /// `[…]`: the places of the complete elements are on the stack of operands.
      case vector(elements: Int)
      /// `x[…]`, with the start of a range if it is complete.
      case element(isSlice: Bool)
      /// `condition ?`, and behind `:`.
      case question
      case alternative
      /// `function` is nil for `if`; `arguments` counts the complete ones.
      case call(function: Int?, arguments: Int, parenthesis: Int)
      case form(Form)
    }
  }

  init(_ bytes: [UInt8]) throws(ExpressionError) {
    lexer = Lexer(bytes)
    current = try lexer.next()
  }

  // MARK: Statements

  /// The whole text: definitions, then the result.
  mutating func parse() throws(ExpressionError) -> Expression {
    try parseLaterDefinitions()
    var afterDefinition = false
    while true {
      try skipNewlines()
      if current.kind == .end { throw missingResult(afterDefinition) }
      if let parameters = startsFunction() {
        try parseFunction(parameters)
      } else if try startsDefinition() {
        try parseDefinition()
      } else {
        try parseResult()
        return try finish()
      }
      afterDefinition = true
      try endStatement()
    }
  }

  mutating func parseDefinition() throws(ExpressionError) {
    let name = text(of: current)
    try requireNew(name, current.range)
    try advance()
    try advance()
    definedName = name
    let root = try parseExpression()
    definedName = nil
    symbols[name] = .definition(Int32(expression.definitions.count))
    expression.statements.append(.definition(Int32(expression.definitions.count)))
    expression.definitions.append(Expression.Definition(name: name, root: root))
  }

  private mutating func parseResult() throws(ExpressionError) {
    resultStart = current.range
    readsResult = true
    let result = try parseExpression()
    if !expression.isVector { expression.outputs.append(result) }
  }

  /// Requires that nothing but separators follows the result.
  private mutating func finish() throws(ExpressionError) -> Expression {
    if current.kind == .semicolon {
      try advance()
      try skipNewlines()
    } else {
      try skipNewlines()
      try refuseOperatorAtLineStart()
    }
    guard current.kind == .end else { throw unusedExpression() }
    return expression
  }

  mutating func endStatement() throws(ExpressionError) {
    switch current.kind {
    case .semicolon: try advance()
    case .newline:
      try skipNewlines()
      try refuseOperatorAtLineStart()
    default: break
    }
  }

  /// Requires that a line behind a complete one does not begin with an operator.
  ///
  /// It could go on with the line before or be a line of its own, and a `-` fits both.
  private func refuseOperatorAtLineStart() throws(ExpressionError) {
    switch current.kind {
    case .plus, .minus, .times, .divide, .power: throw ambiguousLineBreak()
    default: return
    }
  }

  mutating func skipNewlines() throws(ExpressionError) {
    while current.kind == .newline { try skip() }
  }

  func startsDefinition() throws(ExpressionError) -> Bool {
    guard current.kind == .name else { return false }
    var ahead = lexer
    return try ahead.next().kind == .equals
  }

  // MARK: Expressions

  /// Reads one expression, up to a separator or the end; a vector's results go to `outputs`.
  mutating func parseExpression() throws(ExpressionError) -> Int32 {
    repeat { try parseOperand() } while try !parseOperator()
    return operands.removeLast().node
  }

  /// Reads signs, roots and opening parentheses, and then one number, name or empty vector.
  private mutating func parseOperand() throws(ExpressionError) {
    while true {
      switch current.kind {
      case .number(let value):
        pushLeaf(.number(value))
        try advance()
        guard !current.followsSpace, beginsFactor(current) else { return }
        try refuseAmbiguousProduct()
        try pushImplicitProduct()
      case .name:
        if try parseName() { return }
      case .ifKeyword: try openConditional()
      case .minus: try pushFrame(.negate, Precedence.sign)
      case .plus: try pushFrame(.plus, Precedence.sign)
      case .root: try pushFrame(.root, Precedence.root)
      case .not: try pushFrame(.not, Precedence.not)
      case .leftParenthesis:
        openers.append(frames.count)
        try pushFrame(.group, 0)
      case .leftBracket:
        openers.append(frames.count)
        try pushFrame(.vector(elements: 0), 0)
      case .bar:
        openers.append(frames.count)
        try pushFrame(.absolute, 0)
      case .or where lexer.bytes[current.range.lowerBound] == UInt8(ascii: "|"):
        // `||` where an operand is expected opens two.
        let range = current.range
        openers.append(frames.count)
        try pushFrame(.absolute, 0)
        frames[frames.count - 1].range = range.lowerBound..<range.lowerBound + 1
        openers.append(frames.count)
        frames.append(
          Frame(
            kind: .absolute, range: range.lowerBound + 1..<range.upperBound, precedence: 0))
      case .newline: try skip()
      default: throw missingOperand()
      }
    }
  }

  /// Reads closing parentheses and one operator; whether the expression ends here.
  private mutating func parseOperator() throws(ExpressionError) -> Bool {
    while true {
      let range = current.range
      switch current.kind {
      case .plus: return try pushInfix(.arithmetic(.add), Precedence.sum)
      case .minus: return try pushInfix(.arithmetic(.subtract), Precedence.sum)
      case .times: return try pushInfix(.arithmetic(.multiply), Precedence.product)
      case .divide: return try pushInfix(.arithmetic(.divide), Precedence.product)
      case .power: return try pushInfix(.power, Precedence.power, rightAssociative: true)
      case .comparison(let comparison):
        return try pushInfix(.comparison(comparison), Precedence.comparison)
      case .and: return try pushInfix(.and, Precedence.and)
      case .or where isInAbsolute && lexer.bytes[range.lowerBound] == UInt8(ascii: "|"):
        // The first of the two closes; the second is the next token.
        try closeAbsolute(range.lowerBound..<range.lowerBound + 1, second: range.upperBound)
      case .or: return try pushInfix(.or, Precedence.or)
      case .comma:
        try finishArgument(at: range)
        try advance()
        if try !readBoundName() { return false }
      case .rightParenthesis: try closeParenthesis()
      case .rightBracket: try closeBracket()
      case .leftBracket where !current.followsSpace:
        try openElement()
        return false
      case .range where isInElement:
        try beginSlice()
        return false
      case .superscript(let exponent): try raise(to: exponent)
      case .not where lexer.bytes[range.lowerBound] == UInt8(ascii: "!"): try pushFactorial()
      case .bar where isInAbsolute: try closeAbsolute(range)
      case .question:
        try openChoice()
        return false
      case .colon where isInChoice:
        try openAlternative()
        return false
      case .newline where !openers.isEmpty: try skip()
      case .newline, .semicolon, .end:
        if let opener = openers.last { throw unclosed(frames[opener]) }
        try reduce(downTo: 0)
        if expression.isVector && readsResult { return true }
        try requireNumber(operands[operands.count - 1])
        return true
      default: throw missingOperator()
      }
    }
  }

  // MARK: Helpers

  /// Moves on to the next token.
  mutating func advance() throws(ExpressionError) {
    previous = current
    current = try next()
  }

  /// The next token; the end where definitions follow the result.
  private mutating func next() throws(ExpressionError) -> Token {
    let token = try lexer.next()
    guard let end = resultEnd, token.range.lowerBound >= end else { return token }
    return Token(kind: .end, range: end..<end, followsSpace: true)
  }

  /// Moves on without taking the token for something that messages speak of.
  private mutating func skip() throws(ExpressionError) {
    current = try next()
    current.followsSpace = true
  }

  func text(of token: Token) -> String {
    String(decoding: lexer.bytes[token.range], as: UTF8.self)
  }

  func error(
    _ kind: ExpressionError.Kind, _ range: Range<Int>, _ message: String,
    suggestion: String? = nil, expected: [String] = []
  ) -> ExpressionError {
    ExpressionError(
      kind: kind, range: range, in: lexer.bytes, message: message, suggestion: suggestion,
      expected: expected)
  }
}
