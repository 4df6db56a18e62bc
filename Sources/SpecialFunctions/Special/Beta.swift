// B(x, y) = Γ(x)Γ(y)/Γ(x + y) and the differences of polygamma functions in its derivatives, for x, y > 0.
//
// Logarithms of gamma functions would cancel. Instead both arguments are raised to 10 by the recurrence, in pairs of
// doubles, and there Stirling's series leaves (x/s)ˣ(y/s)ʸ√(2πs/xy), s = x + y: powers of quotients that are known as pairs.
// The differences are sums of positive terms over the recurrence, and a polynomial in 1/x and 1/(x + y), divided by
// their difference.

import DerivativeRules

extension Double {
  /// Euler's beta function.
  ///
  /// - Edge cases: +∞ where an argument is ±0, 0 where one is +∞, NaN below 0.
  /// - Accuracy: 4 ulp, tested.
  @usableFromInline package static func beta(_ x: Double, _ y: Double) -> Double {
    guard x > 0, y > 0 else {
      return x >= 0 && y >= 0 && x.isFinite && y.isFinite ? .infinity : .nan
    }
    guard x < .infinity, y < .infinity else { return 0 }
    let (small, large) = x < y ? (x, y) : (y, x)
    // B = 1/x + 1/y − … for small y, 1/x − ψ(y) − γ for others: the rest is lost.
    if small < 0x1p-64 { return 1 / small + 1 / large }
    var factor = DoublePair(high: 1, low: 0)
    var a = DoublePair(high: small, low: 0)
    var b = DoublePair(high: large, low: 0)
    while b.high < 10 {
      factor = factor * ratio(a + b, b)
      b = b + 1
    }
    if b.high > 0x1p45 {
      guard small < 64 else { return 0 }
      // Γ(b)/Γ(b + a) = (b + (a − 1)/2)⁻ᵃ·(1 + O(a³/b²)).
      let base = DoublePair(sum: b.high, (small - 1) / 2)
      let gamma = platformTgamma(small)
      let scale = factor.value * (gamma - gamma * (small * (base.low / base.high)))
      let power = platformPow(base.high, -small)
      if power > 0x1p-960 { return scale * power }
      // In two halves: the power is subnormal, Γ times it need not be.
      let half = platformPow(base.high, -small / 2)
      return (scale * half) * half
    }
    // Underflow of the powers, long before the factor could lift them.
    guard a.high < 0x1p20 else { return 0 }
    var last = DoublePair(high: 1, low: 0)
    while a.high < 10 {
      last = last * ratio(a + b, a)
      a = a + 1
    }
    let s = a + b
    // All but the two powers in pairs: what is left of the errors is theirs.
    let tail = platformExpm1(stirling(a.high) + stirling(b.high) - stirling(s.high))
    let square = squareRoot(
      of: ratio(s, a * b) * DoublePair(high: 2 * Double.pi, low: 0x1.1a62633145c07p-52))
    let powers = power(ratio(a, s), a) * power(ratio(b, s), b)
    let result = factor * last * square * powers
    return result.high + (result.low + result.value * tail)
  }

  /// ln B(x, y).
  ///
  /// - Edge cases: those of ``beta(_:_:)``.
  /// - Accuracy: 4 ulp, beside the zero within 2⁻⁵¹ of |f| + |x·∂f/∂x| + |y·∂f/∂y|, tested.
  @usableFromInline package static func logBeta(_ x: Double, _ y: Double) -> Double {
    let value = beta(x, y)
    if value.isNormal || value.isNaN || x == 0 || y == 0 { return platformLog(value) }
    let (small, large) = x < y ? (x, y) : (y, x)
    guard large < .infinity else { return -.infinity }
    if value == .infinity { return platformLog(1 + small / large) - platformLog(small) }
    // The power is below 10⁻³⁰⁸, so its logarithm is the sum: all of one sign but for small terms.
    let logSmall = small * (platformLog(small / large) - platformLog1p(small / large))
    if small < 10 {
      return platformLgamma(small) - small * platformLog(large + (small - 1) / 2)
    }
    let quotient = small / large
    let logLarge = -large * platformLog1p(quotient)
    let logRoot = platformLog(2 * Double.pi * (1 + quotient) / small) / 2
    let s = small + large
    return logSmall + (logLarge + (logRoot + (stirling(small) + stirling(large) - stirling(s))))
  }

