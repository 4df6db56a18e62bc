import DualNumbers

/// The result of one evaluation, in the forms it can be shown.
struct Report {
  /// Lines for a person.
  var text: () -> String
  /// One object for a program.
  var json: () -> JSON
  /// Lines of cells, behind a line of headings for the first result.
  var csv: (_ isFirst: Bool) -> String = { _ in "" }
  /// A file in the Matrix Market exchange format.
  var matrixMarket: () -> String = { "" }
}

/// The forms of results.
enum ReportFormat: String {
  case text, json, csv
  case matrixMarket = "matrix-market"
}
