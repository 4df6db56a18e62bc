import Foundation
import Testing

/// Every Swift block of README, Docs and doc comments compiles and runs, and every `expression  // value` and
/// `print(…)  // output` in it has that value (`…` stands for further digits); a block without one shows nothing.
@Suite("Swift code in the documentation", .enabled(if: Toolchain.hasCompiler))
struct SwiftBlockTests {
  @Test("Compiles, runs, and the values in its comments are right")
  func run() throws {
    let blocks = (Snippets.markdown + Snippets.docComments).filter { $0.language == "swift" }
    #expect(blocks.count > 5)
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "snippets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // One program: each block is a function in a file of its own, so that names do not clash.
    var sources: [String] = []
    var main = ""
    for (i, block) in blocks.enumerated() {
      let (imports, body, checks) = Self.transformed(block)
      #expect(checks > 0, "\(block): no line of the block says what it gives")
      let file = folder.appending(path: "block\(i).swift")
      try """
      \(imports)
      func block\(i)() throws {
      #sourceLocation(file: "\(block.file)", line: \(block.line + 1))
      \(body)
      #sourceLocation()
      }
      """.write(to: file, atomically: true, encoding: .utf8)
      sources.append(file.path)
      main += "try block\(i)()\n"
    }
    let entry = folder.appending(path: "main.swift")
    try (Self.verifier + main).write(to: entry, atomically: true, encoding: .utf8)
    let program = folder.appending(path: "snippets").path
    let built = try Toolchain.compile(
      sources + [entry.path] + (try Toolchain.objects()) + ["-o", program])
    #expect(built.status == 0, "\(built.standardError)")
    guard built.status == 0 else { return }
    let ran = try Toolchain.run([program])
    #expect(ran.status == 0, "\(ran.standardError)")
    for line in ran.standardOutput.split(separator: "\n") where line.hasPrefix("WRONG ") {
      Issue.record("\(line.dropFirst(6))")
    }
    #expect(ran.standardOutput.contains("checked "))
  }

  /// `…` stands for further digits; a text may stand in quotation marks.
  static let verifier = """
    func verify<T>(_ value: T, _ expected: String, _ place: String) {
      let isQuoted = expected.first == Character(Unicode.Scalar(34)) && value is String
      let text = isQuoted ? String(reflecting: value) : "\\(value)"
      var rest = Substring(text)
      var matches = true
      let parts = expected.split(separator: "…", omittingEmptySubsequences: false)
      for (i, part) in parts.enumerated() {
        if i > 0 { rest = rest.drop { "0123456789.e+-".contains($0) } }
        matches = matches && rest.hasPrefix(part)
        rest = rest.dropFirst(part.count)
      }
      print(matches && rest.isEmpty ? "checked \\(text)" : "WRONG \\(place): \\(text), not \\(expected)")
    }

    """

  private static let statements = [
    "let ", "var ", "func ", "for ", "while ", "if ", "do ", "struct ", "enum ", "extension ", "}",
    " ", "//", "_ = ", "try await ",
  ]

  /// The imports of a block, its lines with `expression  // value` turned into checks, and how many those are.
  static func transformed(_ block: Snippets.Block) -> (imports: String, body: String, checks: Int) {
    var imports = ["import DualNumbers"]
    // A doc comment speaks from inside its module.
    let folders = block.file.split(separator: "/")
    if folders[0] == "Sources" { imports.append("import \(folders[1])") }
    var body: [String] = []
    var checks = 0
    /// The place in `body` where the statement began that the line belongs to.
    var start = 0
    func check(_ expression: String, _ expected: some StringProtocol, _ number: Int) -> String {
      checks += 1
      let place = "\(block.file):\(block.line + number + 1)"
      return "verify(\(expression), ##\"\(expected)\"##, \"\(place)\")"
    }
    let lines = block.text.components(separatedBy: "\n")
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("import ") {
        imports.append(line)
        body.append("")
        continue
      }
      if !line.hasPrefix(" "), !line.hasPrefix("}") { start = body.count }
      if let printed = line.wholeMatch(of: /\s*print\((.*?)\)(?:\s+\/\/ (.*))?/) {
        // What is printed stands behind it or, where it is long, in a comment below.
        let next = number + 1 < lines.count ? lines[number + 1].wholeMatch(of: /\s*\/\/ (.*)/) : nil
        if let expected = printed.2 ?? next?.1 {
          body.append(check(String(printed.1), expected, number))
          continue
        }
      }
      body.append(line)
      let isStatement = statements.contains { body[start].hasPrefix($0) }
      guard !isStatement, !line.hasPrefix(" "), let range = line.range(of: "  // ") else {
        continue
      }
      let expected = line[range.upperBound...].trimmingCharacters(in: .whitespaces)
      body[body.count - 1] = String(line[..<range.lowerBound])
      // The checked expression keeps its lines, so that the compiler's messages name the right ones.
      let expression = body[start...].joined(separator: "\n")
      let lineCount = body.count - start
      body.removeSubrange(start...)
      let call = check(expression, expected, number)
      body.append(contentsOf: call.components(separatedBy: "\n"))
      precondition(body.count == start + lineCount)
    }
    return (imports.joined(separator: "\n"), body.joined(separator: "\n"), checks)
  }
}
