public import DerivativeRules

// The ε-rules of arithmetic, each stated once. They have names of their own because the concrete operators in
// `Operators+*.swift` use them as well: there `x * y` would call itself.

extension Dual {
  /// (x + ẋε) + (y + ẏε) = (x + y) + (ẋ + ẏ)ε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sum(_ x: Self, _ y: Self) -> Self {
    Self(value: x.value + y.value, tangent: x.tangent + y.tangent, from: x, y)
  }

  /// (x + ẋε) − (y + ẏε) = (x − y) + (ẋ − ẏ)ε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ x: Self, _ y: Self) -> Self {
    Self(value: x.value - y.value, tangent: x.tangent - y.tangent, from: x, y)
  }

  /// (x + ẋε)(y + ẏε) = xy + (ẋy + xẏ)ε.
  ///
  /// Both partials are finite wherever x and y are, so a zero tangent needs no test here: beside an
  /// infinite factor it gives NaN. A test in every product would cost 2.5 to 5 times the time. Nested numbers, which
  /// are slower anyway, make it for the tangents of tangents.
  @_alwaysEmitIntoClient @inline(__always)
  public static func product(_ x: Self, _ y: Self) -> Self {
    let moved = T.productOfTangent(y.tangent, x.value) + T.productOfTangent(x.tangent, y.value)
    return Self(value: x.value * y.value, tangent: moved, from: x, y)
  }

  /// (x + ẋε)/(y + ẏε) = x/y + ((ẋ − (x/y)ẏ)/y)ε.
  ///
  /// The value is one division, the tangent another: multiplying by 1/y would cost an ulp of the value.
  /// At y = 0 an inactive direction stays zero.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    let quotient = x.value / y.value
    let numerator = x.tangent - T.strongProduct(y.tangent, quotient)
    return Self(value: quotient, tangent: T.strongQuotient(numerator, y.value), from: x, y)
  }

  /// −(x + ẋε) = −x − ẋε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func negation(_ x: Self) -> Self {
    Self(value: -x.value, tangent: -x.tangent, from: x)
  }

  /// c − (x + ẋε) = (c − x) − ẋε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ c: MachineNumber, _ x: Self) -> Self {
    Self(value: T(scalar: c) - x.value, tangent: -x.tangent, from: x)
  }

  /// (x + ẋε) + c = (x + c) + ẋε.
  @_alwaysEmitIntoClient @inline(__always)
  public func shifted(by c: MachineNumber) -> Self {
    Self(value: value.shifted(by: c), tangent: tangent, from: self)
  }

  /// (x + ẋε)·c = xc + ẋcε.
  @_alwaysEmitIntoClient @inline(__always)
  public func scaled(by c: MachineNumber) -> Self {
    Self(value: value.scaled(by: c), tangent: tangent.scaled(by: c), from: self)
  }

  /// (x + ẋε)/c = x/c + (ẋ/c)ε.
  @_alwaysEmitIntoClient @inline(__always)
  public func divided(by c: MachineNumber) -> Self {
    Self(
      value: value.divided(by: c), tangent: T.strongQuotient(tangent, T(scalar: c)), from: self)
  }
}

extension Dual {
  /// The result of an operation on `x`.
  @_alwaysEmitIntoClient @inline(__always)
  init(value: T, tangent: T, from x: Self) {
    self.value = value
    self.tangent = tangent
    #if DEBUG
      sweep = x.sweep
    #endif
  }

  /// The result of an operation on `x` and `y`.
  @_alwaysEmitIntoClient @inline(__always)
  init(value: T, tangent: T, from x: Self, _ y: Self) {
    self.value = value
    self.tangent = tangent
    #if DEBUG
      sweep = x.sweep.joined(y.sweep)
    #endif
  }
}
