// Logarithms and exponentials together, as LogExpFunctions has them: each without overflow, and without the
// cancellation of the formula it stands for.

public import DerivativeRules

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient static func visitLogExp<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(TwoMinusExp.self)
    visitor.visit(OnePlusLog.self)
    visitor.visit(LogisticShare.self)
    visitor.visit(ExpShare.self)
    visitor.visit(XLogX.self)
    visitor.visit(Logit.self)
    visitor.visit(Log1mExp.self)
    visitor.visit(Log2mExp.self)
    visitor.visit(LogExpm1.self)
    visitor.visit(CLogLog.self)
    visitor.visit(XLogY.self)
    visitor.visit(XLog1pY.self)
    visitor.visit(LogAddExp.self)
    visitor.visit(LogSubExp.self)
  }

  /// x·ln x, 0 at 0, with derivative 1 + ln x.
  ///
  /// - Domain: x ≥ 0, NaN below; at 0 the derivative is −∞.
  /// - Accuracy: value 1.1 ulp; derivative 2 ulp: see ``OnePlusLog``.
  public enum XLogX: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "xlogx" }
    @_alwaysEmitIntoClient public static var formula: String { "1+log(x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x == 0 ? 0 : x * S.libmLog(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(OnePlusLog.self, x)
    }
  }

  /// 1 + ln x, the derivative of ``XLogX``, with derivative 1/x.
  ///
  /// - Accuracy: 2 ulp, also next to its zero at 1/e: there it is ln(1 + (ex − 1)) with a two-word e.
  public enum OnePlusLog: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "one_plus_log" }
    @_alwaysEmitIntoClient public static var formula: String { "1/x" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      guard x > 0.2, x < 0.6 else { return 1 + S.libmLog(x) }
      let e = S.twoWords(0x1.5bf0a8b145769p+1, 0x1.4d57ee2b1013ap-53)
      return S.libmLog1p((-1 as S).addingProduct(x, e.high) + x * e.low)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      Log.partial(at: x, value: y)
    }
  }

  /// ln(x/(1 − x)), with derivative 1/(x(1 − x)); the inverse of `Rules.Sigmoid`.
  ///
  /// - Domain: 0 < x < 1; ∓∞ at 0 and 1, where the derivative is +∞, NaN outside.
  /// - Accuracy: value 2.5 ulp, also next to ½; derivative 2 ulp.
  public enum Logit: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "logit" }
    @_alwaysEmitIntoClient public static var formula: String { "1/(x*(1-x))" }
    @_alwaysEmitIntoClient public static var domain: String { "0 < x < 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      if x >= 0.25, x <= 0.75 { return 2 * S.libmAtanh(2 * x - 1) }
      return S.libmLog((x == 0 ? 0 : x) / (1 - x))
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      if x > 0.25, x < 0.75 {
        // x(1 − x) = ¼ − (x − ½)²: the derivative of this form does not cancel at ½.
        let d = x - 0.5
        return 1 / (0.25 - d * d)
      }
      return 1 / (unsigned(x) * (1 - x)).inside(x >= 0 && x <= 1)
    }
  }

  /// ln(1 − eˣ), with derivative −eˣ/(1 − eˣ).
  ///
  /// - Domain: x < 0; at 0 value and derivative are −∞, above NaN.
  /// - Accuracy: value 2 ulp, also where it is as small as −eˣ; derivative 2 ulp.
  public enum Log1mExp: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "log1mexp" }
    @_alwaysEmitIntoClient public static var formula: String { "-1/expm1(-x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x < 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      guard x <= 0 else { return .nan }
      return x < -0.693 ? S.libmLog1p(-S.libmExp(x)) : S.libmLog(S.libmExpm1(x).magnitude)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.exp(x) / T.expMinusOne(-unsigned(-x)).inside(x <= 0)
    }
  }

  /// ln(2 − eˣ), with derivative −eˣ/(2 − eˣ).
  ///
  /// - Domain: x < ln 2; NaN above.
  /// - Accuracy: value 2 ulp, also next to 0 and to ln 2; derivative 3 ulp.
  public enum Log2mExp: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "log2mexp" }
    @_alwaysEmitIntoClient public static var formula: String { "-exp(x)/(2-exp(x))" }
    @_alwaysEmitIntoClient public static var domain: String { "x < log(2)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      if x < 0.35 { return S.libmLog1p(-S.libmExpm1(x)) }
      return S.libmLog(TwoMinusExp.scalarValue(x))
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -T.exp(x) / T.apply(TwoMinusExp.self, x).inside(y == y)
    }
  }

  /// 2 − eˣ, without cancellation next to ln 2; the divisor in the derivative of ``Log2mExp``.
  public enum TwoMinusExp: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "two_minus_exp" }
    @_alwaysEmitIntoClient public static var formula: String { "-exp(x)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      // 2 − eˣ = −2(e^(x − ln 2) − 1), the difference in two words.
      x < 0.35 || x > 2
        ? 2 - S.libmExp(x) : -2 * S.libmExpm1((x - S.ln2.high) - S.ln2.low)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -T.exp(x)
    }
  }

  /// ln(eˣ − 1), with derivative 1/(1 − e⁻ˣ); the inverse of `Rules.Softplus`.
  ///
  /// - Domain: x > 0; at 0 the value is −∞ and the derivative +∞, below NaN.
  /// - Accuracy: value 2 ulp, also next to its zero at ln 2; derivative 1.5 ulp.
  public enum LogExpm1: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "logexpm1" }
    @_alwaysEmitIntoClient public static var formula: String { "-1/expm1(-x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      guard x >= 0 else { return .nan }
      if x > 0.4, x < 1.1 {
        // eˣ − 1 = 1 + 2(e^(x − ln 2) − 1), the difference in two words: it is 1 at ln 2.
        return S.libmLog1p(2 * S.libmExpm1((x - S.ln2.high) - S.ln2.low))
      }
      return x < 2 ? S.libmLog(S.libmExpm1(x).magnitude) : x + S.libmLog1p(-S.libmExp(-x))
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -1 / T.expMinusOne(-unsigned(x)).inside(x >= 0)
    }
  }

  /// ln(−ln(1 − x)), the complementary log-log function, with derivative −1/((1 − x) ln(1 − x)).
  ///
  /// - Domain: 0 < x < 1; ∓∞ at 0 and 1, where the derivative is +∞, NaN outside.
  /// - Accuracy: value 2 ulp but next to its zero at 1 − 1/e, derivative 2.5 ulp.
  public enum CLogLog: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "cloglog" }
    @_alwaysEmitIntoClient public static var formula: String { "-1/((1-x)*log1p(-x))" }
    @_alwaysEmitIntoClient public static var domain: String { "0 < x < 1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmLog(x == 0 ? 0 : -S.libmLog1p(-x))
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // At 1 the product would be 0·∞; each derivative diverges there as that of 1/(1 − x).
      if x == 1 { return 1 / (1 - x) }
      return -1 / ((1 - x) * T.log(onePlus: -unsigned(x))).inside(x >= 0)
    }
  }

  /// x·ln y, 0 at x = 0 whatever y, with partials (ln y, x/y).
  ///
  /// - Domain: y > 0, or x = 0. At (0, 0) the partials are (−∞, 0).
  public enum XLogY: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "xlogy" }
    @_alwaysEmitIntoClient public static var formulaX: String { "log(y)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "x/y" }
    @_alwaysEmitIntoClient public static var domain: String { "y > 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      x == 0 && !y.isNaN ? 0 : x * S.libmLog(y)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      // Not a constant NaN below 0: the derivative of the partial does not exist either.
      y >= 0 ? T.log(y) : (x + y).inside(false)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(T.strongQuotient(x, y.inside(y >= 0)), unlessNaN: f)
    }
  }

  /// x·ln(1 + y), 0 at x = 0 whatever y, with partials (ln(1 + y), x/(1 + y)).
  ///
  /// - Domain: y > −1, or x = 0. At (0, −1) the partials are (−∞, 0).
  public enum XLog1pY: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "xlog1py" }
    @_alwaysEmitIntoClient public static var formulaX: String { "log1p(y)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "x/(1+y)" }
    @_alwaysEmitIntoClient public static var domain: String { "y > -1" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      x == 0 && !y.isNaN ? 0 : x * S.libmLog1p(y)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      y >= -1 ? T.log(onePlus: y) : (x + y).inside(false)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(T.strongQuotient(x, (1 + y).inside(y >= -1)), unlessNaN: f)
    }
  }

  /// ln |eˣ − eʸ|, with partials e^x/(e^x − e^y) and −e^y/(e^x − e^y): see ``ExpShare``.
  ///
  /// - Domain: x ≠ y; there the value is −∞ and the partials, infinite of unknown sign, are NaN.
  public enum LogSubExp: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "logsubexp" }
    @_alwaysEmitIntoClient public static var formulaX: String { "-1/expm1(y-x)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "-1/expm1(x-y)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != y" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      if x == y { return -.infinity }
      let (larger, smaller) = x > y ? (x, y) : (y, x)
      return larger + Log1mExp.scalarValue(smaller - larger)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.apply(ExpShare.self, x, y)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.apply(ExpShare.self, y, x)
    }
  }

  /// p = eˣ/(eˣ − eʸ), the partial of ``LogSubExp``, with partials ±p(1 − p).
  public enum ExpShare: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "exp_share" }
    @_alwaysEmitIntoClient public static var formulaX: String { "exp_share(x, y)*exp_share(y, x)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "-exp_share(x, y)*exp_share(y, x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != y" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      if x == y { return .nan }
      let (high, low) = S.twoWordDifference(y, x)
      // eʰ − 1 overflows where its reciprocal is subnormal.
      let share = high > 0 ? S.libmExp(-high) / S.libmExpm1(-high) : -1 / S.libmExpm1(high)
      // d/dx of −1/(eˣ − 1) is its square times eˣ, which is share·(share − 1).
      return low == 0 || share == 0 ? share : share + (low * share) * (share - 1)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      f * T.apply(ExpShare.self, y, x)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      -(f * T.apply(ExpShare.self, y, x))
    }
  }
}

