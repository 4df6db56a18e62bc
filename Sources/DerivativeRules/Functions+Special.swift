// The special functions beyond the platform's: members of every number, and free functions.

extension RealNumber {
  /// The scaled complementary error function e^(x²)·erfc(x): see ``Rules/Erfcx``.
  @inlinable public static func erfcx(_ x: Self) -> Self { apply(Rules.Erfcx.self, x) }
  /// Dawson's integral e^(−x²)·∫₀ˣ e^(t²) dt: see ``Rules/Dawson``.
  @inlinable public static func dawson(_ x: Self) -> Self { apply(Rules.Dawson.self, x) }
  /// The inverse of the error function: see ``Rules/Erfinv``.
  @inlinable public static func erfinv(_ x: Self) -> Self { apply(Rules.Erfinv.self, x) }
  /// The inverse of the complementary error function: see ``Rules/Erfcinv``.
  @inlinable public static func erfcinv(_ x: Self) -> Self { apply(Rules.Erfcinv.self, x) }
  /// Lambert's function, principal branch: see ``Rules/LambertW0``.
  @inlinable public static func lambertw0(_ x: Self) -> Self { apply(Rules.LambertW0.self, x) }
  /// The exponential integral E₁: see ``Rules/Expint``.
  @inlinable public static func expint(_ x: Self) -> Self { apply(Rules.Expint.self, x) }
  /// The complete elliptic integral K of the parameter m = k²: see ``Rules/Ellipk``.
  @inlinable public static func ellipk(_ x: Self) -> Self { apply(Rules.Ellipk.self, x) }
  /// The complete elliptic integral E of the parameter m = k²: see ``Rules/Ellipe``.
  @inlinable public static func ellipe(_ x: Self) -> Self { apply(Rules.Ellipe.self, x) }
  /// The Bessel function J₀: see ``Rules/BesselJ0``.
  @inlinable public static func besselj0(_ x: Self) -> Self { apply(Rules.BesselJ0.self, x) }
  /// The Bessel function J₁: see ``Rules/BesselJ1``.
  @inlinable public static func besselj1(_ x: Self) -> Self { apply(Rules.BesselJ1.self, x) }
  /// The Bessel function Y₀: see ``Rules/BesselY0``.
  @inlinable public static func bessely0(_ x: Self) -> Self { apply(Rules.BesselY0.self, x) }
  /// The Bessel function Y₁: see ``Rules/BesselY1``.
  @inlinable public static func bessely1(_ x: Self) -> Self { apply(Rules.BesselY1.self, x) }
  /// Euler's beta function: see ``Rules/Beta``.
  @inlinable public static func beta(_ x: Self, _ y: Self) -> Self { apply(Rules.Beta.self, x, y) }
  /// The logarithm of the beta function: see ``Rules/LogBeta``.
  @inlinable public static func logBeta(_ x: Self, _ y: Self) -> Self {
    apply(Rules.LogBeta.self, x, y)
  }
  /// Jₙ(x)/xⁿ for n ≥ 0: see ``Rules/BesselJOverPower``.
@_disfavoredOverload
@inlinable public func besselJOverPower<T: RealNumber>(_ n: Int, _ x: T) -> T {
  T.apply(Rules.BesselJOverPower.self, n, x)
}

/// The Bessel function Jₙ: see ``Rules/BesselJ``.
  @inlinable public static func besselj(_ n: Int, _ x: Self) -> Self {
    apply(Rules.BesselJ.self, n, x)
  }
  /// The Bessel function Yₙ: see ``Rules/BesselY``.
  @inlinable public static func bessely(_ n: Int, _ x: Self) -> Self {
    apply(Rules.BesselY.self, n, x)
  }
}

/// The scaled complementary error function e^(x²)·erfc(x): see ``Rules/Erfcx``.
@_disfavoredOverload
@inlinable public func erfcx<T: RealNumber>(_ x: T) -> T { T.erfcx(x) }

/// Dawson's integral e^(−x²)·∫₀ˣ e^(t²) dt: see ``Rules/Dawson``.
@_disfavoredOverload
@inlinable public func dawson<T: RealNumber>(_ x: T) -> T { T.dawson(x) }

/// The inverse of the error function: see ``Rules/Erfinv``.
@_disfavoredOverload
@inlinable public func erfinv<T: RealNumber>(_ x: T) -> T { T.erfinv(x) }

/// The inverse of the complementary error function: see ``Rules/Erfcinv``.
@_disfavoredOverload
@inlinable public func erfcinv<T: RealNumber>(_ x: T) -> T { T.erfcinv(x) }

/// Lambert's function, principal branch: see ``Rules/LambertW0``.
@_disfavoredOverload
@inlinable public func lambertw0<T: RealNumber>(_ x: T) -> T { T.lambertw0(x) }

/// The exponential integral E₁: see ``Rules/Expint``.
@_disfavoredOverload
@inlinable public func expint<T: RealNumber>(_ x: T) -> T { T.expint(x) }

/// The complete elliptic integral K of the parameter m = k²: see ``Rules/Ellipk``.
@_disfavoredOverload
@inlinable public func ellipk<T: RealNumber>(_ x: T) -> T { T.ellipk(x) }

/// The complete elliptic integral E of the parameter m = k²: see ``Rules/Ellipe``.
@_disfavoredOverload
@inlinable public func ellipe<T: RealNumber>(_ x: T) -> T { T.ellipe(x) }

/// The Bessel function J₀: see ``Rules/BesselJ0``.
@_disfavoredOverload
@inlinable public func besselj0<T: RealNumber>(_ x: T) -> T { T.besselj0(x) }

/// The Bessel function J₁: see ``Rules/BesselJ1``.
@_disfavoredOverload
@inlinable public func besselj1<T: RealNumber>(_ x: T) -> T { T.besselj1(x) }

/// The Bessel function Y₀: see ``Rules/BesselY0``.
@_disfavoredOverload
@inlinable public func bessely0<T: RealNumber>(_ x: T) -> T { T.bessely0(x) }

/// The Bessel function Y₁: see ``Rules/BesselY1``.
@_disfavoredOverload
@inlinable public func bessely1<T: RealNumber>(_ x: T) -> T { T.bessely1(x) }

/// Euler's beta function: see ``Rules/Beta``.
@_disfavoredOverload
@inlinable public func beta<T: RealNumber>(_ x: T, _ y: T) -> T { T.beta(x, y) }

/// The logarithm of the beta function: see ``Rules/LogBeta``.
@_disfavoredOverload
@inlinable public func logBeta<T: RealNumber>(_ x: T, _ y: T) -> T { T.logBeta(x, y) }

/// The Bessel function Jₙ: see ``Rules/BesselJ``.
@_disfavoredOverload
@inlinable public func besselj<T: RealNumber>(_ n: Int, _ x: T) -> T { T.besselj(n, x) }

/// The Bessel function Yₙ: see ``Rules/BesselY``.
@_disfavoredOverload
@inlinable public func bessely<T: RealNumber>(_ n: Int, _ x: T) -> T { T.bessely(n, x) }
