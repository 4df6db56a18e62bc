public import DerivativeRules

/// The terms of a series where they stand: beyond the last all are zero.
@usableFromInline
package struct SeriesTerms<T: RealNumber> {
  @usableFromInline package let start: UnsafePointer<T>
  /// The last that need not be zero.
  @usableFromInline package let last: Int
  /// Whether the number does not move, rather than with derivatives that came out as zero.
  @_alwaysEmitIntoClient @inline(__always) var isConstant: Bool { last == 0 }

  @_alwaysEmitIntoClient @inline(__always)
  package init(_ start: UnsafePointer<T>, last: Int) {
    self.start = start
    self.last = last
  }

  @_alwaysEmitIntoClient @inline(__always)
  subscript(k: Int) -> T { k <= last ? start[k] : T.zero }
}

// The three recurrences that every series is made of, each by Leibniz's rule over derivatives. What they add is added in
// one order whatever the order of the series, so that asking for more changes nothing below.
//
// A sum that came out finite needs no more. Where it did not, zeros beside infinities are told apart, at several times the
// cost; numbers with derivatives of their own, whose value does not tell, always are.

extension SeriesTerms {
  /// Whether the terms are machine numbers, so that one look at a sum tells what it is.
  @_alwaysEmitIntoClient @inline(__always)
  static var isPlain: Bool { T.self == T.MachineNumber.self }

  // MARK: Products

  /// Derivative k ≥ 1 of x·y: Σ (k over j)·x⁽ʲ⁾·y⁽ᵏ⁻ʲ⁾.
  @_alwaysEmitIntoClient @inline(__always)
  package static func product(_ k: Int, _ x: Self, _ y: Self) -> T {
    if _isConcrete(T.self) { return inlinedProduct(k, x, y) }
    return calledProduct(k, x, y)
  }

