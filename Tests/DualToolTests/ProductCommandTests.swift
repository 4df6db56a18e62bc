import DualTool
import Testing

/// Values, and products with a Jacobian or a Hessian: `eval`, `jvp`, `vjp`, `hvp`.
@Suite("Values and products")
struct ProductCommandTests {
  private static let polar = ["r*cos(t)", "r*sin(t)", "--at", "r=2,t=pi/6"]

  private func output(_ arguments: [String], input: String = "") -> String {
    let outcome = Tool.run(arguments, input: input)
    #expect(outcome.exitCode == .success, "\(outcome.errors)")
    #expect(outcome.errors == "")
    return outcome.output
  }

  @Test("eval gives one value, several, and the numbers alone")
  func eval() throws {
    #expect(output(["eval", "x^2", "--at", "3"]) == "f = x^2   at x = 3\nvalue  9\n")
    #expect(output(["eval", "2^10 + 1", "--format", "value"]) == "1025\n")
    #expect(output(["eval", "[x, 1/x]", "--at", "x=4", "--format", "value"]) == "4\n0.25\n")
    #expect(
      try jsonResult(["eval", "x*y", "x-y", "--at", "x=2,y=5"]).numbers("values") == [10, -3])
    #expect(output(["eval", "1/3", "--float", "--format", "value"]) == "0.33333334\n")
    let many = output(["eval", "x^2", "--points", "-", "--format", "value"], input: "x\n1\n2\n3\n")
    #expect(many == "1\n4\n9\n")
  }

  @Test("J·v, wᵀ·J and H·v are the products of the matrices that the other commands give")
  func products() throws {
    let jacobian = try jsonResult(["jacobian"] + Self.polar).rows("jacobian")
    let forward = try jsonResult(["jvp"] + Self.polar + ["--along", "r=1,t=0.5"]).numbers("jvp")
    for (row, product) in zip(jacobian, forward) {
      #expect((row[0] + 0.5 * row[1] - product).magnitude <= product.magnitude.ulp)
    }
    let back = try jsonResult(["vjp"] + Self.polar + ["--cotangent", "1,2"]).named("vjp")
    #expect(back.map(\.name) == ["r", "t"])
    for (j, product) in back.enumerated() {
      let sum = jacobian[0][j] + 2 * jacobian[1][j]
      #expect((sum - product.number).magnitude <= product.number.magnitude.ulp)
    }
    let problem = ["x^2*y + sin(x*y)", "--at", "x=1,y=2"]
    let hessian = try jsonResult(["hessian"] + problem).rows("hessian")
    let curved = try jsonResult(["hvp"] + problem + ["--along", "2,-1"]).named("hvp")
    for (row, product) in zip(hessian, curved) {
      #expect((2 * row[0] - row[1] - product.number).magnitude <= 4 * 2.0.ulp)
    }
  }

  @Test("rows of a file have a product each, in every form")
  func rows() {
    let jvp = ["jvp", "x*y", "x/y", "--along", "1,2", "--points", "-", "--format"]
    let file = "id,x,y\na,6,2\nb,1,1\n"
    #expect(
      output(jvp + ["csv"], input: file)
        == "id,x,y,f1,f2,jvp f1,jvp f2\na,6,2,12.0,3.0,14.0,-2.5\nb,1,1,1.0,1.0,3.0,-1.0\n")
    #expect(
      output(jvp + ["jsonl", "--only-derivatives"], input: file)
        == "{\"jvp f1\": 14.0, \"jvp f2\": -2.5}\n{\"jvp f1\": 3.0, \"jvp f2\": -1.0}\n")
    #expect(
      output(
        ["vjp", "x*y", "x/y", "--cotangent", "1,2", "-i", "-", "-f", "csv"], input: "x,y\n6,2\n")
        == "x,y,f1,f2,vjp x,vjp y\n6,2,12.0,3.0,3.0,3.0\n")
    #expect(
      output(["hvp", "x^2*y", "--along", "y", "-i", "-", "-f", "tsv"], input: "x,y\n6,2\n")
        == "x\ty\tvalue\td/dx\td/dy\thvp x\thvp y\n6\t2\t72.0\t24.0\t36.0\t12.0\t0.0\n")
    #expect(
      output(["jvp", "x^2", "--at", "x=1:1:2", "--along", "1", "-f", "csv"])
        == "x,value,jvp\n1.0,1.0,2.0\n2.0,4.0,4.0\n")
  }

  @Test("a direction is read by order or by name, and the rest is 0")
  func directions() {
    let named = output(["jvp"] + Self.polar + ["--along", "t", "--format", "value"])
    #expect(named == output(["jvp"] + Self.polar + ["--along", "0,1", "--format", "value"]))
    let weights = output(["vjp"] + Self.polar + ["--cotangent", "f2=3", "--format", "value"])
    #expect(weights == output(["vjp"] + Self.polar + ["--cotangent=0,3", "--format", "value"]))
  }

  @Test("text names the direction and the products")
  func text() {
    #expect(
      output(["hvp", "x^2*y", "--at", "x=1,y=2", "--along", "1,0"]) == """
        f = x^2*y   at x = 1, y = 2
        v: x = 1, y = 0
        value  2

              ∇f  H·v
        ∂/∂x  4   4
        ∂/∂y  1   2

        """)
  }

  @Test(
    "a direction of the wrong length or name is refused",
    arguments: [
      (["jvp", "x*y", "--at=x=1,y=2"], "Missing expected option '--along <direction>'"),
      (["jvp", "x*y", "--at=x=1,y=2", "--along=1"], "1 number, but there are 2 variables"),
      (["jvp", "x*y", "--at=x=1,y=2", "--along=z=1"], "No variable 'z'"),
      (["jvp", "x*y", "--at=x=1,y=2", "--along=x,x"], "'x' is given twice in '--along'"),
      (["vjp", "x", "2x", "--at=x=1"], "Missing expected option '--cotangent <weights>'"),
      (["vjp", "x", "2x", "--at=x=1", "--cotangent=1,2,3"], "3 numbers, but there are 2 results"),
    ] as [([String], String)])
  func wrongDirections(arguments: [String], message: String) {
    let outcome = Tool.run(arguments)
    #expect(outcome.exitCode == .usage)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
