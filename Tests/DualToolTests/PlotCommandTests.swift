import DualTool
import Foundation
import Testing

@Suite("dual plot")
struct PlotCommandTests {
  /// The curves that a plot draws, cut at their gaps.
  private func pieces(_ formula: String, _ more: String...) throws -> [[[Double]]] {
    let arguments = ["plot", formula, "--derivatives", "0", "--format", "json"] + more
    let outcome = Tool.run(arguments)
    try #require(outcome.exitCode == .success, "\(outcome.errors)")
    guard case .object(let members) = try StrictJSON.parse(outcome.output.dropLast()),
      case .array(let curves)? = members.first(where: { $0.key == "curves" })?.value,
      case .object(let curve) = curves[0]
    else {
      Issue.record("no curves: \(outcome.output.prefix(200))")
      return []
    }
    func numbers(_ key: String) -> [Double] {
      guard case .array(let values)? = curve.first(where: { $0.key == key })?.value else {
        return []
      }
      return values.map { if case .number(let x) = $0 { x } else { .nan } }
    }
    let points = zip(numbers("x"), numbers("values")).map { [$0, $1] }
    return points.split { $0[1].isNaN }.map(Array.init)
  }

  @Test(
    "gaps are at poles, at jumps and outside the domain, and nowhere else",
    arguments: [
      ("1/x", [(-5.0, 0.0), (0, 5)]), ("sqrt(x)", [(0, 5)]), ("abs(x)", [(-5, 5)]),
      ("1/(x-0.3)", [(-5, 0.3), (0.3, 5)]), ("1/(x-0.3)^2", [(-5, 5)]),
      ("floor(x/4)", [(-5, -4), (-4, 0), (0, 4), (4, 5)]), ("exp(x)", [(-5, 5)]),
      ("sign(x - 1/3)*(1+x^2)", [(-5, 1.0 / 3), (1.0 / 3, 5)]), ("ln(x)", [(0, 5)]),
      ("tan(x/2)", [(-5, -Double.pi), (-Double.pi, Double.pi), (Double.pi, 5)]),
      ("sqrt(x^2-1)", [(-5, -1), (1, 5)]), ("tanh(100*x)", [(-5, 5)]), ("7", [(-5, 5)]),
      ("sin(20*x)", [(-5, 5)]), ("x^9", [(-5, 5)]), ("cbrt(x)", [(-5, 5)]),
    ] as [(String, [(Double, Double)])])
  func gaps(formula: String, expected: [(Double, Double)]) throws {
    let found = try pieces(formula).filter { $0.count > 1 }
    try #require(found.count == expected.count, "\(formula): \(found.map { ($0[0], $0.last) })")
    for (piece, ends) in zip(found, expected) {
      #expect((piece[0][0] - ends.0).magnitude < 1e-3, "\(formula) begins at \(piece[0])")
      #expect((piece[piece.count - 1][0] - ends.1).magnitude < 1e-3, "\(formula)")
    }
  }

  @Test("every point is one of the formula, in order, and dense where it oscillates")
  func points() throws {
    let points = try pieces("sin(1/x)", "--in=-1:1").flatMap { $0 }
    #expect(points.count > 500 && points.count < 6000)
    for (a, b) in zip(points, points.dropFirst()) { #expect(a[0] <= b[0]) }
    for point in points where point[0] != 0 {
      #expect((Foundation.sin(1 / point[0]) - point[1]).magnitude < 1e-9)
    }
    // The turns at 1/x = π/2 + kπ are reached, to a fifth of a dot.
    let near = points.filter { ($0[0] - 1 / (2.5 * Double.pi)).magnitude < 0.004 }.map { $0[1] }
    #expect(try #require(near.max()) > 0.998)
  }

  @Test("derivatives and a tangent are curves of their own, named")
  func curves() throws {
    let svg = Tool.run(["plot", "x^2", "--derivatives=2", "--tangent=1", "--format=svg"]).output
    for name in [">f<", ">f′<", ">f″<", ">tangent at 1<", "<circle"] {
      #expect(svg.contains(name), "\(name)")
    }
    let text = Tool.run(["plot", "sin(x)"]).output
    #expect(text.hasPrefix("sin(x)\n▬ f   ▬ f′\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 90 })
  }

  @Test("two variables give contours with arrows; pictures go to files by their names")
  func files() throws {
    let valley = ["plot", "(1-x)^2 + 100*(y-x^2)^2", "--in", "x=-2:2,y=-1:3"]
    let outcome = Tool.run(valley + ["-o", "valley.svg"])
    #expect(outcome.exitCode == .success && outcome.output == "", "\(outcome.errors)")
    let svg = try #require(outcome.files["valley.svg"])
    #expect(svg.contains("contour") && svg.contains("class=\"head\""))
    let way = Tool.run(
      ["minimize", "(1-x)^2 + 100*(y-x^2)^2", "--at=x=-1.2,y=1", "--plot", "way.svg"])
    #expect(try #require(way.files["way.svg"]).contains("<path class=\"fill1\" d=\"M"))
    let fit = Tool.run(
      ["fit", "a*x+b", "--data=d", "--start=a=1,b=0", "--plot=fit.svg"],
      files: ["d": "x,y\n1,2\n2,3.1\n3,3.9\n"])
    #expect(try #require(fit.files["fit.svg"]).components(separatedBy: "<circle").count == 4)
    let series = Tool.run(["taylor", "exp(x)", "--at=0", "--order=2", "--plot=-"])
    #expect(series.output.contains("▬ f   ▬ order 2\n"))
    let png = Tool.run(["plot", "x", "-o", "x.png"])
    #expect(png.exitCode == .outputFailed && png.errors.contains("Cannot write 'x.png'"))
  }

  @Test(
    "what cannot be drawn is refused",
    arguments: [
      (["x*y*z"], ExitCode.usage, "Give the others values by '--at'"),
      (["x", "--in=y=0:1"], .usage, "The formula has no variable 'y'"),
      (["x", "--in=1:0"], .usage, "is empty or infinite"),
      (["x", "--in=x=0:1", "--in=x=1:2"], .usage, "'x' is given twice in '--in'"),
      (["sqrt(-1-x^2)"], .data, "no value for x between -5 and 5"),
      (["x", "-o", "x.pdf"], .usage, "End it with .svg or .png"),
      (["ln(x)", "--tangent=-1"], .data, "there is no tangent at x = -1"),
      (["x*y", "--tangent=1"], .usage, "for a formula of one variable"),
      (["[x, 2x]"], .data, "2 results"),
    ] as [([String], ExitCode, String)])
  func failures(arguments: [String], code: ExitCode, message: String) {
    let outcome = Tool.run(["plot"] + arguments)
    #expect(outcome.exitCode == code, "\(outcome.output)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
