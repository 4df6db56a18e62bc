public import DerivativeRules

// The partials of rules as the modes ask for them: builds with checks look at each for one that is computed from plain numbers
// (`RuleOrder.swift`), over dual numbers, which tell a computed zero from one at rest.

extension UnaryRule {
  /// f′(x).
  @_alwaysEmitIntoClient @inline(__always)
  package static func checkedPartial<T: RealNumber>(at x: T, value y: T) -> T {
    let partial = partial(at: x, value: y)
    #if DUAL_CHECKS
      checkOrder(at: x, partial: partial) { Dual($0, tangent: 1) }
    #endif
    return partial
  }
}

extension BinaryRule {
  /// ∂f/∂x.
  @_alwaysEmitIntoClient @inline(__always)
  package static func checkedPartialX<T: RealNumber>(_ x: T, _ y: T, value: T) -> T {
    let partial = partialX(x, y, value: value)
    #if DUAL_CHECKS
      checkOrder(x, y, partial: partial, byX: true) { Dual($0, tangent: 1) }
    #endif
    return partial
  }

  /// ∂f/∂y.
  @_alwaysEmitIntoClient @inline(__always)
  package static func checkedPartialY<T: RealNumber>(_ x: T, _ y: T, value: T) -> T {
    let partial = partialY(x, y, value: value)
    #if DUAL_CHECKS
      checkOrder(x, y, partial: partial, byX: false) { Dual($0, tangent: 1) }
    #endif
    return partial
  }
}
