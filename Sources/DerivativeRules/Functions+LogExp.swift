// Logarithms and exponentials together, without overflow and cancellation.

extension RealNumber {
  /// x·ln x, 0 at 0; see ``Rules/XLogX``.
  @inlinable public static func xlogx(_ x: Self) -> Self {
    apply(Rules.XLogX.self, x)
  }

  /// ln(x/(1 − x)); see ``Rules/Logit``.
  @inlinable public static func logit(_ x: Self) -> Self {
    apply(Rules.Logit.self, x)
  }

  /// ln(1 − eˣ); see ``Rules/Log1mExp``.
  @inlinable public static func log1mexp(_ x: Self) -> Self {
    apply(Rules.Log1mExp.self, x)
  }

  /// ln(2 − eˣ); see ``Rules/Log2mExp``.
  @inlinable public static func log2mexp(_ x: Self) -> Self {
    apply(Rules.Log2mExp.self, x)
  }

  /// ln(eˣ − 1); see ``Rules/LogExpm1``.
  @inlinable public static func logexpm1(_ x: Self) -> Self {
    apply(Rules.LogExpm1.self, x)
  }

  /// ln(−ln(1 − x)); see ``Rules/CLogLog``.
  @inlinable public static func cloglog(_ x: Self) -> Self {
    apply(Rules.CLogLog.self, x)
  }

  /// x·ln y, 0 at x = 0; see ``Rules/XLogY``.
  @inlinable public static func xlogy(_ x: Self, _ y: Self) -> Self {
    apply(Rules.XLogY.self, x, y)
  }

  /// x·ln(1 + y), 0 at x = 0; see ``Rules/XLog1pY``.
  @inlinable public static func xlog1py(_ x: Self, _ y: Self) -> Self {
    apply(Rules.XLog1pY.self, x, y)
  }

  /// ln(eˣ + eʸ); see ``Rules/LogAddExp``.
  @inlinable public static func logaddexp(_ x: Self, _ y: Self) -> Self {
    apply(Rules.LogAddExp.self, x, y)
  }

  /// ln |eˣ − eʸ|; see ``Rules/LogSubExp``.
  @inlinable public static func logsubexp(_ x: Self, _ y: Self) -> Self {
    apply(Rules.LogSubExp.self, x, y)
  }
}

/// x·ln x, 0 at 0; see ``Rules/XLogX``.
@_disfavoredOverload
@inlinable public func xlogx<T: RealNumber>(_ x: T) -> T {
  T.xlogx(x)
}

/// ln(x/(1 − x)); see ``Rules/Logit``.
@_disfavoredOverload
@inlinable public func logit<T: RealNumber>(_ x: T) -> T {
  T.logit(x)
}

/// ln(1 − eˣ); see ``Rules/Log1mExp``.
@_disfavoredOverload
@inlinable public func log1mexp<T: RealNumber>(_ x: T) -> T {
  T.log1mexp(x)
}

/// ln(2 − eˣ); see ``Rules/Log2mExp``.
@_disfavoredOverload
@inlinable public func log2mexp<T: RealNumber>(_ x: T) -> T {
  T.log2mexp(x)
}

/// ln(eˣ − 1); see ``Rules/LogExpm1``.
@_disfavoredOverload
@inlinable public func logexpm1<T: RealNumber>(_ x: T) -> T {
  T.logexpm1(x)
}

/// ln(−ln(1 − x)); see ``Rules/CLogLog``.
@_disfavoredOverload
@inlinable public func cloglog<T: RealNumber>(_ x: T) -> T {
  T.cloglog(x)
}

/// ln(1 + eˣ), softplus under its other name; see ``Rules/Softplus``.
@_disfavoredOverload
@inlinable public func log1pexp<T: RealNumber>(_ x: T) -> T { T.softplus(x) }

/// 1/(1 + e⁻ˣ), sigmoid under its other name; see ``Rules/Sigmoid``.
@_disfavoredOverload
@inlinable public func logistic<T: RealNumber>(_ x: T) -> T { T.sigmoid(x) }

/// x·ln y, 0 at x = 0; see ``Rules/XLogY``.
@_disfavoredOverload
@inlinable public func xlogy<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.xlogy(x, y)
}

/// x·ln(1 + y), 0 at x = 0; see ``Rules/XLog1pY``.
@_disfavoredOverload
@inlinable public func xlog1py<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.xlog1py(x, y)
}

/// ln(eˣ + eʸ); see ``Rules/LogAddExp``.
@_disfavoredOverload
@inlinable public func logaddexp<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.logaddexp(x, y)
}

/// ln |eˣ − eʸ|; see ``Rules/LogSubExp``.
@_disfavoredOverload
@inlinable public func logsubexp<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.logsubexp(x, y)
}
