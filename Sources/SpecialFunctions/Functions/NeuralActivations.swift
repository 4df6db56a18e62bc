// The activation functions of neural networks beyond those in `Activations.swift`, and the distribution
// functions they are made of.

public import DerivativeRules

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient static func visitNeuralActivations<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(MishGate.self)
    visitor.visit(Linear.self)
    visitor.visit(LeakyRelu.self)
    visitor.visit(Elu.self)
    visitor.visit(Gelu.self)
    visitor.visit(Silu.self)
    visitor.visit(Mish.self)
    visitor.visit(HardTanh.self)
    visitor.visit(Softsign.self)
    visitor.visit(NormalCDF.self)
    visitor.visit(NormalPDF.self)
    visitor.visit(LeakyReluSlope.self)
    visitor.visit(EluScale.self)
  }

  /// x itself, with derivative 1.
  public enum Linear: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "linear" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["identity"] }
    @_alwaysEmitIntoClient public static var formula: String { "1" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S { x }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(1, unlessNaN: y)
    }
  }

  /// x above 0 and 0.01·x elsewhere, with derivative 1 or 0.01; 0.01 at 0, as 0 is that of `Relu`.
  public enum LeakyRelu: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "leaky_relu" }
    @_alwaysEmitIntoClient public static var formula: String { "if(x > 0, 1, 0.01)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0 (0.01 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x > 0 ? x : 0.01 * x
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(x > 0 ? 1 : 0.01, unlessNaN: y)
    }
  }

  /// x above 0 and y·x elsewhere: leaky ReLU with its slope, which may be learned.
  ///
  /// The partials are (1, 0) above 0 and (y, x) elsewhere, 0 included.
  public enum LeakyReluSlope: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "leaky_relu" }
    @_alwaysEmitIntoClient public static var formulaX: String { "if(x > 0, 1, y)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "if(x > 0, 0, x)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0 (y there)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      x > 0 ? x : y * x
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      x > 0
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(x > 0 ? 1 : y, unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(x > 0 ? 0 : x, unlessNaN: f)
    }
  }

  /// x above 0 and eˣ − 1 elsewhere, with derivative 1 or eˣ, continuous at 0.
  public enum Elu: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "elu" }
    @_alwaysEmitIntoClient public static var formula: String { "if(x > 0, 1, exp(x))" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x > 0 ? x : S.libmExpm1(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      x > 0 ? 1 : T.exp(x)
    }
  }

  /// x above 0 and y·(eˣ − 1) elsewhere: ELU with its scale.
  ///
  /// The partials are (1, 0) above 0 and (y·eˣ, eˣ − 1) elsewhere, 0 included.
  public enum EluScale: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "elu" }
    @_alwaysEmitIntoClient public static var formulaX: String { "if(x > 0, 1, y*exp(x))" }
    @_alwaysEmitIntoClient public static var formulaY: String { "if(x > 0, 0, expm1(x))" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0 (y there)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      x > 0 ? x : y * S.libmExpm1(x)
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      x > 0
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(x > 0 ? 1 : y * T.exp(x), unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(x > 0 ? 0 : T.expMinusOne(x), unlessNaN: f)
    }
  }

  /// GELU, x·Φ(x) with the distribution function Φ of the normal distribution: exact, no tanh.
  ///
  /// The derivative is Φ(x) + x·φ(x).
  ///
  /// - Accuracy: value 4 ulp, also in the left tail, where 1 + erf has no digit left; the derivative has
  ///   a zero at −0.75 and is judged by its scale there. −0 at −∞.
  public enum Gelu: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "gelu" }
    @_alwaysEmitIntoClient public static var formula: String { "normal_cdf(x)+x*normal_pdf(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x == -.infinity ? -0.0 : x * NormalCDF.scalarValue(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // At ±∞ the product would be ∞·0.
      if x.isInfinite { return x > 0 ? 1 : 0 }
      return T.apply(NormalCDF.self, x) + x * T.apply(NormalPDF.self, x)
    }
  }

  /// Φ(x) = erfc(−x/√2)/2, the distribution function of the normal distribution, with derivative φ(x).
  ///
  /// - Accuracy: 3 ulp: the rounding of x/√2, which would cost 1500 ulp at −38, is carried along.
  public enum NormalCDF: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "normal_cdf" }
    @_alwaysEmitIntoClient public static var formula: String { "normal_pdf(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let root = S.twoWords(0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55)
      let z = -x * root.high
      let value = S.libmErfc(z) / 2
      guard value != 0, x < 1 else { return value }
      let low = (-z).addingProduct(-x, root.high) - x * root.low
      return value - low * S.twoOverSqrtPi / 2 * Gaussian.scalarValue(z)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.apply(NormalPDF.self, x)
    }
  }

  /// φ(x) = e^(−x²/2)/√(2π), the density of the normal distribution, with derivative −x·φ(x).
  ///
  /// - Accuracy: 2 ulp at every x: the rounding of x² is carried along.
  public enum NormalPDF: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "normal_pdf" }
    @_alwaysEmitIntoClient public static var formula: String { "-x*normal_pdf(x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let h = x * x
      let density = S.libmExp(-h / 2)
      guard density != 0, h != 0 else { return density * S.inverseSqrt2Pi }
      let l = (-h).addingProduct(x, x) / 2
      return density.addingProduct(-l, density) * S.inverseSqrt2Pi
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      x.isInfinite ? 0 : -x * y
    }
  }

  /// SiLU or swish, x·σ(x), with derivative σ(x) + x·σ′(x).
  ///
  /// - Accuracy: value 3 ulp; the derivative has a zero at −1.28 and is judged by its scale there. −0 at −∞.
  public enum Silu: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "silu" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["swish"] }
    @_alwaysEmitIntoClient public static var formula: String {
      "sigmoid(x)+x*sigmoid(x)*sigmoid(-x)"
    }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      if x == -.infinity { return -0.0 }
      let share = Sigmoid.scalarValue(x)
      if share < S.leastNormalMagnitude {
        // eˣ in two halves: it is subnormal, its product with x need not be.
        let half = S.libmExp(x / 2)
        return (x * half) * half
      }
      return x * share
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // At ±∞ the product would be ∞·0.
      if x.isInfinite { return x > 0 ? 1 : 0 }
      return T.sigmoid(x) + x * T.logisticDensity(x)
    }
  }

  /// Mish, x·tanh(ln(1 + eˣ)), with derivative w(x) + x·w′(x) for w = ``MishGate``.
  ///
  /// - Accuracy: value 3 ulp; the derivative has a zero at −1.19 and is judged by its scale there. −0 at −∞.
  public enum Mish: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "mish" }
    @_alwaysEmitIntoClient public static var formula: String {
      "tanh(softplus(x))+x*sigmoid(x)/cosh(softplus(x))^2"
    }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      if x == -.infinity { return -0.0 }
      let gate = MishGate.scalarValue(x)
      if gate < S.leastNormalMagnitude {
        let half = S.libmExp(x / 2)
        return (x * half) * half
      }
      return x * gate
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // At ±∞ the product would be ∞·0.
      if x.isInfinite { return x > 0 ? 1 : 0 }
      if x < -0.5 {
        // As one fraction: the sum below cancels around the least slope, at −2.26.
        let u = T.exp(x)
        let d = 2 + u * (2 + u)
        let square = u * u * (4 + u) + u * (6 + 4 * x)
        return u * (square + 4 * (1 + x)) / d / d
      }
      let gate = T.apply(MishGate.self, x)
      return gate + x * MishGate.partial(at: x, value: gate)
    }
  }

  /// tanh(ln(1 + eˣ)), the factor in ``Mish``, from e^−|x|: no overflow, and no cancellation.
  public enum MishGate: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "mish_gate" }
    @_alwaysEmitIntoClient public static var formula: String { "sigmoid(x)/cosh(softplus(x))^2" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let u = S.libmExp(-x.magnitude)
      if x > 0 { return (1 + 2 * u) / (1 + 2 * u * (1 + u)) }
      // n/(n + 2) with n = (1 + eˣ)² − 1.
      let n = u * (u + 2)
      return n / (n + 2)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // Not e^−|x|: |x| has no second derivative at 0. By d twice: at order 8 a series divided by d² has ten times the error.
      if x > 0 {
        let u = T.exp(-x)
        // 1 + 2u + 2u² is half of 1 + (1 + 2u)², which is rounded once.
        let d = T.onePlusSquare(1 + 2 * u)
        return 4 * u / d * (4 * u * (1 + u) / d)
      }
      let u = T.exp(x)
      let w = 1 + u
      let d = T.onePlusSquare(w)
      return 4 * u / d * (w / d)
    }
  }

  /// x between −1 and 1, ±1 beyond, with derivative 1 between and 0 elsewhere, ±1 included.
  public enum HardTanh: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "hard_tanh" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["hardtanh"] }
    @_alwaysEmitIntoClient public static var formula: String { "step(1-abs(x))" }
    @_alwaysEmitIntoClient public static var domain: String { "x != -1, x != 1 (0 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x > 1 ? 1 : x < -1 ? -1 : x
    }
    @_alwaysEmitIntoClient public static func isFlat<S: RealScalar>(at x: S) -> Bool {
      x.magnitude >= 1
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      T.partial(x.satisfies { $0.magnitude < 1 } ? 1 : 0, unlessNaN: y)
    }
  }

  /// x/(1 + |x|), with derivative 1/(1 + |x|)²; ±1 at ±∞.
  ///
  /// - Accuracy: value 1 ulp, derivative 2.5 ulp.
  public enum Softsign: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "softsign" }
    @_alwaysEmitIntoClient public static var formula: String { "1/(1+abs(x))^2" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x.isInfinite ? S(signOf: x, magnitudeOf: 1) : x / (1 + x.magnitude)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      let share = 1 / (1 + x.magnitude)
      return share * share
    }
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PlatformMath {
  /// 1/√(2π).
  @_alwaysEmitIntoClient static var inverseSqrt2Pi: Self {
    twoWords(0x1.9884533d43651p-2, -0x1.cbc0d30ebfd15p-56).high
  }
}

