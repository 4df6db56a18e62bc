// The associated complete elliptic integrals over 0 … π/2, with Δ² = 1 − m·sin²θ:
//
//   B = ∫ cos²θ/Δ   D = ∫ sin²θ/Δ   C = ∫ sin²θ·cos²θ/Δ³   R = ∫ cos⁴θ/Δ³ = D − C
//
// All are positive, and with n = 1 − m every derivative is one of them over n: K′ = B/2n, E′ = −D/2, B′ = C/2,
// D′ = R/2n. For m < 0, θ → π/2 − θ turns B into D at m/(m − 1), and D into B, over √n; C and ∫ sin⁴θ/Δ³ over n√n.

import DerivativeRules

extension Double {
  /// B(m) = (E − (1 − m)K)/m.
  ///
  /// 1 at m = 1, 0 at −∞, NaN for m > 1.
  @usableFromInline package static func ellipticB(_ m: Double) -> Double {
    integral(m, C.ellipticB, C.ellipticBRegular, { $0 * C.ellipticBLog($0).value }, atOne: 1) {
      q, p in
      q.map(ellipticD) ?? ellipticDOfComplement(p)
    }
  }

  /// D(m) = (K − E)/m.
  ///
  /// +∞ at m = 1, 0 at −∞, NaN for m > 1.
  @usableFromInline package static func ellipticD(_ m: Double) -> Double {
    integral(m, C.ellipticD, C.ellipticDRegular, { C.ellipticDLog($0).value }, atOne: .infinity) {
      q, p in
      q.map(ellipticB) ?? ellipticBOfComplement(p)
    }
  }

  /// C(m) = (D − B)/m.
  ///
  /// +∞ at m = 1, 0 at −∞, NaN for m > 1.
  @usableFromInline package static func ellipticC(_ m: Double) -> Double {
    integral(m, C.ellipticC, C.ellipticCRegular, { C.ellipticCLog($0).value }, atOne: .infinity) {
      q, p in
      (q.map(ellipticC) ?? ellipticCOfComplement(p)) * p
    }
  }

  /// R(m) = D(m) − C(m) for m ≤ 1.
  ///
  /// 1 at m = 1, 0 at −∞, NaN for m > 1.
  @usableFromInline package static func ellipticR(_ m: Double) -> Double {
    // For m < 0 there is nothing to cancel: C is then the smaller half of D at most.
    if m <= 0.5 { return ellipticD(m) - ellipticC(m) }
    guard m < 1 else { return m == 1 ? 1 : .nan }
    return ofComplement(1 - m, C.ellipticRRegular, { $0 * C.ellipticRLog($0).value })
  }

  /// The n-th derivative of C (one square of a cosine) or R (two), n ≥ 1.
  ///
  /// (3/2)ₙ·∫ sin²⁽ⁿ⁺²⁻ʲ⁾θ·cos²ʲθ/Δ²ⁿ⁺³ over 0 … π/2 for j cosines, by the trapezoidal rule, which converges with a
  /// geometric series for a periodic function.
  ///
  /// - Edge cases: +∞ at m = 1, +0 at −∞, NaN for m > 1.
  /// - Accuracy: n + 2 ulp, tested for −4 < m < ½.
  /// - Complexity: 12 to 40 powers there, growing with 1/√(1 − |m|) towards 1 and with √|m| towards −∞.
  @usableFromInline package static func ellipticDerivative(
    _ n: Int, cosines j: Int, _ m: Double
  ) -> Double {
    guard isComputedOrder(n) else { return .nan }
    guard m < 1 else { return m == 1 ? .infinity : .nan }
    guard m > -.infinity else { return 0 }
    // For m < 0 at the complementary angle and p = m/(m − 1), as above.
    let isMirrored = m < 0
    let p = isMirrored ? m / (m - 1) : m
    let rest = isMirrored ? 1 / (1 - m) : 1 - m
    var (sines, cosines) = (n + 2 - j, j)
    if isMirrored { swap(&sines, &cosines) }
    // Half the distance of the poles from the real axis, in units of 1/√p.
    let distance = root(of: rest)
    let count = 12 + Int(min((40 + 4 * Double(n)) / (4 * min(distance, 1)), 0x1p16))
    let power = Double(n) + 1.5
    var sum = 0.0
    for k in 0...count {
      let angle = Double(k) * (Double.pi / 2) / Double(count)
      let (s, c) = (platformSin(angle), k == count ? 0 : platformCos(angle))
      let weight = k == 0 || k == count ? 0.5 : 1
      // 1 − p·sin² = (1 − p) + p·cos², which does not cancel next to p = 1.
      let delta = rest + p * (c * c)
      sum +=
        weight * platformPow(s * s, Double(sines)) * platformPow(c * c, Double(cosines))
        / platformPow(delta, power)
    }
    var factor = Double.pi / 2 / Double(count)
    for k in 0..<n { factor *= Double(k) + 1.5 }
    if isMirrored { factor *= platformPow(rest, power) }
    return factor * sum
  }

  private typealias C = SlopeCoefficients

  private static func ellipticBOfComplement(_ p: Double) -> Double {
    p == 0 ? 1 : ofComplement(p, C.ellipticBRegular, { $0 * C.ellipticBLog($0).value })
  }

  private static func ellipticDOfComplement(_ p: Double) -> Double {
    ofComplement(p, C.ellipticDRegular, { C.ellipticDLog($0).value })
  }

  private static func ellipticCOfComplement(_ p: Double) -> Double {
    ofComplement(p, C.ellipticCRegular, { C.ellipticCLog($0).value })
  }

  /// A(p) − ln p·L(p), the integral at 1 − p for 0 < p ≤ ½.
  @inline(__always)
  private static func ofComplement(
    _ p: Double, _ regular: (Double) -> DoublePair, _ log: (Double) -> Double
  ) -> Double {
    let a = regular(p)
    return a.high + (a.low - platformLog(p) * log(p))
  }

  /// One of the integrals at any m; `mirrored` gives that at m/(m − 1) for m < 0, times √(1 − m), from this number
  /// where it is at most ½ and from its complement 1/(1 − m).
  @inline(__always)
  private static func integral(
    _ m: Double, _ near: (Double) -> DoublePair, _ regular: (Double) -> DoublePair,
    _ log: (Double) -> Double,
    atOne: Double, mirrored: (Double?, Double) -> Double
  ) -> Double {
    guard m < 1 else { return m == 1 ? atOne : .nan }
    if m >= 0 { return m <= 0.5 ? near(m).value : ofComplement(1 - m, regular, log) }
    guard m > -.infinity else { return 0 }
    let complement = 1 - m
    return mirrored(m > -1 ? m / (m - 1) : nil, 1 / complement) / root(of: complement)
  }
}
