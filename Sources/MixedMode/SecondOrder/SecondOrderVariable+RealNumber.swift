public import DerivativeRules
import ReverseMode

extension SecondOrderVariable: RealNumber {
  /// The machine number at the bottom of the nesting.
  public typealias MachineNumber = T.MachineNumber

  /// Two more than that of the value.
  @_alwaysEmitIntoClient public var derivativeOrder: Int { value.derivativeOrder + 2 }

  /// Whether the value is exactly zero and nothing is recorded of it.
  @_alwaysEmitIntoClient public var isExactlyZero: Bool { value.isExactlyZero && !hasDerivative }

  /// Whether value, node and derivatives with respect to the node are the same.
  @_alwaysEmitIntoClient
  public func isIdentical(to other: Self) -> Bool {
    guard value.isIdentical(to: other.value) else { return false }
    if !node.exists && !other.node.exists { return true }
    return node == other.node && slope.isIdentical(to: other.slope)
      && curvature.isIdentical(to: other.curvature)
  }
}
