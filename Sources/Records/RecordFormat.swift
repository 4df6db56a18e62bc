/// How a file is cut into records and cells.
///
/// Lines end by LF or CR LF in each of them; empty lines are no records.
package enum RecordFormat: Sendable, Equatable {
  /// Cells between delimiters. A cell in quotation marks may hold delimiters, line breaks and doubled quotation marks;
  /// spaces beside the marks do not count. Lines that begin with `#` are comments.
  case delimited(UInt8)
  /// Cells between blanks, without quotation. Lines whose first cell begins with `#` are comments.
  case blanks
  /// An object on each line.
  case jsonLines

  package static let csv = RecordFormat.delimited(UInt8(ascii: ","))
  package static let tsv = RecordFormat.delimited(UInt8(ascii: "\t"))
}

/// One cell of a record, by its places in the block.
struct Cell {
  /// The cell with its quotation marks and blanks.
  var raw: Range<Int>
  /// What it says: without marks and the blanks around it.
  var content: Range<Int>
  var isQuoted = false
  /// Whether quotation marks in it are doubled.
  var hasDoubled = false
  /// Whether text follows the closing quotation mark.
  var hasStrayText = false
  /// Where the scan goes on: at the delimiter, or at the line break.
  var end = 0
}

/// What is wrong with a record.
package struct RecordProblem: Equatable, Sendable {
  /// Which record, counted from 0 in its block; and its line, likewise.
  package var record: Int
  package var line: Int
  /// The name of the column, where a cell is to blame, and the cell.
  package var column: String?
  package var cell: String?
  /// What is wrong, as the rest of a sentence: `is not a number`.
  package var reason: String
}
