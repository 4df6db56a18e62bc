public import DerivativeRules
public import ReverseMode

// The rules of arithmetic to second order, each stated once, under names of their own: the concrete operators use
// them as well. Each has the same cases: one node, one constant, two nodes.

extension SecondOrderVariable {
  /// x + y.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sum(_ x: Self, _ y: Self) -> Self {
    let value = x.value + y.value
    if !y.node.exists {
      return Self(value: value, slope: x.slope, curvature: x.curvature, like: x)
    }
    if !x.node.exists {
      return Self(value: value, slope: y.slope, curvature: y.curvature, like: y)
    }
    if x.sharesNode(with: y) {
      return Self(
        value: value, slope: x.slope + y.slope, curvature: x.curvature + y.curvature, like: x)
    }
    return recorded(
      value, x, y,
      SecondOrderNode(x.index, x.slope, x.curvature, y.index, y.slope, y.curvature))
  }

  /// x − y.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ x: Self, _ y: Self) -> Self {
    let value = x.value - y.value
    if !y.node.exists {
      return Self(value: value, slope: x.slope, curvature: x.curvature, like: x)
    }
    if !x.node.exists {
      return Self(value: value, slope: -y.slope, curvature: -y.curvature, like: y)
    }
    if x.sharesNode(with: y) {
      return Self(
        value: value, slope: x.slope - y.slope, curvature: x.curvature - y.curvature, like: x)
    }
    return recorded(
      value, x, y,
      SecondOrderNode(x.index, x.slope, x.curvature, y.index, -y.slope, -y.curvature))
  }

  /// x″y, as in nested dual numbers: 0 where either does not move, or where y is small of the order of h.
  @_alwaysEmitIntoClient @inline(__always)
  static func bend(_ x: Self, _ y: Self) -> T {
    let product = x.curvature * y.value
    return _fastPath(!product.primal.isNaN) ? product : strongBend(x, y)
  }

  @_alwaysEmitIntoClient @inline(never)
  static func strongBend(_ x: Self, _ y: Self) -> T {
    y.primal == 0 && y.slope.primal.isFinite
      ? T.productOfVanishing(x.curvature, y.value) : T.strongProduct(x.curvature, y.value)
  }

  /// (xy)″ = x″y + 2x′y′ + xy″.
  @_alwaysEmitIntoClient @inline(__always)
  public static func product(_ x: Self, _ y: Self) -> Self {
    let value = x.value * y.value
    if !y.node.exists {
      return Self(
        value: value, slope: x.slope * y.value, curvature: bend(x, y), like: x)
    }
    if !x.node.exists {
      return Self(
        value: value, slope: x.value * y.slope, curvature: bend(y, x), like: y)
    }
    let cross = x.slope * y.slope
    var left = x.curvature * y.value
    var right = x.value * y.curvature
    if _slowPath((left + right).primal.isNaN) {
      (left, right) = (strongBend(x, y), strongBend(y, x))
    }
    if x.sharesNode(with: y) {
      return Self(
        value: value, slope: x.value * y.slope + x.slope * y.value,
        curvature: (left + right) + (cross + cross), like: x)
    }
    return recorded(
      value, x, y,
      SecondOrderNode(
        x.index, x.slope * y.value, left, y.index, x.value * y.slope, right, cross: cross))
  }

  /// q = x/y: q′ = (x′ − qy′)/y, q″ = (x″ − qy″ − 2q′y′)/y; at y = 0 an inactive direction stays zero.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    let value = x.value / y.value
    let slopeX = T.strongQuotient(x.slope, y.value)
    let curvatureX = T.strongQuotient(x.curvature, y.value)
    if !y.node.exists { return Self(value: value, slope: slopeX, curvature: curvatureX, like: x) }
    if x.node.exists, x.sharesNode(with: y) {
      let slope = T.strongQuotient(x.slope - T.strongProduct(y.slope, value), y.value)
      let bend = T.strongProduct(y.slope, slope)
      let rest = x.curvature - T.strongProduct(y.curvature, value)
      let curvature = T.strongQuotient(rest - (bend + bend), y.value)
      return Self(value: value, slope: slope, curvature: curvature, like: x)
    }
    let slopeY = T.strongQuotient(-T.strongProduct(y.slope, value), y.value)
    let bend = T.strongProduct(y.slope, slopeY)
    let curvatureY = T.strongQuotient(
      -(T.strongProduct(y.curvature, value) + (bend + bend)), y.value)
    if !x.node.exists { return Self(value: value, slope: slopeY, curvature: curvatureY, like: y) }
    let cross = T.strongQuotient(-T.strongProduct(y.slope, slopeX), y.value)
    return recorded(
      value, x, y,
      SecondOrderNode(x.index, slopeX, curvatureX, y.index, slopeY, curvatureY, cross: cross))
  }

  /// −x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func negation(_ x: Self) -> Self {
    Self(value: -x.value, slope: -x.slope, curvature: -x.curvature, like: x)
  }

  /// c − x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ c: MachineNumber, _ x: Self) -> Self {
    Self(value: T(scalar: c) - x.value, slope: -x.slope, curvature: -x.curvature, like: x)
  }

  /// c/x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ c: MachineNumber, _ x: Self) -> Self {
    quotient(Self(scalar: c), x)
  }

  /// x + c: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public func shifted(by c: MachineNumber) -> Self {
    Self(value: value.shifted(by: c), slope: slope, curvature: curvature, like: self)
  }

  /// x · c: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public func scaled(by c: MachineNumber) -> Self {
    Self(
      value: value.scaled(by: c), slope: slope.scaled(by: c), curvature: curvature.scaled(by: c),
      like: self)
  }

  /// x / c: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public func divided(by c: MachineNumber) -> Self {
    let divisor = T(scalar: c)
    return Self(
      value: value.divided(by: c), slope: T.strongQuotient(slope, divisor),
      curvature: T.strongQuotient(curvature, divisor), like: self)
  }
}
