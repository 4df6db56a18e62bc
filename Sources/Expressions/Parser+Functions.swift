// The formula's own functions, names in scope, and definitions behind `where`.

extension Parser {
  /// A name that means something else for a while.
  struct Scope {
    var name: String
    var outer: Symbol?
    /// Whether the scope is a function's body.
    var isParameter = false
  }

  /// Whether the body of a function is being read.
  var isInFunction: Bool { scopes.contains { $0.isParameter } }

  mutating func enterScope(_ name: String, _ symbol: Symbol, isParameter: Bool = false) {
    scopes.append(Scope(name: name, outer: symbols[name], isParameter: isParameter))
    symbols[name] = symbol
  }

  mutating func leaveScope() {
    let scope = scopes.removeLast()
    symbols[scope.name] = scope.outer
  }

  /// The tokens of the parameters, where `f(a, b) =` stands here.
  func startsFunction() -> [Token]? {
    guard current.kind == .name else { return nil }
    var ahead = lexer
    var parameters: [Token] = []
    guard let open = try? ahead.next(), open.kind == .leftParenthesis else { return nil }
    while true {
      guard let parameter = try? ahead.next(), parameter.kind == .name,
        let separator = try? ahead.next()
      else { return nil }
      parameters.append(parameter)
      if separator.kind == .rightParenthesis { break }
      guard separator.kind == .comma else { return nil }
    }
    guard let equals = try? ahead.next(), equals.kind == .equals else { return nil }
    return parameters
  }

  /// Reads `f(a, b) = expression`.
  mutating func parseFunction(_ parameters: [Token]) throws(ExpressionError) {
    let name = text(of: current)
    try requireNew(name, current.range)
    if Self.formNames.contains(name) { throw reserved(name, current.range, "a function") }
    let first = Int32(expression.binders.count)
    var seen: [String: Int] = [:]
    for parameter in parameters {
      let text = text(of: parameter)
      try requireBindable(text, parameter.range, "a parameter")
      guard text != name, seen.updateValue(0, forKey: text) == nil else {
        throw error(
          .redefinition, parameter.range,
          text == name
            ? "the parameter \(Quotation.name(text)) has the name of its function"
            : "the parameter \(Quotation.name(text)) stands twice")
      }
    }
    // The name, the parentheses with their names and commas, and '='.
    for _ in 0..<(2 * parameters.count + 3) { try advance() }
    for (place, parameter) in parameters.enumerated() {
      let text = text(of: parameter)
      expression.binders.append(text)
      enterScope(text, .bound(first + Int32(place)), isParameter: true)
    }
    definedName = name
    let root = try parseExpression()
    definedName = nil
    for _ in parameters { leaveScope() }
    symbols[name] = .userFunction(Int32(expression.functions.count))
    expression.statements.append(.function(Int32(expression.functions.count)))
    expression.functions.append(
      Expression.Function(
        name: name, parameters: first..<first + Int32(parameters.count), root: root))
    expression.needsLowering = true
  }

  /// Requires that a name can be a parameter or an index: it may be a variable elsewhere, but nothing defined.
  func requireBindable(
    _ name: String, _ range: Range<Int>, _ what: String
  ) throws(ExpressionError) {
    let meaning: String
    switch symbols[name] ?? self.meaning(of: name) {
    case .constant: meaning = "a constant"
    case .function: meaning = "a function"
    case .definition, .userFunction: meaning = "defined already"
    case .bound: meaning = "\(what) already"
    case .variable, nil: return
    }
    throw error(
      .reservedName, range,
      "\(Quotation.name(name)) is \(meaning) and cannot be \(what): choose another name")
  }

  // MARK: where

  /// Reads the definitions behind `where`, which stand after the result.
  mutating func parseLaterDefinitions() throws(ExpressionError) {
    guard let (place, end) = findWhere() else { return }
    let (start, first) = (lexer, current)
    while lexer.position < end { _ = try lexer.next() }
    try advance()
    previous = nil
    try skipNewlines()
    while current.kind != .end {
      if let parameters = startsFunction() {
        try parseFunction(parameters)
      } else if try startsDefinition() {
        try parseDefinition()
      } else {
        throw error(
          .malformedDefinition, current.range,
          "only definitions stand behind 'where': name = expression; …")
      }
      try endStatement()
      try skipNewlines()
    }
    (lexer, current) = (start, first)
    previous = nil
    resultEnd = place
  }

  /// The place and the end of a `where` that follows an operand and has a definition behind it.
  private func findWhere() -> (place: Int, end: Int)? {
    guard contains("where") else { return nil }
    var scan = Lexer(lexer.bytes)
    var before = Token.Kind.semicolon
    while let token = try? scan.next(), token.kind != .end {
      if token.kind == .name, text(of: token) == "where", endsOperand(before) {
        var ahead = self
        ahead.lexer = scan
        if (try? ahead.advance()) != nil {
          while ahead.current.kind == .newline, (try? ahead.advance()) != nil {}
          let isDefinition = (try? ahead.startsDefinition()) ?? false
          if isDefinition || ahead.startsFunction() != nil {
            return (token.range.lowerBound, token.range.upperBound)
          }
        }
      }
      if token.kind != .newline { before = token.kind }
    }
    return nil
  }

  private func endsOperand(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .number, .name, .rightParenthesis, .rightBracket, .bar, .superscript, .not: true
    default: false
    }
  }

  private func contains(_ word: String) -> Bool {
    let word = Array(word.utf8)
    let bytes = lexer.bytes
    guard bytes.count >= word.count else { return false }
    for start in 0...(bytes.count - word.count) where bytes[start] == word[0] {
      if bytes[start..<start + word.count].elementsEqual(word) { return true }
    }
    return false
  }
}
