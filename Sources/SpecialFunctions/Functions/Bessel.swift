// The values are the platform's: good to a few units in the last place of the function's size, not of the value beside
// a zero. The derivatives go through the neighbouring orders, so they are as good, and finite at 0.

public import DerivativeRules

// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient static func visitBessel<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(BesselJ0.self)
    visitor.visit(BesselJ1.self)
    visitor.visit(BesselY0.self)
    visitor.visit(BesselY1.self)
    visitor.visit(BesselJ.self)
    visitor.visit(BesselY.self)
    visitor.visit(BesselJOverPower.self)
  }

  /// The Bessel function of the first kind J₀, with derivative −J₁.
  ///
  /// - Accuracy: see ``BesselJ``.
  public enum BesselJ0: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "besselj0" }
    @_alwaysEmitIntoClient public static var formula: String { "-besselj1(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { platformJn(0, $0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      BesselJ.slope(0, x, y)
    }
  }

  /// The Bessel function of the first kind J₁, with derivative J₀ − J₁/x: ½ at 0.
  ///
  /// - Accuracy: see ``BesselJ``.
  public enum BesselJ1: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "besselj1" }
    @_alwaysEmitIntoClient public static var formula: String { "(besselj0(x)-besselj(2, x))/2" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .sharpened }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { platformJn(1, $0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      BesselJ.slope(1, x, y)
    }
  }

  /// The Bessel function of the second kind Y₀, with derivative −Y₁.
  ///
  /// - Domain: x > 0; at 0 the value is −∞ and the derivative +∞, below NaN.
  /// - Accuracy: see ``BesselY``.
  public enum BesselY0: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "bessely0" }
    @_alwaysEmitIntoClient public static var formula: String { "-bessely1(x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { platformYn(0, $0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -T.bessely1(x)
    }
  }

  /// The Bessel function of the second kind Y₁, with derivative Y₀ − Y₁/x.
  ///
  /// - Domain: x > 0; at 0 the value is −∞ and the derivative +∞, below NaN.
  /// - Accuracy: see ``BesselY``.
  public enum BesselY1: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "bessely1" }
    @_alwaysEmitIntoClient public static var formula: String { "(bessely0(x)-bessely(2, x))/2" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S) -> S {
      S.throughDouble(x) { platformYn(1, $0) }
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      BesselY.slope(1, x, y)
    }
  }

  /// The Bessel function of the first kind and integer order Jₙ, with derivative (Jₙ₋₁ − Jₙ₊₁)/2 = Jₙ₋₁ − (n/x)·Jₙ; J₋ₙ = (−1)ⁿJₙ.
  ///
  /// - Accuracy: that of the platform, measured against |f| + min(1, |x|)·|f′|: see `Docs/Accuracy.md`.
  /// - Complexity: some |n| steps. Beyond |n| = 1,000,000 the value is 0 where |x| < 0.99·|n|, else NaN.
  public enum BesselJ: ParametricRule {
    @_alwaysEmitIntoClient public static var name: String { "besselj" }
    @_alwaysEmitIntoClient public static var formula: String {
      "(besselj(n-1, x)-besselj(n+1, x))/2"
    }
    @_alwaysEmitIntoClient public static var domain: String { "all x; integer n" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .sharpened }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ n: Int, _ x: S) -> S {
      S.throughDouble(x) { Double.besselj(order: n, $0) }
    }
    @_alwaysEmitIntoClient
    public static func partial<T: RealNumber>(_ n: Int, at x: T, value y: T) -> T {
      slope(n, x, y)
    }

    /// Jₙ₋₁ − (n/x)·Jₙ, or a form that does not cancel.
    ///
    /// Where the first would: below 2 by way of ``BesselJOverPower``, else below n (Jₙ₋₁ − Jₙ₊₁)/2.
    ///
    /// The last asks for two neighbours, so that k derivatives cost 2ᵏ of its steps; the others cost k.
    @_alwaysEmitIntoClient static func slope<T: RealNumber>(_ n: Int, _ x: T, _ y: T) -> T {
      if x.magnitude < 2, n >= 0, n <= 100 {
        let next = x * T.apply(BesselJOverPower.self, n + 1, x)
        if n == 0 { return -next }
        return T.pow(x, n - 1) * (T(n) * T.apply(BesselJOverPower.self, n, x) - x * next)
      }
      if n == 0 { return -T.besselj1(x) }
      // Where more derivatives are to come, 1/x would blow up the rounding errors of each for small x.
      let nearest = T.self == T.MachineNumber.self ? 0 : 10
      if x.magnitude < T(n.magnitude > 1 << 20 ? 1 << 20 : max(Int(n.magnitude), nearest)) {
        return (T.besselj(n &- 1, x) - T.besselj(n &+ 1, x)) / 2
      }
      let turning = y * T(n) / x
      return n > 0 ? T.besselj(n &- 1, x) - turning : turning - T.besselj(n &+ 1, x)
    }
  }

  /// The Bessel function of the second kind and integer order Yₙ, with derivative Yₙ₋₁ − (n/x)·Yₙ; Y₋ₙ = (−1)ⁿYₙ.
  ///
  /// - Domain: x > 0; at 0 the value is infinite and so is the derivative, with the other sign; below NaN.
  /// - Accuracy: that of the platform, measured against |f| + min(1, |x|)·|f′|: see `Docs/Accuracy.md`.
  /// - Complexity: some |n| steps. Beyond |n| = 1,000,000 the value is infinite where |x| < 0.99·|n|, else NaN.
  public enum BesselY: ParametricRule {
    @_alwaysEmitIntoClient public static var name: String { "bessely" }
    @_alwaysEmitIntoClient public static var formula: String {
      "(bessely(n-1, x)-bessely(n+1, x))/2"
    }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0; integer n" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ n: Int, _ x: S) -> S {
      S.throughDouble(x) { Double.bessely(order: n, $0) }
    }
    @_alwaysEmitIntoClient
    public static func partial<T: RealNumber>(_ n: Int, at x: T, value y: T) -> T {
      slope(n, x, y)
    }

    /// Yₙ₋₁ − (n/x)·Yₙ; next to 0 without the first, which is lost there and meets infinities of the other sign.
    @_alwaysEmitIntoClient static func slope<T: RealNumber>(_ n: Int, _ x: T, _ y: T) -> T {
      if n == 0 { return -T.bessely1(x) }
      if x.satisfies({ $0 < 1e-20 }) || y.isInfinite {
        return y.scaled(by: -T.MachineNumber(n.magnitude)) / x
      }
      let turning = y * T(n) / x
      return n > 0 ? T.bessely(n &- 1, x) - turning : turning - T.bessely(n &+ 1, x)
    }
  }

  /// Jₙ(x)/xⁿ for n ≥ 0, regular and even, with derivative −x·Jₙ₊₁(x)/xⁿ⁺¹.
  public enum BesselJOverPower: ParametricRule {
    @_alwaysEmitIntoClient public static var name: String { "besselj_over_power" }
    @_alwaysEmitIntoClient public static var formula: String { "-x*besselj_over_power(n+1, x)" }
    @_alwaysEmitIntoClient public static var domain: String { "all x; integer n >= 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ n: Int, _ x: S) -> S {
      S.throughDouble(x) { Double.besseljOverPower(n, $0) }
    }
    @_alwaysEmitIntoClient
    public static func partial<T: RealNumber>(_ n: Int, at x: T, value y: T) -> T {
      -x * T.apply(BesselJOverPower.self, n + 1, x)
    }
  }
}

