/// Why a run cannot give its results.
///
/// One reference, whatever it says: each place that can fail, and that passes a failure on, would copy all of it otherwise.
package struct Failure: Error {
  private struct Content {
    var exitCode: ExitCode
    var message: String
    var command: Entry?
    var help: String?
    var isBare: Bool
    var isComplete = false
  }

  private final class Storage: Sendable {
    let content: Content
    init(_ content: Content) { self.content = content }
  }

  private var storage: Storage

  @inline(never)
  init(
    exitCode: ExitCode, message: String, command: Entry? = nil, help: String? = nil,
    isBare: Bool = false
  ) {
    storage = Storage(
      Content(exitCode: exitCode, message: message, command: command, help: help, isBare: isBare))
  }

  @inline(never)
  private mutating func change(_ body: (inout Content) -> Void) {
    var content = storage.content
    body(&content)
    storage = Storage(content)
  }

  package var exitCode: ExitCode {
    get { storage.content.exitCode }
    set { change { $0.exitCode = newValue } }
  }
  /// The message behind `Error: `; its further lines are shown as they are.
  package var message: String {
    get { storage.content.message }
    set { change { $0.message = newValue } }
  }
  /// The command whose usage is shown below, where the command line is to blame.
  var command: Entry? { storage.content.command }
  /// A line of advice between message and usage.
  var help: String? {
    get { storage.content.help }
    set { change { $0.help = newValue } }
  }
  /// Whether the message is all that is shown, without `Error: `.
  var isBare: Bool {
    get { storage.content.isBare }
    set { change { $0.isBare = newValue } }
  }
  /// Whether all results are written nevertheless.
  var isComplete: Bool {
    get { storage.content.isComplete }
    set { change { $0.isComplete = newValue } }
  }

  /// The command line is wrong.
  @inline(never)
  static func usage(_ message: String, _ command: Entry?, help: String? = nil) -> Failure {
    Failure(exitCode: .usage, message: message, command: command, help: help)
  }

  /// A formula, a value or a point is wrong.
  @inline(never)
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
