// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient package static func visitActivations<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Sigmoid.self)
    visitor.visit(Softplus.self)
    visitor.visit(Relu.self)
    visitor.visit(Step.self)
    visitor.visit(LogisticDensity.self)
  }

  /// 1/(1 + e⁻ˣ), with derivative e⁻ˣ/(1 + e⁻ˣ)².
  ///
  /// - Accuracy: derivative 1.8 ulp also at ±40, where σ(1 − σ) has no digit left.
  public enum Sigmoid: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "sigmoid" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["logistic"] }
    @_alwaysEmitIntoClient public static var formula: String { "sigmoid(x)*sigmoid(-x)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.widened, .positive] }
    /// Near zero by tanh, where 1/(1 + e⁻ˣ) would round twice; else from e^−|x|, which never overflows.
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      if x.magnitude < 1 {
        let half: S = 0.5
        return half.addingProduct(half, S.libmTanh(half * x))
      }
      let u = S.libmExp(-x.magnitude)
      return x > .zero ? 1 / (1 + u) : u / (1 + u)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.logisticDensity(x)
    }
  }

  /// e⁻ˣ/(1 + e⁻ˣ)², with derivative −tanh(x/2)·e⁻ˣ/(1 + e⁻ˣ)².
  public enum LogisticDensity: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "logistic_density" }
    @_alwaysEmitIntoClient public static var formula: String { "-tanh(x/2)*sigmoid(x)*sigmoid(-x)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.widened, .partial] }
    /// Up to 1 from tanh(x/2), beyond from u = e^−|x| as u/(1+u)² compensated.
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      if x.magnitude < 1 {
        return OneMinusSquare.scalarValue(S.libmTanh(x / 2)) / 4
      }
      return LogisticDensity.ratio(S.libmExp(-x.magnitude))
    }

    /// u/(1 + u)² for 0 ≤ u ≤ 1, with the rounding of 1 + u and of its square carried along.
    @_alwaysEmitIntoClient static func ratio<S: PlatformMath>(_ u: S) -> S {
      let q = 1 + u
      let qTail = u - (q - 1)
      let h = q * q
      let hTail = (-h).addingProduct(q, q) + 2 * q * qTail
      let s = u / h
      return s - s * (hTail / h)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -T.tanh(x / 2) * y
    }
  }

  /// ln(1 + eˣ), with derivative 1/(1 + e⁻ˣ); never overflows.
  public enum Softplus: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "softplus" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["log1pexp"] }
    @_alwaysEmitIntoClient public static var formula: String { "sigmoid(x)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.widened, .positive] }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let tail = S.libmLog1p(S.libmExp(-x.magnitude))
      return x > .zero ? x + tail : tail
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.sigmoid(x)
    }
  }

  /// max(x, 0), with derivative 1 above 0 and 0 elsewhere, 0 included.
  public enum Relu: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "relu" }
    @_alwaysEmitIntoClient public static var formula: String { "step(x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0 (0 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x > .zero ? x : x.isNaN ? x : .zero
    }
    @_alwaysEmitIntoClient public static func isFlat<S: RealScalar>(at x: S) -> Bool { x <= .zero }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(x > .zero ? 1 : .zero, unlessNaN: y)
    }
  }

  /// 1 above 0 and 0 elsewhere, with derivative 0, at 0 too.
  public enum Step: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "step" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["binary_step"] }
    @_alwaysEmitIntoClient public static var formula: String { "0" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0 (0 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x > .zero ? 1 : x.isNaN ? x : .zero
    }
    @_alwaysEmitIntoClient public static func isFlat<S: RealScalar>(at x: S) -> Bool { !x.isNaN }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(.zero, unlessNaN: y)
    }
  }
}

extension RealNumber {
  /// 1/(1 + e⁻ˣ); see ``Rules/Sigmoid``.
  @_alwaysEmitIntoClient public static func sigmoid(_ x: Self) -> Self {
    apply(Rules.Sigmoid.self, x)
  }

  /// ln(1 + eˣ); see ``Rules/Softplus``.
  @_alwaysEmitIntoClient public static func softplus(_ x: Self) -> Self {
    apply(Rules.Softplus.self, x)
  }

  /// max(x, 0); see ``Rules/Relu``.
  @_alwaysEmitIntoClient @inline(__always)
  public static func relu(_ x: Self) -> Self { apply(Rules.Relu.self, x) }

  /// 1 where x > 0, else 0; see ``Rules/Step``.
  @_alwaysEmitIntoClient public static func step(_ x: Self) -> Self { apply(Rules.Step.self, x) }

  /// e⁻ˣ/(1 + e⁻ˣ)², the derivative of sigmoid; see ``Rules/LogisticDensity``.
  @_alwaysEmitIntoClient public static func logisticDensity(_ x: Self) -> Self {
    apply(Rules.LogisticDensity.self, x)
  }
}

/// 1/(1 + e⁻ˣ); see ``Rules/Sigmoid``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func sigmoid<T: RealNumber>(_ x: T) -> T { T.sigmoid(x) }

/// ln(1 + eˣ); see ``Rules/Softplus``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func softplus<T: RealNumber>(_ x: T) -> T { T.softplus(x) }

/// max(x, 0); see ``Rules/Relu``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func relu<T: RealNumber>(_ x: T) -> T { T.relu(x) }

/// 1 where x > 0, else 0; see ``Rules/Step``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func step<T: RealNumber>(_ x: T) -> T { T.step(x) }

/// ln(1 + eˣ), softplus under its other name; see ``Rules/Softplus``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func log1pexp<T: RealNumber>(_ x: T) -> T { T.softplus(x) }

/// 1/(1 + e⁻ˣ), sigmoid under its other name; see ``Rules/Sigmoid``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func logistic<T: RealNumber>(_ x: T) -> T { T.sigmoid(x) }
