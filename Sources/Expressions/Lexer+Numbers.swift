extension Lexer {
  /// Reads a number such as `1`, `.5`, `1.`, `1e-3`, `1_000` or `0x1F`.
  ///
  /// An `e` without digits behind it is not part of the number: ``refuseExponentLetter(from:)``.
  mutating func scanNumber() throws(ExpressionError) -> Token.Kind {
    let start = position
    if let value = try scanRadix() { return .number(value) }
    skipDigits()
    // Two points are those of a range.
    if peek() == UInt8(ascii: "."), peek(1) != UInt8(ascii: ".") {
      advance(by: 1)
      skipDigits()
    }
    scanExponent()
    let isRange = peek() == UInt8(ascii: ".") && peek(1) == UInt8(ascii: ".")
    if (peek() == UInt8(ascii: ".") && !isRange) || peek().isDigit {
      throw malformedNumber(from: start)
    }
    if peek() == UInt8(ascii: "_") {
      throw error(
        .malformedNumber, position..<position + 1,
        "a '_' in a number stands between two digits: write 1_000")
    }
    try refuseExponentLetter(from: start)
    return .number(try numberValue(start..<position))
  }

  private mutating func skipDigits() {
    while peek().isDigit || (peek() == UInt8(ascii: "_") && isBetweenDigits) { advance(by: 1) }
  }

  private mutating func scanExponent() {
    guard peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") else { return }
    let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
    guard peek(signed ? 2 : 1).isDigit else { return }
    advance(by: signed ? 2 : 1)
    skipDigits()
  }

  private var isBetweenDigits: Bool {
    position > 0 && bytes[position - 1].isDigit && peek(1).isDigit
  }

  /// Reads a number in hexadecimal, binary or octal: `0x1F`, `0b101`, `0o17`.
  private mutating func scanRadix() throws(ExpressionError) -> Double? {
    guard peek() == UInt8(ascii: "0") else { return nil }
    let radix: Int
    switch (peek(1), peek(2)) {
    case (UInt8(ascii: "x"), let digit), (UInt8(ascii: "X"), let digit):
      guard digit.isHexadecimalDigit else { return nil }
      radix = 16
    case (UInt8(ascii: "b"), let digit) where digit == 48 || digit == 49: radix = 2
    case (UInt8(ascii: "o"), let digit) where digit.isDigit: radix = 8
    default: return nil
    }
    var end = position + 2
    while end < bytes.count, Unicode.Scalar(bytes[end]).isWord { end += 1 }
    let place = position..<end
    let digits = String(decoding: bytes[position + 2..<end], as: UTF8.self)
    guard let value = UInt64(digits, radix: radix), value <= 1 << 53 else {
      throw error(
        .malformedNumber, place,
        "\(Quotation.text(bytes[place])) is not an integer up to 2^53 in base \(radix)")
    }
    advance(by: end - position)
    return Double(value)
  }

  /// Requires that no name that begins like an exponent stands directly behind a number, unless it is called.
  private func refuseExponentLetter(from start: Int) throws(ExpressionError) {
    guard peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") else { return }
    var end = position
    while end < bytes.count {
      let (scalar, length) = scalar(at: end)
      guard scalar.continuesName else { break }
      end += length
    }
    // 2exp(x) is a product.
    if end < bytes.count, bytes[end] == UInt8(ascii: "("), end > position + 1 { return }
    let number = String(decoding: bytes[start..<position], as: UTF8.self)
    let unquoted = Quotation.shortened(String(decoding: bytes[position..<end], as: UTF8.self))
    let letter = String(decoding: bytes[position..<position + 1], as: UTF8.self)
    throw error(
      .malformedNumber, start..<end,
      "\(Quotation.text(bytes[start..<end])) can be a product or a number with an exponent: write "
        + "\(number)*\(unquoted), or \(number)\(letter)3 with its digits",
      suggestion: "\(number)*\(unquoted)")
  }

  private func malformedNumber(from start: Int) -> ExpressionError {
    var end = position
    while end < bytes.count, bytes[end].isDigit || bytes[end] == UInt8(ascii: ".") { end += 1 }
    let points = bytes[start..<end].count { $0 == UInt8(ascii: ".") }
    let text = Quotation.text(bytes[start..<end])
    let reason = points > 1 ? "it has \(points) decimal points" : "an exponent is an integer"
    return error(.malformedNumber, start..<end, "\(text) is not a number: \(reason)")
  }

  private func numberValue(_ range: Range<Int>) throws(ExpressionError) -> Double {
    let digits = bytes[range]
    if range.count < 17, let small = Self.smallDecimal(digits) { return small }
    var text = String(decoding: digits, as: UTF8.self)
    text.removeAll { $0 == "_" }
    guard let value = Double(text) else {
      throw error(.malformedNumber, range, "\(Quotation.text(digits)) is not a number")
    }
    if value.isInfinite {
      throw error(
        .numberTooLarge, range,
        "the number \(Quotation.text(digits)) is too large: the largest is 1.79e308")
    }
    if value == 0, Self.isNonZero(digits) {
      throw error(
        .numberTooSmall, range,
        "the number \(Quotation.text(digits)) is too small: it would be read as 0")
    }
    return value
  }

  /// The value of at most 15 digits, with a point or without: both numbers of the quotient are exact, so that it is rounded once.
  private static func smallDecimal(_ digits: ArraySlice<UInt8>) -> Double? {
    var value = 0
    var power = 1
    var hasPoint = false
    for byte in digits {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        continue
      }
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - 48)
      if hasPoint { power *= 10 }
    }
    guard digits.count < 16 || hasPoint else { return nil }
    return hasPoint ? Double(value) / Double(power) : Double(value)
  }

  /// Whether a digit other than 0 stands before the exponent.
  private static func isNonZero(_ digits: ArraySlice<UInt8>) -> Bool {
    for byte in digits {
      if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") { return false }
      if byte.isDigit, byte != 48 { return true }
    }
    return false
  }
}
