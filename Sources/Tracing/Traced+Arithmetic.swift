import DerivativeRules

extension Traced {
  /// x + y.
  public static func sum(_ x: Self, _ y: Self) -> Self {
    record(.add, x, y, value: x.plain + y.plain, partialX: { 1 }, partialY: { 1 })
  }

  /// x − y.
  public static func difference(_ x: Self, _ y: Self) -> Self {
    record(.subtract, x, y, value: x.plain - y.plain, partialX: { 1 }, partialY: { -1 })
  }

  /// x·y.
  public static func product(_ x: Self, _ y: Self) -> Self {
    record(
      .multiply, x, y, value: x.plain * y.plain, partialX: { y.plain }, partialY: { x.plain })
  }

  /// The partial by the denominator is −q/y with q = x/y: no y² to overflow.
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    let quotient = x.plain / y.plain
    return record(
      .divide, x, y, value: quotient, partialX: { 1 / y.plain }, partialY: { -quotient / y.plain })
  }

  /// −x.
  public static func negation(_ x: Self) -> Self {
    record(.negate, x, value: -x.plain, partial: { -1 })
  }

  /// c + x; the constant keeps its side, so that the row says `2 + v₀` where the program says `2 + x`.
  public static func sum(_ c: MachineNumber, _ x: Self) -> Self { sum(Self(scalar: c), x) }

  /// c·x; the constant keeps its side.
  public static func product(_ c: MachineNumber, _ x: Self) -> Self { product(Self(scalar: c), x) }
}
