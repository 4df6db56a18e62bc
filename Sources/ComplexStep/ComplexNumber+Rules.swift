public import DerivativeRules
public import SpecialFunctions

// Which rules continue to complex numbers, and how. A rule that does not conform here is refused.

/// A function of one number that is analytic, or is so on each of its pieces.
@usableFromInline
package protocol AnalyticRule: UnaryRule {
  static func continued<T>(_ z: ComplexNumber<T>) -> ComplexNumber<T>
}

/// A function of two numbers that is analytic, or is so on each of its pieces.
@usableFromInline
package protocol AnalyticBinaryRule: BinaryRule {
  static func continued<T>(_ x: ComplexNumber<T>, _ y: ComplexNumber<T>) -> ComplexNumber<T>
}

/// An analytic function of three numbers.
@usableFromInline
package protocol AnalyticTernaryRule: TernaryRule {
  static func continued<T>(
    _ x: ComplexNumber<T>, _ y: ComplexNumber<T>, _ z: ComplexNumber<T>
  ) -> ComplexNumber<T>
}

/// An analytic function of one number and a parameter.
@usableFromInline
package protocol AnalyticParametricRule: ParametricRule {
  static func continued<T>(_ n: Parameter, _ z: ComplexNumber<T>) -> ComplexNumber<T>
}

/// A function made of others: its real part is the plain function's, which rounds less.
@usableFromInline
package protocol ComposedRule: AnalyticRule {
  static func composed<T>(_ z: ComplexNumber<T>) -> ComplexNumber<T>
}

/// A function of two numbers made of others.
@usableFromInline
package protocol ComposedBinaryRule: AnalyticBinaryRule {
  static func composed<T>(_ x: ComplexNumber<T>, _ y: ComplexNumber<T>) -> ComplexNumber<T>
}

extension ComposedRule {
  @_alwaysEmitIntoClient
  package static func continued<T>(_ z: ComplexNumber<T>) -> ComplexNumber<T> {
    ComplexNumber(T.apply(self, z.real), composed(z).imaginary)
  }
}

extension ComposedBinaryRule {
  @_alwaysEmitIntoClient
  package static func continued<T>(
    _ x: ComplexNumber<T>, _ y: ComplexNumber<T>
  ) -> ComplexNumber<T> {
    ComplexNumber(T.apply(self, x.real, y.real), composed(x, y).imaginary)
  }
}

extension ComplexNumber {
  /// Applies a function of one number, if it is known for complex numbers.
  @_alwaysEmitIntoClient
  package static func apply<R: UnaryRule>(_ rule: R.Type, _ z: Self) -> Self {
    if z.isReal { return Self(T.apply(rule, z.real)) }
    return (rule as? any AnalyticRule.Type)?.continued(z) ?? refused(R.name)
  }

  /// Applies a function of two numbers, if it is known for complex numbers.
  @_alwaysEmitIntoClient
  package static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    if x.isReal && y.isReal { return Self(T.apply(rule, x.real, y.real)) }
    return (rule as? any AnalyticBinaryRule.Type)?.continued(x, y) ?? refused(R.name)
  }

  /// Applies a function of three numbers, if it is known for complex numbers.
  @_alwaysEmitIntoClient
  package static func apply<R: TernaryRule>(_ rule: R.Type, _ x: Self, _ y: Self, _ z: Self) -> Self
  {
    if x.isReal && y.isReal && z.isReal { return Self(T.apply(rule, x.real, y.real, z.real)) }
    return (rule as? any AnalyticTernaryRule.Type)?.continued(x, y, z) ?? refused(R.name)
  }

  /// Applies a function of one number and a parameter, if it is known for complex numbers.
  @_alwaysEmitIntoClient
  package static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ z: Self
  ) -> Self {
    if z.isReal { return Self(T.apply(rule, parameter, z.real)) }
    func continued<A: AnalyticParametricRule>(_ rule: A.Type) -> Self {
      (parameter as? A.Parameter).map { rule.continued($0, z) } ?? refused(R.name)
    }
    return (rule as? any AnalyticParametricRule.Type).map { continued($0) } ?? refused(R.name)
  }

  /// A rule that is an instance is known for real numbers only.
  @_alwaysEmitIntoClient
  package static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let y = T.apply(rule, x.map { $0.real })
    return x.allSatisfy(\.isReal) ? y.map { Self($0) } : y.map { _ in refused(rule.name) }
  }

  /// NaN, and a note of the function's name.
  @usableFromInline
  package static func refused(_ name: String) -> Self {
    ComplexStep.Refusals.note(name)
    return Self(T(scalar: .nan), T(scalar: .nan))
  }
}

// A function from complex numbers to complex numbers, in the tables below.
@usableFromInline package typealias C = ComplexNumber

// MARK: - Functions of their own

