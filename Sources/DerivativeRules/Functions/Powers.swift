// The members are documented by the protocols they meet; each rule says what is its own.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient package static func visitPowers<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Sqrt.self)
    visitor.visit(Cbrt.self)
    visitor.visit(Reciprocal.self)
    visitor.visit(Pow.self)
    visitor.visit(Hypot.self)
    visitor.visit(PowInteger.self)
    visitor.visit(PowConstant.self)
    visitor.visit(OnePlusSquare.self)
    visitor.visit(OneMinusSquare.self)
    visitor.visit(SquareMinusOne.self)
    visitor.visit(RefinedCbrt.self)
    visitor.visit(SumOfSquares.self)
    visitor.visit(UnitComponent.self)
  }

  /// √x, with derivative 1/(2√x).
  ///
  /// - Domain: x ≥ 0; NaN below. At 0 the derivative is +∞; a zero tangent stays 0.
  /// - Accuracy: derivative 1.5 ulp.
  public enum Sqrt: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "sqrt" }
    @_alwaysEmitIntoClient public static var formula: String { "1/(2*sqrt(x))" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .nonnegative }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      x.squareRoot()
    }
    @_alwaysEmitIntoClient @inline(__always)
    public static func doubleValue(_ x: Double) -> Double { platformSquareRoot(x) }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      0.5 / y
    }
  }

  /// ∛x, with derivative 1/(3∛x²).
  ///
  /// - Domain: all x. At 0 the derivative is +∞; a zero tangent stays 0.
  /// - Accuracy: value as the platform's, derivative 2 ulp: the partial takes a Newton step first.
  public enum Cbrt: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "cbrt" }
    @_alwaysEmitIntoClient public static var formula: String { "1/(3*cbrt(x)^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      S.libmCbrt(x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      RefinedCbrt.partial(at: x, value: T.refinedCbrt(x))
    }
  }

  /// ∛x to half an ulp, the value from which the derivative of ``Cbrt`` is taken.
  public enum RefinedCbrt: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "refined_cbrt" }
    @_alwaysEmitIntoClient public static var formula: String { "1/(3*cbrt(x)^2)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.widened, .partial] }
    /// One Newton step over the platform's cube root, with the residual exact: from 2.6 ulp to 0.5.
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      let f = S.libmCbrt(x)
      guard f.isFinite, f != 0 else { return f }
      let square = f * f
      // f³ − x, in two parts: square·f and the rounding of `square`.
      let squareTail = (-square).addingProduct(f, f)
      let residual = (-x).addingProduct(square, f) + squareTail * f
      return f - residual / (3 * square)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      // (y/3)/x keeps digits and overflows in no derivative before it does; at 0 and ∞ it would be 0/0 and ∞/∞.
      x.isInfinite ? 0 : x == 0 ? 1 / x / x : y / 3 / x
    }
  }

  /// 1/x, with derivative −1/x².
  ///
  /// - Domain: x ≠ 0. At ±0 the value is ±∞ and the derivative −∞.
  /// - Accuracy: derivative 1.2 ulp, as −f/x.
  public enum Reciprocal: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "reciprocal" }
    @_alwaysEmitIntoClient public static var aliases: [String] { ["inv"] }
    @_alwaysEmitIntoClient public static var formula: String { "-1/x^2" }
    @_alwaysEmitIntoClient public static var domain: String { "x != 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S { 1 / x }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      -y / x
    }
  }

  /// xʸ with both arguments variable.
  ///
  /// ∂/∂x = y·xʸ⁻¹ and ∂/∂y = xʸ·ln x. Cases:
  /// 1. x > 0: both partials.
  /// 2. x < 0, y an integer: ∂/∂x; ∂/∂y does not exist (NaN).
  /// 3. x < 0, y not an integer: NaN throughout.
  /// 4. x = 0, y > 0: ∂/∂y = 0 by the limit; ∂/∂x = 0, 1 or +∞ for y above, at, below 1.
  /// 5. x = 0, y = 0: value 1 (as in C), both partials NaN; a *constant* exponent 0 has derivative 0.
  /// 6. x = 0, y < 0: value ∞, both partials infinite.
  ///
  /// - Accuracy: 2.4 ulp, also where xʸ is subnormal.
  public enum Pow: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "pow" }
    @_alwaysEmitIntoClient public static var formulaX: String { "y*x^(y-1)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "x^y*log(x)" }
    @_alwaysEmitIntoClient public static var domain: String {
      "x > 0, or x < 0 with an integer y held constant"
    }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .power }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      S.libmPow(x, y)
    }

    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      // An exponent that is 0 may be active: then the partial has no derivative where x tells nothing.
      if y == .zero, x == .zero || x != x {
        return x == .zero ? (x + y).inside(false) : T.strongProduct(y, T(scalar: .nan))
      }
      // The platform has a number at −∞, where there is no function beside it.
      if x < .zero, y.satisfies({ $0 != $0.rounded() }) { return (x + y).inside(false) }
      // Below 0 there is no derivative by y, and so none of this partial: not a strong zero.
      if x < .zero, y == .zero { return y * f / x }
      // At 0 the quotients below would be 0/0; from ½ up y − 1 is exact and cancels nothing.
      // Where the power overflows, a tangent of y that is zero must stay so: 0·∞ would hide the
      // infinite slope.
      let tiny = T(scalar: T.MachineNumber.leastNormalMagnitude * 0x1p62)
      if x == .zero || y >= 0.5 {
        let power = T.pow(x, y - 1)
        if x == .zero || !(power.magnitude < tiny) || isLost(x, y.primal - 1) {
          return T.strongProduct(y, power)
        }
        // In two halves: the power is subnormal, y times it need not be.
        let half = T.pow(x.magnitude, (y - 1) / 2)
        let slope = (y * half) * half
        return power < .zero ? -slope : slope
      }
      let magnitude = f.magnitude
      if magnitude < tiny, !isLost(x, y.primal) {
        // xʸ in two halves: it is subnormal, its derivative need not be.
        let half = T.pow(x.magnitude, y / 2)
        let slope = (y * (half / x)) * half
        return f < .zero ? -slope : slope
      }
      return y > -1 || magnitude < 1 ? T.strongProduct(y, f) / x : T.strongProduct(y, f / x)
    }

    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      if x == .zero {
        return y > .zero
          ? powerWithLogarithm(x, y)
          : y < .zero ? T.strongProduct(T.log(x), f) : (x + y).inside(false)
      }
      if f < T(scalar: T.MachineNumber.leastNormalMagnitude * 0x1p62), !isLost(x, y.primal) {
        let half = T.pow(x, y / 2)
        return (half * T.log(x)) * half
      }
      if f.isInfinite, x > 1 {
        // Its derivative in x need not be infinite, and what does not move must not meet ∞.
        return T.strongProduct(x, T.strongProduct(T.log(x), T.pow(x, y - 1)))
      }
      return T.strongProduct(T.log(x), f)
    }

    /// Whether half the exponent gives a power of 0 too, and the exponent is so large that all derivatives are 0 as well.
    ///
    /// Two halves then say no more than the whole. They must not be asked for: each has two halves of its own in its partial, which is twice
    /// the work with every order, down to an exponent that loses nothing.
    @_alwaysEmitIntoClient @inline(never)
    static func isLost<T: RealNumber>(_ x: T, _ y: T.MachineNumber) -> Bool {
      y.magnitude > 100 && T.MachineNumber.pow(x.primal.magnitude, y / 2) == 0
    }

    /// xʸ·ln x at x = 0, y > 0: zero, with all its derivatives, which are zero or infinite.
    ///
    /// They are those of −xᵉ, the exponent e being y or, where y is whole, anything between y − 1 and y: the logarithm
    /// outweighs no power of x, but it turns what would be constant into what diverges. A further logarithm changes
    /// the sign, and no more. A constant 0 would say that ∂²/∂x∂y is 0, which it is for y > 1 only.
    @_alwaysEmitIntoClient static func powerWithLogarithm<T: RealNumber>(_ x: T, _ y: T) -> T {
      let isWhole = y.satisfies { $0 == $0.rounded() }
      return 0 - T.pow(x, isWhole ? y.shifted(by: -0.5) : y)
    }
  }

  /// xⁿ for an integer n, with derivative n·xⁿ⁻¹.
  ///
  /// - Domain: all x for n ≥ 0; x ≠ 0 for n < 0. x⁰ is 1 with derivative 0, everywhere.
  /// - Accuracy: value exactly rounded for −1 ≤ n ≤ 2; derivative 1.5 ulp.
  public enum PowInteger: ParametricRule {
    @_alwaysEmitIntoClient public static var name: String { "pow" }
    @_alwaysEmitIntoClient public static var formula: String { "n*x^(n-1)" }
    @_alwaysEmitIntoClient public static var domain: String { "all x; x != 0 for n < 0" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .power }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ n: Int, _ x: S) -> S {
      switch n {
      case 2: x * x
      case 1: x
      case 0: 1
      case -1: 1 / x
      default: power(n, x)
      }
    }

    /// The platform's `pow`, also where the integer is too long for the type's significand.
    @_alwaysEmitIntoClient static func power<S: PlatformMath>(_ n: Int, _ x: S) -> S {
      if let exact = S(exactly: n) { return S.libmPow(x, exact) }
      // |n| > 2^24: for every |x| ≠ 1 the power is 0 or ∞ or within rounding of 1 by the same exponent
      // rounded to even, so only the parity has to be kept.
      let magnitude = S.libmPow(x.magnitude, S(n))
      return x < 0 && n % 2 != 0 ? -magnitude : magnitude
    }
    @_alwaysEmitIntoClient public static func isFlat<S: RealScalar>(_ n: Int, at x: S) -> Bool {
      n == 0
    }
    @_alwaysEmitIntoClient
    public static func partial<T: RealNumber>(_ n: Int, at x: T, value y: T) -> T {
      switch n {
      case -1: Reciprocal.partial(at: x, value: y)
      default: PowConstant.partial(Double(n), at: x, value: y)
      }
    }
  }

  /// xᶜ for a constant exponent, with derivative c·xᶜ⁻¹.
  ///
  /// The exponent is a machine number, so that no logarithm is taken and x⁰ has derivative 0 at 0 too.
  ///
  /// - Domain: x > 0; x < 0 for an integer c, x = 0 for c ≥ 0 (derivative +∞ for 0 < c < 1).
  public enum PowConstant: ParametricRule {
    @_alwaysEmitIntoClient public static var name: String { "pow" }
    @_alwaysEmitIntoClient public static var formula: String { "n*x^(n-1)" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0; all x for an integer n >= 0" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .power }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ n: Double, _ x: S) -> S
    {
      S.libmPow(x, S(n))
    }
    @_alwaysEmitIntoClient public static func isFlat<S: RealScalar>(_ n: Double, at x: S) -> Bool {
      n == 0
    }
    @_alwaysEmitIntoClient
    public static func partial<T: RealNumber>(_ n: Double, at x: T, value f: T) -> T {
      // The steps are those of `Pow.partialX`; as the exponent is a number they can end in a constant.
      let c = T.MachineNumber(n)
      if c == 0 { return 0 }
      if c == 1 { return T.partial(1, unlessNaN: f) }
      if c == 2 { return x.scaled(by: 2) }
      // The platform has a number at −∞, where there is no function beside it.
      if x < .zero, c != c.rounded() { return x.inside(false) }
      if x == .zero { return T.pow(x, constant: n - 1).scaled(by: c) }
      let magnitude = f.magnitude
      if magnitude < T(scalar: T.MachineNumber.leastNormalMagnitude * 0x1p62) {
        let half = T.pow(x.magnitude, constant: n / 2)
        let slope = (half / x).scaled(by: c) * half
        return f < .zero ? -slope : slope
      }
      if c >= 0.5 { return T.pow(x, constant: Double(c) - 1).scaled(by: c) }
      return c > -1 || magnitude < 1 ? f.scaled(by: c) / x : (f / x).scaled(by: c)
    }
  }

  /// √(x² + y²), with the unit vector (x, y)/√(x² + y²) as its gradient.
  ///
  /// - Domain: not the origin, where the partials are NaN (0 for an inactive direction).
  /// - Accuracy: 1.5 ulp at every scale, without overflow or underflow.
  public enum Hypot: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "hypot" }
    @_alwaysEmitIntoClient public static var formulaX: String { "x/hypot(x, y)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "y/hypot(x, y)" }
    @_alwaysEmitIntoClient public static var domain: String { "(x, y) != (0, 0)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      S.libmHypot(x, y)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.unitComponent(x, y)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.unitComponent(y, x)
    }
  }

  /// x/√(x² + y²), the partial of ``Hypot``, with partials (y/h)²/h and −(x/h)(y/h)/h.
  public enum UnitComponent: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "unit_component" }
    @_alwaysEmitIntoClient public static var formulaX: String { "y^2/hypot(x, y)^3" }
    @_alwaysEmitIntoClient public static var formulaY: String { "-x*y/hypot(x, y)^3" }
    @_alwaysEmitIntoClient public static var domain: String { "(x, y) != (0, 0)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { [.widened, .partial] }
    /// x/√(x² + y²), rescaled where the hypotenuse is subnormal or overflows.
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      let h = S.libmHypot(x, y)
      let small = S.leastNormalMagnitude / S.ulpOfOne
      let large = S.greatestFiniteMagnitude / 1024
      if h > small, h < large { return x / h }
      guard x.isFinite, y.isFinite else {
        // Far out along x the unit vector is (±1, 0).
        return x.isInfinite && y.isFinite ? S(signOf: x, magnitudeOf: 1) : x / h
      }
      if h == 0 { return .nan }
      let scale = h < large ? 1 / S.ulpOfOne / S.ulpOfOne : S.ulpOfOne
      let scaled = x * scale
      return scaled / S.libmHypot(scaled, y * scale)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      let v = T.unitComponent(y, x)
      // The square of a small one underflows, the quotient of a large one could overflow.
      let isSmall = v.satisfies {
        $0.magnitude < T.MachineNumber.sqrt(T.MachineNumber.leastNormalMagnitude)
      }
      return isSmall ? overHypot(v, x, y) * v : overHypot(v * v, x, y)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      overHypot(-f * T.unitComponent(y, x), x, y)
    }

    /// u/√(x² + y²); a hypotenuse that is subnormal, and so short of digits, is taken of larger arguments.
    @_alwaysEmitIntoClient static func overHypot<T: RealNumber>(_ u: T, _ x: T, _ y: T) -> T {
      let h = T.hypot(x, y)
      guard h.satisfies({ $0 < T.MachineNumber.leastNormalMagnitude / T.MachineNumber.ulpOfOne })
      else {
        return u / h
      }
      let scale = 1 / T.MachineNumber.ulpOfOne / T.MachineNumber.ulpOfOne
      return (u / T.hypot(x.scaled(by: scale), y.scaled(by: scale))).scaled(by: scale)
    }
  }

  /// x² + y², rounded once but for y².
  public enum SumOfSquares: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "sum_of_squares" }
    @_alwaysEmitIntoClient public static var formulaX: String { "2*x" }
    @_alwaysEmitIntoClient public static var formulaY: String { "2*y" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      (y * y).addingProduct(x, x)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      x.scaled(by: 2)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      y.scaled(by: 2)
    }
  }

  /// 1 + x², rounded once.
  public enum OnePlusSquare: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "one_plus_square" }
    @_alwaysEmitIntoClient public static var formula: String { "2*x" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      (1 as S).addingProduct(x, x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      x.scaled(by: 2)
    }
  }

  /// 1 − x², rounded once: no cancellation near ±1.
  public enum OneMinusSquare: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "one_minus_square" }
    @_alwaysEmitIntoClient public static var formula: String { "-2*x" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      (1 as S).addingProduct(-x, x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      x.scaled(by: -2)
    }
  }

  /// x² − 1, rounded once: no cancellation near ±1.
  public enum SquareMinusOne: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "square_minus_one" }
    @_alwaysEmitIntoClient public static var formula: String { "2*x" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .partial }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S {
      (-1 as S).addingProduct(x, x)
    }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      x.scaled(by: 2)
    }
  }
}

