import Rendering

extension TextForm {
  /// One labelled number on each line.
  static func values(_ labels: [String], _ values: [Shown]) -> String {
    var listing = NumberListing()
    for (label, number) in zip(labels, values) { listing.add(label, number) }
    return listing.text()
  }

  /// The entries of a sparse matrix with their names, one on each line.
  static func entries(_ sparse: SparseResult, _ name: (Int, Int) -> String) -> String {
    var listing = NumberListing()
    sparse.forEach { row, column, value in listing.add(name(row, column), value) }
    return listing.text()
  }

  /// Headings above the digits of their columns, not above the signs.
  static func headings(_ headings: [String], over cells: [[String]]) -> [String] {
    zip(headings, cells).map { heading, column in
      column.contains { $0.hasPrefix(" ") || $0.hasPrefix("-") } ? " " + heading : heading
    }
  }

  /// A matrix with headings for rows and columns.
  static func matrix(
    corner: String, columns: [String], _ labels: [String], _ rows: [[Shown]]
  ) -> String {
    let cells = columns.indices.map { j in column(rows.map { $0[j] }) }
    var table = Table([corner] + headings(columns, over: cells))
    for (i, label) in labels.enumerated() { table.add([label] + cells.map { $0[i] }) }
    return table.text()
  }
}
