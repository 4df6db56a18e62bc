public import DerivativeRules

extension Eight {
  /// ln x of eight numbers, within 1 ulp.
  ///
  /// ```
  /// x = 2ᵏ(1 + f),  √½ ≤ 1 + f < √2,  s = f/(2 + f):   ln x = k·ln 2 + 2 artanh s
  /// ```
  ///
  /// 2 artanh s = f − f²/2 + s·(f²/2 + R), R a polynomial of degree 7 in s². For zero, negative, subnormal and infinite numbers and
  /// for NaN the platform's function is called.
  @_alwaysEmitIntoClient @inline(__always)
  package static func log(_ x: EightNumbers) -> EightNumbers {
    // The exponent grows at √½, not at 1.
    let shift = Bits(repeating: 0x3ff0_0000_0000_0000 - 0x3fe6_a09e_667f_3bcd)
    let raised = bits(x) &+ shift
    let exponent = raised &>> 52
    // An integer below 2⁵² as the lowest bits of 2⁵².
    let k =
      numbers(exponent | Bits(repeating: 0x4330_0000_0000_0000))
      - EightNumbers(repeating: 0x1p52 + 1023)
    let significand =
      (raised & Bits(repeating: 0x000f_ffff_ffff_ffff)) &+ Bits(repeating: 0x3fe6_a09e_667f_3bcd)
    let f = numbers(significand) - 1
    let s = f / (f + 2)
    let z = s * s
    let w = z * z
    var even = w * 0x1.2b585feb331adp-3 + 0x1.7462b4b86a8abp-3
    var odd = w * 0x1.39fe5ead68d96p-3 + 0x1.c71c62e5518b4p-3
    even = even * w + 0x1.2492492df16d4p-2
    odd = odd * w + 0x1.99999999952e1p-2
    even = even * w + 0x1.5555555555558p-1
    let r = z * (even + z * odd)
    let half = f * f * 0.5
    let share = s * (half + r) + k * 0x1.3de6af278ece6p-42
    let result = k * 0x1.62e42fefa3000p-1 - ((half - share) - f)
    let holds =
      (x .>= EightNumbers(repeating: .leastNormalMagnitude))
      .& (x .<= EightNumbers(repeating: .greatestFiniteMagnitude))
    if _fastPath(all(holds)) { return result }
    return repaired(result, x, where: holds) { platformLog($0) }
  }
}
