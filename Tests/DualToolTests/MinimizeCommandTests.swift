import DualTool
import Testing

@Suite("dual minimize and maximize")
struct MinimizeCommandTests {
  struct Function: Sendable, CustomTestStringConvertible {
    var name: String
    var formula: String
    var start: String
    /// The minima, one of which is to be reached.
    var minima: [[Double]]
    var tolerance = 1e-7
    var testDescription: String { name }
  }

  static let functions = [
    Function(
      name: "Rosenbrock", formula: "(1-x)^2 + 100*(y-x^2)^2", start: "x=-1.2,y=1",
      minima: [[1, 1]]),
    Function(
      name: "Beale",
      formula: "(1.5-x*(1-y))^2 + (2.25-x*(1-y^2))^2 + (2.625-x*(1-y^3))^2", start: "x=1,y=1",
      minima: [[3, 0.5]]),
    Function(
      name: "Himmelblau", formula: "(x^2+y-11)^2 + (x+y^2-7)^2", start: "x=0,y=0",
      minima: [
        [3, 2], [-2.805118086952745, 3.131312518250573], [-3.779310253377747, -3.283185991286170],
        [3.584428340330492, -1.848126526964404],
      ]),
    // Its Hessian is singular at the minimum: the point is as good as the gradient is small.
    Function(
      name: "Powell", formula: "(x+10*y)^2 + 5*(z-w)^2 + (y-2*z)^4 + 10*(x-w)^4",
      start: "x=3,y=-1,z=0,w=1", minima: [[0, 0, 0, 0]], tolerance: 5e-3),
  ]

  @Test(
    "the minima of standard functions, by every method", arguments: functions,
    ["bfgs", "lbfgs", "newton"])
  func minima(_ function: Function, method: String) throws {
    let problem = [function.formula, "--at", function.start, "--method", method]
    let result = try jsonResult(["minimize"] + problem)
    let point = try result.named("at").map(\.number)
    let distances = function.minima.map { minimum in
      zip(point, minimum).map { ($0 - $1).magnitude }.max() ?? 0
    }
    #expect(try #require(distances.min()) < function.tolerance, "\(point)")
    #expect(try result.number("norm") <= 1e-8 || result.number("value") < 1e-12)
    // Upside down it is a maximum.
    let other = try jsonResult(
      ["maximize", "-(\(function.formula))"] + problem.dropFirst())
    #expect(try other.named("at").map(\.number) == point)
  }

  @Test("text has the value, the point, the verdict, and the steps where they are asked for")
  func text() {
    let text = Tool.run(["maximize", "x*exp(-x)", "--at", "0.5", "--method=newton", "--trace"])
      .output
    #expect(text.hasPrefix("f = x*exp(-x)\nfrom x = 0.5\n\nstep  x "))
    #expect(text.contains("\nmaximum  0.36787944117144233\n"))
    #expect(text.hasSuffix("; f″ is negative\n"))
    #expect(!Tool.run(["minimize", "x^2", "--at", "1"]).output.contains("step length"))
    let kink = Tool.run(["minimize", "abs(x-1) + y^2", "--at=x=3,y=2"]).output
    #expect(kink.contains("a kink or a jump"))
    #expect(Tool.run(["minimize", "(x-3)^2", "--at=1", "--format=value"]).output == "3\n")
  }

  @Test(
    "a saddle, a slope without end and what is not finite are no minimum",
    arguments: [
      (["x^2 - y^2", "--at=x=1,y=0"], "the eigenvalue -2: a saddle"),
      (["x", "--at=1"], "No minimum found"), (["-x^2", "--at=1"], "No minimum found"),
      (["-exp(x)", "--at=1"], "No minimum found"), (["log(x)", "--at=-1"], "not finite"),
      (["(1-x)^2 + 100*(y-x^2)^2", "--at=x=-1.2,y=1", "--steps=3"], "after 3 steps"),
    ] as [([String], String)])
  func failures(arguments: [String], message: String) {
    let outcome = Tool.run(["minimize"] + arguments)
    #expect(outcome.exitCode == .data)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(Tool.run(["minimize"] + arguments + ["--format", "value"]).output == "")
  }
}
