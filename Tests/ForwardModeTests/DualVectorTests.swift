import DualNumbers
import TestSupport
import Testing

@Suite("Numbers with several directions")
struct DualVectorTests {
  typealias N = DualVector4<Double>

  /// Tangents that differ in sign and size, one of them zero.
  static let tangents = [1.0, -0.5, 0, 3e-5]

  static func number(_ value: Double) -> N {
    var lanes = Lanes4<Double>(repeating: 0)
    for k in 0..<4 { lanes[k] = tangents[k] }
    return N(value, tangents: lanes)
  }

  static let points = [-2.5, -0.75, -0.0, 0, 1e-3, 0.4, 1, 2, 7.25, 700, -.infinity, .nan]

  /// A zero tangent has no sign that could be relied on.
  static func same(_ a: Double, _ b: Double) -> Bool { (a + 0).isIdentical(to: b + 0) }

  static func check(
    _ name: String, _ computed: N, _ alone: (_ direction: Int) -> Dual<Double>
  ) {
    for k in 0..<4 {
      let expected = alone(k)
      #expect(computed.value.isIdentical(to: expected.value), "\(name): value")
      #expect(
        same(computed[k], expected.tangent),
        "\(name), direction \(k): \(computed[k]), alone \(expected.tangent)")
    }
  }

  @Test("Every function of one number: each direction as if it were alone, bit for bit")
  func unaryRules() {
    func check<R: UnaryRule>(_ rule: R.Type, _ x: Double) {
      Self.check("\(R.name)(\(x))", N.apply(rule, Self.number(x))) {
        Dual.apply(rule, Dual(x, tangent: Self.tangents[$0]))
      }
      #expect(N.apply(rule, N(x))[0] == 0, "\(R.name) of a constant has no derivative")
    }
    for rule in Rules.unary + Rules.partials {
      for x in Self.points { check(rule, x) }
    }
  }

  @Test("Every function of two numbers: the same, whichever of them is constant")
  func binaryRules() {
    func check<R: BinaryRule>(_ rule: R.Type, _ x: Double, _ y: Double) {
      let name = "\(R.name)(\(x), \(y))"
      let (a, b) = (Self.number(x), Self.number(y))
      Self.check(name, N.apply(rule, a, b)) {
        Dual.apply(rule, Dual(x, tangent: Self.tangents[$0]), Dual(y, tangent: Self.tangents[$0]))
      }
      Self.check(name, N.apply(rule, a, N(y))) {
        Dual.apply(rule, Dual(x, tangent: Self.tangents[$0]), Dual(y))
      }
      Self.check(name, N.apply(rule, N(x), b)) {
        Dual.apply(rule, Dual(x), Dual(y, tangent: Self.tangents[$0]))
      }
    }
    for rule in Rules.binary + Rules.binaryPartials {
      for x in Self.points {
        for y in Self.points { check(rule, x, y) }
      }
    }
  }

  @Test("Arithmetic: the same, where the values are finite")
  func arithmetic() {
    let operations: [(String, (N, N) -> N, (Dual<Double>, Dual<Double>) -> Dual<Double>)] = [
      ("+", { $0 + $1 }, { $0 + $1 }), ("-", { $0 - $1 }, { $0 - $1 }),
      ("*", { $0 * $1 }, { $0 * $1 }), ("/", { $0 / $1 }, { $0 / $1 }),
    ]
    for (name, f, alone) in operations {
      for x in Self.points where x.isFinite {
        for y in Self.points where y.isFinite {
          let (a, b) = (Self.number(x), Self.number(y))
          Self.check("\(x) \(name) \(y)", f(a, b)) {
            alone(
              Dual(x, tangent: Self.tangents[$0]), Dual(y, tangent: Self.tangents[$0]))
          }
          Self.check("\(x) \(name) constant", f(a, N(y))) {
            alone(Dual(x, tangent: Self.tangents[$0]), Dual(y))
          }
          Self.check("constant \(name) \(y)", f(N(x), b)) {
            alone(Dual(x), Dual(y, tangent: Self.tangents[$0]))
          }
        }
      }
    }
  }

  @Test("Literals and machine numbers are constants: nothing of theirs is multiplied")
  func constants() {
    let x = Self.number(2)
    // 0 · ∞ would be NaN if the literal had tangents.
    #expect((x * 3)[0] == 3 && (3 * x)[1] == -1.5 && (x + 1)[3] == 3e-5 && (1 - x)[0] == -1)
    #expect((N(.infinity) * x)[2].isNaN, "a zero tangent beside ∞, as for Dual")
    #expect((N(.infinity) * N(2))[0] == 0, "two constants have no tangents at all")
    #expect(N(0) == 0 && (N(1) as N).description == "1.0 + (0.0, 0.0, 0.0, 0.0)ε")
  }

  @Test("Comparison looks at the value only, identity at everything")
  func comparison() {
    #expect(Self.number(1) == N(1) && !Self.number(1).isIdentical(to: N(1)))
    #expect(Self.number(1) < 2 && !(Self.number(.nan) <= 1) && !(Self.number(.nan) > 1))
    #expect(N(0).isExactlyZero && !Self.number(0).isExactlyZero)
  }

  @Test("What an infinite value makes of directions at rest ends with the next function")
  func restBesideInfinity() {
    // x₀³ overflows, its slope along x₁ is 0·∞ in a product.
    let x = [1e200, 3.0]
    #expect(gradient(at: x) { x in atan(x[0] * x[0] * x[0]) + x[1] }[1] == 1)
    #expect(gradient(at: x) { x in 2 / (x[0] * x[0] * x[0]) + x[1] }[1] == 1)
    let J = jacobian(at: x) { x in
      elementwise(Rules.Atan.self, [x[0] * x[0] * x[0], x[1]])
    }
    #expect(J[0, 1] == 0)
    #expect(J[1, 1] == 0.1)
    let y = [1e200] + [Double](repeating: 3, count: 19)
    #expect(gradient(at: y) { x in atan(x[0] * x[0] * x[0]) + x[17] * x[18] }[17] == 3)
  }
}
