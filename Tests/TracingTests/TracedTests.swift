import DualNumbers
import TestSupport
import Testing

/// Traced numbers against the plain number and dual numbers, over the whole rule table.
@Suite("Traced numbers")
struct TracedTests {
  static let points = [-40.0, -2.5, -1, -0.75, -0.0, 0, 1e-9, 0.25, 0.5, 1, 1.5, 3, 40, 1e10]

  @Test("Functions of one number: the bits of the value, of the tangent and of the adjoint")
  func unary() {
    for rule in Rules.unary + Rules.partials {
      for x in Self.points { check(rule, x) }
    }
  }

  private func check<R: UnaryRule>(_ rule: R.Type, _ x: Double) {
    let trace = EvaluationTrace(at: [x]) { R.value($0[0]) }
    let dual = R.value(Dual(x, tangent: 1))
    #expect(trace.outputs[0].value.isIdentical(to: dual.value), "\(R.name)(\(x))")
    #expect(trace.outputs[0].tangent.isIdentical(to: dual.tangent), "\(R.name)(\(x))")
    #expect(trace.gradient[0] == dual.tangent || dual.tangent.isNaN, "\(R.name)(\(x))")
    #expect(trace.operations.first?.operation.name == R.name)
  }

  @Test("Functions of two numbers: the bits of the value and of both tangents")
  func binary() {
    for rule in Rules.binary + Rules.binaryPartials {
      for x in Self.points { for y in Self.points { check(rule, x, y) } }
    }
  }

  private func check<R: BinaryRule>(_ rule: R.Type, _ x: Double, _ y: Double) {
    let trace = EvaluationTrace(at: [x, y]) { R.value($0[0], $0[1]) }
    for (dx, dy) in [(1.0, 0.0), (0, 1), (1, 1)] {
      let dual = R.value(Dual(x, tangent: dx), Dual(y, tangent: dy))
      let seeded = trace.seeded(by: [dx, dy])
      #expect(seeded.outputs[0].value.isIdentical(to: dual.value), "\(R.name)(\(x), \(y))")
      #expect(
        seeded.outputs[0].tangent == dual.tangent
          || seeded.outputs[0].tangent.isNaN && dual.tangent.isNaN, "\(R.name)(\(x), \(y))")
    }
  }

  @Test("Functions of three numbers")
  func ternary() {
    for rule in Rules.ternary { check(ternary: rule) }
  }

  private func check<R: TernaryRule>(ternary rule: R.Type) {
    let trace = EvaluationTrace(at: [0.5, 1.5, 2.5]) { R.value($0[0], $0[1], $0[2]) }
    let gradient = gradient(at: [0.5, 1.5, 2.5]) { R.value($0[0], $0[1], $0[2]) }
    #expect(trace.gradient == gradient, "\(R.name)")
    #expect(trace.operations.first?.operands.count == 3)
  }

  @Test("Functions with a parameter: the parameter is part of the formula")
  func parametric() {
    let trace = EvaluationTrace(at: [3]) { x in
      pow(x[0], 2) + pow(x[0], 2.5) + polygamma(1, x[0]) + pow(x[0], -1)
    }
    #expect(
      trace.operations.prefix(4).map(\.formula)
        == ["v₁ = v₀²", "v₂ = v₀^2.5", "v₃ = polygamma(1, v₀)", "v₄ = v₀⁻¹"])
    let scaled = EvaluationTrace(at: [3]) { x in ldexp(x[0], 2) }
    #expect(scaled.operations.map(\.formula) == ["v₁ = ldexp(v₀, 2)"])
    #expect(
      trace.operations.prefix(3).map(\.tangentFormula)
        == ["v̇₁ = v̇₀·2·v₀", "v̇₂ = v̇₀·2.5·v₀^1.5", "v̇₃ = v̇₀·polygamma(2, v₀)"])
    #expect(trace.rows[1].tangentInNumbers() == "1×2×3")
  }

  @Test("Arithmetic: the bits of dual numbers along random directions")
  func arithmetic() {
    var generator = SeededGenerator(seed: 11)
    func f<T: RealNumber>(_ x: [T]) -> T {
      let p = x[0] * x[1] - x[2] / x[0]
      let q = -p + 3 * x[1] / (x[2] + 1.5)
      return q * q / p - T.exp(q / 10)
    }
    for _ in 0..<200 {
      let x = generator.numbers(3, in: 0.5...4)
      let v = generator.numbers(3, in: -1...1)
      let dual = valueWithJVP(at: x, along: v) { [f($0)] }
      let trace = EvaluationTrace(of: f, at: x, seed: v)
      #expect(trace.outputs[0].value == f(x))
      #expect(trace.outputs[0].tangent == dual.jvp[0])
      let slope = zip(trace.gradient, v).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(slope - dual.jvp[0]) <= 1e-12 * trace.gradient.reduce(1) { $0 + abs($1) })
    }
  }

  @Test("Comparisons look at the value, and NaN is unordered")
  func comparisons() {
    let trace = EvaluationTrace(at: [.nan]) { x in
      #expect(!(x[0] < 1) && !(x[0] <= 1) && !(x[0] > 1) && !(x[0] >= 1) && x[0] != x[0])
      return x[0]
    }
    #expect(trace.operations.isEmpty)
  }

  @Test("Float and nested traced numbers")
  func otherScalars() {
    #expect((Traced<Float>(2) * 3).value == 6)
    #expect(Traced<Float>(2).isConstant)
    #expect(Traced<Double>(exactly: 3)?.value == 3)
    #expect("\(Traced<Double>(2.5))" == "2.5")
  }
}
