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
    #expect(1.0.derivativeOrder == 0 && Float(1).derivativeOrder == 0)
    #expect(Dual(1.0).derivativeOrder == 1 && Dual(Dual(1.0)).derivativeOrder == 2)
    #expect(DualVector2<Double>(1).derivativeOrder == 1)
    #expect(HessianNumber<Double>(1).derivativeOrder == 2)
    #expect(TapeVariable(1.0).derivativeOrder == 1 && TapeVariable(Dual(1.0)).derivativeOrder == 2)
    #expect(SecondOrderVariable(1.0).derivativeOrder == 2)
    let series = TaylorSeries(variable: 1.0, order: 4)
    #expect(series.derivativeOrder == 4 && TaylorSeries(1.0).derivativeOrder == 0)
    #expect(Dual(series).derivativeOrder == 5)
    #expect(Dual(TaylorSeries(1.0), tangent: series).derivativeOrder == 5)
    #expect(TaylorSeries(variable: Dual(1.0), order: 3).derivativeOrder == 4)
    #expect(CountingNumber<Double>(1).derivativeOrder == 0)
    #expect(Traced(1.0).derivativeOrder == 1)
    #expect(Watched(1).derivativeOrder == 2)
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
