public import DerivativeRules

extension TapeVariable: RealNumber {
  /// The machine number at the bottom of the nesting.
  public typealias Scalar = T.Scalar

  /// Whether the value is exactly zero and nothing is recorded of it.
  @inlinable public var isExactlyZero: Bool { value.isExactlyZero && !hasDerivative }

  /// Whether value, node and derivative with respect to the node are the same.
  @inlinable
  public func isIdentical(to other: Self) -> Bool {
    guard value.isIdentical(to: other.value) else { return false }
    if !isActive && !other.isActive { return true }
    return node == other.node && weight.isIdentical(to: other.weight)
  }
}

extension TapeVariable: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A constant.
  @inlinable @inline(__always)
  public init(integerLiteral value: T.IntegerLiteralType) { self.init(T(integerLiteral: value)) }

  /// A constant, at the full precision of the scalar.
  @inlinable @inline(__always)
  public init(floatLiteral value: T.FloatLiteralType) { self.init(T(floatLiteral: value)) }
}

extension TapeVariable: CustomStringConvertible {
  /// The value.
  public var description: String { value.description }
}
