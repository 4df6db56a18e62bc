// Derivatives that are functions of their own, because the formula from the function's value cancels: 2x·erfcx − 2/√π
// has no digit left at 10⁸, 1 − 2x·F none either, and (E − K)/(2m) is 0/0 at 0.

import DerivativeRules

extension Double {
  /// erfcx′(x) = 2x·erfcx(x) − 2/√π.
  ///
  /// - Edge cases: −0 at +∞, −∞ at −∞ and below −26.6.
  /// - Accuracy: 4 ulp, tested.
  @usableFromInline package static func erfcxSlope(_ x: Double) -> Double {
    typealias C = SlopeCoefficients
    if x < 0 {
      guard x > -.infinity else { return -.infinity }
      return 2 * x * erfcx(x) - 2 * C.inverseSqrtPi.high
    }
    switch x {
    case ..<0.5: return C.erfcxSlope0(x).value
    case ..<1: return C.erfcxSlope1(x).value
    case ..<2: return C.erfcxSlope2(x).value
    case ..<3: return C.erfcxSlope3(x).value
    case ..<4: return C.erfcxSlope4(x).value
    default: break
    }
    if x.isNaN { return x }
    let reciprocal = 1 / x
    let v = reciprocal * reciprocal
    let leading = C.inverseSqrtPi.high / x / x
    return leading * (v * C.erfcxSlopeFar(v)) - leading
  }

  /// erfcx″(x) = 2·erfcx(x) + 2x·erfcx′(x).
  ///
  /// - Edge cases: +0 at +∞, +∞ at −∞ and below −26.6.
  /// - Accuracy: 4 ulp, tested.
  @usableFromInline package static func erfcxCurvature(_ x: Double) -> Double {
    typealias C = SlopeCoefficients
    if x < 0 { return 2 * erfcx(x) + 2 * x * erfcxSlope(x) }
    switch x {
    case ..<0.5: return C.erfcxCurvature0(x).value
    case ..<1: return C.erfcxCurvature1(x).value
    case ..<2: return C.erfcxCurvature2(x).value
    case ..<3: return C.erfcxCurvature3(x).value
    case ..<4: return C.erfcxCurvature4(x).value
    default: break
    }
    if x.isNaN { return x }
    let reciprocal = 1 / x
    let v = reciprocal * reciprocal
    let leading = 2 * C.inverseSqrtPi.high / x / x / x
    return leading - leading * (v * C.erfcxCurvatureFar(v))
  }

  /// F′(x) = 1 − 2x·F(x) for Dawson's integral F; an even function with its zeros at ±0.924.
  ///
  /// - Edge cases: −0 at ±∞.
  /// - Accuracy: 3 ulp, beside the zeros within 2⁻⁵² of |F′| + |x·F″|, tested.
  @usableFromInline package static func dawsonSlope(_ x: Double) -> Double {
    typealias C = SlopeCoefficients
    let magnitude = x.magnitude
    switch magnitude {
    case ..<0x1p-30: return 1
    case ..<0.5: return C.dawsonSlope0(magnitude).value
    case ..<0.92: return C.dawsonSlope1(magnitude).value
    case ..<1.3: return C.dawsonSlope2(magnitude).value
    case ..<1.7: return C.dawsonSlope3(magnitude).value
    case ..<2.1: return C.dawsonSlope4(magnitude).value
    case ..<2.6: return C.dawsonSlope5(magnitude).value
    case ..<3.1: return C.dawsonSlope6(magnitude).value
    case ..<3.7: return C.dawsonSlope7(magnitude).value
    case ..<4.4: return C.dawsonSlope8(magnitude).value
    case ..<5.2: return C.dawsonSlope9(magnitude).value
    case ..<6: return C.dawsonSlope10(magnitude).value
    case ..<7: return C.dawsonSlope11(magnitude).value
    case ..<8: return C.dawsonSlope12(magnitude).value
    default: break
    }
    if x.isNaN { return x }
    let reciprocal = 1 / magnitude
    let v = reciprocal * reciprocal
    let leading = 0.5 / magnitude / magnitude
    return -leading - leading * (v * C.dawsonSlopeFar(v))
  }

