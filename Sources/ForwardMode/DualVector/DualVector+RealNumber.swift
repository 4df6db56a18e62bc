public import DerivativeRules

extension DualVector: RealNumber {
  /// The machine number at the bottom of the nesting.
  public typealias MachineNumber = Element.MachineNumber

  /// One more than that of value and tangents.
  @_alwaysEmitIntoClient public var derivativeOrder: Int {
    var order = value.derivativeOrder
    if isActive {
      for lane in 0..<Lanes.count { order = Swift.max(order, lanes[lane].derivativeOrder) }
    }
    return order + 1
  }

  /// Whether nothing moves the number, at any level.
  @_alwaysEmitIntoClient public var isAtRest: Bool { !isActive && value.isAtRest }

  /// Whether value and tangents are exactly zero, at every level.
  @_alwaysEmitIntoClient public var isExactlyZero: Bool {
    value.isExactlyZero && (!isActive || lanes.allSatisfy { $0.isExactlyZero })
  }

  /// Whether values and tangents, at every level of nesting, are the same.
  @_alwaysEmitIntoClient
  public func isIdentical(to other: Self) -> Bool {
    guard value.isIdentical(to: other.value) else { return false }
    for lane in 0..<Lanes.count where !lanes[lane].isIdentical(to: other.lanes[lane]) {
      return false
    }
    return true
  }

  /// The product of two numbers of a rule's formula, the first of which gives zero where it is zero, at every level.
  @_alwaysEmitIntoClient @inline(__always)
  public static func strongProduct(_ x: Self, _ partial: Self) -> Self {
    var result = Self(
      inactive: Element.strongProduct(x.value, partial.value), from: x, partial)
    if x.isActive {
      result.add(
        x.lanes.map { Element.strongProduct($0, partial.value) }, movers: x.movers)
    }
    if partial.isActive {
      result.add(
        partial.lanes.map { Element.strongProduct(x.value, $0) }, movers: partial.movers)
    }
    return result
  }

  /// The quotient of two numbers of a rule's formula, the first of which gives zero where it is zero, at every level.
  @_alwaysEmitIntoClient @inline(__always)
  public static func strongQuotient(_ x: Self, _ divisor: Self) -> Self {
    let quotient = Element.strongQuotient(x.value, divisor.value)
    guard x.isActive || divisor.isActive else {
      return Self(value: quotient, isActive: false, movers: 0, lanes: .zero, from: x, divisor)
    }
    let numerator = x.lanes.combined(with: divisor.lanes) {
      $0 - Element.strongProduct(quotient, $1)
    }
    let lanes = numerator.map { Element.strongQuotient($0, divisor.value) }
    return Self(value: quotient, lanes: lanes, from: x, divisor)
  }
}

extension DualVector: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A constant.
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public init(integerLiteral value: Element.IntegerLiteralType) {
    self.init(Element(integerLiteral: value))
  }

  /// A constant, at the full precision of the scalar.
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public init(floatLiteral value: Element.FloatLiteralType) {
    self.init(Element(floatLiteral: value))
  }
}

extension DualVector: CustomStringConvertible {
  /// The value with its tangents, such as `11.652 + (5.5, 1.716)ε`.
  public var description: String {
    let tangents = (0..<Lanes.count).map { lanes[$0].description }
    return "\(value) + (\(tangents.joined(separator: ", ")))ε"
  }
}
