import Foundation
import Testing

/// Every lesson has a sheet of problems, and every solution is computed.
@Suite("Problems of the lessons")
struct ProblemSheetTests {
  static let folder = Snippets.root.appending(path: "Docs/Lessons")

  static let lessons: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.wholeMatch(of: /\d\d-.*\.md/) != nil }.sorted()
  }()

  @Test("There are lessons, listed with their sheets")
  func list() throws {
    #expect(Self.lessons.count >= 21)
    let contents = try ["README.md", "Problems/README.md"].map {
      try String(contentsOf: Self.folder.appending(path: $0), encoding: .utf8)
    }
    for lesson in Self.lessons {
      for text in contents { #expect(text.contains("(\(lesson))"), "\(lesson) is not listed") }
    }
  }

  @Test(
    "Three to five problems, as many solutions, each with something that is run", arguments: lessons
  )
  func sheet(_ lesson: String) throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: "Problems/\(lesson)"), encoding: .utf8)
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