extension RealNumber {
  /// x itself; see ``DerivativeRules/Rules/Linear``.
  @_alwaysEmitIntoClient public static func linear(_ x: Self) -> Self {
    apply(Rules.Linear.self, x)
  }

  /// x above 0, else 0.01·x; see ``DerivativeRules/Rules/LeakyRelu``.
  @_alwaysEmitIntoClient public static func leakyRelu(_ x: Self) -> Self {
    apply(Rules.LeakyRelu.self, x)
  }

  /// x above 0, else slope·x; see ``DerivativeRules/Rules/LeakyReluSlope``.
  @_alwaysEmitIntoClient public static func leakyRelu(_ x: Self, slope: Self) -> Self {
    apply(Rules.LeakyReluSlope.self, x, slope)
  }

  /// x above 0, else eˣ − 1; see ``DerivativeRules/Rules/Elu``.
  @_alwaysEmitIntoClient public static func elu(_ x: Self) -> Self {
    apply(Rules.Elu.self, x)
  }

  /// x above 0, else alpha·(eˣ − 1); see ``DerivativeRules/Rules/EluScale``.
  @_alwaysEmitIntoClient public static func elu(_ x: Self, alpha: Self) -> Self {
    apply(Rules.EluScale.self, x, alpha)
  }

  /// x·Φ(x); see ``DerivativeRules/Rules/Gelu``.
  @_alwaysEmitIntoClient public static func gelu(_ x: Self) -> Self {
    apply(Rules.Gelu.self, x)
  }

