import DualNumbers
import Testing

/// Derivatives of high orders leave the range long before coefficients do, and terms of a sum long before the sum does.
@Suite("Series whose derivatives leave the range")
struct SeriesUnitsTests {
  /// 100!, which is above 2⁵²⁴.
  private let factorial = 9.332621544394415268e157

  /// Two waves whose hundredth derivatives are 2¹⁴⁰⁰ with other signs.
  private func waves<N: RealNumber>(_ x: N) -> N { sin(16384 * x) - 0.5 * cos(16384 * x) }

  private func power(_ exponent: Int, times x: Double) -> Double {
    Double(sign: .plus, exponent: exponent, significand: x)
  }

  @Test(
    "What overflows has its sign, whichever way its terms overflow", arguments: [0.1, 0.3, 0.7])
  func signs(x: Double) {
    let (sine, cosine) = (Double.sin(16384 * x), Double.cos(16384 * x))
    let cycle = [
      sine - 0.5 * cosine, cosine + 0.5 * sine, 0.5 * cosine - sine, -cosine - 0.5 * sine,
    ]
    let all = derivatives(order: 100, at: x) { waves($0) }
    for k in 0...100 {
      let expected = power(14 * k, times: cycle[k % 4])
      #expect(all[k] == expected || (all[k] / expected - 1).magnitude < 0x1p-50, "order \(k)")
      let own = derivative(order: k, at: x) { waves($0) }
      #expect(own == all[k], "order \(k)")
    }
  }

  @Test("A coefficient is finite where its derivative is not")
  func coefficients() {
    let x = 0.3
    let value = Double.sin(16384 * x) - 0.5 * Double.cos(16384 * x)
    let all = taylor(order: 100, at: x) { waves($0) }
    let expected = power(1400, times: value / factorial)
    #expect((all[100] / expected - 1).magnitude < 0x1p-49)
    let along = taylor(order: 100, at: [x, 1], along: [1, 0]) { x in waves(x[0]) * x[1] }
    #expect(along == all)
  }

  @Test("What cancels leaves the small derivative that it hides")
  func cancellation() {
    let x = 0.3
    let own = derivatives(order: 100, at: x) { x in
      sin(16384 * x) - sin(16384 * x) + sin(x)
    }
    for k in 0...100 {
      let expected = [Double.sin(x), Double.cos(x), -Double.sin(x), -Double.cos(x)][k % 4]
      #expect(own[k] == expected, "order \(k)")
    }
  }

  @Test("What cancels to zero is zero")
  func zeros() {
    let all = derivatives(order: 100, at: 0) { x in exp(16384 * x) + exp(-16384 * x) }
    for k in 2...100 {
      #expect(all[k] == (k % 2 == 1 ? 0 : power(14 * k + 1, times: 1)), "order \(k)")
    }
  }

  @Test("Waves whose size is near the limit from the start")
  func largeFactors() {
    let x = 0.3
    let (sine, cosine) = (Double.sin(8 * x), Double.cos(8 * x))
    let all = taylor(order: 100, at: x) { x in 0x1p1000 * sin(8 * x) - 0x1p999 * cos(8 * x) }
    let expected = power(1300, times: (sine - 0.5 * cosine) / factorial)
    #expect((all[100] / expected - 1).magnitude < 0x1p-49)
    let ends = derivatives(order: 100, at: x) { x in 0x1p1000 * sin(8 * x) - 0x1p999 * cos(8 * x) }
    #expect(ends[100] == (sine > 0.5 * cosine ? .infinity : -.infinity))
    #expect(ends.allSatisfy { !$0.isNaN })
  }

  @Test("Poles, whose derivatives grow by k! as well")
  func poles() {
    let x = 1 - 0x1p-14
    let all = derivatives(order: 60, at: x) { x in 1 / (1 - x) - 2 / (1 - x) }
    for k in 0...60 {
      let size = (1...max(k, 1)).reduce(1.0) { $0 * Double($1) }
      #expect(
        (all[k] / power(14 * (k + 1), times: -size) - 1).magnitude < 0x1p-46 || all[k] == -.infinity
      )
      #expect(all[k].isFinite == (power(14 * (k + 1), times: size) < .infinity), "order \(k)")
    }
  }

  @Test("Single precision")
  func float() {
    let x: Float = 0.3
    func f<N: RealNumber>(_ x: N) -> N { sin(64 * x) - 0.5 * cos(64 * x) }
    let value = Float.sin(64 * x) - 0.5 * Float.cos(64 * x)
    let all = ForwardMode.derivatives(order: 40, at: x) { f($0) }
    #expect(all.allSatisfy { !$0.isNaN })
    #expect(all[40] == (value > 0 ? .infinity : -.infinity))
    // 40! is above 2¹⁵⁹.
    let coefficients = ForwardMode.taylor(order: 40, at: x) { f($0) }
    let expected = Double(value) * 0x1p240 / 8.159152832478977343e47
    #expect((Double(coefficients[40]) / expected - 1).magnitude < 0x1p-20)
  }

  @Test(
    "A derivative that does not exist stays as it is, and the first one is that of dual numbers")
  func singular() {
    func plain(_ order: Int, _ x: Double, _ f: (TaylorSeries<Double>) -> TaylorSeries<Double>)
      -> [Double]
    {
      let y = f(TaylorSeries(variable: x, order: order))
      return (0...order).map { y.derivative($0) }
    }
    let functions: [(TaylorSeries<Double>) -> TaylorSeries<Double>] = [
      { x in pow(x, 2.1) }, { x in x * (1 - pow(x, 1.1)) }, { x in sqrt(x) }, { x in log(x) },
      { x in abs(x) * x }, { x in x * log(x) }, { x in pow(x, 5.5) + sin(x) },
    ]
    for (place, f) in functions.enumerated() {
      let (own, expected) = (derivatives(order: 30, at: 0, of: f), plain(30, 0, f))
      for k in 0...30 {
        #expect(own[k].isIdentical(to: expected[k]), "function \(place), order \(k)")
      }
    }
    let first = derivatives(order: 2, at: 0.3) { x in 0x1p1020 * (sin(64 * x) - cos(64 * x)) }
    #expect(first[1] == derivative(at: 0.3) { x in 0x1p1020 * (sin(64 * x) - cos(64 * x)) })
  }

  @Test("A unit is chosen in a few sweeps")
  func sweeps() {
    var count = 0
    _ = derivatives(order: 100, at: 0.3) { x in
      count += 1
      return waves(x)
    }
    #expect(count <= 3)
    count = 0
    _ = derivatives(order: 100, at: 0) { x in
      count += 1
      return pow(x, 2.1)
    }
    #expect(count <= 3)
    count = 0
    _ = derivatives(order: 100, at: 0.3) { x in
      count += 1
      return exp(sin(x))
    }
    #expect(count == 1)
  }
}
