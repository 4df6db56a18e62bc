import Expressions
import Symbolic
import TestSupport
import Testing

@Suite struct SimplifierTests {
  static let rows: [(String, String)] = [
    ("x^2*sin(x)", "x*(2*sin(x) + x*cos(x))"),
    ("x/(1+x^2)", "(1 - x^2)/(x^2 + 1)^2"),
    ("tanh(x)", "1/cosh(x)^2"),
    ("x*log(x)", "log(x) + 1"),
    ("sin(x)^2+cos(x)^2", "0"),
    ("0.1*x^3", "0.3*x^2"),
    ("x/3", "1/3"),
    ("7", "0"),
    ("sqrt(1-x^2)", "-x/sqrt(1 - x^2)"),
    ("x^x", "x^x*(log(x) + 1)"),
    ("atan(1/x)", "-1/(x^2 + 1)"),
    ("D(x^3, x)", "6*x"),
    ("if(x > 0, x^2, x)", "if(x > 0, 2*x, 1)"),
    ("sinh(x)/cosh(x)", "1/cosh(x)^2"),
    ("sin(x)/cos(x)", "tan(x)^2 + 1"),
    ("log((1 + x)/(1 - x))", "2/((x + 1)*(1 - x))"),
    ("besselj(0, x)", "-besselj1(x)"),
    ("ldexp(x, 3)", "8"),
    ("2*x + 3*x", "5"),
    ("1e300*x^2", "2*x*1e+300"),
    ("exp(x)", "exp(x)"),
  ]

  @Test(arguments: rows) func derivativesAreShort(_ row: (text: String, derivative: String)) throws
  {
    let formula = try Formula(parsing: row.text)
    let result = DerivativeFormulas(of: [formula], by: formula.variables, .first)
    if formula.variables.isEmpty { return #expect(result.columns == 0) }
    #expect(result.text(0, 0) == row.derivative)
  }

  /// What is taken for granted is said, unless the function has no value without it.
  @Test(arguments: [
    "x*log(x)", "x/x", "sqrt(x)^2", "x*sqrt(x)", "x^1.5*x^(-1/2)", "x^x", "log((1+x)/(1-x))",
    "coth(x)*x/x", "expint(x) + sqrt(x)^2", "bessely(2, x)*x^1.5*x^(-1/2)", "x*expint(x)",
    "x^2*reciprocal(x)",
  ])
  func noNews(_ text: String) throws {
    let formula = try Formula(parsing: text)
    #expect(DerivativeFormulas(of: [formula], by: ["x"], .first).assumptions == [])
  }

  /// The simplifier alone, where no function is there to need what it assumes.
  static let losing: [(String, String, [String])] = [
    ("x/x", "1", ["x != 0"]), ("sqrt(x)^2", "x", ["x >= 0"]),
    ("log(x) - log(x)", "0", ["log(x) has a value"]), ("0/x", "0", ["x != 0"]),
    ("x*x^(y - 1)", "x^y", ["x != 0"]), ("exp(x)/exp(x)", "1", []),
    ("sqrt(x^2 + 1)^2", "x^2 + 1", []), ("sqrt(x^2)", "sqrt(x^2)", []),
    ("sqrt(4*x)", "2*sqrt(x)", []), ("x^2/x^2*y", "y", ["x != 0"]),
    ("erfc(x)/erfc(x)", "1", []), ("sqrt(abs(x))^2", "abs(x)", []),
  ]

  @Test(arguments: losing) func losses(
    _ row: (text: String, simplified: String, assumptions: [String])
  ) throws {
    let formula = try Formula(parsing: row.text)
    let graph = FormulaGraph([formula])
    var simplifier = Simplifier(graph)
    let result = simplifier.simplified(graph.outputs)
    #expect(FormulaWriter(result).text(of: result.outputs[0]) == row.simplified)
    #expect(simplifier.assumptions(besides: []) == row.assumptions)
  }
}