extension RealNumber {
  /// The Bessel function J₀; see ``DerivativeRules/Rules/BesselJ0``.
  @_alwaysEmitIntoClient public static func besselj0(_ x: Self) -> Self {
    apply(Rules.BesselJ0.self, x)
  }

  /// The Bessel function J₁; see ``DerivativeRules/Rules/BesselJ1``.
  @_alwaysEmitIntoClient public static func besselj1(_ x: Self) -> Self {
    apply(Rules.BesselJ1.self, x)
  }

  /// The Bessel function Y₀; see ``DerivativeRules/Rules/BesselY0``.
  @_alwaysEmitIntoClient public static func bessely0(_ x: Self) -> Self {
    apply(Rules.BesselY0.self, x)
  }

  /// The Bessel function Y₁; see ``DerivativeRules/Rules/BesselY1``.
  @_alwaysEmitIntoClient public static func bessely1(_ x: Self) -> Self {
    apply(Rules.BesselY1.self, x)
  }

  /// The Bessel function Jₙ; see ``DerivativeRules/Rules/BesselJ``.
  @_alwaysEmitIntoClient public static func besselj(_ n: Int, _ x: Self) -> Self {
    apply(Rules.BesselJ.self, n, x)
  }

  /// The Bessel function Yₙ; see ``DerivativeRules/Rules/BesselY``.
  @_alwaysEmitIntoClient public static func bessely(_ n: Int, _ x: Self) -> Self {
    apply(Rules.BesselY.self, n, x)
  }
}

/// The Bessel function J₀; see ``DerivativeRules/Rules/BesselJ0``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func besselj0<T: RealNumber>(_ x: T) -> T { T.besselj0(x) }

/// The Bessel function J₁; see ``DerivativeRules/Rules/BesselJ1``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func besselj1<T: RealNumber>(_ x: T) -> T { T.besselj1(x) }

/// The Bessel function Y₀; see ``DerivativeRules/Rules/BesselY0``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func bessely0<T: RealNumber>(_ x: T) -> T { T.bessely0(x) }

/// The Bessel function Y₁; see ``DerivativeRules/Rules/BesselY1``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func bessely1<T: RealNumber>(_ x: T) -> T { T.bessely1(x) }

/// The Bessel function Jₙ; see ``DerivativeRules/Rules/BesselJ``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func besselj<T: RealNumber>(_ n: Int, _ x: T) -> T { T.besselj(n, x) }

/// The Bessel function Yₙ; see ``DerivativeRules/Rules/BesselY``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func bessely<T: RealNumber>(_ n: Int, _ x: T) -> T { T.bessely(n, x) }

/// Jₙ(x)/xⁿ for n ≥ 0; see ``DerivativeRules/Rules/BesselJOverPower``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func besselJOverPower<T: RealNumber>(_ n: Int, _ x: T) -> T {
  T.apply(Rules.BesselJOverPower.self, n, x)
}
