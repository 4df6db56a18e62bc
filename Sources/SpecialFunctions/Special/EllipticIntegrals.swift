// The parameter is m = k², the square of the modulus: K(m) = ∫ 1/√(1 − m·sin²θ) dθ over 0 … π/2.

import DerivativeRules

extension Double {
  /// The complete elliptic integral of the first kind, K(m), with the parameter m = k² ≤ 1.
  ///
  /// - Edge cases: +∞ at 1, +0 at −∞, NaN for m > 1.
  /// - Accuracy: 2.5 ulp, tested.
  @usableFromInline package static func ellipk(_ m: Double) -> Double {
    typealias C = SpecialCoefficients
    guard m < 1 else { return m == 1 ? .infinity : .nan }
    if m < 0 {
      // K(m) = K(m/(m − 1))/√(1 − m); the complement of the new parameter is 1/(1 − m).
      let complement = 1 - m
      let transformed = m > -1 ? ellipk(m / (m - 1)) : ellipkOfComplement(1 / complement)
      return m > -.infinity ? transformed / root(of: complement) : 0
    }
    if m <= 0.5 { return C.ellipk(m).value }
    return ellipkOfComplement(1 - m)
  }

  /// K(1 − p) for 0 ≤ p ≤ ½.
  private static func ellipkOfComplement(_ p: Double) -> Double {
    typealias C = SpecialCoefficients
    if p == 0 { return .infinity }
    return C.ellipkRegular(p).value - platformLog(p) * C.ellipkLog(p).value
  }

  /// The complete elliptic integral of the second kind, E(m) = ∫ √(1 − m·sin²θ) dθ over 0 … π/2, with the
  /// parameter m = k² ≤ 1.
  ///
  /// - Edge cases: 1 at 1, +∞ at −∞, NaN for m > 1.
  /// - Accuracy: 2.5 ulp, tested.
  @usableFromInline package static func ellipe(_ m: Double) -> Double {
    typealias C = SpecialCoefficients
    guard m <= 1 else { return .nan }
    if m < 0 {
      // E(m) = E(m/(m − 1))·√(1 − m).
      let complement = 1 - m
      let transformed = m > -1 ? ellipe(m / (m - 1)) : ellipeOfComplement(1 / complement)
      return transformed * root(of: complement)
    }
    if m <= 0.5 { return C.ellipe(m).value }
    return ellipeOfComplement(1 - m)
  }

  /// E(1 − p) for 0 ≤ p ≤ ½.
  private static func ellipeOfComplement(_ p: Double) -> Double {
    typealias C = SpecialCoefficients
    if p == 0 { return 1 }
    return 1 + p * (C.ellipeRegular(p).value - platformLog(p) * C.ellipeLog(p).value)
  }
}
