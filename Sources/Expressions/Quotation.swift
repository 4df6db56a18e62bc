/// How messages quote a piece of a formula: in quotation marks, shortened, and with nothing invisible.
enum Quotation {
  /// The text in quotation marks; a long one is cut in the middle.
  static func text(_ bytes: ArraySlice<UInt8>) -> String { "'\(shortened(bytes))'" }

  /// The name in quotation marks; a long one is cut in the middle.
  static func name(_ text: String) -> String { "'\(shortened(text))'" }

  /// The text without quotation marks.
  static func shortened(_ bytes: ArraySlice<UInt8>) -> String {
    let limit = 120
    if bytes.count <= limit { return shortened(String(decoding: bytes, as: UTF8.self)) }
    // Cut before decoding: the piece may be megabytes long.
    let head = String(decoding: bytes.prefix(limit), as: UTF8.self).prefix(20)
    let tail = String(decoding: bytes.suffix(limit), as: UTF8.self).suffix(10)
    return "\(head)…\(tail)"
  }

  /// The name without quotation marks.
  static func shortened(_ text: String) -> String {
    guard text.count > 40 else { return text }
    return "\(text.prefix(20))…\(text.suffix(10))"
  }

  /// A character, by its code point where it cannot be seen.
  static func character(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .unassigned, .privateUse,
      .lineSeparator, .paragraphSeparator, .surrogate:
      let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
      let padding = String(repeating: "0", count: max(0, 4 - hexadecimal.count))
      return "U+\(padding)\(hexadecimal)"
    default:
      return "'\(scalar)'"
    }
  }
}
