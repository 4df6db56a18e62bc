import Rendering

extension TextForm {
  /// Labels with numbers behind them, whose signs are aligned.
  private static func listing() -> Table { Table(alignments: [.left, .signed]) }

  /// One labelled number on each line.
  static func values(_ labels: [String], _ values: [Shown]) -> String {
    var table = listing()
    for (label, number) in zip(labels, values) { table.add([label, number.plain]) }
    return table.text()
  }

  /// The entries of a sparse matrix with their names, one on each line.
  static func entries(_ sparse: SparseResult, _ name: (Int, Int) -> String) -> String {
    var table = listing()
    sparse.forEach { row, column, value in
      table.add(name(row, column))
      table.add(value.plain)
      table.endRow()
    }
    return table.text()
  }

  /// A matrix with headings for rows and columns.
  static func matrix(
    corner: String, columns: [String], _ labels: [String], _ rows: [[Shown]]
  ) -> String {
    var table = Table([corner] + columns, alignments: [.left, .signed])
    for (label, row) in zip(labels, rows) { table.add([label] + row.map(\.plain)) }
    return table.text()
  }
}
