import DualTool
import Foundation
import Testing

@Suite("compare and check")
struct CompareTests {
  @Test("compare shows the modes in every form")
  func forms() throws {
    let base = ["compare", "ln(x1) + x1*x2 - sin(x2)", "--at", "x1=2,x2=5"]
    let text = Tool.run(base)
    #expect(text.exitCode == .success)
    #expect(text.output.contains("forward ") && text.output.contains("reverse "))
    #expect(text.output.contains("central differences"))
    #expect(text.output.contains("\nrecommended: "))
    #expect(Tool.run(base + ["--format", "markdown"]).output.hasPrefix("| mode |"))
    #expect(Tool.run(base + ["--format", "csv"]).output.hasPrefix("mode,sweeps,"))
    let json = Tool.run(base + ["--format", "json"]).output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["expression"] as? String == "ln(x1) + x1*x2 - sin(x2)")
    #expect((object["at"] as? [String: Double]) == ["x1": 2, "x2": 5])
    #expect((object["jacobian"] as? [[Double]])?.first?.first == 5.5)
  }

  @Test(
    "compare keeps variables outside --wrt constant, takes systems, constants and singular points")
  func shapes() {
    let one = Tool.run(["compare", "x^n", "--at", "x=2,n=3", "--wrt", "x", "--format", "csv"])
    #expect(one.output.contains("forward,1,"))
    let system = Tool.run(["compare", "r*cos(t)", "r*sin(t)", "--at", "r=2,t=1", "--format", "csv"])
    #expect(system.output.contains("reverse,2,"))
    #expect(Tool.run(["compare", "3"]).exitCode == .success)
    #expect(Tool.run(["compare", "sqrt(x)", "--at", "0"]).exitCode == .success)
    #expect(Tool.run(["compare", "x", "--at", "1", "--format", "xml"]).exitCode == .usage)
    #expect(Tool.run(["compare", "x +", "--at", "1"]).exitCode == .data)
    let chart = Tool.run(["compare", "x", "--at", "1", "--chart", "c.svg"])
    #expect(chart.exitCode == .success)
    #expect(chart.files["c.svg"]?.contains("<svg") == true)
    for (what, hasCost, hasError) in [
      ("cost", true, false), ("error", false, true), ("both", true, true),
    ] {
      let chart = Tool.run(
        ["compare", "x*y", "--at", "x=1,y=2", "--chart", "c.svg", "--chart-of", what])
      let picture = chart.files["c.svg"] ?? ""
      #expect(picture.contains("Cost of the Jacobian, R^2 → R^1") == hasCost)
      #expect(picture.contains("against the step") == hasError)
    }
    let lost = Tool.run(["compare", "x", "--at", "1", "--chart-of", "cost"])
    #expect(lost.exitCode == .usage && lost.errors.contains("Add '--chart <file>'"))
    #expect(
      Tool.run(["compare", "x", "--at", "1", "--chart", "c.svg", "--chart-of", "time"]).exitCode
        == .usage)
  }

  @Test("compare shows lanes, colours and the complex step, and says where they do not apply")
  func modes() throws {
    let sparse =
      try JSONSerialization.jsonObject(
        with: Data(
          Tool.run(
            ["compare", "x^2", "y*erf(z)", "z", "--at", "x=1,y=2,z=3", "--format", "json"]
          ).output.utf8)) as? [String: Any]
    let modes = (sparse?["modes"] as? [[String: Any]])?.compactMap { $0["mode"] as? String }
    #expect(
      modes == ["forward", "forward 8-wide", "sparse forward", "reverse", "central differences"])
    #expect(sparse?["colours"] as? Int == 2)
    #expect(
      (sparse?["omitted"] as? [String: String])
        == ["complex step": "not known for complex numbers: erf."])
    let dense = Tool.run(["compare", "x*exp(y)", "--at", "x=1,y=2"]).output
    #expect(dense.contains("\ncomplex step ") && dense.contains("\nno sparse forward: "))
  }

  @Test("check against differences and against derivatives written by hand")
  func check() throws {
    #expect(Tool.run(["check", "exp(x)*y", "--at", "x=1,y=2"]).exitCode == .success)
    let right = Tool.run(["check", "cos(x)", "--at", "2", "--against", "-sin(x)"])
    #expect(right.exitCode == .success && right.output.contains("agrees"))
    let wrong = Tool.run(["check", "cos(x)", "--at", "2", "--against", "sin(x)"])
    #expect(wrong.exitCode == .data && wrong.output.contains("DIFFERS"))
    #expect(wrong.errors.contains("The derivative is wrong: ∂f/∂x"))
    let vector = try jsonResult(
      ["check", "x*y", "--at", "x=3,y=2", "--against", "[y, x]"])
    #expect(try vector.string("verdict") == "agrees")
  }

  @Test("check refuses what cannot be compared")
  func refused() {
    let count = Tool.run(["check", "x*y", "--at", "x=3,y=2", "--against", "y"])
    #expect(count.exitCode == .usage && count.errors.contains("1 derivative"))
    #expect(Tool.run(["check", "x", "--at", "3", "--against", "z"]).exitCode == .data)
    #expect(Tool.run(["check", "x", "--at", "3", "--against", "1 +"]).exitCode == .data)
    #expect(Tool.run(["check", "[x, x]", "--at", "3"]).exitCode == .data)
  }
}
