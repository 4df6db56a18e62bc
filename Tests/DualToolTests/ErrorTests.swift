import DualTool
import Testing

/// Everything that can be wrong with a command line: the message, the place, the exit code.
@Suite("Errors")
struct ErrorTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var exitCode: ExitCode
    /// What standard error has to contain.
    var expected: [String]
    var input = ""

    init(_ arguments: [String], _ exitCode: ExitCode, _ expected: String..., input: String = "") {
      self.arguments = arguments
      self.exitCode = exitCode
      self.expected = expected
      self.input = input
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test("a wrong command line exits with 64 and shows its usage", arguments: wrongCommandLines)
  func commandLine(_ row: Row) {
    let outcome = check(row)
    #expect(outcome.errors.contains("\nUsage: dual "))
    #expect(outcome.errors.hasSuffix("--help' for more information.\n"))
  }

  @Test("a wrong formula or point exits with 65 and shows the place", arguments: wrongData)
  func data(_ row: Row) {
    let outcome = check(row)
    #expect(!outcome.errors.contains("Usage:"))
  }

  @Test("an unreadable file exits with 66", arguments: unreadableFiles)
  func inputs(_ row: Row) { _ = check(row) }

  private func check(_ row: Row) -> Outcome {
    let outcome = Tool.run(row.arguments, input: row.input, files: files)
    #expect(outcome.exitCode == row.exitCode, "\(outcome.errors)")
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: "), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("\n"))
    for text in row.expected {
      #expect(outcome.errors.contains(text), "\(outcome.errors) lacks \(text)")
    }
    return outcome
  }

  private let files = [
    "twice.csv": "x,x\n1,2\n", "empty.csv": "", "extra.csv": "x,y\n1,2\n",
  ]

  private static let wrongCommandLines: [Row] = [
    // Options
    Row(["gradient", "x", "--att", "2"], .usage, "Unknown option '--att'. Did you mean '--at'?"),
    Row(["gradient", "x", "--fromat=json"], .usage, "Did you mean '--format'?"),
    Row(["gradient", "x", "--at", "2", "--order", "2"], .usage, "'dual derivative'"),
    Row(["x", "--nonsense"], .usage, "Unknown option '--nonsense'\n", "Usage: dual <subcommand>"),
    Row(["gradient", "x", "--at"], .usage, "Missing value for '--at <name=value>'"),
    Row(["gradient", "x", "--at", "--float"], .usage, "Missing value for '--at <name=value>'"),
    Row(
      ["gradient", "x", "--at", "2", "--format", "xml"], .usage,
      "The value 'xml' is invalid for '--format <format>'. Please provide one of 'text', 'json', "
        + "'jsonl', 'csv', 'tsv' or 'value'."),
    Row(
      ["gradient", "x", "--at", "2", "--wrt", "x", "--wrt", "x"], .usage, "'--wrt' is given twice"),
    Row(["gradient", "x", "--at", "2", "--float", "--float"], .usage, "'--float' is given twice"),
    Row(["gradient", "x", "--at", "2", "--float=yes"], .usage, "takes no value, but 'yes'"),
    Row(["--generate-completion-script", "tcsh"], .usage, "one of 'bash', 'zsh' or 'fish'"),
    // Order
    Row(
      ["derivative", "x", "--at", "2", "--order", "0"], .usage, "'0' is invalid", "from 1 to 100"),
    Row(["derivative", "x", "--at", "2", "--order", "x"], .usage, "'x' is invalid"),
    Row(["derivative", "x", "--at", "2", "--order", "-1"], .usage, "'-1' is invalid"),
    Row(["derivative", "x", "--at", "2", "--order", "101"], .usage, "'101' is invalid"),
    Row(["derivative", "x", "--at", "2", "--order", "99999999999999999999"], .usage, "is invalid"),
    // Arguments
    Row(["gradient"], .usage, "Missing expected argument '<expr>'"),
    Row(["--at", "x=2"], .usage, "Missing expected argument '<expr>'"),
    Row(
      ["gradient", "x", "y", "--at", "x=1"], .usage, "Unexpected argument 'y'", "quotation marks"),
    Row(
      ["gradient", "x*y", "--at", "x=1", "y=2"], .usage, "Unexpected argument 'y=2'",
      "--at x=1,y=2"),
    Row(["x", "+", "1", "--at", "x=1"], .usage, "Unexpected argument '+'", "quotation marks"),
    Row(
      ["frobnicate", "x^2", "--at", "2"], .usage, "Unknown subcommand 'frobnicate'",
      "'derivative', "),
    Row(
      ["gradiant", "x", "--at", "2"], .usage,
      "Unknown subcommand 'gradiant'. Did you mean 'gradient'?"),
    Row(["hesian", "x^2", "--at", "2"], .usage, "Did you mean 'hessian'?"),
    Row(["functons"], .usage, "Unknown subcommand 'functons'. Did you mean 'functions'?"),
    Row(["help", "gradiant"], .usage, "Unknown subcommand 'gradiant'. Did you mean 'gradient'?"),
    Row(["functions", "sine"], .usage, "Unknown function 'sine'. Did you mean 'sin'?"),
    Row(["functions", "sin", "cos"], .usage, "Unexpected argument 'cos'"),
    Row(["gradient", "x", "--file", "f.txt"], .usage, "Unexpected argument 'x'", "'--file'"),
    Row(
      ["gradient", "-", "--points", "-"], .usage,
      "Standard input cannot be both a formula and the points", input: "x"),
    // Points and variables
    Row(
      ["gradient", "x*y"], .usage, "Missing expected option '--at <name=value>'", "'x' and 'y'",
      "--at x=…,y=…"),
    Row(["gradient", "x*y", "--at", "2"], .usage, "needs a name", "'x' and 'y'"),
    Row(["gradient", "3", "--at", "2"], .usage, "needs a name", "no variable"),
    Row(["gradient", "x", "--at", "2,3"], .usage, "two numbers without names"),
    Row(["gradient", "x", "--at", "x=1,x=2"], .usage, "The variable 'x' is given twice in '--at'"),
    Row(["gradient", "x", "--at", "x=1", "--at", "x=2"], .usage, "'x' is given twice"),
    Row(["gradient", "x", "--at", "x=1,"], .usage, "A value is missing in 'x=1,'"),
    Row(["gradient", "x", "--at", ""], .usage, "A value is missing in ''"),
    Row(["gradient", "x", "--at", "=1"], .usage, "A name is missing before '='"),
    Row(["gradient", "x", "--at", "x"], .usage, "The value of 'x' is missing: write --at x=…"),
    Row(["gradient", "x", "--at", "x=1,pi=3"], .usage, "'pi' is a constant"),
    Row(["gradient", "z = x; z^2", "--at", "x=1,z=3"], .usage, "'z' is defined by the formula"),
    Row(["jacobian", "x", "--at", "x=1,2y=3"], .usage, "'2y' is not a name"),
    Row(
      ["gradient", "x1*x2", "--at", "x1=1,x2=2", "--wrt", "x3"], .usage,
      "The formula has no variable 'x3'. Did you mean 'x1'? (in '--wrt')"),
    Row(["gradient", "x*y", "--at", "x=1,y=2", "--wrt", "x,x"], .usage, "'x' is given twice"),
    Row(
      ["gradient", "x*y", "--at", "x=1,y=2", "--wrt", "x,"], .usage, "A name is missing in 'x,'"),
    Row(
      ["derivative", "x*y", "--at", "x=1,y=2"], .usage, "has one variable", "'x' and 'y'",
      "'--wrt'"),
    Row(["derivative", "x*y", "--at", "x=1,y=2", "--wrt", "x,y"], .usage, "has one variable"),
  ]

  private static let wrongData: [Row] = [
    // Formulas
    Row(
      ["gradient", "2*sine(x)", "--at", "2"], .data,
      "unknown function 'sine': did you mean 'sin'?\n  2*sine(x)\n    ^^^^\n"),
    Row(["gradient", "sin(x, 2)", "--at", "2"], .data, "'sin' takes 1 argument, but 2 are given"),
    Row(["gradient", "(x + 1", "--at", "2"], .data, "unbalanced '('", "\n  ^\n"),
    Row(["gradient", "x + 1)", "--at", "2"], .data, "unbalanced ')'", "\n       ^\n"),
    Row(["gradient", ""], .data, "the formula is empty"),
    Row(["gradient", "-"], .data, "the formula is empty", input: "\n"),
    Row(["2 +"], .data, "the formula ends here", "\n  2 +\n     ^\n"),
    Row(["sin", "--at", "2"], .data, "'sin' is a function: write sin(…)"),
    Row(["x*2 x", "--at", "2"], .data, "to multiply, write '*'", "\n      ^\n"),
    Row(["1e999"], .data, "too large"),
    Row(
      ["-", "--at", "x=1"], .data, "(line 2, column 5)", "\n    2*sine(x)\n      ^^^^\n",
      input: "a = x\n  2*sine(x)\n"),
    // Names without a value
    Row(
      ["gradient", "x1*x22", "--at", "x1=2,x2=5"], .data,
      "no value for 'x22': did you mean 'x2'?\n  x1*x22\n     ^^^\n"),
    Row(["gradient", "2*Pi*r", "--at", "r=1"], .data, "no value for 'Pi': did you mean 'pi'?"),
    Row(["gradient", "a*b*c", "--at", "b=1"], .data, "no value for 'a' and 'c'"),
    Row(["derivative", "x*y", "--at", "x=1", "--wrt", "x"], .data, "no value for 'y'"),
    // Values
    Row(
      ["gradient", "x", "--at", "x=abc"], .data,
      "the value of 'x' is not a number: 'abc' is no constant\n  abc\n  ^^^\n"),
    Row(["gradient", "x", "--at", "x=Pi"], .data, "did you mean 'pi'?"),
    Row(["gradient", "x", "--at", "x=2 3"], .data, "the value of 'x': expected an operator"),
    Row(["gradient", "x", "--at", "x="], .data, "the value of 'x' is missing"),
    Row(["gradient", "x", "--at", "x=0/0"], .data, "'0/0' has no value"),
    Row(["gradient", "x", "--at", "x=1e999"], .data, "too large"),
    Row(["gradient", "x", "--at", "x=[1, 2]"], .data, "the formula has 2 results"),
    Row(["gradient", "x^2", "--at", "x=[1, 2]"], .data, "'x' is a list: write an element, x[1]"),
    // Results
    Row(["gradient", "[x, x^2]", "--at", "2"], .data, "2 results: 'dual jacobian'"),
    Row(["hessian", "[x, x^2]", "--at", "2"], .data, "2 results"),
    Row(["derivative", "2*pi"], .data, "it is a constant\n  2*pi\n  ^^^^\n"),
    // Files of points
    Row(
      ["x", "--points", "twice.csv"], .data,
      "line 1 of 'twice.csv': the name 'x' stands there twice"),
    Row(["x", "--points", "empty.csv"], .data, "'empty.csv' is empty"),
    Row(
      ["x*y", "--points", "extra.csv", "--at", "x=1"], .data, "'x' has a value in '--at' already"),
    Row(["x*z", "--points", "extra.csv"], .data, "no value for 'z'"),
    Row(["x", "--points", "-"], .data, "line 2 of standard input", input: "x\n1,2\n"),
  ]

  private static let unreadableFiles: [Row] = [
    Row(["x", "--points", "none.csv"], .noInput, "Cannot read 'none.csv': No such file"),
    Row(["gradient", "--file", "none.txt"], .noInput, "Cannot read 'none.txt'"),
  ]

  @Test("bytes that are not UTF-8 are refused with their place")
  func invalidUTF8() {
    let formula = Tool.run([Array("gradient".utf8), [0x78, 0x2B, 0xFF], Array("--at=1".utf8)])
    #expect(formula.exitCode == .data)
    #expect(formula.errors.contains("not UTF-8: byte 2"))
    let value = Tool.run([Array("x".utf8), Array("--at".utf8), [0x78, 0x3D, 0xFF]])
    #expect(value.exitCode == .usage)
    #expect(value.errors.contains("The value of '--at' is not UTF-8"))
  }

  @Test("100,000 nested parentheses are an error")
  func deepNesting() {
    let count = 100_000
    let formula = String(repeating: "(", count: count) + "x" + String(repeating: ")", count: count)
    let outcome = Tool.run(["gradient", "-", "--at", "x=1"], input: formula)
    #expect(outcome.exitCode == .data)
    #expect(outcome.errors.utf8.count < 1000)
  }

  @Test("a formula of a megabyte is evaluated")
  func longFormula() throws {
    let formula = "x" + String(repeating: " + x", count: 250_000)
    let result = try jsonResult(["gradient", "-", "--at", "x=1"], input: formula)
    try #expect(result.number("value") == 250_001)
    try #expect(result.named("gradient").map(\.number) == [250_001])
  }

  @Test("nothing that a terminal would obey is repeated")
  func controlCharacters() {
    let outcome = Tool.run(["gradient", "x", "--at", "2", "--\u{1B}[31m", "--e\u{1B}[31m"])
    #expect(!outcome.errors.contains("\u{1B}"))
  }

  @Test("without arguments, help goes to standard error")
  func nothing() {
    let outcome = Tool.run([String]())
    #expect(outcome.exitCode == .usage)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("OVERVIEW: "))
  }
}
