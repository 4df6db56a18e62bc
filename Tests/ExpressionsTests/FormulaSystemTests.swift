import Expressions
import Testing

@Suite("FormulaSystem")
struct FormulaSystemTests {
  @Test("formulas share one list of variables")
  func variables() throws {
    let texts = ["y*x", "a = z; [a, x^2]", "3", "a - x"]
    let system = FormulaSystem(try texts.map { try Formula(parsing: $0) })
    #expect(system.variables == ["y", "x", "z", "a"])
    #expect(system.outputs == 5)
    #expect(system.evaluateAll([2.0, 3, 5, 7]) == [6, 5, 9, 3, 4])
  }

  @Test("constants leave the list of variables")
  func constants() throws {
    let system = FormulaSystem([try Formula(parsing: "x*y"), try Formula(parsing: "y^n")])
    let evaluator = system.evaluator(for: Double.self, constants: ["n": 2, "x": 10])
    #expect(evaluator.variables == ["y"])
    #expect(evaluator.all([3]) == [30, 9])
  }

  @Test("a system without formulas has no results")
  func empty() {
    #expect(FormulaSystem([]).evaluateAll([Double]()).isEmpty)
  }
}