extension RealNumber {
  /// x·ln x, 0 at 0; see ``DerivativeRules/Rules/XLogX``.
  @_alwaysEmitIntoClient public static func xlogx(_ x: Self) -> Self {
    apply(Rules.XLogX.self, x)
  }

  /// ln(x/(1 − x)); see ``DerivativeRules/Rules/Logit``.
  @_alwaysEmitIntoClient public static func logit(_ x: Self) -> Self {
    apply(Rules.Logit.self, x)
  }

  /// ln(1 − eˣ); see ``DerivativeRules/Rules/Log1mExp``.
  @_alwaysEmitIntoClient public static func log1mexp(_ x: Self) -> Self {
    apply(Rules.Log1mExp.self, x)
  }

  /// ln(2 − eˣ); see ``DerivativeRules/Rules/Log2mExp``.
  @_alwaysEmitIntoClient public static func log2mexp(_ x: Self) -> Self {
    apply(Rules.Log2mExp.self, x)
  }

  /// ln(eˣ − 1); see ``DerivativeRules/Rules/LogExpm1``.
  @_alwaysEmitIntoClient public static func logexpm1(_ x: Self) -> Self {
    apply(Rules.LogExpm1.self, x)
  }

  /// ln(−ln(1 − x)); see ``DerivativeRules/Rules/CLogLog``.
  @_alwaysEmitIntoClient public static func cloglog(_ x: Self) -> Self {
    apply(Rules.CLogLog.self, x)
  }

