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
  func delimited(by separator: UInt8, hasHeader: Bool) -> String {
    var writer = DelimitedWriter(hasHeader ? ["row", "column", "value"] : [], separator)
    forEach { row, column, value in
      writer.add(row + 1)
      writer.add(column + 1)
      writer.add(value.text)
      writer.endRow()
    }
    return writer.text
  }
}

/// A matrix: its rows, and what is known where it was computed by its pattern.
///
/// The rows are made where a form shows them: those of a sparse matrix may be more than the memory holds.
struct MatrixResult {
  let rows: () -> [[Shown]]
  var sparse: SparseResult?

  /// A matrix that was computed as a whole, row by row.
  init(_ entries: [Shown], rows count: Int, columns: Int) {
    rows = { (0..<count).map { Array(entries[$0 * columns..<($0 + 1) * columns]) } }
  }

  /// A matrix that was computed by its pattern.
  init<T: RealScalar>(_ sparse: SparseResult, dense: @escaping () -> Matrix<T>) {
    rows = {
      let matrix = dense()
      return (0..<matrix.rows).map { Shown.all(matrix.row($0)) }
    }
    self.sparse = sparse
  }

  /// A line of names and a line for each row; the entries where the sparse form is shown.
  func delimited(
    by separator: UInt8, _ names: [String], isSparse: Bool, hasHeader: Bool
  ) -> String {
    if isSparse, let sparse {
      return sparse.delimited(by: separator, hasHeader: hasHeader)
    }
    var table = Table(hasHeader ? names : [])
    for row in rows() { table.add(row.map(\.text)) }
    return table.delimited(by: separator)
  }
}
