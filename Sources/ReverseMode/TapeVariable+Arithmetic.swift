public import DerivativeRules

// The rules of arithmetic, each stated once, under names of their own: the concrete operators in `Operators+*.swift`
// use them as well. Each has the same cases: one node, one constant, two nodes.

extension TapeVariable {
  /// x + y.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sum(_ x: Self, _ y: Self) -> Self {
    let value = x.value + y.value
    if !y.node.exists { return Self(value: value, weight: x.weight, like: x) }
    if !x.node.exists { return Self(value: value, weight: y.weight, like: y) }
    if x.sharesNode(with: y) {
      return Self(value: value, weight: x.weight + y.weight, like: x)
    }
    return recorded(value, x, x.weight, y, y.weight)
  }

  /// x − y.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ x: Self, _ y: Self) -> Self {
    let value = x.value - y.value
    if !y.node.exists { return Self(value: value, weight: x.weight, like: x) }
    if !x.node.exists { return Self(value: value, weight: -y.weight, like: y) }
    if x.sharesNode(with: y) {
      return Self(value: value, weight: x.weight - y.weight, like: x)
    }
    return recorded(value, x, x.weight, y, -y.weight)
  }

  /// x·y.
  @_alwaysEmitIntoClient @inline(__always)
  public static func product(_ x: Self, _ y: Self) -> Self {
    let value = x.value * y.value
    if !y.node.exists {
      return Self(value: value, weight: T.productOfTangent(x.weight, y.value), like: x)
    }
    let weightY = T.productOfTangent(y.weight, x.value)
    if !x.node.exists { return Self(value: value, weight: weightY, like: y) }
    let weightX = T.productOfTangent(x.weight, y.value)
    if x.sharesNode(with: y) { return Self(value: value, weight: weightY + weightX, like: x) }
    return recorded(value, x, weightX, y, weightY)
  }

  /// The value is one division, as for dual numbers; at y = 0 an inactive direction stays zero.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    let value = x.value / y.value
    if !y.node.exists {
      return settled(value, weight: x.weight / y.value, like: x)
    }
    let slope = -(y.weight * value)
    if !x.node.exists { return settled(value, weight: slope / y.value, like: y) }
    if x.sharesNode(with: y) {
      return settled(value, weight: (x.weight + slope) / y.value, like: x)
    }
    return recorded(
      value, x, x.weight / y.value, y, slope / y.value)
  }

  /// −x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func negation(_ x: Self) -> Self {
    Self(value: -x.value, weight: -x.weight, like: x)
  }

  /// c − x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ c: MachineNumber, _ x: Self) -> Self {
    Self(value: T(scalar: c) - x.value, weight: -x.weight, like: x)
  }

  /// c/x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ c: MachineNumber, _ x: Self) -> Self {
    let value = T(scalar: c) / x.value
    return settled(
      value, weight: -(x.weight * value) / x.value, like: x)
  }

  /// x + c: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public func shifted(by c: MachineNumber) -> Self {
    Self(value: value.shifted(by: c), weight: weight, like: self)
  }

  /// x · c: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public func scaled(by c: MachineNumber) -> Self {
    Self(value: value.scaled(by: c), weight: weight.scaled(by: c), like: self)
  }

  /// x / c: no node.
  @_alwaysEmitIntoClient @inline(__always)
  public func divided(by c: MachineNumber) -> Self {
    Self.settled(
      value.divided(by: c), weight: weight / T(scalar: c), like: self)
  }
}
