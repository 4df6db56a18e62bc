import DualNumbers
import Foundation
import Testing

struct Rosenbrock: DifferentiableFunction {
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    var sum = N.zero
    for i in 0..<x.count - 1 {
      let a = x[i + 1] - x[i] * x[i]
      let b = 1 - x[i]
      sum += 100 * a * a + b * b
    }
    return [sum]
  }
}

/// One input, m outputs.
struct Fan: DifferentiableFunction {
  let outputs: Int
  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    (0..<outputs).map { N.sin(x[0] * N($0 + 1)) * x[0] + N.exp(x[0]) }
  }
}

func lecture<N: RealNumber>(_ x: [N]) -> N { N.log(x[0]) + x[0] * x[1] - N.sin(x[1]) }
func polar<N: RealNumber>(_ x: [N]) -> [N] { [x[0] * N.cos(x[1]), x[0] * N.sin(x[1])] }

@Suite("Modes side by side")
struct ModeComparisonTests {
  @Test("A generic function by name, of one output or several, and a closure")
  func functions() {
    let report = ModeComparison(at: [2, 5], of: lecture).counted()
    #expect(report.jacobian.row(0) == [5.5, 2 - Double.cos(5)])
    #expect(report.value == [lecture([2.0, 5.0])])
    #expect(report[.forward].sweeps == 2 && report[.reverse].sweeps == 1)
    #expect(ModeComparison(at: [2, 1], of: polar).counted().outputs == 2)
    let closure = ModeComparison(at: [3]) { x in [x[0] * x[0]] }.counted()
    #expect(closure.jacobian[0, 0] == 6)
  }

  @Test("Operations are those done: primal, tangent, adjoint, by kind")
  func operations() {
    let report = ModeComparison(at: [2, 5], of: lecture).counted()
    let forward = report[.forward]
    #expect(forward.primal.byKind == ["log": 2, "+": 2, "*": 2, "-": 2, "sin": 2])
    // One sweep: 1/x·ẋ, x₁ẋ₂ + ẋ₁x₂, cos(x₂)·ẋ₂, one sum and one difference of tangents.
    #expect(forward.tangent.byKind["cos"] == 2)
    let reverse = report[.reverse]
    #expect(reverse.primal.total * 2 == forward.primal.total)
    #expect(reverse.tangent.byKind["cos"] == 1)
    #expect(reverse.adjoint.total > 0 && reverse.tapeBytes > 0)
    #expect(report[.centralDifferences].primal.total == 4 * reverse.primal.total)
  }

  @Test("Modes agree, differences to what differences can")
  func agreement() {
    let x = (0..<20).map { Double($0 % 7) * 0.25 - 0.7 }
    let report = ModeComparison(at: x, of: Rosenbrock()).counted()
    #expect(report[.reverse].deviation.relative < 1e-14)
    #expect(report[.centralDifferences].deviation.relative < 1e-8)
    #expect(report.stepScan.count == 25)
    // The cost of forward mode grows with n, that of reverse mode does not.
    #expect(report[.forward].operations > 10 * report[.reverse].operations)
    #expect(report.recommendation.mode == .reverse)
  }

  @Test("One input and many outputs: one sweep forward, one backwards for each output")
  func fan() {
    let report = ModeComparison(at: [0.5], of: Fan(outputs: 30)).counted()
    #expect(report[.forward].sweeps == 1)
    #expect(report[.reverse].sweeps == 30)
    // Of one input, the tape's variables carry the derivative along: the operations are nearly the same.
    let operations = (report[.forward].operations, report[.reverse].operations)
    #expect((operations.0 - operations.1).magnitude < operations.0 / 5)
    #expect(report.recommendation.reason.contains("R^1 → R^30"))
  }

  @Test("The recommended mode is the measured winner")
  func measured() {
    let report = ModeComparison(at: (0..<60).map { Double($0) / 60 }, of: Rosenbrock())
      .run(samples: 3, milliseconds: 0.2)
    #expect(report.recommendation.mode == .reverse)
    #expect((report.ratio(.forward) ?? 0) > (report.ratio(.reverse) ?? 0))
    #expect(report.recommendation.reason.contains("measured"))
  }

