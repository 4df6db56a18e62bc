import DualNumbers

/// The result of one evaluation, in the two forms it can be shown.
struct Report {
  /// Lines for a person.
  var text: () -> String
  /// One object for a program.
  var json: () -> JSON
}

/// The forms of results.
enum ReportFormat: String {
  case text, json
}
