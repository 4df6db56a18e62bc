// ψ₁(x), the derivative of digamma: Σ 1/(x + k)² over k ≥ 0. The scheme is that of digamma, with
// T(t) = ψ₁(1 + t) for t ≥ 0:
//
//   0 ≤ t ≤ 3   a rational function for ψ₁ on [2, 3], reached by one step: + 1/(1 + t)² or − 1/t²
//   3 ≤ t       1/y − (1/12)/y³ + …, y = t + ½
//
//   1 ≤ x       ψ₁(x) = T(x − 1)
//   0 < x < 1   ψ₁(x) = 1/x² + T(x)
//   x < 0       ψ₁(x) = (π/sin(πt))² − T(t), t = −x

@usableFromInline func trigammaOfDouble(_ x: Double) -> Double {
  if x >= 1 {
    if x < 4 { return trigammaOfOnePlus(x - 1).value }
    return x < .infinity ? trigammaFar(DoublePair(sum: x, -0.5)).value : 0
  }
  if x.isNaN { return x }
  let t = x.magnitude
  let r = x > 0 ? t : t - nearestInteger(t)
  guard r != 0 || x == 0, t.isFinite else { return .nan }
  let reciprocal = DoublePair(quotient: 1, r)
  // 1/r² is infinite, or so large that nothing else counts.
  guard reciprocal.high.magnitude < 0x1p60 else {
    return reciprocal.high.magnitude < 0x1p512 ? reciprocal.squared.value : .infinity
  }
  if x > 0 { return (reciprocal.squared + trigammaOfOnePlus(t)).value }
  return (reciprocal.squared + (-trigammaOfOnePlus(t) + GammaCoefficients.cosecant(r * r))).value
}

/// ψ₁(1 + t) for t ≥ 0.
private func trigammaOfOnePlus(_ t: Double) -> DoublePair {
  if t >= 3 { return trigammaFar(DoublePair(sum: t, 0.5)) }
  if t <= 1 {
    let x = DoublePair(sum: 1, t)
    return DoublePair(quotient: 1, x.high, low: x.low).squared + trigammaOfTwoPlus(t)
  }
  if t <= 2 { return trigammaOfTwoPlus(t - 1) }
  return trigammaOfTwoPlus(t - 2) - DoublePair(quotient: 1, t).squared
}

/// ψ₁(½ + y) for y ≥ 3.5.
private func trigammaFar(_ y: DoublePair) -> DoublePair {
  var result = DoublePair(quotient: 1, y.high, low: y.low)
  let v = result.high * result.high
  result.low -= result.high * (v * GammaCoefficients.trigammaFar(v))
  return result
}

/// ψ₁(2 + s) for 0 ≤ s ≤ 1.
@inline(__always) private func trigammaOfTwoPlus(_ s: Double) -> DoublePair {
  typealias C = GammaCoefficients
  let u = s - 0.5
  let slope = C.trigamma1 + u * C.trigamma(u)
  return C.trigamma0 + slope * u
}
