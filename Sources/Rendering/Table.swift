/// Rows of cells under a header.
package struct Table {
  /// The side of its column that a cell stands at.
  package enum Alignment { case left, right }

  package var header: [String]
  package var rows: [[String]] = []
  /// The alignment of the first columns; those behind have that of the last.
  package var alignments: [Alignment]

  /// A table; without alignments every column is flush left.
  package init(_ header: [String] = [], alignments: [Alignment] = [.left]) {
    self.header = header
    self.alignments = alignments
  }

  /// A table of a name in each row and numbers behind it.
  package static func numbers(_ header: [String]) -> Table {
    Table(header, alignments: [.left, .right])
  }

  /// Adds a row.
  package mutating func add(_ cells: [String]) { rows.append(cells) }

  func alignment(_ column: Int) -> Alignment { alignments[min(column, alignments.count - 1)] }

  /// Aligned columns with so many spaces between them, no spaces at the ends of lines.
  package func text(gap: Int = 2) -> String {
    let lines = (header.isEmpty ? [] : [header]) + rows
    var widths: [Int] = []
    for cells in lines {
      for (column, cell) in cells.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], TextWidth.of(cell))
      }
    }
    let space = String(repeating: " ", count: gap)
    var text = ""
    for cells in lines {
      var line = ""
      for column in cells.indices {
        if column > 0 { line += space }
        line += TextWidth.padded(cells[column], widths[column], alignment(column))
      }
      text += TextWidth.trimmed(line)
      text += "\n"
    }
    return text
  }
}
