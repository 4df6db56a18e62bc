import DerivativeRules

// The chain rule at the highest level, once for all rules: compiled into each rule's `apply` it would be a quarter of what a browser
// loads (Docs/Decisions/0045-one-number-for-the-page.md). A rule is handed over as a class of functions, by the class itself: that is
// one word, and the compiler makes no copies of code for it as it does for closures.

#if hasFeature(Embedded)
  extension Perturbed {
    @usableFromInline package static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
      chained(x, UnaryCode<R, N>.self)
    }

    @usableFromInline package static func apply<R: ParametricRule>(
      _ rule: R.Type, _ n: R.Parameter, _ x: Self
    ) -> Self { chained(n, x, ParametricCode<R, N>.self) }

    @usableFromInline package static func apply<R: BinaryRule>(
      _ rule: R.Type, _ x: Self, _ y: Self
    ) -> Self { chained(x, y, BinaryCode<R, N>.self) }

    @usableFromInline package static func apply<R: TernaryRule>(
      _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
    ) -> Self { chained(x, y, z, TernaryCode<R, N>.self) }
  }

  extension Perturbed {
    @inline(never)
    fileprivate static func chained(_ x: Self, _ rule: RuleCode1<N>.Type) -> Self {
      switch x {
      case .resting(let a):
        return .resting(
          rule.ground(a) { rule.partial(at: .resting($0), value: .resting($1)).value })
      case .moving(let level, let a, let da):
        let value = chained(a, rule)
        let moved = rule.isFlat(at: a.primal) ? nil : da * rule.partial(at: a, value: value)
        return Self(value, moved, at: level)
      }
    }

    @inline(never)
    fileprivate static func chained<P>(
      _ n: P, _ x: Self, _ rule: RuleCodeWithParameter<P, N>.Type
    ) -> Self {
      switch x {
      case .resting(let a):
        return .resting(
          rule.ground(n, a) { rule.partial(n, at: .resting($0), value: .resting($1)).value })
      case .moving(let level, let a, let da):
        let value = chained(n, a, rule)
        let moved = rule.isFlat(n, at: a.primal) ? nil : da * rule.partial(n, at: a, value: value)
        return Self(value, moved, at: level)
      }
    }

    @inline(never)
    fileprivate static func chained(_ x: Self, _ y: Self, _ rule: RuleCode2<N>.Type) -> Self {
      if case .resting(let a) = x, case .resting(let b) = y {
        return .resting(
          rule.ground(a, b) {
            rule.partial($0, .resting($1), .resting($2), value: .resting($3)).value
          })
      }
      let level = Swift.max(x.level, y.level)
      let ((a, da), (b, db)) = (x.parts(at: level), y.parts(at: level))
      let value = chained(a, b, rule)
      var moved: Self?
      if let da, !rule.isFlat(0, a.primal, b.primal) {
        moved = da * rule.partial(0, a, b, value: value)
      }
      if let db, !rule.isFlat(1, a.primal, b.primal) {
        moved = added(moved, db * rule.partial(1, a, b, value: value))
      }
      return Self(value, moved, at: level)
    }

    @inline(never)
    fileprivate static func chained(
      _ x: Self, _ y: Self, _ z: Self, _ rule: RuleCode3<N>.Type
    ) -> Self {
      let level = Swift.max(x.level, y.level, z.level)
      if level == .min {
        return .resting(
          rule.ground(x.value, y.value, z.value) {
            rule.partial(
              $0, .resting($1), .resting($2), .resting($3), value: .resting($4)
            ).value
          })
      }
      let ((a, da), (b, db)) = (x.parts(at: level), y.parts(at: level))
      let (c, dc) = z.parts(at: level)
      let value = chained(a, b, c, rule)
      var moved: Self?
      for (place, tangent) in [da, db, dc].enumerated() {
        guard let tangent, !rule.isFlat(place, a.primal, b.primal, c.primal) else { continue }
        moved = added(moved, tangent * rule.partial(place, a, b, c, value: value))
      }
      return Self(value, moved, at: level)
    }
  }

  // What a rule says: over numbers at the bottom, which may ask for its partials, and at levels.

  private class RuleCode1<N: RealNumber> {
    typealias Number = Perturbed<N>
    class func ground(_ x: N, _ partial: (N, N) -> N) -> N { x }
    class func isFlat(at x: N.MachineNumber) -> Bool { false }
    class func partial(at x: Number, value y: Number) -> Number { x }
  }

  private final class UnaryCode<R: UnaryRule, N: RealNumber>: RuleCode1<N> {
    override class func ground(_ x: N, _ partial: (N, N) -> N) -> N {
      N.apply(R.self, x, partial: partial)
    }
    override class func isFlat(at x: N.MachineNumber) -> Bool { R.isFlat(at: x) }
    override class func partial(at x: Number, value y: Number) -> Number {
      R.partial(at: x, value: y)
    }
  }

  private class RuleCodeWithParameter<P, N: RealNumber> {
    typealias Number = Perturbed<N>
    class func ground(_ n: P, _ x: N, _ partial: (N, N) -> N) -> N { x }
    class func isFlat(_ n: P, at x: N.MachineNumber) -> Bool { false }
    class func partial(_ n: P, at x: Number, value y: Number) -> Number { x }
  }

  private final class ParametricCode<R: ParametricRule, N: RealNumber>:
    RuleCodeWithParameter<R.Parameter, N>
  {
    override class func ground(_ n: R.Parameter, _ x: N, _ partial: (N, N) -> N) -> N {
      N.apply(R.self, n, x, partial: partial)
    }
    override class func isFlat(_ n: R.Parameter, at x: N.MachineNumber) -> Bool {
      R.isFlat(n, at: x)
    }
    override class func partial(_ n: R.Parameter, at x: Number, value y: Number) -> Number {
      R.partial(n, at: x, value: y)
    }
  }

  private class RuleCode2<N: RealNumber> {
    typealias Number = Perturbed<N>
    typealias Scalar = N.MachineNumber
    class func ground(_ x: N, _ y: N, _ partial: (Int, N, N, N) -> N) -> N { x }
    class func isFlat(_ place: Int, _ x: Scalar, _ y: Scalar) -> Bool { false }
    class func partial(_ place: Int, _ x: Number, _ y: Number, value f: Number) -> Number { x }
  }

  private final class BinaryCode<R: BinaryRule, N: RealNumber>: RuleCode2<N> {
    override class func ground(_ x: N, _ y: N, _ partial: (Int, N, N, N) -> N) -> N {
      N.apply(R.self, x, y, partial: partial)
    }
    override class func isFlat(_ place: Int, _ x: Scalar, _ y: Scalar) -> Bool {
      place == 0 ? R.isFlatX(x, y) : R.isFlatY(x, y)
    }
    override class func partial(
      _ place: Int, _ x: Number, _ y: Number, value f: Number
    ) -> Number { place == 0 ? R.partialX(x, y, value: f) : R.partialY(x, y, value: f) }
  }

  private class RuleCode3<N: RealNumber> {
    typealias Number = Perturbed<N>
    typealias Scalar = N.MachineNumber
    class func ground(_ x: N, _ y: N, _ z: N, _ partial: (Int, N, N, N, N) -> N) -> N { x }
    class func isFlat(_ place: Int, _ x: Scalar, _ y: Scalar, _ z: Scalar) -> Bool { false }
    class func partial(
      _ place: Int, _ x: Number, _ y: Number, _ z: Number, value f: Number
    ) -> Number { x }
  }

  private final class TernaryCode<R: TernaryRule, N: RealNumber>: RuleCode3<N> {
    override class func ground(
      _ x: N, _ y: N, _ z: N, _ partial: (Int, N, N, N, N) -> N
    ) -> N { N.apply(R.self, x, y, z, partial: partial) }
    override class func isFlat(_ place: Int, _ x: Scalar, _ y: Scalar, _ z: Scalar) -> Bool {
      switch place {
      case 0: R.isFlatX(x, y, z)
      case 1: R.isFlatY(x, y, z)
      default: R.isFlatZ(x, y, z)
      }
    }
    override class func partial(
      _ place: Int, _ x: Number, _ y: Number, _ z: Number, value f: Number
    ) -> Number {
      switch place {
      case 0: R.partialX(x, y, z, value: f)
      case 1: R.partialY(x, y, z, value: f)
      default: R.partialZ(x, y, z, value: f)
      }
    }
  }
#endif