  @Test("Nothing in, nothing out, not finite")
  func edges() {
    let none = ModeComparison(at: []) { _ in [ComparedNumber<Double>]() }.counted()
    #expect(none.inputs == 0 && none.outputs == 0)
    let root = ModeComparison(at: [0.0]) { x in [sqrt(x[0])] }.counted()
    #expect(root.jacobian[0, 0] == .infinity)
    #expect(root.rendered(as: .json).contains("\"inf\""))
  }

  @Test("Text, Markdown, CSV and JSON")
  func formats() throws {
    let report = ModeComparison(at: [2, 5], of: lecture).counted()
    let text = report.rendered(as: .text)
    #expect(text.split(separator: "\n").count == 5)
    #expect(text.contains("recommended: "))
    #expect(report.rendered(as: .markdown).hasPrefix("| mode | sweeps |"))
    let lines = report.rendered(as: .csv).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [11])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(report.rendered(as: .json).utf8))
        as? [String: Any])
    #expect((object["modes"] as? [Any])?.count == 3)
    #expect(object["inputs"] as? Int == 2)
  }

  @Test("Charts: crossover and step error")
  func charts() throws {
    let crossover = Crossover(
      label: "inputs",
      samples: [
        .init(size: 1, forward: 1, reverse: 4), .init(size: 16, forward: 16, reverse: 4),
      ])
    #expect(((crossover.size ?? 0) - 4).magnitude < 1e-12)
    #expect(crossover.chart.svg.contains("crossover 4.0"))
    let step = ModeComparison(at: [2, 5], of: lecture).counted().stepChart.svg
    #expect(step.hasPrefix("<svg") && step.hasSuffix("</svg>"))
    for svg in [crossover.chart.svg, step] {
      let parser = XMLCheck(svg)
      #expect(parser.isBalanced)
    }
    let fixed = Crossover(label: "inputs", samples: [.init(size: 1, forward: 1, reverse: 4)])
    #expect(fixed.size == nil)
  }
}

/// Whether every element that opens closes.
struct XMLCheck {
  let isBalanced: Bool

  init(_ text: String) {
    var depth = 0
    for tag in text.matches(of: /<(\/?)[a-z]+[^>]*?(\/?)>/) {
      if !tag.1.isEmpty { depth -= 1 } else if tag.2.isEmpty { depth += 1 }
    }
    isBalanced = depth == 0
  }
}

@Suite("Chains of Jacobians")
struct JacobianChainTests {
  /// All ways to set parentheses.
  func cheapest(_ d: ArraySlice<Int>) -> Int {
    guard d.count > 2 else { return 0 }
    let (first, last) = (d.startIndex, d.endIndex - 1)
    return (first + 1..<last).map { k in
      cheapest(d[first...k]) + cheapest(d[k...last]) + d[first] * d[k] * d[last]
    }.min() ?? 0
  }

  @Test("The best order is the cheapest of all")
  func best() {
    var state: UInt64 = 5
    for _ in 0..<200 {
      let dimensions = (0..<Int.random(in: 2...7)).map { _ -> Int in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % 20 + 1
      }
      let chain = JacobianChain(dimensions: dimensions)
      #expect(chain.best.multiplications == cheapest(dimensions[...]), "\(dimensions)")
      #expect(chain.best.multiplications <= chain.fromTheLeft.multiplications)
      #expect(chain.best.multiplications <= chain.fromTheRight.multiplications)
    }
  }

  @Test("ABCD with one output: from the left; with one input: from the right")
  func ends() {
    let gradient = JacobianChain(dimensions: [1, 10, 20, 30, 40])
    #expect(gradient.best == gradient.fromTheLeft)
    #expect(gradient.fromTheLeft.description == "((AB)C)D")
    let tangent = JacobianChain(dimensions: [40, 30, 20, 10, 1])
    #expect(tangent.best == tangent.fromTheRight)
    #expect(tangent.fromTheRight.description == "A(B(CD))")
    let waist = JacobianChain(dimensions: [50, 40, 1, 40, 50])
    #expect(waist.best.description == "(AB)(CD)")
    #expect(waist.best.multiplications == 50 * 40 + 40 * 50 + 50 * 50)
    #expect(JacobianChain(dimensions: [3, 4]).best.multiplications == 0)
  }
}
