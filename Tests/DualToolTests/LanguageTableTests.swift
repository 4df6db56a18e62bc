import DualTool
import Foundation
import Testing

@Suite("The table of formulas as other tools read them")
struct LanguageTableTests {
  @Test("the last column of Docs/CommandLine.md is what dual says")
  func table() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Docs/CommandLine.md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("| typed | qalc |") })
    let rows = lines[(start + 2)...].prefix { $0.hasPrefix("|") }
    #expect(rows.count >= 60)
    for row in rows {
      let cells = row.replacingOccurrences(of: "\\|", with: "\u{1}").split(separator: "|").map {
        $0.replacingOccurrences(of: "\u{1}", with: "|").trimmingCharacters(in: .whitespaces)
      }
      try #require(cells.count == 6, "\(row)")
      let outcome = Tool.run([String(cells[0].dropFirst().dropLast())])
      let expected = cells[5]
      if expected.hasPrefix("refused: ") {
        #expect(outcome.exitCode != .success, "\(row)")
        #expect(outcome.errors.contains(expected.dropFirst(9)), "\(row): \(outcome.errors)")
      } else {
        #expect(outcome.output.hasSuffix("value  \(expected)\n"), "\(row): \(outcome.output)")
      }
    }
  }
}
