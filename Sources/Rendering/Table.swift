/// Rows of cells under a header.
///
/// The text of all cells stands in one list of bytes: a table may have a million of them.
package struct Table {
  /// The side of its column that a cell stands at.
  package enum Alignment {
    case left, right
    /// Flush left, with the digits below each other: where a cell of the column has a minus, others have a space for it.
    case signed
  }

  package var header: [String]
  /// The alignment of the first columns; those behind have that of the last.
  package var alignments: [Alignment]
  private var bytes: [UInt8] = []
  /// Where each cell ends in the bytes.
  private var ends: [Int] = []
  /// How many cells there are up to the end of each row.
  private var rowEnds: [Int] = []

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
  package mutating func add(_ cells: [String]) {
    for cell in cells { add(cell) }
    endRow()
  }

  /// Adds a cell to the row that has not ended.
  package mutating func add(_ cell: String) {
    bytes.add(cell)
    ends.append(bytes.count)
  }

  /// Ends a row that was given cell by cell.
  package mutating func endRow() { rowEnds.append(ends.count) }

  func alignment(_ column: Int) -> Alignment { alignments[min(column, alignments.count - 1)] }

  /// The cells, row by row, and the end of each row.
  func forEach(
    _ cell: (_ column: Int, _ text: ArraySlice<UInt8>) -> Void, endRow: () -> Void = {}
  ) {
    var (place, start) = (0, 0)
    for end in rowEnds {
      let first = place
      while place < end {
        cell(place - first, bytes[start..<ends[place]])
        start = ends[place]
        place += 1
      }
      endRow()
    }
  }

  /// Aligned columns with so many spaces between them, no spaces at the ends of lines.
  package func text(gap: Int = 2) -> String {
    var columns: [TextColumn] = []
    func measure(_ column: Int, _ text: ArraySlice<UInt8>) {
      if column == columns.count { columns.append(TextColumn(alignment(column))) }
      columns[column].measure(text)
    }
    forEach(measure)
    // Headings stand above the digits of their columns, not above the signs.
    for (column, name) in header.enumerated() { measure(column, ArraySlice(name.utf8)) }
    var writer = LineWriter()
    let line = columns.reduce(1) { $0 + $1.width + gap }
    writer.reserve(bytes.count + line * (rowEnds.count + 1))
    func write(_ column: Int, _ text: ArraySlice<UInt8>) {
      if column > 0 { writer.gap(gap) }
      columns[column].write(text, to: &writer)
    }
    if !header.isEmpty {
      for (column, name) in header.enumerated() { write(column, ArraySlice(name.utf8)) }
      writer.endLine()
    }
    forEach(write) { writer.endLine() }
    return writer.text
  }
}

/// How wide a column of text has to be.
private struct TextColumn {
  private let alignment: Table.Alignment
  /// The widths of what has a minus in front and of what has none.
  private var negative = 0
  private var other = 0

  init(_ alignment: Table.Alignment) { self.alignment = alignment }

  private var hasSigns: Bool { alignment == .signed && negative > 0 }
  var width: Int { max(negative, other + (hasSigns ? 1 : 0)) }

  private static func isNegative(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == UInt8(ascii: "-")
  }

  mutating func measure(_ text: ArraySlice<UInt8>) {
    let width = TextWidth.of(text)
    if Self.isNegative(text) { negative = max(negative, width) } else { other = max(other, width) }
  }

  func write(_ text: ArraySlice<UInt8>, to writer: inout LineWriter) {
    let room = width - TextWidth.of(text)
    let before =
      switch alignment {
      case .left: 0
      case .right: room
      case .signed: hasSigns && !Self.isNegative(text) ? 1 : 0
      }
    writer.gap(before)
    writer.append(text)
    writer.gap(room - before)
  }
}
