import DualNumbers

// Matrices as programs and people read them.

extension TextForm {
  /// The entries of a sparse matrix with their names, one on each line.
  static func entries<T: RealScalar>(
    _ triplets: [(row: Int, column: Int, value: T)], _ name: (Int, Int) -> String
  ) -> String {
    values(triplets.map { name($0.row, $0.column) }, triplets.map(\.value))
  }

  /// A matrix: a line of names, and a line for each row.
  static func csv<T: RealScalar>(_ names: [String], _ rows: [[T]], isFirst: Bool) -> String {
    var text = isFirst ? names.joined(separator: ",") + "\n" : ""
    for row in rows { text += row.map { csvNumber($0) }.joined(separator: ",") + "\n" }
    return text
  }

  /// The entries of a sparse matrix, rows and columns counted from 1.
  static func csv<T: RealScalar>(
    _ triplets: [(row: Int, column: Int, value: T)], isFirst: Bool
  ) -> String {
    var text = isFirst ? "row,column,value\n" : ""
    for (i, j, value) in triplets { text += "\(i + 1),\(j + 1),\(csvNumber(value))\n" }
    return text
  }

  /// The shortest decimal that reads back as the same number.
  private static func csvNumber<T: RealScalar>(_ value: T) -> String { value.description }
}

extension PatternPicture {
  /// What a program needs of the pattern: compressed rows, and the colour of each column, from 0.
  var json: [(key: String, value: JSON)] {
    func integers<I: BinaryInteger>(_ values: [I]) -> JSON {
      .array(values.map { .number("\($0)") })
    }
    return [
      (
        "pattern",
        .object([
          ("rows", .number("\(pattern.rows)")), ("columns", .number("\(pattern.columns)")),
          ("nonzeros", .number("\(pattern.nonzeros)")), ("rowStarts", integers(pattern.rowStarts)),
          ("columnIndices", integers(pattern.columnIndices)),
        ])
      ),
      ("colours", integers(colours)),
    ]
  }
}