  @usableFromInline @inline(never)
  static func calledProduct(_ k: Int, _ x: Self, _ y: Self) -> T { inlinedProduct(k, x, y) }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlinedProduct(_ k: Int, _ x: Self, _ y: Self) -> T {
    if isPlain {
      let sum = plainProduct(k, x, y)
      if _fastPath(sum.primal.isFinite) { return sum }
    }
    return carefulProduct(k, x, y)
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func plainProduct(_ k: Int, _ x: Self, _ y: Self) -> T {
    var sum: T
    switch (k <= x.last, k <= y.last) {
    case (true, true): sum = x.start[0] * y.start[k] + y.start[0] * x.start[k]
    case (true, false): sum = y.start[0] * x.start[k]
    case (false, true): sum = x.start[0] * y.start[k]
    case (false, false): sum = T.zero
    }
    let weights = SeriesWeights.row(k)
    var j = max(1, k &- y.last)
    let end = min(k &- 1, x.last)
    while j <= end {
      sum = sum + (x.start[j] * y.start[k &- j]).scaled(by: T.MachineNumber(weights[j]))
      j &+= 1
    }
    return sum
  }

  @_alwaysEmitIntoClient @inline(never)
  static func carefulProduct(_ k: Int, _ x: Self, _ y: Self) -> T {
    // A constant factor only scales.
    if y.isConstant { return scaled(x[k], y[0], k) }
    if x.isConstant { return scaled(y[k], x[0], k) }
    if k == 1 { return x[1] * y[0] + x[0] * y[1] }
    var sum = product(x, y, k, 0) + product(y, x, k, 0)
    let weights = SeriesWeights.row(k)
    for j in stride(from: max(1, k - y.last), through: min(k - 1, x.last), by: 1) {
      let share = product(x, y, k, j)
      if !share.isExactlyZero { sum = sum + share.scaled(by: T.MachineNumber(weights[j])) }
    }
    return sum
  }

  /// x⁽ʲ⁾y⁽ᵏ⁻ʲ⁾, from the second order on: zero beside infinity is 0 where it does not move, as in nested dual numbers, or
  /// is small of the order of h.
  @_alwaysEmitIntoClient
  static func product(_ x: Self, _ y: Self, _ k: Int, _ j: Int) -> T {
    let (a, b) = (x[j], y[k - j])
    if a.primal == 0, !b.primal.isFinite { return product(b, vanishing: a, x, j, k) }
    if b.primal == 0, !a.primal.isFinite { return product(a, vanishing: b, y, k - j, k) }
    return a * b
  }

  /// An infinite term times the term j of x, which is zero.
  ///
  /// A derivative of zero whose next one is finite is small of the order of h, and the infinite one grows slower than the
  /// other terms with it, or is outweighed. A constant of zero is none that grows, and of the last derivative the next one is
  /// not known: there it is NaN, as in nested dual numbers.
  @_alwaysEmitIntoClient
  static func product(_ infinite: T, vanishing zero: T, _ x: Self, _ j: Int, _ k: Int) -> T {
    if j > x.last { return T.strongProduct(zero, infinite) }
    if j == k || x.isConstant { return infinite * zero }
    if j > 0 && infinite.primal.isNaN { return T.strongProduct(zero, infinite) }
    return x[j + 1].primal.isFinite ? T.productOfVanishing(infinite, zero) : infinite * zero
  }

  /// Derivative k of a series times a constant.
  @_alwaysEmitIntoClient
  static func scaled(_ term: T, _ factor: T, _ k: Int) -> T {
    if k == 1 { return term * factor }
    return factor.primal == 0
      ? T.productOfVanishing(term, factor) : T.strongProduct(term, factor)
  }

  // MARK: Quotients

  /// Derivative k ≥ 1 of z = x/y, from z·y = x: (x⁽ᵏ⁾ − Σ (k over j)·y⁽ʲ⁾·z⁽ᵏ⁻ʲ⁾)/y.
  ///
  /// A strong one does not move where a term of it is zero.
  @_alwaysEmitIntoClient @inline(__always)
  package static func quotient(
    _ k: Int, _ x: Self, _ y: Self, _ z: UnsafePointer<T>, isStrong: Bool
  ) -> T {
    if _isConcrete(T.self) { return inlinedQuotient(k, x, y, z, isStrong) }
    return calledQuotient(k, x, y, z, isStrong)
  }

  @usableFromInline @inline(never)
  static func calledQuotient(
    _ k: Int, _ x: Self, _ y: Self, _ z: UnsafePointer<T>, _ isStrong: Bool
  ) -> T {
    inlinedQuotient(k, x, y, z, isStrong)
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlinedQuotient(
    _ k: Int, _ x: Self, _ y: Self, _ z: UnsafePointer<T>, _ isStrong: Bool
  ) -> T {
    if isPlain {
      let quotient = plainQuotient(k, x, y, z)
      if _fastPath(quotient.primal.isFinite) { return quotient }
    }
    return carefulQuotient(k, x, y, z, isStrong: isStrong)
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func plainQuotient(_ k: Int, _ x: Self, _ y: Self, _ z: UnsafePointer<T>) -> T {
    var remainder = x[k]
    let weights = SeriesWeights.row(k)
    var j = min(k, y.last)
    while j > 0 {
      remainder =
        remainder - weighted(y.start[j], z[k &- j], T.MachineNumber(weights[j]), k)
      j &-= 1
    }
    return remainder / y.start[0]
  }

  @_alwaysEmitIntoClient @inline(never)
  static func carefulQuotient(
    _ k: Int, _ x: Self, _ y: Self, _ z: UnsafePointer<T>, isStrong: Bool
  ) -> T {
    var remainder = x[k]
    let weights = SeriesWeights.row(k)
    for j in stride(from: min(k, y.last), to: 0, by: -1) {
      let (share, weight) = (y[j], T.MachineNumber(weights[j]))
      // A zero of the quotient beside an infinite term: of the formula's first number, or one that does not move.
      if isStrong || j < k, z[k - j].isExactlyZero { continue }
      if k > 1, share.primal == 0, !z[k - j].primal.isFinite {
        // The divisor's last derivative outweighs nothing: its own next one is not known, nor that of the quotient.
        if j == k { continue }
        remainder = remainder - product(z[k - j], vanishing: share, y, j, k).scaled(by: weight)
      } else {
        remainder = remainder - weighted(share, z[k - j], weight, k)
      }
    }
    return isStrong ? T.strongQuotient(remainder, y[0]) : remainder / y[0]
  }

  /// Derivative k ≥ 1 of the product of a tangent x with a partial: each zero term of the tangent contributes zero.
  @_alwaysEmitIntoClient
  static func strongProduct(_ k: Int, _ x: Self, _ partial: Self) -> T {
    if isPlain {
      let sum = plainProduct(k, x, partial)
      if _fastPath(sum.primal.isFinite) { return sum }
    }
    var sum = T.zero
    let weights = SeriesWeights.row(k)
    for j in stride(from: max(0, k - partial.last), through: min(k, x.last), by: 1)
    where j == k || !partial[k - j].isExactlyZero {
      let share = T.strongProduct(x[j], partial[k - j])
      sum = sum + share.scaled(by: T.MachineNumber(weights[j]))
    }
    return sum
  }

  // MARK: Functions

  /// Adds to `sum` what an argument contributes to derivative k ≥ 1 of f, f′ = p·x′: Σ (k − 1 over j − 1)·x⁽ʲ⁾·p⁽ᵏ⁻ʲ⁾.
  @_alwaysEmitIntoClient @inline(__always)
  static func plainSlope(_ k: Int, _ x: Self, _ p: UnsafePointer<T>, plus sum: T) -> T {
    var sum = sum
    let weights = SeriesWeights.row(k &- 1) - 1
    var j = min(k, x.last)
    while j > 1 {
      sum = sum + weighted(x.start[j], p[k &- j], T.MachineNumber(weights[j]), k)
      j &-= 1
    }
    return x.last == 0 ? sum : sum + x.start[1] * p[k &- 1]
  }

  /// The same without the terms of what is at rest: those would be 0·∞.
  ///
  /// A zero that moves is NaN beside ∞ in the chain rule, at every order, as in the other modes.
  @_alwaysEmitIntoClient
  static func carefulSlope(_ k: Int, _ x: Self, _ p: Self, plus sum: T) -> T {
    var sum = sum
    let weights = SeriesWeights.row(k - 1)
    for j in stride(from: min(k, x.last), to: 0, by: -1) where k - j <= p.last {
      sum = sum + weighted(x[j], p[k - j], T.MachineNumber(weights[j - 1]), k)
    }
    return sum
  }

  /// w·x·y: the weight on the factor that is known first, but for weights that could overflow it.
  @_alwaysEmitIntoClient @inline(__always)
  static func weighted(_ x: T, _ y: T, _ weight: T.MachineNumber, _ k: Int) -> T {
    if _isConcrete(T.self) { return inlinedWeighted(x, y, weight, k) }
    return calledWeighted(x, y, weight, k)
  }

  @usableFromInline @inline(never)
  static func calledWeighted(_ x: T, _ y: T, _ weight: T.MachineNumber, _ k: Int) -> T {
    inlinedWeighted(x, y, weight, k)
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlinedWeighted(_ x: T, _ y: T, _ weight: T.MachineNumber, _ k: Int) -> T {
    k <= SeriesWeights.small ? x.scaled(by: weight) * y : (x * y).scaled(by: weight)
  }
}
