import DualNumbers

extension TextForm {
  /// One labelled number on each line.
  static func values<T: RealScalar>(_ labels: [String], _ values: [T]) -> String {
    var table = TextTable()
    for (label, number) in zip(labels, column(values)) { table.add([label, number]) }
    return table.rendered()
  }

  /// A matrix with headings for rows and columns.
  static func matrix<T: RealScalar>(
    corner: String, columns: [String], _ labels: [String], _ rows: [[T]]
  ) -> String {
    let cells = columns.indices.map { j in column(rows.map { $0[j] }) }
    var table = TextTable()
    // A heading stands above the digits, not above the signs.
    let headings = zip(columns, cells).map { heading, column in
      column.contains { $0.hasPrefix(" ") || $0.hasPrefix("-") } ? " " + heading : heading
    }
    table.add([corner] + headings)
    for (i, label) in labels.enumerated() { table.add([label] + cells.map { $0[i] }) }
    return table.rendered()
  }
}
