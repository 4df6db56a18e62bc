public import DerivativeRules

extension Eight {
  /// What tanh and sech² of eight numbers are made of.
  ///
  /// ```
  /// |x| < 0.55:  tanh |x| = |x| + |x|³·P(x²)        sech² x = 1 − tanh² x
  /// elsewhere:   tanh |x| = 1 − 2u/(1 + u)          sech² x = 4u/(1 + u)²       u = e^−2|x|
  /// ```
  ///
  /// Nothing cancels, and both are one computation where both are asked for.
  @_alwaysEmitIntoClient @inline(__always)
  static func tanhParts(_ x: EightNumbers) -> (
    size: EightNumbers, small: EightNumbers, u: EightNumbers
  ) {
    let size = numbers(bits(x) & ~signs)
    let z = size * size
    let w = z * z
    var even = w * -0x1.5994516c11001p-16 - 0x1.ec0e6275488c3p-13
    var odd = w * 0x1.64f66121b4598p-14 + 0x1.34c5799c14e7ep-11
    even = even * w - 0x1.7d97cb0b56c54p-10
    odd = odd * w + 0x1.d6d338e6d0502p-9
    even = even * w - 0x1.226e32ee99e80p-7
    odd = odd * w + 0x1.664f48770b2bdp-6
    even = even * w - 0x1.ba1ba1b9feb1bp-5
    odd = odd * w + 0x1.1111111111031p-3
    even = even * w - 0x1.5555555555555p-2
    return (size, size + size * z * (even + z * odd), power(size * -2, isClose: true))
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func isNearZero(_ size: EightNumbers) -> Bits {
    bits(size .< EightNumbers(repeating: 0.55))
  }

  /// Whether e^−2|x| is a normal number.
  @_alwaysEmitIntoClient @inline(__always)
  static func isModerate(_ size: EightNumbers) -> SIMDMask<SIMD8<Int64>> {
    size .<= EightNumbers(repeating: 350)
  }

  /// tanh x of eight numbers.
  ///
  /// Beyond ±350, and for NaN, the platform's function is called.
  @_alwaysEmitIntoClient @inline(__always)
  package static func tanh(_ x: EightNumbers) -> EightNumbers {
    let (size, small, u) = tanhParts(x)
    let large = 1 - (u + u) / (1 + u)
    let value = choice(isNearZero(size), bits(small), bits(large))
    let result = numbers(value | bits(x) & signs)
    let holds = isModerate(size)
    if _fastPath(all(holds)) { return result }
    return repaired(result, x, where: holds) { platformTanh($0) }
  }

  /// 1/cosh² x of eight numbers.
  @_alwaysEmitIntoClient @inline(__always)
  package static func sechSquared(_ x: EightNumbers) -> EightNumbers {
    let (size, small, u) = tanhParts(x)
    // (1 + u)² with one large rounding.
    let large = u * 4 / (1 + u * (2 + u))
    let near = 1 - small * small
    let result = numbers(choice(isNearZero(size), bits(near), bits(large)))
    let holds = isModerate(size)
    if _fastPath(all(holds)) { return result }
    return repaired(result, x, where: holds) { Double.sechSquared($0) }
  }
}
