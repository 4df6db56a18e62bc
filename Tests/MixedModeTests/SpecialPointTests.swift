import DualNumbersCore
import SpecialFunctions
import TestSupport
import Testing

/// Second derivatives at points where rules treat their arguments specially: 0, ±1, ties, ∞.
///
/// A partial that is a constant there says that all its derivatives are zero.
@Suite("Second derivatives at special points")
struct SpecialPointTests {
  @Test(
    "Finite only where it is the limit",
    arguments: TableFunction.allUnary + TableFunction.allBinary + TableFunction.allTernary)
  func limits(f: TableFunction) {
    let failures = SpecialPoints.jumps(f)
    #expect(failures.isEmpty, "\(failures.prefix(40).joined(separator: "\n")), \(failures.count)")
  }

  static let inf = Double.infinity
  static let nan = Double.nan

  /// A function of two numbers with f, ∂x, ∂y, ∂xx, ∂xy, ∂yy; of the second ones each mode has the number, or NaN.
  static let rows: [(String, Double, Double, [Double])] = [
    ("pow(x, y)", 0, 0.5, [0, inf, 0, -inf, -inf, 0]),
    ("pow(x, y)", -0.0, 0.5, [0, inf, 0, -inf, -inf, 0]),
    ("pow(x, y)", 0, 0.25, [0, inf, 0, -inf, -inf, 0]),
    ("pow(x, y)", 0, 1, [0, 1, 0, 0, -inf, 0]),
    ("pow(x, y)", -0.0, 1, [-0.0, 1, 0, 0, -inf, 0]),
    ("pow(x, y)", 0, 1.nextUp, [0, 0, 0, inf, 0, 0]),
    ("pow(x, y)", 0, 1.5, [0, 0, 0, inf, 0, 0]),
    ("pow(x, y)", 0, 2, [0, 0, 0, 2, 0, 0]),
    ("pow(x, y)", -0.0, 3, [-0.0, 0, 0, 0, 0, 0]),
    ("pow(x, y)", 0, 1e300, [0, 0, 0, 0, 0, 0]),
    ("pow(x, y)", 0, -1, [inf, -inf, -inf, inf, inf, inf]),
    ("pow(x, y)", 0, -0.5, [inf, -inf, -inf, inf, inf, inf]),
    ("xlogy(x, y)", 0, 0, [0, -inf, 0, 0, inf, 0]),
    ("xlogy(x, y)", 0, 2, [0, 0.6931471805599453, 0, 0, 0.5, 0]),
    ("xlog1py(x, y)", 0, -1, [0, -inf, 0, 0, inf, 0]),
    ("x^y+x", 0, 0.5, [0, inf, 0, -inf, -inf, 0]),
  ]

  @Test("Each mode has the second derivative that there is, or none", arguments: 0..<rows.count)
  func secondDerivatives(index: Int) {
    let (text, x, y, expected) = Self.rows[index]
    for answer in EveryMode(text).second(at: x, y) {
      for (k, (computed, expected)) in zip(answer.numbers, expected).enumerated() {
        #expect(
          isClose(computed, expected, ulps: 1) || k > 2 && computed.isNaN,
          "\(text) at \(x), \(y), \(answer) [\(k)]: not \(expected)")
      }
    }
  }

  @Test("An entry without weight takes no part in second derivatives either")
  func entryWithoutWeight() {
    // The first entry is −∞, with infinite derivatives.
    for answer in EveryMode("logaddexp(1e30 - pow(x, y), x)").second(at: 0.5, -1e8)
    where answer.mode != "lanes of lanes" {
      #expect(answer.numbers == [0.5, 1, 0, 0, 0, 0], "\(answer)")
    }
  }

  @Test("Third derivatives of a power with its exponent at 0")
  func thirdDerivatives() {
    typealias Third = Dual<Dual<Dual<Double>>>
    func third(_ x: Double, _ y: Double, _ directions: [Int]) -> Double {
      func number(_ value: Double, _ place: Int) -> Third {
        let seeds = directions.map { $0 == place ? 1.0 : 0 }
        let inner = Dual(value, tangent: seeds[0])
        let middle = Dual(inner, tangent: Dual(seeds[1]))
        return Dual(middle, tangent: Dual(Dual(seeds[2])))
      }
      return pow(number(x, 0), number(y, 1)).tangent.tangent.tangent
    }
    // ∂xxy = x^(y−2)·((y−1)(1 + y·ln x) + y), ∂xyy = x^(y−1)·(2·ln x + y·ln² x), ∂yyy = x^y·ln³ x.
    let rows: [(Double, [Double])] = [
      (0.5, [Self.inf, Self.inf, 0]), (1, [Self.inf, Self.inf, 0]), (1.5, [-Self.inf, 0, 0]),
      (2, [-Self.inf, 0, 0]), (2.5, [0, 0, 0]), (3, [0, 0, 0]),
    ]
    for (y, expected) in rows {
      for (directions, expected) in zip([[0, 0, 1], [0, 1, 1], [1, 1, 1]], expected) {
        for order in [
          directions, directions.reversed(), [directions[1], directions[0], directions[2]],
        ] {
          let computed = third(0, y, order)
          #expect(
            computed == expected || computed.isNaN, "\(y) \(order): \(computed), not \(expected)")
        }
      }
    }
  }
}
