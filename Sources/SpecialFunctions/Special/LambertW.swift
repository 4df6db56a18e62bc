import DerivativeRules

extension Double {
  /// The principal branch of Lambert's function: w·e^w = x with w ≥ −1, for x ≥ −1/e.
  ///
  /// - Edge cases: ±0 at ±0, +∞ at +∞, NaN below −1/e.
  /// - Accuracy: 2.5 ulp, tested.
  @usableFromInline package static func lambertw0(_ x: Double) -> Double {
    typealias C = SpecialCoefficients
    // W₀(x) = x − x² + …
    if x.magnitude < 0x1p-30 { return x - x * x }
    if x < -0.25 {
      // 2(e·x + 1) as a pair, for the cancellation next to the branch point, and its root likewise.
      let square = (C.e * x + 1) * 2
      guard square.value >= 0 else { return .nan }
      let p = root(of: square.value)
      guard p > 0 else { return -1 }
      let rest = (fused(-p, p, plus: square.high) + square.low) / (2 * p)
      let leading = DoublePair(sum: -1, p)
      return leading.high + (leading.low + (rest - p * (p * C.branch(p))))
    }
    guard x < .infinity else { return x }
    // w ← w·(1 + ln(x/w))/(1 + w) is Newton's method on w + ln w = ln x. The start is right to 2 % for
    // x > 0, so two steps leave 10⁻⁷; below zero it takes one more. The last step, written as a
    // correction, leaves the rounding errors.
    let l = platformLog1p(x)
    var w = l * (1 - platformLog1p(l) / (2 + l))
    w *= (1 + platformLog(x / w)) / (1 + w)
    w *= (1 + platformLog(x / w)) / (1 + w)
    if x < 0 { w *= (1 + platformLog(x / w)) / (1 + w) }
    return w + w * (platformLog(x / w) - w) / (1 + w)
  }
}
