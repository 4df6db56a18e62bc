public import DerivativeRules

extension TapeVariable: RealNumber {
  /// The machine number at the bottom of the nesting.
  public typealias MachineNumber = T.MachineNumber

  /// One more than that of value and weight.
  @_alwaysEmitIntoClient public var derivativeOrder: Int {
    Swift.max(value.derivativeOrder, weight.derivativeOrder) + 1
  }

  /// Whether the value is exactly zero and nothing is recorded of it.
  @_alwaysEmitIntoClient public var isExactlyZero: Bool { value.isExactlyZero && !hasDerivative }

  /// Whether value, node and derivative with respect to the node are the same.
  @_alwaysEmitIntoClient
  public func isIdentical(to other: Self) -> Bool {
    guard value.isIdentical(to: other.value) else { return false }
    if !isActive && !other.isActive { return true }
    return node == other.node && weight.isIdentical(to: other.weight)
  }
}
