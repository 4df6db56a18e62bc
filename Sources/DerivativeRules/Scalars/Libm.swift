// The only file that imports the platform's mathematics.
// Calls of `Double` stand in free functions: inside the type, `sin` would be its own member. The C library has names of
// their own for the other types.
//
// `_sin`, `_exp`, … are the standard library's: the same functions of the platform, but known to the compiler to
// have no effect. A value that only its derivative is asked of is then never computed, and the sine and cosine
// of one number come from one call; the C declarations may set `errno`, so their calls always stay.

#if canImport(Darwin)
  public import Darwin
#elseif canImport(Glibc)
  public import Glibc
#elseif canImport(Musl)
  public import Musl
#elseif canImport(Android)
  public import Android
#elseif canImport(CRT)
  // Windows: the C library, with the functions of `Float` as Swift has them elsewhere. Not built yet.
  public import CRT
#elseif canImport(WASILibc)
  public import WASILibc
#endif

/// √x.
///
/// Below zero the C library's root may set `errno`, so that compilers put a branch and a call beside the instruction, and no
/// two roots side by side. Of |x| they know that it does not: the sign, and the NaN that the instruction gives for what is below, are
/// put on. The bits are the library's.
@_alwaysEmitIntoClient @inline(__always)
package func platformSquareRoot(_ x: Double) -> Double {
  #if arch(x86_64) && !canImport(Darwin)
    let root = Double(signOf: x, magnitudeOf: x.magnitude.squareRoot())
    return x < 0 ? -Double.nan : root
  #else
    return x.squareRoot()
  #endif
}

extension Double {
  /// Ones where the bits are those of a number with a sign, else zeros.
  @_alwaysEmitIntoClient @inline(__always)
  package static func signMask(_ bits: UInt64) -> UInt64 {
    UInt64(bitPattern: Int64(bitPattern: bits) &>> 63)
  }
}

@_alwaysEmitIntoClient package func platformCbrt(_ x: Double) -> Double { cbrt(x) }
@_alwaysEmitIntoClient package func platformExp(_ x: Double) -> Double { _exp(x) }
@_alwaysEmitIntoClient package func platformExp2(_ x: Double) -> Double { _exp2(x) }
@_alwaysEmitIntoClient package func platformExpm1(_ x: Double) -> Double { expm1(x) }
@_alwaysEmitIntoClient package func platformLog(_ x: Double) -> Double { _log(x) }
@_alwaysEmitIntoClient package func platformLog2(_ x: Double) -> Double { _log2(x) }
@_alwaysEmitIntoClient package func platformLog10(_ x: Double) -> Double { _log10(x) }
@_alwaysEmitIntoClient package func platformLog1p(_ x: Double) -> Double { log1p(x) }
@_alwaysEmitIntoClient package func platformSin(_ x: Double) -> Double { _sin(x) }
@_alwaysEmitIntoClient package func platformCos(_ x: Double) -> Double { _cos(x) }
@_alwaysEmitIntoClient package func platformTan(_ x: Double) -> Double { tan(x) }
@_alwaysEmitIntoClient package func platformAsin(_ x: Double) -> Double { asin(x) }
@_alwaysEmitIntoClient package func platformAcos(_ x: Double) -> Double { acos(x) }
@_alwaysEmitIntoClient package func platformAtan(_ x: Double) -> Double { atan(x) }
@_alwaysEmitIntoClient package func platformSinh(_ x: Double) -> Double { sinh(x) }
@_alwaysEmitIntoClient package func platformCosh(_ x: Double) -> Double { cosh(x) }
@_alwaysEmitIntoClient package func platformTanh(_ x: Double) -> Double { tanh(x) }
@_alwaysEmitIntoClient package func platformAsinh(_ x: Double) -> Double { asinh(x) }
@_alwaysEmitIntoClient package func platformAcosh(_ x: Double) -> Double { acosh(x) }
@_alwaysEmitIntoClient package func platformAtanh(_ x: Double) -> Double { atanh(x) }
@_alwaysEmitIntoClient package func platformErf(_ x: Double) -> Double { erf(x) }
@_alwaysEmitIntoClient package func platformErfc(_ x: Double) -> Double { erfc(x) }
@_alwaysEmitIntoClient package func platformTgamma(_ x: Double) -> Double { tgamma(x) }
@_alwaysEmitIntoClient package func platformPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
@_alwaysEmitIntoClient package func platformHypot(_ x: Double, _ y: Double) -> Double {
  hypot(x, y)
}
@_alwaysEmitIntoClient package func platformAtan2(_ x: Double, _ y: Double) -> Double {
  atan2(x, y)
}
// ln |Γ|. Where `lgamma` writes the sign of Γ to a global variable, threads would race for it: there the sign goes to a
// variable that nobody reads. The library of Windows keeps no sign.
#if os(Windows)
  @_alwaysEmitIntoClient package func platformLgamma(_ x: Double) -> Double { lgamma(x) }
  @_alwaysEmitIntoClient package func platformLgamma(_ x: Float) -> Float { lgammaf(x) }
