public import DerivativeRules

extension Dual: RealNumber {
  /// The machine number at the bottom of the nesting.
  public typealias MachineNumber = T.MachineNumber

  /// One more than that of value and tangent.
  @_alwaysEmitIntoClient public var derivativeOrder: Int {
    Swift.max(value.derivativeOrder, tangent.derivativeOrder) + 1
  }

  /// Whether nothing moves the number, at any level.
  @_alwaysEmitIntoClient public var isAtRest: Bool { !isActive && value.isAtRest }

  /// Whether value and tangent are exactly zero, at every level.
  @_alwaysEmitIntoClient public var isExactlyZero: Bool {
    value.isExactlyZero && tangent.isExactlyZero
  }

  /// Whether values and tangents, at every level of nesting, are the same.
  @_alwaysEmitIntoClient
  public func isIdentical(to other: Self) -> Bool {
    value.isIdentical(to: other.value) && tangent.isIdentical(to: other.tangent)
  }

  /// The product of two numbers of a rule's formula, the first of which gives zero where it is zero, at every level.
  @_alwaysEmitIntoClient @inline(__always)
  public static func strongProduct(_ x: Self, _ partial: Self) -> Self {
    var result = Self(
      value: T.strongProduct(x.value, partial.value), tangent: T.zero, from: x.rested,
      partial.rested)
    if x.isActive { result.add(T.strongProduct(x.movement, partial.value)) }
    if partial.isActive { result.add(T.strongProduct(x.value, partial.movement)) }
    return result
  }

  /// The product of a tangent, itself dual, with a factor that moves.
  ///
  /// A factor of 0 that moves at a finite speed outweighs an infinite tangent of the tangent.
  @_alwaysEmitIntoClient @inline(__always)
  public static func productOfTangent(_ x: Self, _ factor: Self) -> Self {
    var result = Self(
      value: T.productOfTangent(x.value, factor.value), tangent: T.zero, from: x.rested,
      factor.rested)
    if x.isActive {
      // A test of the product afterwards costs less than one of the factors before.
      var share = T.productOfTangent(x.movement, factor.value)
      if _slowPath(share.satisfies { $0.isNaN }), factor.satisfies({ $0 == 0 }),
        factor.movement.satisfies({ $0.isFinite })
      {
        share = T.productOfVanishing(x.movement, factor.value)
      }
      result.add(share)
    }
    if factor.isActive { result.add(x.value * factor.movement) }
    return result
  }

  /// The same at every level, for a factor that is known to vanish.
  @_alwaysEmitIntoClient
  public static func productOfVanishing(_ x: Self, _ factor: Self) -> Self {
    var result = Self(
      value: T.productOfVanishing(x.value, factor.value), tangent: T.zero, from: x.rested,
      factor.rested)
    if x.isActive { result.add(T.productOfVanishing(x.movement, factor.value)) }
    if factor.isActive { result.add(T.strongProduct(x.value, factor.movement)) }
    return result
  }

  /// The quotient of two numbers of a rule's formula, the first of which gives zero where it is zero, at every level.
  @_alwaysEmitIntoClient @inline(__always)
  public static func strongQuotient(_ x: Self, _ divisor: Self) -> Self {
    let quotient = T.strongQuotient(x.value, divisor.value)
    guard divisor.isActive else {
      return Self(
        value: quotient, tangent: T.strongQuotient(x.movement, divisor.value), from: x, divisor)
    }
    let numerator = x.movement - T.strongProduct(quotient, divisor.movement)
    return Self(
      value: quotient, tangent: T.strongQuotient(numerator, divisor.value), from: x, divisor)
  }
}

extension Dual: CustomStringConvertible {
  /// The number as a sum, such as `11.652 + 5.5ε`; nested parts stand in parentheses.
  public var description: String {
    if T.self != T.MachineNumber.self { return "(\(value)) + (\(tangent))ε" }
    let text = tangent.description
    return text.hasPrefix("-") ? "\(value) - \(text.dropFirst())ε" : "\(value) + \(text)ε"
  }
}
