import DualNumbers
import Rendering

/// An entry of a sparse matrix.
struct SparseEntry {
  var row: Int
  var column: Int
  var value: Shown
}

/// A matrix that was computed by its pattern.
struct SparseResult {
  let picture: PatternPicture
  /// The entries, and a file of the Matrix Market exchange format: one of them is asked for.
  let entries: () -> [SparseEntry]
  let matrixMarket: () -> String

  init<T: RealScalar>(
    _ triplets: [(row: Int, column: Int, value: T)], _ picture: PatternPicture,
    matrixMarket: @escaping () -> String
  ) {
    entries = {
      triplets.map { SparseEntry(row: $0.row, column: $0.column, value: Shown($0.value)) }
    }
    self.picture = picture
    self.matrixMarket = matrixMarket
  }

  /// The entries, rows and columns counted from 1.
  var table: Table {
    var table = Table(["row", "column", "value"])
    for entry in entries() {
      table.add(["\(entry.row + 1)", "\(entry.column + 1)", entry.value.text])
    }
    return table
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
  func table(_ names: [String], isSparse: Bool) -> Table {
    if isSparse, let sparse { return sparse.table }
    var table = Table(names)
    for row in rows() { table.add(row.map(\.text)) }
    return table
  }
}
