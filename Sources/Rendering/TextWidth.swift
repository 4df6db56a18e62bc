/// Text in the columns of a terminal.
package enum TextWidth {
  /// The columns a text takes: one for each character; a mark over a letter takes none.
  package static func of(_ text: String) -> Int {
    // Faster than finding characters, for which the rules of every script have to be looked up.
    var count = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20..<0x300, 0x370..<0x483, 0x1E00..<0x200B, 0x2010..<0x2028, 0x2070..<0x20D0,
        0x2100..<0x2C00:
        count += 1
      case 0x300..<0x370: continue
      default: return text.count
      }
    }
    return count
  }

  /// The text, filled with spaces to a width.
  package static func padded(
    _ text: String, _ width: Int, _ alignment: Table.Alignment = .left
  ) -> String {
    let space = String(repeating: " ", count: max(0, width - of(text)))
    return alignment == .left ? text + space : space + text
  }

  /// The line without spaces at its end.
  package static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
