public import DerivativeRules

/// The numbers below a tape themselves, for their own partials: plain or dual, never recorded.
@usableFromInline
enum Displaced<Base: RealNumber>: PartialProbe {
  @_alwaysEmitIntoClient
  static func number(_ x: Base, _ step: Base.MachineNumber) -> Base { x.displaced(by: step) }
}
