import DualTool
import Testing

/// `dual symbolic`: derivatives as formulas.
@Suite("Symbolic") struct SymbolicCommandTests {
  struct Row: CustomTestStringConvertible {
    var arguments: [String]
    var output: String
    var errors = ""
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let kink = "note: the derivative of 'abs(x)' is one for x != 0 (0 there)\n"

  @Test(arguments: [
    Row(arguments: ["x^2*sin(x)"], output: "x*(2*sin(x) + x*cos(x))\n"),
    Row(arguments: ["x*y"], output: "[y, x]\n"),
    Row(arguments: ["x*y", "--wrt", "y"], output: "x\n"),
    Row(arguments: ["x*y", "--wrt", "y,x"], output: "[x, y]\n"),
    Row(arguments: ["x*y", "x/y"], output: "[y, x]\n[1/y, -x/y^2]\n"),
    Row(arguments: ["[x, x^2]"], output: "[1]\n[2*x]\n"),
    Row(arguments: ["x^2", "--gradient"], output: "[2*x]\n"),
    Row(arguments: ["x^2*y", "--hessian"], output: "[2*y, 2*x]\n[2*x, 0]\n"),
    Row(arguments: ["x^5", "--order", "3"], output: "60*x^2\n"),
    Row(arguments: ["x^2", "--order", "0"], output: "x^2\n"),
    Row(arguments: ["abs(x)"], output: "sign(x)\n", errors: kink),
    Row(arguments: ["sum(i, 1, n, x^i)", "--at", "n=3,x=2"], output: "x*(3*x + 2) + 1\n"),
    Row(arguments: ["sum(v)", "--at", "v=[1,2]"], output: "[1, 1]\n"),
    Row(
      arguments: ["(exp(x)+1)^2*exp(x)", "--share"],
      output: "t1*(t1 + 1)*(3*t1 + 1) where t1 = exp(x)\n"),
    Row(arguments: ["x1^2", "--format", "unicode"], output: "df/dx₁ = 2·x₁\n"),
    Row(
      arguments: ["sqrt(x)", "--format", "latex"],
      output: "\\[ \\frac{\\mathrm{d}f}{\\mathrm{d}x} = \\frac{1}{2 \\, \\sqrt{x}} \\]\n"),
    Row(
      arguments: ["x^2*y", "--format", "unicode", "--hessian"],
      output: "∂²f/∂x² = 2·y\n∂²f/∂x∂y = 2·x\n∂²f/∂y∂x = 2·x\n∂²f/∂y² = 0\n"),
    Row(
      arguments: ["x^2", "--format", "json"],
      output: #"{"expression": "x^2", "variables": ["x"], "order": 1, "derivative": "2*x", "#
        + #""operations": 1, "assumptions": [], "ties": []}"# + "\n"),
  ]) func results(_ row: Row) {
    let outcome = Tool.run(["symbolic"] + row.arguments)
    #expect(outcome.output == row.output)
    #expect(outcome.errors == row.errors)
    #expect(outcome.exitCode == .success)
  }

  /// What is shown can be given to `dual` again.
  @Test(
    arguments: [
      "x^2*sin(x) + x/(1+x^2)", "x^x", "tanh(x)^3*exp(-x)", "besselj(2, x)*log(base=3, x)",
      "max(x, x^2, 1/x)", "if(x > 1 and x < 3, x^2, 1/x)",
    ], ["text", "unicode"]) func readsBack(_ formula: String, _ format: String)
  {
    let shown = Tool.run(["symbolic", formula, "--format", format]).output
    let text = String(shown.drop { format == "unicode" && $0 != "=" }.drop { $0 == "=" }.dropLast())
    let value = Tool.run(["eval", text, "--at", "1.7", "--format", "value", "--digits", "10"])
    let exact = Tool.run(
      ["derivative", formula, "--at", "1.7", "--format", "value", "--digits", "10"])
    #expect(value.exitCode == .success, "\(value.errors)")
    #expect(
      exact.output.split(whereSeparator: \.isWhitespace).contains { value.output.hasPrefix($0) })
  }

  @Test(arguments: [
    (["symbolic", "3"], ExitCode.usage, "The formula has no variable to differentiate by"),
    (["symbolic", "x*yy", "--wrt", "y"], .usage, "The formula has no variable 'y' (in '--wrt')"),
    (["symbolic", "x*y", "--order", "2"], .usage, "'--order' is for one variable"),
    (["symbolic", "x", "--order", "9"], .usage, "The value '9' is invalid for '--order <order>'"),
    (["symbolic", "x", "y", "--hessian"], .usage, "'--hessian' is for one formula"),
    (["symbolic", "x", "--hessian", "--jacobian"], .usage, "exclude each other"),
    (["symbolic", "x", "--at", "0:1:2"], .usage, "'symbolic' takes one point"),
    (["symbolic", "x*y", "--at", "2"], .usage, "The number of '--at' needs a name"),
    (["symbolic", "x+*2"], .data, "^"),
    (["symbolic", ""], .data, ""),
  ]) func errors(_ row: (arguments: [String], code: ExitCode, message: String)) {
    let outcome = Tool.run(row.arguments)
    #expect(outcome.exitCode == row.code)
    #expect(outcome.errors.contains(row.message) || row.message.isEmpty, "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test("what cannot be checked is said")
  func unchecked() {
    let outcome = Tool.run(["symbolic", "log(-exp(x))"])
    #expect(outcome.errors.contains("the formula is not checked"))
  }
}
