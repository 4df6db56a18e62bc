import DualNumbers
import ForwardMode
import TestSupport
import Testing

/// Rules by their differential equations: what they cost, and that the core functions say the same.
@Suite("Systems of series")
struct SeriesSystemTests {
  typealias Series = TaylorSeries<Double>
  typealias Counted = TaylorSeries<CountingNumber<Double>>

  /// A function at a point of its domain, over any number.
  struct Case: Sendable, CustomTestStringConvertible {
    let function: TableFunction
    let x: [Double]
    var testDescription: String { "\(function)" }

    /// The operations that its derivatives along a line take to an order.
    func operations(order: Int) -> Int {
      let numbers = x.indices.map { i -> Counted in
        let variable = Counted(variable: CountingNumber(x[i]), order: order)
        return i == 0 ? variable : variable + variable - Counted(CountingNumber(x[i]))
      }
      return OperationCounts(of: { _ = function(numbers) }).total
    }
  }

  static let cases: [Case] = {
    var random = SeededGenerator()
    return TableFunction.allUnary.map { Case(function: $0, x: [Domains.middle($0)]) }
      + TableFunction.allBinary.map { Case(function: $0, x: Domains.pair($0, &random)) }
      + TableFunction.allTernary.map { Case(function: $0, x: [0.3, 0.4, 0.5]) }
  }()

  @Test("Twice the order takes at most five times the operations", arguments: cases)
  func cost(of c: Case) {
    let (low, high) = (c.operations(order: 20), c.operations(order: 40))
    #expect(high <= 5 * low + 200, "\(low) operations to order 20, \(high) to 40")
  }

  /// 50 ms are some 10⁷ operations.
  @Test("Order 100 takes less than two million operations", arguments: cases)
  func hundred(of c: Case) {
    let count = c.operations(order: 100)
    #expect(count < 2_000_000, "\(count) operations")
  }

  @Test("Functions of two numbers that used to double with each order")
  func twoNumbers() {
    let exact: [(String, Double, Double)] = [
      (
        "hypot", derivative(order: 12, at: 0.7) { x in hypot(x, x + 0.2) }, 42814597.190144375
      ),
      ("logaddexp", derivative(order: 12, at: 0.7) { x in logaddexp(x, x * x) }, 198884.308749172),
    ]
    for (name, computed, exact) in exact {
      #expect((computed / exact - 1).magnitude < 1e-12, "\(name): \(computed)")
    }
    #expect(derivative(order: 100, at: 0.7) { x in hypot(x, x + 0.2) }.isFinite)
  }

  // MARK: Core functions

  private func compare<R: UnaryRule>(_ rule: R.Type, in range: ClosedRange<Double>) {
    var random = SeededGenerator()
    for order in [1, 2, 3, 8, 16, 17, 40, 64, 65] {
      for isLine in [true, false] {
        let x = Series(variable: Double.random(in: range, using: &random), order: order)
        let u = isLine ? x : x + 0.1 * x * x
        let core = Series.apply(rule, u)
        let system = Series.bySystem(rule, u)
        for k in 0...order {
          #expect(
            core.derivative(k).bitPattern == system.derivative(k).bitPattern,
            "\(R.name), order \(order), derivative \(k), seed \(random.seed)")
        }
      }
    }
  }

  @Test("The core functions are, bit for bit, what their rules' partials say")
  func coreFunctions() {
    compare(Rules.Exp.self, in: -2...2)
    compare(Rules.Sin.self, in: 0.1...3)
    compare(Rules.Cos.self, in: 0.1...3)
    compare(Rules.Sinh.self, in: -2...2)
    compare(Rules.Cosh.self, in: -2...2)
    compare(Rules.Tanh.self, in: -2...2)
    compare(Rules.Log.self, in: 0.1...4)
    compare(Rules.Sqrt.self, in: 0.1...4)
  }

  @Test("A higher order does not change a lower one", arguments: TableFunction.allUnary)
  func orders(of f: TableFunction) {
    let x = Domains.middle(f)
    let highest = f([Series(variable: x, order: 70)])
    for order in [0, 1, 2, 5, 16, 17, 64, 65] {
      let lower = f([Series(variable: x, order: order)])
      for k in 0...order {
        #expect(
          lower.derivative(k).isIdentical(to: highest.derivative(k)),
          "\(f), derivative \(k) of \(order): \(lower.derivative(k)), \(highest.derivative(k))")
      }
    }
  }

  @Test(
    "A higher order does not change a lower one of two numbers", arguments: TableFunction.allBinary)
  func ordersOfTwo(f: TableFunction) {
    var random = SeededGenerator()
    for _ in 0..<4 {
      let x = Domains.pair(f, &random)
      for moving in [[1.0, 0], [0, 1], [1, -0.5]] {
        func series(_ order: Int) -> Series {
          let h = Series(variable: 0, order: order)
          return f(x.indices.map { moving[$0] == 0 ? Series(x[$0]) : x[$0] + moving[$0] * h })
        }
        let highest = series(5)
        for order in 0...4 {
          let lower = series(order)
          for k in 0...order {
            #expect(
              lower.derivative(k).isIdentical(to: highest.derivative(k)),
              "\(f) at \(x), derivative \(k) of \(order), seed \(random.seed)")
          }
        }
      }
    }
  }
}
