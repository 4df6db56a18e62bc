import Foundation
import Testing

/// Every Swift block of README, Docs and doc comments compiles and runs, and every `expression  // value` line in it
/// has that value (`…` stands for further digits).
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
      let (imports, body) = Self.transformed(block)
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
    let built = try Toolchain.run(
      ["swiftc", "-swift-version", "6", "-I", Toolchain.products.appending(path: "Modules").path]
        + sources + [entry.path] + (try Toolchain.objects()) + ["-o", program])
    #expect(built.status == 0, "\(built.standardError)")
    guard built.status == 0 else { return }
    let ran = try Toolchain.run([program])
    #expect(ran.status == 0, "\(ran.standardError)")
    for line in ran.standardOutput.split(separator: "\n") where line.hasPrefix("WRONG ") {
      Issue.record("\(line.dropFirst(6))")
    }
    #expect(ran.standardOutput.contains("checked "))
  }

  /// `…` stands for further digits.
  static let verifier = """
    func verify<T>(_ value: T, _ expected: String, _ place: String) {
      let text = "\\(value)"
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

  /// The imports of a block, and its lines with `expression  // value` turned into checks.
  static func transformed(_ block: Snippets.Block) -> (imports: String, body: String) {
    var imports = ["import DualNumbers"]
    // A doc comment speaks from inside its module.
    let folders = block.file.split(separator: "/")
    if folders[0] == "Sources" { imports.append("import \(folders[1])") }
    var body: [String] = []
    for (number, line) in block.text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("import ") {
        imports.append(line)
        body.append("")
        continue
      }
      let isStatement = ["let ", "var ", "func ", "for ", "}", " ", "print", "return", "//"]
        .contains { line.hasPrefix($0) }
      if !isStatement, let range = line.range(of: "  // ") {
        let expected = line[range.upperBound...].trimmingCharacters(in: .whitespaces)
        let expression = line[..<range.lowerBound]
        if expected.first.map({ "-0123456789[(".contains($0) }) == true {
          let place = "\(block.file):\(block.line + number + 1)"
          body.append("verify(\(expression), ##\"\(expected)\"##, \"\(place)\")")
          continue
        }
        body.append("_ = (\(expression))")
        continue
      }
      body.append(line)
    }
    return (imports.joined(separator: "\n"), body.joined(separator: "\n"))
  }
}
