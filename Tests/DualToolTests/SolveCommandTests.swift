import DualTool
import Foundation
import Testing

/// Systems of Moré, Garbow and Hillstrom (ACM TOMS 7, 1981) as formulas.
struct TestSystem: Sendable, CustomTestStringConvertible {
  var name: String
  var equations: [String]
  var start: [Double]
  /// The root, where it is known.
  var root: [Double]?
  /// The reason that the method gives where it finds none.
  var failure: String?

  var testDescription: String { name }

  var arguments: [String] {
    let point = start.enumerated().map { "x\($0.offset + 1)=\($0.element)" }
    return equations + ["--at", point.joined(separator: ",")]
  }

  private static func sum(_ n: Int, _ term: (Int) -> String) -> String {
    (1...n).map(term).joined(separator: " + ")
  }

  static let all: [TestSystem] = {
    let h = "(1/6)"
    func x(_ i: Int) -> String { (1...5).contains(i) ? "x\(i)" : "0" }
    let ring = (1...5).map { i in Double(i) / 6 * (Double(i) / 6 - 1) }
    return [
      TestSystem(
        name: "Rosenbrock", equations: ["10*(x2 - x1^2) = 0", "x1 = 1"], start: [-1.2, 1],
        root: [1, 1]),
      TestSystem(
        name: "Freudenstein and Roth, near",
        equations: ["x1 + ((5 - x2)*x2 - 2)*x2 = 13", "x1 + ((x2 + 1)*x2 - 14)*x2 = 29"],
        start: [6, 3], root: [5, 4]),
      // A minimum of ‖F‖ that is no root lies on the way, as Moré says.
      TestSystem(
        name: "Freudenstein and Roth, the start of Moré",
        equations: ["x1 + ((5 - x2)*x2 - 2)*x2 = 13", "x1 + ((x2 + 1)*x2 - 14)*x2 = 29"],
        start: [0.5, -2], failure: "No root found: "),
      TestSystem(
        name: "Powell badly scaled",
        equations: ["1e4*x1*x2 = 1", "exp(-x1) + exp(-x2) = 1.0001"], start: [0, 1]),
      TestSystem(
        name: "Helical valley",
        equations: [
          "10*(x3 - 10*atan2(x2, x1)/(2*pi)) = 0", "10*(sqrt(x1^2 + x2^2) - 1) = 0", "x3 = 0",
        ], start: [-1, 0, 0], root: [1, 0, 0]),
      // The Jacobian is singular at the root.
      TestSystem(
        name: "Powell singular",
        equations: [
          "x1 + 10*x2 = 0", "sqrt(5)*(x3 - x4) = 0", "(x2 - 2*x3)^2 = 0",
          "sqrt(10)*(x1 - x4)^2 = 0",
        ], start: [3, -1, 0, 1], failure: "the Jacobian is singular"),
      TestSystem(
        name: "Trigonometric",
        equations: (1...5).map { i in
          "5 - (\(sum(5) { "cos(x\($0))" })) + \(i)*(1 - cos(x\(i))) - sin(x\(i)) = 0"
        }, start: Array(repeating: 0.2, count: 5)),
      TestSystem(
        name: "Brown almost linear",
        equations: (1...4).map { i in "x\(i) + \(sum(5) { "x\($0)" }) = 6" }
          + ["x1*x2*x3*x4*x5 = 1"], start: Array(repeating: 0.5, count: 5)),
      TestSystem(
        name: "Discrete boundary value",
        equations: (1...5).map { i in
          "2*\(x(i)) - \(x(i - 1)) - \(x(i + 1)) + \(h)^2*(\(x(i)) + \(i)*\(h) + 1)^3/2 = 0"
        }, start: ring),
      TestSystem(
        name: "Discrete integral equation",
        equations: (1...5).map { i in
          let t = "\(i)*\(h)"
          let before = sum(i) { "\($0)*\(h)*(x\($0) + \($0)*\(h) + 1)^3" }
          let after =
            i == 5
            ? "0"
            : (i + 1...5).map { "(1 - \($0)*\(h))*(x\($0) + \($0)*\(h) + 1)^3" }
              .joined(separator: " + ")
          return "x\(i) + \(h)*((1 - \(t))*(\(before)) + \(t)*(\(after)))/2 = 0"
        }, start: ring),
      TestSystem(
        name: "Broyden tridiagonal",
        equations: (1...5).map { i in
          "(3 - 2*\(x(i)))*\(x(i)) - \(x(i - 1)) - 2*\(x(i + 1)) + 1 = 0"
        }, start: Array(repeating: -1, count: 5)),
      TestSystem(
        name: "Broyden banded",
        equations: (1...5).map { i in
          let others = (max(1, i - 5)...min(5, i + 1)).filter { $0 != i }
          let band = others.map { "x\($0)*(1 + x\($0))" }.joined(separator: " - ")
          return "x\(i)*(2 + 5*x\(i)^2) + 1 - \(band) = 0"
        }, start: Array(repeating: -1, count: 5)),
      TestSystem(
        name: "Chebyquad",
        equations: [
          "\(sum(4) { "(2*x\($0) - 1)" }) = 0",
          "(\(sum(4) { "(2*(2*x\($0) - 1)^2 - 1)" }))/4 = -1/3",
          "\(sum(4) { "(4*(2*x\($0) - 1)^3 - 3*(2*x\($0) - 1))" }) = 0",
          "(\(sum(4) { "(8*(2*x\($0) - 1)^4 - 8*(2*x\($0) - 1)^2 + 1)" }))/4 = -1/15",
        ], start: [0.2, 0.4, 0.6, 0.8]),
    ]
  }()
}

