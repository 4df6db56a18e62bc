// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient package static func visitExponentials<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Exp.self)
    visitor.visit(Exp2.self)
    visitor.visit(Exp10.self)
    visitor.visit(ExpMinusOne.self)
    visitor.visit(Log.self)
    visitor.visit(Log2.self)
    visitor.visit(Log10.self)
    visitor.visit(LogOnePlus.self)
    visitor.visit(TimesLn2.self)
    visitor.visit(TimesLn10.self)
  }

  /// eˣ, its own derivative.
  public enum Exp: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "exp" }
    @_alwaysEmitIntoClient public static var formula: String { "exp(x)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .positive }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmExp(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T { y }
  }

  /// 2ˣ, with derivative 2ˣ·ln 2.
  ///
  /// - Accuracy: derivative 1.2 ulp, by a two-word ln 2.
  public enum Exp2: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "exp2" }
    @_alwaysEmitIntoClient public static var formula: String { "exp2(x)*log(2)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .positive }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmExp2(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.timesLn2(y)
    }
  }

  /// 10ˣ, with derivative 10ˣ·ln 10.
  ///
  /// - Accuracy: derivative 1.1 ulp, by a two-word ln 10.
  public enum Exp10: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "exp10" }
    @_alwaysEmitIntoClient public static var formula: String { "exp10(x)*log(10)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .positive }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmPow(10, x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.timesLn10(y)
    }
  }

  /// x·ln 2, linear.
  public enum TimesLn2: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "times_ln2" }
    @_alwaysEmitIntoClient public static var formula: String { "log(2)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.widened, .partial] }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.product(x, S.ln2)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(T(scalar: T.MachineNumber.ln2.high), unlessNaN: y)
    }
  }

  /// x·ln 10, linear.
  public enum TimesLn10: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "times_ln10" }
    @_alwaysEmitIntoClient public static var formula: String { "log(10)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.widened, .partial] }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.product(x, S.ln10)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(T(scalar: T.MachineNumber.ln10.high), unlessNaN: y)
    }
  }

  /// eˣ − 1, with derivative eˣ.
  ///
  /// The derivative takes an exponential of its own: value + 1 has no digit left at x = −40.
  public enum ExpMinusOne: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "expm1" }
    @_alwaysEmitIntoClient public static var formula: String { "exp(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmExpm1(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.exp(x)
    }
  }

  /// ln x, with derivative 1/x.
  ///
  /// - Domain: x > 0; value and derivative are NaN below, −∞ and +∞ at 0.
  public enum Log: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "log" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["ln"] }
    @_alwaysEmitIntoClient public static var formula: String { "1/x" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmLog(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      1 / nonNegative(x)
    }
  }

  /// x with −0 taken for 0, where the logarithm has the value of +0.
  ///
  /// |x| would do so as well, but has the derivative 0 there.
  @_alwaysEmitIntoClient @inline(__always)
  package static func unsigned<T: RealNumber>(_ x: T) -> T { x + 0 }

  /// x with −0 taken for 0, and NaN below: what derivatives of functions that end at 0 divide by.
  @_alwaysEmitIntoClient @inline(__always)
  package static func nonNegative<T: RealNumber>(_ x: T) -> T { T.nonNegative(x) }

  /// log₂ x, with derivative 1/(x ln 2).
  ///
  /// - Domain: x > 0; value and derivative are NaN below, −∞ and +∞ at 0.
  public enum Log2: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "log2" }
    @_alwaysEmitIntoClient public static var formula: String { "1/(x*log(2))" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmLog2(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T(scalar: T.MachineNumber.log2e) / nonNegative(x)
    }
  }

  /// log₁₀ x, with derivative 1/(x ln 10).
  ///
  /// - Domain: x > 0; value and derivative are NaN below, −∞ and +∞ at 0.
  public enum Log10: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "log10" }
    @_alwaysEmitIntoClient public static var formula: String { "1/(x*log(10))" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmLog10(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T(scalar: T.MachineNumber.log10e) / nonNegative(x)
    }
  }

  /// ln(1 + x), with derivative 1/(1 + x).
  ///
  /// - Domain: x > −1; value and derivative are NaN below, −∞ and +∞ at −1.
  public enum LogOnePlus: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "log1p" }
    @_alwaysEmitIntoClient public static var formula: String { "1/(1+x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x > -1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmLog1p(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      1 / nonNegative(1 + x)
    }
  }
}

extension RealNumber {
  /// eˣ; see ``Rules/Exp``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func exp(_ x: Self) -> Self { apply(Rules.Exp.self, x) }

  /// 2ˣ; see ``Rules/Exp2``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func exp2(_ x: Self) -> Self { apply(Rules.Exp2.self, x) }

  /// 10ˣ; see ``Rules/Exp10``.
  @_alwaysEmitIntoClient public static func exp10(_ x: Self) -> Self { apply(Rules.Exp10.self, x) }

  /// eˣ − 1; see ``Rules/ExpMinusOne``.
  @_alwaysEmitIntoClient public static func expMinusOne(_ x: Self) -> Self {
    apply(Rules.ExpMinusOne.self, x)
  }

  /// ln x; see ``Rules/Log``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func log(_ x: Self) -> Self { apply(Rules.Log.self, x) }

  /// log₂ x; see ``Rules/Log2``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func log2(_ x: Self) -> Self { apply(Rules.Log2.self, x) }

  /// log₁₀ x; see ``Rules/Log10``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func log10(_ x: Self) -> Self { apply(Rules.Log10.self, x) }

  /// x · ln 2 with a two-word constant; see ``Rules/TimesLn2``.
  @_alwaysEmitIntoClient public static func timesLn2(_ x: Self) -> Self {
    apply(Rules.TimesLn2.self, x)
  }

  /// x · ln 10 with a two-word constant; see ``Rules/TimesLn10``.
  @_alwaysEmitIntoClient public static func timesLn10(_ x: Self) -> Self {
    apply(Rules.TimesLn10.self, x)
  }

  /// ln(1 + x); see ``Rules/LogOnePlus``.
  @_alwaysEmitIntoClient public static func log(onePlus x: Self) -> Self {
    apply(Rules.LogOnePlus.self, x)
  }
}

/// eˣ; see ``Rules/Exp``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func exp<T: RealNumber>(_ x: T) -> T { T.exp(x) }

/// 2ˣ; see ``Rules/Exp2``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func exp2<T: RealNumber>(_ x: T) -> T { T.exp2(x) }

/// 10ˣ; see ``Rules/Exp10``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func exp10<T: RealNumber>(_ x: T) -> T { T.exp10(x) }

/// ln x; see ``Rules/Log``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func log<T: RealNumber>(_ x: T) -> T { T.log(x) }

/// log₂ x; see ``Rules/Log2``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func log2<T: RealNumber>(_ x: T) -> T { T.log2(x) }

/// log₁₀ x; see ``Rules/Log10``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func log10<T: RealNumber>(_ x: T) -> T { T.log10(x) }

/// eˣ − 1; see ``Rules/ExpMinusOne``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func expMinusOne<T: RealNumber>(_ x: T) -> T { T.expMinusOne(x) }

/// eˣ − 1, in the C spelling; see ``Rules/ExpMinusOne``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func expm1<T: RealNumber>(_ x: T) -> T { T.expMinusOne(x) }

/// ln(1 + x); see ``Rules/LogOnePlus``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func log<T: RealNumber>(onePlus x: T) -> T { T.log(onePlus: x) }

/// ln(1 + x), in the C spelling; see ``Rules/LogOnePlus``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func log1p<T: RealNumber>(_ x: T) -> T { T.log(onePlus: x) }
