public import DerivativeRules

// The recurrences of arithmetic, each stated once, over terms (`SeriesScale.swift`), with names of their own for the
// same reason as in `Dual+Arithmetic.swift`.

extension TaylorSeries {
  /// Term by term.
  @inlinable
  public static func sum(_ x: Self, _ y: Self) -> Self {
    series(x, y, value: x.value + y.value) { k, _ in x.term(k) + y.term(k) }
  }

  /// Term by term.
  @inlinable
  public static func difference(_ x: Self, _ y: Self) -> Self {
    series(x, y, value: x.value - y.value) { k, _ in x.term(k) - y.term(k) }
  }

  /// The product of the series: zₖ = Σ xⱼyₖ₋ⱼ.
  @inlinable
  public static func product(_ x: Self, _ y: Self) -> Self {
    let value = x.value * y.value
    // A constant factor only scales.
    if y.order == 0 { return series(x, y, value: value) { k, _ in x.term(k) * y.value } }
    if x.order == 0 { return series(x, y, value: value) { k, _ in x.value * y.term(k) } }
    return series(x, y, value: value) { k, _ in
      var sum = x.term(k) * y.value + x.value * y.term(k)
      for j in 1..<k {
        sum = sum + (x.term(j) * y.term(k - j)).scaled(by: SeriesScale.weight(k, j))
      }
      return sum
    }
  }

  /// Term by term.
  @inlinable
  public static func negation(_ x: Self) -> Self {
    series(x, x, value: -x.value) { k, _ in -x.term(k) }
  }

  /// The quotient of the series, from z·y = x: zₖ = (xₖ − Σ yⱼzₖ₋ⱼ)/y₀.
  @inlinable
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    series(x, y, value: x.value / y.value) { k, z in
      var remainder = x.term(k)
      if y.order > 0 {
        for j in 1...k {
          remainder =
            remainder
            - T.strongProduct(y.term(j), z.term(k - j))
            .scaled(by: SeriesScale.weight(k, j))
        }
      }
      return T.strongQuotient(remainder, y.value)
    }
  }
}
