import Demonstrations
import DualNumbers
import Foundation
import Testing

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
    // One sweep for both inputs: the function's own operations once, a cosine once.
    let wide = report[.forwardLanes]
    #expect(wide.sweeps == 1 && wide.primal == reverse.primal)
    #expect(wide.tangent.byKind["cos"] == 1)
    // Each input has an evaluation of its own, with complex products.
    let complex = report[.complexStep]
    #expect(complex.sweeps == 2 && complex.primal == forward.primal)
    #expect(complex.tangent.byKind["cosh"] == 1 && complex.tangent.byKind["sinh"] == 1)
    for entry in report.entries {
      #expect(entry.tangent.byKind.values.allSatisfy { $0 > 0 }, "\(entry)")
      #expect(entry.adjoint.byKind.values.allSatisfy { $0 > 0 }, "\(entry)")
    }
  }

  @Test("Modes agree, differences to what differences can")
  func agreement() {
    let x = (0..<20).map { Double($0 % 7) * 0.25 - 0.7 }
    let report = ModeComparison(at: x, of: RosenbrockFunction()).counted()
    #expect(report[.reverse].deviation.relative < 1e-14)
    #expect(report[.centralDifferences].deviation.relative < 1e-8)
    #expect(report.stepScan.count == 25)
    #expect(report[.forwardLanes].deviation.relative < 1e-14)
    #expect(report[.complexStep].deviation.relative < 1e-14)
    #expect(report[.complexStep].deviation.ulps < 1e4)
    #expect(report[.forwardLanes].sweeps == 3)
    // A single row: every input has its own colour.
    #expect(report.entry(.sparseForward) == nil && report.colours == 20)
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
    #expect(report.recommendation.mode == .forward)
    #expect(report.recommendation.reason.contains("R^1 → R^30"))
  }

  @Test("The recommended mode is the measured winner")
  func measured() {
    let report = ModeComparison(at: (0..<60).map { Double($0) / 60 }, of: RosenbrockFunction())
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
    #expect(root.entry(.complexStep) == nil)
    let constant = ModeComparison(at: [1, 2]) { _ in [ComparedNumber<Double>(3.0)] }.counted()
    #expect(constant.colours == 1 && constant.jacobian.row(0) == [0, 0])
  }

  @Test("Text, Markdown, CSV and JSON")
  func formats() throws {
    let report = ModeComparison(at: [2, 5], of: lecture).counted()
    let text = report.rendered(as: .text)
    #expect(text.split(separator: "\n").count == 8)
    #expect(text.contains("\nno sparse forward: no two of the 2 columns can share a colour.\n"))
    #expect(text.contains("\nrecommended: "))
    #expect(report.rendered(as: .markdown).hasPrefix("| mode | sweeps |"))
    let lines = report.rendered(as: .csv).split(separator: "\n")
    #expect(lines.count == 6)
    #expect(
      Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [11])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(report.rendered(as: .json).utf8))
        as? [String: Any])
    #expect((object["modes"] as? [Any])?.count == 5)
    #expect((object["omitted"] as? [String: String])?.keys.first == "sparse forward")
    #expect(object["inputs"] as? Int == 2)
  }

  @Test("Charts are balanced: cost, error, crossover, several in one picture")
  func charts() throws {
    let report = ModeComparison(at: [2, 5], of: lecture).counted()
    let crossover = Crossover(
      label: "inputs",
      samples: [
        .init(size: 1, forward: 1, reverse: 4), .init(size: 16, forward: 16, reverse: 4),
      ])
    #expect(crossover.svg.contains("forward: 4.0"))
    #expect(report.svg([.cost]).contains("complex step"))
    let both = report.svg()
    #expect(both.contains("height=\"800\""))
    for svg in [crossover.svg, report.svg([.cost]), report.svg([.error]), both] {
      #expect(svg.hasPrefix("<svg") && svg.hasSuffix("</svg>\n"))
      #expect(XMLCheck(svg).isBalanced)
      #expect(!svg.contains("\"nan") && !svg.contains(">nan") && !svg.contains("inf"))
    }
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
