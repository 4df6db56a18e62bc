public import DerivativeRules
public import ReverseMode

// The rules of arithmetic to second order, each stated once, under names of their own: the concrete operators use
// them as well. Each has the same cases: one node, one constant, two nodes.

extension SecondOrderVariable {
  /// x + y.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sum(_ x: Self, _ y: Self) -> Self {
    let value = x.value + y.value
    if !y.node.exists { return x.carried(value) }
    if !x.node.exists { return y.carried(value) }
    if x.sharesNode(with: y) {
      return Self(
        value: value, slope: x.slope + y.slope, curvature: x.curvature + y.curvature,
        isBent: x.isBent || y.isBent, like: x)
    }
    return recorded(
      value, x, y, SecondOrderNode(x, x.slope, x.curvature, y, y.slope, y.curvature))
  }

  /// x − y.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ x: Self, _ y: Self) -> Self {
    let value = x.value - y.value
    if !y.node.exists { return x.carried(value) }
    if !x.node.exists { return y.carried(value, -y.slope, -y.curvature) }
    if x.sharesNode(with: y) {
      return Self(
        value: value, slope: x.slope - y.slope, curvature: x.curvature - y.curvature,
        isBent: x.isBent || y.isBent, like: x)
    }
    return recorded(
      value, x, y, SecondOrderNode(x, x.slope, x.curvature, y, -y.slope, -y.curvature))
  }

  /// x″y: nothing where x is straight, and 0 where y is small of the order of h, as in nested dual numbers.
  @_alwaysEmitIntoClient @inline(__always)
  static func bend(_ x: Self, _ y: Self) -> T {
    let product = x.curvature * y.value
    return _fastPath(!product.primal.isNaN) ? product : exactBend(x, y)
  }

  @_alwaysEmitIntoClient @inline(never)
  static func exactBend(_ x: Self, _ y: Self) -> T {
    if !x.isBent { return T.zero }
    return y.primal == 0 && y.slope.primal.isFinite
      ? T.productOfVanishing(x.curvature, y.value) : T.productOfTangent(x.curvature, y.value)
  }

  /// (xy)″ = x″y + 2x′y′ + xy″.
  @_alwaysEmitIntoClient @inline(__always)
  public static func product(_ x: Self, _ y: Self) -> Self {
    let value = x.value * y.value
    if !y.node.exists { return x.carried(value, x.slope * y.value, bend(x, y)) }
    if !x.node.exists { return y.carried(value, x.value * y.slope, bend(y, x)) }
    let cross = x.slope * y.slope
    var left = x.curvature * y.value
    var right = x.value * y.curvature
    if _slowPath((left + right).primal.isNaN) {
      (left, right) = (exactBend(x, y), exactBend(y, x))
    }
    if x.sharesNode(with: y) {
      return Self(
        value: value, slope: x.value * y.slope + x.slope * y.value,
        curvature: (left + right) + (cross + cross), isBent: true, like: x)
    }
    return recorded(
      value, x, y,
      SecondOrderNode(x, x.slope * y.value, left, y, x.value * y.slope, right, cross: cross))
  }

  /// q = x/y: q′ = (x′ − qy′)/y, q″ = (x″ − qy″ − 2q′y′)/y; at y = 0 what does not bend stays straight.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    let value = x.value / y.value
    let slopeX = x.slope / y.value
    let curvatureX = x.isBent ? x.curvature / y.value : T.zero
    if !y.node.exists { return x.carried(value, slopeX, curvatureX) }
    let curve = y.isBent ? y.curvature * value : T.zero
    if x.node.exists, x.sharesNode(with: y) {
      let slope = (x.slope - y.slope * value) / y.value
      let bend = y.slope * slope
      let curvature = (x.curvature - curve - (bend + bend)) / y.value
      return Self(value: value, slope: slope, curvature: curvature, isBent: true, like: x)
    }
    let slopeY = -(y.slope * value) / y.value
    let bend = y.slope * slopeY
    let curvatureY = -(curve + (bend + bend)) / y.value
    let right = Self(
      value: value, slope: slopeY, curvature: curvatureY, isBent: true, like: y)
    if !x.node.exists { return right }
    let cross = -(y.slope * slopeX) / y.value
    return recorded(
      value, x, y,
      SecondOrderNode(x, slopeX, curvatureX, right, slopeY, curvatureY, cross: cross))
  }

  /// −x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func negation(_ x: Self) -> Self { x.carried(-x.value, -x.slope, -x.curvature) }

  /// c − x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ c: MachineNumber, _ x: Self) -> Self {
    x.carried(T(scalar: c) - x.value, -x.slope, -x.curvature)
  }

  /// c/x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ c: MachineNumber, _ x: Self) -> Self {
    if _isConcrete(Self.self) { return quotient(Self(scalar: c), x) }
    return Self(scalar: c) / x
  }

  /// x + c: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public func shifted(by c: MachineNumber) -> Self {
    carried(value.shifted(by: c), slope, curvature)
  }

  /// x · c: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public func scaled(by c: MachineNumber) -> Self {
    carried(value.scaled(by: c), slope.scaled(by: c), isBent ? curvature.scaled(by: c) : T.zero)
  }

  /// x / c: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public func divided(by c: MachineNumber) -> Self {
    carried(value.divided(by: c), slope.divided(by: c), isBent ? curvature.divided(by: c) : T.zero)
  }

  /// The number at another value: what a constant added to it makes of it.
  @_alwaysEmitIntoClient @inline(__always)
  func carried(_ value: T) -> Self {
    if _isConcrete(T.self) { return carried(value, slope, curvature) }
    return calledCarried(value)
  }

  @_alwaysEmitIntoClient @inline(never)
  func calledCarried(_ value: T) -> Self { carried(value, slope, curvature) }

  /// What a linear operation makes of this number.
  @_alwaysEmitIntoClient @inline(__always)
  func carried(_ value: T, _ slope: T, _ curvature: T) -> Self {
    Self(value: value, slope: slope, curvature: curvature, isBent: isBent, like: self)
  }
}
