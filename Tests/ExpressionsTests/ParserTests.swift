import Expressions
import Testing

@Suite("Parser")
struct ParserTests {
  @Test("the canonical spelling shows how a formula was read", arguments: spellings)
  func spelling(text: String, expected: String) throws {
    let formula = try Formula(parsing: text)
    #expect(formula.description == expected)
    #expect(try Formula(parsing: expected).description == expected)
  }

  @Test("variables stand in order of first appearance, without constants and definitions")
  func variables() throws {
    let formula = try Formula(parsing: "z = w*x + b; y = sigmoid(z); (y - c)^2 / 2 + pi*e*w")
    #expect(formula.variables == ["w", "x", "b", "c"])
    #expect(formula.definitions == ["z", "y"])
  }

  @Test(
    "names keep their spelling", arguments: ["x₁", "x1", "αβ", "_a", "X_2", "数", "é", "x̂", "iff"])
  func names(name: String) throws {
    #expect(try Formula(parsing: "2*\(name) + 1").variables == [name])
  }

  @Test("a subscript digit makes another name than a plain one")
  func subscripts() throws {
    #expect(try Formula(parsing: "x₁ + x1").variables == ["x₁", "x1"])
  }

  @Test("composed and decomposed letters make the same name")
  func canonicalEquivalence() throws {
    #expect(try Formula(parsing: "\u{E9} + e\u{301}").variables.count == 1)
  }

  @Test("an unused definition is evaluated and changes nothing")
  func unusedDefinition() throws {
    #expect(try Formula(parsing: "z = log(x); x").evaluate([-1.0]) == -1)
  }

  @Test("a line break inside parentheses or behind an operator does not end a definition")
  func lineBreaks() throws {
    let formula = try Formula(parsing: "\r\n a = (x\r\n + 1)\r b =\n 2 *\n a;\n b\n\n")
    #expect(formula.description == "a = x + 1; b = 2*a; b")
  }

  @Test("a vector is the whole result")
  func vectors() throws {
    let formula = try Formula(parsing: "r = hypot(x, y);\n[ r,\n atan2(y, x) ];")
    #expect(formula.isVector)
    #expect(formula.outputs == 2)
    #expect(formula.evaluateAll([3.0, 4.0]) == [5, 0.9272952180016122])
    #expect(try Formula(parsing: "[x]").isVector)
    #expect(try !Formula(parsing: "x").isVector)
  }
}

private let spellings: [(String, String)] = [
  ("a-b-c", "a - b - c"), ("a-(b-c)", "a - (b - c)"), ("a/b/c", "a/b/c"), ("a/(b*c)", "a/(b*c)"),
  ("a*b/c*d", "a*b/c*d"), ("a*(b/c)", "a*(b/c)"), ("a^b^c", "a^b^c"), ("(a^b)^c", "(a^b)^c"),
  ("-a^b", "-a^b"), ("(-a)^b", "(-a)^b"), ("a^-b^c", "a^-b^c"), ("(a^-b)^c", "(a^-b)^c"),
  ("a^-b*c", "a^-b*c"), ("-a*b", "-a*b"), ("-(a*b)", "-(a*b)"), ("a*-b", "a*-b"),
  ("a--b", "a - -b"),
  ("+a", "a"), ("- -a", "--a"), ("2x^2", "2*x^2"), ("1/2*x", "1/2*x"),
  ("-2x", "-2*x"), ("2(3)^x", "2*3^x"), ("2e3x", "2000*x"),
  ("2*e", "2*e"), ("2*e-x", "2*e - x"), ("2*ex", "2*ex"), ("1.x", "1*x"), ("2exp(x)", "2*exp(x)"),
  ("0x", "0*x"), ("2if(x>1,x,y)", "2*if(x > 1, x, y)"), ("√x^2", "sqrt(x)^2"),
  ("√2x", "sqrt(2)*x"), ("√-x", "sqrt(-x)"), ("x^√y", "x^sqrt(y)"),
  ("pow(a+b, c)", "(a + b)^c"), ("max(a, b, c, d)", "max(a, b, c, d)"),
  ("max(a, max(b, c))", "max(a, max(b, c))"), ("max(max(a, b), c)", "max(a, b, c)"),
  ("fmod(a, b)", "mod(a, b)"), ("ln(x)", "log(x)"), ("tgamma(x)", "gamma(x)"),
  ("π*τ*∞", "pi*tau*inf"),
  ("1e-5 + 1e22 + 100 + .5", "1e-05 + 1e+22 + 100 + 0.5"),
  ("if(a<b && b≥c || !(c!=d), 1, 2)", "if(a < b and b >= c or not c != d, 1, 2)"),
  (
    "if((a<b or b<c) and not (a<c and b≤c), 1, 2)",
    "if((a < b or b < c) and not (a < c and b <= c), 1, 2)"
  ),
  ("if(a<b or (b<c or a==c), 1, 2)", "if(a < b or (b < c or a == c), 1, 2)"),
  ("a = 1 ; b = a\n[a, b ]", "a = 1; b = a; [a, b]"),
  ("a = x;\n-a", "a = x; -a"), ("(x\n- y)", "x - y"),
  ("if(x ≠ 1, (x), ((y)))", "if(x != 1, x, y)"),
]
