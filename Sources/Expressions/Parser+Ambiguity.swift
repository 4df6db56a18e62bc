// Products that are not written, behind a quotient or a power: two readings, both refused.

extension Parser {
  /// Requires that a number directly before a factor is not a divisor or an exponent: `1/2x`.
  func refuseAmbiguousProduct() throws(ExpressionError) {
    guard let ambiguity = ambiguousProduct() else { return }
    throw ambiguity
  }

  /// The two readings where the last operand is a divisor or an exponent, and a factor follows without `*`.
  func ambiguousProduct() -> ExpressionError? {
    guard beginsFactor(current) || isNumber(current), let last = operands.last else { return nil }
    var place = frames.count - 1
    while place >= 0 {
      switch frames[place].kind {
      case .negate, .plus, .root: place -= 1
      case .arithmetic(.divide): return ambiguity("/", place, last)
      case .power: return ambiguity("^", place, last)
      case .arithmetic(.multiply) where frames[place].range.isEmpty: place -= 1
      default: return nil
      }
    }
    return nil
  }

  private func isNumber(_ token: Token) -> Bool {
    if case .number = token.kind { return true }
    return false
  }

  private func ambiguity(_ symbol: String, _ place: Int, _ last: Operand) -> ExpressionError {
    let operatorRange = frames[place].range
    // The operand before the operator: what is on the stack below the ones that came behind it.
    let left = operands.last { $0.range.upperBound <= operatorRange.lowerBound }
    let start = left?.range.lowerBound ?? operatorRange.lowerBound
    let (factor, end) = nextFactor()
    let numerator = shortened(start..<operatorRange.lowerBound)
    let divisor = shortened(operatorRange.upperBound..<last.range.upperBound)
    let inner = "\(numerator)\(symbol)(\(divisor)*\(factor))"
    let outer = "(\(numerator)\(symbol)\(divisor))*\(factor)"
    return error(
      .ambiguousProduct, start..<end,
      "\(Quotation.text(lexer.bytes[start..<end])) has two readings: write \(inner) or \(outer)")
  }

  /// The text of the factor at the current token, and where it ends.
  private func nextFactor() -> (text: String, end: Int) {
    let bytes = lexer.bytes
    var end = current.range.upperBound
    if current.kind == .root {
      while end < bytes.count, bytes[end] >= 0x80 || Unicode.Scalar(bytes[end]).isWord { end += 1 }
    }
    var depth = current.kind == .leftParenthesis ? 1 : 0
    if depth == 0, end < bytes.count, bytes[end] == UInt8(ascii: "(") {
      depth = 1
      end += 1
    }
    let limit = min(bytes.count, end + 60)
    while depth > 0, end < limit {
      if bytes[end] == UInt8(ascii: "(") { depth += 1 }
      if bytes[end] == UInt8(ascii: ")") { depth -= 1 }
      end += 1
    }
    guard depth == 0 else { return ("(…)", current.range.upperBound) }
    return (shortened(current.range.lowerBound..<end), end)
  }

  private func shortened(_ range: Range<Int>) -> String {
    var range = range
    while let last = lexer.bytes[range].last, last == 32 {
      range = range.lowerBound..<range.upperBound - 1
    }
    while let first = lexer.bytes[range].first, first == 32 {
      range = range.lowerBound + 1..<range.upperBound
    }
    return Quotation.shortened(lexer.bytes[range])
  }
}
