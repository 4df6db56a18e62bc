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

extension TapeVariable: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A constant.
  @_alwaysEmitIntoClient @inline(__always)
  public init(integerLiteral value: T.IntegerLiteralType) { self.init(T(integerLiteral: value)) }

  /// A constant, at the full precision of the scalar.
  @_alwaysEmitIntoClient @inline(__always)
  public init(floatLiteral value: T.FloatLiteralType) { self.init(T(floatLiteral: value)) }
}

extension TapeVariable: CustomStringConvertible {
  /// The value.
  public var description: String { value.description }
}
