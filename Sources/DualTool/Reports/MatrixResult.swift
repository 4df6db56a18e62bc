import DualNumbers
import Rendering

/// A matrix that was computed by its pattern.
///
/// Nothing is made of its entries but what is shown: there may be a million of them.
struct SparseResult {
  let picture: PatternPicture
  /// How many entries there are.
  let count: Int
  /// Shows each entry, row by row, and the file of the Matrix Market exchange format: one of them is asked for.
  let forEach: (_ body: (_ row: Int, _ column: Int, _ value: Shown) -> Void) -> Void
  let matrixMarket: () -> String

  init<T: RealScalar>(
    _ picture: PatternPicture, entries count: Int,
    triplets: @escaping () -> [(row: Int, column: Int, value: T)],
    matrixMarket: @escaping () -> String
  ) {
    self.picture = picture
    self.count = count
    forEach = { body in
      for entry in triplets() { body(entry.row, entry.column, Shown(entry.value)) }
    }
    self.matrixMarket = matrixMarket
  }

  /// The entries, a line for each, rows and columns counted from 1.
  func delimited(by separator: String, hasHeader: Bool) -> String {
    var text: [UInt8] = []
    let separator = Array(separator.utf8)
    if hasHeader {
      for name in ["row", "column"] { text += Array(name.utf8) + separator }
      text += Array("value\n".utf8)
    }
    forEach { row, column, value in
      // Numbers have nothing that would have to be quoted.
      Self.append(row + 1, to: &text)
      text.append(contentsOf: separator)
      Self.append(column + 1, to: &text)
      text.append(contentsOf: separator)
      text.append(contentsOf: value.text.utf8)
      text.append(10)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digits of a number from 1, behind what is there.
  private static func append(_ number: Int, to text: inout [UInt8]) {
    let first = text.count
    var rest = number
    repeat {
      text.append(UInt8(truncatingIfNeeded: 48 + rest % 10))
      rest /= 10
    } while rest > 0
    text[first...].reverse()
  }
}

/// A matrix: its rows, and what is known where it was computed by its pattern.
///
/// The rows are made where a form shows them: those of a sparse matrix may be more than the memory holds.
struct MatrixResult {
  let rows: () -> [[Shown]]
  var sparse: SparseResult?

  /// A matrix that was computed as a whole.
  init<T: RealScalar>(_ matrix: Matrix<T>) {
    rows = { (0..<matrix.rows).map { Shown.all(matrix.row($0)) } }
  }

  /// A matrix that was computed by its pattern.
  init<T: RealScalar>(_ sparse: SparseResult, dense: @escaping () -> Matrix<T>) {
    self.init { Self(dense()).rows() }
    self.sparse = sparse
  }

  /// A matrix of these rows.
  init(rows: @escaping () -> [[Shown]]) { self.rows = rows }

  /// A line of names and a line for each row; the entries where the sparse form is shown.
  func delimited(
    by separator: Unicode.Scalar, _ names: [String], isSparse: Bool, hasHeader: Bool
  ) -> String {
    if isSparse, let sparse {
      return sparse.delimited(by: String(separator), hasHeader: hasHeader)
    }
    var table = Table(hasHeader ? names : [])
    for row in rows() { table.add(row.map(\.text)) }
    return table.delimited(by: separator)
  }
}
