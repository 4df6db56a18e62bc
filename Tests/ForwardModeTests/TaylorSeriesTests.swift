import DualNumbers
import TestSupport
import Testing

@Suite("Taylor series")
struct TaylorSeriesTests {
  // MARK: Against closed forms

  struct Expansion: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let x: Double
    let f: @Sendable (TaylorSeries<Double>) -> TaylorSeries<Double>
    /// The k-th derivative at x.
    let derivative: @Sendable (Int) -> Double
  }

  static let closedForms: [Expansion] = [
    Expansion(testDescription: "exp", x: 0.3, f: { exp($0) }) { _ in Double.exp(0.3) },
    Expansion(testDescription: "exp(2x)", x: 0, f: { exp(2 * $0) }) { Double.pow(2, $0) },
    Expansion(testDescription: "2^x", x: 1, f: { exp2($0) }) { 2 * Double.pow(Double.log(2), $0) },
    Expansion(testDescription: "sin", x: 0.7, f: { sin($0) }) { k in
      [Double.sin(0.7), Double.cos(0.7), -Double.sin(0.7), -Double.cos(0.7)][k % 4]
    },
    Expansion(testDescription: "cosh", x: 0, f: { cosh($0) }) { $0 % 2 == 0 ? 1 : 0 },
    Expansion(testDescription: "1/(1 − x)", x: 0, f: { 1 / (1 - $0) }) { factorial($0) },
    Expansion(testDescription: "1/x", x: 1, f: { reciprocal($0) }) {
      factorial($0) * ($0 % 2 == 0 ? 1 : -1)
    },
    Expansion(testDescription: "ln(1 + x)", x: 0, f: { log1p($0) }) {
      $0 == 0 ? 0 : factorial($0 - 1) * ($0 % 2 == 0 ? -1 : 1)
    },
    Expansion(testDescription: "ln x", x: 2, f: { log($0) }) {
      $0 == 0 ? Double.log(2) : factorial($0 - 1) * ($0 % 2 == 0 ? -1 : 1) / Double.pow(2, $0)
    },
    Expansion(testDescription: "√(1 + x)", x: 0, f: { sqrt(1 + $0) }) { falling(0.5, $0) },
    Expansion(testDescription: "∛x", x: 8, f: { cbrt($0) }) {
      falling(1 / 3.0, $0) * 2 / Double.pow(8, $0)
    },
    Expansion(testDescription: "x^2.5", x: 4, f: { pow($0, 2.5) }) {
      falling(2.5, $0) * 32 / Double.pow(4, $0)
    },
    Expansion(testDescription: "x^-3", x: -1, f: { pow($0, -3) }) {
      falling(-3, $0) * ($0 % 2 == 0 ? -1 : 1)
    },
    Expansion(testDescription: "atan", x: 0, f: { atan($0) }) { k in
      k % 2 == 0 ? 0 : factorial(k - 1) * (k % 4 == 1 ? 1 : -1)
    },
    Expansion(testDescription: "artanh", x: 0, f: { atanh($0) }) {
      $0 % 2 == 0 ? 0 : factorial($0 - 1)
    },
    Expansion(testDescription: "e^(−x²)", x: 0, f: { exp(-($0 * $0)) }) { k in
      k % 2 == 1 ? 0 : factorial(k) / factorial(k / 2) * (k % 4 == 0 ? 1 : -1)
    },
    Expansion(testDescription: "x·e^x", x: 1, f: { $0 * exp($0) }) {
      Double.exp(1) * (1 + Double($0))
    },
  ]

  static func factorial(_ k: Int) -> Double { (0..<k).reduce(1) { $0 * Double($1 + 1) } }
  /// a(a − 1)…(a − k + 1).
  static func falling(_ a: Double, _ k: Int) -> Double {
    (0..<k).reduce(1) { $0 * (a - Double($1)) }
  }

  @Test("The first twelve derivatives are those of the closed form", arguments: closedForms)
  func closedForm(expansion: Expansion) {
    let computed = derivatives(order: 12, at: expansion.x, of: expansion.f)
    for k in 0...12 {
      let exact = expansion.derivative(k)
      // Where the derivative vanishes, rounding is measured against those around it.
      let scale = exact == 0 ? Self.factorial(k) : exact.magnitude
      #expect(
        (computed[k] - exact).magnitude <= 64 * 0x1p-53 * scale,
        "k = \(k): \(computed[k]), not \(exact)")
    }
  }

  @Test("High orders against 120 digits")
  func highOrders() {
    let cases: [(String, Double, Double)] = [
      ("exp(sin x)", derivative(order: 10, at: 0.7) { x in exp(sin(x)) }, 7192.146737720741),
      ("tanh", derivative(order: 20, at: 0.5) { x in tanh(x) }, 25175008908022.45084),
      ("x^x", derivative(order: 20, at: 1.5) { x in pow(x, x) }, 3478327844247.672260),
      ("gamma", derivative(order: 8, at: 2.5) { x in gamma(x) }, 30.42039687197315973),
    ]
    for (name, computed, exact) in cases {
      #expect((computed / exact - 1).magnitude < 1e-12, "\(name): \(computed), not \(exact)")
    }
  }

  @Test(
    "The twentieth derivative of every function ends: no rule calls itself twice for each order",
    .timeLimit(.minutes(5)))
  func twentiethDerivatives() {
    for f in TableFunction.allUnary {
      let y = f([TaylorSeries(variable: Domains.middle(f), order: 20)])
      #expect(
        y.coefficient(20).isFinite || f.description.contains("gamma"), "\(f)")
    }
  }

  @Test(
    "Powers that are lost in 0 end too: large exponents are not halved for each order",
    .timeLimit(.minutes(1)),
    arguments: [
      (1e-300, 1e300), (0.001, 1e9), (0.5, 1e5), (2, -1e5), (1e-300, 100), (1e-300, 4.25),
    ])
  func lostPowers(x: Double, y: Double) {
    let t = TaylorSeries(variable: x, order: 12)
    #expect(pow(t, y + (t - x)).value == 0)
    #expect(derivatives(order: 3, at: x) { x in pow(x, y) } == [0, 0, 0, 0])
    if y.magnitude < 1e100 {
      #expect(derivatives(order: 3, at: x) { t in pow(t, y + (t - x)) } == [0, 0, 0, 0])
    }
  }

  // MARK: Against nested dual numbers

  typealias D4 = Dual<Dual<Dual<Dual<Double>>>>

  /// The four derivatives along the direction of `tangents` by four levels of dual numbers.
  private func nested(_ f: TableFunction, _ x: [Double], along v: [Double]) -> [Double] {
    let y = f(
      x.indices.map { i -> D4 in
        let a = Dual(x[i], tangent: v[i])
        let b = Dual(a, tangent: Dual(v[i]))
        let c = Dual(b, tangent: Dual(Dual(v[i])))
        return Dual(c, tangent: Dual(Dual(Dual(v[i]))))
      })
    return [
      y.value.value.value.value, y.value.value.value.tangent, y.value.value.tangent.tangent,
      y.value.tangent.tangent.tangent, y.tangent.tangent.tangent.tangent,
    ]
  }

  private func series(_ f: TableFunction, _ x: [Double], along v: [Double]) -> [Double] {
    let h = TaylorSeries(variable: 0.0, order: 5)
    let y = f(x.indices.map { x[$0] + v[$0] * h })
    return (0...5).map { y.coefficient($0) * Self.factorial($0) }
  }

  private func compare(_ f: TableFunction, _ x: [Double], along v: [Double], seed: UInt64) {
    let expected = nested(f, x, along: v)
    let computed = series(f, x, along: v)
    #expect(computed[0].isIdentical(to: expected[0]), "\(f) at \(x), seed \(seed)")
    let size = zip(x, v).map { max(1, ($0 / $1).magnitude) }.max() ?? 1
    for k in 1...4 {
      // What a relative error of one rounding in the arguments does to this derivative.
      let near = expected[k].magnitude + size * computed[k + 1].magnitude
      // Beside a zero of these two, the derivative below tells the size of what was added up.
      let scale = near + (k > 1 ? expected[k - 1].magnitude / size : 0)
      let error = (computed[k] - expected[k]).magnitude
      #expect(
        error <= 1024 * 0x1p-53 * scale,
        "\(f) at \(x) along \(v), order \(k): \(computed[k]), nested \(expected[k]), error \(error / scale / 0x1p-53), seed \(seed)"
      )
    }
  }

  @Test(
    "Four derivatives of every function of one number agree with nested duals",
    arguments: TableFunction.allUnary)
  func unaryAgainstNested(f: TableFunction) {
    var random = SeededGenerator()
    for _ in 0..<8 {
      let x = Double.random(in: Domains.range(f), using: &random)
      compare(f, [x], along: [1], seed: random.seed)
    }
  }

  @Test(
    "So do those of two numbers, along any line",
    arguments: TableFunction.allBinary + [.add, .subtract, .multiply])
  func binaryAgainstNested(f: TableFunction) {
    var random = SeededGenerator()
    for _ in 0..<8 {
      let x = Domains.pair(f, &random)
      let v = [
        Double.random(in: 0.5...2, using: &random), Double.random(in: 0.5...2, using: &random),
      ]
      compare(f, x, along: v, seed: random.seed)
    }
  }

  // MARK: Edges

  @Test("Polynomials at 0 have their coefficients, and nothing above", arguments: 0...6)
  func polynomialsAtZero(n: Int) {
    let expected = (0...8).map { $0 == n ? Self.factorial(n) : 0 }
    #expect(derivatives(order: 8, at: 0) { x in pow(x, n) } == expected)
    #expect(derivatives(order: 8, at: 0) { x in pow(x, Double(n)) } == expected)
    #expect(derivatives(order: 8, at: 0) { x in (0..<n).reduce(1) { y, _ in y * x } } == expected)
    let inDuals = ForwardMode.derivative(at: Dual(Dual(0.0, tangent: 1), tangent: 1)) { x in
      pow(x, n)
    }
    #expect(inDuals.tangent.tangent == (n == 3 ? 6 : 0))
  }

  @Test("At a kink the derivatives follow the conventions, beside it the branch")
  func kinks() {
    #expect(derivatives(order: 3, at: 0) { x in abs(x) } == [0, 0, 0, 0])
    #expect(derivatives(order: 3, at: -2) { x in abs(x) } == [2, -1, 0, 0])
    #expect(derivatives(order: 3, at: -2) { x in abs(x * x * x) } == [8, -12, 12, -6])
    #expect(derivatives(order: 2, at: 1) { x in max(x, x * x) } == [1, 1.5, 1])
    #expect(derivatives(order: 2, at: 2) { x in max(x, x * x) } == [4, 4, 2])
    #expect(derivatives(order: 2, at: 2) { x in min(x, x * x) } == [2, 1, 0])
    #expect(derivatives(order: 2, at: 0) { x in relu(x) } == [0, 0, 0])
    #expect(derivatives(order: 2, at: 3) { x in x > 2 ? x * x : x } == [9, 6, 2])
  }

  @Test("Constants meet series on either side")
  func constants() {
    let c = TaylorSeries<Double>(3.0)
    #expect(c.order == 0 && c.coefficient(5) == 0)
    let x = TaylorSeries(variable: 2.0, order: 3)
    #expect((c * x).coefficient(1) == 3 && (x * c).coefficient(1) == 3)
    #expect((c / x).coefficient(1) == -0.75 && (x / c).coefficient(1) == 1 / 3.0)
    #expect((c + c).order == 0 && exp(c).order == 0 && pow(c, x).order == 3)
    #expect(pow(x, c).coefficient(3) == 1)
  }

  @Test("Series of different order meet at the higher one")
  func differentOrders() {
    let f = { (x: TaylorSeries<Double>, y: TaylorSeries<Double>) in hypot(x, y) * atan2(x, y) / x }
    let z = f(TaylorSeries(variable: 1.0, order: 2), TaylorSeries(variable: 2.0, order: 4))
    #expect(z.order == 4 && z.coefficient(4).isFinite)
  }

  @Test("A series over dual numbers differentiates its coefficients")
  func overDuals() {
    // ∂/∂a of the third derivative of e^(ax) at 0: 3a².
    let third = derivative(at: 2.0) { a in
      ForwardMode.derivative(order: 3, at: 0) { x in exp(TaylorSeries(a) * x) }
    }
    #expect(third == 12)
  }

  @Test("Long loops neither overflow the stack nor take long")
  func longLoops() {
    let sum = derivative(order: 3, at: 1.5) { x in
      var sum: TaylorSeries<Double> = 0
      for _ in 0..<100_000 { sum += x }
      return sum * x * x
    }
    #expect(sum == 600_000)
    let iterated = derivatives(order: 2, at: 0.5) { x in
      var y = x
      for _ in 0..<2_000 { y = sin(y) }
      return y
    }
    #expect(iterated.allSatisfy { $0.isFinite })
  }
}
