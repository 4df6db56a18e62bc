public import DerivativeRules

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
  @inlinable
  package static func continued<T>(_ z: ComplexNumber<T>) -> ComplexNumber<T> {
    ComplexNumber(T.apply(self, z.real), composed(z).imaginary)
  }
}

extension ComposedBinaryRule {
  @inlinable
  package static func continued<T>(
    _ x: ComplexNumber<T>, _ y: ComplexNumber<T>
  ) -> ComplexNumber<T> {
    ComplexNumber(T.apply(self, x.real, y.real), composed(x, y).imaginary)
  }
}

extension ComplexNumber {
  /// Applies a function of one number, if it is known for complex numbers.
  @inlinable
  package static func apply<R: UnaryRule>(_ rule: R.Type, _ z: Self) -> Self {
    if z.isReal { return Self(T.apply(rule, z.real)) }
    return (rule as? any AnalyticRule.Type)?.continued(z) ?? refused(R.name)
  }

  /// Applies a function of two numbers, if it is known for complex numbers.
  @inlinable
  package static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    if x.isReal && y.isReal { return Self(T.apply(rule, x.real, y.real)) }
    return (rule as? any AnalyticBinaryRule.Type)?.continued(x, y) ?? refused(R.name)
  }

  /// Applies a function of three numbers, if it is known for complex numbers.
  @inlinable
  package static func apply<R: TernaryRule>(_ rule: R.Type, _ x: Self, _ y: Self, _ z: Self) -> Self
  {
    if x.isReal && y.isReal && z.isReal { return Self(T.apply(rule, x.real, y.real, z.real)) }
    return (rule as? any AnalyticTernaryRule.Type)?.continued(x, y, z) ?? refused(R.name)
  }

  /// Applies a function of one number and a parameter, if it is known for complex numbers.
  @inlinable
  package static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ z: Self
  ) -> Self {
    if z.isReal { return Self(T.apply(rule, parameter, z.real)) }
    func continued<A: AnalyticParametricRule>(_ rule: A.Type) -> Self {
      (parameter as? A.Parameter).map { rule.continued($0, z) } ?? refused(R.name)
    }
    return (rule as? any AnalyticParametricRule.Type).map { continued($0) } ?? refused(R.name)
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
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .sqrt(z) }
}
extension Rules.Cbrt: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .cbrt(z) }
}
extension Rules.Reciprocal: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .reciprocal(z) }
}
extension Rules.Exp: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .exp(z) }
}
extension Rules.Exp2: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .exp2(z) }
}
extension Rules.Exp10: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .exp10(z) }
}
extension Rules.ExpMinusOne: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .expMinusOne(z) }
}
extension Rules.Log: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .log(z) }
}
extension Rules.Log2: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .log2(z) }
}
extension Rules.Log10: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .log10(z) }
}
extension Rules.LogOnePlus: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .log(onePlus: z) }
}
extension Rules.Sin: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .sin(z) }
}
extension Rules.Cos: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .cos(z) }
}
extension Rules.Tan: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .tan(z) }
}
extension Rules.Asin: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .asin(z) }
}
extension Rules.Acos: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .acos(z) }
}
extension Rules.Atan: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .atan(z) }
}
extension Rules.Sinh: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .sinh(z) }
}
extension Rules.Cosh: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .cosh(z) }
}
extension Rules.Tanh: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .tanh(z) }
}
extension Rules.Asinh: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .asinh(z) }
}
extension Rules.Acosh: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .acosh(z) }
}
extension Rules.Atanh: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .atanh(z) }
}
extension Rules.Sigmoid: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .sigmoid(z) }
}
extension Rules.Softplus: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .softplus(z) }
}
extension Rules.Relu: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .relu(z) }
}
extension Rules.Step: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .step(z) }
}
extension Rules.Abs: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .abs(z) }
}
extension Rules.Sign: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .sign(z) }
}
extension Rules.Floor: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .floor(z) }
}
extension Rules.Ceil: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .ceil(z) }
}
extension Rules.Round: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .round(z) }
}
extension Rules.Trunc: AnalyticRule {
  @inlinable package static func continued<T>(_ z: C<T>) -> C<T> { .trunc(z) }
}
extension Rules.Pow: AnalyticBinaryRule {
  @inlinable package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> { .pow(x, y) }
}
extension Rules.Hypot: AnalyticBinaryRule {
  @inlinable package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> { .hypot(x, y) }
}
extension Rules.Atan2: AnalyticBinaryRule {
  @inlinable package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> { .atan2(y: x, x: y) }
}
extension Rules.Maximum: AnalyticBinaryRule {
  @inlinable package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> { .maximum(x, y) }
}
extension Rules.Minimum: AnalyticBinaryRule {
  @inlinable package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> { .minimum(x, y) }
}
extension Rules.CopySign: AnalyticBinaryRule {
  @inlinable package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> { .copysign(x, y) }
}
extension Rules.Mod: AnalyticBinaryRule {
  @inlinable package static func continued<T>(_ x: C<T>, _ y: C<T>) -> C<T> { .mod(x, y) }
}
extension Rules.PowInteger: AnalyticParametricRule {
  @inlinable package static func continued<T>(_ n: Int, _ z: C<T>) -> C<T> { .pow(z, n) }
}
extension Rules.PowConstant: AnalyticParametricRule {
  @inlinable package static func continued<T>(_ n: Double, _ z: C<T>) -> C<T> {
    .pow(z, constant: n)
  }
}

