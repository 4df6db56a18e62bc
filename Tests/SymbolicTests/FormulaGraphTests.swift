import Expressions
import Symbolic
import Testing

@Test func equalOperationsAreOneNode() throws {
  let graph = FormulaGraph([try Formula(parsing: "sin(x)*y + sin(x)*y")])
  #expect(graph.operationCount(of: graph.outputs) == 3)
}
