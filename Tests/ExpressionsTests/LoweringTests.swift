import DerivativeRules
import Expressions
import ForwardMode
import Testing

@Suite("Functions, sums and lists of a formula")
struct LoweringTests {
  @Test("a formula has the bits of the one it stands for", arguments: equivalents)
  func equivalent(text: String, written: String) throws {
    let formula = try Formula(
      parsing: text, lengths: ["u": 3, "w": 3], integers: ["n": 4, "m": 2])
    let plain = try Formula(parsing: written, lengths: ["u": 3, "w": 3])
    #expect(Set(formula.variables) == Set(plain.variables))
    for offset in 0..<3 {
      let point = Dictionary(
        uniqueKeysWithValues: plain.variables.enumerated().map {
          ($0.element, 0.75 + 0.5 * Double($0.offset) - 0.5 * Double(offset))
        })
      let value = formula.evaluateAll(formula.variables.map { point[$0] ?? .nan })
      let expected = plain.evaluateAll(plain.variables.map { point[$0] ?? .nan })
      #expect(zip(value, expected).allSatisfy { same($0, $1) }, "\(value), \(expected)")
      #expect(value.count == expected.count)
      for name in plain.variables {
        let dual = { (other: String) in Dual(point[other] ?? 0, tangent: other == name ? 1 : 0) }
        let slope = formula.evaluateAll(formula.variables.map(dual)).map(\.tangent)
        let wanted = plain.evaluateAll(plain.variables.map(dual)).map(\.tangent)
        #expect(zip(slope, wanted).allSatisfy { same($0, $1) }, "∂/∂\(name)")
      }
    }
  }

  @Test("the description reads back", arguments: equivalents.map(\.0))
  func description(text: String) throws {
    let lengths = ["u": 3, "w": 3]
    let integers = ["n": 4, "m": 2]
    let formula = try Formula(parsing: text, lengths: lengths, integers: integers)
    let again = try Formula(
      parsing: formula.description, lengths: lengths, integers: integers)
    #expect(again.description == formula.description)
    #expect(again.variables == formula.variables)
    let point = formula.variables.indices.map { 0.5 + Double($0) }
    #expect(
      zip(again.evaluateAll(point), formula.evaluateAll(point)).allSatisfy { same($0, $1) })
  }

  @Test("numbers that a formula computes", arguments: numbers)
  func value(text: String, expected: Double) throws {
    #expect(try Formula(parsing: text).evaluate([Double]()) == expected)
  }

  @Test("only what is free is a variable, in order of its place")
  func variables() throws {
    #expect(try Formula(parsing: "f(t) = a*t; f(x) + t").variables == ["a", "x", "t"])
    #expect(try Formula(parsing: "D(t^2, t, x)").variables == ["x"])
    #expect(try Formula(parsing: "D(t^2, t)").variables == ["t"])
    #expect(try Formula(parsing: "sum(i, 1, 2, i*x)").variables == ["x"])
    #expect(try Formula(parsing: "y + x[2] + x[1]").variables == ["y", "x[1]", "x[2]"])
    let sized = try Formula(parsing: "sum(i, 1, n, x^i)/n", integers: ["n": 3, "k": 2])
    #expect(sized.variables == ["x"])
    #expect(sized.integers == ["n"])
    #expect(try Formula(parsing: "n*x", integers: ["n": 3]).variables == ["n", "x"])
  }

  @Test("an argument is evaluated once, inside the branch that uses it")
  func arguments() throws {
    let lazy = try Formula(parsing: "f(t) = t*t; if(x > 0, f(log(x)), 0)")
    #expect(lazy.evaluate([-1.0]) == 0)
    #expect(lazy.evaluate([Dual(-1.0, tangent: 1)]).tangent == 0)
    #expect(lazy.evaluate([1.0]) == 0)
    // Two hundred levels that each use their argument twice would be 2²⁰⁰ operations if they copied it.
    var text = "f0(t) = t + t; "
    for level in 1..<15 { text += "f\(level)(t) = f\(level - 1)(t)/2 + t; " }
    #expect(try Formula(parsing: text + "f14(sin(x))").evaluate([0.0]) == 0)
  }

  @Test("what would grow without end is refused")
  func size() {
    var text = "f0(t) = t*t; "
    for level in 1..<40 { text += "f\(level)(t) = f\(level - 1)(t) + f\(level - 1)(t + 1); " }
    #expect {
      try Formula(parsing: text + "f39(x)")
    } throws: {
      ($0 as? ExpressionError)?.kind == .tooLarge
    }
    #expect {
      try Formula(parsing: "sum(i, 1, 2000, sum(j, 1, 2000, x))")
    } throws: {
      ($0 as? ExpressionError)?.kind == .tooLarge
    }
  }

  @Test("names of functions of lists are variables elsewhere")
  func names() throws {
    let formula = try Formula(parsing: "sum = D + mean; sum*dot + norm")
    #expect(formula.variables == ["D", "mean", "dot", "norm"])
    #expect(try Formula(parsing: "where + x").variables == ["where", "x"])
    #expect(try Formula(parsing: "base*2").variables == ["base"])
  }

  @Test("comments, lines and definitions behind the result")
  func layout() throws {
    let text = """
      # The area of a ring.
      area(r) = pi*r^2   # of a disc

      area(outer) -
        area(inner)
      """
    let ring = try Formula(parsing: text)
    #expect(ring.variables == ["outer", "inner"])
    #expect(same(ring.evaluate([2.0, 1.0]), .pi * 4 - .pi * 1))
    let later = try Formula(parsing: "y^2 + f(1)\nwhere y = 2*x\n f(t) = t + y # more")
    #expect(later.evaluate([3.0]) == 43)
    #expect(later.definitions == ["y"])
    // The definitions come first, as they do in the description.
    let order = try Formula(parsing: "z + f(1) where f(t) = t*x")
    #expect(order.variables == ["x", "z"])
    #expect(try Formula(parsing: order.description).variables == ["x", "z"])
  }
}

