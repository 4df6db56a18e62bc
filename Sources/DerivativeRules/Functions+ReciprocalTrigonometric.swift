// The secant, cosecant and cotangent and their inverses.

extension RealNumber {
  /// The secant, 1/cos x; see ``Rules/Sec``.
  @inlinable public static func sec(_ x: Self) -> Self {
    apply(Rules.Sec.self, x)
  }

  /// The cosecant, 1/sin x; see ``Rules/Csc``.
  @inlinable public static func csc(_ x: Self) -> Self {
    apply(Rules.Csc.self, x)
  }

  /// The cotangent, 1/tan x; see ``Rules/Cot``.
  @inlinable public static func cot(_ x: Self) -> Self {
    apply(Rules.Cot.self, x)
  }

  /// The arc secant, in radians; see ``Rules/Asec``.
  @inlinable public static func asec(_ x: Self) -> Self {
    apply(Rules.Asec.self, x)
  }

  /// The arc cosecant, in radians; see ``Rules/Acsc``.
  @inlinable public static func acsc(_ x: Self) -> Self {
    apply(Rules.Acsc.self, x)
  }

  /// The arc cotangent arctan(1/x), in radians; see ``Rules/Acot``.
  @inlinable public static func acot(_ x: Self) -> Self {
    apply(Rules.Acot.self, x)
  }
}

/// The secant, 1/cos x; see ``Rules/Sec``.
@_disfavoredOverload
@inlinable public func sec<T: RealNumber>(_ x: T) -> T {
  T.sec(x)
}

/// The cosecant, 1/sin x; see ``Rules/Csc``.
@_disfavoredOverload
@inlinable public func csc<T: RealNumber>(_ x: T) -> T {
  T.csc(x)
}

/// The cotangent, 1/tan x; see ``Rules/Cot``.
@_disfavoredOverload
@inlinable public func cot<T: RealNumber>(_ x: T) -> T {
  T.cot(x)
}

/// The arc secant, in radians; see ``Rules/Asec``.
@_disfavoredOverload
@inlinable public func asec<T: RealNumber>(_ x: T) -> T {
  T.asec(x)
}

/// The arc cosecant, in radians; see ``Rules/Acsc``.
@_disfavoredOverload
@inlinable public func acsc<T: RealNumber>(_ x: T) -> T {
  T.acsc(x)
}

/// The arc cotangent arctan(1/x), in radians; see ``Rules/Acot``.
@_disfavoredOverload
@inlinable public func acot<T: RealNumber>(_ x: T) -> T {
  T.acot(x)
}
