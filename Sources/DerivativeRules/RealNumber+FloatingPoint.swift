// The spellings of the standard library's `FloatingPoint`, so that code written for it needs no other edit.
// Disfavoured, so that on a machine number, which has both, the standard library's own are called.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RealNumber {
  /// π, a constant.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var pi: Self { Self(scalar: MachineNumber.pi) }
  /// ∞, a constant.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var infinity: Self { Self(scalar: MachineNumber.infinity) }
  /// NaN, a constant whose derivatives are zero.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var nan: Self { Self(scalar: MachineNumber.nan) }
  /// The unit in the last place of 1, a constant.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var ulpOfOne: Self { Self(scalar: MachineNumber.ulpOfOne) }
  /// The largest finite number of the scalar, a constant.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var greatestFiniteMagnitude: Self {
    Self(scalar: MachineNumber.greatestFiniteMagnitude)
  }
  /// The smallest positive normal number of the scalar, a constant.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var leastNormalMagnitude: Self {
    Self(scalar: MachineNumber.leastNormalMagnitude)
  }
  /// The smallest positive number of the scalar, a constant.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static var leastNonzeroMagnitude: Self {
    Self(scalar: MachineNumber.leastNonzeroMagnitude)
  }

  /// Whether the value is NaN; derivatives are not looked at.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var isNaN: Bool { satisfies { $0.isNaN } }
  /// Whether the value is finite; derivatives are not looked at.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var isFinite: Bool { satisfies { $0.isFinite } }
  /// Whether the value is ∞ or −∞.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var isInfinite: Bool { satisfies { $0.isInfinite } }
  /// Whether the value is a normal number.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var isNormal: Bool { satisfies { $0.isNormal } }
  /// Whether the value is a subnormal number.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var isSubnormal: Bool { satisfies { $0.isSubnormal } }
  /// The sign of the value, of zeros and NaN too.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var sign: FloatingPointSign {
    satisfies { $0.sign == .minus } ? .minus : .plus
  }
  /// The unit in the last place of the value, a constant.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var ulp: Self { Self(scalar: primal.ulp) }
  /// Whether the value is zero; the derivatives may not be; see ``RealNumber/isExactlyZero``.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public var isZero: Bool { satisfies { $0.isZero } }

  /// √x; see ``Rules/Sqrt``.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public func squareRoot() -> Self { Self.sqrt(self) }
  /// Takes the square root in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public mutating func formSquareRoot() { self = Self.sqrt(self) }
  /// The IEEE remainder x − y·round(x/y); see ``Rules/Remainder``.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public func remainder(dividingBy other: Self) -> Self {
    Self.remainder(self, other)
  }
  /// The remainder x − y·trunc(x/y), with the sign of x; see ``Rules/Mod``.
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
