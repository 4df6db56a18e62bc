public import DerivativeRules

// The ε-rules of `Dual+Arithmetic.swift` in every direction at once, with the work on inactive operands left out.

extension DualVector {
  /// (x + ẋε) + (y + ẏε) = (x + y) + (ẋ + ẏ)ε.
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public static func sum(_ x: Self, _ y: Self) -> Self {
    let value = x.value + y.value
    guard x.isActive else {
      // Zeros, not an operand's lanes: those would be loaded though nobody looks at them.
      guard y.isActive else {
        return Self(value: value, isActive: false, movers: 0, lanes: .zero, from: x, y)
      }
      return Self(value: value, movers: y.movers, lanes: y.lanes, from: x, y)
    }
    guard y.isActive else {
      return Self(value: value, movers: x.movers, lanes: x.lanes, from: x, y)
    }
    return Self(value: value, lanes: x.lanes.plus(y.lanes), from: x, y)
  }

  /// (x + ẋε) − (y + ẏε) = (x − y) + (ẋ − ẏ)ε.
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public static func difference(_ x: Self, _ y: Self) -> Self {
    let value = x.value - y.value
    guard y.isActive else {
      guard x.isActive else {
        return Self(value: value, isActive: false, movers: 0, lanes: .zero, from: x, y)
      }
      return Self(value: value, movers: x.movers, lanes: x.lanes, from: x, y)
    }
    guard x.isActive else {
      return Self(value: value, movers: y.movers, lanes: y.lanes.negated(), from: x, y)
    }
    return Self(value: value, lanes: x.lanes.minus(y.lanes), from: x, y)
  }

  /// (x + ẋε)(y + ẏε) = xy + (ẋy + xẏ)ε.
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public static func product(_ x: Self, _ y: Self) -> Self {
    let value = x.value * y.value
    guard x.isActive else {
      guard y.isActive else {
        return Self(value: value, isActive: false, movers: 0, lanes: .zero, from: x, y)
      }
      return Self(value: value, movers: y.movers, lanes: y.lanes.times(x.value), from: x, y)
    }
    guard y.isActive else {
      return Self(value: value, movers: x.movers, lanes: x.lanes.times(y.value), from: x, y)
    }
    return Self(value: value, lanes: x.lanes.moved(by: y.value, x.value, y.lanes), from: x, y)
  }

  /// (x + ẋε)/(y + ẏε) = x/y + ((ẋ − (x/y)ẏ)/y)ε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    if _isConcrete(Self.self) && Element.self == MachineNumber.self { return inlinedQuotient(x, y) }
    return calledQuotient(x, y)
  }

  /// The quotient of nested numbers, not inlined: which levels are active makes a hundred thousand bytes of branches.
  @_alwaysEmitIntoClient @inline(never)
  static func calledQuotient(_ x: Self, _ y: Self) -> Self { inlinedQuotient(x, y) }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlinedQuotient(_ x: Self, _ y: Self) -> Self {
    let quotient = x.value / y.value
    guard y.isActive else {
      guard x.isActive else {
        return Self(value: quotient, isActive: false, movers: 0, lanes: .zero, from: x, y)
      }
      return Self(value: quotient, lanes: x.over(y.value), from: x, y)
    }
    let subtrahend = y.timesPartial(quotient)
    let numerator = x.isActive ? x.lanes.minus(subtrahend) : subtrahend.negated()
    let whole = Self(value: quotient, lanes: numerator, from: x, y)
    return Self(value: quotient, lanes: whole.over(y.value), from: x, y)
  }

  /// −(x + ẋε) = −x − ẋε.
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public static func negation(_ x: Self) -> Self {
    guard x.isActive else { return Self(inactive: -x.value, from: x) }
    return Self(value: -x.value, lanes: x.lanes.negated(), from: x)
  }

  /// c − (x + ẋε) = (c − x) − ẋε.
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public static func difference(_ c: MachineNumber, _ x: Self) -> Self {
    let value = Element(scalar: c) - x.value
    guard x.isActive else { return Self(inactive: value, from: x) }
    return Self(value: value, lanes: x.lanes.negated(), from: x)
  }

  /// (x + ẋε) + c = (x + c) + ẋε.
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public func shifted(by c: MachineNumber) -> Self {
    var result = self
    result.value = value.shifted(by: c)
    return result
  }

  /// (x + ẋε)·c = xc + ẋcε.
  @_alwaysEmitIntoClient @inline(__always)
  public func scaled(by c: MachineNumber) -> Self {
    guard isActive else { return Self(inactive: value.scaled(by: c), from: self) }
    return Self(value: value.scaled(by: c), lanes: lanes.map { $0.scaled(by: c) }, from: self)
  }

  /// (x + ẋε)/c = x/c + (ẋ/c)ε.
  @_alwaysEmitIntoClient @inline(__always)
  public func divided(by c: MachineNumber) -> Self {
    guard isActive else { return Self(inactive: value.divided(by: c), from: self) }
    return Self(value: value.divided(by: c), lanes: over(Element(scalar: c)), from: self)
  }
}

extension DualVector {
  /// `x += y`; the lanes of an accumulator are touched only by numbers that are active.
  ///
  /// Those are said to be seldom, as they are where there are many inputs: the lanes are then kept in memory over the calls of a
  /// loop, not in registers that each call would have to put away and fetch.
  @_implements(AdditiveArithmetic,+=(_:_:))
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public static func _addInPlace(_ x: inout Self, _ y: Self) {
    x.value = x.value + y.value
    x.join(y)
    guard _slowPath(y.isActive) else { return }
    x.lanes = x.isActive ? x.lanes.plus(y.lanes) : y.lanes
    x.isActive = true
    x.movers |= y.movers
  }

  /// `x -= y`, as `x += y`.
  @_implements(AdditiveArithmetic,-=(_:_:))
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public static func _subtractInPlace(_ x: inout Self, _ y: Self) {
    x.value = x.value - y.value
    x.join(y)
    guard _slowPath(y.isActive) else { return }
    x.lanes = x.isActive ? x.lanes.minus(y.lanes) : y.lanes.negated()
    x.isActive = true
    x.movers |= y.movers
  }

  /// `x *= y`, as `x += y`: the lanes of a factor at rest are not loaded.
  @_implements(Numeric,*=(_:_:))
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public static func _multiplyInPlace(_ x: inout Self, _ y: Self) {
    let before = x.value
    x.value = before * y.value
    x.join(y)
    guard y.isActive else {
      if x.isActive { x.lanes = x.lanes.times(y.value) }
      return
    }
    x.lanes =
      x.isActive ? x.lanes.moved(by: y.value, before, y.lanes) : y.lanes.times(before)
    x.isActive = true
    x.movers |= y.movers
  }

  /// Takes over the sweep of a number that is combined with this one in place, in debug builds.
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  mutating func join(_ other: Self) {
    #if DUAL_CHECKS
      sweep = sweep.joined(other.sweep)
    #endif
  }
}
