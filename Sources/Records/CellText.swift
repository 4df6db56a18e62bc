/// The text of cells between delimiters.
enum DelimitedText {
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

/// JSON on lines that every reader ends at the same place.
enum JSONText {
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
