// ψ⁽ⁿ⁾(x) = (−1)ⁿ⁺¹ n! ζ(m, x), m = n + 1, with Hurwitz's ζ(m, a) = Σ 1/(a + k)ᵐ over k ≥ 0.
//
// All terms are positive, so the relative error is easy; the range is not. Every sum is therefore taken
// relative to 1/xᵐ, and n!/xᵐ is multiplied in at the end with its exponent apart. For x < 0 the sum over
// all integers (the derivatives of the cotangent) is two such sums about the nearest pole, and the part
// that does not belong to it a third one, so no polynomial in the cotangent is needed.

import DerivativeRules

@usableFromInline func polygammaOfDouble(_ n: Int, _ x: Double) -> Double {
  if x.isNaN { return x }
  let m = Double(n) + 1
  let sign: Double = n % 2 == 0 ? -1 : 1
  if x == 0 { return x.sign == .plus ? sign * .infinity : .infinity }
  if x > 0 {
    guard x < .infinity else { return sign * 0 }
    let sum = scaledZeta(m, DoublePair(high: x, low: 0), scale: x)
    return sign * timesFactorialOverPower(sum, n, x)
  }
  let t = -x
  let r = nearestInteger(t) - t
  guard r != 0, t.isFinite else { return .nan }
  // Σ over all integers of 1/(r + k)ᵐ has the parity of m in r; from it goes the part k < −t. `sign` is
  // (−1)ᵐ, and with it the parity.
  let distance = r.magnitude
  let above = scaledZeta(m, DoublePair(sum: 1, distance), scale: distance)
  let below = scaledZeta(m, DoublePair(sum: 1, -distance), scale: distance)
  if distance == 0.5, n % 2 == 0 {
    // Halfway between two poles the sum over all integers is 0, and what is left too small beside one of its terms.
    let rest = scaledZeta(m, DoublePair(sum: 1, t), scale: 1 + t)
    return timesFactorialOverPower(-rest, n, 1 + t)
  }
  let beyond = scaledZeta(m, DoublePair(sum: 1, t), scale: distance)
  let parity: Double = r < 0 ? sign : 1
  let sum = parity * (1 + (above + sign * below)) - sign * beyond
  return sign * timesFactorialOverPower(sum, n, distance)
}

/// scaleᵐ · ζ(m, a) for 0 < scale ≤ about a: the terms up to a threshold, then Euler and Maclaurin's tail.
private func scaledZeta(_ m: Double, _ a: DoublePair, scale: Double) -> Double {
  let threshold = 8 + 0.4 * m
  var sum = DoublePair(high: 0, low: 0)
  var k = 0.0
  while true {
    let base = a + k
    let term = power(scale, over: base, m)
    if base.high >= threshold {
      let tail = term * eulerMaclaurinTail(m, base.high)
      return (sum + tail).value
    }
    sum = sum + term
    // The terms that are left fall off at least as fast as a geometric series with ratio e^(−m/threshold).
    if term <= sum.high * 0x1p-64 { return sum.value }
    k += 1
  }
}

/// (scale/base)ᵐ, with the rounding of the quotient, which the power multiplies by m, put right.
private func power(_ scale: Double, over base: DoublePair, _ m: Double) -> Double {
  if scale == base.high, base.low == 0 { return 1 }
  let ratio = DoublePair(quotient: scale, base.high, low: base.low)
  let power = platformPow(ratio.high, m)
  guard ratio.high > 0x1p-300 else { return power }
  return power + power * (m * (ratio.low / ratio.high))
}

/// xᵐ·ζ(m, x) = x/(m − 1) + ½ + Σ (B₂ₖ/(2k)!) m(m + 1)…(m + 2k − 2)/x²ᵏ⁻¹ for large x.
private func eulerMaclaurinTail(_ m: Double, _ x: Double) -> Double {
  let v = 1 / (x * x)
  var rising = m / x
  var correction = 0.0
  var k = 1.0
  for coefficient in GammaCoefficients.eulerMaclaurin {
    let term = coefficient * rising
    correction += term
    if term.magnitude < 0x1p-62 { break }
    rising *= (m + 2 * k - 1) * (m + 2 * k) * v
    k += 1
  }
  return x / (m - 1) + (0.5 + correction)
}

/// sum · n!/xⁿ⁺¹ for x > 0, without overflow or underflow before the end.
private func timesFactorialOverPower(_ sum: Double, _ n: Int, _ x: Double) -> Double {
  if sum == 0 || !sum.isFinite { return sum }
  if n > Double.lastOrder {
    // (n/(e·x))ⁿ decides: beside it everything else is small.
    let base = Double(n) / (2.718281828459045 * x)
    return base > 1.01 ? sum * .infinity : base < 0.99 ? sum * 0 : .nan
  }
  // n!, as a pair: exact up to 22!, and far beyond in the pair.
  var factorial = DoublePair(high: 1, low: 0)
  var exponent = 0
  var k = 2
  while k <= n {
    factorial = factorial * Double(k)
    if factorial.high > 0x1p900 {
      factorial = factorial * 0x1p-900
      exponent += 900
    }
    k += 1
  }
  // sum · n! · x⁻ᵐ, significands and exponents apart; the power in steps short enough for the range.
  exponent += Int(sum.exponent) - Int(x.exponent) * (n + 1)
  var result = sum.significand * factorial.value
  var left = n + 1
  while left > 0 {
    let step = min(left, 500)
    exponent += Int(result.exponent)
    result = result.significand * platformPow(x.significand, -Double(step))
    left -= step
  }
  return Double(sign: sum.sign, exponent: exponent, significand: result)
}