extension RealNumber {
  // swift-numerics has this one in a protocol extension too: disfavoured, ours gives way.

  /// √x; see ``Rules/Sqrt``.
  @_disfavoredOverload
  @_alwaysEmitIntoClient @inline(__always)
  public static func sqrt(_ x: Self) -> Self { apply(Rules.Sqrt.self, x) }

  /// ∛x; see ``Rules/Cbrt``.
  @_alwaysEmitIntoClient public static func cbrt(_ x: Self) -> Self { apply(Rules.Cbrt.self, x) }

  /// 1/x; see ``Rules/Reciprocal``.
  @_alwaysEmitIntoClient public static func reciprocal(_ x: Self) -> Self {
    apply(Rules.Reciprocal.self, x)
  }

  /// 1 + x², rounded once; see ``Rules/OnePlusSquare``.
  @_alwaysEmitIntoClient public static func onePlusSquare(_ x: Self) -> Self {
    apply(Rules.OnePlusSquare.self, x)
  }

  /// 1 − x², rounded once; see ``Rules/OneMinusSquare``.
  @_alwaysEmitIntoClient public static func oneMinusSquare(_ x: Self) -> Self {
    apply(Rules.OneMinusSquare.self, x)
  }

  /// x² − 1, rounded once; see ``Rules/SquareMinusOne``.
  @_alwaysEmitIntoClient public static func squareMinusOne(_ x: Self) -> Self {
    apply(Rules.SquareMinusOne.self, x)
  }