func same(_ a: Double, _ b: Double) -> Bool {
  a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
}

private let equivalents: [(String, String)] = [
  ("f(t) = t^2 + 1; g(a, b) = f(a)*b; g(x, 2)", "(x^2 + 1)*2"),
  ("f(t) = t^y; f(x + 1)", "(x + 1)^y"),
  ("p(x, n) = x^n; p(x, 3) + p(y, 2)", "x^3 + y^2"),
  ("f(x) = x^2; f(f(f(x)))", "((x^2)^2)^2"),
  ("a = x + 1; f(t) = a*t; f(a) + f(y)", "a = x + 1; a*a + a*y"),
  ("f(v) = sum(v)/length(v); f([x, y, 4])", "(x + y + 4)/3"),
  ("sum(i, 1, 3, x^i)", "x^1 + x^2 + x^3"),
  ("sum(i, 1, n, i*x)", "1*x + 2*x + 3*x + 4*x"),
  ("sum(i, n - m, n/m, x/i)", "x/2"),
  ("product(k, 1, 3, x + k)", "(x + 1)*(x + 2)*(x + 3)"),
  ("x + sum(i, 2, 1, x) + product(i, 2, 1, x)", "x + 0 + 1"),
  ("sum(i, 1, 2, sum(j, i, 2, x^i*y^j))", "x^1*y^1 + x^1*y^2 + x^2*y^2"),
  ("sum(i, 1, 3, if(i < 3, x*i, y))", "x*1 + x*2 + y"),
  ("sum(u)", "u[1] + u[2] + u[3]"),
  ("sum(i, 1, 3, u[i]^2)", "u[1]^2 + u[2]^2 + u[3]^2"),
  ("sum(u[2..3])", "u[2] + u[3]"),
  ("dot(u, w)", "u[1]*w[1] + u[2]*w[2] + u[3]*w[3]"),
  ("norm(u)", "hypot(hypot(u[1], u[2]), u[3])"),
  (
    "mean([x, y]) + norm([x]) + max([x, y, 1]) + min([x, y])",
    "(x + y)/2 + abs(x) + max(x, y, 1) + min(x, y)"
  ),
  ("v = [x, x*y]; v[1] + v[2] + dot(v, v)", "x + x*y + (x*x + x*y*(x*y))"),
  ("v = [x, y]; v", "[x, y]"),
  ("[x, 2][1] + product([x, y])", "x + x*y"),
  ("2*[x, y, 3][m]", "2*y"),
  ("x² + 2x³ - x⁻¹ + √x²", "x^2 + 2x^3 - x^-1 + (√x)^2"),
  ("|x - 2| + 3|y|", "abs(x - 2) + 3*abs(y)"),
  ("||x| - 1|", "abs(abs(x) - 1)"),
  ("|x*|y||", "abs(x*abs(y))"),
  ("if(|x| < 1 || |y| < 1, x, y)", "if(abs(x) < 1 or abs(y) < 1, x, y)"),
  ("x! + 5! + (x + 1)!^2", "gamma(x + 1) + 120 + gamma(x + 1 + 1)^2"),
  ("if(0 < x < 1, x, 2*x)", "if(0 < x and x < 1, x, 2*x)"),
  ("if(0 < x*y <= 1 < y, x, 2*x)", "z = x*y; if((0 < z and z <= 1) and 1 < y, x, 2*x)"),
  ("x > 1 ? x^2 : x > 0 ? x : 0", "if(x > 1, x^2, if(x > 0, x, 0))"),
  ("2*(x > 1 and not y > 1 ? x : y) + 1", "2*if(x > 1 and not y > 1, x, y) + 1"),
  ("binomial(x, 3)", "1*(x - 0)/1*(x - 1)/2*(x - 2)/3"),
  ("y^2 where y = x + 1", "y = x + 1; y^2"),
  ("log(base=x + 1, y + 4) + log_10(x + 2)", "log(base=x + 1, y + 4) + log(base=10, x + 2)"),
  (
    "f(t) = sum(i, 1, 2, t^i); sum(j, 1, 2, f(x + j))",
    "a = x + 1; b = x + 2; (a^1 + a^2) + (b^1 + b^2)"
  ),
  (
    "f(a, b) = if(a < b < 2, a, b); f(x*x, y) + f(y, x)",
    "z = x*x; if(z < y and y < 2, z, y) + if(y < x and x < 2, y, x)"
  ),
]

private let numbers: [(String, Double)] = [
  ("0x1F", 31), ("0xff + 0b101 + 0o17", 275), ("1_000_000", 1e6), ("1_0.5_0", 10.5),
  ("10!", 3_628_800), ("0!", 1), ("22!", 1_124_000_727_777_607_680_000), ("(3!)!", 720),
  ("binomial(5, 2)", 10), ("binom(50, 25)", 126_410_606_437_752), ("binomial(3, 5)", 0),
  ("binomial(3, -1)", 0), ("sum(k, 0, 10, binomial(10, k))", 1024), ("log_2(8)", 3),
  ("log(base=10, 1000)", 3), ("sum(i, 1, 100, i)", 5050), ("product(i, 1, 5, i)", 120),
  ("sum([1, 2, 3])", 6), ("norm([3, 4])", 5), ("mean([1, 2, 6])", 3), ("length([1, 2])", 2),
  ("dot([1, 2], [3, 4])", 11), ("2³²", 4_294_967_296), ("|-3|", 3), ("1 < 2 < 3 ? 4 : 5", 4),
  ("1 < 3 < 2 ? 4 : 5", 5), ("2^3!", 64), ("-3!", -6), ("f(a, b) = a - b; f(1, 2)", -1),
]
