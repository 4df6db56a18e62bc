import DerivativeRules
import Expressions
import ForwardMode
import Testing

@Suite("Evaluator")
struct EvaluatorTests {
  @Test("a formula of numbers has the value that arithmetic gives", arguments: arithmeticTable)
  func arithmetic(text: String, expected: Double) throws {
    #expect(try Formula(parsing: text).evaluate([Double]()) == expected)
  }

  @Test("a formula has the bits of the same Swift expression", arguments: closures)
  func bits(text: String, function: @Sendable (Double, Double) -> Double) throws {
    let evaluator = try Formula(parsing: text).evaluator(for: Double.self)
    for (x, y) in points {
      let values = evaluator.variables.map { $0 == "x" ? x : y }
      #expect(same(evaluator(values), function(x, y)), "at (\(x), \(y))")
    }
  }

  @Test("the value lane of a dual number has the bits of plain evaluation", arguments: closures)
  func valueLane(text: String, function: @Sendable (Double, Double) -> Double) throws {
    let formula = try Formula(parsing: text)
    for (x, y) in points {
      let values = formula.variables.map { $0 == "x" ? x : y }
      let duals = values.map { Dual($0, tangent: 1) }
      #expect(same(formula.evaluate(duals).value, formula.evaluate(values)))
    }
  }

  @Test("constants are folded with the bits that variables give", arguments: closures)
  func folding(text: String, function: @Sendable (Double, Double) -> Double) throws {
    let formula = try Formula(parsing: text)
    // A constant exponent is another rule, exact for the exponents -1, 0, 1 and 2.
    guard !formula.description.contains("^y") else { return }
    for (x, y) in points {
      let folded = formula.evaluate([Double](), constants: ["x": x, "y": y])
      #expect(same(folded, formula.evaluate(formula.variables.map { $0 == "x" ? x : y })))
    }
  }

  @Test("a constant exponent takes no logarithm")
  func constantExponents() throws {
    func derivative(_ text: String, at x: Double, constants: [String: Double] = [:]) throws
      -> Double
    {
      let evaluator: Evaluator<Dual<Double>> = try Formula(parsing: text).evaluator(
        constants: constants)
      #expect(evaluator.variables == ["x"])
      return evaluator([Dual(x, tangent: 1)]).tangent
    }
    #expect(try derivative("x^0", at: 0) == 0)
    #expect(try derivative("x^2", at: 0) == 0)
    #expect(try derivative("x^2.5", at: 0) == 0)
    #expect(try derivative("x^(1/2)", at: 0) == .infinity)
    #expect(try derivative("x^3", at: -2) == 12)
    #expect(try derivative("pow(x, 3)", at: -2) == 12)
    #expect(try derivative("n = 1 + 2; x^n", at: -2) == 12)
    #expect(try derivative("x^n", at: -2, constants: ["n": 3]) == 12)
    #expect(try derivative("m = n - 3; x^m", at: 0, constants: ["n": 3]) == 0)
    #expect(try derivative("x^if(n > 2, n, x)", at: -2, constants: ["n": 3]) == 12)
    #expect(try derivative("x^-1", at: 2) == -0.25)
  }

  @Test("two active sides of a power are both differentiated")
  func activeExponent() throws {
    let formula = try Formula(parsing: "x^y")
    let base = formula.evaluate([Dual(2, tangent: 1), Dual<Double>(3.0)])
    let exponent = formula.evaluate([Dual<Double>(2.0), Dual(1, tangent: 1)])
    #expect(base.value == 8 && base.tangent == 12)
    #expect(exponent.tangent == 2 * 0.6931471805599453)
  }

  @Test("if evaluates the chosen branch only")
  func lazyBranches() throws {
    let formula = try Formula(parsing: "if(x > 0, log(x), 0*x)")
    #expect(formula.evaluate([-1.0]) == 0)
    let dual = formula.evaluate([Dual(-1, tangent: 1)])
    #expect(dual.value == 0 && dual.tangent == 0)
    #expect(formula.evaluate([Dual(2, tangent: 1)]).tangent == 0.5)
  }

  @Test("conditions combine as their words say", arguments: conditionTable)
  func conditions(text: String, function: @Sendable (Double, Double) -> Bool) throws {
    let formula = try Formula(parsing: "x + y*0 + if(\(text), 1, 2) - x")
    for x in [-1.0, 0, 1, .nan] {
      for y in [-1.0, 0, 1] {
        let expected = function(x, y) ? 1.0 : 2.0
        #expect(x.isNaN || formula.evaluate([x, y]) == expected, "at (\(x), \(y))")
        // The same with one side constant, so that part of the condition is folded.
        for constants in [["x": x], ["y": y], ["x": x, "y": y]] {
          let values = ["x": x, "y": y].filter { constants[$0.key] == nil }.map(\.value)
          let bare = try Formula(parsing: "if(\(text), 1, 2) + 0*y")
          guard Set(bare.variables) == ["x", "y"] else { continue }
          #expect(bare.evaluate(values, constants: constants) == expected)
        }
      }
    }
  }

