// Exponents as integers: `FloatingPoint.Exponent` is a type of its own, and in code that is compiled for no number each step
// of arithmetic with it is a page of calls.

extension RealScalar {
  /// e, where |self| is 2ᵉ times a number from 1 to 2.
  @_alwaysEmitIntoClient @inline(__always)
  package var binaryExponent: Int { _isConcrete(Self.self) ? Int(exponent) : calledExponent }

  @usableFromInline @inline(never)
  var calledExponent: Int { Int(exponent) }

  /// 2ᵉ times a number.
  @_alwaysEmitIntoClient @inline(__always)
  package static func scaled(_ significand: Self, byPower exponent: Int) -> Self {
    if _isConcrete(Self.self) {
      return Self(sign: .plus, exponent: Exponent(exponent), significand: significand)
    }
    return calledScaled(significand, byPower: exponent)
  }

  @usableFromInline @inline(never)
  static func calledScaled(_ significand: Self, byPower exponent: Int) -> Self {
    Self(sign: .plus, exponent: Exponent(exponent), significand: significand)
  }

  /// The exponent of the largest number.
  @_alwaysEmitIntoClient @inline(__always)
  package static var greatestExponent: Int { greatestFiniteMagnitude.binaryExponent }
}
