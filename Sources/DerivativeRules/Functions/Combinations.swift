// Arithmetic with a name: squares, other bases, clamped, interpolated and fused combinations of numbers.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient package static func visitCombinations<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(Abs2.self)
    visitor.visit(LogBase.self)
    visitor.visit(Remainder.self)
    visitor.visit(Fdim.self)
    visitor.visit(Hypot3.self)
    visitor.visit(FusedMultiplyAdd.self)
    visitor.visit(Clamp.self)
    visitor.visit(Lerp.self)
    visitor.visit(Ldexp.self)
  }

  /// |x|², which for a real number is x², with derivative 2x.
  public enum Abs2: UnaryRule {
    @_alwaysEmitIntoClient public static var name: String { "abs2" }
    @_alwaysEmitIntoClient public static var formula: String { "2*x" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S) -> S { x * x }
    @_alwaysEmitIntoClient public static func partial<T: RealNumber>(at x: T, value y: T) -> T {
      x.scaled(by: 2)
    }
  }

  /// log_x y = ln y/ln x, the logarithm of y to the base x, with partials −log_x y/(x ln x) and 1/(y ln x).
  ///
  /// The rule's first argument is the base; formulas name it, `log(base=2, x)`. Bases 2 and 10 take the platform's
  /// `log2` and `log10`, so that whole powers give whole numbers.
  ///
  /// - Domain: base > 0 and ≠ 1, argument > 0; NaN below 0, ±∞ at argument 0.
  /// - Accuracy: value 2.5 ulp, derivatives 4 ulp.
  public enum LogBase: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "log" }
    @_alwaysEmitIntoClient public static var formulaX: String { "-log(y)/(x*log(x)^2)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "1/(y*log(x))" }
    @_alwaysEmitIntoClient public static var domain: String { "x > 0, x != 1, y > 0" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      if x == 2 { return S.libmLog2(y) }
      if x == 10 { return S.libmLog10(y) }
      return S.libmLog(y) / S.libmLog(x)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      // x·ln x in one, so that no quotient overflows before the derivative does.
      x.satisfies { $0 < 1e300 } ? -f / (x * T.log(x)) : -(f / x) / T.log(x)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      let (y, slope) = (unsigned(y).inside(y >= .zero), T.log(x))
      // Where 1/(xy) overflows y·ln x in one, as above; elsewhere y/x could.
      let isSmall = T.satisfy(x, y) {
        $0 * $1 < T.MachineNumber.leastNormalMagnitude * T.MachineNumber(0x1p62)
      }
      return isSmall ? 1 / (y * slope) : (1 / y) / slope
    }
  }

  /// The IEEE 754 remainder x − y·n with n the integer nearest to x/y, exact, with partials (1, −n).
  ///
  /// - Domain: y ≠ 0 and x finite; NaN otherwise. Where x/y lies halfway between two integers the
  ///   partials are one-sided.
  public enum Remainder: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "remainder" }
    @_alwaysEmitIntoClient public static var formulaX: String { "1" }
    @_alwaysEmitIntoClient public static var formulaY: String { "-round((x-remainder(x, y))/y)" }
    @_alwaysEmitIntoClient public static var domain: String {
      "y != 0, x/y not halfway between integers"
    }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      x.remainder(dividingBy: y)
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      x.isFinite && y != .zero && 2 * x.magnitude <= y.magnitude
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(1, unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      if y.isInfinite { return T.partial(.zero, unlessNaN: f) }
      return T.partial(T(scalar: -((x.primal - f.primal) / y.primal).rounded()), unlessNaN: f)
    }
  }

  /// The positive difference, x − y where x > y and else 0, with partials (1, −1) or (0, 0).
  ///
  /// At x = y the partials are 0, as those of ``Relu`` at 0: fdim(x, 0) = relu(x). NaN beside NaN.
  public enum Fdim: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "fdim" }
    @_alwaysEmitIntoClient public static var formulaX: String { "step(x-y)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "-step(x-y)" }
    @_alwaysEmitIntoClient public static var domain: String { "x != y (0 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      x > y ? x - y : x <= y ? 0 : .nan
    }
    @_alwaysEmitIntoClient public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      x <= y
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      x <= y
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(x > y ? 1 : 0, unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(x > y ? -1 : 0, unlessNaN: f)
    }
  }

  /// √(x² + y² + z²), with the unit vector as its gradient.
  ///
  /// - Domain: not the origin, where the partials are NaN (0 for an inactive direction).
  /// - Accuracy: value 1.2 ulp, partials 2.5 ulp at every scale, without overflow or underflow.
  public enum Hypot3: TernaryRule {
    @_alwaysEmitIntoClient public static var name: String { "hypot" }
    @_alwaysEmitIntoClient public static var formulaX: String { "x/hypot(x, y, z)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "y/hypot(x, y, z)" }
    @_alwaysEmitIntoClient public static var formulaZ: String { "z/hypot(x, y, z)" }
    @_alwaysEmitIntoClient public static var domain: String { "(x, y, z) != (0, 0, 0)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S, _ z: S)
      -> S
    {
      S.libmHypot(S.libmHypot(x, y), z)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(
      _ x: T, _ y: T, _ z: T, value f: T
    ) -> T {
      component(x, y, z, f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(
      _ x: T, _ y: T, _ z: T, value f: T
    ) -> T {
      component(y, x, z, f)
    }
    @_alwaysEmitIntoClient public static func partialZ<T: RealNumber>(
      _ x: T, _ y: T, _ z: T, value f: T
    ) -> T {
      component(z, x, y, f)
    }

    /// u/f; on the axis of u the distance from it has no derivative, but f has.
    @_alwaysEmitIntoClient static func component<T: RealNumber>(_ u: T, _ v: T, _ w: T, _ f: T) -> T
    {
      v == .zero && w == .zero ? u / f : T.unitComponent(u, T.hypot(v, w))
    }
  }

  /// x·y + z, the value rounded once, with partials (y, x, 1).
  public enum FusedMultiplyAdd: TernaryRule {
    @_alwaysEmitIntoClient public static var name: String { "fma" }
    @_alwaysEmitIntoClient public static var formulaX: String { "y" }
    @_alwaysEmitIntoClient public static var formulaY: String { "x" }
    @_alwaysEmitIntoClient public static var formulaZ: String { "1" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .bilinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S, _ z: S)
      -> S
    {
      z.addingProduct(x, y)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(
      _ x: T, _ y: T, _ z: T, value f: T
    ) -> T {
      T.partial(y, unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(
      _ x: T, _ y: T, _ z: T, value f: T
    ) -> T {
      T.partial(x, unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialZ<T: RealNumber>(
      _ x: T, _ y: T, _ z: T, value f: T
    ) -> T {
      T.partial(1, unlessNaN: f)
    }
  }

  /// min(max(x, y), z): x kept between y and z, with partial 1 on the one that is the result.
  ///
  /// A tie shares the partial by halves, as ``Maximum`` and ``Minimum`` do: at x = y < z it is
  /// (½, ½, 0). Where y > z the result is z. Unlike `max` and `min`, NaN beside any NaN.
  public enum Clamp: TernaryRule {
    @_alwaysEmitIntoClient public static var name: String { "clamp" }
    @_alwaysEmitIntoClient public static var formulaX: String {
      "if(x == y, 1/2, step(x-y))*if(max(x, y) == z, 1/2, step(z-max(x, y)))"
    }
    @_alwaysEmitIntoClient public static var formulaY: String {
      "if(x == y, 1/2, step(y-x))*if(max(x, y) == z, 1/2, step(z-max(x, y)))"
    }
    @_alwaysEmitIntoClient public static var formulaZ: String {
      "if(max(x, y) == z, 1/2, step(max(x, y)-z))"
    }
    @_alwaysEmitIntoClient public static var domain: String { "x != y, x != z (halves there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S, _ z: S)
      -> S
    {
      if x.isNaN || y.isNaN || z.isNaN { return .nan }
      let raised = x > y ? x : y
      return raised < z ? raised : z
    }
    @_alwaysEmitIntoClient public static func isFlatX<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool
    {
      (x < y && z == z) || ((x > z || y > z) && x == x && y == y)
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool
    {
      isFlatX(y, x, z)
    }
    @_alwaysEmitIntoClient public static func isFlatZ<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool
    {
      x < z && y < z
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(
      _ x: T, _ y: T, _ z: T, value f: T
    ) -> T {
      T.partial(Maximum.share(x > y, x, y) * below(x, y, z), unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(
      _ x: T, _ y: T, _ z: T, value f: T
    ) -> T {
      T.partial(Maximum.share(y > x, y, x) * below(x, y, z), unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialZ<T: RealNumber>(
      _ x: T, _ y: T, _ z: T, value f: T
    ) -> T {
      T.partial(1 - below(x, y, z), unlessNaN: f)
    }

    /// The part that max(x, y) has in the result: all, half or none.
    @_alwaysEmitIntoClient static func below<T: RealNumber>(_ x: T, _ y: T, _ z: T) -> T {
      let raised = x > y ? x : y
      return raised < z ? 1 : raised == z ? 0.5 : 0
    }
  }

  /// x + z·(y − x), from x at z = 0 to y at z = 1, with partials (1 − z, z, y − x).
  ///
  /// The value is z·y + (x − z·x), each product fused: exactly x at 0 and y at 1.
  ///
  /// - Accuracy: two roundings of |(1 − z)x| + |zy|; where these cancel, of their size.
  public enum Lerp: TernaryRule {
    @_alwaysEmitIntoClient public static var name: String { "lerp" }
    @_alwaysEmitIntoClient public static var formulaX: String { "1-z" }
    @_alwaysEmitIntoClient public static var formulaY: String { "z" }
    @_alwaysEmitIntoClient public static var formulaZ: String { "y-x" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S, _ z: S)
      -> S
    {
      x.addingProduct(-z, x).addingProduct(z, y)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(
      _ x: T, _ y: T, _ z: T, value f: T
    ) -> T {
      T.partial(1 - z, unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(
      _ x: T, _ y: T, _ z: T, value f: T
    ) -> T {
      T.partial(z, unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialZ<T: RealNumber>(
      _ x: T, _ y: T, _ z: T, value f: T
    ) -> T {
      T.partial(y - x, unlessNaN: f)
    }
  }

  /// x·2ⁿ for an integer n, exact but for overflow and underflow, with derivative 2ⁿ.
  public enum Ldexp: ParametricRule {
    @_alwaysEmitIntoClient public static var name: String { "ldexp" }
    @_alwaysEmitIntoClient public static var formula: String { "2^n" }
    @_alwaysEmitIntoClient public static var domain: String { "all x; integer n" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits {
      [.piecewiseLinear, .parameterLast]
    }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ n: Int, _ x: S) -> S {
      // Beyond the range of every machine number; `scalbn` steps through the exponent.
      let bounded = n > 40_000 ? 40_000 : n < -40_000 ? -40_000 : n
      return S(sign: .plus, exponent: S.Exponent(bounded), significand: x)
    }
    @_alwaysEmitIntoClient
    public static func partial<T: RealNumber>(_ n: Int, at x: T, value y: T) -> T {
      T.partial(T(scalar: scalarValue(n, 1)), unlessNaN: y)
    }
  }
}

extension RealNumber {
  /// x²; see ``Rules/Abs2``.
  @_alwaysEmitIntoClient public static func abs2(_ x: Self) -> Self {
    apply(Rules.Abs2.self, x)
  }

  /// The logarithm of x to a base; see ``Rules/LogBase``.
  @_alwaysEmitIntoClient public static func log(base b: Self, _ x: Self) -> Self {
    apply(Rules.LogBase.self, b, x)
  }

  /// The IEEE 754 remainder of x/y; see ``Rules/Remainder``.
  @_alwaysEmitIntoClient public static func remainder(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Remainder.self, x, y)
  }

  /// x − y where it is positive, else 0; see ``Rules/Fdim``.
  @_alwaysEmitIntoClient public static func fdim(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Fdim.self, x, y)
  }

  /// √(x² + y² + z²); see ``Rules/Hypot3``.
  @_alwaysEmitIntoClient public static func hypot(_ x: Self, _ y: Self, _ z: Self) -> Self {
    apply(Rules.Hypot3.self, x, y, z)
  }

  /// x·y + z, the value rounded once; see ``Rules/FusedMultiplyAdd``.
  @_alwaysEmitIntoClient public static func fma(_ x: Self, _ y: Self, _ z: Self) -> Self {
    apply(Rules.FusedMultiplyAdd.self, x, y, z)
  }

  /// x kept between low and high; see ``Rules/Clamp``.
  @_alwaysEmitIntoClient public static func clamp(_ x: Self, _ low: Self, _ high: Self) -> Self {
    apply(Rules.Clamp.self, x, low, high)
  }

  /// a + t·(b − a); see ``Rules/Lerp``.
  @_alwaysEmitIntoClient public static func lerp(_ a: Self, _ b: Self, _ t: Self) -> Self {
    apply(Rules.Lerp.self, a, b, t)
  }

  /// x·2ⁿ; see ``Rules/Ldexp``.
  @_alwaysEmitIntoClient public static func ldexp(_ x: Self, _ n: Int) -> Self {
    apply(Rules.Ldexp.self, n, x)
  }
}

/// x²; see ``Rules/Abs2``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func abs2<T: RealNumber>(_ x: T) -> T {
  T.abs2(x)
}

/// The logarithm of x to a base; see ``Rules/LogBase``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func log<T: RealNumber>(base b: T, _ x: T) -> T {
  T.log(base: b, x)
}

/// The IEEE 754 remainder of x/y; see ``Rules/Remainder``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func remainder<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.remainder(x, y)
}

/// x − y where it is positive, else 0; see ``Rules/Fdim``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func fdim<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.fdim(x, y)
}

/// √(x² + y² + z²); see ``Rules/Hypot3``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func hypot<T: RealNumber>(_ x: T, _ y: T, _ z: T) -> T {
  T.hypot(x, y, z)
}

/// x·y + z, the value rounded once; see ``Rules/FusedMultiplyAdd``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func fma<T: RealNumber>(_ x: T, _ y: T, _ z: T) -> T {
  T.fma(x, y, z)
}

/// x kept between low and high; see ``Rules/Clamp``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func clamp<T: RealNumber>(_ x: T, _ low: T, _ high: T) -> T {
  T.clamp(x, low, high)
}

/// a + t·(b − a); see ``Rules/Lerp``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func lerp<T: RealNumber>(_ a: T, _ b: T, _ t: T) -> T {
  T.lerp(a, b, t)
}

/// x·2ⁿ; see ``Rules/Ldexp``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func ldexp<T: RealNumber>(_ x: T, _ n: Int) -> T { T.ldexp(x, n) }
