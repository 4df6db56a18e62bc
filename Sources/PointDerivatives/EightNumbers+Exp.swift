public import DerivativeRules

extension Eight {
  /// eˣ of eight numbers, within 1.2 ulp.
  ///
  /// ```
  /// eˣ = 2ⁿ·eʳ,  n the integer nearest to x/ln 2,  r = x − n·ln 2,  |r| ≤ ½ ln 2
  /// ```
  ///
  /// n·(the first 41 bits of ln 2) is exact. eʳ is a polynomial of degree 11, the best one to 3.3·10⁻¹⁷. Where the power of two is
  /// none that a normal number has, and for NaN, the platform's function is called.
  @_alwaysEmitIntoClient @inline(__always)
  package static func exp(_ x: EightNumbers) -> EightNumbers {
    let result = power(x, isClose: false)
    let holds = numbers(bits(x) & ~signs) .<= EightNumbers(repeating: 708)
    if _fastPath(all(holds)) { return result }
    return repaired(result, x, where: holds) { platformExp($0) }
  }

  /// eˣ where it is a normal number.
  ///
  /// - Parameter isClose: whether what r loses is added, for a third of an ulp and a twentieth of the time.
  @_alwaysEmitIntoClient @inline(__always)
  static func power(_ x: EightNumbers, isClose: Bool) -> EightNumbers {
    let shifted = x * 0x1.71547652b82fep+0 + rounding
    let n = shifted - rounding
    let upper = x - n * 0x1.62e42fefa3000p-1
    let lower = n * 0x1.3de6af278ece6p-42
    let r = upper - lower
    let z = r * r
    var even = z * 0x1.af237678046b5p-26 + 0x1.71de17dfce6f4p-19
    var odd = z * 0x1.28804ab1d4135p-22 + 0x1.a019c99e7c005p-16
    even = even * z + 0x1.a01a01a4b3fcep-13
    odd = odd * z + 0x1.6c16c17391579p-10
    even = even * z + 0x1.1111111110e6ap-7
    odd = odd * z + 0x1.5555555554cb5p-5
    even = even * z + 0x1.5555555555555p-3
    odd = odd * z + 0.5
    var above = z * (odd + r * even)
    if isClose { above += (upper - r) - lower }
    let power = 1 + (r + above)
    // 2ⁿ is added to the exponent: the lowest bits of the shifted number are n.
    return numbers(bits(power) &+ (bits(shifted) &<< 52))
  }
}
