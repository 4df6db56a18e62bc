public import DerivativeRules

extension Dual: LiftedNumber {
  /// f(x + ẋε) = f(x) + f′(x)ẋ·ε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    let value = R.value(x.value)
    let partial = R.partial(at: x.value, value: value)
      .restricted(toDirectionsOf: x.value, x.value)
    #if DUAL_CHECKS
      R.checkOrder(at: x.value, partial: partial)
    #endif
    let isFlat = R.isFlat(at: x.primal)
    return Self(value: value, tangent: x.tangent.times(partial, isFlat: isFlat), from: x)
  }

  /// f(x + ẋε, y + ẏε) = f(x, y) + (∂f/∂x·ẋ + ∂f/∂y·ẏ)ε; the partial of an inactive argument is not asked for.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let value = R.value(x.value, y.value)
    var tangent = T.zero
    if !x.tangent.isExactlyZero, !R.isFlatX(x.primal, y.primal) {
      let partial = R.partialX(x.value, y.value, value: value)
        .restricted(toDirectionsOf: x.value, y.value)
      #if DUAL_CHECKS
        R.checkOrder(x.value, y.value, partial: partial, byX: true)
      #endif
      tangent = T.strongProduct(x.tangent, partial)
    }
    if !y.tangent.isExactlyZero, !R.isFlatY(x.primal, y.primal) {
      let partial = R.partialY(x.value, y.value, value: value)
        .restricted(toDirectionsOf: x.value, y.value)
      #if DUAL_CHECKS
        R.checkOrder(x.value, y.value, partial: partial, byX: false)
      #endif
      tangent = tangent + T.strongProduct(y.tangent, partial)
    }
    return Self(value: value, tangent: tangent, from: x, y)
  }

  /// As for two numbers, with three.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let value = R.value(x.value, y.value, z.value)
    var tangent = T.zero
    if !x.tangent.isExactlyZero, !R.isFlatX(x.primal, y.primal, z.primal) {
      let partial = R.partialX(x.value, y.value, z.value, value: value)
      tangent = T.strongProduct(x.tangent, partial)
    }
    if !y.tangent.isExactlyZero, !R.isFlatY(x.primal, y.primal, z.primal) {
      let partial = R.partialY(x.value, y.value, z.value, value: value)
      tangent = tangent + T.strongProduct(y.tangent, partial)
    }
    if !z.tangent.isExactlyZero, !R.isFlatZ(x.primal, y.primal, z.primal) {
      let partial = R.partialZ(x.value, y.value, z.value, value: value)
      tangent = tangent + T.strongProduct(z.tangent, partial)
    }
    return Self(
      value: value, tangent: tangent, from: Self(value: value, tangent: tangent, from: x, y), z)
  }

  /// f(n, x + ẋε) = f(n, x) + f′(n, x)ẋ·ε.
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    let value = R.value(parameter, x.value)
    let partial = R.partial(parameter, at: x.value, value: value)
      .restricted(toDirectionsOf: x.value, x.value)
    let isFlat = R.isFlat(parameter, at: x.primal)
    return Self(value: value, tangent: x.tangent.times(partial, isFlat: isFlat), from: x)
  }
}

extension RealNumber {
  /// A tangent times a partial; at rest where the function lies on a flat piece.
  @_alwaysEmitIntoClient @inline(__always)
  func times(_ partial: Self, isFlat: Bool) -> Self {
    isFlat ? rested : Self.strongProduct(self, partial)
  }

  /// Zero with the sign of a tangent: what is left of it on a flat piece, whatever it is.
  @_alwaysEmitIntoClient @inline(__always)
  var rested: Self { Self(scalar: MachineNumber(signOf: primal, magnitudeOf: 0)) }
}
