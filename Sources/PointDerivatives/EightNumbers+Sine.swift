public import DerivativeRules

extension Eight {
  /// sin x and cos x of eight numbers, within 1 ulp each.
  ///
  /// ```
  /// x = n·π/2 + r,  |r| ≤ π/4:   sin x, cos x = ± sin r, ± cos r in the order that n tells
  /// ```
  ///
  /// π/2 is taken in three pieces of 33, 33 and 53 bits, so that n times the first two is exact for |x| ≤ 2²⁰; what r loses is kept as
  /// a second number. Beyond, and for NaN, the platform's functions are called.
  ///
  /// Both in one: who asks for the sine and its derivative has them for the price of one, as the optimiser finds the
  /// second to be the first.
  @_alwaysEmitIntoClient @inline(__always)
  static func sineAndCosine(_ x: EightNumbers) -> (sine: Bits, cosine: Bits) {
    let sign = bits(x) & signs
    let size = numbers(bits(x) ^ sign)
    let shifted = size * 0x1.45f306dc9c883p-1 + rounding
    let n = shifted - rounding
    let first = size - n * 0x1.921fb54400000p+0
    let second = n * 0x1.0b4611a600000p-34
    let upper = first - second
    let third = n * 0x1.3198a2e037073p-69 - ((first - upper) - second)
    let r = upper - third
    let rest = (upper - r) - third

    let z = r * r
    // Both at once: one alone waits for its own products.
    var s = z * 0x1.5e0b19f88f85dp-33 - 0x1.ae600b02b5c87p-26
    var c = z * -0x1.907da36781b54p-37 + 0x1.1eeb68e93b35ep-29
    s = s * z + 0x1.71de37968a0fbp-19
    c = c * z - 0x1.27e4fa17da09bp-22
    s = s * z - 0x1.a01a019e83aaep-13
    c = c * z + 0x1.a01a019f4eb01p-16
    s = s * z + 0x1.1111111110bb2p-7
    c = c * z - 0x1.6c16c16c16967p-10
    s = s * z - 0x1.5555555555555p-3
    c = c * z + 0x1.5555555555555p-5
    let sine = r + (r * z * s + rest)
    // 1 − z/2 with what it loses.
    let half = z * 0.5
    let near = 1 - half
    let cosine = near + (((1 - near) - half) + (z * z * c - r * rest))

    let turns = bits(shifted)
    // All ones where n is odd.
    let isOdd = Bits(repeating: 0) &- (turns & Bits(repeating: 1))
    let difference = isOdd & (bits(sine) ^ bits(cosine))
    let sineSign = ((turns & Bits(repeating: 2)) &<< 62) ^ sign
    let cosineSign = ((turns &+ Bits(repeating: 1)) & Bits(repeating: 2)) &<< 62
    return (bits(sine) ^ difference ^ sineSign, bits(cosine) ^ difference ^ cosineSign)
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func isInReach(_ x: EightNumbers) -> SIMDMask<SIMD8<Int64>> {
    numbers(bits(x) & ~signs) .<= EightNumbers(repeating: 0x1p20)
  }

  /// sin x.
  @_alwaysEmitIntoClient @inline(__always)
  package static func sin(_ x: EightNumbers) -> EightNumbers {
    let result = numbers(sineAndCosine(x).sine)
    let holds = isInReach(x)
    if _fastPath(all(holds)) { return result }
    return repaired(result, x, where: holds) { platformSin($0) }
  }

  /// cos x.
  @_alwaysEmitIntoClient @inline(__always)
  package static func cos(_ x: EightNumbers) -> EightNumbers {
    let result = numbers(sineAndCosine(x).cosine)
    let holds = isInReach(x)
    if _fastPath(all(holds)) { return result }
    return repaired(result, x, where: holds) { platformCos($0) }
  }
}
