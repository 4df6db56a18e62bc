// The hyperbolic secant, cosecant and cotangent and their inverses.

extension RealNumber {
  /// The hyperbolic secant, 1/cosh x; see ``Rules/Sech``.
  @inlinable public static func sech(_ x: Self) -> Self {
    apply(Rules.Sech.self, x)
  }

  /// The hyperbolic cosecant, 1/sinh x; see ``Rules/Csch``.
  @inlinable public static func csch(_ x: Self) -> Self {
    apply(Rules.Csch.self, x)
  }

  /// The hyperbolic cotangent, 1/tanh x; see ``Rules/Coth``.
  @inlinable public static func coth(_ x: Self) -> Self {
    apply(Rules.Coth.self, x)
  }

  /// The inverse hyperbolic secant; see ``Rules/Asech``.
  @inlinable public static func asech(_ x: Self) -> Self {
    apply(Rules.Asech.self, x)
  }

  /// The inverse hyperbolic cosecant; see ``Rules/Acsch``.
  @inlinable public static func acsch(_ x: Self) -> Self {
    apply(Rules.Acsch.self, x)
  }

  /// The inverse hyperbolic cotangent; see ``Rules/Acoth``.
  @inlinable public static func acoth(_ x: Self) -> Self {
    apply(Rules.Acoth.self, x)
  }
}

/// The hyperbolic secant, 1/cosh x; see ``Rules/Sech``.
@_disfavoredOverload
@inlinable public func sech<T: RealNumber>(_ x: T) -> T {
  T.sech(x)
}

/// The hyperbolic cosecant, 1/sinh x; see ``Rules/Csch``.
@_disfavoredOverload
@inlinable public func csch<T: RealNumber>(_ x: T) -> T {
  T.csch(x)
}

/// The hyperbolic cotangent, 1/tanh x; see ``Rules/Coth``.
@_disfavoredOverload
@inlinable public func coth<T: RealNumber>(_ x: T) -> T {
  T.coth(x)
}

/// The inverse hyperbolic secant; see ``Rules/Asech``.
@_disfavoredOverload
@inlinable public func asech<T: RealNumber>(_ x: T) -> T {
  T.asech(x)
}

/// The inverse hyperbolic cosecant; see ``Rules/Acsch``.
@_disfavoredOverload
@inlinable public func acsch<T: RealNumber>(_ x: T) -> T {
  T.acsch(x)
}

/// The inverse hyperbolic cotangent; see ``Rules/Acoth``.
@_disfavoredOverload
@inlinable public func acoth<T: RealNumber>(_ x: T) -> T {
  T.acoth(x)
}
