public import DerivativeRules

// Arithmetic by name, for the same reason as in `Dual+Arithmetic.swift`; the recurrences are in `SeriesTerms.swift`.

extension TaylorSeries {
  /// Term by term.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sum(_ x: Self, _ y: Self) -> Self {
    result(x, y, last: max(x.last, y.last)) { x, y, z in
      for k in 0...max(x.last, y.last) { z[k] = x[k] + y[k] }
    }
  }

  /// Term by term.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ x: Self, _ y: Self) -> Self {
    result(x, y, last: max(x.last, y.last)) { x, y, z in
      for k in 0...max(x.last, y.last) { z[k] = x[k] - y[k] }
    }
  }

  /// The product of the series, by Leibniz's rule.
  @_alwaysEmitIntoClient
  public static func product(_ x: Self, _ y: Self) -> Self {
    // A number times a constant of 0 does not move.
    let isZero = x.last == 0 && x.isExactlyZero || y.last == 0 && y.isExactlyZero
    let last = isZero ? 0 : min(max(x.highest, y.highest), x.last + y.last)
    return result(x, y, last: last) { x, y, z in
      z[0] = x.start[0] * y.start[0]
      for k in stride(from: 1, through: last, by: 1) { z[k] = SeriesTerms.product(k, x, y) }
    }
  }

  /// Term by term.
  @_alwaysEmitIntoClient @inline(__always)
  public static func negation(_ x: Self) -> Self {
    result(x, x, last: x.last) { x, _, z in
      for k in 0...x.last { z[k] = -x.start[k] }
    }
  }

  /// The quotient of the series, from z·y = x.
  @_alwaysEmitIntoClient
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    quotient(x, y, value: x.value / y.value, isStrong: false)
  }

  /// The quotient whose first term is known.
  @_alwaysEmitIntoClient
  static func quotient(_ x: Self, _ y: Self, value: T, isStrong: Bool) -> Self {
    let order = max(x.highest, y.highest)
    let last = y.last == 0 ? x.last : order
    return result(x, y, last: last) { x, y, z in
      z[0] = value
      for k in stride(from: 1, through: last, by: 1) {
        z[k] = SeriesTerms.quotient(k, x, y, z, isStrong: isStrong)
      }
    }
  }

  /// A sum with a constant moves the value only.
  @_alwaysEmitIntoClient @inline(__always)
  public func shifted(by c: MachineNumber) -> Self {
    Self.result(self, self, last: last) { x, _, z in
      z[0] = x.start[0].shifted(by: c)
      for k in stride(from: 1, through: x.last, by: 1) { z[k] = x.start[k] }
    }
  }

  /// x + t·v, where this is the seed of t.
  @_alwaysEmitIntoClient
  func along(_ v: T, from x: T) -> Self {
    Self.result(self, self, last: last) { _, _, z in
      z[0] = x
      if highest > 0 { z[1] = v }
    }
  }

  /// The result of an operation on `x` and `y`, of the higher of their orders.
  @_alwaysEmitIntoClient @inline(__always)
  static func result(
    _ x: Self, _ y: Self, last: Int,
    _ write: (_ x: SeriesTerms<T>, _ y: SeriesTerms<T>, _ z: UnsafeMutablePointer<T>) -> Void
  ) -> Self {
    if _isConcrete(T.self) { return inlinedResult(x, y, last: last, write) }
    return calledResult(x, y, last: last, write)
  }

  @usableFromInline @inline(never)
  static func calledResult(
    _ x: Self, _ y: Self, last: Int,
    _ write: (_ x: SeriesTerms<T>, _ y: SeriesTerms<T>, _ z: UnsafeMutablePointer<T>) -> Void
  ) -> Self {
    inlinedResult(x, y, last: last, write)
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlinedResult(
    _ x: Self, _ y: Self, last: Int,
    _ write: (_ x: SeriesTerms<T>, _ y: SeriesTerms<T>, _ z: UnsafeMutablePointer<T>) -> Void
  ) -> Self {
    var result = Self(order: max(x.highest, y.highest), last: last)
    x.withTerms { x in
      y.withTerms { y in
        result.write { z in write(x, y, z) }
      }
    }
    #if DUAL_CHECKS
      result.sweep = x.sweep.joined(y.sweep)
    #endif
    return result
  }
}
