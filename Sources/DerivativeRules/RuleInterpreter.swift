/// A number that carries derivatives: what a mode of differentiation supplies.
///
/// A mode supplies arithmetic and the four `apply` functions of ``RealNumber``; every function of the table follows.
/// A new function is one rule, a new mode is one interpreter.
public protocol RuleInterpreter: RealNumber {}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RuleInterpreter {
  @_alwaysEmitIntoClient public func shifted(by c: MachineNumber) -> Self { self + Self(scalar: c) }
  @_alwaysEmitIntoClient public func scaled(by c: MachineNumber) -> Self { self * Self(scalar: c) }
  @_alwaysEmitIntoClient public func divided(by c: MachineNumber) -> Self { self / Self(scalar: c) }

  @_alwaysEmitIntoClient public static func strongProduct(_ tangent: Self, _ partial: Self) -> Self
  {
    tangent.isExactlyZero ? tangent : tangent * partial
  }
  @_alwaysEmitIntoClient public static func strongQuotient(_ tangent: Self, _ divisor: Self) -> Self
  {
    tangent.isExactlyZero ? tangent : tangent / divisor
  }

  @_alwaysEmitIntoClient
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    misuse("This number does not say what '\(rule.name)', a rule that is an instance, does to it.")
  }
}
