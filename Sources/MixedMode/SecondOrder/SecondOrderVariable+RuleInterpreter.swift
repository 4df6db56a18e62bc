public import DerivativeRules
public import ForwardMode
public import ReverseMode

// The second partials of a rule are the derivatives of its first ones: its partials are evaluated over numbers that move
// as the arguments do, as in nested dual numbers. A second partial for itself may under- or overflow where its product
// with the slopes does not. A partial is asked for only where a derivative depends on it.

extension SecondOrderVariable: LiftedNumber {
  /// Applies a function of one number: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    let value = R.value(x.value)
    if !x.node.exists || R.isFlat(at: x.primal) { return Self(value) }
    let f = Dual(value: value, movement: x.slope * R.partial(at: x.value, value: value))
    return x.composed(value, R.checkedPartial(at: x.moving, value: f, over: Twin.self))
  }

  /// Applies a function of one number and a parameter: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    let value = R.value(parameter, x.value)
    if !x.node.exists || R.isFlat(parameter, at: x.primal) { return Self(value) }
    let partial = R.partial(parameter, at: x.value, value: value)
    let f = Dual(value: value, movement: x.slope * partial)
    return x.composed(value, R.checkedPartial(parameter, at: x.moving, value: f, over: Twin.self))
  }

  /// Applies a function of two numbers: a node if both are active.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let value = R.value(x.value, y.value)
    let takesPart = (
      x.node.exists && !R.isFlatX(x.primal, y.primal),
      y.node.exists && !R.isFlatY(x.primal, y.primal)
    )
    switch takesPart {
    case (false, false): return Self(value)
    case (true, false):
      let slope = x.slope * R.partialX(x.value, y.value, value: value)
      let f = Dual(value: value, movement: slope)
      return x.composed(
        value, R.checkedPartialX(x.moving, Dual(y.value), value: f, over: Twin.self))
    case (false, true):
      let slope = y.slope * R.partialY(x.value, y.value, value: value)
      let f = Dual(value: value, movement: slope)
      return y.composed(
        value, R.checkedPartialY(Dual(x.value), y.moving, value: f, over: Twin.self))
    case (true, true):
      let partialX = R.partialX(x.value, y.value, value: value)
      let partialY = R.partialY(x.value, y.value, value: value)
      let slopeX = x.slope * partialX
      let slopeY = y.slope * partialY
      if x.sharesNode(with: y) {
        let f = Dual(value: value, movement: slopeX + slopeY)
        let byX = R.checkedPartialX(x.moving, y.moving, value: f, over: Twin.self)
        let byY = R.checkedPartialY(x.moving, y.moving, value: f, over: Twin.self)
        return x.composed(value, byX).joined(y.composed(value, byY))
      }
      var (u, v, f) = (DualVector2(x.value), DualVector2(y.value), DualVector2(value))
      u.seed(0, x.slope)
      v.seed(1, y.slope)
      f.seed(0, slopeX)
      f.seed(1, slopeY)
      let byX = R.checkedPartialX(u, v, value: f, over: Twin.self)
      let byY = R.checkedPartialY(u, v, value: f, over: Twin.self)
      let left = x.composed(value, byX.along(0))
      let right = y.composed(value, byY.along(1))
      return left.joined(right, cross: byX.moves(1) ? x.slope * byX[1] : nil)
    }
  }

  /// Applies a function of three numbers: its Taylor polynomial of second order, in the arithmetic of these numbers.
  @_alwaysEmitIntoClient
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let value = R.value(x.value, y.value, z.value)
    let isActive = (
      x.node.exists && !R.isFlatX(x.primal, y.primal, z.primal),
      y.node.exists && !R.isFlatY(x.primal, y.primal, z.primal),
      z.node.exists && !R.isFlatZ(x.primal, y.primal, z.primal)
    )
    var partials = Lanes3(repeating: T.zero)
    if isActive.0 { partials[0] = R.partialX(x.value, y.value, z.value, value: value) }
    if isActive.1 { partials[1] = R.partialY(x.value, y.value, z.value, value: value) }
    if isActive.2 { partials[2] = R.partialZ(x.value, y.value, z.value, value: value) }
    func moving(_ number: Self, _ direction: Int, _ isActive: Bool) -> DualVector3<T> {
      var moving = DualVector3(number.value)
      if isActive { moving.seed(direction, number.slope) }
      return moving
    }
    let u = moving(x, 0, isActive.0)
    let v = moving(y, 1, isActive.1)
    let w = moving(z, 2, isActive.2)
    var f = DualVector3(value)
    if isActive.0 { f.seed(0, x.slope * partials[0]) }
    if isActive.1 { f.seed(1, y.slope * partials[1]) }
    if isActive.2 { f.seed(2, z.slope * partials[2]) }
    var result = Self(value)
    if isActive.0 {
      let second = R.checkedPartialX(u, v, w, value: f, over: Twin.self)
      result = result.joined(x.composed(value, second.along(0)))
      if isActive.1 { result = result.joined(x.bilinear(y, second.along(1))) }
      if isActive.2 { result = result.joined(x.bilinear(z, second.along(2))) }
    }
    if isActive.1 {
      let second = R.checkedPartialY(u, v, w, value: f, over: Twin.self)
      result = result.joined(y.composed(value, second.along(1)))
      if isActive.2 { result = result.joined(y.bilinear(z, second.along(2))) }
    }
    if isActive.2 {
      let second = R.checkedPartialZ(u, v, w, value: f, over: Twin.self)
      result = result.joined(z.composed(value, second.along(2)))
    }
    return result
  }

  /// The value as it moves with its node.
  @_alwaysEmitIntoClient @inline(__always)
  var moving: Dual<T> { Dual(value: value, movement: slope) }

  /// f(x) by the chain rule, from f′ as it moves with x: f′x′ and f′x″ + (f′)·x′.
  @_alwaysEmitIntoClient @inline(__always)
  func composed(_ value: T, _ partial: Dual<T>) -> Self {
    if _isConcrete(T.self) { return inlinedComposed(value, partial) }
    return calledComposed(value, partial)
  }

  @_alwaysEmitIntoClient @inline(never)
  func calledComposed(_ value: T, _ partial: Dual<T>) -> Self { inlinedComposed(value, partial) }

  @_alwaysEmitIntoClient @inline(__always)
  func inlinedComposed(_ value: T, _ partial: Dual<T>) -> Self {
    let moved = (isBent ? Dual(value: slope, movement: curvature) : Dual(slope)) * partial
    return Self(
      value: value, slope: moved.value, curvature: moved.tangent, isBent: moved.isActive,
      like: self)
  }

  /// The same value, depending on `y` as well, with a mixed derivative where they bend one along the other.
  @_alwaysEmitIntoClient @inline(__always)
  func joined(_ y: Self, cross: T? = nil) -> Self {
    if _isConcrete(T.self) { return inlinedJoined(y, cross) }
    return calledJoined(y, cross)
  }

  @_alwaysEmitIntoClient @inline(never)
  func calledJoined(_ y: Self, _ cross: T?) -> Self { inlinedJoined(y, cross) }

  @_alwaysEmitIntoClient @inline(__always)
  func inlinedJoined(_ y: Self, _ cross: T?) -> Self {
    if !node.exists { return y.carried(value, y.slope, y.curvature) }
    if !y.node.exists { return self }
    if sharesNode(with: y) {
      let mixed = cross ?? .zero
      return Self(
        value: value, slope: slope + y.slope,
        curvature: (curvature + y.curvature) + (mixed + mixed),
        isBent: isBent || y.isBent || cross != nil, like: self)
    }
    return Self.recorded(
      value, self, y,
      SecondOrderNode(self, slope, curvature, y, y.slope, y.curvature, cross: cross))
  }

  /// A mixed derivative c along y′, as c·(x − x₀)(y − y₀)/y′ has it at (x₀, y₀): no value and no slope.
  @_alwaysEmitIntoClient
  func bilinear(_ y: Self, _ c: Dual<T>) -> Self {
    let still = Self(value: .zero, slope: .zero, curvature: .zero, isBent: false, like: self)
    return still.joined(
      Self(value: .zero, slope: .zero, curvature: .zero, isBent: false, like: y),
      cross: c.isActive ? slope * c.tangent : nil)
  }
}

extension DualVector {
  /// The number along one direction.
  @_alwaysEmitIntoClient @inline(__always)
  func along(_ direction: Int) -> Dual<Element> {
    moves(direction) ? Dual(value: value, movement: lanes[direction]) : Dual(value)
  }
}
