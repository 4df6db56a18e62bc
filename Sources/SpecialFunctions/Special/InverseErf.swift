import DerivativeRules

extension Double {
  /// The inverse of the error function: erf(erfinv(y)) = y.
  ///
  /// - Edge cases: ±∞ at ±1, NaN beyond; ±0 at ±0.
  /// - Accuracy: 2.5 ulp, tested.
  @usableFromInline package static func erfinv(_ y: Double) -> Double {
    typealias C = SpecialCoefficients
    if y == 0 { return y }
    let magnitude = y.magnitude
    if magnitude <= 0.5 {
      let w = y * y
      return y * C.inverse0.high + y * (C.inverse0.low + w * C.inverse(w))
    }
    // 1 − |y| is exact.
    let tail = erfcinvOfSmall(1 - magnitude)
    return y < 0 ? -tail : tail
  }

  /// The inverse of the complementary error function: erfc(erfcinv(q)) = q.
  ///
  /// - Edge cases: +∞ at 0, −∞ at 2, NaN outside of [0, 2].
  /// - Accuracy: 2.5 ulp, tested; q down to the least subnormal keeps every digit it has.
  @usableFromInline package static func erfcinv(_ q: Double) -> Double {
    if q < 0.5 { return erfcinvOfSmall(q) }
    if q > 1.5 { return -erfcinvOfSmall(2 - q) }
    return erfinv(1 - q)
  }

  /// erfcinv for q ≤ ½: s = √(−ln q) less a correction that is small against s.
  private static func erfcinvOfSmall(_ q: Double) -> Double {
    typealias C = SpecialCoefficients
    guard q > 0 else { return q == 0 ? .infinity : .nan }
    let s = root(of: -platformLog(q))
    let correction =
      switch s {
      case ..<1.375: C.inverseTail0(s)
      case ..<2.25: C.inverseTail1(s)
      case ..<4: C.inverseTail2(s)
      case ..<8: C.inverseTail3(s)
      case ..<15: C.inverseTail4(s)
      default: C.inverseTail5(s)
      }
    return s - correction.value
  }
}
