import DualNumbers
import Testing

/// A system of two unknowns in p₁ and p₂, its determinant, and p₃.
private struct System: DifferentiableFunction {
  func callAsFunction<N: RealNumber>(_ p: [N]) -> [N] {
    let a = Matrix(rows: 2, columns: 2, entries: [p[0], p[1], 1, p[0]])
    return solve(a, [p[1], 1]) + [logDeterminant(a), p[2]]
  }
}

@Suite("Solutions over the other numbers")
struct OtherNumbersTests {
  @Test("How high the derivatives of a number go")
  func orders() {
    let x = 1.0
    let dual = Dual(x)
    let nested = Dual(dual)
    #expect([x.derivativeOrder, dual.derivativeOrder, nested.derivativeOrder] == [0, 1, 2])
    #expect(DualVector2<Double>(x).derivativeOrder == 1)
    #expect(HessianNumber<Double>(x).derivativeOrder == 2)
    #expect([TapeVariable(x).derivativeOrder, TapeVariable(dual).derivativeOrder] == [1, 2])
    #expect(SecondOrderVariable(x).derivativeOrder == 2)
    let series = TaylorSeries(variable: x, order: 4)
    let constant = TaylorSeries(x)
    #expect([series.derivativeOrder, constant.derivativeOrder] == [4, 0])
    let beside = Dual(constant, tangent: series)
    #expect([Dual(series).derivativeOrder, beside.derivativeOrder] == [5, 5])
    #expect(TaylorSeries(variable: dual, order: 3).derivativeOrder == 4)
    #expect(CountingNumber(x).derivativeOrder == 0)
    #expect([Traced(x).derivativeOrder, Watched(x).derivativeOrder] == [1, 2])
  }

  @Test("A comparison of modes goes through solutions, the complex step included")
  func comparison() {
    let report = ModeComparison(at: [3, 2, 1], of: System()).run(samples: 1, milliseconds: 0.01)
    #expect(report.entry(.complexStep) != nil && report.entries.count >= 4)
    for entry in report.entries where entry.mode != .centralDifferences {
      #expect(entry.deviation.relative < 1e-13, "\(entry.mode)")
    }
  }

  @Test("A pattern sees what a solution depends on, and nothing else")
  func pattern() {
    let pattern = JacobianPattern(at: [3, 2, 1]) { (p: [PatternNumber]) in System()(p) }
    #expect((0..<4).map { pattern.columns(ofRow: $0) } == [[0, 1], [0, 1], [0, 1], [2]])
  }

  @Test("Roots, fixed points and minima end in the numbers that their parameters end in")
  func otherMachineNumbers() {
    func cubic<T: RealNumber>(_ a: T) -> T {
      root(of: { x, p in x * x * x - p[0] }, near: 2, parameters: [a])
    }
    func vieta<T: RealNumber>(_ a: T) -> T {
      roots(
        of: { x, p in [x[0] + x[1] - p[0], x[0] * x[1] - 2] }, near: [2.5, 0.5], parameters: [a])[0]
    }
    func iteration<T: RealNumber>(_ a: T) -> T {
      fixedPoint(of: { x, p in p[0] * exp(-x) }, near: 1, parameters: [a])
    }
    func minimum<T: RealNumber>(_ a: T) -> T {
      argmin(of: { x, p in exp(x[0]) - p[0] * x[0] }, near: [0.5], parameters: [a])[0]
    }
    func both<S: RealScalar>(_ type: S.Type, _ f: (Dual<Dual<S>>) -> Dual<Dual<S>>, _ a: S) -> [S] {
      let y = f(Dual(Dual(a, tangent: 1), tangent: Dual(1)))
      return [y.value.value, y.value.tangent, y.tangent.tangent]
    }
    func near<S: RealScalar>(_ x: [S], _ exact: [Double], _ ulps: Int) -> Bool {
      zip(x, exact).allSatisfy { x, exact in
        (x - S(exact)).magnitude <= S(ulps) * S.ulpOfOne * S(max(exact.magnitude, 0.1))
      }
    }
    let cube: [Double] = [2, 1.0 / 12, -1.0 / 144]
    #expect(near(both(Float.self, cubic, 8), cube, 4))
    // x = (a + √(a² − 8))/2 at 3.
    #expect(near(both(Float.self, vieta, 3), [2, 2, -4], 32))
    let w = derivatives(order: 2, at: 2.0) { lambertw0($0) }
    #expect(near(both(Float.self, iteration, 2), w, 8))
    let logarithm: [Double] = [log(3), 1.0 / 3, -1.0 / 9]
    #expect(near(both(Float.self, minimum, 3), logarithm, 64))
    let slope = ReverseMode.gradient(at: [Float(8)]) { cubic($0[0]) }[0]
    #expect((slope - 1 / 12).magnitude < 1e-8)
    #expect(cubic(Float(-1)) == -1 && cubic(Float(27)) == 3)
    #if arch(x86_64) && !os(Windows)
      let extended = both(Float80.self, cubic, 8)
      #expect(extended[0] == 2)
      #expect((12 * extended[1] - 1).magnitude <= 4 * Float80.ulpOfOne)
      let fifth = cubic(Float80(5))
      #expect((fifth * fifth * fifth - 5).magnitude <= 16 * Float80.ulpOfOne)
    #endif
  }

  @Test("Float has its own factorisation")
  func float() {
    let a: [Float] = [4, 1, 2, 3]
    let gradient = ForwardMode.gradient(at: a) { a in
      logDeterminant(Matrix(rows: 2, columns: 2, entries: a))
    }
    for (computed, exact) in zip(gradient, [0.3, -0.2, -0.1, 0.4] as [Float]) {
      #expect((computed - exact).magnitude < 1e-6)
    }
  }
}
