/// A table in Markdown, written cell by cell into one list of bytes.
package struct MarkdownWriter {
  private var bytes: [UInt8] = []
  private var isInCell = false

  /// Begins with the header and the line below it.
  package init(_ header: [String], _ alignments: [Table.Alignment]) {
    for name in header {
      add(name)
      endCell()
    }
    endRow()
    for alignment in alignments { bytes.add(alignment == .right ? "| ---: " : "| --- ") }
    endRow()
  }

  /// Room for so many bytes more.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Adds to the cell.
  package mutating func add(_ text: String) {
    begin()
    bytes.add(Markdown.escaped(text))
  }

  /// Adds bytes of UTF-8 to the cell.
  package mutating func add(_ text: ArraySlice<UInt8>) {
    begin()
    if text.contains(where: Markdown.isMarkup) {
      bytes.add(Markdown.escaped(String(decoding: text, as: UTF8.self)))
    } else {
      bytes.append(contentsOf: text)
    }
  }

  private mutating func begin() {
    if !isInCell { bytes += "| ".utf8 }
    isInCell = true
  }

  /// Ends the cell, with or without something in it.
  package mutating func endCell() {
    begin()
    bytes.append(UInt8(ascii: " "))
    isInCell = false
  }

  package mutating func endRow() { bytes += "|\n".utf8 }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Text in Markdown.
package enum Markdown {
  /// Whether a byte may mean something: | * _ \ ` [ ] < & or the end of a line.
  static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x7C, 0x2A, 0x5F, 0x5C, 0x60, 0x5B, 0x5D, 0x3C, 0x26, 0x0A, 0x0D: true
    default: false
    }
  }

  /// Text without meaning to Markdown or HTML.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isMarkup) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "*", "_", "\\", "`", "[", "]": result += "\\"
      case "<":
        result += "&lt;"
        continue
      case "&":
        result += "&amp;"
        continue
      case "\n":
        result += " "
        continue
      case "\r": continue
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
