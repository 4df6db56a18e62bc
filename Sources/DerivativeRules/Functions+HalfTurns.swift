// Functions of πx.

extension RealNumber {
  /// sin πx; see ``Rules/SinPi``.
  @inlinable public static func sinpi(_ x: Self) -> Self {
    apply(Rules.SinPi.self, x)
  }

  /// cos πx; see ``Rules/CosPi``.
  @inlinable public static func cospi(_ x: Self) -> Self {
    apply(Rules.CosPi.self, x)
  }

  /// tan πx; see ``Rules/TanPi``.
  @inlinable public static func tanpi(_ x: Self) -> Self {
    apply(Rules.TanPi.self, x)
  }

  /// sin(πx)/(πx), 1 at 0; see ``Rules/Sinc``.
  @inlinable public static func sinc(_ x: Self) -> Self {
    apply(Rules.Sinc.self, x)
  }
}

/// sin πx; see ``Rules/SinPi``.
@_disfavoredOverload
@inlinable public func sinpi<T: RealNumber>(_ x: T) -> T {
  T.sinpi(x)
}

/// cos πx; see ``Rules/CosPi``.
@_disfavoredOverload
@inlinable public func cospi<T: RealNumber>(_ x: T) -> T {
  T.cospi(x)
}

/// tan πx; see ``Rules/TanPi``.
@_disfavoredOverload
@inlinable public func tanpi<T: RealNumber>(_ x: T) -> T {
  T.tanpi(x)
}

/// sin(πx)/(πx), 1 at 0; see ``Rules/Sinc``.
@_disfavoredOverload
@inlinable public func sinc<T: RealNumber>(_ x: T) -> T {
  T.sinc(x)
}
