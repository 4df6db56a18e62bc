/// Lines and columns of a source: `\n`, `\r\n` and `\r` end a line.
enum SourceLines {
  /// The line and the column, both from 1, of an offset; columns count characters.
  static func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let offset = min(offset, bytes.count)
    var line = 1
    var start = 0
    var index = 0
    while index < offset {
      if endsLine(at: index, in: bytes) {
        line += 1
        start = index + 1
      }
      index += 1
    }
    return (line, String(decoding: bytes[start..<offset], as: UTF8.self).count + 1)
  }

  /// The bounds of the line an offset stands on, without the line break.
  static func bounds(of offset: Int, in bytes: [UInt8]) -> Range<Int> {
    var start = min(offset, bytes.count)
    while start > 0, !endsLine(at: start - 1, in: bytes) { start -= 1 }
    var end = start
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    return start..<end
  }

  /// Whether the byte is the last of a line break.
  private static func endsLine(at index: Int, in bytes: [UInt8]) -> Bool {
    if bytes[index] == 10 { return true }
    return bytes[index] == 13 && !(index + 1 < bytes.count && bytes[index + 1] == 10)
  }
}
