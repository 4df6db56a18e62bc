// The partials of rules as the modes ask for them: builds with checks look at each for one that is computed from plain numbers
// (`RuleOrder.swift`), over numbers that the mode gives for the arguments at other values. Plain numbers are let through
// first: nothing is allocated for them.

/// The numbers that partials are looked at over.
@usableFromInline
package protocol PartialProbe<Base> {
  /// The number below that of the mode.
  associatedtype Base: RealNumber
  associatedtype Number: RealNumber where Number.MachineNumber == Base.MachineNumber

  /// A number that moves as the given one does, at another value.
  static func number(_ x: Base, _ step: Base.MachineNumber) -> Number
}

extension DerivativeRule {
  /// Looks at a partial, by what it is at other numbers.
  @_alwaysEmitIntoClient
  static func check<T, P: PartialProbe<T>>(
    _ x: [T], _ partial: T, _ probe: P.Type, _ again: ([P.Number]) -> P.Number
  ) {
    guard traits.isDisjoint(with: .piecewiseLinear) else { return }
    checkOrder(of: name, at: x, partials: [partial]) { step in
      [again(x.map { P.number($0, step) })]
    }
  }
}

extension UnaryRule {
  /// f′(x).
  @_alwaysEmitIntoClient @inline(__always)
  package static func checkedPartial<T, P: PartialProbe<T>>(
    at x: T, value y: T, over probe: P.Type
  ) -> T {
    let partial = partial(at: x, value: y)
    #if DUAL_CHECKS
      if x.derivativeOrder > 0, !isFlat(at: x.primal) {
        check([x], partial, probe) { Self.partial(at: $0[0], value: value($0[0])) }
      }
    #endif
    return partial
  }
}

extension ParametricRule {
  /// f′(n, x).
  @_alwaysEmitIntoClient @inline(__always)
  package static func checkedPartial<T, P: PartialProbe<T>>(
    _ n: Parameter, at x: T, value y: T, over probe: P.Type
  ) -> T {
    let partial = partial(n, at: x, value: y)
    #if DUAL_CHECKS
      if x.derivativeOrder > 0, !isFlat(n, at: x.primal) {
        check([x], partial, probe) { Self.partial(n, at: $0[0], value: value(n, $0[0])) }
      }
    #endif
    return partial
  }
}

extension BinaryRule {
  /// ∂f/∂x.
  @_alwaysEmitIntoClient @inline(__always)
  package static func checkedPartialX<T, P: PartialProbe<T>>(
    _ x: T, _ y: T, value: T, over probe: P.Type
  ) -> T {
    let partial = partialX(x, y, value: value)
    #if DUAL_CHECKS
      if x.derivativeOrder > 0, !isFlatX(x.primal, y.primal) {
        check([x, y], partial, probe) { partialX($0[0], $0[1], value: Self.value($0[0], $0[1])) }
      }
    #endif
    return partial
  }

  /// ∂f/∂y.
  @_alwaysEmitIntoClient @inline(__always)
  package static func checkedPartialY<T, P: PartialProbe<T>>(
    _ x: T, _ y: T, value: T, over probe: P.Type
  ) -> T {
    let partial = partialY(x, y, value: value)
    #if DUAL_CHECKS
      if x.derivativeOrder > 0, !isFlatY(x.primal, y.primal) {
        check([x, y], partial, probe) { partialY($0[0], $0[1], value: Self.value($0[0], $0[1])) }
      }
    #endif
    return partial
  }
}

extension TernaryRule {
  /// ∂f/∂x.
  @_alwaysEmitIntoClient @inline(__always)
  package static func checkedPartialX<T, P: PartialProbe<T>>(
    _ x: T, _ y: T, _ z: T, value: T, over probe: P.Type
  ) -> T {
    let partial = partialX(x, y, z, value: value)
    #if DUAL_CHECKS
      if x.derivativeOrder > 0 {
        check([x, y, z], partial, probe) {
          partialX($0[0], $0[1], $0[2], value: Self.value($0[0], $0[1], $0[2]))
        }
      }
    #endif
    return partial
  }

  /// ∂f/∂y.
  @_alwaysEmitIntoClient @inline(__always)
  package static func checkedPartialY<T, P: PartialProbe<T>>(
    _ x: T, _ y: T, _ z: T, value: T, over probe: P.Type
  ) -> T {
    let partial = partialY(x, y, z, value: value)
    #if DUAL_CHECKS
      if x.derivativeOrder > 0 {
        check([x, y, z], partial, probe) {
          partialY($0[0], $0[1], $0[2], value: Self.value($0[0], $0[1], $0[2]))
        }
      }
    #endif
    return partial
  }

  /// ∂f/∂z.
  @_alwaysEmitIntoClient @inline(__always)
  package static func checkedPartialZ<T, P: PartialProbe<T>>(
    _ x: T, _ y: T, _ z: T, value: T, over probe: P.Type
  ) -> T {
    let partial = partialZ(x, y, z, value: value)
    #if DUAL_CHECKS
      if x.derivativeOrder > 0 {
        check([x, y, z], partial, probe) {
          partialZ($0[0], $0[1], $0[2], value: Self.value($0[0], $0[1], $0[2]))
        }
      }
    #endif
    return partial
  }
}

extension ReductionRule {
  /// f(x) and ∂f/∂xᵢ for each i.
  @_alwaysEmitIntoClient
  package static func checkedPartials<T, P: PartialProbe<T>>(
    _ x: [T], over probe: P.Type
  ) -> (value: T, partials: [T]) {
    let result = valueWithPartials(x)
    #if DUAL_CHECKS
      if T.self == T.MachineNumber.self { return result }
      checkOrder(of: name, at: x, partials: result.partials) { step in
        valueWithPartials(x.map { P.number($0, step) }).partials
      }
    #endif
    return result
  }
}
