public import DerivativeRules

/// Dual numbers, which tell a computed zero from one at rest, for partials over any number.
@usableFromInline
package enum Twin<Base: RealNumber>: PartialProbe {
  /// A dual number at another value, moving if the number does.
  @_alwaysEmitIntoClient
  package static func number(_ x: Base, _ step: Base.MachineNumber) -> Dual<Base.MachineNumber> {
    x.isAtRest ? Dual(x.primal) : Dual(x.primal + step, tangent: 1)
  }
}
