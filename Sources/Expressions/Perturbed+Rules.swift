import DerivativeRules

// The chain rule at the highest level; values and partials are numbers of the levels below.

extension Perturbed {
  @usableFromInline static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    switch x {
    case .resting(let a): return .resting(R.value(a))
    case .moving(let level, .resting(let a), let da):
      // What is left below the last level is a plain number: its rules are asked directly.
      let value = R.value(a)
      let flat = R.isFlat(at: a.primal)
      if flat { return .resting(value) }
      let partial = Self.resting(R.partial(at: a, value: value))
      return .moving(level: level, value: .resting(value), tangent: da * partial)
    case .moving(let level, let a, let da):
      let value = R.value(a)
      let moved = R.isFlat(at: a.primal) ? nil : da * R.partial(at: a, value: value)
      return Self(value, moved, at: level)
    }
  }

  @usableFromInline static func apply<R: BinaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self
  ) -> Self {
    if case .resting(let a) = x, case .resting(let b) = y { return .resting(R.value(a, b)) }
    let level = Swift.max(x.level, y.level)
    let ((a, da), (b, db)) = (x.parts(at: level), y.parts(at: level))
    let value = R.value(a, b)
    var moved: Self?
    if let da, !R.isFlatX(a.primal, b.primal) {
      moved = da * R.partialX(a, b, value: value)
    }
    if let db, !R.isFlatY(a.primal, b.primal) {
      moved = added(moved, db * R.partialY(a, b, value: value))
    }
    return Self(value, moved, at: level)
  }

  @usableFromInline static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let level = Swift.max(x.level, y.level, z.level)
    if level == 0 { return .resting(R.value(x.value, y.value, z.value)) }
    let ((a, da), (b, db)) = (x.parts(at: level), y.parts(at: level))
    let (c, dc) = z.parts(at: level)
    let value = R.value(a, b, c)
    var moved: Self?
    if let da, !R.isFlatX(a.primal, b.primal, c.primal) {
      moved = da * R.partialX(a, b, c, value: value)
    }
    if let db, !R.isFlatY(a.primal, b.primal, c.primal) {
      moved = added(moved, db * R.partialY(a, b, c, value: value))
    }
    if let dc, !R.isFlatZ(a.primal, b.primal, c.primal) {
      moved = added(moved, dc * R.partialZ(a, b, c, value: value))
    }
    return Self(value, moved, at: level)
  }

  @usableFromInline static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    guard case .moving(let level, let a, let da) = x else {
      return .resting(R.value(parameter, x.value))
    }
    let value = R.value(parameter, a)
    if R.isFlat(parameter, at: a.primal) { return value }
    let moved = da * R.partial(parameter, at: a, value: value)
    return .moving(level: level, value: value, tangent: moved)
  }

  private static func added(_ moved: Self?, _ term: Self) -> Self {
    moved.map { $0 + term } ?? term
  }
}

// MARK: - Zeros

extension Perturbed {
  @usableFromInline var isExactlyZero: Bool {
    switch self {
    case .resting(let value): value.isExactlyZero
    case .moving(_, let value, let tangent): value.isExactlyZero && tangent.isExactlyZero
    }
  }

  @usableFromInline func isIdentical(to other: Self) -> Bool {
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

  @usableFromInline static func strongProduct(_ x: Self, _ partial: Self) -> Self {
    lifted(
      x, partial, plain: { N.strongProduct($0, $1) }, value: { strongProduct($0, $1) },
      first: { tangent, y, _ in strongProduct(tangent, y) }, second: { strongProduct($0, $1) })
  }

  @usableFromInline static func productOfTangent(_ x: Self, _ factor: Self) -> Self {
    lifted(
      x, factor, plain: { N.productOfTangent($0, $1) }, value: { productOfTangent($0, $1) },
      first: { tangent, y, moving in
        let share = productOfTangent(tangent, y)
        let speed = (moving ?? .zero).primal
        guard share.primal.isNaN, y.primal == 0, speed.isFinite else { return share }
        return productOfVanishing(tangent, y)
      }, second: { $0 * $1 })
  }

  @usableFromInline static func productOfVanishing(_ x: Self, _ factor: Self) -> Self {
    lifted(
      x, factor, plain: { N.productOfVanishing($0, $1) }, value: { productOfVanishing($0, $1) },
      first: { tangent, y, _ in productOfVanishing(tangent, y) }, second: { strongProduct($0, $1) })
  }

  @usableFromInline static func strongQuotient(_ x: Self, _ divisor: Self) -> Self {
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
