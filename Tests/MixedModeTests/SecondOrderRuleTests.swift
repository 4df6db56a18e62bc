import DualNumbersCore
import SpecialFunctions
import TestSupport
import Testing

/// Every rule of the table by a recording of second order: against the reference data where it has them, and against
/// nested dual numbers.
@Suite("Rules on tapes of second order")
struct SecondOrderRuleTests {
  /// What is allowed on core points, in ulp: as for nested dual numbers.
  static let core = 5.4
  static let coreOfGamma = 7.0
  static let extreme = 3.5

  func check(_ table: AccuracyTable, _ name: String, outputs: [Int]) {
    let limit = name == "gamma" ? Self.coreOfGamma : Self.core
    for output in outputs {
      for (kind, allowed) in [("core", limit), ("extreme", Self.extreme)] {
        let cell = table["\(kind) \(output)"]
        #expect(
          cell.error <= allowed,
          "\(name), \(kind), output \(output): \(cell.error) at \(cell.arguments): \(cell.computed)"
        )
      }
    }
  }

  @Test("Functions of one number", arguments: Set(RuleRow.unary.map(\.function)).sorted())
  func unary(name: String) {
    func check<R: UnaryRule>(_ rule: R.Type) {
      var table = AccuracyTable()
      for row in RuleRow.unary where row.function == name && row.tag != "libm_hard" {
        let (value, gradient, H) = ReverseMode.valueWithHessian(at: row.arguments) {
          R.value($0[0])
        }
        table.record(row, [value, gradient[0], H[0, 0]])
      }
      self.check(table, name, outputs: [2])
    }
    for rule in Rules.unary where rule.name == name { check(rule) }
  }

  @Test("Functions of two numbers, both active", arguments: ["add", "sub", "mul", "div", "hypot"])
  func binary(name: String) throws {
    typealias Number = SecondOrderVariable<Double>
    let functions: [String: (Number, Number) -> Number] = [
      "add": { $0 + $1 }, "sub": { $0 - $1 }, "mul": { $0 * $1 }, "div": { $0 / $1 },
      "hypot": { hypot($0, $1) },
    ]
    let f = try #require(functions[name])
    var table = AccuracyTable()
    for row in RuleRow.binary where row.function == name {
      let (value, g, H) = ReverseMode.valueWithHessian(at: row.arguments) { f($0[0], $0[1]) }
      table.record(row, [value, g[0], g[1], H[0, 0], H[1, 0], H[1, 1]])
    }
    check(table, name, outputs: [3, 4, 5])
  }

  /// Equal to what nested dual numbers give, but for rounding.
  func agrees(_ x: Double, _ y: Double, within bound: Double = 0x1p-49) -> Bool {
    if x == y || x.isNaN && y.isNaN { return true }
    return (x - y).magnitude <= bound * max(x.magnitude, y.magnitude)
  }

  func second(_ x: Double) -> Dual<Dual<Double>> { Dual(Dual(x, tangent: 1), tangent: 1) }

  static let points = [-2.5, -1, -0.75, 0.3, 0.5, 1, 1.25, 2, 7]

  @Test("Every rule of one number agrees with nested dual numbers")
  func allUnary() {
    func check<R: UnaryRule>(_ rule: R.Type) {
      for x in Self.points {
        let expected = R.value(second(x))
        let (value, g, H) = ReverseMode.valueWithHessian(at: [x]) { R.value($0[0]) }
        #expect(value.isIdentical(to: expected.value.value) || value.isNaN)
        #expect(agrees(g[0], expected.value.tangent), "\(R.name)′(\(x))")
        #expect(
          agrees(H[0, 0], expected.tangent.tangent),
          "\(R.name)″(\(x)) = \(H[0, 0]), not \(expected.tangent.tangent)")
        // Within a computation, of a node with a curvature of its own; terms of opposite sign cancel.
        let inner = ReverseMode.hessian(at: [x, 2]) { v in R.value(v[0] * v[1] / 2) * v[1] }
        let exact = ForwardMode.valueWithHessian(at: [x, 2]) { v -> Dual<Dual<Double>> in
          R.value(v[0] * v[1] / 2) * v[1]
        }.hessian
        for (computed, expected) in zip(inner.entries, exact.entries) {
          let scale = exact.entries.reduce(0) { max($0, $1.magnitude) }
          #expect(
            agrees(computed, expected) || (computed - expected).magnitude <= 0x1p-44 * scale
              || !scale.isFinite, "\(R.name) within, at \(x): \(computed), not \(expected)")
        }
      }
    }
    for rule in Rules.unary + Rules.partials { check(rule) }
  }

  @Test("Every rule of two and of three numbers agrees with nested dual numbers")
  func several() {
    func compare(
      _ place: String, _ n: Int, _ computed: Jacobian<Double>,
      _ f: ([Dual<Dual<Double>>]) -> Dual<Dual<Double>>, _ x: [Double]
    ) {
      for i in 0..<n {
        for j in 0...i {
          let seeded = x.indices.map { k in
            Dual(Dual(x[k], tangent: k == j ? 1 : 0), tangent: Dual(k == i ? 1.0 : 0.0))
          }
          let expected = f(seeded).tangent.tangent
          #expect(
            // Terms of opposite sign cancel in some mixed partials.
            agrees(computed[i, j], expected, within: 0x1p-46),
            "\(place)[\(i), \(j)] = \(computed[i, j]), not \(expected)")
        }
      }
    }
    let points = [-1.75, 0.3, 1.25, 3]
    func check<R: BinaryRule>(_ rule: R.Type) {
      for x in points {
        for y in points where x != y {
          let H = ReverseMode.hessian(at: [x, y]) { R.value($0[0], $0[1]) }
          compare("\(R.name)(\(x), \(y))", 2, H, { R.value($0[0], $0[1]) }, [x, y])
          let first = ReverseMode.hessian(at: [x]) { R.value($0[0], SecondOrderVariable(y)) }
          compare("\(R.name)(·, \(y))", 1, first, { R.value($0[0], Dual(Dual(y))) }, [x])
          let last = ReverseMode.hessian(at: [y]) { R.value(SecondOrderVariable(x), $0[0]) }
          compare("\(R.name)(\(x), ·)", 1, last, { R.value(Dual(Dual(x)), $0[0]) }, [y])
        }
      }
    }
    func check<R: TernaryRule>(_ rule: R.Type) {
      for x in points {
        for y in points where x != y {
          for z in points where z != x && z != y {
            let H = ReverseMode.hessian(at: [x, y, z]) { R.value($0[0], $0[1], $0[2]) }
            let place = "\(R.name)(\(x), \(y), \(z))"
            compare(place, 3, H, { R.value($0[0], $0[1], $0[2]) }, [x, y, z])
            let outer = ReverseMode.hessian(at: [x, y]) {
              R.value($0[0], SecondOrderVariable(z), $0[1])
            }
            compare(place, 2, outer, { R.value($0[0], Dual(Dual(z)), $0[1]) }, [x, y])
          }
        }
      }
    }
    for rule in Rules.binary + Rules.binaryPartials { check(rule) }
    for rule in Rules.ternary { check(rule) }
  }

  @Test("Arguments on one node, and powers")
  func sharedNodes() {
    func f<T: RealNumber>(_ x: [T]) -> T {
      let a = T.hypot(x[0], 2 * x[0]) * T.atan2(y: x[0] * x[0], x: x[0] + 1)
      let b =
        T.pow(x[0], x[0] + 2) / (x[0] * x[0] + 1) + T.pow(x[0], 3) * T.pow(x[0], constant: 1.5)
      return a + b - (x[0] / x[0]) * (1 - x[0])
    }
    for x in [0.25, 0.7, 1.3, 2.75] {
      let (value, g, H) = ReverseMode.valueWithHessian(at: [x]) { f($0) }
      let expected = f([second(x)])
      #expect(value == expected.value.value)
      #expect((g[0] - expected.value.tangent).magnitude <= 0x1p-48 * (1 + g[0].magnitude))
      #expect((H[0, 0] - expected.tangent.tangent).magnitude <= 0x1p-46 * (1 + H[0, 0].magnitude))
    }
  }
}
