/// Splits text at commas, or at another byte, but not at those inside parentheses and brackets: `x=max(1,2),y=[3,4]` is two
/// fields.
///
/// A point may have a hundred thousand fields: of what is ASCII, bytes are looked at and no characters.
enum Fields {
  static func split(_ text: Substring, at separator: UInt8 = UInt8(ascii: ",")) -> [Substring] {
    var depth = 0
    return parts(text) { byte in
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case separator: return depth <= 0
      default: break
      }
      return false
    }
  }

  /// The lines of a text that are not empty.
  static func lines(_ text: String) -> [Substring] {
    guard isASCII(text[...]) else { return text.split(whereSeparator: \.isNewline) }
    return parts(text[...]) { (10...13).contains($0) }.filter { !$0.isEmpty }
  }

  /// What stands before a character; all of the text where it is not there.
  static func before(_ character: Unicode.Scalar, _ text: Substring) -> Substring {
    text[..<(place(of: character, in: text) ?? text.endIndex)]
  }

  /// The two sides of the first `=`: a name with a value, or one of a text without it.
  static func assignment(_ text: Substring) -> (name: Substring, value: Substring?) {
    guard let equals = place(of: "=", in: text) else { return (trimmed(text), nil) }
    return (trimmed(text[..<equals]), trimmed(text[text.utf8.index(after: equals)...]))
  }

  /// What stands between two ASCII characters at the ends of a text; nil where they do not stand there, with no mark on them.
  static func between(
    _ first: Unicode.Scalar, _ last: Unicode.Scalar, _ text: Substring
  ) -> Substring? {
    guard text.utf8.first == UInt8(ascii: first), text.utf8.last == UInt8(ascii: last),
      text.utf8.count > 1, text.first == Character(first), text.last == Character(last)
    else { return nil }
    return text.dropFirst().dropLast()
  }

  /// Where an ASCII character stands first, with no mark on it.
  static func place(of character: Unicode.Scalar, in text: Substring) -> String.Index? {
    let byte = UInt8(ascii: character)
    guard let first = text.utf8.firstIndex(of: byte) else { return nil }
    return isASCII(text) ? first : text.firstIndex(of: Character(character))
  }

  /// The text without spaces and tabs at its ends.
  static func trimmed(_ text: Substring) -> Substring {
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    if !isBlank(first), !isBlank(last) { return text }
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

  /// Whether each byte is a character; of CR LF, which is one, nobody asks here.
  static func isASCII(_ text: Substring) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  /// The parts between the bytes that separate.
  private static func parts(
    _ text: Substring, _ separates: (_ byte: UInt8) -> Bool
  ) -> [Substring] {
    var text = text
    // Native and in one piece, so that a byte is found by its offset.
    text.makeContiguousUTF8()
    let utf8 = text.utf8
    var parts: [Substring] = []
    var (start, place) = (utf8.startIndex, 0)
    var last = 0
    _ = utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes {
        if separates(byte) {
          let end = utf8.index(start, offsetBy: place - last)
          parts.append(text[start..<end])
          start = utf8.index(after: end)
          last = place + 1
        }
        place += 1
      }
    }
    return parts + [text[start...]]
  }
}
