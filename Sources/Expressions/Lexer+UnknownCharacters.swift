extension Lexer {
  /// The error for a character that no formula contains, with what to write instead where that is known.
  func unknownCharacter() -> ExpressionError {
    let (scalar, length) = scalar(at: position)
    let range = position..<position + length
    if scalar.superscriptMeaning != nil {
      return error(
        .unknownCharacter, range,
        "only superscript digits are read as a power, such as x²: write '^'", suggestion: "^")
    }
    if scalar == ".", let module = moduleBefore() {
      return error(
        .unknownCharacter, module.lowerBound..<position + 1,
        "functions have no module before them: write sin(x), not np.sin(x)")
    }
    let name = Quotation.character(scalar)
    guard let hint = Self.hint(for: scalar) else {
      return error(.unknownCharacter, range, "unknown character \(name)")
    }
    return error(
      .unknownCharacter, range, "unknown character \(name): \(hint.text)",
      suggestion: hint.replacement)
  }

  /// The name directly before a point that a name follows, as in `np.sin`.
  private func moduleBefore() -> Range<Int>? {
    guard position + 1 < bytes.count, Unicode.Scalar(bytes[position + 1]).isASCIILetter else {
      return nil
    }
    var start = position
    while start > 0, Unicode.Scalar(bytes[start - 1]).isWord { start -= 1 }
    guard start < position, !bytes[start].isDigit else { return nil }
    return start..<position
  }

  private static func hint(for scalar: Unicode.Scalar) -> (text: String, replacement: String?)? {
    switch scalar {
    case "%":
      ("the remainder is written mod(x, y), and percentages are not supported", "mod(x, y)")
    case "&": ("write 'and' or '&&'", "&&")
    case "{", "}": ("group with '(' and ')'", nil)
    case ":": ("a definition is written name = expression", "=")
    case "'", "\u{2032}", "\u{2019}":
      ("names have no primes, and a derivative is written D(f(x), x)", nil)
    case "\"": ("a formula has no texts", nil)
    case "\\":
      ("LaTeX is not read: write (a)/(b) for \\frac{a}{b}, and functions without '\\'", nil)
    case "$": ("names have no '$'", nil)
    case "~": ("about equal is not a comparison: write abs(x - y) < 1e-9", nil)
    case "\u{00B0}": ("degrees are written x*pi/180, or sind(x) for the sine of degrees", "*pi/180")
    case "\u{00BD}": ("write 1/2", "(1/2)")
    case "\u{00BC}": ("write 1/4", "(1/4)")
    case "\u{00BE}": ("write 3/4", "(3/4)")
    case "\u{2153}": ("write 1/3", "(1/3)")
    case "\u{2154}": ("write 2/3", "(2/3)")
    case "\u{2211}": ("a sum is written sum(i, 1, n, x^i)", "sum")
    case "\u{220F}": ("a product is written product(i, 1, n, x^i)", "product")
    case "\u{222B}": ("integrals are not supported", nil)
    case "\u{2202}", "\u{2207}": ("a derivative is written D(x^2, x)", "D")
    case "\u{2227}": ("write 'and' or '&&'", "&&")
    case "\u{2228}": ("write 'or' or '||'", "||")
    case "\u{00AC}": ("write 'not' or '!'", "!")
    case "\u{2013}", "\u{2014}", "\u{2010}", "\u{2011}", "\u{FF0D}": ("a minus is written '-'", "-")
    case "\u{2217}", "\u{2219}", "\u{2022}": ("a product is written '*'", "*")
    case "\u{2215}", "\u{2044}": ("a quotient is written '/'", "/")
    case "\u{221B}": ("the cube root is written cbrt(x)", "cbrt(x)")
    case ".": ("a decimal point needs a digit beside it", nil)
    default: nil
    }
  }
}
