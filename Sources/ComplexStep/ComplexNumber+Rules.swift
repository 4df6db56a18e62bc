public import DerivativeRules

// The rules that are not functions of `RealNumber` with a witness of their own. What stands in these switches is
// analytic and made of the functions above; everything else is refused.

extension ComplexNumber {
  /// Applies a function of one number, if it is known for complex numbers.
  @inlinable
  package static func apply<R: UnaryRule>(_ rule: R.Type, _ z: Self) -> Self {
    let real = T.apply(rule, z.real)
    if z.isReal { return Self(real, T.zero) }
    let one = Self(T(1), T.zero)
    let w: Self
    switch ObjectIdentifier(rule) {
    case ObjectIdentifier(Rules.Sec.self): w = one / cos(z)
    case ObjectIdentifier(Rules.Csc.self): w = one / sin(z)
    case ObjectIdentifier(Rules.Cot.self): w = one / tan(z)
    case ObjectIdentifier(Rules.Sech.self): w = one / cosh(z)
    case ObjectIdentifier(Rules.Csch.self): w = one / sinh(z)
    case ObjectIdentifier(Rules.Coth.self): w = one / tanh(z)
    case ObjectIdentifier(Rules.Linear.self): w = z
    case ObjectIdentifier(Rules.Abs2.self): w = z * z
    case ObjectIdentifier(Rules.XLogX.self): w = z * log(z)
    case ObjectIdentifier(Rules.Logit.self): w = log(z / (one - z))
    case ObjectIdentifier(Rules.Silu.self): w = z * sigmoid(z)
    case ObjectIdentifier(Rules.Softsign.self): w = z / (one + abs(z))
    case ObjectIdentifier(Rules.OnePlusSquare.self): w = one + z * z
    case ObjectIdentifier(Rules.OneMinusSquare.self): w = (one - z) * (one + z)
    case ObjectIdentifier(Rules.SquareMinusOne.self): w = (z - one) * (z + one)
    case ObjectIdentifier(Rules.SechSquared.self):
      let c = cosh(z)
      w = one / c / c
    case ObjectIdentifier(Rules.LogisticDensity.self): w = sigmoid(z) * sigmoid(-z)
    case ObjectIdentifier(Rules.Gaussian.self): w = exp(-(z * z))
    case ObjectIdentifier(Rules.RefinedCbrt.self): w = cbrt(z)
    case ObjectIdentifier(Rules.FastTanh.self): w = tanh(z)
    case ObjectIdentifier(Rules.TimesLn2.self): w = Self(real, T.timesLn2(z.imaginary))
    case ObjectIdentifier(Rules.TimesLn10.self): w = Self(real, T.timesLn10(z.imaginary))
    default: return refused(R.name)
    }
    return Self(real, w.imaginary)
  }

  /// Applies a function of two numbers, if it is known for complex numbers.
  @inlinable
  package static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let real = T.apply(rule, x.real, y.real)
    if x.isReal && y.isReal { return Self(real, T.zero) }
    let w: Self
    switch ObjectIdentifier(rule) {
    case ObjectIdentifier(Rules.SumOfSquares.self): w = x * x + y * y
    case ObjectIdentifier(Rules.XLogY.self): w = x * log(y)
    case ObjectIdentifier(Rules.XLog1pY.self): w = x * log(onePlus: y)
    case ObjectIdentifier(Rules.LogAddExp.self):
      w = maximum(x, y) + log(onePlus: exp(minimum(x, y) - maximum(x, y)))
    default: return refused(R.name)
    }
    return Self(real, w.imaginary)
  }

  /// Applies a function of three numbers, if it is known for complex numbers.
  @inlinable
  package static func apply<R: TernaryRule>(_ rule: R.Type, _ x: Self, _ y: Self, _ z: Self) -> Self
  {
    let real = T.apply(rule, x.real, y.real, z.real)
    if x.isReal && y.isReal && z.isReal { return Self(real, T.zero) }
    guard rule == Rules.FusedMultiplyAdd.self else { return refused(R.name) }
    return Self(real, (x * y + z).imaginary)
  }

  /// Applies a function of one number and a parameter: none but powers, which have witnesses of their own.
  @inlinable
  package static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    x.isReal ? Self(T.apply(rule, parameter, x.real), T.zero) : refused(R.name)
  }

  /// Applies a function of one number to each number of a list, by the number's own functions where it has them.
  @inlinable
  package static func elementwise<R: UnaryRule>(_ rule: R.Type, _ x: [Self]) -> [Self] {
    x.map { R.value($0) }
  }

  /// NaN, and a note of the function's name.
  @usableFromInline
  package static func refused(_ name: String) -> Self {
    ComplexStep.Refusals.note(name)
    return Self(T(scalar: .nan), T(scalar: .nan))
  }
}