extension Rules.Sqrt: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .sqrt(z) }
}
extension Rules.Cbrt: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .cbrt(z) }
}
extension Rules.Reciprocal: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .reciprocal(z) }
}
extension Rules.Exp: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .exp(z) }
}
extension Rules.Exp2: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .exp2(z) }
}
extension Rules.Exp10: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .exp10(z) }
}
extension Rules.ExpMinusOne: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .expMinusOne(z) }
}
extension Rules.Log: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .log(z) }
}
extension Rules.Log2: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .log2(z) }
}
extension Rules.Log10: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .log10(z) }
}
extension Rules.LogOnePlus: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .log(onePlus: z) }
}
extension Rules.Sin: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .sin(z) }
}
extension Rules.Cos: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .cos(z) }
}
extension Rules.Tan: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .tan(z) }
}
extension Rules.Asin: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .asin(z) }
}
extension Rules.Acos: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .acos(z) }
}
extension Rules.Atan: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .atan(z) }
}
extension Rules.Sinh: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .sinh(z) }
}
extension Rules.Cosh: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .cosh(z) }
}
extension Rules.Tanh: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .tanh(z) }
}
extension Rules.Asinh: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .asinh(z) }
}
extension Rules.Acosh: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .acosh(z) }
}
extension Rules.Atanh: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .atanh(z) }
}
extension Rules.Sigmoid: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .sigmoid(z) }
}
extension Rules.Softplus: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .softplus(z) }
}
extension Rules.Relu: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .relu(z) }
}
extension Rules.Step: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .step(z) }
}
extension Rules.Abs: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .abs(z) }
}
extension Rules.Sign: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .sign(z) }
}
extension Rules.Floor: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .floor(z) }
}
extension Rules.Ceil: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .ceil(z) }
}
extension Rules.Round: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .round(z) }
}
extension Rules.Trunc: AnalyticRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ z: C<T>) -> C<T> { .trunc(z) }
}
extension Rules.Pow: AnalyticBinaryRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> {
    .pow(x, y)
  }
}
extension Rules.Hypot: AnalyticBinaryRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> {
    .hypot(x, y)
  }
}
extension Rules.Atan2: AnalyticBinaryRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> {
    .atan2(y: x, x: y)
  }
}
extension Rules.Maximum: AnalyticBinaryRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> {
    .maximum(x, y)
  }
}
extension Rules.Minimum: AnalyticBinaryRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> {
    .minimum(x, y)
  }
}
extension Rules.CopySign: AnalyticBinaryRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> {
    .copysign(x, y)
  }
}
extension Rules.Mod: AnalyticBinaryRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> {
    .mod(x, y)
  }
}
extension Rules.PowInteger: AnalyticParametricRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ n: Int, _ z: C<T>) -> C<T> {
    .pow(z, n)
  }
}
extension Rules.PowConstant: AnalyticParametricRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ n: Double, _ z: C<T>) -> C<T> {
    .pow(z, constant: n)
  }
}

// MARK: - Functions made of others

extension Rules.RefinedCbrt: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { .cbrt(z) }
}
extension Rules.FastTanh: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { .tanh(z) }
}
extension Rules.Sec: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .cos(z) }
}
extension Rules.Csc: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .sin(z) }
}
extension Rules.Cot: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .tan(z) }
}
extension Rules.Sech: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .cosh(z) }
}
extension Rules.Csch: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .sinh(z) }
}
extension Rules.Coth: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .tanh(z) }
}
extension Rules.Linear: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { z }
}
extension Rules.Abs2: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { z * z }
}
extension Rules.XLogX: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { z * .log(z) }
}
extension Rules.Logit: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { .log(z / (1 - z)) }
}
extension Rules.Silu: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { z * .sigmoid(z) }
}
extension Rules.Softsign: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { z / (1 + .abs(z)) }
}
extension Rules.OnePlusSquare: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { 1 + z * z }
}
extension Rules.AtanSlope: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { 1 / (1 + z * z) }
}
extension Rules.AtanShare: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { z / (1 + z * z) }
}
extension Rules.AsinhSlope: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> {
    1 / .sqrt(1 + z * z)
  }
}
extension Rules.OneMinusSquare: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { (1 - z) * (1 + z) }
}
extension Rules.SquareMinusOne: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { (z - 1) * (z + 1) }
}
extension Rules.SechSquared: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> {
    1 / .cosh(z) / .cosh(z)
  }
}
extension Rules.LogisticDensity: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> {
    .sigmoid(z) * .sigmoid(-z)
  }
}
extension Rules.Gaussian: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> { .exp(-(z * z)) }
}
extension Rules.TimesLn2: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> {
    C(T.timesLn2(z.real), T.timesLn2(z.imaginary))
  }
}
extension Rules.TimesLn10: ComposedRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ z: C<T>) -> C<T> {
    C(T.timesLn10(z.real), T.timesLn10(z.imaginary))
  }
}
extension Rules.SumOfSquares: ComposedBinaryRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ x: C<T>, _ y: C<T>) -> C<T> {
    x * x + y * y
  }
}
extension Rules.XLogY: ComposedBinaryRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ x: C<T>, _ y: C<T>) -> C<T> {
    x * .log(y)
  }
}
extension Rules.XLog1pY: ComposedBinaryRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ x: C<T>, _ y: C<T>) -> C<T> {
    x * .log(onePlus: y)
  }
}
extension Rules.LogAddExp: ComposedBinaryRule {
  @_alwaysEmitIntoClient package static func composed<T>(_ x: C<T>, _ y: C<T>) -> C<T> {
    .maximum(x, y) + .log(onePlus: .exp(.minimum(x, y) - .maximum(x, y)))
  }
}
extension Rules.FusedMultiplyAdd: AnalyticTernaryRule {
  @_alwaysEmitIntoClient package static func continued<T>(_ x: C<T>, _ y: C<T>, _ z: C<T>) -> C<T> {
    C(T.fma(x.real, y.real, z.real), (x * y + z).imaginary)
  }
}
