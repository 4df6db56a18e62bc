// The third and higher derivatives of erfcx and of Dawson's integral. Both meet a recurrence of three terms,
//
//   erfcx⁽ⁿ⁺¹⁾ = 2x·erfcx⁽ⁿ⁾ + 2n·erfcx⁽ⁿ⁻¹⁾,   F⁽ⁿ⁺¹⁾ = −2x·F⁽ⁿ⁾ − 2n·F⁽ⁿ⁻¹⁾,
//
// in which they fall off while the other solutions grow: upwards it cancels, 2·log₁₀ x digits with each step. Read
// downwards it is a continued fraction for the quotient of neighbours, all of whose terms have one sign; where that
// converges too slowly, the recurrence starts from pairs of doubles, whose digits last for it.

extension Double {
  /// The n-th derivative of erfcx, n ≥ 1.
  ///
  /// - Edge cases: ±0 at +∞, ±∞ at −∞ and below −26.6; NaN for n < 1, and beyond a million.
  /// - Accuracy: n + 2 ulp, tested for n ≤ 8.
  /// - Complexity: some 40 to 300 steps of a series or a continued fraction.
  @usableFromInline package static func erfcxDerivative(_ n: Int, _ x: Double) -> Double {
    guard isComputedOrder(n) else { return .nan }
    if n == 1 { return erfcxSlope(x) }
    if n == 2 { return erfcxCurvature(x) }
    if x.isNaN { return x }
    if x < 0 {
      // Here all terms have one sign upwards.
      var (last, next) = (erfcxSlope(x), erfcxCurvature(x))
      for k in 2..<n { (last, next) = (next, 2 * x * next + Double(2 * k) * last) }
      return next
    }
    if x < 1 { return erfcxDerivativeNearZero(n, x) }
    if x > 1e150 { return n % 2 == 0 ? 0 : -0.0 }
    // rₖ = −erfcx⁽ᵏ⁾/erfcx⁽ᵏ⁻¹⁾ = 2k/(2x + rₖ₊₁); an error at the end is damped by e^(−2x(√2N − √2n)).
    let depth = root(of: 2 * Double(n)) + 15 / x
    let last = n + 8 + Int(depth * depth / 2 - Double(n))
    var ratio = root(of: x * x + 2 * Double(last)) - x
    var result = erfcxCurvature(x)
    for k in stride(from: last, through: 3, by: -1) {
      ratio = Double(2 * k) / (2 * x + ratio)
      if k <= n { result *= -ratio }
    }
    return result
  }

  /// Σ erfcx⁽ⁿ⁺ᵐ⁾(0)·xᵐ/m!, whose terms alternate, in pairs.
  private static func erfcxDerivativeNearZero(_ n: Int, _ x: Double) -> Double {
    // At 0 the recurrence has one term; the zeroth derivative is 1, the first −2/√π.
    var derivative = DoublePair(high: 1, low: 0)
    var next = SlopeCoefficients.inverseSqrtPi * -2
    for k in 1...n { (derivative, next) = (next, derivative * Double(2 * k)) }
    var power = DoublePair(high: 1, low: 0)
    var sum = derivative
    var m = 1
    while power.high > 0 {
      power = power * x
      power = quotient(power, Double(m))
      (derivative, next) = (next, derivative * Double(2 * (n + m)))
      let term = derivative * power
      sum = sum + term
      if term.high.magnitude < sum.high.magnitude * 0x1p-70, m > 2 { break }
      m += 1
    }
    return sum.value
  }

  /// The n-th derivative of Dawson's integral, n ≥ 1.
  ///
  /// - Edge cases: ±0 at ±∞; NaN for n < 1, and beyond a million.
  /// - Accuracy: 2^−50 of |F⁽ⁿ⁾| and of its size beside its zeros for n ≤ 8, tested; from n = 12 on digits are lost where
  ///   6 < |x| < 12.
  /// - Complexity: some 40 to 300 steps of a series or a continued fraction.
  @usableFromInline package static func dawsonDerivative(_ n: Int, _ x: Double) -> Double {
    guard isComputedOrder(n) else { return .nan }
    if n == 1 { return dawsonSlope(x) }
    if n == 2 { return dawsonCurvature(x) }
    if x.isNaN { return x }
    let magnitude = x.magnitude
    let result =
      magnitude < 8.4
      ? dawsonDerivativeFromPairs(n, magnitude) : dawsonDerivativeFar(n, magnitude)
    return x < 0 && n % 2 == 0 ? -result : result
  }

  /// Upwards from F = Σ x²ᵏ⁺¹/(k!(2k + 1)) over Σ x²ᵏ/k!, both without cancellation, in pairs.
  private static func dawsonDerivativeFromPairs(_ n: Int, _ x: Double) -> Double {
    let square = DoublePair(product: x, x)
    var term = DoublePair(high: 1, low: 0)
    var exponential = term
    var integral = term
    var k = 1.0
    while term.high > exponential.high * 0x1p-110 {
      term = quotient(term * square, k)
      exponential = exponential + term
      integral = integral + quotient(term, 2 * k + 1)
      k += 1
    }
    var last = quotient(integral * x, exponential)
    var next = DoublePair(high: 1, low: 0) - last * (2 * x)
    for k in 1..<n {
      (last, next) = (next, -(next * (2 * x) + last * Double(2 * k)))
      // The sum's low part grows to the high one where the two cancel.
      next = DoublePair(sum: next.high, next.low)
    }
    return next.value
  }

  /// From F″ by the quotients ρₖ = −F⁽ᵏ⁾/F⁽ᵏ⁻¹⁾ = 2k/(2x − ρₖ₊₁).
  ///
  /// They converge up to k = x²/2, where the solutions begin to oscillate.
  private static func dawsonDerivativeFar(_ n: Int, _ x: Double) -> Double {
    let turning = x < 1e4 ? Int(x * x / 2) : Int.max
    let last = max(n, min(n + 100, turning))
    let discriminant = x * x - 2 * Double(last)
    // x − √(x² − 2N), without cancellation.
    var ratio = 2 * Double(last) / (x + root(of: discriminant > 0 ? discriminant : 0))
    if x > 1e150 { ratio = Double(last) / x }
    var result = dawsonCurvature(x)
    for k in stride(from: last, through: 3, by: -1) {
      ratio = Double(2 * k) / (2 * x - ratio)
      if k <= n { result *= -ratio }
    }
    return result
  }

  /// Whether there is a derivative of this order, and in less than seconds.
  static func isComputedOrder(_ n: Int) -> Bool { n >= 1 && n <= lastOrder }

  /// The highest order that is computed: the steps grow with it.
  package static var lastOrder: Int { 1_000_000 }

  private static func quotient(_ a: DoublePair, _ b: Double) -> DoublePair {
    var quotient = DoublePair(quotient: a.high, b)
    quotient.low += a.low / b
    return quotient
  }

  private static func quotient(_ a: DoublePair, _ b: DoublePair) -> DoublePair {
    var quotient = DoublePair(quotient: a.high, b.high, low: b.low)
    quotient.low += a.low / b.high
    return quotient
  }
}
