import DerivativeRules

extension Double {
  /// Jₙ(x) of the platform, whose steps grow with the order: seconds from the millions on.
  ///
  /// There it is 0 for |x| < 0.99·|n|: Jₙ(n·sech α) falls like e^(−n(α − tanh α)), 10⁻⁴⁰⁷ there for a million. Else NaN.
  @usableFromInline package static func besselj(order n: Int, _ x: Double) -> Double {
    guard n.magnitude > UInt(lastOrder), !x.isNaN else { return platformJn(n, x) }
    guard x.magnitude < 0.99 * Double(n.magnitude) else { return x.isInfinite ? 0 : .nan }
    return n % 2 != 0 && (x.sign == .minus) != (n < 0) ? -0.0 : 0
  }

  /// Yₙ(x) of the platform, as ``besselj(order:_:)``: −∞ for 0 ≤ x < 0.99·n beyond a million, with (−1)ⁿ for n < 0.
  @usableFromInline package static func bessely(order n: Int, _ x: Double) -> Double {
    guard n.magnitude > UInt(lastOrder), x >= 0 else { return platformYn(n, x) }
    guard x < 0.99 * Double(n.magnitude) else { return x.isInfinite ? 0 : .nan }
    return n < 0 && n % 2 != 0 ? .infinity : -.infinity
  }

  /// Jₙ(x)/xⁿ = Σ (−x²/4)ᵏ/(2ⁿ k!(n + k)!) for n ≥ 0; from 2 up the platform's Jₙ over the power.
  ///
  /// - Accuracy: 2.5 ulp below 2.
  @usableFromInline package static func besseljOverPower(_ n: Int, _ x: Double) -> Double {
    guard n >= 0, !x.isNaN else { return .nan }
    guard x.magnitude < 2 else { return besselj(order: n, x) / platformPow(x, Double(n)) }
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
    let leading = product.high < .infinity ? 1 / product.value : 0
    return leading + leading * sum
  }
}
