import Expressions
import Testing

@Suite("Suggestions")
struct SuggestionsTests {
  @Test("a close name is found, a distant one is not", arguments: table)
  func closest(name: String, candidates: [String], expected: String?) {
    #expect(Suggestions.closest(to: name, among: candidates) == expected)
  }
}

private let table: [(String, [String], String?)] = [
  ("sine", ["cos", "sin", "sinh"], "sin"), ("SIN", ["sinh", "sin"], "sin"),
  ("x₁", ["x2", "x1"], "x1"), ("x1", ["x₂", "x₁"], "x₁"), ("lgo", ["log"], "log"),
  ("sinus", ["cos", "sin"], "sin"), ("x", ["y"], nil), ("x", ["X"], "X"), ("foo", ["bar"], nil),
  ("ab", ["cd"], nil), ("alpha", [], nil), ("lenght", ["length"], "length"), ("", ["x"], nil),
  (String(repeating: "a", count: 1_000_000), ["a"], nil),
]
