import DerivativeRules
import Expressions
import ForwardMode
import SpecialFunctions
import TestSupport
import Testing

@Suite("Derivatives inside formulas")
struct PerturbedTests {
  @Test("a derivative has the value of the formula written by hand", arguments: byHand)
  func values(text: String, point: [Double], expected: Double) throws {
    let value = try Formula(parsing: text).evaluate(point)
    #expect(same(value, expected), "\(value)")
  }

  @Test("the derivative at a point has the bits of a dual number's, of every function")
  func everyFunction() throws {
    for rule in Rules.unary where rule.listKernel == nil {
      let name = rule.name
      let inner = try Formula(parsing: "\(name)(x)*x - 1/\(name)(x/3 + 1)")
      let outer = try Formula(parsing: "D(\(name)(x)*x - 1/\(name)(x/3 + 1), x)")
      for x in [-2.5, -1, -0.25, -0.0, 0, 0.375, 0.5, 1, 3, 40, .infinity, .nan] {
        let expected = inner.evaluate([Dual(x, tangent: 1)]).tangent
        #expect(equal(outer.evaluate([x]), expected), "\(name) at \(x)")
      }
    }
    for rule in Rules.binary where rule.name != "log" {
      let inner = try Formula(parsing: "\(rule.name)(x, 2*x) + \(rule.name)(0.5, x)")
      let outer = try Formula(parsing: "D(\(rule.name)(x, 2*x) + \(rule.name)(0.5, x), x)")
      for x in [-2.5, -1, -0.0, 0, 0.375, 1, 3, 40, .infinity] {
        let expected = inner.evaluate([Dual(x, tangent: 1)]).tangent
        #expect(equal(outer.evaluate([x]), expected), "\(rule.name) at \(x)")
      }
    }
  }

  @Test(
    "random formulas: D has the bits of the derivative, and D of D those of nested dual numbers")
  func random() throws {
    var generator = RandomFormulas(seed: 0x5EED_1607)
    for round in 0..<600 {
      let text = generator.formula(depth: 4)
      let plain = try Formula(parsing: text + " + 0*x")
      let first = try Formula(parsing: "D(\(text) + 0*x, x)")
      let second = try Formula(parsing: "D(D(\(text) + 0*x, x), x)")
      let ordered = try Formula(parsing: "D(\(text) + 0*x, x, x, 2)")
      for x in [-1.5, 0, 0.5, 2] {
        let slope = plain.evaluate([Dual(x, tangent: 1)]).tangent
        #expect(equal(first.evaluate([x]), slope), "round \(round): \(text) at \(x)")
        let nested = Dual(Dual(x, tangent: 1), tangent: Dual(1))
        let curvature = plain.evaluate([nested]).tangent.tangent
        #expect(equal(ordered.evaluate([x]), curvature), "round \(round): \(text) at \(x), twice")
        #expect(equal(second.evaluate([x]), curvature), "round \(round): D of D of \(text)")
        // Another number around: the derivative of D is the second.
        let around = first.evaluate([Dual(x, tangent: 1)])
        #expect(equal(around.value, slope))
        #expect(equal(around.tangent, curvature), "round \(round): around \(text) at \(x)")
      }
    }
  }

  @Test("what moves inside never meets what moves outside")
  func confusion() throws {
    let formula = try Formula(parsing: "x*D(x + y, y)")
    #expect(formula.evaluate([1.0, 3]) == 1)
    #expect(formula.evaluate([Dual(1.0, tangent: 1), Dual(3)]).tangent == 1)
    #expect(try Formula(parsing: "D(x*D(x + y, y, 2), x, 1)").evaluate([Double]()) == 1)
    #expect(try Formula(parsing: "D(x*D(x*t, t, x), x, 5)").evaluate([Double]()) == 10)
    // The same name inside and outside.
    #expect(try Formula(parsing: "D(x*D(x^2, x, 3), x, 5)").evaluate([Double]()) == 6)
    #expect(try Formula(parsing: "D(x*D(x^2, x), x, 5)").evaluate([Double]()) == 20)
    #expect(try Formula(parsing: "D(D(D(x^4, x), x), x)").evaluate([2.0]) == 48)
    // Siskind and Pearlmutter's example of a number that leaves its derivative.
    let leaving = try Formula(parsing: "f(t) = D(t*x, x, x)*t; D(f(x)*D(f(y), y, x), x, 3)")
    #expect(leaving.evaluate([Double]()) == 9 * 2 + 6 * 6)
  }

