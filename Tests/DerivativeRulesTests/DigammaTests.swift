import DerivativeRules
import SpecialFunctions
import Testing

@Suite("digamma and polygamma")
struct DigammaTests {
  @Test("digamma is within 0.6 ulp for every x > 0, next to its root too")
  func digammaOfPositive() {
    let worst = worstError(SpecialReference.rows("digamma"), where: { $0.x > 0 }) {
      Double.digamma($0)
    }
    #expect(worst.count > 300)
    #expect(worst.error <= 0.6, "\(worst)")
  }

  @Test("digamma at x < 0 is within 2^-53 of |psi| + |x psi'|")
  func digammaOfNegative() {
    let rows = SpecialReference.rows("digamma")
    let scaled = worstError(rows, where: { $0.x < 0 }, by: SpecialReference.scaledError) {
      Double.digamma($0)
    }
    #expect(scaled.count > 150)
    #expect(scaled.error <= 1, "\(scaled)")
  }

  @Test("trigamma is within 0.8 ulp for x > 0 and 2 ulp for x < 0")
  func trigamma() {
    let rows = SpecialReference.rows("polygamma", order: 1)
    let positive = worstError(rows, where: { $0.x > 0 }) { Double.polygamma(1, $0) }
    #expect(positive.count > 250)
    #expect(positive.error <= 0.8, "\(positive)")
    let negative = worstError(rows, where: { $0.x < 0 }) { Double.polygamma(1, $0) }
    #expect(negative.count > 60)
    #expect(negative.error <= 2, "\(negative)")
  }

  @Test("higher orders are within 3 ulp for x > 0", arguments: [2, 3, 4, 5, 6, 7, 8, 20])
  func polygammaOfPositive(order: Int) {
    let rows = SpecialReference.rows("polygamma", order: order)
    let worst = worstError(rows, where: { $0.x > 0 }) { Double.polygamma(order, $0) }
    #expect(worst.count > 150)
    #expect(worst.error <= 3, "\(worst)")
  }

  @Test("higher orders keep their scale for x < 0", arguments: [2, 3, 4, 5, 6, 7, 8, 20])
  func polygammaOfNegative(order: Int) {
    let rows = SpecialReference.rows("polygamma", order: order)
    let worst = worstError(rows, where: { $0.x < 0 }, by: SpecialReference.scaledError) {
      Double.polygamma(order, $0)
    }
    #expect(worst.count > 40)
    #expect(worst.error <= 2, "\(worst)")
  }

  @Test("Float is Double rounded once")
  func floatIsWidened() {
    for row in SpecialReference.rows("digamma") where row.x.magnitude > 1e-30 && row.x < 1e30 {
      let x = Float(row.x)
      #expect(identical(Double(Float.digamma(x)), Double(Float(Double.digamma(Double(x))))))
    }
  }

  #if !(os(Windows) || os(Android)) && (arch(i386) || arch(x86_64))
    @Test("Float80 has the digits of Double, and its own range")
    func extendedPrecision() {
      #expect(Float80.digamma(2.5) == Float80(Double.digamma(2.5)))
      #expect(Float80.polygamma(3, 2.5) == Float80(Double.polygamma(3, 2.5)))
      let large: Float80 = 0x1p2000
      #expect((Float80.digamma(large) - 1386.294361119890618).magnitude < 1e-12)
      let tiny: Float80 = 0x1p-2000
      #expect(Float80.digamma(tiny) == -0x1p2000)
    }
  #endif

  @Test("the poles, the infinities and NaN of digamma")
  func edgesOfDigamma() {
    #expect(Double.digamma(0.0) == -.infinity)
    #expect(Double.digamma(-0.0) == .infinity)
    #expect(Double.digamma(Double.leastNonzeroMagnitude) == -.infinity)
    #expect(Double.digamma(-Double.leastNonzeroMagnitude) == .infinity)
    #expect(Double.digamma(.infinity) == .infinity)
    #expect(Double.digamma(-.infinity).isNaN)
    #expect(Double.digamma(.nan).isNaN)
    for pole in [-1.0, -2, -3, -170, -0x1p52, -0x1p60, -1e300] {
      #expect(Double.digamma(pole).isNaN)
    }
  }

  @Test("the poles, the infinities and NaN of polygamma", arguments: [1, 2, 3, 4, 7, 8, 20, 33])
  func edgesOfPolygamma(order: Int) {
    let odd = order % 2 == 1
    #expect(Double.polygamma(order, 0.0) == (odd ? .infinity : -.infinity))
    #expect(Double.polygamma(order, -0.0) == .infinity)
    #expect(Double.polygamma(order, Double.leastNonzeroMagnitude) == (odd ? .infinity : -.infinity))
    #expect(Double.polygamma(order, -Double.leastNonzeroMagnitude) == .infinity)
    #expect(identical(Double.polygamma(order, .infinity), odd ? 0.0 : -0.0))
    #expect(Double.polygamma(order, -.infinity).isNaN)
    #expect(Double.polygamma(order, .nan).isNaN)
    for pole in [-1.0, -2, -3, -170, -0x1p52, -1e300] {
      #expect(Double.polygamma(order, pole).isNaN)
    }
  }

  @Test("order zero is digamma")
  func orderZero() {
    for x in [-2.5, -0.0, 0.0, 0.3, 1.4616, 7, 1e9] {
      #expect(identical(Double.polygamma(0, x), Double.digamma(x)))
    }
  }

  @Test("orders whose factorial overflows")
  func highOrders() {
    // 60 digits of mpmath: polygamma(170, 100), polygamma(170, 0.75), …
    let values: [(Int, Double, Double)] = [
      (170, 100.0, -8.884119378185605e-36),
      (170, 1.25, -1.9461206927563163e+290),
      (300, 500.0, -2.7637919479914358e-198),
      (99, -2.25, 1.499694461235848e+216),
    ]
    for (order, x, value) in values {
      let error = (Double.polygamma(order, x) - value).magnitude / value.ulp
      #expect(error <= 4, "\(order), \(x)")
    }
    #expect(Double.polygamma(170, 1e-3) == -.infinity)
    #expect(Double.polygamma(171, 1e-3) == .infinity)
    #expect(identical(Double.polygamma(170, 1e10), -0.0))
  }

  /// The same number with the same sign, or both NaN.
  func identical(_ a: Double, _ b: Double) -> Bool {
    a.isNaN ? b.isNaN : a == b && a.sign == b.sign
  }
}
