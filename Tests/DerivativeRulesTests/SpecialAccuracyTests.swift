import DerivativeRules
import ForwardMode
import SpecialFunctions
import TestSupport
import Testing

// Value and first two derivatives of the special functions against Resources/special_*.csv, through nested dual
// numbers. The measure is the ulp; where the data give a scale (Bessel's functions, the derivatives of Dawson's integral,
// ln B, ∂a∂b of B), 2⁻⁵³ of that scale: beside a zero a relative error says nothing, and moving the argument by half an
// ulp already moves the result by that much.

@Suite("Accuracy of the special functions' rules against 60-digit references")
struct SpecialAccuracyTests {
  /// What is allowed of value, first and second derivative, on core points.
  struct Limits {
    var value = 4.0
    var first = 4.0
    var second = 6.0
    /// On extreme points, all three.
    var extreme = 6.0
  }

  static let unaryLimits: [String: Limits] = [
    "erfinv": Limits(), "erfcinv": Limits(), "erfcx": Limits(), "dawson": Limits(),
    "lambertw0": Limits(),
    "expint": Limits(), "ellipk": Limits(), "ellipe": Limits(),
    // The platform's j0, j1, y0, y1, jn and yn set these.
    "besselj0": Limits(first: 5), "besselj1": Limits(first: 5),
    "bessely0": Limits(first: 5), "bessely1": Limits(first: 5),
  ]

  @Test("f, f′ and f″ of one number", arguments: unaryLimits.keys.sorted())
  func unary(function: String) throws {
    let rule = try #require(Rules.unary.first { $0.name == function })
    let limits = try #require(Self.unaryLimits[function])
    var worst = AccuracyTable()
    for row in RuleRow.specialUnary where row.function == function {
      let y = apply(rule, to: twice(row.arguments[0]))
      worst.record(row, [y.value.value, y.value.tangent, y.tangent.tangent])
    }
    check(worst, function, [limits.value, limits.first, limits.second], extreme: limits.extreme)
  }

  @Test("f, f′ and f″ of Bessel's functions of integer order", arguments: ["besselj", "bessely"])
  func parametric(function: String) {
    var worst = AccuracyTable()
    for row in RuleRow.specialParametric where row.function == function {
      let n = Int(row.arguments[0])
      let x = twice(row.arguments[1])
      let y = function == "besselj" ? besselj(n, x) : bessely(n, x)
      worst.record(row, [y.value.value, y.value.tangent, y.tangent.tangent])
    }
    check(worst, function, [8, 6, 6], extreme: 6)
  }

  @Test("f and its partials of two numbers", arguments: ["beta", "logbeta"])
  func binary(function: String) throws {
    let f = try #require(TableFunction(named: function, arity: 2))
    var worst = AccuracyTable()
    for row in RuleRow.specialBinary where row.function == function {
      worst.record(row, partials(f, row.arguments))
    }
    check(worst, function, [4, 4, 4, 6, 6, 6], extreme: 6)
  }

  func check(_ worst: AccuracyTable, _ function: String, _ core: [Double], extreme: Double) {
    #expect(!worst.sorted.isEmpty, "no rows of \(function)")
    for (output, limit) in core.enumerated() {
      for (kind, allowed) in [("core", limit), ("extreme", extreme)] {
        let cell = worst["\(kind) \(output)"]
        #expect(
          cell.error <= allowed,
          "\(function), \(kind), output \(output): \(cell.error) at \(cell.arguments): \(cell.computed)"
        )
      }
    }
  }
}
