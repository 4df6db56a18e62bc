import DerivativeRules

extension Double {
  /// The scaled complementary error function, e^(x²)·erfc(x).
  ///
  /// - Edge cases: +0 at +∞, +∞ at −∞ and below −26.6.
  /// - Accuracy: 2.5 ulp, tested.
  @usableFromInline package static func erfcx(_ x: Double) -> Double {
    typealias C = SpecialCoefficients
    if x < 0 {
      // 2e^(x²) − erfcx(−x), the rounding of x² carried along.
      let square = DoublePair(product: x, x)
      let exponential = platformExp(square.high)
      guard exponential < .infinity else { return .infinity }
      return 2 * (exponential + exponential * square.low) - erfcx(-x)
    }
    if x < 1 { return C.erfcx0(x).value }
    if x < 2 { return C.erfcx1(x).value }
    if x < 4 { return C.erfcx2(x).value }
    if x.isNaN { return x }
    let reciprocal = 1 / x
    let v = reciprocal * reciprocal
    let leading = C.inverseSqrtPi.high / x
    return leading - leading * (v * C.erfcxFar(v))
  }
}
