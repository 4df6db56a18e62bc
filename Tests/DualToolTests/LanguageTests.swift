import DualTool
import Testing

/// What people type who use other calculators: results, refusals and their hints, by message and exit code.
@Suite("The language people type")
struct LanguageTests {
  @Test("what is refused says what to write", arguments: refusals)
  func refusal(_ row: Row) {
    let outcome = Tool.run(row.arguments)
    #expect(outcome.exitCode == row.exitCode, "\(outcome.errors)\(outcome.output)")
    #expect(outcome.output == "")
    for text in row.expected {
      #expect(outcome.errors.contains(text), "\(outcome.errors) lacks \(text)")
    }
  }

  @Test("what is accepted gives numbers", arguments: results)
  func result(_ row: Row) {
    let outcome = Tool.run(row.arguments)
    #expect(outcome.exitCode == .success, "\(outcome.errors)")
    for text in row.expected {
      #expect(outcome.output.contains(text), "\(outcome.output) lacks \(text)")
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var exitCode = ExitCode.success
    var expected: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: [String], _ exitCode: ExitCode, _ expected: String...) {
      (self.arguments, self.exitCode, self.expected) = (arguments, exitCode, expected)
    }

    init(_ arguments: [String], _ expected: String...) {
      (self.arguments, self.expected) = (arguments, expected)
    }
  }

  @Test(
    "a name that the formula lacks has derivative 0 and a note, in every command",
    arguments: [
      "gradient", "jacobian", "hessian", "trace", "compare", "check", "explain", "derivative",
    ])
  func lackingName(command: String) {
    let outcome = Tool.run([command, "x1^2", "--at", "x1=1,x2=2"])
    #expect(outcome.exitCode == .success, "\(outcome.errors)")
    #expect(
      outcome.errors
        == "note: the formula has no variable 'x2': the derivative is 0. Did you mean 'x1'?\n")
    if command == "gradient" { #expect(outcome.output.contains("∂f/∂x2  0\n")) }
    // What --wrt asks for is no slip.
    if command != "trace" {
      #expect(Tool.run([command, "x1^2", "--at", "x1=1,x2=2", "--wrt", "x2"]).errors == "")
    }
  }

  @Test("lists and integers of --at")
  func points() throws {
    let gradient = try jsonResult(["gradient", "norm(x)", "--at", "x=[3,4]"])
    try #expect(gradient.named("gradient").map(\.name) == ["x[1]", "x[2]"])
    try #expect(gradient.named("gradient").map(\.number) == [0.6, 0.8])
    let one = try jsonResult(["gradient", "x[1]*x[2]*y", "--at", "x=[3,4],y=2", "--wrt", "x"])
    try #expect(one.named("gradient").map(\.number) == [8, 6])
    let single = try jsonResult(["gradient", "x[1]*x[2]", "--at", "x[1]=3,x[2]=4"])
    try #expect(single.number("value") == 12)
    let sum = try jsonResult(["gradient", "sum(i, 1, n, x^i)", "--at", "x=2,n=3"])
    try #expect(sum.named("gradient").map(\.number) == [17])
    let nan = try jsonResult(["gradient", "x^2", "--at", "x=nan"])
    try #expect(nan.string("value") == "nan")
  }

  @Test("check gives no verdict where there is nothing to compare")
  func check() {
    let rows: [([String], String)] = [
      (["x^2", "--at", "1e200"], "no difference is finite"),
      (["sqrt(x)", "--at", "0"], "the derivative is infinite"),
      (["log(x)", "--at", "-1"], "the formula has no derivative here"),
      (["log(x)", "--at", "-1", "--against", "1/x"], "the formula has no derivative here"),
      (["log(x)", "--at", "-1", "--against", "0/0*x"], "the formula has no derivative here"),
      (["x^1.5", "--at", "0"], "no difference is finite"),
      (["floor(x)", "--at", "1"], "the differences do not settle"),
    ]
    for (arguments, reason) in rows {
      let outcome = Tool.run(["check"] + arguments)
      #expect(outcome.exitCode == .success, "\(arguments)")
      #expect(outcome.output.contains("cannot be compared: \(reason)"), "\(outcome.output)")
      let json = Tool.run(["check"] + arguments + ["--format", "json"])
      #expect(json.output.contains("\"verdict\": \"cannot be compared\""))
    }
    for formula in ["1/x", "x^3", "sqrt(x)", "sin(1/x)*x"] {
      let outcome = Tool.run(["check", formula, "--at", "1e-3"])
      #expect(
        outcome.exitCode == .success && outcome.output.contains("agrees"), "\(outcome.output)")
    }
    #expect(Tool.run(["check", "1/x", "--at", "1e-10"]).output.contains("agrees"))
    #expect(Tool.run(["check", "sqrt(x)", "--at", "1e-300"]).output.contains("agrees"))
    let wrong = Tool.run(["check", "x^2", "--at", "1", "--against", "0/0*x"])
    #expect(wrong.exitCode == .data)
  }

  @Test("formulas over several lines of a file, with comments")
  func file() {
    let text = "# a model\nf(t) = t^2  # squared\n\nf(x) +\n  f(2)\n"
    let outcome = Tool.run(["gradient", "--file", "m", "--at", "x=3"], files: ["m": text])
    #expect(outcome.output.contains("value  13\n"), "\(outcome.errors)")
  }

  @Test("the language is on one screen")
  func help() {
    let outcome = Tool.run(["help", "formulas"])
    #expect(outcome.exitCode == .success)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 48 && lines.allSatisfy { $0.count <= 80 })
    #expect(outcome.output.contains("D(x^3, x)"))
    #expect(Tool.run(["help", "formula"]).exitCode == .usage)
  }
}

