public import DerivativeRules

extension TaylorSeries: RealNumber {
  /// The machine number at the bottom of the nesting.
  public typealias MachineNumber = T.MachineNumber

  /// A constant.
  @_alwaysEmitIntoClient
  public init(integerLiteral value: T.IntegerLiteralType) { self.init(T(integerLiteral: value)) }
  /// A constant, at the full precision of the scalar.
  @_alwaysEmitIntoClient
  public init(floatLiteral value: T.FloatLiteralType) { self.init(T(floatLiteral: value)) }

  /// Whether every coefficient is exactly zero.
  @_alwaysEmitIntoClient public var isExactlyZero: Bool {
    (0...order).allSatisfy { term($0).isExactlyZero }
  }

  /// The product of a tangent with a partial, term by term: each zero term of the tangent contributes zero.
  @_alwaysEmitIntoClient
  public static func strongProduct(_ x: Self, _ partial: Self) -> Self {
    series(x, partial, value: T.strongProduct(x.value, partial.value)) { k, _ in
      var sum = T.zero
      for j in 0...k where j == k || !partial.term(k - j).isExactlyZero {
        let share = T.strongProduct(x.term(j), partial.term(k - j))
        sum = sum + share.scaled(by: SeriesScale.weight(k, j))
      }
      return sum
    }
  }

  /// The quotient of a tangent by a number, term by term.
  ///
  /// Whether a lower term is zero does not depend on how many there are.
  @_alwaysEmitIntoClient
  public static func strongQuotient(_ x: Self, _ divisor: Self) -> Self {
    quotient(x, divisor, value: T.strongQuotient(x.value, divisor.value), isStrong: true)
  }

  /// Whether all coefficients are the same.
  @_alwaysEmitIntoClient
  public func isIdentical(to other: Self) -> Bool {
    (0...max(order, other.order)).allSatisfy {
      term($0).isIdentical(to: other.term($0))
    }
  }
}

extension TaylorSeries: LiftedNumber {
  /// y = f(x) from y′ = f′(x)·x′.
  @_alwaysEmitIntoClient
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    #if DUAL_CHECKS
      // Series are solved for one order after the other: the rule is looked at apart from them.
      if x.order > 1 {
        let moving = Dual(x.primal, tangent: 1)
        R.checkOrder(at: moving, partial: R.partial(at: moving, value: R.value(moving)))
      }
    #endif
    return remembered(SeriesMemo.Key(R.self, ""), of: x) { x in
      solve([x], value: R.value(x.value)) { v, y in
        [R.isFlat(at: x.primal) ? nil : R.partial(at: v[0], value: y)]
      }
    }
  }

  /// z = f(x, y) from z′ = ∂f/∂x·x′ + ∂f/∂y·y′; the partial of an argument that does not take part is not asked for.
  @_alwaysEmitIntoClient
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let isActive = [
      x.order > 0 && !R.isFlatX(x.primal, y.primal), y.order > 0 && !R.isFlatY(x.primal, y.primal),
    ]
    return solve([x, y], value: R.value(x.value, y.value)) { v, z in
      [
        isActive[0] ? R.partialX(v[0], v[1], value: z) : nil,
        isActive[1] ? R.partialY(v[0], v[1], value: z) : nil,
      ]
    }
  }

  /// As for two numbers, with three.
  @_alwaysEmitIntoClient
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let isActive = [
      x.order > 0 && !R.isFlatX(x.primal, y.primal, z.primal),
      y.order > 0 && !R.isFlatY(x.primal, y.primal, z.primal),
      z.order > 0 && !R.isFlatZ(x.primal, y.primal, z.primal),
    ]
    return solve([x, y, z], value: R.value(x.value, y.value, z.value)) { v, f in
      [
        isActive[0] ? R.partialX(v[0], v[1], v[2], value: f) : nil,
        isActive[1] ? R.partialY(v[0], v[1], v[2], value: f) : nil,
        isActive[2] ? R.partialZ(v[0], v[1], v[2], value: f) : nil,
      ]
    }
  }

  /// y = f(n, x) from y′ = f′(n, x)·x′.
  @_alwaysEmitIntoClient
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    remembered(SeriesMemo.Key(R.self, parameter.description), of: x) { x in
      solve([x], value: R.value(parameter, x.value)) { v, y in
        [R.isFlat(parameter, at: x.primal) ? nil : R.partial(parameter, at: v[0], value: y)]
      }
    }
  }

  /// f(x) from f′ = Σ ∂f/∂xᵢ·xᵢ′: composed, the derivatives of some entries would cancel.
  @_alwaysEmitIntoClient
  public static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self {
    solve(x, value: T.apply(rule, x.map(\.value))) { x, _ in
      R.valueWithPartials(x).partials.map { R.takesPart($0) ? $0 : nil }
    }
  }

  /// Solves f′ = Σ pᵢ·xᵢ′ for f, where the partials pᵢ may contain f itself.
  ///
  /// The partials are needed to one order less than the result, so a rule whose partial calls another rule,
  /// whose partial calls the first (sin and cos), ends: a chain of at most `order` applications.
  @_alwaysEmitIntoClient
  static func solve(
    _ arguments: [Self], value: T, partials: (_ arguments: [Self], _ result: Self) -> [Self?]
  ) -> Self {
    let order = arguments.reduce(0) { max($0, $1.order) }
    var result: Self
    if order == 0 {
      result = Self(value)
    } else {
      let unsolved = UnsolvedSeries<T>(first: value) { _, _ in T.zero }
      // The partials refer to the result, which owns them: the reference back must not own it.
      #if hasFeature(Embedded)
        let itself = UnsolvedSeries<T>(first: value) { [unowned(unsafe) unsolved] k, _ in
          unsolved.term(k)
        }
      #else
        let itself = UnsolvedSeries<T>(first: value) { [unowned unsolved] k, _ in
          unsolved.term(k)
        }
      #endif
      let slopes = partials(
        arguments.map { $0.truncated(to: order - 1) }, Self(unsolved: itself, order: order - 1))
      unsolved.next = { k, _ in
        var sum = T.zero
        for (x, p) in zip(arguments, slopes) {
          guard let p else { continue }
          for j in 1...k {
            let tangent = x.term(j)
            if tangent.isExactlyZero { continue }
            // Nor does a partial move whose term is zero: beside an infinite tangent it stays so.
            if j < k && p.term(k - j).isExactlyZero { continue }
            let share = T.strongProduct(
              tangent.scaled(by: SeriesScale.significand(of: j)), p.term(k - j))
            sum = sum + share.scaled(by: SeriesScale.slopeWeight(k, j))
          }
        }
        return sum.divided(by: SeriesScale.significand(of: k))
      }
      // Inside another rule's application the arguments may be waiting for their own coefficients.
      let isSolvable = arguments.allSatisfy { $0.unsolved == nil }
      result =
        isSolvable
        ? Self(solved: unsolved.solve(order: order)) : Self(unsolved: unsolved, order: order)
    }
    #if DUAL_CHECKS
      result.sweep = arguments.reduce(.none) { $0.joined($1.sweep) }
    #endif
    return result
  }
}
