public import DerivativeRules

// The partials of rules as the modes ask for them: builds with checks look at each for one that is computed from plain numbers
// (`RuleOrder.swift`), over the numbers below the tape. Plain numbers are let through first: nothing is
// allocated for them.

extension UnaryRule {
  /// f′(x).
  @_alwaysEmitIntoClient @inline(__always)
  static func checkedPartial<T: RealNumber>(at x: T, value y: T) -> T {
    let partial = partial(at: x, value: y)
    #if DUAL_CHECKS
      if T.self != T.MachineNumber.self, !isFlat(at: x.primal),
        traits.isDisjoint(with: .piecewiseLinear)
      {
        checkOrder(of: name, at: [x], partials: [partial]) { step in
          let z = x.displaced(by: step)
          return [Self.partial(at: z, value: value(z))]
        }
      }
    #endif
    return partial
  }
}

extension ParametricRule {
  /// f′(n, x).
  @_alwaysEmitIntoClient @inline(__always)
  static func checkedPartial<T: RealNumber>(_ n: Parameter, at x: T, value y: T) -> T {
    let partial = partial(n, at: x, value: y)
    #if DUAL_CHECKS
      if T.self != T.MachineNumber.self, !isFlat(n, at: x.primal),
        traits.isDisjoint(with: .piecewiseLinear)
      {
        checkOrder(of: name, at: [x], partials: [partial]) { step in
          let z = x.displaced(by: step)
          return [Self.partial(n, at: z, value: value(n, z))]
        }
      }
    #endif
    return partial
  }
}

extension BinaryRule {
  /// ∂f/∂x.
  @_alwaysEmitIntoClient @inline(__always)
  static func checkedPartialX<T: RealNumber>(_ x: T, _ y: T, value: T) -> T {
    let partial = partialX(x, y, value: value)
    #if DUAL_CHECKS
      if T.self != T.MachineNumber.self, !isFlatX(x.primal, y.primal) {
        check([x, y], partial) { partialX($0, $1, value: $2) }
      }
    #endif
    return partial
  }

  /// ∂f/∂y.
  @_alwaysEmitIntoClient @inline(__always)
  static func checkedPartialY<T: RealNumber>(_ x: T, _ y: T, value: T) -> T {
    let partial = partialY(x, y, value: value)
    #if DUAL_CHECKS
      if T.self != T.MachineNumber.self, !isFlatY(x.primal, y.primal) {
        check([x, y], partial) { partialY($0, $1, value: $2) }
      }
    #endif
    return partial
  }

  @_alwaysEmitIntoClient
  static func check<T: RealNumber>(
    _ x: [T], _ partial: T, _ again: (T, T, T) -> T
  ) {
    guard traits.isDisjoint(with: .piecewiseLinear) else { return }
    checkOrder(of: name, at: x, partials: [partial]) { step in
      let (u, v) = (x[0].displaced(by: step), x[1].displaced(by: step))
      return [again(u, v, value(u, v))]
    }
  }
}

extension TernaryRule {
  /// ∂f/∂x.
  @_alwaysEmitIntoClient @inline(__always)
  static func checkedPartialX<T: RealNumber>(_ x: T, _ y: T, _ z: T, value: T) -> T {
    let partial = partialX(x, y, z, value: value)
    #if DUAL_CHECKS
      if T.self != T.MachineNumber.self {
        check([x, y, z], partial) { partialX($0, $1, $2, value: $3) }
      }
    #endif
    return partial
  }

  /// ∂f/∂y.
  @_alwaysEmitIntoClient @inline(__always)
  static func checkedPartialY<T: RealNumber>(_ x: T, _ y: T, _ z: T, value: T) -> T {
    let partial = partialY(x, y, z, value: value)
    #if DUAL_CHECKS
      if T.self != T.MachineNumber.self {
        check([x, y, z], partial) { partialY($0, $1, $2, value: $3) }
      }
    #endif
    return partial
  }

  /// ∂f/∂z.
  @_alwaysEmitIntoClient @inline(__always)
  static func checkedPartialZ<T: RealNumber>(_ x: T, _ y: T, _ z: T, value: T) -> T {
    let partial = partialZ(x, y, z, value: value)
    #if DUAL_CHECKS
      if T.self != T.MachineNumber.self {
        check([x, y, z], partial) { partialZ($0, $1, $2, value: $3) }
      }
    #endif
    return partial
  }

  @_alwaysEmitIntoClient
  static func check<T: RealNumber>(
    _ x: [T], _ partial: T, _ again: (T, T, T, T) -> T
  ) {
    guard traits.isDisjoint(with: .piecewiseLinear) else { return }
    checkOrder(of: name, at: x, partials: [partial]) { step in
      let (u, v, w) = (x[0].displaced(by: step), x[1].displaced(by: step), x[2].displaced(by: step))
      return [again(u, v, w, value(u, v, w))]
    }
  }
}

extension ReductionRule {
  /// f(x) and ∂f/∂xᵢ for each i.
  @_alwaysEmitIntoClient
  static func checkedPartials<T: RealNumber>(_ x: [T]) -> (value: T, partials: [T]) {
    let result = valueWithPartials(x)
    #if DUAL_CHECKS
      if T.self == T.MachineNumber.self { return result }
      checkOrder(of: name, at: x, partials: result.partials) { step in
        valueWithPartials(x.map { $0.displaced(by: step) }).partials
      }
    #endif
    return result
  }
}
