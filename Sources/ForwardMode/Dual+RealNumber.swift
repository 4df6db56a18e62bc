public import DerivativeRules

extension Dual: RealNumber {
  /// The machine number at the bottom of the nesting.
  public typealias MachineNumber = T.MachineNumber

  /// One more than that of value and tangent.
  @_alwaysEmitIntoClient public var derivativeOrder: Int {
    Swift.max(value.derivativeOrder, tangent.derivativeOrder) + 1
  }

  /// Whether value and tangent are exactly zero, at every level.
  @_alwaysEmitIntoClient public var isExactlyZero: Bool {
    value.isExactlyZero && tangent.isExactlyZero
  }

  /// Whether values and tangents, at every level of nesting, are the same.
  @_alwaysEmitIntoClient
  public func isIdentical(to other: Self) -> Bool {
    value.isIdentical(to: other.value) && tangent.isIdentical(to: other.tangent)
  }

  /// The product of a tangent, itself dual, with a partial: each zero part of the tangent contributes zero.
  @_alwaysEmitIntoClient @inline(__always)
  public static func strongProduct(_ x: Self, _ partial: Self) -> Self {
    Self(
      value: T.strongProduct(x.value, partial.value),
      tangent: T.strongProduct(x.tangent, partial.value) + inner(x.value, partial.tangent),
      from: x, partial)
  }

  /// The product of a tangent, itself dual, with a factor: where either does not move, the product does not either.
  ///
  /// A factor of 0 that moves at a finite speed outweighs an infinite tangent of the tangent.
  @_alwaysEmitIntoClient @inline(__always)
  public static func productOfTangent(_ x: Self, _ factor: Self) -> Self {
    // A test of the product afterwards costs less than one of the tangent before.
    var share =
      T.self == T.MachineNumber.self
      ? x.tangent * factor.value : T.strongProduct(x.tangent, factor.value)
    if _slowPath(share.primal.isNaN) {
      let isVanishing = factor.primal == 0 && factor.tangent.primal.isFinite
      share =
        isVanishing
        ? T.productOfVanishing(x.tangent, factor.value)
        : T.strongProduct(x.tangent, factor.value)
    }
    return Self(
      value: T.productOfTangent(x.value, factor.value),
      tangent: share + inner(x.value, factor.tangent), from: x, factor)
  }

  /// The same at every level, for a factor that is known to vanish.
  @_alwaysEmitIntoClient
  public static func productOfVanishing(_ x: Self, _ factor: Self) -> Self {
    Self(
      value: T.productOfVanishing(x.value, factor.value),
      tangent: T.productOfVanishing(x.tangent, factor.value)
        + T.strongProduct(x.value, factor.tangent),
      from: x, factor)
  }

  /// The quotient of a tangent, itself dual, by a number: each zero part of the tangent contributes zero.
  @_alwaysEmitIntoClient @inline(__always)
  public static func strongQuotient(_ x: Self, _ divisor: Self) -> Self {
    let quotient = T.strongQuotient(x.value, divisor.value)
    let numerator = x.tangent - inner(quotient, divisor.tangent)
    return Self(
      value: quotient, tangent: T.strongQuotient(numerator, divisor.value), from: x, divisor)
  }

  /// The product of two tangents, the outer and that of a partial: a zero on either side gives zero.
  @_alwaysEmitIntoClient @inline(__always)
  static func inner(_ outer: T, _ inner: T) -> T {
    inner.isExactlyZero ? inner : T.strongProduct(outer, inner)
  }

  /// The number with a tangent of exactly zero if those of `x` and `y` are, at every level.
  @_alwaysEmitIntoClient @inline(__always)
  public func restricted(toDirectionsOf x: Self, _ y: Self) -> Self {
    let isInactive = x.tangent.isExactlyZero && y.tangent.isExactlyZero
    return Self(
      value: value.restricted(toDirectionsOf: x.value, y.value),
      tangent: isInactive ? T.zero : tangent, from: self)
  }
}

extension Dual: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A constant.
  @_alwaysEmitIntoClient @inline(__always)
  public init(integerLiteral value: T.IntegerLiteralType) { self.init(T(integerLiteral: value)) }

  /// A constant, at the full precision of the scalar.
  @_alwaysEmitIntoClient @inline(__always)
  public init(floatLiteral value: T.FloatLiteralType) { self.init(T(floatLiteral: value)) }
}

extension Dual: CustomStringConvertible {
  /// The number as a sum, such as `11.652 + 5.5ε`; nested parts stand in parentheses.
  public var description: String {
    if T.self != T.MachineNumber.self { return "(\(value)) + (\(tangent))ε" }
    let text = tangent.description
    return text.hasPrefix("-") ? "\(value) - \(text.dropFirst())ε" : "\(value) + \(text)ε"
  }
}
