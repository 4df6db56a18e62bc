public import DerivativeRules

// A partial is asked for only where a derivative depends on it: `pow(x, y)` with a constant y takes no logarithm.

extension TapeVariable: LiftedNumber {
  /// Applies a function of one number: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    let value = R.value(x.value)
    if !x.node.exists || R.isFlat(at: x.primal) { return Self(value) }
    let partial = R.checkedPartial(at: x.value, value: value, over: Displaced.self)
    return settled(value, weight: x.weight * partial, like: x)
  }

  /// Applies a function of one number and a parameter: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    let value = R.value(parameter, x.value)
    if !x.node.exists || R.isFlat(parameter, at: x.primal) { return Self(value) }
    let partial = R.checkedPartial(
      parameter, at: x.value, value: value, over: Displaced.self)
    return settled(value, weight: x.weight * partial, like: x)
  }

  /// Applies a function of two numbers: a node if both are active.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let value = R.value(x.value, y.value)
    let takesPart = (
      x.isActive && !R.isFlatX(x.primal, y.primal), y.isActive && !R.isFlatY(x.primal, y.primal)
    )
    switch takesPart {
    case (false, false): return Self(value)
    case (true, false):
      let partial = R.checkedPartialX(
        x.value, y.value, value: value, over: Displaced.self)
      return settled(value, weight: x.weight * partial, like: x)
    case (false, true):
      let partial = R.checkedPartialY(
        x.value, y.value, value: value, over: Displaced.self)
      return settled(value, weight: y.weight * partial, like: y)
    case (true, true):
      let slopeX =
        x.weight * R.checkedPartialX(x.value, y.value, value: value, over: Displaced.self)
      let slopeY =
        y.weight * R.checkedPartialY(x.value, y.value, value: value, over: Displaced.self)
      if x.sharesNode(with: y) {
        return settled(value, weight: slopeX + slopeY, like: x)
      }
      return recorded(value, x, slopeX, y, slopeY)
    }
  }

  /// Applies a function of three numbers: the dependence on the first two becomes a node, then that on the third.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let value = R.value(x.value, y.value, z.value)
    var result = Self(value)
    // A partial is asked for only of an argument that has a derivative.
    if x.isActive, !R.isFlatX(x.primal, y.primal, z.primal) {
      result = result.joined(
        x,
        R.checkedPartialX(x.value, y.value, z.value, value: value, over: Displaced.self))
    }
    if y.isActive, !R.isFlatY(x.primal, y.primal, z.primal) {
      result = result.joined(
        y,
        R.checkedPartialY(x.value, y.value, z.value, value: value, over: Displaced.self))
    }
    if z.isActive, !R.isFlatZ(x.primal, y.primal, z.primal) {
      result = result.joined(
        z,
        R.checkedPartialZ(x.value, y.value, z.value, value: value, over: Displaced.self))
    }
    return result
  }

  /// The same value, depending on `x` as well where that has a derivative.
  @_alwaysEmitIntoClient @inline(__always)
  package func joined(_ x: Self, _ partial: T) -> Self {
    if _isConcrete(T.self) { return inlinedJoined(x, partial) }
    return calledJoined(x, partial)
  }

  @_alwaysEmitIntoClient @inline(never)
  func calledJoined(_ x: Self, _ partial: T) -> Self { inlinedJoined(x, partial) }

  @_alwaysEmitIntoClient @inline(__always)
  func inlinedJoined(_ x: Self, _ partial: T) -> Self {
    if !x.isActive { return self }
    let slope = x.weight * partial
    if !node.exists { return Self.settled(value, weight: slope, like: x) }
    if sharesNode(with: x) {
      return Self.settled(value, weight: weight + slope, like: x)
    }
    return Self.recorded(value, self, weight, x, slope)
  }
}
