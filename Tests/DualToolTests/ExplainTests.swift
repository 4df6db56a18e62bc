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
        "∂f/∂x: the tangent became NaN in sqrt(0.0), operation 4: operand 0.0 with tangent 0.0\n"))
    #expect(
      output("(x^2+y^2)/x", "--at", "x=0,y=0").hasSuffix(
        "∂f/∂x: the value became NaN in 0.0 / 0.0, operation 4: operand 0.0 with tangent 0.0, "
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

  @Test("explains second derivatives where it is asked to, and names what is right")
  func secondOrder() {
    let origin = output("hypot(x, y)^2/2", "--at", "x=0,y=0")
    #expect(origin.contains("the tangent became NaN in hypot(0.0, 0.0), operation 1"))
    #expect(origin.contains("write sumOfSquares(x, y), x^2+y^2 in a formula"))
    let power = ["x-x^1.1", "--at", "x=0"]
    #expect(output(power[0], power[1], power[2]).hasSuffix("gradient are finite.\n"))
    let second = output(power[0], power[1], power[2], "--order", "2")
    #expect(second.contains("∂²f/∂x²: the second derivative became infinite"))
    #expect(second.contains("in pow(0.0, 1.1)"))
    #expect(
      output("x^2*y", "--at", "x=1,y=2", "--order", "2")
        .hasSuffix("The value, the gradient and the second derivatives are finite.\n"))
    let mixed = output("sqrt(x*y)*x", "--at", "x=1,y=0", "--order", "2")
    #expect(mixed.contains("∂f/∂x: the tangent became NaN in sqrt(0.0)"))
    let steep = output("sqrt(y)*x", "--at", "x=1,y=0", "--order", "2")
    #expect(steep.contains("∂f/∂y: the tangent became infinite in sqrt(0.0)"))
  }

  @Test("names kinks and comparisons of equals")
  func kinks() throws {
    let square = output("abs(x)^2", "--at", "x=0")
    #expect(square.contains("are finite.\nabs(0.0), operation 1: a kink or a jump"))
    #expect(square.contains("abs2(x) is abs(x)^2 without one"))
    #expect(!output("abs(x)^2", "--at", "x=1").contains("kink"))
    let matern = "(1+sqrt(5)*abs(x)+5/3*abs(x)^2)*exp(-sqrt(5)*abs(x))"
    #expect(output(matern, "--at", "x=0").contains("abs(0.0), operation 1"))
    #expect(
      output("if(x == 0, 1, sin(x)/x)", "--at", "x=0")
        .contains("0.0 == 0.0, operation 1: equality decides"))
    #expect(output("max(x, y, z)", "--at", "x=1,y=1,z=0").contains("max(1.0, 1.0), operation 1"))
    #expect(output("max(x, 2)", "--at", "x=2", "--wrt", "x").contains("max(2.0, 2.0)"))
    #expect(!output("max(x, x)", "--at", "x=2").contains("kink"))
    for smooth in ["sin(x)", "x^3", "exp(x)*erf(x)", "elu(x)", "atan2(x, 1)", "softsign(x)"] {
      #expect(output(smooth, "--at", "x=0").hasSuffix("are finite.\n"), "\(smooth)")
    }
    for jump in ["floor(x)", "step(x-3)", "sign(x-3)", "relu(x-3)", "clamp(x, 3, 4)", "mod(x, 3)"] {
      #expect(output(jump, "--at", "x=3").contains("a kink or a jump"), "\(jump)")
    }
    let outcome = Tool.run(["explain", "abs(x)", "--at", "x=0", "--format", "json"])
    #expect(outcome.output.contains(#""notes": ["abs(0.0), operation 1"#))
    let check = Tool.run(["check", "abs(x)^2", "--at", "x=0"])
    #expect(check.exitCode == .success && check.output.contains("abs(0.0), operation 1: a kink"))
  }

  @Test("a wrong command line is refused")
  func wrong() {
    #expect(Tool.run(["explain", "x", "--at", "x=0", "--float"]).exitCode == .usage)
    #expect(Tool.run(["explain", "x", "--at", "x=0", "--order", "3"]).exitCode == .usage)
    #expect(Tool.run(["explain", "[x, y]", "--at", "x=0,y=0"]).exitCode == .data)
  }
}