@Suite("dual solve")
struct SolveCommandTests {
  @Test("the systems of Moré, Garbow and Hillstrom", arguments: TestSystem.all)
  func systems(_ system: TestSystem) throws {
    let outcome = Tool.run(["solve"] + system.arguments + ["--format", "json"])
    if let failure = system.failure {
      #expect(outcome.exitCode == .data)
      #expect(outcome.errors.contains(failure), "\(outcome.errors)")
      return
    }
    let result = try #require(try jsonResults(outcome).first)
    let root = try result.named("root").map(\.number)
    for (x, exact) in zip(root, system.root ?? root) {
      #expect((x - exact).magnitude <= 1e-15 * (1 + exact.magnitude), "\(root)")
    }
    // The formulas themselves at what the command prints, as what is left of sums of numbers near 10.
    let point = root.enumerated().map { "x\($0.offset + 1)=\($0.element)" }.joined(separator: ",")
    let sides = system.equations.map { equation in
      let parts = equation.components(separatedBy: " = ")
      return "(\(parts[0])) - (\(parts[1]))"
    }
    let rest = Tool.run(["eval"] + sides + ["--at", point, "--format", "value"])
    #expect(rest.exitCode == .success, "\(rest.errors)")
    for line in rest.output.split(separator: "\n") {
      #expect(try #require(Double(line)).magnitude < 1e-13, "\(system.name): \(line)")
    }
  }

  @Test("an order of 2 is seen near a simple root")
  func order() {
    let text = Tool.run(["solve", "x^2 = 2", "--at", "1"]).output
    #expect(text.hasPrefix("f = x^2 - 2\nfrom x = 1\n\nstep  x  "))
    #expect(text.contains("  2.0\n"))
    #expect(
      text.hasSuffix("\nx  1.4142135623730951\n") || text.hasSuffix("\nx  1.414213562373095\n"))
  }

  @Test("the number alone, between two ends, with constants")
  func values() {
    func value(_ arguments: String...) -> String {
      let outcome = Tool.run(["solve"] + arguments + ["--format", "value"])
      #expect(outcome.exitCode == .success, "\(outcome.errors)")
      return outcome.output
    }
    #expect(value("cos(x) = x", "--in", "x=0:2") == "0.7390851332151607\n")
    #expect(value("x^3 = a", "--at", "x=1,a=27", "--wrt", "x") == "3\n")
    #expect(value("x^3 = a", "--in", "x=0:100", "--at", "a=27") == "3\n")
    #expect(value("z = x^2; z = 4", "--at", "x=1") == "2\n")
    #expect(value("if(x == 0, 1, x) = 3", "--at", "x=1") == "3\n")
  }

  @Test(
    "what has no root, or no one root, says so",
    arguments: [
      (["x^2 + 1", "--at=1"], ExitCode.data, "the Jacobian is singular"),
      (["1/x", "--in=x=-1:2"], .data, "a pole or a jump"),
      (["x^2 = 2", "--in=x=3:4"], .data, "the same sign at both ends, 7 at x = 3 and 14 at x = 4"),
      (["log(x)", "--at=-1"], .data, "not finite"),
      (["exp(-x)", "--at=0"], .data, "singular"),
      (["x", "y", "--at=x=1,y=2,z=3"], .usage, "2 equations for 3 unknowns 'x', 'y' and 'z'"),
      (["x = y = 2", "--at=x=1,y=1"], .data, "several '='"),
      (["x^2 =", "--at=x=1"], .data, "a side of the equation 'x^2 =' is missing"),
      (["x", "--in=x=2:1"], .usage, "is empty or infinite"),
      (["x", "--in=0:1"], .usage, "Write --in x=0:2"),
      (["x*y", "x+y", "--in=x=0:1", "--at=y=1"], .usage, "one equation, but there are 2"),
      (["x^2=2", "--at=1", "--steps=2"], .data, "the steps do not settle, after 2 steps"),
    ] as [([String], ExitCode, String)])
  func failures(arguments: [String], code: ExitCode, message: String) {
    let outcome = Tool.run(["solve"] + arguments)
    #expect(outcome.exitCode == code)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(Tool.run(["solve"] + arguments + ["--format", "value"]).output == "")
  }
}
