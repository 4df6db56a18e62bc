import DerivativeRules

// The chain rule at the highest level; values and partials are numbers of the levels below.
// Embedded builds have it once for all rules: Perturbed+HandedRules.swift.

#if !hasFeature(Embedded)
  extension Perturbed {
    @usableFromInline package static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
      // What is left below the last level is a plain number: its rules are asked directly.
      if case .moving(let level, .resting(let a), let da) = x {
        let value = R.value(a)
        if R.isFlat(at: a.primal) { return .resting(value) }
        let partial = Self.resting(R.partial(at: a, value: value))
        return .moving(level: level, value: .resting(value), tangent: da * partial)
      }
      return chained(
        x,
        Unary(
          ground: { R.value($0) }, value: { R.value($0) }, isFlat: { R.isFlat(at: $0) },
          partial: { R.partial(at: $0, value: $1) }))
    }

    @usableFromInline package static func apply<R: ParametricRule>(
      _ rule: R.Type, _ n: R.Parameter, _ x: Self
    ) -> Self {
      chained(
        x,
        Unary(
          ground: { R.value(n, $0) }, value: { R.value(n, $0) }, isFlat: { R.isFlat(n, at: $0) },
          partial: { R.partial(n, at: $0, value: $1) }))
    }

    @usableFromInline package static func apply<R: BinaryRule>(
      _ rule: R.Type, _ x: Self, _ y: Self
    ) -> Self {
      chained(
        x, y,
        Binary(
          ground: { R.value($0, $1) }, value: { R.value($0, $1) },
          isFlatX: { R.isFlatX($0, $1) }, isFlatY: { R.isFlatY($0, $1) },
          partialX: { R.partialX($0, $1, value: $2) }, partialY: { R.partialY($0, $1, value: $2) }))
    }

    @usableFromInline package static func apply<R: TernaryRule>(
      _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
    ) -> Self {
      chained(
        x, y, z,
        Ternary(
          ground: { R.value($0, $1, $2) }, value: { R.value($0, $1, $2) },
          isFlat: (
            { R.isFlatX($0, $1, $2) }, { R.isFlatY($0, $1, $2) }, { R.isFlatZ($0, $1, $2) }
          ),
          partials: (
            { R.partialX($0, $1, $2, value: $3) }, { R.partialY($0, $1, $2, value: $3) },
            { R.partialZ($0, $1, $2, value: $3) }
          )))
    }
  }

  extension Perturbed {
    private typealias Machine = N.MachineNumber

    /// What a rule of one number says: over numbers at the bottom and at levels.
    private struct Unary {
      let ground: (N) -> N
      let value: (Perturbed) -> Perturbed
      let isFlat: (Machine) -> Bool
      let partial: (Perturbed, Perturbed) -> Perturbed
    }

    private struct Binary {
      let ground: (N, N) -> N
      let value: (Perturbed, Perturbed) -> Perturbed
      let isFlatX: (Machine, Machine) -> Bool
      let isFlatY: (Machine, Machine) -> Bool
      let partialX: (Perturbed, Perturbed, Perturbed) -> Perturbed
      let partialY: (Perturbed, Perturbed, Perturbed) -> Perturbed
    }

    private struct Ternary {
      typealias Flat = (Machine, Machine, Machine) -> Bool
      typealias Partial = (Perturbed, Perturbed, Perturbed, Perturbed) -> Perturbed
      let ground: (N, N, N) -> N
      let value: (Perturbed, Perturbed, Perturbed) -> Perturbed
      let isFlat: (Flat, Flat, Flat)
      let partials: (Partial, Partial, Partial)
    }

    @inline(__always)
    private static func chained(_ x: Self, _ rule: Unary) -> Self {
      switch x {
      case .resting(let a): return .resting(rule.ground(a))
      case .moving(let level, let a, let da):
        let value = rule.value(a)
        let moved = rule.isFlat(a.primal) ? nil : da * rule.partial(a, value)
        return Self(value, moved, at: level)
      }
    }

    @inline(__always)
    private static func chained(_ x: Self, _ y: Self, _ rule: Binary) -> Self {
      if case .resting(let a) = x, case .resting(let b) = y { return .resting(rule.ground(a, b)) }
      let level = Swift.max(x.level, y.level)
      let ((a, da), (b, db)) = (x.parts(at: level), y.parts(at: level))
      let value = rule.value(a, b)
      var moved: Self?
      if let da, !rule.isFlatX(a.primal, b.primal) {
        moved = da * rule.partialX(a, b, value)
      }
      if let db, !rule.isFlatY(a.primal, b.primal) {
        moved = added(moved, db * rule.partialY(a, b, value))
      }
      return Self(value, moved, at: level)
    }

    @inline(__always)
    private static func chained(_ x: Self, _ y: Self, _ z: Self, _ rule: Ternary) -> Self {
      let level = Swift.max(x.level, y.level, z.level)
      if level == .min { return .resting(rule.ground(x.value, y.value, z.value)) }
      let ((a, da), (b, db)) = (x.parts(at: level), y.parts(at: level))
      let (c, dc) = z.parts(at: level)
      let value = rule.value(a, b, c)
      var moved: Self?
      if let da, !rule.isFlat.0(a.primal, b.primal, c.primal) {
        moved = da * rule.partials.0(a, b, c, value)
      }
      if let db, !rule.isFlat.1(a.primal, b.primal, c.primal) {
        moved = added(moved, db * rule.partials.1(a, b, c, value))
      }
      if let dc, !rule.isFlat.2(a.primal, b.primal, c.primal) {
        moved = added(moved, dc * rule.partials.2(a, b, c, value))
      }
      return Self(value, moved, at: level)
    }
  }
#endif
