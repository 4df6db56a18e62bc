import DerivativeRules

extension Double {
  /// Jₙ(x)/xⁿ = Σ (−x²/4)ᵏ/(2ⁿ k!(n + k)!) for n ≥ 0; from 2 up the platform's Jₙ over the power.
  ///
  /// - Accuracy: 2.5 ulp below 2.
  @usableFromInline package static func besseljOverPower(_ n: Int, _ x: Double) -> Double {
    guard n >= 0, !x.isNaN else { return .nan }
    guard x.magnitude < 2 else { return platformJn(n, x) / platformPow(x, Double(n)) }
    let v = x * x / -4
    var term = 1.0
    var sum = 0.0
    var k = 1.0
    let order = Double(n)
    while term.magnitude > 0x1p-60 {
      term *= v / (k * (order + k))
      sum += term
      k += 1
    }
    // 1/(2ⁿ n!), as a pair.
    var product = DoublePair(high: 1, low: 0)
    var m = 1
    while m <= n, product.high < .infinity {
      product = product * Double(2 * m)
      m += 1
    }
    let leading = 1 / product.value
    return leading + leading * sum
  }
}
