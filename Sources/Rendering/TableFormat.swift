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
    case .csv: delimited(by: ",")
    }
  }

  /// Fields are quoted where they need it (RFC 4180).
  package func delimited(by separator: Unicode.Scalar) -> String {
    var text = ""
    if !header.isEmpty { Self.append(header, separator, to: &text) }
    for cells in rows { Self.append(cells, separator, to: &text) }
    return text
  }

  private static func append(
    _ cells: [String], _ separator: Unicode.Scalar, to text: inout String
  ) {
    for (column, cell) in cells.enumerated() {
      if column > 0 { text.unicodeScalars.append(separator) }
      text += field(cell, separator)
    }
    text += "\n"
  }

  private static func field(_ text: String, _ separator: Unicode.Scalar) -> String {
    let scalars = text.unicodeScalars
    let needsQuotes = scalars.contains {
      $0 == separator || $0 == "\"" || $0 == "\n" || $0 == "\r"
    }
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in scalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private var markdown: String {
    var writer = MarkdownWriter(header, header.indices.map(alignment))
    for row in rows {
      for cell in row {
        writer.add(cell)
        writer.endCell()
      }
      writer.endRow()
    }
    return writer.text
  }
}
