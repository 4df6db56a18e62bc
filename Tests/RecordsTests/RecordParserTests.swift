import Records
import TestSupport
import Testing

@Suite("Records of numbers")
struct RecordParserTests {
  @Test("columns are found by name, whatever their order; others are passed through")
  func columns() throws {
    let file = try RecordFile("id,y,note,x\na,2,\"p, q\",1\nb,4,,3\n", inputs: ["x", "y"])
    #expect(file.rows == [[1, 2], [3, 4]])
    #expect(file.cells == ["a,2,\"p, q\",1", "b,4,,3"])
    #expect(file.problems.isEmpty)
  }

  struct Shape: Sendable {
    var text: String
    var format = RecordFormat.csv
    var rows: [[Double]]
  }

  @Test(
    "forms that are read",
    arguments: [
      Shape(text: "x\r\n1\r\n2\r\n", rows: [[1], [2]]),
      Shape(text: "x\n1\n2", rows: [[1], [2]]),
      Shape(text: "\n\nx\n\n1\n\n\n2\n\n", rows: [[1], [2]]),
      Shape(text: "# a\nx\n#b,\"c\n1\n", rows: [[1]]),
      Shape(text: "x\n 1 \n\t2\t\n", rows: [[1], [2]]),
      Shape(text: "x\n\"1\"\n \"2\" \n", rows: [[1], [2]]),
      Shape(text: "\"x\"\n1\n", rows: [[1]]),
      Shape(text: "x,n\n1,\"a\nb\"\n2,\"c\"\"d\"\n", rows: [[1], [2]]),
      Shape(text: "n,x\n\"a\r\n\",1\n", rows: [[1]]),
      Shape(text: "n,x\n5\" pipe,1\n", rows: [[1]]),
      Shape(text: "n;x\na,b;1\n", format: .delimited(59), rows: [[1]]),
      Shape(text: "n\tx\na b\t1\n\t2\n", format: .tsv, rows: [[1], [2]]),
      Shape(text: "  n   x\na \t 1  \n# c\n   \nb 2\n", format: .blanks, rows: [[1], [2]]),
      Shape(
        text: "{\"x\": 1, \"n\": \"a\"}\n\n{\"n\": [1, {\"b\": null}], \"x\": 2e0}\n",
        format: .jsonLines, rows: [[1], [2]]),
      Shape(
        text: "{\"\\u0078\": \"inf\"}\n{\"x\": -0.5}", format: .jsonLines,
        rows: [[.infinity], [-0.5]]),
      Shape(text: ",x\n0,1\n", rows: [[1]]),
    ])
  func forms(shape: Shape) throws {
    let file = try RecordFile(shape.text, shape.format, inputs: ["x"], needsAllColumns: false)
    #expect(file.rows == shape.rows)
    #expect(file.problems == [])
  }

  @Test(
    "wrong records, with their lines and reasons",
    arguments: [
      ("x,y\n1,2\n1\n", 1, 1, nil, "1 cell, but there are 2 columns"),
      ("x,y\n1,2,3\n", 0, 0, nil, "3 cells, but there are 2 columns"),
      ("x,y\n1,2\n\n# c\na,1\n", 1, 3, "x", "is not a number"),
      ("x,y\n1,\n", 0, 0, "y", "is missing"),
      ("x,y\nNA,1\n", 0, 0, "x", "is missing"),
      ("x,y\n1e999,1\n", 0, 0, "x", "is too large"),
      ("x,y\n1,1e-999\n", 0, 0, "y", "is too small"),
      ("x,y\n1,\"2\n", 0, 0, nil, "the quotation mark of cell 2 is not closed"),
      ("x,y\n1,\"2\"a\n", 0, 0, nil, "text follows the closing quotation mark of cell 2"),
      ("x,y\n1\r,2\n", 0, 0, nil, "a carriage return stands in it"),
      ("x,y\n1,2\u{0}\n", 0, 0, nil, "a NUL byte stands in it"),
      ("n,x\n\"a\n\nb\",1\nc,d\n", 1, 3, "x", "is not a number"),
    ] as [(String, Int, Int, String?, String)])
  func wrong(text: String, record: Int, line: Int, column: String?, reason: String) throws {
    let header = text.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
    let inputs = header.filter { $0 != "n" }
    let file = try RecordFile(text, inputs: inputs)
    #expect(file.isStopped)
    let problem = try #require(file.problems.first)
    #expect(problem.record == record && problem.line == line && problem.column == column)
    #expect(problem.reason.hasPrefix(reason), "\(problem.reason)")
  }

