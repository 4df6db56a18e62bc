public import DerivativeRules

extension DualVector: LiftedNumber {
  // Inlined over machine numbers: called, a function would be handed a copy of all lanes before it can see that none
  // is active. Nested, one function would become thousands of instructions at each place it is called.

  /// f(x + ẋε) = f(x) + f′(x)ẋ·ε; the partial of an inactive argument is not asked for.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    Element.self == MachineNumber.self ? inlined(rule, x) : called(rule, x)
  }

  @_alwaysEmitIntoClient @inline(never)
  static func called<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self { inlined(rule, x) }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlined<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    let value = R.value(x.value)
    guard x.isActive else { return Self(inactive: value, from: x) }
    let partial = R.partial(at: x.value, value: value)
    #if DUAL_CHECKS
      R.checkOrder(at: x.value, partial: partial)
    #endif
    return Self(
      value: value, lanes: x.lanes.timesPartial(partial, isFlat: R.isFlat(at: x.primal)), from: x)
  }

  /// f(x + ẋε, y + ẏε) = f(x, y) + (∂f/∂x·ẋ + ∂f/∂y·ẏ)ε; the partial of an inactive argument is not asked for.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let value = R.value(x.value, y.value)
    var result = Self(value: value, isActive: false, lanes: .zero, from: x, y)
    if x.hasNonzeroTangent, !R.isFlatX(x.primal, y.primal) {
      let partial = R.partialX(x.value, y.value, value: value)
      #if DUAL_CHECKS
        R.checkOrder(x.value, y.value, partial: partial, byX: true)
      #endif
      result.add(x.lanes.timesPartial(partial))
    }
    if y.hasNonzeroTangent, !R.isFlatY(x.primal, y.primal) {
      let partial = R.partialY(x.value, y.value, value: value)
      #if DUAL_CHECKS
        R.checkOrder(x.value, y.value, partial: partial, byX: false)
      #endif
      result.add(y.lanes.timesPartial(partial))
    }
    return result
  }

  /// As for two numbers, with three.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let value = R.value(x.value, y.value, z.value)
    let first = Self(value: value, isActive: false, lanes: .zero, from: x, y)
    var result = Self(value: value, isActive: false, lanes: .zero, from: first, z)
    if x.hasNonzeroTangent, !R.isFlatX(x.primal, y.primal, z.primal) {
      result.add(x.lanes.timesPartial(R.partialX(x.value, y.value, z.value, value: value)))
    }
    if y.hasNonzeroTangent, !R.isFlatY(x.primal, y.primal, z.primal) {
      result.add(y.lanes.timesPartial(R.partialY(x.value, y.value, z.value, value: value)))
    }
    if z.hasNonzeroTangent, !R.isFlatZ(x.primal, y.primal, z.primal) {
      result.add(z.lanes.timesPartial(R.partialZ(x.value, y.value, z.value, value: value)))
    }
    return result
  }

  /// f(n, x + ẋε) = f(n, x) + f′(n, x)ẋ·ε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    let value = R.value(parameter, x.value)
    guard x.isActive else { return Self(inactive: value, from: x) }
    let partial = R.partial(parameter, at: x.value, value: value)
    let isFlat = R.isFlat(parameter, at: x.primal)
    return Self(value: value, lanes: x.lanes.timesPartial(partial, isFlat: isFlat), from: x)
  }

  /// Whether a tangent differs from zero: an argument that is active but stands still has no partial asked for.
  @_alwaysEmitIntoClient @inline(__always)
  var hasNonzeroTangent: Bool { isActive && !lanes.allSatisfy { $0.isExactlyZero } }

  /// Adds a contribution to the tangents.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func add(_ contribution: Lanes) {
    lanes = isActive ? lanes.plus(contribution) : contribution
    isActive = true
  }
}
