import DualNumbers

extension TextForm {
  /// One labelled number on each line.
  static func values<T: RealScalar>(_ labels: [String], _ values: [T]) -> String {
    var table = TextTable()
    for (label, number) in zip(labels, column(values)) { table.add([label, number]) }
    return table.rendered()
  }

  /// Headings above the digits of their columns, not above the signs.
  static func headings(_ headings: [String], over cells: [[String]]) -> [String] {
    zip(headings, cells).map { heading, column in
      column.contains { $0.hasPrefix(" ") || $0.hasPrefix("-") } ? " " + heading : heading
    }
  }

  /// A matrix with headings for rows and columns.
  static func matrix<T: RealScalar>(
    corner: String, columns: [String], _ labels: [String], _ rows: [[T]]
  ) -> String {
    let cells = columns.indices.map { j in column(rows.map { $0[j] }) }
    var table = TextTable()
    table.add([corner] + headings(columns, over: cells))
    for (i, label) in labels.enumerated() { table.add([label] + cells.map { $0[i] }) }
    return table.rendered()
  }
}
