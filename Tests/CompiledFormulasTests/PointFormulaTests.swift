import CompiledFormulas
import Expressions
import Testing

@Suite("PointFormula")
struct PointFormulaTests {
  private static let results: [CompiledFormula.Results] = [
    .values, .gradient, .jacobian, .hessian, .jvp(along: [1, -2]), .vjp(cotangent: [3]),
    .hvp(along: [0.5, 1]),
  ]

  @Test("a point has the results that a row has, the Hessian whole", arguments: results)
  func rows(results: CompiledFormula.Results) throws {
    for text in ["x*exp(-y^2) + sin(x*y)", "max(x, y, x*y)", "x < 1 ? x^y : ln(x)", "3"] {
      let system = FormulaSystem([try Formula(parsing: text)])
      for (mode, isFloat) in [(nil, false), (.forward, true), (.reverse, false), (.reverse, true)]
        as [(SweepMode?, Bool)]
      {
        let rows = try CompiledFormula(
          system, variables: ["x", "y"], results: results, mode: mode, inSinglePrecision: isFloat)
        let point = PointFormula(
          system, wrt: ["x", "y"], results: results, mode: mode, inSinglePrecision: isFloat
        ).with(constants: [:])
        for x in [[0.7, 1.9], [0, 0], [-1, 0.5], [2, 2]] {
          let expected = rows.evaluate(x.map { [isFloat ? Double(Float($0)) : $0] }).map { $0[0] }
          var found = point(isFloat ? x.map { Double(Float($0)) } : x)
          if results == .hessian {
            #expect(found.count == 7 && same(found[4], found[5]))
            found.remove(at: 5)
          }
          #expect(found.count == expected.count)
          for (a, b) in zip(found, expected) { #expect(same(a, b), "\(text) at \(x)") }
        }
      }
    }
  }

  @Test("constants are folded, and the order of the variables is the one that is asked for")
  func constants() throws {
    let system = FormulaSystem([try Formula(parsing: "a*x^n + y")])
    let f = PointFormula(system, wrt: ["y", "x"], results: .gradient)
    #expect(f.with(constants: ["a": 3, "n": 2])([1, 2]) == [13, 1, 12])
    #expect(f.with(constants: ["a": 1, "n": 3])([1, 2]) == [9, 1, 12])
    let series = PointFormula(
      system, wrt: ["x"], results: .derivatives(order: 2))
    #expect(series.with(constants: ["a": 3, "n": 2, "y": 1])([2]) == [13, 12, 6])
  }

  private func same(_ a: Double, _ b: Double) -> Bool { a == b || a.isNaN && b.isNaN }
}
