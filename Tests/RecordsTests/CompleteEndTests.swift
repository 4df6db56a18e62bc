import Records
import TestSupport
import Testing

@Suite("Blocks of complete records")
struct CompleteEndTests {
  private func end(_ text: String, _ format: RecordFormat) -> Int {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return format.completeEnd(start, 0..<bytes.count)
    }
  }

  @Test(
    "a record ends at a line break outside quotation marks",
    arguments: [
      ("1,2\n3", 4), ("1,2\n3\n", 6), ("1", 0), ("\"a\nb\"", 0), ("\"a\nb\"\n", 6),
      ("x\n\"a\nb", 2),
      ("5\" pipe\n\"a\"\n", 12), ("# \"a\n1\n\"", 7), ("\"a\"\"\n\"\nb", 7), (" \"a\n\"\nb", 6),
      ("a,\"b\"\r\n1", 7),
    ])
  func csv(text: String, expected: Int) {
    #expect(end(text, .csv) == expected)
  }

  @Test("other formats have no line breaks in cells")
  func others() {
    #expect(end("\"a\n\"b", .blanks) == 3)
    #expect(end("{\"a\": \"b\n", .jsonLines) == 9)
  }

  @Test("however a file is cut, the blocks are the file")
  func pieces() {
    var generator = SeededGenerator(seed: 3)
    let pieces = ["1", ",", "\n", "\"", "\"\"", "a", "#", "\r\n", " "]
    for _ in 0..<20_000 {
      let text = (0..<30).map { _ in pieces.randomElement(using: &generator)! }.joined()
      let whole = end(text, .csv)
      // What is complete in a beginning is complete in the whole, at the same place.
      let cut = Int.random(in: 1...text.utf8.count, using: &generator)
      let first = end(String(decoding: Array(text.utf8)[..<cut], as: UTF8.self), .csv)
      let rest = end(String(decoding: Array(text.utf8)[first...], as: UTF8.self), .csv)
      #expect(first + rest == whole, "\(text.debugDescription), \(cut)")
    }
  }
}
