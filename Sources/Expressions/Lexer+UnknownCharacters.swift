extension Lexer {
  /// The error for a character that no formula contains, with what to write instead where that is known.
  func unknownCharacter() -> ExpressionError {
    let (scalar, length) = scalar(at: position)
    let range = position..<position + length
    if let meaning = scalar.superscriptMeaning {
      return error(
        .unknownCharacter, range,
        "a superscript is not read as a power: write '^\(meaning)'", suggestion: "^\(meaning)")
    }
    let name = Quotation.character(scalar)
    guard let hint = Self.hint(for: scalar) else {
      return error(.unknownCharacter, range, "unknown character \(name)")
    }
    return error(
      .unknownCharacter, range, "unknown character \(name): \(hint.text)",
      suggestion: hint.replacement)
  }

  private static func hint(for scalar: Unicode.Scalar) -> (text: String, replacement: String?)? {
    switch scalar {
    case "%": ("the remainder is written mod(x, y)", "mod(x, y)")
    case "&": ("write 'and' or '&&'", "&&")
    case "|": ("write 'or' or '||'; the absolute value is abs(x)", "abs(x)")
    case "{", "}": ("group with '(' and ')'", nil)
    case ":": ("a definition is written name = expression", "=")
    case "\u{2013}", "\u{2014}", "\u{2010}", "\u{2011}", "\u{FF0D}": ("a minus is written '-'", "-")
    case "\u{2217}", "\u{2219}", "\u{2022}": ("a product is written '*'", "*")
    case "\u{2215}", "\u{2044}": ("a quotient is written '/'", "/")
    case "\u{221B}": ("the cube root is written cbrt(x)", "cbrt(x)")
    case "#": ("a formula has no comments", nil)
    case ".": ("a decimal point needs a digit beside it", nil)
    default: nil
    }
  }
}