  /// x·σ(x); see ``DerivativeRules/Rules/Silu``.
  @_alwaysEmitIntoClient public static func silu(_ x: Self) -> Self {
    apply(Rules.Silu.self, x)
  }

  /// x·tanh(ln(1 + eˣ)); see ``DerivativeRules/Rules/Mish``.
  @_alwaysEmitIntoClient public static func mish(_ x: Self) -> Self {
    apply(Rules.Mish.self, x)
  }

  /// x kept between −1 and 1; see ``DerivativeRules/Rules/HardTanh``.
  @_alwaysEmitIntoClient public static func hardTanh(_ x: Self) -> Self {
    apply(Rules.HardTanh.self, x)
  }

  /// x/(1 + |x|); see ``DerivativeRules/Rules/Softsign``.
  @_alwaysEmitIntoClient public static func softsign(_ x: Self) -> Self {
    apply(Rules.Softsign.self, x)
  }

  /// Φ(x), the distribution function of the normal distribution; see ``DerivativeRules/Rules/NormalCDF``.
  @_alwaysEmitIntoClient public static func normalCDF(_ x: Self) -> Self {
    apply(Rules.NormalCDF.self, x)
  }

  /// φ(x), the density of the normal distribution; see ``DerivativeRules/Rules/NormalPDF``.
  @_alwaysEmitIntoClient public static func normalPDF(_ x: Self) -> Self {
    apply(Rules.NormalPDF.self, x)
  }
}

