import DerivativeRules
import Expressions
import ForwardMode
import SpecialFunctions
import Testing

@Suite("One number for every order")
struct LevelledEvaluatorTests {
  typealias Number = Perturbed<Double>
  /// The level of first derivatives, below those of formulas.
  static let level: Int32 = -1

  @Test("random formulas: values and derivatives have the bits of nested dual numbers")
  func random() throws {
    var generator = RandomFormulas(seed: 0x1EE7_0018)
    for round in 0..<400 {
      try compare(generator.formula(depth: 4) + " + 0*x", [-1.5, 0, 0.5, 2], "round \(round)")
    }
  }

  @Test("every function of one number has the bits of nested dual numbers")
  func everyFunction() throws {
    for rule in Rules.unary + Rules.partials where rule.listKernel == nil {
      try compare(
        "\(rule.name)(x)*x - 1/\(rule.name)(x/3 + 1)",
        [-2.5, -1, -0.0, 0, 0.375, 1, 40, .infinity],
        rule.name)
    }
  }

  @Test("derivatives inside of the formula do not meet those around it")
  func inside() throws {
    for text in [
      "D(t^2*sin(t), t, x) + x", "x*D(x^3, x)", "D(x*D(x*t, t, x), x)", "D(D(x^4, x), x)*x",
      "D(x + 2, x)",
    ] {
      try compare(text, [-1.5, 0, 0.5, 2], text)
    }
  }

  @Test("a system's results and definitions, at two variables")
  func system() throws {
    let texts = ["z = x*y; w = exp(z); [w*x, z]", "k = 2; k*y^3"]
    let system = FormulaSystem(try texts.map { try Formula(parsing: $0) })
    let function = LevelledEvaluator<Double>(system)
    #expect(function.outputs == 3)
    let x = Number.resting(0.5).seeded(level: Self.level, order: 1)
    let (results, definitions) = function.allWithDefinitions([x, .resting(2)])
    let expected = system.evaluateAll([Dual(0.5, tangent: 1), Dual(2)])
    for (result, dual) in zip(results, expected) {
      #expect(result.primal == dual.value)
      #expect(result.derivative(level: Self.level, order: 1).primal == dual.tangent)
    }
    #expect(definitions.map { $0.name } == ["z", "w"])
    #expect(definitions[0].value.derivative(level: Self.level, order: 1).primal == 2)
  }

  private func compare(_ text: String, _ points: [Double], _ what: String) throws {
    let formula = try Formula(parsing: text)
    let function = LevelledEvaluator<Double>(FormulaSystem([formula]))
    for x in points {
      let seeded = Number.resting(x).seeded(level: Self.level, order: 2)
      let found = function.all([seeded])[0]
      let dual = formula.evaluate([Dual(Dual(x, tangent: 1), tangent: Dual(1))])
      #expect(same(function.all([.resting(x)])[0].primal, formula.evaluate([x])), "\(what) at \(x)")
      #expect(same(found.primal, dual.value.value), "\(what) at \(x): value")
      let slope = found.derivative(level: Self.level + 1, order: 1).primal
      #expect(same(slope, dual.tangent.value), "\(what) at \(x): \(slope), \(dual.tangent.value)")
      let curvature = found.derivative(level: Self.level, order: 2).primal
      #expect(
        same(curvature, dual.tangent.tangent),
        "\(what) at \(x): \(curvature), \(dual.tangent.tangent)")
    }
  }

  /// The same number, be it a zero of either sign, or none.
  private func same(_ a: Double, _ b: Double) -> Bool { a == b || a.isNaN && b.isNaN }
}