  @Test("branches nest and leave their result in one place")
  func nestedBranches() throws {
    let text = "1 + if(x < 1, if(x < 0, y, if(x < 0.5, 2, x + y)), 3*if(x > 2, x, y)) * (x - y)"
    let formula = try Formula(parsing: text)
    func reference(_ x: Double, _ y: Double) -> Double {
      let inner = x < 1 ? (x < 0 ? y : (x < 0.5 ? 2 : x + y)) : 3 * (x > 2 ? x : y)
      return 1 + inner * (x - y)
    }
    for x in [-1, 0, 0.25, 0.75, 1.5, 2.5] {
      #expect(formula.evaluate([x, 5]) == reference(x, 5))
    }
  }

  @Test("a comparison with NaN is false, and != true")
  func comparisonsWithNaN() throws {
    for symbol in ["<", "<=", ">", ">=", "=="] {
      let formula = try Formula(parsing: "if(x \(symbol) 1, 1, 2)")
      #expect(formula.evaluate([Double.nan]) == 2)
      #expect(formula.evaluate([Dual<Double>(.nan)]).value == 2)
    }
    #expect(try Formula(parsing: "if(x != 1, 1, 2)").evaluate([Double.nan]) == 1)
  }

  @Test("constants are folded in the arithmetic of the scalar")
  func floats() throws {
    let x: Float = 0.3
    let sum = try Formula(parsing: "(0.1 + 0.2)*x").evaluate([x])
    let (a, b): (Float, Float) = (0.1, 0.2)
    #expect(sum == (a + b) * x)
    let third = try Formula(parsing: "x^(1/3)").evaluate([x])
    #expect(third == Float.pow(x, Float(1) / 3))
    #expect(try Formula(parsing: "pi").evaluate([Float]()) == Float(Double.pi))
  }

  @Test("a definition used often is evaluated once")
  func sharing() throws {
    // 60 doublings: evaluated as text, 2^60 operations.
    let text = "z0 = x;" + (1...60).map { "z\($0) = z\($0 - 1) + z\($0 - 1);" }.joined() + "z60"
    #expect(try Formula(parsing: text).evaluate([1.0]) == 0x1p60)
  }

  @Test("a definition keeps its value through everything behind it")
  func definitionsKeepTheirPlace() throws {
    let text = "a = x*y; b = a + if(x > y, a, y); c = b*b - a; [a, b, c, (a + 1)*(b + 2)*(c + 3)]"
    let (a, b) = (6.0, 9.0)
    let expected = [a, b, b * b - a, (a + 1) * (b + 2) * (b * b - a + 3)]
    #expect(try Formula(parsing: text).evaluateAll([2.0, 3.0]) == expected)
  }

  @Test("a variable or constant can be the result as it is")
  func leaves() throws {
    #expect(try Formula(parsing: "x").evaluate([7.0]) == 7)
    #expect(try Formula(parsing: "[2, x, 1 + 1]").evaluateAll([7.0]) == [2, 7, 2])
    #expect(try Formula(parsing: "x").evaluate([Double](), constants: ["x": 3, "other": 4]) == 3)
  }

  private func same(_ a: Double, _ b: Double) -> Bool {
    a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
  }
}

private let points: [(Double, Double)] = [
  (0.5, 2), (-1.25, 3), (3, -0.5), (0, 0), (1e200, 1e-200), (-2, -3), (.infinity, 1), (0.1, 0.7),
]

