import Foundation
import Testing

/// Every `$ dual …` session of README and Docs prints what it says.
@Suite("Console sessions in the documentation")
struct ConsoleBlockTests {
  struct Command: CustomStringConvertible, Sendable {
    let place: String
    let line: String
    var expected: [String]
    var description: String { "\(place): \(line)" }
  }

  static let commands: [Command] = {
    var commands: [Command] = []
    for block in Snippets.markdown where block.language == "console" {
      for (number, line) in block.text.components(separatedBy: "\n").enumerated() {
        if line.hasPrefix("$ ") {
          commands.append(
            Command(
              place: "\(block.file):\(block.line + number + 1)", line: String(line.dropFirst(2)),
              expected: []))
        } else if !commands.isEmpty {
          commands[commands.count - 1].expected.append(line)
        }
      }
    }
    return commands
  }()

  @Test("Prints what the documentation shows", arguments: commands)
  func session(_ command: Command) throws {
    let launcher = "swift run -c release dual"
    var line = command.line
    if line.hasPrefix(launcher) { line = "dual" + line.dropFirst(launcher.count) }
    guard line.hasPrefix("dual") || line.hasPrefix("printf") else {
      // Set-up commands are run by the gate itself, not from inside the tests.
      #expect(
        ["swift ", "git ", "cd "].contains { line.hasPrefix($0) },
        "unknown command in a session: \(line)")
      return
    }
    // A folder of its own, for sessions write files.
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = try Toolchain.run(["sh", "-c", line], in: folder)
    let shown = (output.standardOutput + output.standardError)
      .components(separatedBy: "\n").map { $0.replacing(/\s+$/, with: "") }
    let expected = command.expected.map { $0.replacing(/\s+$/, with: "") }
    #expect(trimmed(shown) == trimmed(expected))
  }

  private func trimmed(_ lines: [String]) -> [String] {
    Array(lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed())
  }
}
