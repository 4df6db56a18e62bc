public import DerivativeRules

// The recurrences of arithmetic, each stated once, over terms (`SeriesScale.swift`), with names of their own for the
// same reason as in `Dual+Arithmetic.swift`.

extension TaylorSeries {
  /// Term by term.
  @_alwaysEmitIntoClient
  public static func sum(_ x: Self, _ y: Self) -> Self {
    series(x, y, value: x.value + y.value) { k, _ in x.term(k) + y.term(k) }
  }

  /// Term by term.
  @_alwaysEmitIntoClient
  public static func difference(_ x: Self, _ y: Self) -> Self {
    series(x, y, value: x.value - y.value) { k, _ in x.term(k) - y.term(k) }
  }

  /// The product of the series: zₖ = Σ xⱼyₖ₋ⱼ.
  @_alwaysEmitIntoClient
  public static func product(_ x: Self, _ y: Self) -> Self {
    let value = x.value * y.value
    // A constant factor only scales.
    if y.order == 0 { return series(x, y, value: value) { k, _ in scaled(x.term(k), y.value, k) } }
    if x.order == 0 { return series(x, y, value: value) { k, _ in scaled(y.term(k), x.value, k) } }
    return series(x, y, value: value) { k, _ in
      if k == 1 { return x.term(1) * y.value + x.value * y.term(1) }
      var sum = product(x, y, k, 0) + product(y, x, k, 0)
      for j in 1..<k {
        let share = product(x, y, k, j)
        if !share.isExactlyZero { sum = sum + share.scaled(by: SeriesScale.weight(k, j)) }
      }
      return sum
    }
  }

  /// xⱼyₖ₋ⱼ, from the second order on: zero beside infinity is 0 where it does not move, as in nested dual numbers, or
  /// is small of the order of h.
  @_alwaysEmitIntoClient
  static func product(_ x: Self, _ y: Self, _ k: Int, _ j: Int) -> T {
    let (a, b) = (x.term(j), y.term(k - j))
    if a.primal == 0, !b.primal.isFinite { return product(b, vanishing: a, x, j, k) }
    if b.primal == 0, !a.primal.isFinite { return product(a, vanishing: b, y, k - j, k) }
    return a * b
  }

  /// An infinite term times the term j of x, which is zero.
  ///
  /// A derivative of zero whose next one is finite is small of the order of h, and the infinite one grows slower than the
  /// other terms with it, or is outweighed.
  @_alwaysEmitIntoClient
  static func product(
    _ infinite: T, vanishing zero: T, _ x: Self, _ j: Int, _ k: Int
  ) -> T {
    if j == k || (j > 0 && infinite.primal.isNaN) { return T.strongProduct(zero, infinite) }
    return x.term(j + 1).primal.isFinite ? T.productOfVanishing(infinite, zero) : infinite * zero
  }

  /// Term k of a series times a constant.
  @_alwaysEmitIntoClient
  static func scaled(_ term: T, _ factor: T, _ k: Int) -> T {
    k == 1
      ? term * factor
      : factor.primal == 0 ? T.productOfVanishing(term, factor) : T.strongProduct(term, factor)
  }

  /// Term by term.
  @_alwaysEmitIntoClient
  public static func negation(_ x: Self) -> Self {
    series(x, x, value: -x.value) { k, _ in -x.term(k) }
  }

  /// The quotient of the series, from z·y = x: zₖ = (xₖ − Σ yⱼzₖ₋ⱼ)/y₀.
  @_alwaysEmitIntoClient
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    quotient(x, y, value: x.value / y.value)
  }

  /// The quotient whose first term is known; a strong one does not move where that is zero.
  @_alwaysEmitIntoClient
  static func quotient(_ x: Self, _ y: Self, value: T, isStrong: Bool = false) -> Self {
    series(x, y, value: value) { k, z in
      var remainder = x.term(k)
      if y.order > 0 {
        for j in 1...k {
          let lower = z.term(k - j)
          if (isStrong || j < k) && lower.isExactlyZero { continue }
          let share = T.strongProduct(y.term(j), lower)
          remainder = remainder - share.scaled(by: SeriesScale.weight(k, j))
        }
      }
      return T.strongQuotient(remainder, y.value)
    }
  }
}
