/// The forms of a table: whoever offers tables offers each of them.
///
/// A further one is a case here and its lines below, nothing else.
package enum TableFormat: String, CaseIterable, Sendable {
  /// Aligned columns.
  case text
  /// A table in Markdown.
  case markdown
  /// Comma-separated, a header line first.
  case csv

  /// Whether people read it: numbers are rounded, and notes stand below; programs take all digits and nothing else.
  package var isForPeople: Bool {
    switch self {
    case .text, .markdown: true
    case .csv: false
    }
  }

  /// Notes below the table.
  package func notes(_ lines: [String]) -> String {
    switch self {
    case .text: lines.map { "\($0)\n" }.joined()
    case .markdown:
      lines.map { "\n\($0.prefix(1).uppercased())\($0.dropFirst())\n" }.joined()
    case .csv: ""
    }
  }
}

extension Table {
  /// The table in some form, a line for each row.
  package func rendered(as format: TableFormat) -> String {
    switch format {
    case .text: text()
    case .markdown: markdown
    case .csv: delimited(by: UInt8(ascii: ","))
    }
  }

  /// Lines of cells, with a byte between them that is no part of a larger character.
  package func delimited(by separator: UInt8) -> String {
    var writer = DelimitedWriter(header, separator)
    forEach { _, cell in
      writer.add(cell)
    } endRow: {
      writer.endRow()
    }
    return writer.text
  }

  private var markdown: String {
    var writer = MarkdownWriter(header, header.indices.map(alignment))
    forEach { _, cell in
      writer.add(cell)
      writer.endCell()
    } endRow: {
      writer.endRow()
    }
    return writer.text
  }
}
