/// Cuts the text of a formula into tokens, one at a time.
struct Lexer {
  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  // The parser asks for it in a dozen places: compiled into each it was a tenth of the parser.

  /// The next token; `.end` again and again once the text is used up.
  @inline(never)
  mutating func next() throws(ExpressionError) -> Token {
    let before = position
    skipSpaces()
    let spaced = position > before || before == 0
    let start = position
    let kind = try scan()
    return Token(kind: kind, range: start..<position, followsSpace: spaced)
  }

  /// The byte `offset` places on, or 0 past the end.
  func peek(_ offset: Int = 0) -> UInt8 {
    let index = position + offset
    return index < bytes.count ? bytes[index] : 0
  }

  /// The Unicode scalar at `index`, which is the start of one, and its length in bytes.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length where index + offset < bytes.count {
      value = value << 6 | UInt32(bytes[index + offset]) & 0x3F
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  mutating func advance(by count: Int) { position += count }

  func error(
    _ kind: ExpressionError.Kind, _ range: Range<Int>, _ message: String, suggestion: String? = nil
  ) -> ExpressionError {
    ExpressionError(
      kind: kind, range: range, in: bytes, message: message, suggestion: suggestion)
  }

  private mutating func skipSpaces() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 32 || byte == 9 || byte == 11 || byte == 12 {
        position += 1
      } else if byte == UInt8(ascii: "#") {
        // A comment ends with its line.
        while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
      } else if byte >= 0x80 {
        let (scalar, length) = scalar(at: position)
        guard scalar.isSpace else { return }
        position += length
      } else {
        return
      }
    }
  }

  private mutating func scan() throws(ExpressionError) -> Token.Kind {
    guard position < bytes.count else { return .end }
    let byte = bytes[position]
    if byte.isDigit || (byte == UInt8(ascii: ".") && peek(1).isDigit) { return try scanNumber() }
    if byte >= 0x80 { return try scanUnicode() }
    if Unicode.Scalar(byte).beginsName { return scanName() }
    return try scanPunctuation(byte)
  }

  private mutating func scanPunctuation(_ byte: UInt8) throws(ExpressionError) -> Token.Kind {
    let pair = peek(1)
    let doubled = pair == byte
    switch byte {
    case UInt8(ascii: "\n"): return take(1, .newline)
    case UInt8(ascii: "\r"): return take(pair == 10 ? 2 : 1, .newline)
    case UInt8(ascii: "+"): return take(1, .plus)
    case UInt8(ascii: "-"): return take(1, .minus)
    case UInt8(ascii: "*"): return doubled ? take(2, .power) : take(1, .times)
    case UInt8(ascii: "/"): return take(1, .divide)
    case UInt8(ascii: "^"): return take(1, .power)
    case UInt8(ascii: "("): return take(1, .leftParenthesis)
    case UInt8(ascii: ")"): return take(1, .rightParenthesis)
    case UInt8(ascii: "["): return take(1, .leftBracket)
    case UInt8(ascii: "]"): return take(1, .rightBracket)
    case UInt8(ascii: ","): return take(1, .comma)
    case UInt8(ascii: ";"): return take(1, .semicolon)
    case UInt8(ascii: "="):
      return doubled ? take(2, .comparison(.equal)) : take(1, .equals)
    case UInt8(ascii: "<"):
      let orEqual = pair == UInt8(ascii: "=")
      return orEqual ? take(2, .comparison(.lessOrEqual)) : take(1, .comparison(.less))
    case UInt8(ascii: ">"):
      let orEqual = pair == UInt8(ascii: "=")
      return orEqual ? take(2, .comparison(.greaterOrEqual)) : take(1, .comparison(.greater))
    case UInt8(ascii: "!"):
      return pair == UInt8(ascii: "=") ? take(2, .comparison(.notEqual)) : take(1, .not)
    case UInt8(ascii: "&") where doubled: return take(2, .and)
    case UInt8(ascii: "|"): return doubled ? take(2, .or) : take(1, .bar)
    case UInt8(ascii: "?"): return take(1, .question)
    case UInt8(ascii: ":") where pair != UInt8(ascii: "="): return take(1, .colon)
    case UInt8(ascii: ".") where doubled: return take(2, .range)
    default: throw unknownCharacter()
    }
  }

  private mutating func take(_ length: Int, _ kind: Token.Kind) -> Token.Kind {
    position += length
    return kind
  }

  private mutating func scanUnicode() throws(ExpressionError) -> Token.Kind {
    let (scalar, length) = scalar(at: position)
    switch scalar {
    case "\u{2212}": return take(length, .minus)
    case "\u{00B7}", "\u{22C5}", "\u{00D7}": return take(length, .times)
    case "\u{00F7}": return take(length, .divide)
    case "\u{221A}": return take(length, .root)
    case "\u{2264}": return take(length, .comparison(.lessOrEqual))
    case "\u{2265}": return take(length, .comparison(.greaterOrEqual))
    case "\u{2260}": return take(length, .comparison(.notEqual))
    case "\u{221E}": return take(length, .name)
    default:
      if scalar.beginsName { return scanName() }
      if let exponent = scanSuperscript() { return .superscript(exponent) }
      throw unknownCharacter()
    }
  }

  /// Reads superscript digits, such as `²` or `⁻¹`; nil where other superscripts are among them.
  private mutating func scanSuperscript() -> Double? {
    var place = position
    var text = ""
    while place < bytes.count {
      let (scalar, length) = scalar(at: place)
      guard let meaning = scalar.superscriptMeaning else { break }
      text.append(meaning)
      place += length
    }
    guard let exponent = Double(text), text.utf8.count <= 16 else { return nil }
    position = place
    return exponent
  }

  private mutating func scanName() -> Token.Kind {
    let start = position
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      guard scalar.continuesName else { break }
      position += length
    }
    switch position - start {
    case 2:
      if spells("if", start) { return .ifKeyword }
      return spells("or", start) ? .or : .name
    case 3:
      if spells("and", start) { return .and }
      return spells("not", start) ? .not : .name
    default: return .name
    }
  }

  /// Whether a word stands at a place.
  private func spells(_ word: StaticString, _ start: Int) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount
    where bytes[start + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }
}
