/// Text as a cell between delimiters.
enum DelimitedText {
  /// The text, in quotation marks where it would be read as something else without them.
  static func cell(_ text: String, _ delimiter: UInt8, isFirst: Bool) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == delimiter || byte == Bytes.quote || byte == Bytes.newline
        || byte == Bytes.carriageReturn
    }
    let isComment = isFirst && text.utf8.first == Bytes.hash
    // Alone on its line, nothing would be no record.
    let isNothing = isFirst && text.isEmpty
    // Blanks at the ends count in quotation marks only.
    let blanks = [Bytes.space, Bytes.tab]
    let hasBlankEnds = [text.utf8.first, text.utf8.last].contains { end in
      end.map(blanks.contains) ?? false
    }
    guard needsQuotes || isComment || isNothing || hasBlankEnds else { return text }
    // By bytes: a mark that combines with a quotation mark would hide it in a character.
    var bytes = [Bytes.quote]
    for byte in text.utf8 {
      if byte == Bytes.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    return String(decoding: bytes + [Bytes.quote], as: UTF8.self)
  }

  /// The text of a cell with each pair of quotation marks as one.
  static func undoubled(_ text: String) -> String {
    var bytes: [UInt8] = []
    var isSecond = false
    for byte in text.utf8 {
      isSecond = byte == Bytes.quote && !isSecond
      if byte != Bytes.quote || isSecond { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Text as a string of JSON whose line every reader ends at the same place.
enum JSONText {
  /// The text in quotation marks.
  static func quoted(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [Bytes.quote]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
      default: bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return bytes + [Bytes.quote]
  }

  /// Adds JSON as it is, but for the characters U+0085, U+2028 and U+2029, which only strings have.
  static func append(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, to buffer: inout ByteBuffer
  ) {
    if Bytes.arePlain(bytes, range) { return buffer.append(bytes, range) }
    var p = range.lowerBound
    while p < range.upperBound {
      if bytes[p] == 0xC2, bytes[p + 1] == 0x85 {
        buffer.append("\\u0085")
        p += 2
      } else if bytes[p] == 0xE2, bytes[p + 1] == 0x80, bytes[p + 2] | 1 == 0xA9 {
        buffer.append(bytes[p + 2] == 0xA8 ? "\\u2028" : "\\u2029")
        p += 3
      } else {
        buffer.append(bytes[p])
        p += 1
      }
    }
  }
}
