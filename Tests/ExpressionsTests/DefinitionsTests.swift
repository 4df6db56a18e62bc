import DerivativeRules
import Expressions
import Testing

@Suite("The values of definitions")
struct DefinitionsTests {
  @Test(
    "Each has its value under its name; constants have none",
    arguments: [
      ("z = x*y; z^2", ["z=6.0"]), ("a = x; b = a + y; b*a", ["a=2.0", "b=5.0"]),
      ("c = 2*3; c*x + y", []), ("h = x*y; k = h; k + x", ["h=6.0", "k=6.0"]),
      // What is written out keeps its names, elements of lists have theirs.
      ("f(t) = t^2; u = f(x) + y; sum(i, 1, 3, u*i)", ["u=7.0"]),
      ("h = [x*y, x + y, 1]; sum(h)", ["h[1]=6.0", "h[2]=5.0"]),
      ("b = x^2*y; D(b, x)", ["b=12.0"]), ("k = x*y; l = k; sum(i, 1, 2, l)", ["k=6.0", "l=6.0"]),
      // A definition is evaluated whichever branch is taken.
      ("z = x + y; if(x > 0, z, -y)", ["z=5.0"]),
    ])
  func values(_ source: String, _ expected: [String]) throws {
    let formula = try Formula(parsing: source)
    let evaluator: Evaluator<Double> = formula.evaluator()
    let point = evaluator.variables.map { $0 == "x" ? 2.0 : 3 }
    let (results, definitions) = evaluator.allWithDefinitions(point)
    #expect(definitions.map { "\($0.name)=\($0.value)" } == expected)
    #expect(results == evaluator.all(point))
  }

  @Test("Formulas of a system come one after the other")
  func system() throws {
    let system = FormulaSystem([
      try Formula(parsing: "z = x*y; z"), try Formula(parsing: "z = x - y; z^2"),
    ])
    let evaluator: Evaluator<Double> = system.evaluator()
    let (_, definitions) = evaluator.allWithDefinitions([2, 3])
    #expect(definitions.map { "\($0.name)=\($0.value)" } == ["z=6.0", "z=-1.0"])
  }
}
