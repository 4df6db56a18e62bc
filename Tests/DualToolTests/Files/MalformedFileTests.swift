import DualTool
import Testing

/// Everything that can be wrong with a file of points: the message, the exit code, the rows before it.
@Suite("Malformed files of points")
struct MalformedFileTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var input: [UInt8]
    var message: String
    var arguments: [String]
    /// What standard output has, behind the line of names.
    var rows: String?

    init(_ input: String, _ message: String, _ arguments: String..., rows: String? = nil) {
      self.input = Array(input.utf8)
      self.message = message
      self.arguments = arguments
      self.rows = rows
    }

    init(bytes: [UInt8], _ message: String) {
      input = bytes
      self.message = message
      arguments = []
    }

    var testDescription: String { message }
  }

  static let rows: [Row] = [
    // Cells
    Row(
      "x\n1\n2024-01-05\n3\n",
      "line 3 of standard input (row 2), column 'x': '2024-01-05' is not a number",
      rows: "1,1.0,1.0\n"),
    Row("x\n5e\n", "line 2 of standard input (row 1), column 'x': '5e' is not a number", rows: ""),
    Row("x\npi/2\n", "'pi/2' is not a number"), Row("x\n0x10\n", "'0x10' is not a number"),
    Row("x\n\"1,5\"\n", "'1,5' is not a number"), Row("x\n1e999\n", "'1e999' is too large"),
    Row("x\n1e-999\n", "'1e-999' is too small"), Row("x\nNA\n", "'NA' is missing"),
    Row("x\n\u{1B}[31m\n", "'\u{FFFD}[31m' is not a number"),
    Row("x\n\(String(repeating: "a", count: 5000))\n", "…aaaaaaaaaa' is not a number"),
    // Shapes
    Row(
      "x,y\n1,2\n3\n", "line 3 of standard input (row 2): 1 cell, but there are 2 columns",
      rows: "1,2,1.0,1.0\n"),
    Row("x,y\n1,2,3\n", "line 2 of standard input (row 1): 3 cells, but there are 2 columns"),
    Row(
      "x,n\n1,\"a\nb\n",
      "line 2 of standard input (row 1): the quotation mark of cell 2 is not closed"),
    Row("x,n\n1,\"a\" b\n", "text follows the closing quotation mark of cell 2"),
    Row("x,n\n1,\"a\n\n\"\nb,2\n", "line 5 of standard input (row 2), column 'x'"),
    Row("x,n\n1,a\rb\n", "a carriage return stands in it that ends no line"),
    Row("x\r1\r2\r", "line 1 of standard input: a carriage return stands in it that ends no line"),
    Row("x\n1\u{0}\n", "a NUL byte stands in it"),
    Row(
      bytes: Array("x,n\n1,".utf8) + [0xC3, 10], "line 2 of standard input (row 1): it is not UTF-8"
    ),
    Row(bytes: [0x78, 0xFF, 10], "line 1 of standard input: it is not UTF-8"),
    Row("x y\n1 2 3\n", "3 cells, but there are 2 columns", "--input-format", "columns"),
    Row(
      "{\"x\": 1}\n{\"x\": 1\n", "line 2 of standard input (row 2): it is not JSON",
      "--input-format=jsonl"),
    Row("{\"x\": \"1\"}\n", "'1' is a string, not a number", "--input-format=jsonl"),
    Row("{\"x\": 1}\n{\"y\": 1}\n", "the first line has no 'y'", "--input-format=jsonl"),
    Row(
      "{\"x\": 1}\n{\"x\": 1, \"value\": 1}\n", "the name 'value' is that of a result",
      "--input-format=jsonl", "--format=jsonl"),
    Row("x,y\n", "line 1 of standard input: it is not an object of JSON", "--input-format=jsonl"),
    // Files
    Row("", "standard input is empty: its first line has to hold the names"),
    Row("\n# x\n", "standard input is empty"), Row("\u{FEFF}", "standard input is empty"),
    Row("x,x\n1,2\n", "line 1 of standard input: the name 'x' stands there twice"),
    Row(
      "x,value\n1,2\n", "the column 'value' of standard input has the name of a result: rename it"),
    Row("y\n1\n", "no value for 'x'"),
    Row("1,2\n3,4\n", "'--no-header --columns x,y' names its columns"),
    Row(bytes: [0x1F, 0x8B, 8, 0, 10, 1], "compressed by gzip: zcat FILE | dual"),
    Row(bytes: [0x28, 0xB5, 0x2F, 0xFD, 10], "compressed by zstd"),
    Row(bytes: [0xFF, 0xFE, 0x78, 0, 10, 0], "UTF-16, not UTF-8: iconv"),
  ]

  @Test("is refused with its place, and what is before it is written", arguments: rows)
  func refused(row: Row) {
    let arguments = ["x", "--points", "-"] + row.arguments
    let form = row.arguments.contains("--format=jsonl") ? [] : ["--format=csv"]
    let outcome = Tool.run((arguments + form).map { Array($0.utf8) }, input: row.input)
    #expect(outcome.exitCode == .data)
    #expect(outcome.errors.contains(row.message), "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("Error: ") && outcome.errors.utf8.count < 600)
    if let rows = row.rows {
      #expect(outcome.output.drop { $0 != "\n" }.dropFirst() == rows)
    }
    // Reports of each point are refused for the same reason, after those of the same rows.
    if form.isEmpty || row.message.contains("result") { return }
    let text = Tool.run(arguments.map { Array($0.utf8) }, input: row.input)
    #expect(text.exitCode == .data)
    let first = { (errors: String) in errors.split(separator: "\n").first { $0.contains("Error: ") }
    }
    if !row.message.contains("the first line has no") {
      #expect(first(text.errors) == first(outcome.errors))
    }
  }

  @Test(
    "names that the formula has for something else",
    arguments: [
      ("e*x", "e,x", "'e' is a constant, not a variable: rename the column"),
      ("z = 2*x; z^2", "z,x", "'z' is defined by the formula, not a variable: rename the column"),
    ])
  func names(formula: String, header: String, message: String) {
    let outcome = Tool.run([formula, "-i", "-", "--format=csv"], input: "\(header)\n1,2\n")
    #expect(outcome.exitCode == .data && outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    // A column of such a name is as good as another where the formula does not have it.
    let other = Tool.run(["x^2", "-i", "-", "--format=csv"], input: "\(header)\n1,2\n")
    #expect(other.output == "\(header),value,d/dx\n1,2,4.0,4.0\n")
  }

  @Test("policies", arguments: ["1", "3"])
  func policies(threads: String) {
    let text = "x,y\n1,1\nb,2\n3\n4,4\n"
    func run(_ policy: String) -> Outcome {
      Tool.run(
        [
          "x+y", "-i", "-", "--format", "csv", "--on-error", policy, "--threads", threads,
          "--output",
          "o",
        ], input: text)
    }
    let stop = run("stop")
    #expect(
      stop.files == ["o.partial": "x,y,value,d/dx,d/dy\n1,1,2.0,1.0,1.0\n"]
        && stop.exitCode == .data)
    #expect(stop.errors.contains("; the rows before are in 'o.partial'\nHelp:  '--on-error skip'"))
    let skip = run("skip")
    #expect(
      skip.files == ["o": "x,y,value,d/dx,d/dy\n1,1,2.0,1.0,1.0\n4,4,8.0,1.0,1.0\n"]
        && skip.exitCode == .data)
    #expect(
      skip.errors == """
        Error: line 3 of standard input (row 2), column 'x': 'b' is not a number
        Error: line 4 of standard input (row 3): 1 cell, but there are 2 columns
        Error: 2 of 4 rows of standard input left out

        """)
    let nan = run("nan")
    #expect(
      nan.files == ["o": "x,y,value,d/dx,d/dy\n1,1,2.0,1.0,1.0\nb,2,nan,nan,nan\n4,4,8.0,1.0,1.0\n"]
    )
    #expect(
      nan.exitCode == .data
        && nan.errors.contains("2 of 4 rows of standard input wrong: NaN, or left out"))
  }

  @Test("NaN means all results, also of a branch that does not look at the cell")
  func wholeRow() {
    let outcome = Tool.run(
      ["if(x > 0, 1, 2)", "-i", "-", "--format", "csv", "--on-error", "nan"], input: "x\na\n")
    #expect(outcome.output == "x,value,d/dx\na,nan,nan\n")
  }

  @Test("'explain' reads the same files")
  func explained() {
    let outcome = Tool.run(
      ["explain", "1/x", "-i", "-", "--on-error", "skip", "--input-format", "columns"],
      input: "n x\na 0\nb c\nd 1\n")
    #expect(outcome.exitCode == .data)
    #expect(outcome.output.contains("at x = 0\n") && outcome.output.contains("at x = 1\n"))
    #expect(outcome.errors.contains("line 3 of standard input (row 2), column 'x': 'c' is not"))
  }

  @Test("a hundred thousand wrong rows are counted, and twenty are shown")
  func manyWrong() {
    let outcome = Tool.run(
      ["x", "-i", "-", "--format", "csv", "--on-error", "skip"],
      input: "x\n" + String(repeating: "a\n", count: 100_000))
    #expect(outcome.output == "x,value,d/dx\n")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(
      lines.last
        == "Error: 100000 of 100000 rows of standard input left out (99980 more than are shown)")
  }

  @Test(
    "options that do not go together",
    arguments: [
      (["--no-header"], "A file without a header needs names"),
      (["--columns", "x"], "Add '--no-header'"),
      (["--no-header", "--columns", "x,x"], "stands twice"),
      (["--delimiter", "1"], "The delimiter '1' is invalid"),
      (["--delimiter", "ab"], "The delimiter 'ab' is invalid"),
      (["--delimiter", "é"], "is invalid"), (["--delimiter", "."], "is invalid"),
      (["--delimiter", " "], "'--input-format columns'"),
      (["--delimiter", ";", "--input-format", "tsv"], "'--delimiter' is that of csv"),
      (
        ["--no-header", "--columns", "x", "--input-format", "jsonl"],
        "Lines of JSON have their names"
      ),
      (["--digits", "0", "--format", "csv"], "Please provide an integer from 1 to 17"),
      (["--only-derivatives", "--format", "json"], "'--only-derivatives' goes with rows"),
      (["--threads", "0"], "from 1 to 256"), (["--on-error", "go"], "'stop', 'skip' or 'nan'"),
      (["--missing", "0"], "'error' or 'nan'"), (["--input-format", "xml"], "'columns'"),
      (["--format", "xml"], "'tsv'"),
    ])
  func options(arguments: [String], message: String) {
    let outcome = Tool.run(["x", "-i", "-"] + arguments, input: "x\n1\n")
    #expect(outcome.exitCode == .usage && outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("options of files without a file", arguments: ["gradient", "hessian", "explain"])
  func noFile(command: String) {
    let outcome = Tool.run([command, "x", "--at", "1", "--no-header"])
    #expect(outcome.exitCode == .usage)
    #expect(outcome.errors.contains("'--no-header' is about a file of points, but there is none"))
  }

  @Test("a million columns")
  func wide() {
    let count = 1_000_000
    let names = (0..<count).map { "c\($0)" }.joined(separator: ",")
    let row = repeatElement("1.5", count: count).joined(separator: ",")
    let outcome = Tool.run(
      ["c999999^2", "-i", "-", "--format", "csv", "--only-derivatives"],
      input: "\(names)\n\(row)\n\(row),1\n")
    #expect(outcome.output == "d/dc999999\n3.0\n" && outcome.exitCode == .data)
    #expect(
      outcome.errors.hasPrefix(
        "Error: line 3 of standard input (row 2): 1000001 cells, but there are 1000000 columns\n"))
  }

  @Test(
    "a line of 100 MB",
    arguments: [
      ("csv", "x,n\n1,a\n2,", "b", "x,n,value,d/dx\n1,a,1.0,1.0\n", 3),
      ("tsv", "x\tn\n2\t\"", "\n", "x,n,value,d/dx\n", 2),
      ("columns", "x\n", "1", "x,value,d/dx\n", 2), ("csv", "x", "x", "", 1),
      ("jsonl", "{\"x\": 1}\n{\"x\": ", "1", "x,value,d/dx\n1,1.0,1.0\n", 2),
    ])
  func long(form: String, start: String, byte: String, rows: String, line: Int) {
    let input = Array(start.utf8) + [UInt8](repeating: byte.utf8.first ?? 0, count: 100_000_000)
    let arguments = ["x", "-i", "-", "--format", "csv", "--input-format", form]
    let outcome = Tool.run(arguments.map { Array($0.utf8) }, input: input)
    #expect(outcome.exitCode == .data && outcome.output == rows)
    #expect(
      outcome.errors.contains("line \(line) of standard input begins a row of more than 16 MiB"),
      "\(outcome.errors)")
  }
}