  /// ∛x with one Newton step over the platform's; see ``Rules/RefinedCbrt``.
  @_alwaysEmitIntoClient public static func refinedCbrt(_ x: Self) -> Self {
    apply(Rules.RefinedCbrt.self, x)
  }

  // Of the three exponents the constant comes first: the literals of `pow(x, 1 / 3)` are Doubles then, not integers,
  // whose quotient is 0; and integers come as any integer, since to an `Int` the compiler jumps in long expressions.

  /// xᶜ for a constant exponent, by ``Rules/PowInteger`` if it is whole, else by ``Rules/PowConstant``.
  @_alwaysEmitIntoClient public static func pow(_ x: Self, _ c: Double) -> Self {
    if let n = Int(exactly: c) { return apply(Rules.PowInteger.self, n, x) }
    return apply(Rules.PowConstant.self, c, x)
  }

  /// xʸ, both arguments variable; see ``Rules/Pow``.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static func pow(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Pow.self, x, y)
  }

  /// √(x² + y²); see ``Rules/Hypot``.
  @_alwaysEmitIntoClient public static func hypot(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Hypot.self, x, y)
  }

  /// x² + y²; see ``Rules/SumOfSquares``.
  @_alwaysEmitIntoClient public static func sumOfSquares(_ x: Self, _ y: Self) -> Self {
    apply(Rules.SumOfSquares.self, x, y)
  }

  /// x/√(x² + y²); see ``Rules/UnitComponent``.
  @_alwaysEmitIntoClient public static func unitComponent(_ x: Self, _ y: Self) -> Self {
    apply(Rules.UnitComponent.self, x, y)
  }

  /// xⁿ for an integer; see ``Rules/PowInteger``.
  ///
  /// - Precondition: n is an `Int`, whatever its type.
  @_disfavoredOverload
  @_alwaysEmitIntoClient public static func pow<I: BinaryInteger>(_ x: Self, _ n: I) -> Self {
    apply(Rules.PowInteger.self, Int(n), x)
  }

  /// xᶜ for a constant exponent; see ``Rules/PowConstant``.
  @_alwaysEmitIntoClient public static func pow(_ x: Self, constant c: Double) -> Self {
    apply(Rules.PowConstant.self, c, x)
  }
}

