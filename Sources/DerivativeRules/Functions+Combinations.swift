// Combinations of numbers that have a name.

extension RealNumber {
  /// x²; see ``Rules/Abs2``.
  @inlinable public static func abs2(_ x: Self) -> Self {
    apply(Rules.Abs2.self, x)
  }

  /// The logarithm of x to a base; see ``Rules/LogBase``.
  @inlinable public static func log(base b: Self, _ x: Self) -> Self {
    apply(Rules.LogBase.self, b, x)
  }

  /// The IEEE 754 remainder of x/y; see ``Rules/Remainder``.
  @inlinable public static func remainder(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Remainder.self, x, y)
  }

  /// x − y where it is positive, else 0; see ``Rules/Fdim``.
  @inlinable public static func fdim(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Fdim.self, x, y)
  }

  /// √(x² + y² + z²); see ``Rules/Hypot3``.
  @inlinable public static func hypot(_ x: Self, _ y: Self, _ z: Self) -> Self {
    apply(Rules.Hypot3.self, x, y, z)
  }

  /// x·y + z, the value rounded once; see ``Rules/FusedMultiplyAdd``.
  @inlinable public static func fma(_ x: Self, _ y: Self, _ z: Self) -> Self {
    apply(Rules.FusedMultiplyAdd.self, x, y, z)
  }

  /// x kept between low and high; see ``Rules/Clamp``.
  @inlinable public static func clamp(_ x: Self, _ low: Self, _ high: Self) -> Self {
    apply(Rules.Clamp.self, x, low, high)
  }

  /// a + t·(b − a); see ``Rules/Lerp``.
  @inlinable public static func lerp(_ a: Self, _ b: Self, _ t: Self) -> Self {
    apply(Rules.Lerp.self, a, b, t)
  }

  /// x·2ⁿ; see ``Rules/Ldexp``.
  @inlinable public static func ldexp(_ x: Self, _ n: Int) -> Self { apply(Rules.Ldexp.self, n, x) }
}

/// x²; see ``Rules/Abs2``.
@_disfavoredOverload
@inlinable public func abs2<T: RealNumber>(_ x: T) -> T {
  T.abs2(x)
}

/// The logarithm of x to a base; see ``Rules/LogBase``.
@_disfavoredOverload
@inlinable public func log<T: RealNumber>(base b: T, _ x: T) -> T {
  T.log(base: b, x)
}

/// The IEEE 754 remainder of x/y; see ``Rules/Remainder``.
@_disfavoredOverload
@inlinable public func remainder<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.remainder(x, y)
}

/// x − y where it is positive, else 0; see ``Rules/Fdim``.
@_disfavoredOverload
@inlinable public func fdim<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.fdim(x, y)
}

/// √(x² + y² + z²); see ``Rules/Hypot3``.
@_disfavoredOverload
@inlinable public func hypot<T: RealNumber>(_ x: T, _ y: T, _ z: T) -> T {
  T.hypot(x, y, z)
}

/// x·y + z, the value rounded once; see ``Rules/FusedMultiplyAdd``.
@_disfavoredOverload
@inlinable public func fma<T: RealNumber>(_ x: T, _ y: T, _ z: T) -> T {
  T.fma(x, y, z)
}

/// x kept between low and high; see ``Rules/Clamp``.
@_disfavoredOverload
@inlinable public func clamp<T: RealNumber>(_ x: T, _ low: T, _ high: T) -> T {
  T.clamp(x, low, high)
}

/// a + t·(b − a); see ``Rules/Lerp``.
@_disfavoredOverload
@inlinable public func lerp<T: RealNumber>(_ a: T, _ b: T, _ t: T) -> T {
  T.lerp(a, b, t)
}

/// x·2ⁿ; see ``Rules/Ldexp``.
@_disfavoredOverload
@inlinable public func ldexp<T: RealNumber>(_ x: T, _ n: Int) -> T { T.ldexp(x, n) }
