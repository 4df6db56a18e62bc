import Records
import TestSupport
import Testing

@Suite("Rows of results")
struct RecordWriterTests {
  /// One record with results, and the line of names.
  private func written(
    _ line: String, from input: RecordFormat, as form: RecordWriter.Form, names: [String],
    results: [Double] = [0.5], passesCells: Bool = true, digits: Int? = nil
  ) -> String {
    var writer = RecordWriter(
      form, from: input, names: names, results: results.indices.map { "r\($0)" },
      passesCells: passesCells, digits: digits)
    var buffer = ByteBuffer()
    writer.appendHeader([], to: &buffer)
    let bytes = Array((line + "\n").utf8)
    let columns = results.map { value in
      let column = UnsafeMutableBufferPointer<Double>.allocate(capacity: 1)
      column.initialize(repeating: value)
      return column
    }
    bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      writer.append(start, 0..<line.utf8.count, columns, row: 0, isWrong: false, to: &buffer)
    }
    for column in columns { column.deallocate() }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private let comma = RecordWriter.Form.delimited(44)
  private let tab = RecordWriter.Form.delimited(9)

  @Test("cells stay as they are where the form stays")
  func copies() {
    #expect(
      written(" 1.50,\"a\"\"b\"", from: .csv, as: comma, names: ["x", "n"])
        == "x,n,r0\n 1.50,\"a\"\"b\",0.5\n")
    #expect(
      written("{\"x\": 1.50 }", from: .jsonLines, as: .jsonLines, names: ["x"], results: [1, .nan])
        == "{\"x\": 1.50, \"r0\": 1.0, \"r1\": \"nan\"}\n")
    #expect(written("{}", from: .jsonLines, as: .jsonLines, names: []) == "{\"r0\": 0.5}\n")
  }

  @Test("cells are quoted anew where the form changes")
  func conversions() {
    #expect(
      written("\"a,b\"\t1", from: .tsv, as: comma, names: ["n", "x"]) == "n,x,r0\n\"a,b\",1,0.5\n")
    #expect(
      written("a\"b,007,.5", from: .csv, as: .jsonLines, names: ["n", "m", "x"])
        == "{\"n\": \"a\\\"b\", \"m\": \"007\", \"x\": \".5\", \"r0\": 0.5}\n")
    #expect(written("a  1", from: .blanks, as: tab, names: ["n", "x"]) == "n\tx\tr0\na\t1\t0.5\n")
    #expect(
      written(
        "{\"x\": 1, \"n\": \"a\\nb\", \"l\": [1, 2], \"e\": null}", from: .jsonLines, as: comma,
        names: ["n", "x", "l", "e"])
        == "n,x,l,e,r0\n\"a\nb\",1,\"[1, 2]\",,0.5\n")
    #expect(
      written("\"#a\";1", from: .delimited(59), as: comma, names: ["n", "x"])
        == "n,x,r0\n\"#a\",1,0.5\n")
  }

  @Test("blanks at the ends of a cell stay")
  func blankEnds() {
    #expect(
      written("{\"y \": \" a\", \"y\": \"b c\"}", from: .jsonLines, as: comma, names: ["y ", "y"])
        == "\"y \",y,r0\n\" a\",b c,0.5\n")
  }

  @Test("a quotation mark under an accent is one")
  func combining() {
    let name = "a\"\u{301}b"
    let json = written("\"a\"\"\u{301}b\"", from: .csv, as: .jsonLines, names: ["n"])
    #expect(Array(json.utf8) == Array("{\"n\": \"a\\\"\u{301}b\", \"r0\": 0.5}\n".utf8))
    let csv = written(
      "{\"a\\\"\u{301}b\": \"a\\\"\u{301}b\"}", from: .jsonLines, as: comma, names: [name])
    #expect(Array(csv.utf8) == Array("\"a\"\"\u{301}b\",r0\n\"a\"\"\u{301}b\",0.5\n".utf8))
  }

  @Test("results alone")
  func results() {
    #expect(
      written("1", from: .csv, as: comma, names: ["x"], results: [1, 2], passesCells: false)
        == "r0,r1\n1.0,2.0\n")
    #expect(
      written("1", from: .csv, as: .jsonLines, names: ["x"], passesCells: false)
        == "{\"r0\": 0.5}\n")
  }

  @Test("digits")
  func digits() {
    #expect(
      written(
        "1", from: .csv, as: comma, names: ["x"], results: [1 / 3, 1e10, 2, -.infinity], digits: 3)
        == "x,r0,r1,r2,r3\n1,0.333,1e+10,2,-inf\n")
  }

  @Test("lines of JSON have no line break that only some readers know")
  func separators() {
    let text = "a\u{85}b\u{2028}c\u{2029}d\u{A0}é"
    let json = written("{\"n\": \"\(text)\"}", from: .jsonLines, as: .jsonLines, names: ["n"])
    #expect(json == "{\"n\": \"a\\u0085b\\u2028c\\u2029d\u{A0}é\", \"r0\": 0.5}\n")
    let csv = written(text, from: .csv, as: .jsonLines, names: ["n"])
    #expect(csv == "{\"n\": \"a\\u0085b\\u2028c\\u2029d\\u00a0é\", \"r0\": 0.5}\n" || csv == json)
  }
}
