// The spellings of the standard library's `FloatingPoint`, so that code written for it needs no other edit.
// Disfavoured, so that on a machine number, which has both, the standard library's own are called.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RealNumber {
  /// π, a constant.
  @_disfavoredOverload
  @inlinable public static var pi: Self { Self(scalar: Scalar.pi) }
  @_disfavoredOverload
  @inlinable public static var infinity: Self { Self(scalar: Scalar.infinity) }
  @_disfavoredOverload
  @inlinable public static var nan: Self { Self(scalar: Scalar.nan) }
  @_disfavoredOverload
  @inlinable public static var ulpOfOne: Self { Self(scalar: Scalar.ulpOfOne) }
  @_disfavoredOverload
  @inlinable public static var greatestFiniteMagnitude: Self {
    Self(scalar: Scalar.greatestFiniteMagnitude)
  }
  @_disfavoredOverload
  @inlinable public static var leastNormalMagnitude: Self {
    Self(scalar: Scalar.leastNormalMagnitude)
  }
  @_disfavoredOverload
  @inlinable public static var leastNonzeroMagnitude: Self {
    Self(scalar: Scalar.leastNonzeroMagnitude)
  }

  @_disfavoredOverload
  @inlinable public var isNaN: Bool { primal.isNaN }
  @_disfavoredOverload
  @inlinable public var isFinite: Bool { primal.isFinite }
  @_disfavoredOverload
  @inlinable public var isInfinite: Bool { primal.isInfinite }
  @_disfavoredOverload
  @inlinable public var isNormal: Bool { primal.isNormal }
  @_disfavoredOverload
  @inlinable public var isSubnormal: Bool { primal.isSubnormal }
  @_disfavoredOverload
  @inlinable public var sign: FloatingPointSign { primal.sign }
  /// The unit in the last place of the value, a constant.
  @_disfavoredOverload
  @inlinable public var ulp: Self { Self(scalar: primal.ulp) }
  /// Whether the value is zero; the derivatives may not be; see ``RealNumber/isExactlyZero``.
  @_disfavoredOverload
  @inlinable public var isZero: Bool { primal.isZero }

  @_disfavoredOverload
  @inlinable public func squareRoot() -> Self { Self.sqrt(self) }
  /// Takes the square root in place.
  @_disfavoredOverload
  @inlinable public mutating func formSquareRoot() { self = Self.sqrt(self) }
  @_disfavoredOverload
  @inlinable public func remainder(dividingBy other: Self) -> Self { Self.remainder(self, other) }
  @_disfavoredOverload
  @inlinable public func truncatingRemainder(dividingBy other: Self) -> Self {
    Self.mod(self, other)
  }
  /// `self + lhs · rhs`, rounded once.
  @_disfavoredOverload
  @inlinable public func addingProduct(_ lhs: Self, _ rhs: Self) -> Self {
    Self.apply(Rules.FusedMultiplyAdd.self, lhs, rhs, self)
  }

  /// The value rounded to an integer; the derivative is zero.
  @_disfavoredOverload
  @inlinable public func rounded(
    _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> Self {
    switch rule {
    case .down: Self.floor(self)
    case .up: Self.ceil(self)
    case .towardZero: Self.trunc(self)
    case .toNearestOrAwayFromZero: Self.round(self)
    default: Self(scalar: primal.rounded(rule))
    }
  }
}

extension RealNumber {
  /// Divides in place.
  @_disfavoredOverload @inlinable public static func /= (lhs: inout Self, rhs: Self) {
    lhs = lhs / rhs
  }
}
