public import DerivativeRules
public import ForwardMode
public import ReverseMode

// The second partials of a rule are the derivatives of its first ones: its partials are evaluated over numbers with
// directions of their own. A partial is asked for only where a derivative depends on it.

extension SecondOrderVariable: LiftedNumber {
  /// Applies a function of one number: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    let value = R.value(x.value)
    if !x.node.exists || R.isFlat(at: x.primal) { return Self(value) }
    let partial = R.partial(at: x.value, value: value)
    let seeded = Dual(x.value, tangent: 1)
    let second = R.partial(at: seeded, value: Dual(value, tangent: partial)).tangent
    return x.mapped(to: value, partial, second)
  }

  /// Applies a function of one number and a parameter: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    let value = R.value(parameter, x.value)
    if !x.node.exists || R.isFlat(parameter, at: x.primal) { return Self(value) }
    let partial = R.partial(parameter, at: x.value, value: value)
    let seeded = Dual(x.value, tangent: 1)
    let second = R.partial(parameter, at: seeded, value: Dual(value, tangent: partial)).tangent
    return x.mapped(to: value, partial, second)
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
      let partial = R.partialX(x.value, y.value, value: value)
      let second = R.partialX(
        Dual(x.value, tangent: 1), Dual(y.value), value: Dual(value, tangent: partial))
      return x.mapped(to: value, partial, second.tangent)
    case (false, true):
      let partial = R.partialY(x.value, y.value, value: value)
      let second = R.partialY(
        Dual(x.value), Dual(y.value, tangent: 1), value: Dual(value, tangent: partial))
      return y.mapped(to: value, partial, second.tangent)
    case (true, true):
      let partialX = R.partialX(x.value, y.value, value: value)
      let partialY = R.partialY(x.value, y.value, value: value)
      let u = DualVector2(x.value, direction: 0)
      let v = DualVector2(y.value, direction: 1)
      var tangents = Lanes2(repeating: partialX)
      tangents[1] = partialY
      let f = DualVector2(value, tangents: tangents)
      let byX = R.partialX(u, v, value: f)
      let byY = R.partialY(u, v, value: f)
      let left = x.composed(value, partialX, byX[0])
      let right = y.composed(value, partialY, byY[1])
      let cross = T.strongProduct(x.slope, T.strongProduct(y.slope, byX[1]))
      return left.joined(right, cross: cross)
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
    var tangents = Lanes3(repeating: T.zero)
    if isActive.0 { tangents[0] = R.partialX(x.value, y.value, z.value, value: value) }
    if isActive.1 { tangents[1] = R.partialY(x.value, y.value, z.value, value: value) }
    if isActive.2 { tangents[2] = R.partialZ(x.value, y.value, z.value, value: value) }
    let f = DualVector3(value, tangents: tangents)
    let u = isActive.0 ? DualVector3(x.value, direction: 0) : DualVector3(x.value)
    let v = isActive.1 ? DualVector3(y.value, direction: 1) : DualVector3(y.value)
    let w = isActive.2 ? DualVector3(z.value, direction: 2) : DualVector3(z.value)
    var result = Self(value)
    if isActive.0 {
      let second = R.partialX(u, v, w, value: f)
      result = result.joined(x.composed(value, tangents[0], second[0]), cross: .zero)
      if isActive.1 { result = result.joined(x.bilinear(y, second[1]), cross: .zero) }
      if isActive.2 { result = result.joined(x.bilinear(z, second[2]), cross: .zero) }
    }
    if isActive.1 {
      let second = R.partialY(u, v, w, value: f)
      result = result.joined(y.composed(value, tangents[1], second[1]), cross: .zero)
      if isActive.2 { result = result.joined(y.bilinear(z, second[2]), cross: .zero) }
    }
    if isActive.2 {
      let second = R.partialZ(u, v, w, value: f)
      result = result.joined(z.composed(value, tangents[2], second[2]), cross: .zero)
    }
    return settled(value, slope: result.slope, curvature: result.curvature, like: result)
  }

  /// f(x) by the chain rule: f′x′ and f″x′² + f′x″.
  @_alwaysEmitIntoClient @inline(__always)
  func composed(_ value: T, _ partial: T, _ second: T) -> Self {
    let bend = T.strongProduct(slope, T.strongProduct(slope, second))
    return Self(
      value: value, slope: T.strongProduct(slope, partial),
      curvature: T.strongProduct(curvature, partial) + bend, like: self)
  }

  /// f(x) by the chain rule, settled.
  @_alwaysEmitIntoClient @inline(__always)
  func mapped(to value: T, _ partial: T, _ second: T) -> Self {
    let result = composed(value, partial, second)
    return Self.settled(value, slope: result.slope, curvature: result.curvature, like: result)
  }

  /// The same value, depending on `y` as well, with a mixed derivative.
  @_alwaysEmitIntoClient @inline(__always)
  func joined(_ y: Self, cross: T) -> Self {
    if !node.exists { return Self(value: value, slope: y.slope, curvature: y.curvature, like: y) }
    if !y.node.exists { return self }
    if sharesNode(with: y) {
      return Self.settled(
        value, slope: slope + y.slope, curvature: (curvature + y.curvature) + (cross + cross),
        like: self)
    }
    return Self.recorded(
      value, self, y,
      SecondOrderNode(index, slope, curvature, y.index, y.slope, y.curvature, cross: cross))
  }

  /// c·(x − x₀)(y − y₀) at (x₀, y₀): no value and no slope.
  @_alwaysEmitIntoClient
  func bilinear(_ y: Self, _ c: T) -> Self {
    let cross = T.strongProduct(slope, T.strongProduct(y.slope, c))
    let still = Self(value: .zero, slope: .zero, curvature: .zero, like: self)
    return still.joined(
      Self(value: .zero, slope: .zero, curvature: .zero, like: y), cross: cross)
  }
}
