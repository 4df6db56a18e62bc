import DualTool
import Foundation
import TestSupport
import Testing

@Suite("dual propagate")
struct PropagateCommandTests {
  /// A formula with normal inputs, also as Swift.
  struct Case: Sendable, CustomTestStringConvertible {
    var formula: String
    var means: [Double]
    var deviations: [Double]
    /// The correlation of the first two inputs.
    var correlation = 0.0
    var f: @Sendable ([Double]) -> Double
    var testDescription: String { formula }
  }

  static let cases = [
    Case(formula: "a/(4*pi^2*b^2)", means: [1.2, 2.1], deviations: [0.01, 0.05]) {
      $0[0] / (4 * Double.pi * Double.pi * $0[1] * $0[1])
    },
    Case(formula: "a*b", means: [1, 2], deviations: [0.2, 0.3], correlation: 0.6) { $0[0] * $0[1] },
    Case(formula: "a^2 - b", means: [0.5, 1], deviations: [0.3, 0.1], correlation: -0.5) {
      $0[0] * $0[0] - $0[1]
    },
    Case(formula: "exp(a)*cos(b)", means: [0.3, 0.4], deviations: [0.05, 0.08]) {
      Foundation.exp($0[0]) * Foundation.cos($0[1])
    },
    Case(formula: "sqrt(a^2 + b^2 + c^2)", means: [3, 4, 12], deviations: [0.1, 0.2, 0.3]) {
      ($0[0] * $0[0] + $0[1] * $0[1] + $0[2] * $0[2]).squareRoot()
    },
  ]

  @Test("mean and deviation to second order are those of a simulation", arguments: cases)
  func simulation(_ item: Case) throws {
    let names = ["a", "b", "c"]
    let fields = zip(item.means, item.deviations).enumerated().map {
      "\(names[$0.offset])=\($0.element.0)±\($0.element.1)"
    }
    var arguments = ["propagate", item.formula, "--at", fields.joined(separator: ",")]
    if item.correlation != 0 { arguments += ["--correlation", "a,b=\(item.correlation)"] }
    let result = try jsonResult(arguments)
    let second = try result.named("secondOrder")

    var random = SeededGenerator(seed: 17)
    func normal() -> Double {
      let radius = (-2 * Foundation.log(Double.random(in: 1e-300..<1, using: &random))).squareRoot()
      return radius * Foundation.cos(2 * Double.pi * Double.random(in: 0..<1, using: &random))
    }
    let count = 200_000
    var (sum, squares) = (0.0, 0.0)
    let middle = item.f(item.means)
    let other = (1 - item.correlation * item.correlation).squareRoot()
    for _ in 0..<count {
      var z = item.means.map { _ in normal() }
      z[1] = item.correlation * z[0] + other * z[1]
      let x = zip(item.means, zip(item.deviations, z)).map { $0 + $1.0 * $1.1 }
      let y = item.f(x) - middle
      sum += y
      squares += y * y
    }
    let mean = sum / Double(count)
    let deviation = (squares / Double(count) - mean * mean).squareRoot()
    // Five times what a simulation of so many draws is uncertain by, and a little for higher orders.
    #expect(
      (second[0].number - middle - mean).magnitude < 5 * deviation / Double(count).squareRoot()
        + 0.002 * deviation, "\(second) \(middle + mean) ± \(deviation)")
    #expect((second[1].number / deviation - 1).magnitude < 0.015, "\(second) ± \(deviation)")
  }

  @Test("uncertainties are written ±, +- or +/-, and the largest contribution comes first")
  func text() {
    let texts = ["±", "+-", "+/-", " ± "].map { sign in
      Tool.run(["propagate", "l/(4*pi^2*t^2)", "--at", "l=1.2\(sign)0.01,t=2.1\(sign)0.05"]).output
    }
    for text in texts { #expect(text == texts[0]) }
    #expect(texts[0].hasPrefix("f = l/(4*pi^2*t^2)\nat l = 1.2 ± 0.01, t = 2.1 ± 0.05\n\n"))
    #expect(texts[0].contains("\nf = 0.00689 ± 0.00033\n"))
    #expect(texts[0].contains("\nt      -6.6e-3  -3.3e-4  97.0%\nl "))
  }

  @Test("correlations cancel a difference, by option and by file")
  func correlations() throws {
    let point = ["a - b", "--at", "a=1±0.1,b=1±0.1", "--format", "value"]
    #expect(Tool.run(["propagate"] + point + ["--correlation=a,b=1"]).output == "0 0\n")
    let files = ["c.csv": "b,a,z\n1,0.5,0\n0.5,1,0\n0,0,1\n"]
    let outcome = Tool.run(["propagate"] + point + ["--correlations", "c.csv"], files: files)
    let words = outcome.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    #expect(words.count == 2 && (words[1] - 0.1).magnitude < 1e-15, "\(outcome)")
  }

  @Test("where the expansion is not the formula, a note says so")
  func notes() {
    func text(_ formula: String, _ point: String) -> String {
      Tool.run(["propagate", formula, "--at", point]).output
    }
    #expect(text("abs(x)", "x=0.01±0.1").contains("simulate instead"))
    #expect(text("abs(x)", "x=0±0.1").contains("a kink or a jump"))
    #expect(text("sqrt(x)", "x=0.01±0.1").contains("its spread is not known"))
    #expect(text("x^2", "x=0±0.1").contains("first order alone misleads"))
    #expect(!text("x*y", "x=3±0.1,y=2±0.01").contains("The formula"))
  }

  @Test(
    "what is wrong is said",
    arguments: [
      (["x", "--at=x=1"], ExitCode.usage, "No value in '--at' has an uncertainty"),
      (["x", "--at=x=1±-2"], .data, "the uncertainty of 'x' is -2"),
      (["x", "--at=1±2"], .usage, "needs a name"),
      (["sqrt(x)", "--at=x=0±0.1"], .data, "not finite at the point"),
      (["x*y", "--at=x=1±1,y=1±1", "--correlation=x,z=1"], .usage, "'z' in '--correlation'"),
      (["x*y", "--at=x=1±1,y=1±1", "--correlation=x,y=2"], .data, "between -1 and 1"),
      (["x*y", "--at=x=1±1,y=1±1", "--correlation=x"], .usage, "Write --correlation a,b=0.3"),
      (
        [
          "x*y*z", "--at=x=1±1,y=1±1,z=1±1", "--correlation=x,y=0.9", "--correlation=y,z=0.9",
          "--correlation=x,z=-0.9",
        ], .data, "contradict each other"
      ),
    ] as [([String], ExitCode, String)])
  func failures(arguments: [String], code: ExitCode, message: String) {
    let outcome = Tool.run(["propagate"] + arguments)
    #expect(outcome.exitCode == code)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
