// The partials that are functions of their own, for machine numbers. Each is arranged so that the error
// stays within about 1.5 units in the last place where the textbook formula cancels or overflows; the
// products rounded once go through the fused multiply-add (the platform's own, or the instruction where the
// build allows it).

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PlatformMath {
  @inlinable public static func onePlusSquare(_ x: Self) -> Self {
    (1 as Self).addingProduct(x, x)
  }
  @inlinable public static func oneMinusSquare(_ x: Self) -> Self {
    (1 as Self).addingProduct(-x, x)
  }
  @inlinable public static func squareMinusOne(_ x: Self) -> Self {
    (-1 as Self).addingProduct(x, x)
  }
  @inlinable public static func sumOfSquares(_ x: Self, _ y: Self) -> Self {
    (y * y).addingProduct(x, x)
  }

  @inlinable public static func timesLn2(_ x: Self) -> Self { product(x, ln2) }
  @inlinable public static func timesLn10(_ x: Self) -> Self { product(x, ln10) }

  /// x · (high + low), rounded once but for the low part.
  @inlinable static func product(_ x: Self, _ c: (high: Self, low: Self)) -> Self {
    let high = x * c.high
    guard high.isFinite else { return high }
    return high + ((-high).addingProduct(x, c.high) + x * c.low)
  }

  /// One Newton step over the platform's cube root, with the residual exact: from 2.6 ulp to 0.5.
  @inlinable public static func refinedCbrt(_ x: Self) -> Self {
    let f = libmCbrt(x)
    guard f.isFinite, f != 0 else { return f }
    let square = f * f
    // f³ − x, in two parts: square·f and the rounding of `square`.
    let squareTail = (-square).addingProduct(f, f)
    let residual = (-x).addingProduct(square, f) + squareTail * f
    return f - residual / (3 * square)
  }

  /// Up to 0.55 from tanh itself, beyond from u = e^−2|x| as 4u/(1+u)², the rounding of the denominator
  /// compensated: 1.5 ulp, where 1 − tanh² has no digit left at 20.
  @inlinable public static func sechSquared(_ x: Self) -> Self {
    if x.magnitude < 0.55 {
      return oneMinusSquare(libmTanh(x))
    }
    let u = libmExp(-2 * x.magnitude)
    if u < leastNormalMagnitude / ulpOfOne {
      // 1 + u is 1, and u itself is losing digits: 4u as a square keeps them.
      let e = 2 * libmExp(-x.magnitude)
      return e * e
    }
    return 4 * logisticRatio(u)
  }

  /// Up to 1 from tanh(x/2), beyond from u = e^−|x| as u/(1+u)² compensated.
  @inlinable public static func logisticDensity(_ x: Self) -> Self {
    if x.magnitude < 1 {
      return oneMinusSquare(libmTanh(x / 2)) / 4
    }
    return logisticRatio(libmExp(-x.magnitude))
  }

  /// u/(1 + u)² for 0 ≤ u ≤ 1, with the rounding of 1 + u and of its square carried along.
  @inlinable static func logisticRatio(_ u: Self) -> Self {
    let q = 1 + u
    let qTail = u - (q - 1)
    let h = q * q
    let hTail = (-h).addingProduct(q, q) + 2 * q * qTail
    let s = u / h
    return s - s * (hTail / h)
  }

  /// e^−h · (1 − l) with x² = h + l: the rounding of x² would cost 499 ulp at |x| = 26.
  @inlinable public static func gaussian(_ x: Self) -> Self {
    let h = x * x
    let value = libmExp(-h)
    guard value != 0, h != 0 else { return value }
    let l = (-h).addingProduct(x, x)
    return value.addingProduct(-l, value)
  }

  /// x/√(x² + y²), rescaled where the hypotenuse is subnormal or overflows.
  @inlinable public static func unitComponent(_ x: Self, _ y: Self) -> Self {
    let h = libmHypot(x, y)
    let small = leastNormalMagnitude / ulpOfOne
    let large = greatestFiniteMagnitude / 1024
    if h > small, h < large { return x / h }
    guard x.isFinite, y.isFinite else { return x / h }
    if h == 0 { return .nan }
    let scale = h < large ? 1 / ulpOfOne / ulpOfOne : ulpOfOne
    let scaled = x * scale
    return scaled / libmHypot(scaled, y * scale)
  }

  /// x/(x² + y²), with both arguments brought near one where a square would overflow or underflow.
  @inlinable public static func inversionComponent(_ x: Self, _ y: Self) -> Self {
    let larger = maximum(x.magnitude, y.magnitude)
    if larger > smallestSafeToSquare, larger < largestSafeToSquare {
      return x / sumOfSquares(x, y)
    }
    guard larger.isFinite, larger != 0 else {
      // At the origin there is no angle; with an infinite argument it no longer moves.
      return larger.isInfinite && !x.isNaN && !y.isNaN ? 0 : .nan
    }
    let exponent = max(larger.exponent, leastNormalMagnitude.exponent)
    let scale = Self(sign: .plus, exponent: -exponent, significand: 1)
    let a = x * scale
    let b = y * scale
    return (a / sumOfSquares(a, b)) * scale
  }

  /// 2^(¼ of the exponent range) below the square's underflow.
  ///
  /// Squares of larger numbers keep all digits.
  @inlinable static var smallestSafeToSquare: Self {
    leastNormalMagnitude.squareRoot() / ulpOfOne
  }
  /// The square of a smaller number, and twice it, are finite.
  @inlinable static var largestSafeToSquare: Self {
    greatestFiniteMagnitude.squareRoot() / 4
  }
}