  /// F″(x) = −2F(x) − 2x·F′(x) for Dawson's integral F; an odd function with zeros at 0 and ±1.502.
  ///
  /// - Edge cases: ±0 at ±∞, ∓0 at ±0.
  /// - Accuracy: 3 ulp, beside the zeros within 2⁻⁵² of |F″| + |x·F‴|, tested.
  @usableFromInline package static func dawsonCurvature(_ x: Double) -> Double {
    typealias C = SlopeCoefficients
    let magnitude = x.magnitude
    let result: Double
    switch magnitude {
    case ..<0.5: return x * C.dawsonCurvature0(magnitude * magnitude)
    case ..<0.92: result = C.dawsonCurvature1(magnitude).value
    case ..<1.3: result = C.dawsonCurvature2(magnitude).value
    case ..<1.7: result = C.dawsonCurvature3(magnitude).value
    case ..<2.1: result = C.dawsonCurvature4(magnitude).value
    case ..<2.6: result = C.dawsonCurvature5(magnitude).value
    case ..<3.1: result = C.dawsonCurvature6(magnitude).value
    case ..<3.7: result = C.dawsonCurvature7(magnitude).value
    case ..<4.4: result = C.dawsonCurvature8(magnitude).value
    case ..<5.2: result = C.dawsonCurvature9(magnitude).value
    case ..<6: result = C.dawsonCurvature10(magnitude).value
    case ..<7: result = C.dawsonCurvature11(magnitude).value
    case ..<8: result = C.dawsonCurvature12(magnitude).value
    default:
      if x.isNaN { return x }
      let reciprocal = 1 / magnitude
      let v = reciprocal * reciprocal
      let leading = 1 / magnitude / magnitude / magnitude
      result = leading + leading * (v * C.dawsonCurvatureFar(v))
    }
    return x < 0 ? -result : result
  }

  /// erfinv′(y) = (√π/2)·e^(x²) for x = erfinv(y), as (√π/2)·erfcx(|x|)/(1 − |y|): the rounding of x² would cost 70 ulp.
  ///
  /// - Edge cases: +∞ at ±1, NaN beyond.
  @usableFromInline package static func erfinvSlope(_ y: Double) -> Double {
    let magnitude = y.magnitude
    if magnitude <= 0.5 {
      let x = erfinv(magnitude)
      return SpecialCoefficients.inverse0.high * platformExp(x * x)
    }
    guard magnitude < 1 else { return magnitude == 1 ? .infinity : .nan }
    return erfinvTailSlope(1 - magnitude)
  }

  /// erfcinv′(q) = −(√π/2)·e^(x²) for x = erfcinv(q), as −(√π/2)·erfcx(x)/q.
  ///
  /// - Edge cases: −∞ at 0 and 2, NaN outside of [0, 2].
  @usableFromInline package static func erfcinvSlope(_ q: Double) -> Double {
    if q > 0, q < 0.5 { return -erfinvTailSlope(q) }
    if q > 1.5, q < 2 { return -erfinvTailSlope(2 - q) }
    return q == 0 ? -.infinity : -erfinvSlope(1 - q)
  }

  /// The slope where erfc(x) = q ≤ ½.
  private static func erfinvTailSlope(_ q: Double) -> Double {
    SpecialCoefficients.inverse0.high * erfcx(erfcinv(q)) / q
  }

  /// 1 + W₀(x), which W₀ itself no longer knows next to the branch point.
  ///
  /// - Edge cases: +∞ at +∞, NaN below −1/e.
  /// - Accuracy: 2.5 ulp, tested.
  @usableFromInline package static func onePlusLambertW0(_ x: Double) -> Double {
    typealias C = SpecialCoefficients
    guard x < -0.25 else { return 1 + lambertw0(x) }
    let square = (C.e * x + 1) * 2
    guard square.value >= 0 else { return .nan }
    let p = root(of: square.value)
    guard p > 0 else { return 0 }
    let rest = (fused(-p, p, plus: square.high) + square.low) / (2 * p)
    return p + (rest - p * (p * C.branch(p)))
  }

  /// W₀′(x) = e^−w/(1 + w), and w/(x(1 + w)) where e^−w would lose digits.
  ///
  /// - Edge cases: +0 at +∞, NaN below −1/e.
  @usableFromInline package static func lambertw0Slope(_ x: Double) -> Double {
    let w = lambertw0(x)
    if x < 0.5 { return platformExp(-w) / onePlusLambertW0(x) }
    guard x < .infinity else { return x == .infinity ? 0 : x }
    return w / x / (1 + w)
  }
}