// MARK: - Functions made of others

extension Rules.RefinedCbrt: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { .cbrt(z) }
}
extension Rules.FastTanh: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { .tanh(z) }
}
extension Rules.Sec: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .cos(z) }
}
extension Rules.Csc: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .sin(z) }
}
extension Rules.Cot: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .tan(z) }
}
extension Rules.Sech: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .cosh(z) }
}
extension Rules.Csch: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .sinh(z) }
}
extension Rules.Coth: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .tanh(z) }
}
extension Rules.Linear: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { z }
}
extension Rules.Abs2: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { z * z }
}
extension Rules.XLogX: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { z * .log(z) }
}
extension Rules.Logit: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { .log(z / (1 - z)) }
}
extension Rules.Silu: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { z * .sigmoid(z) }
}
extension Rules.Softsign: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { z / (1 + .abs(z)) }
}
extension Rules.OnePlusSquare: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { 1 + z * z }
}
extension Rules.OneMinusSquare: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { (1 - z) * (1 + z) }
}
extension Rules.SquareMinusOne: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { (z - 1) * (z + 1) }
}
extension Rules.SechSquared: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { 1 / .cosh(z) / .cosh(z) }
}
extension Rules.LogisticDensity: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { .sigmoid(z) * .sigmoid(-z) }
}
extension Rules.Gaussian: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> { .exp(-(z * z)) }
}
extension Rules.TimesLn2: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> {
    C(T.timesLn2(z.real), T.timesLn2(z.imaginary))
  }
}
extension Rules.TimesLn10: ComposedRule {
  @inlinable package static func composed<T>(_ z: C<T>) -> C<T> {
    C(T.timesLn10(z.real), T.timesLn10(z.imaginary))
  }
}
extension Rules.SumOfSquares: ComposedBinaryRule {
  @inlinable package static func composed<T>(_ x: C<T>, _ y: C<T>) -> C<T> { x * x + y * y }
}
extension Rules.XLogY: ComposedBinaryRule {
  @inlinable package static func composed<T>(_ x: C<T>, _ y: C<T>) -> C<T> { x * .log(y) }
}
extension Rules.XLog1pY: ComposedBinaryRule {
  @inlinable package static func composed<T>(_ x: C<T>, _ y: C<T>) -> C<T> { x * .log(onePlus: y) }
}
extension Rules.LogAddExp: ComposedBinaryRule {
  @inlinable package static func composed<T>(_ x: C<T>, _ y: C<T>) -> C<T> {
    .maximum(x, y) + .log(onePlus: .exp(.minimum(x, y) - .maximum(x, y)))
  }
}
extension Rules.FusedMultiplyAdd: AnalyticTernaryRule {
  @inlinable package static func continued<T>(_ x: C<T>, _ y: C<T>, _ z: C<T>) -> C<T> {
    C(T.fma(x.real, y.real, z.real), (x * y + z).imaginary)
  }
}