  @Test("every number can be around a derivative")
  func numbers() throws {
    let formula = try Formula(parsing: "D(x^3*y, x)")
    #expect(formula.evaluate([Float(2), 3]) == 36)
    let lanes = ForwardMode.gradient(at: [2.0, 3.0]) { formula.evaluate($0) }
    #expect(lanes == [36, 12])
    #expect(
      ForwardMode.derivatives(order: 2, at: 2.0) { formula.evaluate([$0, 3]) } == [36, 36, 18])
  }

  @Test("only the branch that is chosen is differentiated")
  func branches() throws {
    let formula = try Formula(parsing: "D(if(x > 0, x*log(x), 5), x)")
    #expect(formula.evaluate([1.0]) == 1)
    #expect(formula.evaluate([-1.0]) == 0)
    // What rests in the branch rests behind it as well.
    #expect(try Formula(parsing: "D(sqrt(if(x > 0, x, 0)), x)").evaluate([-1.0]) == 0)
    #expect(try Formula(parsing: "D(sqrt(floor(x)), x)").evaluate([0.5]) == 0)
    #expect(try Formula(parsing: "D(sqrt(x - x), x)").evaluate([1.0]).isNaN)
  }

  @Test("derivatives by the elements of lists, and of definitions and functions")
  func names() throws {
    let norm = try Formula(parsing: "D(norm(x), x[2])", lengths: ["x": 2])
    #expect(norm.evaluate([3.0, 4.0]) == 0.8)
    #expect(try Formula(parsing: "z = x^2; w = z*y; D(w + z, x)").evaluate([3.0, 2.0]) == 18)
    #expect(try Formula(parsing: "z = x^2; D(z^3, z)").evaluate([2.0]) == 48)
    #expect(try Formula(parsing: "z = x^2; w = z^2; D(w, z)").evaluate([2.0]) == 8)
    #expect(try Formula(parsing: "f(t) = x*t; D(f(x), x)").evaluate([3.0]) == 6)
    #expect(try Formula(parsing: "f(t) = D(t^3, t); f(x)").evaluate([2.0]) == 12)
    #expect(try Formula(parsing: "f(t) = t^3; g(t) = D(f(t), t); D(g(x), x)").evaluate([2.0]) == 12)
    #expect(
      try Formula(parsing: "sum(k, 0, 3, D(exp(x), x, 0, k)/k!*t^k)").evaluate([1.0]) == 1 + 1 + 0.5
        + 1.0 / 6)
  }

  @Test("many levels end in time, more are refused")
  func depth() throws {
    #expect(try Formula(parsing: "D(x^10, x, 2, 10)").evaluate([Double]()) == 3_628_800)
    let text = String(repeating: "D(", count: 11) + "x" + String(repeating: ", x)", count: 11)
    #expect(throws: ExpressionError.self) { try Formula(parsing: text) }
  }

  /// Equal numbers; zeros of either sign, and any two NaNs.
  private func equal(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }
}

/// Formulas of one variable that are written at random.
struct RandomFormulas {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func next(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  mutating func formula(depth: Int) -> String {
    guard depth > 0 else { return ["x", "2", "0.5", "x", "x"][next(5)] }
    let a = formula(depth: depth - 1)
    let b = formula(depth: depth - 1 - next(2))
    switch next(12) {
    case 0, 1: return "(\(a) + \(b))"
    case 2: return "(\(a) - \(b))"
    case 3, 4: return "(\(a))*(\(b))"
    case 5: return "(\(a))/(\(b))"
    case 6: return "(\(a))^\([2, 3, 0, 1][next(4)])"
    case 7: return "if(\(a) < \(b), \(a), \(b))"
    case 8: return "(\(a))^(\(b))"
    default:
      let names = ["sin", "exp", "tanh", "sqrt", "abs", "atan", "log", "erf", "floor", "cbrt"]
      return "\(names[next(names.count)])(\(a))"
    }
  }
}

private let byHand: [(String, [Double], Double)] = [
  ("D(x^3, x)", [2], 12), ("D(x^3, x, 5)", [], 75), ("D(x^3, x, 5, 2)", [], 30),
  ("D(x^3, x, 5, 0)", [], 125), ("D(x^5*y, x, x, 3)", [2, 3], 720), ("D(5, x)", [2], 0),
  ("D(y, x)", [2, 2], 0), ("D(log(x), x, 0)", [], .infinity), ("D(log(x), x, -1)", [], .nan),
  ("D(sqrt(x), x, 0)", [], .infinity), ("D(abs(x), x, 0)", [], 0), ("D(1/x, x, 0)", [], -.infinity),
  ("D(x^2, x, D(x^3, x, 1))", [], 6), ("2*D(sin(x), x)^2", [0], 2),
  ("t = 3; D(t^2, t)", [], 6), ("D(D(x^2*y^3, x), y)", [2, 1], 12),
  ("D(x*y*z, x) + D(x*y*z, y)", [2, 3, 5], 25), ("D(max(x, 2), x, 2)", [], 0.5),
  ("D(log(-1)*x^0, x)", [1], 0),
]
