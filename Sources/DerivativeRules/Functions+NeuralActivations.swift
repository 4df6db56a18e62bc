// Activation functions of neural networks.

extension RealNumber {
  /// x itself; see ``Rules/Linear``.
  @inlinable public static func linear(_ x: Self) -> Self {
    apply(Rules.Linear.self, x)
  }

  /// x above 0, else 0.01·x; see ``Rules/LeakyRelu``.
  @inlinable public static func leakyRelu(_ x: Self) -> Self {
    apply(Rules.LeakyRelu.self, x)
  }

  /// x above 0, else slope·x; see ``Rules/LeakyReluSlope``.
  @inlinable public static func leakyRelu(_ x: Self, slope: Self) -> Self {
    apply(Rules.LeakyReluSlope.self, x, slope)
  }

  /// x above 0, else eˣ − 1; see ``Rules/Elu``.
  @inlinable public static func elu(_ x: Self) -> Self {
    apply(Rules.Elu.self, x)
  }

  /// x above 0, else alpha·(eˣ − 1); see ``Rules/EluScale``.
  @inlinable public static func elu(_ x: Self, alpha: Self) -> Self {
    apply(Rules.EluScale.self, x, alpha)
  }

  /// x·Φ(x); see ``Rules/Gelu``.
  @inlinable public static func gelu(_ x: Self) -> Self {
    apply(Rules.Gelu.self, x)
  }

  /// x·σ(x); see ``Rules/Silu``.
  @inlinable public static func silu(_ x: Self) -> Self {
    apply(Rules.Silu.self, x)
  }

  /// x·tanh(ln(1 + eˣ)); see ``Rules/Mish``.
  @inlinable public static func mish(_ x: Self) -> Self {
    apply(Rules.Mish.self, x)
  }

  /// x kept between −1 and 1; see ``Rules/HardTanh``.
  @inlinable public static func hardTanh(_ x: Self) -> Self {
    apply(Rules.HardTanh.self, x)
  }

  /// x/(1 + |x|); see ``Rules/Softsign``.
  @inlinable public static func softsign(_ x: Self) -> Self {
    apply(Rules.Softsign.self, x)
  }

  /// Φ(x), the distribution function of the normal distribution; see ``Rules/NormalCDF``.
  @inlinable public static func normalCDF(_ x: Self) -> Self {
    apply(Rules.NormalCDF.self, x)
  }

  /// φ(x), the density of the normal distribution; see ``Rules/NormalPDF``.
  @inlinable public static func normalPDF(_ x: Self) -> Self {
    apply(Rules.NormalPDF.self, x)
  }
}

/// x itself; see ``Rules/Linear``.
@_disfavoredOverload
@inlinable public func linear<T: RealNumber>(_ x: T) -> T {
  T.linear(x)
}

/// x above 0, else 0.01·x; see ``Rules/LeakyRelu``.
@_disfavoredOverload
@inlinable public func leakyRelu<T: RealNumber>(_ x: T) -> T {
  T.leakyRelu(x)
}

/// x above 0, else slope·x; see ``Rules/LeakyReluSlope``.
@_disfavoredOverload
@inlinable public func leakyRelu<T: RealNumber>(_ x: T, slope: T) -> T {
  T.leakyRelu(x, slope: slope)
}

/// x above 0, else eˣ − 1; see ``Rules/Elu``.
@_disfavoredOverload
@inlinable public func elu<T: RealNumber>(_ x: T) -> T {
  T.elu(x)
}

/// x above 0, else alpha·(eˣ − 1); see ``Rules/EluScale``.
@_disfavoredOverload
@inlinable public func elu<T: RealNumber>(_ x: T, alpha: T) -> T {
  T.elu(x, alpha: alpha)
}

/// x·Φ(x); see ``Rules/Gelu``.
@_disfavoredOverload
@inlinable public func gelu<T: RealNumber>(_ x: T) -> T {
  T.gelu(x)
}

/// x·σ(x); see ``Rules/Silu``.
@_disfavoredOverload
@inlinable public func silu<T: RealNumber>(_ x: T) -> T {
  T.silu(x)
}

/// x·σ(x), SiLU under its other name; see ``Rules/Silu``.
@_disfavoredOverload
@inlinable public func swish<T: RealNumber>(_ x: T) -> T { T.silu(x) }

/// x·tanh(ln(1 + eˣ)); see ``Rules/Mish``.
@_disfavoredOverload
@inlinable public func mish<T: RealNumber>(_ x: T) -> T {
  T.mish(x)
}

/// x kept between −1 and 1; see ``Rules/HardTanh``.
@_disfavoredOverload
@inlinable public func hardTanh<T: RealNumber>(_ x: T) -> T {
  T.hardTanh(x)
}

/// x/(1 + |x|); see ``Rules/Softsign``.
@_disfavoredOverload
@inlinable public func softsign<T: RealNumber>(_ x: T) -> T {
  T.softsign(x)
}

/// Φ(x), the distribution function of the normal distribution; see ``Rules/NormalCDF``.
@_disfavoredOverload
@inlinable public func normalCDF<T: RealNumber>(_ x: T) -> T {
  T.normalCDF(x)
}

/// φ(x), the density of the normal distribution; see ``Rules/NormalPDF``.
@_disfavoredOverload
@inlinable public func normalPDF<T: RealNumber>(_ x: T) -> T {
  T.normalPDF(x)
}