  @Test(
    "wrong lines of JSON",
    arguments: [
      ("{\"x\": 1}\n[1]\n", "it is not an object"),
      ("{\"x\": 1}\n{\"x\": 1} 2\n", "it is not JSON from byte 10"),
      ("{\"x\": 1}\n{\"x\": 01}\n", "it is not JSON"),
      ("{\"x\": 1}\n{\"x\": NaN}\n", "it is not JSON"),
      ("{\"x\": 1}\n{}\n", "it has no 'x'"),
      ("{\"x\": 1}\n{\"x\": \"1\"}\n", "is a string, not a number"),
      ("{\"x\": 1}\n{\"x\": null}\n", "is missing"),
      ("{\"x\": 1}\n{\"x\": true}\n", "is not a number"),
      ("{\"x\": 1}\n{\"x\": 1, \"x\": 2}\n", "the name 'x' stands there twice"),
      ("{\"x\": 1}\n{\"x\": 1, \"a\": \"\\ud800\"}\n", "it is not JSON"),
      ("{\"x\": 1}\n{\"x\": 1,}\n", "it is not JSON"),
      ("{\"x\": 1}\n{\"x\": 1\n", "it is not JSON"),
      ("{\"x\": 1}\n{\"x\": [1}\n", "it is not JSON"),
      ("{\"x\": 1}\n{\"x\": .5}\n", "it is not JSON"),
      ("{\"x\": 1}\n{\"x\": 1, \"a\": 2}\n", "the first line has no 'a'"),
    ])
  func wrongJSON(text: String, reason: String) throws {
    let file = try RecordFile(text, .jsonLines, inputs: ["x"])
    let problem = try #require(file.problems.first)
    #expect(problem.record == 1 && problem.reason.hasPrefix(reason), "\(problem.reason)")
  }

  @Test(
    "headers that name no columns",
    arguments: [
      ("", "empty"), ("\n# x\n", "empty"), ("x,x\n1,2\n", "the name 'x' stands there twice"),
      ("\"x\n", "the quotation mark of cell 1 is not closed"), ("x\ry\n", "a carriage return"),
    ])
  func headers(text: String, reason: String) {
    do {
      _ = try RecordFile(text, inputs: [])
      Issue.record("read")
    } catch RecordHeader.Failure.empty {
      #expect(reason == "empty")
    } catch RecordHeader.Failure.wrong(_, let why) {
      #expect(why.hasPrefix(reason), "\(why)")
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test("bytes that are not UTF-8 are a wrong record, and no other")
  func notUTF8() throws {
    let bytes = Array("n,x\né,1\n".utf8) + [0xFF] + Array(",2\nc,3\n".utf8)
    let file = try RecordFile(bytes, inputs: ["x"], policy: .skip)
    #expect(file.rows == [[1], [3]])
    #expect(file.problems.map(\.reason) == ["it is not UTF-8"])
    #expect(file.problems.map(\.line) == [1])
  }

  @Test("policies: stop, skip, nan")
  func policies() throws {
    let text = "x,y\n1,1\nb,2\n3\n4,4\n"
    let stop = try RecordFile(text, inputs: ["x", "y"])
    #expect(stop.rows == [[1, 1]] && stop.isStopped && stop.records == 2)
    let skip = try RecordFile(text, inputs: ["x", "y"], policy: .skip)
    #expect(skip.rows == [[1, 1], [4, 4]] && skip.problems.count == 2 && skip.records == 4)
    let nan = try RecordFile(text, inputs: ["x", "y"], policy: .nan)
    #expect(nan.rows.count == 3 && nan.rows[1].allSatisfy(\.isNaN) && nan.problems.count == 2)
    #expect(nan.cells == ["1,1", "b,2", "4,4"])
  }

  @Test("missing numbers are NaN where that is asked for")
  func missing() throws {
    let file = try RecordFile("x,y\n,1\nNA,2\n\"\",3\n", inputs: ["x", "y"], takesMissing: true)
    #expect(file.rows.map { $0[0].isNaN } == [true, true, true])
    #expect(file.rows.map { $0[1] } == [1, 2, 3])
    #expect(file.problems.isEmpty)
  }

  @Test("the fast way and the slow way read the same")
  func fastAndSlow() throws {
    // A byte beyond ASCII in another cell does not change how numbers are read; quotation marks make every record slow.
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "1", "-2.5", "1e5", "", " 3", "4 ", "\"5\"", "a", "inf", "NA", "0x1", "1e400", "5e", ".5",
      "-", "7\r", "é",
      "12345678901234567890123", "1e-30", "#", "\"a,b\"", "\"x\ny\"", "\t8",
    ]
    for _ in 0..<20_000 {
      var text = "x,n,y\n"
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let cells = (0..<[3, 3, 3, 2, 4].randomElement(using: &generator)!).map { _ in
          pieces.randomElement(using: &generator)!
        }
        text += cells.joined(separator: ",") + ["\n", "\r\n"].randomElement(using: &generator)!
      }
      let fast = try RecordFile(text, inputs: ["x", "y"], policy: .skip, capacity: 2)
      // Everything in quotation marks that can be: the fast way gives up on it.
      let slow = try RecordFile(text, inputs: ["x", "y"], policy: .skip, capacity: 2, isSlow: true)
      #expect(fast.cells == slow.cells && fast.problems == slow.problems, "\(text)")
      #expect(
        fast.rows.map { $0.map(\.bitPattern) } == slow.rows.map { $0.map(\.bitPattern) }, "\(text)")
    }
  }
}
