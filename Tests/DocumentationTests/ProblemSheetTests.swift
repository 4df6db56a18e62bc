import Foundation
import TestSupport
import Testing

/// Every lesson has a sheet of problems, and every solution is computed.
@Suite("Problems of the lessons")
struct ProblemSheetTests {
  static let folder = Snippets.root.appending(path: "Docs/Lessons")

  static let lessons: [String] =
    TextFile.names(in: folder).filter { $0.wholeMatch(of: /\d\d-.*\.md/) != nil }.sorted()

  /// The file of a lesson's problems: `sheet-07.md`.
  private static func sheet(_ lesson: String) -> String { "sheet-\(lesson.prefix(2)).md" }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  @Test("There are lessons, listed with their sheets")
  func list() throws {
    #expect(Self.lessons.count >= 21)
    let (contents, sheets) = (try Self.text("README.md"), try Self.text("Problems/README.md"))
    for lesson in Self.lessons {
      #expect(contents.contains("(\(lesson))"), "\(lesson) is not listed")
      #expect(sheets.contains("(\(Self.sheet(lesson)))"), "\(lesson) has no sheet in the list")
    }
  }

  @Test(
    "Three to five problems, as many solutions, each with something that is run", arguments: lessons
  )
  func sheet(_ lesson: String) throws {
    let text = try Self.text("Problems/\(Self.sheet(lesson))")
    #expect(text.contains("](../\(lesson))"))
    let parts = text.components(separatedBy: "\n## Solutions\n")
    try #require(parts.count == 2)
    let problems = Self.items(parts[0])
    let solutions = Self.items(parts[1])
    #expect((3...5).contains(problems.count))
    #expect(solutions.count == problems.count)
    let blocks = solutions.count { $0.contains("```swift\n") || $0.contains("```console\n") }
    // What is a sentence needs no program; most are not.
    #expect(
      blocks >= solutions.count - 1, "\(lesson): \(blocks) of \(solutions.count) are computed")
  }

  /// The items of a numbered list, each up to the next.
  private static func items(_ text: String) -> [String] {
    var items: [String] = []
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("\(items.count + 1). ") {
        items.append(line)
      } else if !items.isEmpty {
        items[items.count - 1] += "\n" + line
      }
    }
    return items
  }
}
