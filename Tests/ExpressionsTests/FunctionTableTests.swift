import DerivativeRules
import Expressions
import SpecialFunctions
import Testing

@Suite("FunctionTable")
struct FunctionTableTests {
  private static var rules: [any DerivativeRule.Type] {
    let unary: [any DerivativeRule.Type] = Rules.unary + Rules.partials
    let binary: [any DerivativeRule.Type] = Rules.binary + Rules.binaryPartials
    return unary + binary + Rules.parametric
  }

  @Test("every rule can be called by its name and aliases")
  func names() {
    for rule in Self.rules {
      for name in [rule.name] + rule.aliases {
        #expect(Formula.functionNames.contains(name))
        #expect(Formula.isReserved(name))
      }
    }
  }

  @Test("no name means two things")
  func uniqueness() {
    let names = Formula.functionNames + Formula.constantNames + ["and", "or", "not"]
    #expect(Set(names).count == names.count)
  }

  @Test("a call of a function of one number is its rule")
  func unary() throws {
    for rule in Rules.unary + Rules.partials {
      for name in [rule.name] + rule.aliases {
        let value = try Formula(parsing: "\(name)(x)").evaluate([0.375])
        #expect(same(value, call(rule, 0.375)), "\(name)")
        let folded = try Formula(parsing: "\(name)(0.375)").evaluate([Double]())
        #expect(same(folded, value), "\(name)")
      }
    }
  }

  @Test("a call of a function of two numbers is its rule")
  func binary() throws {
    for rule in Rules.binary + Rules.binaryPartials {
      for name in [rule.name] + rule.aliases {
        let base = name == "log" ? "base=" : ""
        let value = try Formula(parsing: "\(name)(\(base)x, y)").evaluate([0.375, -2.5])
        #expect(same(value, call(rule, 0.375, -2.5)), "\(name)")
      }
    }
  }

  @Test("the order of a parametric function may be a constant expression")
  func parametric() throws {
    #expect(try Formula(parsing: "polygamma(2, x)").variables == ["x"])
    let formula = try Formula(parsing: "n = 1; polygamma(n + 1, x)")
    #expect(formula.description == "n = 1; polygamma(n + 1, x)")
  }

  @Test("every partial of the rule table is a formula")
  func formulas() throws {
    for rule in Rules.unary + Rules.partials { _ = try Formula(parsing: rule.formula) }
    for rule in Rules.binary + Rules.binaryPartials {
      _ = try Formula(parsing: rule.formulaX)
      _ = try Formula(parsing: rule.formulaY)
    }
    for rule in Rules.parametric { _ = try Formula(parsing: "n = 1; " + rule.formula) }
  }

  @Test("constants and words are reserved, other names are not")
  func reserved() {
    for name in Formula.constantNames + ["if", "and", "or", "not"] {
      #expect(Formula.isReserved(name))
    }
    for name in ["x", "E", "Pi", "x1", "sine", ""] { #expect(!Formula.isReserved(name)) }
  }

  @Test("the name of a variable is spelt as in a formula")
  func variableNames() {
    for name in ["x", "x₁", "αβ", "_1", "E", "数", "x_2"] { #expect(Formula.isVariableName(name)) }
    for name in ["", "2x", "x+y", "x y", "pi", "∞", "sin", "if", "x-1", "₁x", "x²"] {
      #expect(!Formula.isVariableName(name))
    }
  }

  /// Whether the value is a special function that has a table of tests of its own.

  private func call(_ rule: any UnaryRule.Type, _ x: Double) -> Double {
    func open<R: UnaryRule>(_ rule: R.Type) -> Double { R.value(x) }
    return open(rule)
  }

  private func call(_ rule: any BinaryRule.Type, _ x: Double, _ y: Double) -> Double {
    func open<R: BinaryRule>(_ rule: R.Type) -> Double { R.value(x, y) }
    return open(rule)
  }

  private func same(_ a: Double, _ b: Double) -> Bool {
    a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
  }
}
