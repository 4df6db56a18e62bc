public import DerivativeRules

// The ε-rules of arithmetic, each stated once. They have names of their own because the concrete operators in
// `Operators+*.swift` use them as well: there `x * y` would call itself.

extension Dual {
  /// (x + ẋε) + (y + ẏε) = (x + y) + (ẋ + ẏ)ε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sum(_ x: Self, _ y: Self) -> Self {
    Self(value: x.value + y.value, tangent: x.movement + y.movement, from: x, y)
  }

  /// (x + ẋε) − (y + ẏε) = (x − y) + (ẋ − ẏ)ε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ x: Self, _ y: Self) -> Self {
    Self(value: x.value - y.value, tangent: x.movement - y.movement, from: x, y)
  }

  // Choices, not branches: known flags fold away, and code in one piece is inlined.

  /// (x + ẋε)(y + ẏε) = xy + (ẋy + xẏ)ε; a number that does not move adds no term, whatever the other one is.
  @_alwaysEmitIntoClient @inline(__always)
  public static func product(_ x: Self, _ y: Self) -> Self {
    let left = T.productOfTangent(x.movement, y.value)
    let right = T.productOfTangent(y.movement, x.value)
    let moved = (y.isActive ? right : T.zero) + (x.isActive ? left : T.zero)
    return Self(value: x.value * y.value, tangent: moved, from: x, y)
  }

  /// (x + ẋε)/(y + ẏε) = x/y + ((ẋ − (x/y)ẏ)/y)ε.
  ///
  /// The value is one division, the tangent another: multiplying by 1/y would cost an ulp of the value.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    let quotient = x.value / y.value
    let share = y.movement * quotient
    let numerator = x.movement - (y.isActive ? share : T.zero)
    let moved = numerator / y.value
    return Self(
      value: quotient, tangent: x.isActive || y.isActive ? moved : T.zero, from: x, y)
  }

  /// −(x + ẋε) = −x − ẋε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func negation(_ x: Self) -> Self {
    Self(value: -x.value, tangent: -x.movement, from: x)
  }

  /// c − (x + ẋε) = (c − x) − ẋε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ c: MachineNumber, _ x: Self) -> Self {
    Self(value: T(scalar: c) - x.value, tangent: -x.movement, from: x)
  }

  /// (x + ẋε) + c = (x + c) + ẋε.
  @_alwaysEmitIntoClient @inline(__always)
  public func shifted(by c: MachineNumber) -> Self {
    Self(value: value.shifted(by: c), tangent: movement, from: self)
  }

  /// (x + ẋε)·c = xc + ẋcε.
  @_alwaysEmitIntoClient @inline(__always)
  public func scaled(by c: MachineNumber) -> Self {
    let tangent = isActive ? movement.scaled(by: c) : movement
    return Self(value: value.scaled(by: c), tangent: tangent, from: self)
  }

  /// (x + ẋε)/c = x/c + (ẋ/c)ε.
  @_alwaysEmitIntoClient @inline(__always)
  public func divided(by c: MachineNumber) -> Self {
    let tangent = isActive ? movement.divided(by: c) : movement
    return Self(value: value.divided(by: c), tangent: tangent, from: self)
  }
}

extension Dual {
  /// The result of an operation on `x`.
  @_alwaysEmitIntoClient @inline(__always)
  init(value: T, tangent: T, from x: Self) {
    self.value = value
    movement = tangent
    isActive = x.isActive
    #if DUAL_CHECKS
      sweep = x.sweep
    #endif
  }

  /// The result of an operation on `x` and `y`.
  @_alwaysEmitIntoClient @inline(__always)
  init(value: T, tangent: T, from x: Self, _ y: Self) {
    self.value = value
    movement = tangent
    isActive = x.isActive || y.isActive
    #if DUAL_CHECKS
      sweep = x.sweep.joined(y.sweep)
    #endif
  }

  /// A number that moves as `tangent` says, be that zero.
  @_alwaysEmitIntoClient @inline(__always)
  package init(value: T, movement: T) {
    self.value = value
    self.movement = movement
    isActive = true
  }

  /// A number that moves as `tangent` says, or rests.
  @_alwaysEmitIntoClient @inline(__always)
  package init(value: T, movement: T, isActive: Bool) {
    self.value = value
    self.movement = movement
    self.isActive = isActive
  }

  /// The result of a function of `x`, which moves or is flat.
  @_alwaysEmitIntoClient @inline(__always)
  init(value: T, moved: T, _ moves: Bool, from x: Self) {
    self.init(value: value, tangent: moves ? moved : T.zero, from: x)
    isActive = moves
  }

  /// The number as it stands still.
  @_alwaysEmitIntoClient @inline(__always)
  var rested: Self {
    var number = self
    number.movement = T.zero
    number.isActive = false
    return number
  }
}
