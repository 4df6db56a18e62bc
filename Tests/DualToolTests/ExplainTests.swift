import DualTool
import Testing

@Suite("dual explain")
struct ExplainTests {
  private func output(_ arguments: String...) -> String {
    Tool.run(["explain"] + arguments).output
  }

  @Test("names the operation and its operands")
  func operation() {
    let text = output("sqrt(x^2+y^2)/x", "--at", "x=0,y=0")
    #expect(
      text.hasSuffix(
        "∂f/∂x: the value became NaN in 0.0 / 0.0, operation 5: operand 0.0 with tangent 0.0, "
          + "operand 0.0 with tangent 1.0\n"))
    #expect(output("sqrt(x)", "--at", "0").contains("the tangent became infinite in sqrt(0.0)"))
  }

  @Test("says so where everything is finite")
  func finite() {
    #expect(output("x*y", "--at", "x=1,y=2").hasSuffix("The value and the gradient are finite.\n"))
    #expect(
      output("x*y", "--at", "x=1,y=2", "--format", "json")
        == #"{"expression": "x*y", "at": {"x": 1.0, "y": 2.0}, "finite": true}"# + "\n")
  }

  @Test("has the same in JSON")
  func json() throws {
    let outcome = Tool.run(["explain", "log(x)", "--at", "x=-1", "--format", "json"])
    let object = try jsonResults(outcome)[0]
    #expect(try object.string("operation") == "log")
    #expect(try object.string("variable") == "x")
    #expect(try object.string("part") == "value")
  }

  @Test("a wrong command line is refused")
  func wrong() {
    #expect(Tool.run(["explain", "x", "--at", "x=0", "--float"]).exitCode == .usage)
    #expect(Tool.run(["explain", "[x, y]", "--at", "x=0,y=0"]).exitCode == .data)
  }
}
