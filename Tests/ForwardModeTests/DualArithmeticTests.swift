import DualNumbers
import TestSupport
import Testing

@Suite("Arithmetic of dual numbers")
struct DualArithmeticTests {
  /// A tangent as the formula of the ε-rule gives it.
  struct Rule: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let apply: @Sendable (Dual<Double>, Dual<Double>) -> Dual<Double>
    let value: @Sendable (Double, Double) -> Double
    /// The tangent from x, ẋ, y, ẏ.
    let tangent: @Sendable (Double, Double, Double, Double) -> Double
  }

  static let rules: [Rule] = [
    Rule(testDescription: "x + y", apply: { $0 + $1 }, value: { $0 + $1 }) { $1 + $3 },
    Rule(testDescription: "x − y", apply: { $0 - $1 }, value: { $0 - $1 }) { $1 - $3 },
    Rule(testDescription: "x · y", apply: { $0 * $1 }, value: { $0 * $1 }) { $1 * $2 + $0 * $3 },
    Rule(testDescription: "x / y", apply: { $0 / $1 }, value: { $0 / $1 }) {
      ($1 - $0 / $2 * $3) / $2
    },
    Rule(testDescription: "−x", apply: { x, _ in -x }, value: { x, _ in -x }) { x, dx, _, _ in -dx
    },
  ]

  @Test("Each ε-rule is its formula, bit for bit", arguments: rules)
  func epsilonRules(rule: Rule) {
    var random = SeededGenerator()
    for _ in 0..<2000 {
      let n = random.numbers(4, in: -10...10)
      let z = rule.apply(Dual(n[0], tangent: n[1]), Dual(n[2], tangent: n[3]))
      #expect(
        z.isIdentical(
          to: Dual(rule.value(n[0], n[2]), tangent: rule.tangent(n[0], n[1], n[2], n[3]))),
        "seed \(random.seed), at \(n)")
    }
  }

  @Test("ε² = 0, at each level of nesting")
  func epsilonSquared() {
    let epsilon = Dual(0.0, tangent: 1.0)
    #expect((epsilon * epsilon).isExactlyZero)
    let outer = Dual(Dual(0.0, tangent: 0), tangent: 1)
    let inner = Dual(Dual(0.0, tangent: 1.0))
    #expect((outer * outer).isExactlyZero && (inner * inner).isExactlyZero)
    #expect((outer * inner).tangent.tangent == 1)
    #expect((inner * outer).tangent.tangent == 1)
  }

  @Test("A division by zero leaves an inactive direction at zero", arguments: [0.0, -0.0])
  func strongQuotient(zero: Double) {
    #expect((Dual(1.0, tangent: 0) / Dual(zero, tangent: 0)).tangent == 0)
    #expect((Dual(0.0, tangent: 0) / Dual(zero, tangent: 0)).tangent == 0)
    #expect((Dual(1.0, tangent: 1) / Dual(zero, tangent: 0)).tangent == 1 / zero)
    #expect((Dual(1.0, tangent: 0) / zero).tangent == 0)
    #expect((1 / Dual(zero, tangent: 0)).tangent == 0)
    #expect((1 / Dual(zero, tangent: 1)).tangent == -.infinity)
  }

  @Test("The quotient does not overflow where the exact derivative is a number")
  func extremeQuotients() {
    // d/dx (x/c) = 1/c and d/dy (c/y) = −c/y² with y² beyond the range.
    #expect((Dual(1e200, tangent: 1) / Dual(1e200, tangent: 0)).tangent == 1e-200)
    #expect((1e200 / Dual(1e200, tangent: 1)).tangent == -1e-200)
    #expect((1e-200 / Dual(1e-200, tangent: 1)).tangent == -1e200)
  }

  @Test("Sums over sequences work as for plain numbers")
  func reductions() {
    let x = Dual(0.5, tangent: 1)
    let terms = (1...10).map { Dual<Double>($0) * x }
    #expect(terms.reduce(0, +).isIdentical(to: Dual(27.5, tangent: 55)))
    #expect(terms.max()?.value == 5 && terms.min()?.value == 0.5)
    #expect(terms.sorted(by: >).first?.tangent == 10)
  }
}
