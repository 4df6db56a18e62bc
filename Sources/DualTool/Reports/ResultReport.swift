import Rendering

/// A report whose numbers can be shown alone: `x=$(dual … --format value)`.
struct ResultReport {
  var report: Report
  /// What the command is asked for, a line for each row.
  var value: () -> [[Shown]]

  enum Format: String, FormatName {
    case text, json, value
  }

  init(text: @escaping () -> String, json: @escaping () -> JSON, value: @escaping () -> [[Shown]]) {
    report = Report(text: text, json: json)
    self.value = value
  }

  func rendered(as format: Format) -> String {
    switch format {
    case .text: report.rendered(as: .text)
    case .json: report.rendered(as: .json)
    case .value: Self.lines(value())
    }
  }

  /// Numbers and nothing else: rows on lines, a space between the numbers of each.
  static func lines(_ rows: [[Shown]]) -> String {
    rows.map { $0.map(\.plain).joined(separator: " ") + "\n" }.joined()
  }
}
