// What sums of exponentials are folded by: the rest of its group is in `SpecialFunctions`.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  /// ln(eˣ + eʸ), with partials e^x/(e^x + e^y) and e^y/(e^x + e^y): see ``LogisticShare``.
  ///
  /// Formulas may give it more than two numbers. One −∞ leaves the other number; a tie shares the
  /// partial by halves, infinite ones too.
  public enum LogAddExp: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "logaddexp" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["logsumexp"] }
    @_alwaysEmitIntoClient public static var formulaX: String { "sigmoid(x-y)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "sigmoid(y-x)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .folding }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      if x == y { return x + S.ln2.high }
      let (larger, smaller) = x > y ? (x, y) : (y, x)
      return larger + S.libmLog1p(S.libmExp(smaller - larger))
    }
    @_alwaysEmitIntoClient public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      x - y < S.lowestExponent
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      y - x < S.lowestExponent
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.apply(LogisticShare.self, x, y)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.apply(LogisticShare.self, y, x)
    }
  }

  /// p = eˣ/(eˣ + eʸ) = σ(x − y), the partial of ``LogAddExp``, with partials ±p(1 − p).
  ///
  /// The rounding of x − y, which would cost |x − y|/2 ulp, is carried along.
  public enum LogisticShare: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "logistic_share" }
    @_alwaysEmitIntoClient public static var formulaX: String { "sigmoid(x-y)*sigmoid(y-x)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "-sigmoid(x-y)*sigmoid(y-x)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: RealScalar>(_ x: S, _ y: S) -> S {
      if x == y { return 0.5 }
      let (high, low) = S.twoWordDifference(x, y)
      let share = S.sigmoid(high)
      return low == .zero ? share : S.sum(share, low * S.logisticDensity(high))
    }
    /// Beyond the range of the exponential the share is all or nothing.
    @_alwaysEmitIntoClient public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      (x - y).magnitude > -S.lowestExponent
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      isFlatX(x, y)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      f * T.apply(LogisticShare.self, y, x)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      -(f * T.apply(LogisticShare.self, y, x))
    }
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PlatformMath {
  /// x − y and its rounding error, which is 0 where the difference is not finite.
  @_alwaysEmitIntoClient package static func twoWordDifference(_ x: Self, _ y: Self) -> (
    high: Self, low: Self
  ) {
    let high = x - y
    guard high.isFinite else { return (high, 0) }
    let part = high - x
    return (high, (x - (high - part)) - (y + part))
  }

  @_alwaysEmitIntoClient package static func sum(_ x: Self, _ y: Self) -> Self { x + y }
}

extension BinaryFloatingPoint {
  /// The exponential of a smaller number rounds to 0.
  @_alwaysEmitIntoClient package static var lowestExponent: Self {
    (Self(leastNonzeroMagnitude.exponent) - 1) * 0.693_147_180_559_945_3
  }
}

extension RealNumber {
  /// ln(eˣ + eʸ); see ``Rules/LogAddExp``.
  @_alwaysEmitIntoClient public static func logaddexp(_ x: Self, _ y: Self) -> Self {
    apply(Rules.LogAddExp.self, x, y)
  }
}

/// ln(eˣ + eʸ); see ``Rules/LogAddExp``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func logaddexp<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.logaddexp(x, y)
}
