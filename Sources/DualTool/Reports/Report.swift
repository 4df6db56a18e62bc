import Rendering

/// The result of one evaluation, in the forms it can be shown.
struct Report {
  /// Lines for a person.
  var text: () -> String
  /// One object for a program.
  var json: () -> JSON

  enum Format: String, FormatName {
    case text, json
  }

  func rendered(as format: Format) -> String {
    switch format {
    case .text: text()
    case .json: json().rendered + "\n"
    }
  }
}

extension JSON {
  /// The member for notes, where there are some.
  static func notes(_ notes: [String]) -> [(key: String, value: JSON)] {
    notes.isEmpty ? [] : [("notes", .strings(notes))]
  }
}

/// A report whose result is a matrix.
struct MatrixReport {
  var report: Report
  /// The matrix as lines of fields, all digits.
  var delimited: (_ separator: UInt8) -> String
  /// The rows of the matrix.
  var rows: () -> [[Shown]]
  /// A file in the Matrix Market exchange format.
  var matrixMarket: () -> String

  enum Format: String, FormatName {
    case text, json, jsonl, csv, tsv, value
    case matrixMarket = "matrix-market"
  }

  func rendered(as format: Format) -> String {
    switch format {
    case .text: return report.rendered(as: .text)
    case .json: return report.rendered(as: .json)
    case .csv: return delimited(UInt8(ascii: ","))
    case .tsv: return delimited(UInt8(ascii: "\t"))
    case .jsonl: preconditionFailure("Lines of JSON are rows of results.")
    case .value: return ResultReport.lines(rows())
    case .matrixMarket: return matrixMarket()
    }
  }
}
