import DerivativeRules

extension Traced {
  static func sum(_ x: Self, _ y: Self) -> Self {
    record(.add, x, y, value: x.value + y.value, partialX: { 1 }, partialY: { 1 })
  }

  static func difference(_ x: Self, _ y: Self) -> Self {
    record(.subtract, x, y, value: x.value - y.value, partialX: { 1 }, partialY: { -1 })
  }

  static func product(_ x: Self, _ y: Self) -> Self {
    record(
      .multiply, x, y, value: x.value * y.value, partialX: { y.value }, partialY: { x.value })
  }

  /// The partial by the denominator is −q/y with q = x/y: no y² to overflow.
  static func quotient(_ x: Self, _ y: Self) -> Self {
    let quotient = x.value / y.value
    return record(
      .divide, x, y, value: quotient, partialX: { 1 / y.value }, partialY: { -quotient / y.value })
  }

  static func negation(_ x: Self) -> Self {
    record(.negate, x, value: -x.value, partial: { -1 })
  }
}

extension Traced: AdditiveArithmetic {
  /// The constant 0.
  public static var zero: Self { Self(T.zero) }

  /// The sum, one row.
  public static func + (x: Self, y: Self) -> Self { sum(x, y) }

  /// The difference, one row.
  public static func - (x: Self, y: Self) -> Self { difference(x, y) }
}

extension Traced: Numeric, SignedNumeric {
  /// The product, one row.
  public static func * (x: Self, y: Self) -> Self { product(x, y) }

  /// Multiplies in place, one row.
  public static func *= (x: inout Self, y: Self) { x = product(x, y) }

  /// The negative, one row.
  public static prefix func - (x: Self) -> Self { negation(x) }
}

extension Traced {
  /// The quotient, one row.
  public static func / (x: Self, y: Self) -> Self { quotient(x, y) }
}