#else
  @_alwaysEmitIntoClient package func platformLgamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }
  @_alwaysEmitIntoClient package func platformLgamma(_ x: Float) -> Float {
    var sign: Int32 = 0
    return lgammaf_r(x, &sign)
  }
#endif

// The Bessel functions of Double, the only ones. An order beyond 2³¹ is beyond every argument that tells orders apart.
#if os(Windows)
  @_alwaysEmitIntoClient package func platformJn(_ n: Int, _ x: Double) -> Double {
    _jn(Int32(clamping: n), x)
  }
  @_alwaysEmitIntoClient package func platformYn(_ n: Int, _ x: Double) -> Double {
    _yn(Int32(clamping: n), x)
  }
#else
  @_alwaysEmitIntoClient package func platformJn(_ n: Int, _ x: Double) -> Double {
    jn(Int32(clamping: n), x)
  }
  @_alwaysEmitIntoClient package func platformYn(_ n: Int, _ x: Double) -> Double {
    yn(Int32(clamping: n), x)
  }
#endif

// MARK: - The functions and the constants of each machine number

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Double: PlatformMath {
  @_alwaysEmitIntoClient public static func libmCbrt(_ x: Double) -> Double { platformCbrt(x) }
  @_alwaysEmitIntoClient public static func libmExp(_ x: Double) -> Double { platformExp(x) }
  @_alwaysEmitIntoClient public static func libmExp2(_ x: Double) -> Double { platformExp2(x) }
  @_alwaysEmitIntoClient public static func libmExpm1(_ x: Double) -> Double { platformExpm1(x) }
  @_alwaysEmitIntoClient public static func libmLog(_ x: Double) -> Double { platformLog(x) }
  @_alwaysEmitIntoClient public static func libmLog2(_ x: Double) -> Double { platformLog2(x) }
  @_alwaysEmitIntoClient public static func libmLog10(_ x: Double) -> Double { platformLog10(x) }
  @_alwaysEmitIntoClient public static func libmLog1p(_ x: Double) -> Double { platformLog1p(x) }
  @_alwaysEmitIntoClient public static func libmSin(_ x: Double) -> Double { platformSin(x) }
  @_alwaysEmitIntoClient public static func libmCos(_ x: Double) -> Double { platformCos(x) }
  @_alwaysEmitIntoClient public static func libmTan(_ x: Double) -> Double { platformTan(x) }
  @_alwaysEmitIntoClient public static func libmAsin(_ x: Double) -> Double { platformAsin(x) }
  @_alwaysEmitIntoClient public static func libmAcos(_ x: Double) -> Double { platformAcos(x) }
  @_alwaysEmitIntoClient public static func libmAtan(_ x: Double) -> Double { platformAtan(x) }
  @_alwaysEmitIntoClient public static func libmSinh(_ x: Double) -> Double { platformSinh(x) }
  @_alwaysEmitIntoClient public static func libmCosh(_ x: Double) -> Double { platformCosh(x) }
  @_alwaysEmitIntoClient public static func libmTanh(_ x: Double) -> Double { platformTanh(x) }
  @_alwaysEmitIntoClient public static func libmAsinh(_ x: Double) -> Double { platformAsinh(x) }
  @_alwaysEmitIntoClient public static func libmAcosh(_ x: Double) -> Double { platformAcosh(x) }
  @_alwaysEmitIntoClient public static func libmAtanh(_ x: Double) -> Double { platformAtanh(x) }
  @_alwaysEmitIntoClient public static func libmErf(_ x: Double) -> Double { platformErf(x) }
  @_alwaysEmitIntoClient public static func libmErfc(_ x: Double) -> Double { platformErfc(x) }
  @_alwaysEmitIntoClient public static func libmTgamma(_ x: Double) -> Double { platformTgamma(x) }
  @_alwaysEmitIntoClient public static func libmPow(_ x: Double, _ y: Double) -> Double {
    platformPow(x, y)
  }
  @_alwaysEmitIntoClient public static func libmHypot(_ x: Double, _ y: Double) -> Double {
    platformHypot(x, y)
  }
  @_alwaysEmitIntoClient public static func libmAtan2(_ x: Double, _ y: Double) -> Double {
    platformAtan2(x, y)
  }
  @_alwaysEmitIntoClient public static func libmLgamma(_ x: Double) -> Double { platformLgamma(x) }
  @_alwaysEmitIntoClient public static var ln2: (high: Double, low: Double) {
    (0.693147180559945286, 2.31904681384629956e-17)
  }
  @_alwaysEmitIntoClient public static var ln10: (high: Double, low: Double) {
    (2.3025850929940459, -2.17075622338224935e-16)
  }
  @_alwaysEmitIntoClient public static var log2e: Double { 1.44269504088896339 }
  @_alwaysEmitIntoClient public static var log10e: Double { 0.434294481903251817 }
  @_alwaysEmitIntoClient public static var twoOverSqrtPi: Double { 1.12837916709551256 }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Float: PlatformMath {
  @_alwaysEmitIntoClient public static func libmCbrt(_ x: Float) -> Float { cbrtf(x) }
  @_alwaysEmitIntoClient public static func libmExp(_ x: Float) -> Float { _exp(x) }
  @_alwaysEmitIntoClient public static func libmExp2(_ x: Float) -> Float { _exp2(x) }
  @_alwaysEmitIntoClient public static func libmExpm1(_ x: Float) -> Float { expm1f(x) }
  @_alwaysEmitIntoClient public static func libmLog(_ x: Float) -> Float { _log(x) }
  @_alwaysEmitIntoClient public static func libmLog2(_ x: Float) -> Float { _log2(x) }
  @_alwaysEmitIntoClient public static func libmLog10(_ x: Float) -> Float { _log10(x) }
  @_alwaysEmitIntoClient public static func libmLog1p(_ x: Float) -> Float { log1pf(x) }
  @_alwaysEmitIntoClient public static func libmSin(_ x: Float) -> Float { _sin(x) }
  @_alwaysEmitIntoClient public static func libmCos(_ x: Float) -> Float { _cos(x) }
  @_alwaysEmitIntoClient public static func libmTan(_ x: Float) -> Float { tanf(x) }
  @_alwaysEmitIntoClient public static func libmAsin(_ x: Float) -> Float { asinf(x) }
  @_alwaysEmitIntoClient public static func libmAcos(_ x: Float) -> Float { acosf(x) }
  @_alwaysEmitIntoClient public static func libmAtan(_ x: Float) -> Float { atanf(x) }
  @_alwaysEmitIntoClient public static func libmSinh(_ x: Float) -> Float { sinhf(x) }
  @_alwaysEmitIntoClient public static func libmCosh(_ x: Float) -> Float { coshf(x) }
  @_alwaysEmitIntoClient public static func libmTanh(_ x: Float) -> Float { tanhf(x) }
  @_alwaysEmitIntoClient public static func libmAsinh(_ x: Float) -> Float { asinhf(x) }
  @_alwaysEmitIntoClient public static func libmAcosh(_ x: Float) -> Float { acoshf(x) }
  @_alwaysEmitIntoClient public static func libmAtanh(_ x: Float) -> Float { atanhf(x) }
  @_alwaysEmitIntoClient public static func libmErf(_ x: Float) -> Float { erff(x) }
  @_alwaysEmitIntoClient public static func libmErfc(_ x: Float) -> Float { erfcf(x) }
  @_alwaysEmitIntoClient public static func libmTgamma(_ x: Float) -> Float { tgammaf(x) }
  @_alwaysEmitIntoClient public static func libmPow(_ x: Float, _ y: Float) -> Float {
    powf(x, y)
  }
  @_alwaysEmitIntoClient public static func libmHypot(_ x: Float, _ y: Float) -> Float {
    hypotf(x, y)
  }
  @_alwaysEmitIntoClient public static func libmAtan2(_ x: Float, _ y: Float) -> Float {
    atan2f(x, y)
  }
  @_alwaysEmitIntoClient public static func libmLgamma(_ x: Float) -> Float { platformLgamma(x) }
  @_alwaysEmitIntoClient public static var ln2: (high: Float, low: Float) {
    (0.6931471825, -1.904654212e-9)
  }
  @_alwaysEmitIntoClient public static var ln10: (high: Float, low: Float) {
    (2.302585125, -3.197543563e-8)
  }
  @_alwaysEmitIntoClient public static var log2e: Float { 1.442695022 }
  @_alwaysEmitIntoClient public static var log10e: Float { 0.434294492 }
  @_alwaysEmitIntoClient public static var twoOverSqrtPi: Float { 1.128379226 }
}

#if !(os(Windows) || os(Android)) && (arch(i386) || arch(x86_64))
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  extension Float80: PlatformMath {
    @_alwaysEmitIntoClient public static func libmCbrt(_ x: Float80) -> Float80 { cbrtl(x) }
    @_alwaysEmitIntoClient public static func libmExp(_ x: Float80) -> Float80 { _exp(x) }
    @_alwaysEmitIntoClient public static func libmExp2(_ x: Float80) -> Float80 { _exp2(x) }
    @_alwaysEmitIntoClient public static func libmExpm1(_ x: Float80) -> Float80 { expm1l(x) }
    @_alwaysEmitIntoClient public static func libmLog(_ x: Float80) -> Float80 { _log(x) }
    @_alwaysEmitIntoClient public static func libmLog2(_ x: Float80) -> Float80 { _log2(x) }
    @_alwaysEmitIntoClient public static func libmLog10(_ x: Float80) -> Float80 { _log10(x) }
    @_alwaysEmitIntoClient public static func libmLog1p(_ x: Float80) -> Float80 { log1pl(x) }
    @_alwaysEmitIntoClient public static func libmSin(_ x: Float80) -> Float80 { _sin(x) }
    @_alwaysEmitIntoClient public static func libmCos(_ x: Float80) -> Float80 { _cos(x) }
    @_alwaysEmitIntoClient public static func libmTan(_ x: Float80) -> Float80 { tanl(x) }
    @_alwaysEmitIntoClient public static func libmAsin(_ x: Float80) -> Float80 { asinl(x) }
    @_alwaysEmitIntoClient public static func libmAcos(_ x: Float80) -> Float80 { acosl(x) }
    @_alwaysEmitIntoClient public static func libmAtan(_ x: Float80) -> Float80 { atanl(x) }
    @_alwaysEmitIntoClient public static func libmSinh(_ x: Float80) -> Float80 { sinhl(x) }
    @_alwaysEmitIntoClient public static func libmCosh(_ x: Float80) -> Float80 { coshl(x) }
    @_alwaysEmitIntoClient public static func libmTanh(_ x: Float80) -> Float80 { tanhl(x) }
    @_alwaysEmitIntoClient public static func libmAsinh(_ x: Float80) -> Float80 { asinhl(x) }
    @_alwaysEmitIntoClient public static func libmAcosh(_ x: Float80) -> Float80 { acoshl(x) }
    @_alwaysEmitIntoClient public static func libmAtanh(_ x: Float80) -> Float80 { atanhl(x) }
    @_alwaysEmitIntoClient public static func libmErf(_ x: Float80) -> Float80 { erfl(x) }
    @_alwaysEmitIntoClient public static func libmErfc(_ x: Float80) -> Float80 { erfcl(x) }
    @_alwaysEmitIntoClient public static func libmTgamma(_ x: Float80) -> Float80 { tgammal(x) }
    @_alwaysEmitIntoClient public static func libmPow(_ x: Float80, _ y: Float80) -> Float80 {
      powl(x, y)
    }
    @_alwaysEmitIntoClient public static func libmHypot(_ x: Float80, _ y: Float80) -> Float80 {
      hypotl(x, y)
    }
    @_alwaysEmitIntoClient public static func libmAtan2(_ x: Float80, _ y: Float80) -> Float80 {
      atan2l(x, y)
    }
    @_alwaysEmitIntoClient public static func libmLgamma(_ x: Float80) -> Float80 {
      var sign: Int32 = 0
      return lgammal_r(x, &sign)
    }
    @_alwaysEmitIntoClient public static var ln2: (high: Float80, low: Float80) {
      (0.6931471805599453094287, -1.145835272679873281095e-20)
    }
    @_alwaysEmitIntoClient public static var ln10: (high: Float80, low: Float80) {
      (2.302585092994045684036, -1.834740662695737210471e-20)
    }
    @_alwaysEmitIntoClient public static var log2e: Float80 { 1.442695040888963407388 }
    @_alwaysEmitIntoClient public static var log10e: Float80 { 0.4342944819032518276455 }
    @_alwaysEmitIntoClient public static var twoOverSqrtPi: Float80 { 1.128379167095512573848 }
  }
#endif
