/// Splits text at commas, or at another byte, but not at those inside parentheses: `x=max(1,2),y=3` is two fields.
enum Fields {
  static func split(_ text: Substring, at separator: UInt8 = UInt8(ascii: ",")) -> [Substring] {
    var fields: [Substring] = []
    var depth = 0
    var start = text.startIndex
    var index = start
    let bytes = text.utf8
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case separator where depth <= 0:
        fields.append(text[start..<index])
        start = bytes.index(after: index)
      default: break
      }
      index = bytes.index(after: index)
    }
    return fields + [text[start...]]
  }

  /// The text without spaces and tabs at its ends.
  static func trimmed(_ text: Substring) -> Substring {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }
}
