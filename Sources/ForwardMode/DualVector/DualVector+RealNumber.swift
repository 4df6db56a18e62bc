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

  /// The product of a tangent, itself a number with directions, with a partial: each zero part contributes zero.
  @_alwaysEmitIntoClient @inline(__always)
  public static func strongProduct(_ x: Self, _ partial: Self) -> Self {
    let value = Element.strongProduct(x.value, partial.value)
    var result = Self(value: value, isActive: false, lanes: x.lanes, from: x, partial)
    if x.isActive {
      result.isActive = true
      result.lanes = x.lanes.timesPartial(partial.value)
    }
    if partial.isActive {
      let factor = x.value
      result.add(partial.lanes.map { Element.strongProduct(factor, $0) })
    }
    return result
  }

  /// The quotient of a tangent, itself a number with directions, by a number: each zero part contributes zero.
  @_alwaysEmitIntoClient @inline(__always)
  public static func strongQuotient(_ x: Self, _ divisor: Self) -> Self {
    let quotient = Element.strongQuotient(x.value, divisor.value)
    guard divisor.isActive else {
      guard x.isActive else {
        return Self(value: quotient, isActive: false, lanes: x.lanes, from: x, divisor)
      }
      return Self(value: quotient, lanes: x.lanes.over(divisor.value), from: x, divisor)
    }
    let numerator = x.lanes.combined(with: divisor.lanes) {
      $0 - Element.strongProduct(quotient, $1)
    }
    return Self(value: quotient, lanes: numerator.over(divisor.value), from: x, divisor)
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
