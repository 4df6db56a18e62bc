import DualTool
import Testing

/// The results of each command, in both forms.
@Suite("Commands")
struct CommandTests {
  private func output(_ arguments: [String], input: String = "", files: [String: String] = [:])
    -> String
  {
    let outcome = Tool.run(arguments, input: input, files: files)
    #expect(outcome.exitCode == .success, "\(outcome.errors)")
    #expect(outcome.errors == "")
    return outcome.output
  }

  // MARK: Text

  @Test("a gradient as text")
  func gradientText() {
    #expect(
      output(["gradient", "ln(x1) + x1*x2 - sin(x2)", "--at", "x1=2,x2=5"]) == """
        f = ln(x1) + x1*x2 - sin(x2)   at x1 = 2, x2 = 5
        value   11.652071455223084
        ∂f/∂x1  5.5
        ∂f/∂x2  1.7163378145367738

        """)
  }

  @Test("derivatives as text")
  func derivativeText() {
    #expect(
      output(["derivative", "-x^5", "--at", "2", "--order", "4"]) == """
        f = -x^5   at x = 2
        f     -32
        f′    -80
        f″    -160
        f‴    -240
        f⁽⁴⁾  -240

        """)
    let partial = output(["derivative", "x^2*y", "--at", "x=2,y=3", "--wrt", "x", "--order", "2"])
    #expect(partial.contains("∂f/∂x    12\n∂²f/∂x²  6\n"))
  }

  @Test("a Jacobian as text")
  func jacobianText() {
    #expect(
      output(["jacobian", "x*y", "x - y", "--at", "x=2,y=5"]) == """
        f₁ = x*y
        f₂ = x - y
        at x = 2, y = 5

             value  ∂/∂x   ∂/∂y
        f₁   10     5      2
        f₂  -3      1     -1

        """)
  }

  @Test("a Hessian as text")
  func hessianText() {
    #expect(
      output(["hessian", "x^2*y", "--at", "x=2,y=-3"]) == """
        f = x^2*y   at x = 2, y = -3
        value  -12
        ∂f/∂x  -12
        ∂f/∂y   4

        ∂²f   ∂x  ∂y
        ∂x   -6   4
        ∂y    4   0

        """)
  }

  @Test("a formula of several lines stands on lines of its own")
  func multilineText() {
    #expect(
      output(["-", "--at", "3"], input: "a = 2*x\na^2\n") == """
        f:
          a = 2*x
          a^2
        at x = 3
        value  36
        ∂f/∂x  24

        """)
    #expect(output(["a = 2*x; a^2", "--at", "3"]).hasPrefix("f: a = 2*x; a^2   at x = 3\n"))
  }

  // MARK: JSON

  @Test("the objects have the contract's keys in the contract's order")
  func jsonKeys() throws {
    #expect(
      output(["gradient", "x*y", "--at", "x=2,y=5", "--format", "json"])
        == #"{"expression": "x*y", "at": {"x": 2.0, "y": 5.0}, "value": 10.0, "#
        + #""gradient": {"x": 5.0, "y": 2.0}}"# + "\n")
    try #expect(
      jsonResult(["derivative", "x^3", "--at", "2", "--order", "3"]).keys
        == ["expression", "at", "value", "derivatives"])
    try #expect(
      jsonResult(["jacobian", "x", "x^2", "--at", "2"]).keys
        == ["expression", "at", "variables", "values", "jacobian"])
    try #expect(
      jsonResult(["hessian", "x^2", "--at", "2"]).keys
        == ["expression", "at", "value", "variables", "gradient", "hessian"])
  }

  @Test("derivatives follow each other from the first")
  func derivatives() throws {
    let result = try jsonResult(["derivative", "x^3", "--at", "2", "--order", "4"])
    try #expect(result.number("value") == 8)
    try #expect(result.numbers("derivatives") == [12, 12, 6, 0])
  }

  @Test("what JSON has no number for is a string")
  func specialNumbers() throws {
    let line = output(["gradient", "[log(x)]", "--at", "0", "--format=json"])
    #expect(line.contains(#""value": "-inf", "gradient": {"x": "inf"}"#))
    let outside = output(["gradient", "log(x)", "--at", "-1", "--format=json"])
    #expect(outside.contains(#""value": "nan", "gradient": {"x": "nan"}"#))
    try #expect(jsonResult(["gradient", "x", "--at", "inf"]).named("at")[0].number == .infinity)
  }

  @Test("strings are escaped")
  func escapes() throws {
    let source = "a = x\n\ty = a\nπ*y"
    let result = try jsonResult(["gradient", "-", "--at", "1"], input: source)
    try #expect(result.string("expression") == source)
  }

  @Test("several formulas are one vector")
  func systemExpression() throws {
    let several = try jsonResult(["jacobian", "x*y", "y", "--at", "x=2,y=5"])
    try #expect(several.string("expression") == "[x*y, y]")
    let vector = try jsonResult(["jacobian", "[x*y, y]", "--at", "x=2,y=5"])
    #expect(several.members == vector.members)
    try #expect(vector.rows("jacobian") == [[5, 2], [0, 1]])
  }

  // MARK: Points and variables

  @Test("the order of the results is that of --wrt, else that of --at")
  func order() throws {
    let named = try jsonResult(["gradient", "x*y^2", "--at", "y=3,x=2"]).named("gradient")
    #expect(named.map(\.name) == ["y", "x"])
    #expect(named.map(\.number) == [12, 9])
    let chosen = try jsonResult(["jacobian", "x*y^2", "--at", "y=3,x=2", "--wrt", "x, y"])
    try #expect(chosen.strings("variables") == ["x", "y"])
    try #expect(chosen.rows("jacobian") == [[9, 12]])
  }

  @Test("variables outside --wrt are constants: a constant exponent takes no logarithm")
  func constants() throws {
    let result = try jsonResult(["gradient", "x^n", "--at", "x=-2,n=2", "--wrt", "x"])
    try #expect(result.named("gradient").map(\.number) == [-4])
    try #expect(result.named("at").map(\.name) == ["x", "n"])
  }

  @Test("every command has the variables of its point, used or not")
  func unusedVariables() throws {
    let system = try jsonResult(["jacobian", "x", "x^2", "--at", "x=2,r=3"])
    try #expect(system.rows("jacobian") == [[1, 0], [4, 0]])
    let chosen = try jsonResult(["gradient", "x^2", "--at", "x=2,r=3", "--wrt", "r,x"])
    try #expect(chosen.named("gradient").map(\.number) == [0, 4])
    try #expect(
      jsonResult(["derivative", "5", "--at", "x=2", "--wrt", "x"]).numbers("derivatives") == [0])
  }

  @Test(
    "a value may be a constant expression",
    arguments: [
      ("pi/4", Double.pi / 4), ("-1", -1), ("1e-3", 1e-3), ("-.5", -0.5), ("-pi", -.pi),
      ("√2", 2.squareRoot()), ("max(1, 2)", 2), ("2^10", 1024), ("x=7", 7), ("x = -7", -7),
      ("if(1==1, 3, 4)", 3), ("0", 0), ("-0.0", -0.0),
      ("5e-324", .leastNonzeroMagnitude), ("∞", .infinity),
    ])
  func values(text: String, expected: Double) throws {
    let value = try jsonResult(["gradient", "x", "--at", text]).number("value")
    #expect(value.bitPattern == expected.bitPattern)
  }

  @Test("an expression without variables is evaluated")
  func noVariables() {
    #expect(output(["2 + 3"]) == "f = 2 + 3\nvalue  5\n")
    #expect(output(["hessian", "2 + 3"]) == "f = 2 + 3\nvalue  5\n")
    #expect(output(["jacobian", "2 + 3"]).contains("f  5"))
  }

  @Test("a formula that begins with a dash is no option")
  func dashes() throws {
    try #expect(jsonResult(["-x^2", "--at", "-3"]).number("value") == -9)
    #expect(output(["gradient", "--at=-3", "--", "--x"]).contains("value  -3\n"))
    try #expect(jsonResult(["--at", "x=2", "gradient", "--2*x"]).number("value") == 4)
  }

  @Test("--float computes in single precision")
  func float() throws {
    let double = output(["gradient", "x/3", "--at", "0.1", "--format", "json"])
    let single = output(["gradient", "x/3", "--at", "0.1", "--format", "json", "--float"])
    #expect(double.contains(#""value": \#(0.1 / 3), "gradient": {"x": \#(1.0 / 3)}"#))
    #expect(
      single.contains(
        #""at": {"x": 0.1}, "value": \#(Float(0.1) / 3), "gradient": {"x": \#(Float(1) / 3)}"#))
    for command in ["derivative", "jacobian", "hessian"] {
      #expect(output([command, "exp(x)", "--at", "1", "--float"]).contains("2.71828"))
    }
    let zeros = try jsonResult(["derivative", "x^2", "--at", "1", "--order", "60", "--float"])
    try #expect(zeros.numbers("derivatives").dropFirst(2).allSatisfy { $0 == 0 })
  }

  @Test("the highest order is computed")
  func highOrder() throws {
    let result = try jsonResult(["derivative", "exp(x)", "--at", "0", "--order", "100"])
    let worst = try result.numbers("derivatives").map { abs($0 - 1) }.max()
    try #expect(#require(worst) < 1e-12)
  }

  // MARK: Files of points

  @Test("a file of points gives one object on each line")
  func points() throws {
    let files = ["p.csv": "\u{FEFF}x,\"y\"\r\n1,2\r\n 1.5 , \"2\"\r\n"]
    let outcome = Tool.run(
      ["gradient", "x*y*k", "--points", "p.csv", "--at", "k=10", "--wrt", "y", "--format", "json"],
      files: files)
    let results = try jsonResults(outcome)
    try #expect(results.map { try $0.number("value") } == [20, 30])
    try #expect(results[0].named("gradient").map(\.number) == [10])
    try #expect(results[0].named("at").map(\.name) == ["k", "x", "y"])
  }

  @Test("a file of points gives a block of text for each")
  func pointsText() {
    #expect(
      output(["x^2", "--points", "-"], input: "x\n1\n2") == """
        f = x^2   at x = 1
        value  1
        ∂f/∂x  2

        f = x^2   at x = 2
        value  4
        ∂f/∂x  4

        """)
    #expect(output(["x^2", "--points", "-"], input: "x\n") == "")
  }

  @Test("a formula may come from a file")
  func formulaFile() throws {
    let text = output(["--file", "f.txt", "--at", "3"], files: ["f.txt": "x^2\n"])
    #expect(text == "f = x^2   at x = 3\nvalue  9\n∂f/∂x  6\n")
  }
}
