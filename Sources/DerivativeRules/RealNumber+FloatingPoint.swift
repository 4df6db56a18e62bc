// The spellings of the standard library's `FloatingPoint`, so that code written for it needs no other edit.
// Disfavoured, so that on a machine number, which has both, the standard library's own are called.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RealNumber {
  /// π, a constant.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var pi: Self { Self(scalar: MachineNumber.pi) }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var infinity: Self { Self(scalar: MachineNumber.infinity) }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var nan: Self { Self(scalar: MachineNumber.nan) }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var ulpOfOne: Self { Self(scalar: MachineNumber.ulpOfOne) }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var greatestFiniteMagnitude: Self {
    Self(scalar: MachineNumber.greatestFiniteMagnitude)
  }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var leastNormalMagnitude: Self {
    Self(scalar: MachineNumber.leastNormalMagnitude)
  }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var leastNonzeroMagnitude: Self {
    Self(scalar: MachineNumber.leastNonzeroMagnitude)
  }

  @_disfavoredOverload
  @_alwaysEmitIntoClient public var isNaN: Bool { primal.isNaN }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var isFinite: Bool { primal.isFinite }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var isInfinite: Bool { primal.isInfinite }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var isNormal: Bool { primal.isNormal }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var isSubnormal: Bool { primal.isSubnormal }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var sign: FloatingPointSign { primal.sign }
  /// The unit in the last place of the value, a constant.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var ulp: Self { Self(scalar: primal.ulp) }
  /// Whether the value is zero; the derivatives may not be; see ``RealNumber/isExactlyZero``.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var isZero: Bool { primal.isZero }

  @_disfavoredOverload
  @_alwaysEmitIntoClient public func squareRoot() -> Self { Self.sqrt(self) }
  /// Takes the square root in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public mutating func formSquareRoot() { self = Self.sqrt(self) }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public func remainder(dividingBy other: Self) -> Self {
    Self.remainder(self, other)
  }
  @_disfavoredOverload
  @_alwaysEmitIntoClient public func truncatingRemainder(dividingBy other: Self) -> Self {
    Self.mod(self, other)
  }
  /// `self + lhs · rhs`, rounded once.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public func addingProduct(_ lhs: Self, _ rhs: Self) -> Self {
    Self.apply(Rules.FusedMultiplyAdd.self, lhs, rhs, self)
  }

  /// The value rounded to an integer; the derivative is zero.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public func rounded(
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
  @_disfavoredOverload @_alwaysEmitIntoClient public static func /= (lhs: inout Self, rhs: Self) {
    lhs = lhs / rhs
  }
}