  /// ∂B/∂x = −B·(ψ(x + y) − ψ(x)) for x, y > 0.
  ///
  /// - Accuracy: 7 ulp, sampled.
  @usableFromInline package static func betaSlope(_ x: Double, _ y: Double) -> Double {
    guard y < x * 0x1p-60, y > 0 else { return -beta(x, y) * digammaDifference(x, y) }
    // y·B(x, y) times the slope of ψ: the difference itself may underflow. Below 2⁻⁶⁴ y·B is 1 but for what is lost.
    return -(y < 0x1p-64 ? 1 : beta(x, y) * y) * trigammaOfDouble(x)
  }

  /// ψ(x + y) − ψ(x) for x, y ≥ 0: minus the partial of ln B in x.
  ///
  /// - Edge cases: +∞ at x = ±0 or y = +∞, NaN below 0.
  /// - Accuracy: 4 ulp, tested.
  @usableFromInline package static func digammaDifference(_ x: Double, _ y: Double) -> Double {
    guard x >= 0, y >= 0 else { return .nan }
    guard x > 0, y < .infinity else { return x.isFinite ? .infinity : .nan }
    guard x < .infinity else { return 0 }
    var a = x
    var sum = 0.0
    while a < 10 {
      // 1/a − 1/(a + y).
      sum += 1 / a / (1 + a / y)
      a += 1
    }
    let z = a + y
    let u = 1 / a
    let v = 1 / z
    let difference = y / a / z
    // −1/2, then −B₂ₖ/2k of u²ᵏ: each difference of powers over u − v.
    return sum + (platformLog1p(y / a) + difference * (0.5 + slope(of: digammaTail, u, v)))
  }

  /// ψ₁(x) − ψ₁(x + y) for x, y ≥ 0.
  ///
  /// - Edge cases: +∞ at x = ±0, NaN below 0.
  /// - Accuracy: 4 ulp, tested.
  @usableFromInline package static func trigammaDifference(_ x: Double, _ y: Double) -> Double {
    guard x >= 0, y >= 0 else { return .nan }
    guard x > 0 else { return .infinity }
    guard x < .infinity else { return 0 }
    guard y < .infinity else { return trigammaOfDouble(x) }
    var a = x
    var sum = 0.0
    while a < 10 {
      // 1/a² − 1/(a + y)² = (1/a − 1/(a + y))·(1/a + 1/(a + y)).
      sum += 1 / a / (1 + a / y) * (1 / a + 1 / (a + y))
      a += 1
    }
    let z = a + y
    let u = 1 / a
    let v = 1 / z
    return sum + y / a / z * (1 + slope(of: trigammaTail, u, v))
  }

  /// ∂²B/∂x∂y for x, y > 0.
  ///
  /// B·((ψ(x) − ψ(s))(ψ(y) − ψ(s)) − ψ₁(s)), s = x + y, cancels where the arguments are small. With B = G·s/(xy) it is
  /// G·(s·d(x, y)·d(y, x) + c(x, y) + c(y, x)), d(x, y) = (ψ(1 + s) − ψ(1 + x))/y the chord of ψ between 1 + x and 1 + s and
  /// c(x, y) = (d(x, y) − ψ₁(1 + s))/y: all terms are positive.
  ///
  /// - Edge cases: the limit where an argument is 0, 0 where one is +∞, NaN below 0.
  /// - Accuracy: 8 ulp, tested.
  @usableFromInline package static func betaMixed(_ x: Double, _ y: Double) -> Double {
    guard x >= 0, y >= 0 else { return .nan }
    guard x < .infinity, y < .infinity else { return 0 }
    let (small, large) = x < y ? (x, y) : (y, x)
    let share = small + large == 0 ? 0.5 : large / (small + large)
    // Below 2^−64, B·small is large/(small + large) but for what is lost.
    let g = small < 0x1p-64 ? 1 : beta(small, large) * small * share
    let chords =
      (small + large) * digammaChord(1 + small, large) * digammaChord(1 + large, small)
    return g * (chords + digammaBend(1 + large, small) + digammaBend(1 + small, large))
  }

  /// (ψ(a + h) − ψ(a))/h for a ≥ 1, h ≥ 0; the derivative at h = 0.
  private static func digammaChord(_ a: Double, _ h: Double) -> Double {
    h < a * 0x1p-60 ? trigammaOfDouble(a) : digammaDifference(a, h) / h
  }

