/// Why a run cannot give its results.
package struct Failure: Error {
  package var exitCode: ExitCode
  /// The message behind `Error: `; its further lines are shown as they are.
  package var message: String
  /// The command whose usage is shown below, where the command line is to blame.
  var command: Entry?
  /// A line of advice between message and usage.
  var help: String?
  /// Whether the message is all that is shown, without `Error: `.
  var isBare = false
  /// Whether all results are written nevertheless.
  var isComplete = false

  /// The command line is wrong.
  static func usage(_ message: String, _ command: Entry?, help: String? = nil) -> Failure {
    Failure(exitCode: .usage, message: message, command: command, help: help)
  }

  /// A formula, a value or a point is wrong.
  static func data(_ message: String) -> Failure { Failure(exitCode: .data, message: message) }

  /// What standard error shows.
  func rendered(columns: Int) -> String {
    var text = "Error: \(message)\n"
    if let help { text += "Help:  \(help)\n" }
    if exitCode == .usage {
      text += Help.usageLines(of: command, title: "Usage: ", columns: columns)
      let name = command.map { "dual \($0.name)" } ?? "dual"
      text += "  See '\(name) --help' for more information.\n"
    }
    return text
  }
}
