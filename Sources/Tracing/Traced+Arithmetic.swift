import DerivativeRules

extension Traced {
  /// x + y.
  public static func sum(_ x: Self, _ y: Self) -> Self {
    record(.add, x, y, value: x.value + y.value, partialX: { 1 }, partialY: { 1 })
  }

  /// x − y.
  public static func difference(_ x: Self, _ y: Self) -> Self {
    record(.subtract, x, y, value: x.value - y.value, partialX: { 1 }, partialY: { -1 })
  }

  /// x·y.
  public static func product(_ x: Self, _ y: Self) -> Self {
    record(
      .multiply, x, y, value: x.value * y.value, partialX: { y.value }, partialY: { x.value })
  }

  /// The partial by the denominator is −q/y with q = x/y: no y² to overflow.
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    let quotient = x.value / y.value
    return record(
      .divide, x, y, value: quotient, partialX: { 1 / y.value }, partialY: { -quotient / y.value })
  }

  /// −x.
  public static func negation(_ x: Self) -> Self {
    record(.negate, x, value: -x.value, partial: { -1 })
  }

  /// c + x; the constant keeps its side, so that the row says `2 + v₀` where the program says `2 + x`.
  public static func sum(_ c: MachineNumber, _ x: Self) -> Self { sum(Self(scalar: c), x) }

  /// c·x; the constant keeps its side.
  public static func product(_ c: MachineNumber, _ x: Self) -> Self { product(Self(scalar: c), x) }
}
