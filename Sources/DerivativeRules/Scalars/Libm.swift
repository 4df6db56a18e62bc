// The only file that imports the platform's mathematics.
// Its calls stand in free functions: inside a type, `sin` would be the type's own member.
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

@_alwaysEmitIntoClient package func platformCbrt(_ x: Float) -> Float { cbrtf(x) }
@_alwaysEmitIntoClient package func platformExp(_ x: Float) -> Float { _exp(x) }
@_alwaysEmitIntoClient package func platformExp2(_ x: Float) -> Float { _exp2(x) }
@_alwaysEmitIntoClient package func platformExpm1(_ x: Float) -> Float { expm1f(x) }
@_alwaysEmitIntoClient package func platformLog(_ x: Float) -> Float { _log(x) }
@_alwaysEmitIntoClient package func platformLog2(_ x: Float) -> Float { _log2(x) }
@_alwaysEmitIntoClient package func platformLog10(_ x: Float) -> Float { _log10(x) }
@_alwaysEmitIntoClient package func platformLog1p(_ x: Float) -> Float { log1pf(x) }
@_alwaysEmitIntoClient package func platformSin(_ x: Float) -> Float { _sin(x) }
@_alwaysEmitIntoClient package func platformCos(_ x: Float) -> Float { _cos(x) }
@_alwaysEmitIntoClient package func platformTan(_ x: Float) -> Float { tanf(x) }
@_alwaysEmitIntoClient package func platformAsin(_ x: Float) -> Float { asinf(x) }
@_alwaysEmitIntoClient package func platformAcos(_ x: Float) -> Float { acosf(x) }
@_alwaysEmitIntoClient package func platformAtan(_ x: Float) -> Float { atanf(x) }
@_alwaysEmitIntoClient package func platformSinh(_ x: Float) -> Float { sinhf(x) }
@_alwaysEmitIntoClient package func platformCosh(_ x: Float) -> Float { coshf(x) }
@_alwaysEmitIntoClient package func platformTanh(_ x: Float) -> Float { tanhf(x) }
@_alwaysEmitIntoClient package func platformAsinh(_ x: Float) -> Float { asinhf(x) }
@_alwaysEmitIntoClient package func platformAcosh(_ x: Float) -> Float { acoshf(x) }
@_alwaysEmitIntoClient package func platformAtanh(_ x: Float) -> Float { atanhf(x) }
@_alwaysEmitIntoClient package func platformErf(_ x: Float) -> Float { erff(x) }
@_alwaysEmitIntoClient package func platformErfc(_ x: Float) -> Float { erfcf(x) }
@_alwaysEmitIntoClient package func platformTgamma(_ x: Float) -> Float { tgammaf(x) }
@_alwaysEmitIntoClient package func platformPow(_ x: Float, _ y: Float) -> Float { powf(x, y) }
@_alwaysEmitIntoClient package func platformHypot(_ x: Float, _ y: Float) -> Float { hypotf(x, y) }
@_alwaysEmitIntoClient package func platformAtan2(_ x: Float, _ y: Float) -> Float { atan2f(x, y) }

#if !(os(Windows) || os(Android)) && (arch(i386) || arch(x86_64))
  @_alwaysEmitIntoClient package func platformCbrt(_ x: Float80) -> Float80 { cbrt(x) }
  @_alwaysEmitIntoClient package func platformExp(_ x: Float80) -> Float80 { _exp(x) }
  @_alwaysEmitIntoClient package func platformExp2(_ x: Float80) -> Float80 { _exp2(x) }
  @_alwaysEmitIntoClient package func platformExpm1(_ x: Float80) -> Float80 { expm1(x) }
  @_alwaysEmitIntoClient package func platformLog(_ x: Float80) -> Float80 { _log(x) }
  @_alwaysEmitIntoClient package func platformLog2(_ x: Float80) -> Float80 { _log2(x) }
  @_alwaysEmitIntoClient package func platformLog10(_ x: Float80) -> Float80 { _log10(x) }
  @_alwaysEmitIntoClient package func platformLog1p(_ x: Float80) -> Float80 { log1p(x) }
  @_alwaysEmitIntoClient package func platformSin(_ x: Float80) -> Float80 { _sin(x) }
  @_alwaysEmitIntoClient package func platformCos(_ x: Float80) -> Float80 { _cos(x) }
  @_alwaysEmitIntoClient package func platformTan(_ x: Float80) -> Float80 { tan(x) }
  @_alwaysEmitIntoClient package func platformAsin(_ x: Float80) -> Float80 { asin(x) }
  @_alwaysEmitIntoClient package func platformAcos(_ x: Float80) -> Float80 { acos(x) }
  @_alwaysEmitIntoClient package func platformAtan(_ x: Float80) -> Float80 { atan(x) }
  @_alwaysEmitIntoClient package func platformSinh(_ x: Float80) -> Float80 { sinh(x) }
  @_alwaysEmitIntoClient package func platformCosh(_ x: Float80) -> Float80 { cosh(x) }
  @_alwaysEmitIntoClient package func platformTanh(_ x: Float80) -> Float80 { tanh(x) }
  @_alwaysEmitIntoClient package func platformAsinh(_ x: Float80) -> Float80 { asinh(x) }
  @_alwaysEmitIntoClient package func platformAcosh(_ x: Float80) -> Float80 { acosh(x) }
  @_alwaysEmitIntoClient package func platformAtanh(_ x: Float80) -> Float80 { atanh(x) }
  @_alwaysEmitIntoClient package func platformErf(_ x: Float80) -> Float80 { erf(x) }
  @_alwaysEmitIntoClient package func platformErfc(_ x: Float80) -> Float80 { erfc(x) }
  @_alwaysEmitIntoClient package func platformTgamma(_ x: Float80) -> Float80 { tgamma(x) }
  @_alwaysEmitIntoClient package func platformPow(_ x: Float80, _ y: Float80) -> Float80 {
    pow(x, y)
  }
  @_alwaysEmitIntoClient package func platformHypot(_ x: Float80, _ y: Float80) -> Float80 {
    hypot(x, y)
  }
  @_alwaysEmitIntoClient package func platformAtan2(_ x: Float80, _ y: Float80) -> Float80 {
    atan2(x, y)
  }
  @_alwaysEmitIntoClient package func platformLgamma(_ x: Float80) -> Float80 {
    var sign: Int32 = 0
    return lgammal_r(x, &sign)
  }
#endif