  /// x·ln y, 0 at x = 0; see ``DerivativeRules/Rules/XLogY``.
  @_alwaysEmitIntoClient public static func xlogy(_ x: Self, _ y: Self) -> Self {
    apply(Rules.XLogY.self, x, y)
  }

  /// x·ln(1 + y), 0 at x = 0; see ``DerivativeRules/Rules/XLog1pY``.
  @_alwaysEmitIntoClient public static func xlog1py(_ x: Self, _ y: Self) -> Self {
    apply(Rules.XLog1pY.self, x, y)
  }

  /// ln |eˣ − eʸ|; see ``DerivativeRules/Rules/LogSubExp``.
  @_alwaysEmitIntoClient public static func logsubexp(_ x: Self, _ y: Self) -> Self {
    apply(Rules.LogSubExp.self, x, y)
  }
}

/// x·ln x, 0 at 0; see ``DerivativeRules/Rules/XLogX``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func xlogx<T: RealNumber>(_ x: T) -> T {
  T.xlogx(x)
}

/// ln(x/(1 − x)); see ``DerivativeRules/Rules/Logit``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func logit<T: RealNumber>(_ x: T) -> T {
  T.logit(x)
}

/// ln(1 − eˣ); see ``DerivativeRules/Rules/Log1mExp``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func log1mexp<T: RealNumber>(_ x: T) -> T {
  T.log1mexp(x)
}

/// ln(2 − eˣ); see ``DerivativeRules/Rules/Log2mExp``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func log2mexp<T: RealNumber>(_ x: T) -> T {
  T.log2mexp(x)
}

/// ln(eˣ − 1); see ``DerivativeRules/Rules/LogExpm1``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func logexpm1<T: RealNumber>(_ x: T) -> T {
  T.logexpm1(x)
}

/// ln(−ln(1 − x)); see ``DerivativeRules/Rules/CLogLog``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func cloglog<T: RealNumber>(_ x: T) -> T {
  T.cloglog(x)
}

/// x·ln y, 0 at x = 0; see ``DerivativeRules/Rules/XLogY``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func xlogy<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.xlogy(x, y)
}

/// x·ln(1 + y), 0 at x = 0; see ``DerivativeRules/Rules/XLog1pY``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func xlog1py<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.xlog1py(x, y)
}

/// ln |eˣ − eʸ|; see ``DerivativeRules/Rules/LogSubExp``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func logsubexp<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.logsubexp(x, y)
}
