// ψ(x) = Γ′(x)/Γ(x), from +, −, ×, ÷ and fused multiply-add alone: the same bits on every platform.
//
// One function does the work, P(t) = ψ(1 + t) for t ≥ 0, as a pair of doubles:
//
//   0 ≤ t ≤ 1   (t − s₀)·p(t), s₀ the root as a pair; p has no zero, so the relative error stays small
//               next to the root
//   1 < t < 3   P(t) = P(t − 1) + 1/t, where t − 1 is exact
//   3 ≤ t       ln y + (1/24)/y² − …, y = t + ½; no term in 1/y, so the tail is below 0.4 % of ψ
//
// and the rest is
//
//   1 ≤ x       ψ(x) = P(x − 1); x − 1 is exact below 4, and from there y = x − ½ is taken directly
//   0 < x < 1   ψ(x) = P(x) − 1/x
//   x < 0       ψ(x) = P(t) + π·cot(πt), t = −x, with t reduced exactly to r = t − round(t)

@usableFromInline func digammaOfDouble(_ x: Double) -> Double {
  if x >= 1 {
    if x < 4 { return digammaOfOnePlus(x - 1).value }
    return x < .infinity ? digammaFar(DoublePair(sum: x, -0.5)).value : x
  }
  // 1/x is so large that ψ(1 + x), 0.58 at most, is lost. At ±0 this is the pole.
  if x.magnitude < 0x1p-56 { return -1 / x }
  if x > 0 {
    return (digammaOfOnePlus(x) - DoublePair(quotient: 1, x)).value
  }
  let t = -x
  let r = t - nearestInteger(t)
  guard r != 0, t.isFinite else { return .nan }
  return (digammaOfOnePlus(t) + piCotangentOfPi(r)).value
}

/// ψ(1 + t) for t ≥ 0.
private func digammaOfOnePlus(_ t: Double) -> DoublePair {
  typealias C = GammaCoefficients
  if t >= 3 { return digammaFar(DoublePair(sum: t, 0.5)) }
  var s = t
  var reciprocals = DoublePair(high: 0, low: 0)
  while s > 1 {
    reciprocals = reciprocals + DoublePair(quotient: 1, s)
    s -= 1
  }
  let u = s - 0.5
  let slope = C.digamma1 + u * C.digamma(u)
  let distance = DoublePair(sum: s, -C.root.high) + -C.root.low
  return distance * (C.digamma0 + slope * u) + reciprocals
}

/// ψ(½ + y) for y ≥ 3.5.
private func digammaFar(_ y: DoublePair) -> DoublePair {
  let v = 1 / (y.high * y.high)
  var result = logarithm(y)
  result.low += v * GammaCoefficients.digammaFar(v)
  return result
}

/// ln y for y ≥ 1, by m = y/2ᵏ between √½ and √2 and f = (m − 1)/(m + 1) as a pair; absolute error 2^−60.
private func logarithm(_ y: DoublePair) -> DoublePair {
  typealias C = GammaCoefficients
  let sqrtHalfBits: Int64 = 0x3FE6_A09E_667F_3BCD
  let bits = Int64(bitPattern: y.high.bitPattern)
  let k = (bits &- sqrtHalfBits) >> 52
  let m = Double(bitPattern: UInt64(bitPattern: bits &- (k << 52)))
  let denominator = 1 + m
  let f = DoublePair(quotient: m - 1, denominator, low: m - (denominator - 1))
  let square = f.high * f.high
  let exponent = Double(k)
  var result = DoublePair(sum: exponent * C.ln2.high, 2 * f.high)
  let small = f.high * (square * C.logarithm(square))
  result.low += (small + 2 * f.low) + (exponent * C.ln2.low + y.low / y.high)
  return result
}

/// π·cot(πr) for |r| ≤ ½, r ≠ 0; error below 2^−53 of what is added to the 1/r that is kept exact.
private func piCotangentOfPi(_ r: Double) -> DoublePair {
  typealias C = GammaCoefficients
  if r.magnitude > 0.25 { return r > 0 ? piCotangentBesideZero(r) : -piCotangentBesideZero(-r) }
  let w = r * r
  return DoublePair(quotient: 1, r) - (C.cotangent0 * r + r * (w * C.cotangent(w)))
}

/// π·cot(πr) = π·tan(πs) for ¼ < r ≤ ½, s = ½ − r: the two poles next to r, exactly, and a series for the others.
private func piCotangentBesideZero(_ r: Double) -> DoublePair {
  let s = 0.5 - r
  let product = DoublePair(sum: 1, -r) * r
  // 1/r − 1/(1 − r) = 2s/(r(1 − r)).
  let poles = DoublePair(quotient: 2 * s, product.high, low: product.low)
  let w = s * s
  var sum = 0.0
  for coefficient in tangentBeyondPoles.reversed() { sum = sum * w + coefficient }
  return poles + DoublePair(product: s, sum)
}

/// 2·((4ᵐ − 1)ζ(2m) − 4ᵐ), m ≥ 1: the coefficients of s, s³, … in π·tan(πs) − 2s/(¼ − s²).
private let tangentBeyondPoles: [Double] = [
  0x1.de9e64df22ef3p+0, 0x1.e0f840dad61dap-2, 0x1.7b57ab63fedf5p-3,
  0x1.456f1ad666a3bp-4, 0x1.1de818d228fb9p-5, 0x1.fa3a872036e97p-7,
  0x1.c1573122d0531p-8, 0x1.8f3619541742cp-9, 0x1.62ca426fbee0bp-10,
  0x1.3b5930a155421p-11, 0x1.184d992bc2ff0p-12, 0x1.f24ffcfdbfb61p-14,
]
