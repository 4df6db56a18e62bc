// The functions of `RealNumber` for machine numbers. They stand in a protocol extension, not in extensions
// of `Double` and `Float`: a package that gives `Double` its own `exp` (swift-numerics does) then wins
// without ambiguity, with the same result.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PlatformMath {
  // MARK: With constants

  @inlinable @inline(__always) public func shifted(by c: Self) -> Self { self + c }
  @inlinable @inline(__always) public func scaled(by c: Self) -> Self { self * c }
  @inlinable @inline(__always) public func divided(by c: Self) -> Self { self / c }

  // MARK: Strong zeros

  @inlinable public var isExactlyZero: Bool { isZero }

  @inlinable public func isIdentical(to other: Self) -> Bool {
    isNaN ? other.isNaN : self == other && sign == other.sign
  }

  @inlinable @inline(__always)
  public static func strongProduct(_ tangent: Self, _ partial: Self) -> Self {
    let product = tangent * partial
    return tangent == 0 ? tangent : product
  }

  @inlinable @inline(__always)
  public static func strongQuotient(_ tangent: Self, _ divisor: Self) -> Self {
    tangent == 0 ? tangent : tangent / divisor
  }

  @inlinable @inline(__always)
  public func restricted(toDirectionsOf x: Self, _ y: Self) -> Self { self }

  // MARK: Powers and roots

  // swift-numerics has this one in a protocol extension too: disfavoured, ours gives way.
  @_disfavoredOverload
  @inlinable public static func sqrt(_ x: Self) -> Self { x.squareRoot() }
  @inlinable public static func cbrt(_ x: Self) -> Self { libmCbrt(x) }
  @inlinable public static func reciprocal(_ x: Self) -> Self { 1 / x }
  @inlinable public static func pow(_ x: Self, _ y: Self) -> Self { libmPow(x, y) }
  @inlinable public static func pow(_ x: Self, constant c: Double) -> Self {
    libmPow(x, Self(c))
  }
  @inlinable public static func hypot(_ x: Self, _ y: Self) -> Self { libmHypot(x, y) }

  /// xⁿ: exactly rounded for n = −1, 0, 1, 2, else the platform's `pow`.
  @inlinable public static func pow(_ x: Self, _ n: Int) -> Self {
    switch n {
    case 2: x * x
    case 1: x
    case 0: 1
    case -1: 1 / x
    default: libmPow(x, exponent: n)
    }
  }

  /// The platform's `pow`, also where the integer is too long for the type's significand.
  @inlinable static func libmPow(_ x: Self, exponent n: Int) -> Self {
    if let exact = Self(exactly: n) { return libmPow(x, exact) }
    // |n| > 2^24: for every |x| ≠ 1 the power is 0 or ∞ or within rounding of 1 by the same exponent
    // rounded to even, so only the parity has to be kept.
    let magnitude = libmPow(x.magnitude, Self(n))
    return x < 0 && n % 2 != 0 ? -magnitude : magnitude
  }

  // MARK: Exponentials and logarithms

  @inlinable public static func exp(_ x: Self) -> Self { libmExp(x) }
  @inlinable public static func exp2(_ x: Self) -> Self { libmExp2(x) }
  /// 10ˣ by `pow`, which is correct to 0.5 ulp where the platform's `exp10` (not exported) is to 1.8.
  @inlinable public static func exp10(_ x: Self) -> Self { libmPow(10, x) }
  @inlinable public static func expMinusOne(_ x: Self) -> Self { libmExpm1(x) }
  @inlinable public static func log(_ x: Self) -> Self { libmLog(x) }
  @inlinable public static func log2(_ x: Self) -> Self { libmLog2(x) }
  @inlinable public static func log10(_ x: Self) -> Self { libmLog10(x) }
  @inlinable public static func log(onePlus x: Self) -> Self { libmLog1p(x) }

  // MARK: Trigonometric and hyperbolic

  @inlinable public static func sin(_ x: Self) -> Self { libmSin(x) }
  @inlinable public static func cos(_ x: Self) -> Self { libmCos(x) }
  @inlinable public static func tan(_ x: Self) -> Self { libmTan(x) }
  @inlinable public static func asin(_ x: Self) -> Self { libmAsin(x) }
  @inlinable public static func acos(_ x: Self) -> Self { libmAcos(x) }
  @inlinable public static func atan(_ x: Self) -> Self { libmAtan(x) }
  @inlinable public static func atan2(y: Self, x: Self) -> Self { libmAtan2(y, x) }
  @inlinable public static func sinh(_ x: Self) -> Self { libmSinh(x) }
  @inlinable public static func cosh(_ x: Self) -> Self { libmCosh(x) }
  @inlinable public static func tanh(_ x: Self) -> Self { libmTanh(x) }
  @inlinable public static func asinh(_ x: Self) -> Self { libmAsinh(x) }
  @inlinable public static func acosh(_ x: Self) -> Self { libmAcosh(x) }
  @inlinable public static func atanh(_ x: Self) -> Self { libmAtanh(x) }

  // MARK: Special functions

  @inlinable public static func erf(_ x: Self) -> Self { libmErf(x) }
  @inlinable public static func erfc(_ x: Self) -> Self { libmErfc(x) }
  @inlinable public static func gamma(_ x: Self) -> Self { libmTgamma(x) }
  @inlinable public static func logGamma(_ x: Self) -> Self { libmLgamma(x) }

  // MARK: Piecewise

  @inlinable public static func abs(_ x: Self) -> Self { x.magnitude }
  @inlinable public static func sign(_ x: Self) -> Self { x > 0 ? 1 : x < 0 ? -1 : x }
  @inlinable public static func floor(_ x: Self) -> Self { x.rounded(.down) }
  @inlinable public static func ceil(_ x: Self) -> Self { x.rounded(.up) }
  @inlinable public static func round(_ x: Self) -> Self { x.rounded(.toNearestOrAwayFromZero) }
  @inlinable public static func trunc(_ x: Self) -> Self { x.rounded(.towardZero) }
  @inlinable public static func copysign(_ x: Self, _ y: Self) -> Self {
    Self(signOf: y, magnitudeOf: x)
  }
  @inlinable public static func mod(_ x: Self, _ y: Self) -> Self {
    x.truncatingRemainder(dividingBy: y)
  }
}
