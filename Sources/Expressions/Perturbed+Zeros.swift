import DerivativeRules

extension Perturbed {
  static func added(_ moved: Self?, _ term: Self) -> Self {
    moved.map { $0 + term } ?? term
  }
}

// MARK: - Zeros

extension Perturbed {
  @usableFromInline package var isExactlyZero: Bool {
    switch self {
    case .resting(let value): value.isExactlyZero
    case .moving(_, let value, let tangent): value.isExactlyZero && tangent.isExactlyZero
    }
  }

  @usableFromInline package func isIdentical(to other: Self) -> Bool {
    if case .resting(let a) = self, case .resting(let b) = other { return a.isIdentical(to: b) }
    let level = Swift.max(level, other.level)
    let ((a, da), (b, db)) = (parts(at: level), other.parts(at: level))
    return a.isIdentical(to: b) && (da ?? .zero).isIdentical(to: db ?? .zero)
  }

  /// The value of an operation that gives zero where its first operand is zero, and the sum of its two terms.
  private static func lifted(
    _ x: Self, _ y: Self, plain: (N, N) -> N, value: (Self, Self) -> Self,
    first: (_ tangent: Self, _ y: Self, _ moving: Self?) -> Self,
    second: (_ x: Self, _ tangent: Self) -> Self
  ) -> Self {
    if case .resting(let a) = x, case .resting(let b) = y { return .resting(plain(a, b)) }
    let level = Swift.max(x.level, y.level)
    let ((a, da), (b, db)) = (x.parts(at: level), y.parts(at: level))
    var moved = da.map { first($0, b, db) }
    if let db { moved = added(moved, second(a, db)) }
    return Self(value(a, b), moved, at: level)
  }

  @usableFromInline package static func strongProduct(_ x: Self, _ partial: Self) -> Self {
    lifted(
      x, partial, plain: { N.strongProduct($0, $1) }, value: { strongProduct($0, $1) },
      first: { tangent, y, _ in strongProduct(tangent, y) }, second: { strongProduct($0, $1) })
  }

  @usableFromInline package static func productOfTangent(_ x: Self, _ factor: Self) -> Self {
    lifted(
      x, factor, plain: { N.productOfTangent($0, $1) }, value: { productOfTangent($0, $1) },
      first: { tangent, y, moving in
        let share = productOfTangent(tangent, y)
        let speed = (moving ?? .zero).primal
        guard share.primal.isNaN, y.primal == 0, speed.isFinite else { return share }
        return productOfVanishing(tangent, y)
      }, second: { $0 * $1 })
  }

  @usableFromInline package static func productOfVanishing(_ x: Self, _ factor: Self) -> Self {
    lifted(
      x, factor, plain: { N.productOfVanishing($0, $1) }, value: { productOfVanishing($0, $1) },
      first: { tangent, y, _ in productOfVanishing(tangent, y) }, second: { strongProduct($0, $1) })
  }

  @usableFromInline package static func strongQuotient(_ x: Self, _ divisor: Self) -> Self {
    if case .resting(let a) = x, case .resting(let b) = divisor {
      return .resting(N.strongQuotient(a, b))
    }
    let level = Swift.max(x.level, divisor.level)
    let ((a, da), (b, db)) = (x.parts(at: level), divisor.parts(at: level))
    let quotient = strongQuotient(a, b)
    guard let db else { return Self(quotient, da.map { strongQuotient($0, b) }, at: level) }
    let numerator = (da ?? .zero) - strongProduct(quotient, db)
    return Self(quotient, strongQuotient(numerator, b), at: level)
  }
}
