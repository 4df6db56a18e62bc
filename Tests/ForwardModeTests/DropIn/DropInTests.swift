import DualNumbers
import Foundation
import TestSupport
import Testing

/// Plain numerical code becomes differentiable by another constraint on its type parameter, with no other edit.
@Suite("Drop-in")
struct DropInTests {
  typealias G = GenericDifferentiable
  typealias P = GenericPlain
  typealias F = FoundationDifferentiable
  typealias D = FoundationPlain

  // MARK: The sources

  /// The lines of a file below its heading, without its type parameter and its own name.
  private func body(_ file: String, without edits: [(String, String)]) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    var text = try String(contentsOf: folder.appending(path: file + ".swift"), encoding: .utf8)
    text = text.replacingOccurrences(of: file, with: "Code")
    for (old, new) in edits { text = text.replacingOccurrences(of: old, with: new) }
    let lines = text.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("enum ") }, "\(file)")
    return Array(lines[start...])
  }

  @Test("The generic sources differ in the constraint of T only")
  func genericSources() throws {
    let plain = try body("GenericPlain", without: [("T: BinaryFloatingPoint", "T")])
    let differentiable = try body("GenericDifferentiable", without: [("T: RealNumber", "T")])
    #expect(plain.count > 80 && plain == differentiable)
  }

  @Test("The sources over Double differ in the type parameter only")
  func foundationSources() throws {
    // The names are compared without layout: <T: RealNumber> may make a line wrap.
    func words(_ lines: [String]) -> String {
      lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
        .replacingOccurrences(of: "( ", with: "(").replacingOccurrences(of: " )", with: ")")
    }
    let plain = try body("FoundationPlain", without: [("Double", "T")])
    let differentiable = try body("FoundationDifferentiable", without: [("<T: RealNumber>", "")])
    #expect(plain.count > 60 && words(plain) == words(differentiable))
  }

  // MARK: Values, bit for bit

  /// Random points at which the plain and the differentiable code must give the same bits, in every number.
  private func expectSameBits(
    _ range: ClosedRange<Double>, count: Int = 2, plain: ([Double]) -> Double,
    double: ([Double]) -> Double, dual: ([Dual<Double>]) -> Dual<Double>,
    nested: ([Dual<Dual<Double>>]) -> Dual<Dual<Double>>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var random = SeededGenerator()
    for _ in 0..<50 {
      let x = random.numbers(count, in: range)
      let expected = plain(x)
      let message: Comment = "at \(x), seed \(random.seed)"
      #expect(double(x).isIdentical(to: expected), message, sourceLocation: sourceLocation)
      let y = dual(x.map { Dual($0, tangent: 1) })
      #expect(y.value.isIdentical(to: expected), message, sourceLocation: sourceLocation)
      let z = nested(x.map { Dual(Dual($0, tangent: 1), tangent: 1) })
      #expect(z.value.value.isIdentical(to: expected), message, sourceLocation: sourceLocation)
    }
  }

  @Test("The generic code has the values of the plain one, branches included")
  func genericValues() {
    expectSameBits(0.01...1e4, plain: { P.squareRoot($0[0]) }, double: { G.squareRoot($0[0]) }) {
      G.squareRoot($0[0])
    } nested: {
      G.squareRoot($0[0])
    }
    // Passed by name: Swift takes seconds for such formulas in closures of a generic call, without duals too.
    func cubic<N: RealNumber>(_ x: N) -> N { x * x * x - 7 }
    func slope<N: RealNumber>(_ x: N) -> N { 3 * x * x }
    func bell<N: RealNumber>(_ x: N) -> N { 1 / (1 + x * x) }
    func root<N: RealNumber>(near x: N) -> N { G.root(of: cubic, slope: slope, near: x) }
    func plainRoot(_ x: Double) -> Double { P.root(of: cubic, slope: slope, near: x) }
    expectSameBits(0.5...20, plain: { plainRoot($0[0]) }, double: { root(near: $0[0]) }) {
      root(near: $0[0])
    } nested: {
      root(near: $0[0])
    }
    func integral<N: RealNumber>(_ a: N, _ b: N) -> N {
      G.integral(of: bell, from: a, to: b, steps: 20)
    }
    func plainIntegral(_ a: Double, _ b: Double) -> Double {
      P.integral(of: bell, from: a, to: b, steps: 20)
    }
    expectSameBits(
      -2...2, plain: { plainIntegral($0[0], $0[1]) }, double: { integral($0[0], $0[1]) }
    ) {
      integral($0[0], $0[1])
    } nested: {
      integral($0[0], $0[1])
    }
    expectSameBits(-3...3, plain: { P.tangent($0[0]) }, double: { G.tangent($0[0]) }) {
      G.tangent($0[0])
    } nested: {
      G.tangent($0[0])
    }
    expectSameBits(0.1...9, plain: { P.agm($0[0], $0[1]) }, double: { G.agm($0[0], $0[1]) }) {
      G.agm($0[0], $0[1])
    } nested: {
      G.agm($0[0], $0[1])
    }
    expectSameBits(-1e4...1e5, plain: { P.tax(on: $0[0]) }, double: { G.tax(on: $0[0]) }) {
      G.tax(on: $0[0])
    } nested: {
      G.tax(on: $0[0])
    }
    expectSameBits(-9...9) {
      P.folded([1, 2, 3, 0.25], at: $0[0])
    } double: {
      G.folded([1, 2, 3, 0.25], at: $0[0])
    } dual: {
      G.folded([1, 2, 3, 0.25], at: $0[0])
    } nested: {
      G.folded([1, 2, 3, 0.25], at: $0[0])
    }
    expectSameBits(0.1...9, plain: { P.circumference($0[0], $0[1]) }) {
      G.circumference($0[0], $0[1])
    } dual: {
      G.circumference($0[0], $0[1])
    } nested: {
      G.circumference($0[0], $0[1])
    }
  }

  @Test("The code over Double has the values of the plain one, branches included")
  func foundationValues() {
    expectSameBits(-2...2) {
      D.pendulum(angle: $0[0], speed: $0[1], time: 1, steps: 20)
    } double: {
      F.pendulum(angle: $0[0], speed: $0[1], time: 1, steps: 20)
    } dual: {
      F.pendulum(angle: $0[0], speed: $0[1], time: 1, steps: 20)
    } nested: {
      F.pendulum(angle: $0[0], speed: $0[1], time: 1, steps: 20)
    }
    expectSameBits(-2...2) {
      D.growth(from: $0[0], time: $0[1], steps: 10)
    } double: {
      F.growth(from: $0[0], time: $0[1], steps: 10)
    } dual: {
      F.growth(from: $0[0], time: $0[1], steps: 10)
    } nested: {
      F.growth(from: $0[0], time: $0[1], steps: 10)
    }
    expectSameBits(0.05...0.95) {
      D.kepler(meanAnomaly: $0[0], eccentricity: $0[1])
    } double: {
      F.kepler(meanAnomaly: $0[0], eccentricity: $0[1])
    } dual: {
      F.kepler(meanAnomaly: $0[0], eccentricity: $0[1])
    } nested: {
      F.kepler(meanAnomaly: $0[0], eccentricity: $0[1])
    }
    expectSameBits(0.5...1.5) {
      D.blackScholes(spot: $0[0], strike: 1, rate: 0.03, volatility: $0[1], years: 2)
    } double: {
      F.blackScholes(spot: $0[0], strike: 1, rate: 0.03, volatility: $0[1], years: 2)
    } dual: {
      F.blackScholes(spot: $0[0], strike: 1, rate: 0.03, volatility: $0[1], years: 2)
    } nested: {
      F.blackScholes(spot: $0[0], strike: 1, rate: 0.03, volatility: $0[1], years: 2)
    }
    expectSameBits(-3...3, plain: { D.medley($0[0], $0[1]) }, double: { F.medley($0[0], $0[1]) }) {
      F.medley($0[0], $0[1])
    } nested: {
      F.medley($0[0], $0[1])
    }
  }

  /// The one spelling whose value may differ from unoptimised plain code: optimised, pow(x, 2) is x·x there too.
  @Test(
    "pow(x, 2) and pow(x, -1) are correctly rounded, where the platform's pow may be an ulp off")
  func integerPowers() {
    // On one platform pow gives another last bit here, and for 1 in 1200 numbers between ½ and 3/2.
    for x in [1.1933340092524056, 0.9174472614144742] {
      let square = valueWithDerivative(at: x) { x in pow(x, 2) }
      #expect(square.value == x * x && square.derivative == 2 * x)
      #expect((Foundation.pow(x, Double("2") ?? .nan) - x * x).magnitude <= (x * x).ulp)
      #expect(valueWithDerivative(at: x) { x in pow(x, -1) }.value == 1 / x)
    }
  }

  // MARK: Derivatives against closed forms

  private func expectClose(
    _ computed: Double, _ exact: Double, relative: Double = 1e-14,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      (computed - exact).magnitude <= relative * exact.magnitude, "\(computed), not \(exact)",
      sourceLocation: sourceLocation)
  }

  @Test("d√a/da = 1/(2√a), through Newton's iteration", arguments: [0.01, 0.5, 1.5, 2, 3, 1e4])
  func newtonSquareRoot(a: Double) {
    expectClose(derivative(at: a) { a in G.squareRoot(a) }, 0.5 / a.squareRoot(), relative: 1e-12)
  }

  @Test(
    "An iteration that starts on the solution never sees the variable: its derivative is that of the start"
  )
  func convergedAtOnce() {
    let (value, slope) = valueWithDerivative(at: 1) { a in G.squareRoot(a) }
    #expect(value == 1 && slope == 0)
  }

  @Test("A root moves by −(∂f/∂a)/(∂f/∂x): x³ = a gives dx/da = 1/(3x²)", arguments: [1.0, 7, 20])
  func movingRoot(a: Double) {
    let slope = derivative(at: a) { a in
      func f(_ x: Dual<Double>) -> Dual<Double> { x * x * x - a }
      func slope(_ x: Dual<Double>) -> Dual<Double> { 3 * x * x }
      return G.root(of: f, slope: slope, near: 1.5)
    }
    expectClose(slope, 1 / (3 * pow(a, 2 / 3.0)))
  }

  @Test("d/db of an integral is its integrand at b, d/da the negative, and a parameter goes inside")
  func integral() {
    func cubic<N: RealNumber>(_ x: N) -> N { x * x * x - 2 * x + 1 }
    let (da, db) = gradient(at: 0.5, 2) { a, b in
      G.integral(of: { cubic($0) }, from: a, to: b, steps: 16)
    }
    expectClose(da, -cubic(0.5))
    expectClose(db, cubic(2.0))
    // ∂/∂k ∫₀¹ kx³ dx = ¼.
    expectClose(
      derivative(at: 3) { k in G.integral(of: { k * $0 * $0 * $0 }, from: 0, to: 1, steps: 2) },
      0.25)
  }

  @Test("(tan x)′ = 1 + tan² x, through a continued fraction", arguments: [-1.2, 0.1, 0.8, 1.5])
  func continuedFraction(x: Double) {
    expectClose(derivative(at: x) { x in G.tangent(x) }, 1 + tan(x) * tan(x), relative: 1e-12)
    expectClose(
      derivative(order: 2, at: x) { x in G.tangent(x) }, 2 * tan(x) * (1 + tan(x) * tan(x)),
      relative: 1e-11)
  }

  @Test("The arithmetic-geometric mean is homogeneous: a·∂M/∂a + b·∂M/∂b = M")
  func agm() {
    let (value, (da, db)) = valueWithGradient(at: 1, 3) { a, b in G.agm(a, b) }
    expectClose(da + 3 * db, value)
    let equal = gradient(at: 2, 2) { a, b in G.agm(a, b) }
    #expect(equal == (0.5, 0.5))
  }

  @Test(
    "The slope of a tax is the rate of the bracket",
    arguments: [(-5.0, 0), (5000, 0), (20_000, 0.2), (1e6, 0.45)])
  func tax(income: Double, rate: Double) {
    #expect(derivative(at: income) { x in G.tax(on: x) } == rate)
  }

  @Test("A folded polynomial has the slope of the polynomial where it is folded to")
  func folded() {
    for (x, y) in [(0.5, 0.5), (2.5, 0.5), (1.5, -0.5), (-1.5, 0.5)] {
      #expect(derivative(at: x) { x in G.folded([1, 2, 3], at: x) } == 2 + 6 * y)
    }
  }

  @Test("The circumference of a circle grows by 2π")
  func circumference() {
    let (da, db) = gradient(at: 3, 3) { a, b in G.circumference(a, b) }
    expectClose(da + db, 2 * .pi)
  }

  @Test("dy/dy₀ of y′ = y is the growth itself; dy/dt is y where the method is exact")
  func growth() {
    let (value, slope) = valueWithDerivative(at: 2) { y0 in F.growth(from: y0, time: 1, steps: 8) }
    expectClose(slope, value / 2)
    expectClose(
      derivative(at: 2) { y0 in F.growth(from: y0, time: 1, steps: 200) }, exp(1), relative: 1e-9)
    expectClose(
      derivative(at: 1) { t in F.growth(from: 2, time: t, steps: 200) }, 2 * exp(1), relative: 1e-9)
  }

  @Test("A small swing is a cosine: dx/dx₀ = cos(ωt), dx/dv₀ = sin(ωt)/ω")
  func pendulum() {
    let omega = 9.81.squareRoot()
    let (dx, dv) = gradient(at: 0, 0) { x, v in F.pendulum(angle: x, speed: v, time: 1, steps: 400)
    }
    expectClose(dx, cos(omega), relative: 1e-8)
    expectClose(dv, sin(omega) / omega, relative: 1e-6)
  }

  @Test(
    "Kepler's equation: dE/dM = 1/(1 − e·cos E), dE/de = sin E/(1 − e·cos E)",
    arguments: [0.1, 0.5, 0.9])
  func kepler(e: Double) {
    let (E, (dM, de)) = valueWithGradient(at: 1.2, e) { M, e in
      F.kepler(meanAnomaly: M, eccentricity: e)
    }
    expectClose(dM, 1 / (1 - e * cos(E)), relative: 1e-13)
    expectClose(de, sin(E) / (1 - e * cos(E)), relative: 1e-13)
  }

  @Test("The greeks of a call: delta = N(d₁), vega = S·φ(d₁)·√T, rho = K·T·e^(−rT)·N(d₂)")
  func blackScholes() {
    let (S, K, r, v, T) = (105.0, 100.0, 0.03, 0.2, 1.5)
    let (delta, vega, rho) = gradient(at: S, v, r) { S, v, r in
      F.blackScholes(spot: S, strike: .init(K), rate: r, volatility: v, years: .init(T))
    }
    let d1 = (log(S / K) + (r + v * v / 2) * T) / (v * sqrt(T))
    let d2 = d1 - v * sqrt(T)
    expectClose(delta, 0.5 * erfc(-d1 / sqrt(2)), relative: 1e-13)
    expectClose(vega, S * exp(-d1 * d1 / 2) / sqrt(2 * .pi) * sqrt(T), relative: 1e-12)
    expectClose(rho, K * T * exp(-r * T) * 0.5 * erfc(-d2 / sqrt(2)), relative: 1e-12)
    let gamma = hessian(at: [S]) { x in
      F.blackScholes(
        spot: x[0], strike: .init(K), rate: .init(r), volatility: .init(v),
        years: .init(T))
    }
    expectClose(gamma[0, 0], exp(-d1 * d1 / 2) / sqrt(2 * .pi) / (S * v * sqrt(T)), relative: 1e-11)
  }

  @Test("The medley agrees with central differences away from its kinks")
  func medley() {
    for (x, y) in [(0.7, 1.3), (-1.1, 2.4), (0.3, 0.4), (2.6, -0.7)] {
      let (dx, dy) = gradient(at: x, y) { x, y in F.medley(x, y) }
      let h = 1e-6
      expectClose(dx, (D.medley(x + h, y) - D.medley(x - h, y)) / (2 * h), relative: 1e-7)
      expectClose(dy, (D.medley(x, y + h) - D.medley(x, y - h)) / (2 * h), relative: 1e-7)
    }
  }
}
