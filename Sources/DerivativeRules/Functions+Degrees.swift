// Trigonometry in degrees.

extension RealNumber {
  /// The sine of x degrees; see ``Rules/Sind``.
  @inlinable public static func sind(_ x: Self) -> Self {
    apply(Rules.Sind.self, x)
  }

  /// The cosine of x degrees; see ``Rules/Cosd``.
  @inlinable public static func cosd(_ x: Self) -> Self {
    apply(Rules.Cosd.self, x)
  }

  /// The tangent of x degrees; see ``Rules/Tand``.
  @inlinable public static func tand(_ x: Self) -> Self {
    apply(Rules.Tand.self, x)
  }

  /// The secant of x degrees; see ``Rules/Secd``.
  @inlinable public static func secd(_ x: Self) -> Self {
    apply(Rules.Secd.self, x)
  }

  /// The cosecant of x degrees; see ``Rules/Cscd``.
  @inlinable public static func cscd(_ x: Self) -> Self {
    apply(Rules.Cscd.self, x)
  }

  /// The cotangent of x degrees; see ``Rules/Cotd``.
  @inlinable public static func cotd(_ x: Self) -> Self {
    apply(Rules.Cotd.self, x)
  }

  /// The arc sine, in degrees; see ``Rules/Asind``.
  @inlinable public static func asind(_ x: Self) -> Self {
    apply(Rules.Asind.self, x)
  }

  /// The arc cosine, in degrees; see ``Rules/Acosd``.
  @inlinable public static func acosd(_ x: Self) -> Self {
    apply(Rules.Acosd.self, x)
  }

  /// The arc tangent, in degrees; see ``Rules/Atand``.
  @inlinable public static func atand(_ x: Self) -> Self {
    apply(Rules.Atand.self, x)
  }

  /// The arc secant, in degrees; see ``Rules/Asecd``.
  @inlinable public static func asecd(_ x: Self) -> Self {
    apply(Rules.Asecd.self, x)
  }

  /// The arc cosecant, in degrees; see ``Rules/Acscd``.
  @inlinable public static func acscd(_ x: Self) -> Self {
    apply(Rules.Acscd.self, x)
  }

  /// The arc cotangent arctan(1/x), in degrees; see ``Rules/Acotd``.
  @inlinable public static func acotd(_ x: Self) -> Self {
    apply(Rules.Acotd.self, x)
  }

  /// x degrees in radians; see ``Rules/DegreesToRadians``.
  @inlinable public static func deg2rad(_ x: Self) -> Self {
    apply(Rules.DegreesToRadians.self, x)
  }

  /// x radians in degrees; see ``Rules/RadiansToDegrees``.
  @inlinable public static func rad2deg(_ x: Self) -> Self {
    apply(Rules.RadiansToDegrees.self, x)
  }
}

/// The sine of x degrees; see ``Rules/Sind``.
@_disfavoredOverload
@inlinable public func sind<T: RealNumber>(_ x: T) -> T {
  T.sind(x)
}

/// The cosine of x degrees; see ``Rules/Cosd``.
@_disfavoredOverload
@inlinable public func cosd<T: RealNumber>(_ x: T) -> T {
  T.cosd(x)
}

/// The tangent of x degrees; see ``Rules/Tand``.
@_disfavoredOverload
@inlinable public func tand<T: RealNumber>(_ x: T) -> T {
  T.tand(x)
}

/// The secant of x degrees; see ``Rules/Secd``.
@_disfavoredOverload
@inlinable public func secd<T: RealNumber>(_ x: T) -> T {
  T.secd(x)
}

/// The cosecant of x degrees; see ``Rules/Cscd``.
@_disfavoredOverload
@inlinable public func cscd<T: RealNumber>(_ x: T) -> T {
  T.cscd(x)
}

/// The cotangent of x degrees; see ``Rules/Cotd``.
@_disfavoredOverload
@inlinable public func cotd<T: RealNumber>(_ x: T) -> T {
  T.cotd(x)
}

/// The arc sine, in degrees; see ``Rules/Asind``.
@_disfavoredOverload
@inlinable public func asind<T: RealNumber>(_ x: T) -> T {
  T.asind(x)
}

/// The arc cosine, in degrees; see ``Rules/Acosd``.
@_disfavoredOverload
@inlinable public func acosd<T: RealNumber>(_ x: T) -> T {
  T.acosd(x)
}

/// The arc tangent, in degrees; see ``Rules/Atand``.
@_disfavoredOverload
@inlinable public func atand<T: RealNumber>(_ x: T) -> T {
  T.atand(x)
}

/// The arc secant, in degrees; see ``Rules/Asecd``.
@_disfavoredOverload
@inlinable public func asecd<T: RealNumber>(_ x: T) -> T {
  T.asecd(x)
}

/// The arc cosecant, in degrees; see ``Rules/Acscd``.
@_disfavoredOverload
@inlinable public func acscd<T: RealNumber>(_ x: T) -> T {
  T.acscd(x)
}

/// The arc cotangent arctan(1/x), in degrees; see ``Rules/Acotd``.
@_disfavoredOverload
@inlinable public func acotd<T: RealNumber>(_ x: T) -> T {
  T.acotd(x)
}

/// x degrees in radians; see ``Rules/DegreesToRadians``.
@_disfavoredOverload
@inlinable public func deg2rad<T: RealNumber>(_ x: T) -> T {
  T.deg2rad(x)
}

/// x radians in degrees; see ``Rules/RadiansToDegrees``.
@_disfavoredOverload
@inlinable public func rad2deg<T: RealNumber>(_ x: T) -> T {
  T.rad2deg(x)
}