/// √x; see ``Rules/Sqrt``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func sqrt<T: RealNumber>(_ x: T) -> T { T.sqrt(x) }

/// ∛x; see ``Rules/Cbrt``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func cbrt<T: RealNumber>(_ x: T) -> T { T.cbrt(x) }

/// 1/x; see ``Rules/Reciprocal``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func reciprocal<T: RealNumber>(_ x: T) -> T { T.reciprocal(x) }

/// xʸ, both arguments variable; see ``Rules/Pow``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func pow<T: RealNumber>(_ x: T, _ y: T) -> T { T.pow(x, y) }

/// bˣ for a constant base; see ``Rules/Pow``.
///
/// ```swift
/// let base = 2.0
/// derivative(at: 3) { x in pow(base, x) }  // 5.545177444479562
/// ```
///
/// The last parameter is never written: of two functions the compiler takes the one with fewer, and so a literal as the base
/// is a number, as it was.
@_disfavoredOverload
@_alwaysEmitIntoClient public func pow<N: RealNumber>(_ b: Double, _ x: N, _: Void = ()) -> N
where N.MachineNumber == Double {
  N.pow(N(scalar: b), x)
}

/// xⁿ for an integer that an `Int` can hold; see ``Rules/PowInteger``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func pow<T: RealNumber, I: BinaryInteger>(_ x: T, _ n: I) -> T {
  T.pow(x, n)
}

// Not disfavoured; see the members.

/// xᶜ for a constant exponent.
///
/// ```swift
/// derivative(at: 8) { x in pow(x, 1 / 3) }  // 0.08333333333333333
/// ```
///
/// A whole exponent is an integer; else see ``Rules/PowConstant``.
@_alwaysEmitIntoClient public func pow<T: RealNumber>(_ x: T, _ c: Double) -> T { T.pow(x, c) }

/// x² + y², smooth at the origin, where the square of `hypot` has no derivatives by the chain rule; see ``Rules/SumOfSquares``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func sumOfSquares<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.sumOfSquares(x, y)
}

/// √(x² + y²); see ``Rules/Hypot``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func hypot<T: RealNumber>(_ x: T, _ y: T) -> T { T.hypot(x, y) }
