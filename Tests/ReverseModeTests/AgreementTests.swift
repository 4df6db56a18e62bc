import DualNumbersCore
import SpecialFunctions
import TestSupport
import Testing

/// Reverse mode keeps the conventions of forward mode, which have tables of their own: every rule of the lists,
/// at ordinary and at singular points, has the very same partials.
@Suite("Reverse mode agrees with forward mode, rule by rule")
struct AgreementTests {
  static let points: [Double] = [
    0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 1.5, -1.5, 3, 20, -20, 40, -40, 1e10, 1e-200, 1e200, -1e200,
    710, -746, .leastNonzeroMagnitude, .pi / 2, .greatestFiniteMagnitude, .infinity, -.infinity,
    .nan,
  ]

  func same(_ x: Double, _ y: Double) -> Bool { x == y || x.isNaN && y.isNaN }

  @Test("Functions of one number")
  func unary() {
    func check<R: UnaryRule>(_ rule: R.Type) {
      let rows = RuleRow.unary.filter { $0.function == R.name }.map { $0.arguments[0] }
      for x in Self.points + rows {
        let forward = R.value(Dual(x, tangent: 1))
        let (value, gradient) = ReverseMode.valueWithGradient(at: [x]) { R.value($0[0]) }
        #expect(same(value, forward.value), "\(R.name)(\(x)) = \(value)")
        #expect(
          same(gradient[0], forward.tangent),
          "\(R.name)′(\(x)) = \(gradient[0]), forward \(forward.tangent)")
        let constant = ReverseMode.gradient(at: [x]) { $0[0] + R.value(TapeVariable(x)) }
        #expect(constant == [1], "\(R.name): a constant is inactive")
      }
    }
    for rule in Rules.unary + Rules.partials { check(rule) }
  }

  @Test("Functions of two numbers; the partial of an inactive argument is not asked for")
  func binary() {
    func check<R: BinaryRule>(_ rule: R.Type) {
      for x in Self.points {
        for y in Self.points {
          let (dx, dy) = gradient(at: x, y) { R.value($0, $1) }
          let place = "\(R.name)(\(x), \(y))"
          let both = ReverseMode.gradient(at: [x, y]) { R.value($0[0], $0[1]) }
          #expect(same(both[0], dx) && same(both[1], dy), "\(place): \(both), not \(dx), \(dy)")
          let first = ReverseMode.gradient(at: [x]) { R.value($0[0], TapeVariable(y)) }
          let second = ReverseMode.gradient(at: [y]) { R.value(TapeVariable(x), $0[0]) }
          #expect(same(first[0], dx) && same(second[0], dy), "\(place), one active")
          let beside = ReverseMode.gradient(at: [x, y, 2]) { v in
            R.value(v[0], v[1]) * TapeVariable(0) + v[2]
          }
          #expect(beside[2] == 1)
        }
      }
    }
    for rule in Rules.binary + Rules.binaryPartials { check(rule) }
  }

  @Test("Functions of three numbers")
  func ternary() {
    func check<R: TernaryRule>(_ rule: R.Type) {
      let points = Self.points.filter { $0.magnitude <= 40 }
      for x in points {
        for y in points {
          for z in points {
            let (dx, dy, dz) = gradient(at: x, y, z) { R.value($0, $1, $2) }
            let g = ReverseMode.gradient(at: [x, y, z]) { R.value($0[0], $0[1], $0[2]) }
            let agrees = same(g[0], dx) && same(g[1], dy) && same(g[2], dz)
            #expect(agrees, "\(R.name)(\(x), \(y), \(z)): \(g), not \(dx), \(dy), \(dz)")
          }
        }
      }
    }
    for rule in Rules.ternary { check(rule) }
  }

  @Test("Functions with a parameter")
  func parametric() {
    for x in Self.points {
      for n in [-2, -1, 0, 1, 2, 3, 7] {
        let forward = derivative(at: x) { $0.isNaN ? pow($0, n) : pow($0, n) }
        let reverse = ReverseMode.gradient(at: [x]) { pow($0[0], n) }[0]
        #expect(same(reverse, forward), "\(x)^\(n): \(reverse), not \(forward)")
      }
      for c in [-1.5, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3] {
        let forward = derivative(at: x) { pow($0, c) }
        let reverse = ReverseMode.gradient(at: [x]) { pow($0[0], c) }[0]
        #expect(same(reverse, forward), "\(x)^\(c): \(reverse), not \(forward)")
      }
    }
  }

  @Test("Arithmetic at every pair of points")
  func arithmetic() {
    for x in Self.points {
      for y in Self.points {
        func check(
          _ name: String, _ forward: (Dual<Double>, Dual<Double>) -> Dual<Double>,
          _ reverse: (TapeVariable<Double>, TapeVariable<Double>) -> TapeVariable<Double>
        ) {
          let dx = forward(Dual(x, tangent: 1), Dual(y, tangent: 0)).tangent
          let dy = forward(Dual(x, tangent: 0), Dual(y, tangent: 1)).tangent
          let g = ReverseMode.gradient(at: [x, y]) { reverse($0[0], $0[1]) }
          #expect(same(g[0], dx) && same(g[1], dy), "\(x) \(name) \(y): \(g), not \(dx), \(dy)")
          let value = ReverseMode.valueWithGradient(at: [x, y]) { reverse($0[0], $0[1]) }.value
          #expect(same(value, forward(Dual(x), Dual(y)).value))
        }
        check("+", { $0 + $1 }, { $0 + $1 })
        check("−", { $0 - $1 }, { $0 - $1 })
        if x.isFinite, y.isFinite { check("×", { $0 * $1 }, { $0 * $1 }) }
        check("÷", { $0 / $1 }, { $0 / $1 })
      }
    }
  }

  @Test("What takes no part contributes zero beside an infinite partial")
  func strongZeros() {
    func gradient(
      _ x: [Double], _ f: ([TapeVariable<Double>]) -> TapeVariable<Double>
    ) -> [Double] {
      ReverseMode.gradient(at: x, of: f)
    }
    // The larger is 1: √0 is not on the way, its infinite derivative is not asked for.
    #expect(gradient([0, 1]) { max(sqrt($0[0]), $0[1]) } == [0, 1])
    // A zero from the computation does not stand for "takes no part": NaN, as in forward mode.
    let zeroTimesInfinity = gradient([0, 1]) { sqrt($0[0]) * 0 + $0[1] }
    #expect(zeroTimesInfinity[0].isNaN && zeroTimesInfinity[1] == 1)
    #expect(gradient([0, 1]) { sqrt($0[0]) + $0[1] } == [.infinity, 1])
    #expect(gradient([-1, 1]) { max(log($0[0]), $0[1]) }[1] == 1)
    let J = ReverseMode.jacobian(at: [0.0, 1.0]) { [sqrt($0[0]), $0[1]] }
    #expect(J.entries == [.infinity, 0, 0, 1])
    #expect(vjp(at: [0, 1], cotangent: [0, 1]) { [sqrt($0[0]), $0[1]] } == [0, 1])
  }
}
