import DerivativeRules

// Operators under names of their own: see `LiftedNumber.swift`.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PointVector {
  /// 0 at every point.
  @_alwaysEmitIntoClient @inline(__always)
  public static var zero: Self { Self(0.0) }

  @_implements(AdditiveArithmetic,+(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _add(_ x: Self, _ y: Self) -> Self { Self(values: x.values + y.values) }

  @_implements(AdditiveArithmetic,+=(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _addInPlace(_ x: inout Self, _ y: Self) { x.values += y.values }

  @_implements(AdditiveArithmetic,-(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _subtract(_ x: Self, _ y: Self) -> Self { Self(values: x.values - y.values) }

  @_implements(AdditiveArithmetic,-=(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _subtractInPlace(_ x: inout Self, _ y: Self) { x.values -= y.values }

  @_implements(Numeric,*(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _multiply(_ x: Self, _ y: Self) -> Self { Self(values: x.values * y.values) }

  @_implements(Numeric,*=(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _multiplyInPlace(_ x: inout Self, _ y: Self) { x.values *= y.values }

  @_implements(RealNumber,/(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _divide(_ x: Self, _ y: Self) -> Self { Self(values: x.values / y.values) }

  @_implements(RealNumber,/=(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _divideInPlace(_ x: inout Self, _ y: Self) { x.values /= y.values }

  @_alwaysEmitIntoClient @inline(__always)
  public mutating func negate() {
    values = Eight.numbers(Eight.bits(values) ^ Eight.signs)
  }

  // MARK: With constants

  @_alwaysEmitIntoClient @inline(__always)
  public func shifted(by c: Double) -> Self { Self(values: values + c) }
  @_alwaysEmitIntoClient @inline(__always)
  public func scaled(by c: Double) -> Self { Self(values: values * c) }
  @_alwaysEmitIntoClient @inline(__always)
  public func divided(by c: Double) -> Self { Self(values: values / c) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func sum(_ c: Double, _ x: Self) -> Self { Self(values: c + x.values) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ c: Double, _ x: Self) -> Self { Self(values: c - x.values) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func product(_ c: Double, _ x: Self) -> Self { Self(values: c * x.values) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ c: Double, _ x: Self) -> Self { Self(values: c / x.values) }

  // MARK: Strong zeros
  // Point by point, and without a branch.

  @_alwaysEmitIntoClient @inline(__always)
  public static func strongProduct(_ tangent: Self, _ partial: Self) -> Self {
    tangent.unlessZero(Self(values: tangent.values * partial.values))
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func strongQuotient(_ tangent: Self, _ divisor: Self) -> Self {
    tangent.unlessZero(Self(values: tangent.values / divisor.values))
  }
  @_alwaysEmitIntoClient
  public static func productOfVanishing(_ tangent: Self, _ factor: Self) -> Self {
    var product = strongProduct(tangent, factor)
    for lane in 0..<count where factor.values[lane] == 0 && tangent.values[lane].isInfinite {
      product.values[lane] = 0
    }
    return product
  }

  /// The number itself where it is zero, elsewhere a result.
  @_alwaysEmitIntoClient @inline(__always)
  func unlessZero(_ result: Self) -> Self {
    Self(
      values: Eight.numbers(
        Eight.choice(
          Eight.bits(values .== 0), Eight.bits(values), Eight.bits(result.values))))
  }
}
