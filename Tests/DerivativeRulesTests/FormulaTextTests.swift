import DerivativeRules
import Expressions
import ForwardMode
import SpecialFunctions
import TestSupport
import Testing

/// The formula texts are what the listings, the traces and the documentation show: here they are parsed and
/// compared with what the rule computes.
@Suite("The formula texts do not lie")
struct FormulaTextTests {
  private static let points = 40

  private func agree(
    _ rule: String, _ text: String, _ expected: Double, _ shown: Double, _ x: [Double],
    _ seed: UInt64
  ) {
    // The texts are the textbook's formulas: they may cancel where the rules do not.
    let error = (shown - expected).magnitude
    #expect(
      error <= 1e-9 * (1 + expected.magnitude),
      "\(rule) at \(x): '\(text)' is \(shown), the partial \(expected); seed \(seed)")
  }

  private func evaluate(_ text: String, _ values: [String: Double]) throws -> Double {
    let formula = try Formula(parsing: text)
    for name in formula.variables {
      #expect(values[name] != nil, "'\(text)' has a variable \(name)")
    }
    return formula.evaluate(formula.variables.map { values[$0] ?? .nan })
  }

  @Test("of one number", arguments: (Rules.unary + Rules.partials).map { TableFunction.unary($0) })
  func unary(f: TableFunction) throws {
    guard case .unary(let rule) = f else { return }
    var random = SeededGenerator()
    for _ in 0..<Self.points {
      let x = Double.random(in: Domains.range(f), using: &random)
      let partial = f([Dual(x, tangent: 1)]).tangent
      agree(
        rule.name, rule.formula, partial, try evaluate(rule.formula, ["x": x]), [x], random.seed)
    }
  }

  @Test(
    "of two numbers",
    arguments: (Rules.binary + Rules.binaryPartials).map { TableFunction.binary($0) })
  func binary(f: TableFunction) throws {
    guard case .binary(let rule) = f else { return }
    var random = SeededGenerator()
    for _ in 0..<Self.points {
      let x = Domains.pair(f, &random)
      for (index, text) in [rule.formulaX, rule.formulaY].enumerated() {
        let partial = f(x.indices.map { Dual(x[$0], tangent: $0 == index ? 1 : 0) }).tangent
        let shown = try evaluate(text, ["x": x[0], "y": x[1]])
        agree(rule.name, text, partial, shown, x, random.seed)
      }
    }
  }

  @Test("of three numbers", arguments: TableFunction.allTernary)
  func ternary(f: TableFunction) throws {
    guard case .ternary(let rule) = f else { return }
    var random = SeededGenerator()
    for _ in 0..<Self.points {
      let x = random.numbers(3, in: -3...3)
      for (index, text) in [rule.formulaX, rule.formulaY, rule.formulaZ].enumerated() {
        let partial = f(x.indices.map { Dual(x[$0], tangent: $0 == index ? 1 : 0) }).tangent
        let shown = try evaluate(text, ["x": x[0], "y": x[1], "z": x[2]])
        agree(rule.name, text, partial, shown, x, random.seed)
      }
    }
  }

  @Test(
    "of one number and a parameter",
    arguments: Rules.parametric.map {
      ListedRule(type: $0, arity: "n", isPartial: false, formulas: [$0.formula])
    })
  func parametric(listed: ListedRule) throws {
    guard let rule = listed.type as? any ParametricRule.Type else { return }
    var random = SeededGenerator()
    for _ in 0..<Self.points {
      let x = Double.random(
        in: rule.domain.hasPrefix("x < 1") ? 0.3...0.9 : 0.3...3, using: &random)
      // The formula of a Bessel function's derivative has the order below in it.
      let n = Int.random(in: 1...4, using: &random)
      let dual = Dual(x, tangent: 1)
      let partial = open(rule, integer: n, constant: Double(n) + 0.5, dual)
      guard let partial else { continue }
      let text = "n = \(partial.parameter); \(rule.formula)"
      agree(rule.name, text, partial.tangent, try evaluate(text, ["x": x]), [x], random.seed)
    }
  }

  private func open<R: ParametricRule>(
    _ rule: R.Type, integer: Int, constant: Double, _ x: Dual<Double>
  ) -> (parameter: Double, tangent: Double)? {
    if let parameter = integer as? R.Parameter {
      return (Double(integer), R.value(parameter, x).tangent)
    }
    guard let parameter = constant as? R.Parameter else { return nil }
    return (constant, R.value(parameter, x).tangent)
  }
}