private typealias Row = LanguageTests.Row

private let refusals: [LanguageTests.Row] = [
  Row(["log(8, 2)"], .data, "write log(base=2, 8) or log(base=8, 2)"),
  Row(["1/2x", "--at", "2"], .data, "write 1/(2*x) or (1/2)*x"),
  Row(["8/2(2+2)"], .data, "write 8/(2*(2+2)) or (8/2)*(2+2)"),
  Row(["2^2x", "--at", "2"], .data, "write 2^(2*x) or (2^2)*x"),
  Row(["a/b c", "--at", "a=1,b=2,c=3"], .data, "write a/(b*c) or (a/b)*c"),
  Row(["1e"], .data, "write 1*e, or 1e3"), Row(["2e*x", "--at", "2"], .data, "write 2*e"),
  Row(["2ex", "--at", "2"], .data, "write 2*ex"),
  Row(["lb(8)"], .data, "write log2(x)"), Row(["ld(8)"], .data, "write log2(x)"),
  Row(["int(x)", "--at", "2"], .data, "write trunc(x), or floor(x)"),
  Row(["dot(x, y)", "--at", "x=1,y=2"], .data, "is a number, not a list"),
  Row(["deriv(x^2)", "--at", "2"], .data, "write D(x^2, x)"),
  Row(["sin(90°)"], .data, "sind(x)"), Row(["½*x", "--at", "2"], .data, "write 1/2"),
  Row(["\\frac{1}{x}", "--at", "2"], .data, "LaTeX is not read"),
  Row(["x'", "--at", "2"], .data, "a derivative is written D(f(x), x)"),
  Row(["np.sin(x)", "--at", "2"], .data, "write sin(x), not np.sin(x)"),
  Row(["y = x^2", "--at", "2"], .data, "write the expression alone, or y = …; y"),
  Row(["f(x) = x^2", "--at", "2"], .data, "such as f(x)"),
  Row(["5 kg"], .data, "units are not supported"),
  Row(["2*i + 1"], .usage, "--at i=…"),
  Row(["2*i + x", "--at", "x=1"], .data, "complex numbers are not supported"),
  Row(["3+2i"], .usage, "no value for 'i'; complex numbers are not supported"),
  Row(["20%"], .data, "percentages are not supported"),
  Row(["x^2", "--at", "x:1"], .usage, "Write --at x=1"),
  Row(["x^2", "--at", "x", "=", "1"], .usage, "Without spaces", "--at x=1"),
  Row(["x^2", "--at", "x = 1 y = 2"], .usage, "separated by commas", "--at x=1,y=2"),
  Row(["x^2", "--at", "x==1"], .usage, "Write --at x=1"),
  Row(["x^2", "--at", "x:=1"], .usage, "Write --at x=1"),
  Row(["x^2", "--at", "x=2,5"], .usage, "'x=[2,5]' for a list", "x=2.5 for a decimal"),
  Row(["sum(i, 1, n, x)", "--at", "x=1,n=2.5"], .data, "give 'n' an integer value in '--at'"),
  Row(["sum(i, 1, n, x)", "--at", "x=1,n=2", "--wrt", "n"], .usage, "'n' is a bound of a sum"),
  Row(["x[3]", "--at", "x=[1,2]"], .data, "there is no element 3"),
  Row(["x^2", "--at", "x=0/0"], .data, "has no value; write nan if that is meant"),
]

private let results: [LanguageTests.Row] = [
  Row(["log(base=2, 8)"], "value  3\n"), Row(["log_2(8)"], "value  3\n"),
  Row(["x^2", "--at", "x = 1"], "value  1\n"),
  Row(["f(t) = t^2 + 1; g(a, b) = f(a)*b; g(x, 2)", "--at", "3"], "value  20\n", "∂f/∂x  12\n"),
  Row(["hessian", "D(x^3*y^2, x)", "--at", "x=2,y=3"], "∂x   54  72\n", "∂y   72  24\n"),
  Row(["derivative", "D(sin(x), x)", "--at", "0", "--order", "3"], "f    1\n", "f″  -1\n"),
  Row(["jacobian", "[D(x*y, x), D(x*y, y)]", "--at", "x=1,y=2"], "0     1", "1     0"),
  Row(["functions", "log"], "log(base=x, y)"),
]
