import Expressions
import Symbolic
import Testing

@Suite struct FormulaGraphTests {
  private func graph(_ text: String) throws -> FormulaGraph {
    FormulaGraph([try Formula(parsing: text)])
  }

  @Test func equalOperationsAreOneNode() throws {
    let graph = try graph("sin(x)*y + sin(x)*y")
    #expect(graph.operationCount(of: graph.outputs) == 3)
    #expect(graph.writtenCount(of: graph.outputs) == 5)
  }

  /// Numbers are folded where that has no rounding error, and left as they are elsewhere.
  @Test func onlyExactNumbersAreFolded() throws {
    let exact = try graph("(2 + 3*4)*x")
    #expect(exact.operationCount(of: exact.outputs) == 1)
    let rounded = try graph("(1/3)*x")
    #expect(rounded.operationCount(of: rounded.outputs) == 2)
    let folded = rounded.foldingConstants()
    #expect(folded.operationCount(of: folded.outputs) == 1)
    #expect(folded.evaluate([0.7])[0] == rounded.evaluate([0.7])[0])
  }

  @Test func deadCodeGoes() throws {
    var graph = try graph("exp(x)*y")
    let derivative = graph.derivative(of: graph.outputs[0], by: 1)
    let pruned = graph.pruned(to: [derivative])
    #expect(pruned.nodes.count == 2)
    #expect(pruned.evaluate([0.0, 5.0]) == [1])
  }

  @Test(arguments: FormulaGraph.Accumulation.allCases)
  func structuralZerosAreNone(_ accumulation: FormulaGraph.Accumulation) throws {
    var graph = FormulaGraph(try ["x*y", "floor(x) + z", "y^2"].map { try Formula(parsing: $0) })
    let entries = graph.jacobian(of: graph.outputs, by: [0, 1, 2], accumulation)
    let pattern = entries.map { $0.map { $0 != nil } }
    #expect(pattern == [[true, true, false], [false, false, true], [false, true, false]])
  }

  /// One result of many variables is cheaper backwards, many results of one variable forwards.
  @Test func theCheaperAccumulationIsTaken() throws {
    let names = (1...12).map { "x\($0)" }
    var wide = try graph("exp(\(names.joined(separator: "*")))")
    #expect(wide.jacobian(of: wide.outputs, by: Array(0..<12)).accumulation == .reverse)
    var tall = try graph("t = sin(x)*exp(x); [t, t^2, t^3, sin(t), cos(t), t*x]")
    #expect(tall.jacobian(of: tall.outputs, by: [0]).accumulation == .forward)
  }

  /// What the other branch would make NaN stays out of the derivative, backwards too.
  @Test(arguments: FormulaGraph.Accumulation.allCases)
  func branchesStayApart(_ accumulation: FormulaGraph.Accumulation) throws {
    var graph = try graph("s = sqrt(x); if(x > 0, s, 3*x) + if(x > 4, s, 1)")
    let root = graph.outputs[0]
    let entry = try #require(graph.jacobian(of: [root], by: [0], accumulation)[0][0])
    for (x, expected) in [(-1.0, 3.0), (1, 0.5), (16, 0.25)] {
      #expect(graph.allValues([x]).numbers[entry] == expected)
    }
  }

  @Test func derivativesInsideOfFormulasAreOperations() throws {
    let graph = try graph("D(x^3 + D(t^2*x, t, x), x, x, 2)")
    #expect(graph.evaluate([2.0]) == [16])
  }
}
