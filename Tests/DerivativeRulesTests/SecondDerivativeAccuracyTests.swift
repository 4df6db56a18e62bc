import DerivativeRules
import ForwardMode
import SpecialFunctions
import TestSupport
import Testing

// Second derivatives by nested dual numbers on every row of the reference data, value and first derivatives of the same
// sweep with them. Where terms of opposite sign cancel in the exact result, the row's scale is the measure (`RuleRow`).

@Suite("Accuracy of second derivatives against 60-digit references")
struct SecondDerivativeAccuracyTests {
  /// What is allowed on core points, in ulp.
  static let core = 5.4
  static let coreOfGamma = 7.0
  /// What is allowed of tiny, huge, subnormal and overflowing arguments and results.
  static let extreme = 3.5

  @Test(
    "f″ of one-argument functions",
    arguments: AccuracyTests.coreLimits.keys.sorted() + ["gamma", "lgamma"])
  func unary(function: String) {
    guard let rule = Rules.unary.first(where: { $0.name == function }) else { return }
    var worst = AccuracyTable()
    // The platform's own sine and cosine are off by 8 ulp at the rows libm_hard.
    for row in RuleRow.unary where row.function == function && row.tag != "libm_hard" {
      let y = apply(rule, to: twice(row.arguments[0]))
      worst.record(row, [y.value.value, y.value.tangent, y.tangent.tangent])
    }
    check(worst, function, outputs: [2])
  }

  @Test("∂∂f of two-argument functions", arguments: AccuracyTests.coreLimits.keys.sorted())
  func binary(function: String) {
    guard let f = TableFunction(named: function), f.arity == 2 else { return }
    var worst = AccuracyTable()
    for row in RuleRow.binary where row.function == function {
      worst.record(row, partials(f, row.arguments))
    }
    check(worst, function, outputs: [3, 4, 5])
  }

  @Test("Where a power or its slope overflows, the second derivative is infinite, not NaN")
  func overflowingPower() {
    // The exponent is constant: its zero tangent must not meet the infinite slope as 0·∞.
    let slope = ForwardMode.hessian(at: [6.7e-198]) { x in pow(x[0], -1.346) }
    #expect(slope[0, 0] == .infinity)
    let both = pow(twice(1e-300), Dual(Dual(-2.0)))
    #expect(both.value.value == .infinity && both.tangent.tangent == .infinity)
  }

  private func check(_ worst: AccuracyTable, _ function: String, outputs: [Int]) {
    for output in outputs {
      let limit = function == "gamma" ? Self.coreOfGamma : Self.core
      for (kind, allowed) in [("core", limit), ("extreme", Self.extreme)] {
        let cell = worst["\(kind) \(output)"]
        #expect(
          cell.error <= allowed,
          "\(function), \(kind), output \(output): \(cell.error) at \(cell.arguments): \(cell.computed)"
        )
      }
    }
  }
}

/// The variable x in both levels of nesting.
func twice(_ x: Double) -> Dual<Dual<Double>> { Dual(Dual(x, tangent: 1), tangent: Dual(1)) }
