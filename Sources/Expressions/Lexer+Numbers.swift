extension Lexer {
  /// Reads a number such as `1`, `.5`, `1.` or `1e-3`.
  ///
  /// An `e` without digits behind it is not part of the number.
  mutating func scanNumber() throws(ExpressionError) -> Token.Kind {
    let start = position
    try refuseRadixPrefix()
    skipDigits()
    if peek() == UInt8(ascii: ".") {
      advance(by: 1)
      skipDigits()
    }
    scanExponent()
    if peek() == UInt8(ascii: ".") || (peek().isDigit) { throw malformedNumber(from: start) }
    if peek() == UInt8(ascii: "_") {
      throw error(
        .malformedNumber, position..<position + 1,
        "a number cannot contain '_': write its digits without it")
    }
    return .number(try numberValue(start..<position))
  }

  private mutating func skipDigits() {
    while peek().isDigit { advance(by: 1) }
  }

  private mutating func scanExponent() {
    guard peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") else { return }
    let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
    guard peek(signed ? 2 : 1).isDigit else { return }
    advance(by: signed ? 2 : 1)
    skipDigits()
  }

  private func refuseRadixPrefix() throws(ExpressionError) {
    guard peek() == UInt8(ascii: "0") else { return }
    let base: String
    switch (peek(1), peek(2)) {
    case (UInt8(ascii: "x"), let digit), (UInt8(ascii: "X"), let digit):
      guard digit.isHexadecimalDigit else { return }
      base = "hexadecimal"
    case (UInt8(ascii: "b"), let digit) where digit == 48 || digit == 49: base = "binary"
    case (UInt8(ascii: "o"), let digit) where digit.isDigit: base = "octal"
    default: return
    }
    var end = position + 2
    while end < bytes.count, bytes[end].isHexadecimalDigit { end += 1 }
    throw error(
      .malformedNumber, position..<end, "\(base) numbers are not supported: write it in decimal")
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
    if range.count < 16, let small = Self.smallInteger(digits) { return small }
    let text = String(decoding: digits, as: UTF8.self)
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

  /// The value of at most 15 digits, which is exact.
  private static func smallInteger(_ digits: ArraySlice<UInt8>) -> Double? {
    var value = 0
    for byte in digits {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return Double(value)
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