  /// ((ψ(a + h) − ψ(a))/h − ψ₁(a + h))/h = Σ 1/((a + k)(a + k + h)²) over k ≥ 0, for a ≥ 1, h ≥ 0.
  private static func digammaBend(_ a: Double, _ h: Double) -> Double {
    var a = a
    var sum = 0.0
    while a < 10 {
      let v = 1 / (a + h)
      sum += v * v / a
      a += 1
    }
    // With u = 1/a, v = 1/(a + h), the terms of ψ: ln x, −1/2x and −cₖ/xᵏ, each as such a difference.
    let u = 1 / a
    let v = 1 / (a + h)
    var chord = 1.0
    var rest = 0.5
    // Rₖ = Σ (k − m)uᵐvᵏ⁻¹⁻ᵐ from Rₖ₊₁ = v·Rₖ + Sₖ₊₁, Sₖ₊₁ = u·Sₖ + vᵏ.
    var bend = 1.0
    var power = 1.0
    for c in digammaTail {
      power *= v
      chord = u * chord + power
      bend = v * bend + chord
      rest += c * bend
    }
    return sum + (u * u * logarithmBend(h / a) + u * v * v * rest)
  }

  /// (ln(1 + q) − q/(1 + q))/q² for q ≥ 0.
  private static func logarithmBend(_ q: Double) -> Double {
    guard q < 0.25 else { return (platformLog1p(q) - q / (1 + q)) / q / q }
    // Σ (−q)ᵏ(k + 1)/(k + 2).
    var sum = 0.0
    for k in (0..<30).reversed() { sum = Double(k + 1) / Double(k + 2) - q * sum }
    return sum
  }

  /// (f(u) − f(v))/(u − v) for a polynomial f without constant and linear term.
  private static func slope(of coefficients: [Double], _ u: Double, _ v: Double) -> Double {
    // S₂ = u + v, Sₖ₊₁ = u·Sₖ + vᵏ.
    var quotient = u + v
    var power = v
    var sum = 0.0
    for c in coefficients {
      sum += c * quotient
      power *= v
      quotient = u * quotient + power
    }
    return sum
  }

  /// B₂/2, 0, B₄/4, … of u², u³, u⁴, … in ln x − ψ(x) − u/2, u = 1/x.
  private static let digammaTail: [Double] = [
    1 / 12, 0, -1 / 120, 0, 1 / 252, 0, -1 / 240, 0, 1 / 132, 0, -691 / 32760, 0, 1 / 12, 0,
    -3617 / 8160,
    0, 43867 / 14364, 0, -174611 / 6600,
  ]

  /// ½, B₂, 0, B₄, … of u², u³, u⁴, … in ψ₁(x) − u.
  private static let trigammaTail: [Double] = [
    1 / 2, 1 / 6, 0, -1 / 30, 0, 1 / 42, 0, -1 / 30, 0, 5 / 66, 0, -691 / 2730, 0, 7 / 6,
    0, -3617 / 510, 0, 43867 / 798, 0, -174611 / 330,
  ]

  /// ln Γ(x) − (x − ½)·ln x + x − ln √(2π) for x ≥ 10.
  private static func stirling(_ x: Double) -> Double {
    let v = 1 / (x * x)
    var sum = 1.0 / 156
    sum = sum * v - 691.0 / 360360
    sum = sum * v + 1.0 / 1188
    sum = sum * v - 1.0 / 1680
    sum = sum * v + 1.0 / 1260
    sum = sum * v - 1.0 / 360
    sum = sum * v + 1.0 / 12
    return sum / x
  }

  private static func ratio(_ a: DoublePair, _ b: DoublePair) -> DoublePair {
    var quotient = DoublePair(quotient: a.high, b.high, low: b.low)
    quotient.low += a.low / b.high
    return quotient
  }

  /// rˣ for pairs; the error is that of the platform's power.
  private static func power(_ r: DoublePair, _ x: DoublePair) -> DoublePair {
    let power = platformPow(r.high, x.high)
    let rest = x.high * (r.low / r.high) + x.low * platformLog(r.high)
    return DoublePair(sum: power, power * platformExpm1(rest))
  }

  private static func squareRoot(of x: DoublePair) -> DoublePair {
    let high = root(of: x.high)
    return DoublePair(high: high, low: (fused(-high, high, plus: x.high) + x.low) / (2 * high))
  }
}