/// x itself; see ``DerivativeRules/Rules/Linear``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func linear<T: RealNumber>(_ x: T) -> T {
  T.linear(x)
}

/// x above 0, else 0.01·x; see ``DerivativeRules/Rules/LeakyRelu``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func leakyRelu<T: RealNumber>(_ x: T) -> T {
  T.leakyRelu(x)
}

/// x above 0, else slope·x; see ``DerivativeRules/Rules/LeakyReluSlope``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func leakyRelu<T: RealNumber>(_ x: T, slope: T) -> T {
  T.leakyRelu(x, slope: slope)
}

/// x above 0, else eˣ − 1; see ``DerivativeRules/Rules/Elu``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func elu<T: RealNumber>(_ x: T) -> T {
  T.elu(x)
}

/// x above 0, else alpha·(eˣ − 1); see ``DerivativeRules/Rules/EluScale``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func elu<T: RealNumber>(_ x: T, alpha: T) -> T {
  T.elu(x, alpha: alpha)
}

/// x·Φ(x); see ``DerivativeRules/Rules/Gelu``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func gelu<T: RealNumber>(_ x: T) -> T {
  T.gelu(x)
}

/// x·σ(x); see ``DerivativeRules/Rules/Silu``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func silu<T: RealNumber>(_ x: T) -> T {
  T.silu(x)
}

/// x·σ(x), SiLU under its other name; see ``DerivativeRules/Rules/Silu``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func swish<T: RealNumber>(_ x: T) -> T { T.silu(x) }

/// x·tanh(ln(1 + eˣ)); see ``DerivativeRules/Rules/Mish``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func mish<T: RealNumber>(_ x: T) -> T {
  T.mish(x)
}

/// x kept between −1 and 1; see ``DerivativeRules/Rules/HardTanh``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func hardTanh<T: RealNumber>(_ x: T) -> T {
  T.hardTanh(x)
}

/// x/(1 + |x|); see ``DerivativeRules/Rules/Softsign``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func softsign<T: RealNumber>(_ x: T) -> T {
  T.softsign(x)
}

/// Φ(x), the distribution function of the normal distribution; see ``DerivativeRules/Rules/NormalCDF``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func normalCDF<T: RealNumber>(_ x: T) -> T {
  T.normalCDF(x)
}

/// φ(x), the density of the normal distribution; see ``DerivativeRules/Rules/NormalPDF``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func normalPDF<T: RealNumber>(_ x: T) -> T {
  T.normalPDF(x)
}