private let closures: [(String, @Sendable (Double, Double) -> Double)] = [
  ("x + y*x - x/y", { x, y in x + y * x - x / y }),
  ("0.1*x + 0.2*y - 0.3", { x, y in 0.1 * x + 0.2 * y - 0.3 }),
  ("ln(x) + x*y - sin(y)", { x, y in Double.log(x) + x * y - Double.sin(y) }),
  ("x^3 - 2x^2 + 0*y", { x, y in Double.pow(x, 3) - 2 * (x * x) + 0 * y }),
  ("x^y", { x, y in Double.pow(x, y) }),
  ("x^-1 + 2^x + 0*y", { x, y in Double.pow(x, -1) + Double.pow(2.0, x) + 0 * y }),
  ("x^0.5 + √y", { x, y in Double.pow(x, constant: 0.5) + Double.sqrt(y) }),
  ("hypot(x, y)*atan2(y, x)", { x, y in Double.hypot(x, y) * Double.atan2(y: y, x: x) }),
  (
    "max(x, y, 1) + min(x, y)",
    { x, y in
      Double.maximum(Double.maximum(x, y), 1) + Double.minimum(x, y)
    }
  ),
  ("2*pi*x/3*e - -y", { x, y in 2 * Double.pi * x / 3 * 2.718281828459045 - -y }),
  ("-x^2 + -(y)", { x, y in -(x * x) + -y }),
  ("if(x > y, x - y, exp(x))", { x, y in x > y ? x - y : Double.exp(x) }),
  (
    "z = tanh(x); z*z + z/y + sigmoid(z)",
    { x, y in
      let z = Double.tanh(x)
      let square = z * z
      return square + z / y + Double.sigmoid(z)
    }
  ),
]

private let conditionTable: [(String, @Sendable (Double, Double) -> Bool)] = [
  ("x < y", { $0 < $1 }), ("x <= y", { $0 <= $1 }), ("x > y", { $0 > $1 }),
  ("x >= y", { $0 >= $1 }), ("x == y", { $0 == $1 }), ("x != y", { $0 != $1 }),
  ("x > 0 and y > 0", { $0 > 0 && $1 > 0 }), ("x > 0 or y > 0", { $0 > 0 || $1 > 0 }),
  ("not x > y", { !($0 > $1) }), ("not (x > 0 or y > 0)", { !($0 > 0 || $1 > 0) }),
  ("x > 0 and y > 0 or x < y", { ($0 > 0 && $1 > 0) || $0 < $1 }),
  ("x > 0 and (y > 0 or x == y)", { $0 > 0 && ($1 > 0 || $0 == $1) }),
  ("(x > 0 or y > 0) and x != y", { ($0 > 0 || $1 > 0) && $0 != $1 }),
  ("not x > 0 and not y > 0", { !($0 > 0) && !($1 > 0) }),
  ("1 > 0 and x > y", { $0 > $1 }), ("1 < 0 or x > y", { $0 > $1 }),
  ("x > y and 1 > 0", { $0 > $1 }),
  ("x > y or 1 < 0", { $0 > $1 }), ("1 < 0 and x > y", { _, _ in false }),
  ("1 > 0 or x > y", { _, _ in true }), ("x > y and 1 < 0", { _, _ in false }),
  ("x > y or 1 > 0", { _, _ in true }), ("not 1 > 0 or x > y", { $0 > $1 }),
]

private let arithmeticTable: [(String, Double)] = [
  ("1", 1.0), (".5", 0.5), ("1.", 1), ("1e-3", 1e-3), ("1 + 2*3", 7), ("(1+2)*3", 9),
  ("7 - 3 - 2", 2), ("24/4/2", 3), ("2^3^2", 512), ("2**3**2", 512), ("-2^2", -4),
  ("2^-1", 0.5), ("--2", 2), ("+-+2", -2), ("2*-3", -6), ("1/2*4", 2), ("-2*3 + 1", -5),
  ("2^-1*8", 4), ("2^-2^2", 0.0625), ("(-2)^2", 4), ("(-2)^3", -8), ("0^0", 1),
  ("4 · 3", 12), ("4⋅3", 12), ("4×3", 12), ("12÷4", 3), ("5 − 2", 3), ("−2^2", -4),
  ("√9", 3), ("√(5+4)", 3), ("2√9", 6), ("√9^2", 9), ("√√16", 2), ("2^√4", 4), ("√4*9", 18),
  ("2√4", 4), ("2(3)", 6), ("2(3+1)^2", 32), ("(2^3)*4", 32), ("(1/2)*(4)", 2),
  ("2*e", 2 * 2.718281828459045), ("2e3", 2000), ("2E+3", 2000), ("2pi", 6.283185307179586),
  ("pow(2, 10)", 1024), ("max(1, 5, 3)", 5), ("min(4, 2, 3, 9)", 2), ("hypot(3, 4)", 5),
  ("atan2(1, 0)", 1.5707963267948966), ("ln(e)", 1), ("log(1)", 0), ("log1p(0)", 0),
  ("fmod(7, 4)", 3), ("abs(-3)", 3), ("if(1 < 2, 10, 20)", 10), ("if(1 > 2, 10, 20)", 20),
  ("a = 2; b = a^2; a*b", 8), ("a = 2\nb = a^2\n\na*b\n", 8), ("(1 +\n2)", 3), ("1 +\n2;", 3),
]
