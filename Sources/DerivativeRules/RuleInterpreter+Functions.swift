// Every function of `RealNumber`, given to every mode by way of its rule. The doc comments are on the rules.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RuleInterpreter {
  @inlinable public func shifted(by c: Scalar) -> Self { self + Self(scalar: c) }
  @inlinable public func scaled(by c: Scalar) -> Self { self * Self(scalar: c) }
  @inlinable public func divided(by c: Scalar) -> Self { self / Self(scalar: c) }

  @inlinable public static func strongProduct(_ tangent: Self, _ partial: Self) -> Self {
    tangent.isExactlyZero ? tangent : tangent * partial
  }
  @inlinable public static func strongQuotient(_ tangent: Self, _ divisor: Self) -> Self {
    tangent.isExactlyZero ? tangent : tangent / divisor
  }

  // A mode whose partials are plain numbers, or whose derivatives are not directions, has nothing to do.
  @inlinable public func restricted(toDirectionsOf x: Self, _ y: Self) -> Self { self }

  @inlinable public static func sqrt(_ x: Self) -> Self { apply(Rules.Sqrt.self, x) }
  @inlinable public static func cbrt(_ x: Self) -> Self { apply(Rules.Cbrt.self, x) }
  @inlinable public static func reciprocal(_ x: Self) -> Self { apply(Rules.Reciprocal.self, x) }
  @inlinable public static func exp(_ x: Self) -> Self { apply(Rules.Exp.self, x) }
  @inlinable public static func exp2(_ x: Self) -> Self { apply(Rules.Exp2.self, x) }
  @inlinable public static func exp10(_ x: Self) -> Self { apply(Rules.Exp10.self, x) }
  @inlinable public static func expMinusOne(_ x: Self) -> Self { apply(Rules.ExpMinusOne.self, x) }
  @inlinable public static func log(_ x: Self) -> Self { apply(Rules.Log.self, x) }
  @inlinable public static func log2(_ x: Self) -> Self { apply(Rules.Log2.self, x) }
  @inlinable public static func log10(_ x: Self) -> Self { apply(Rules.Log10.self, x) }
  @inlinable public static func sin(_ x: Self) -> Self { apply(Rules.Sin.self, x) }
  @inlinable public static func cos(_ x: Self) -> Self { apply(Rules.Cos.self, x) }
  @inlinable public static func tan(_ x: Self) -> Self { apply(Rules.Tan.self, x) }
  @inlinable public static func asin(_ x: Self) -> Self { apply(Rules.Asin.self, x) }
  @inlinable public static func acos(_ x: Self) -> Self { apply(Rules.Acos.self, x) }
  @inlinable public static func atan(_ x: Self) -> Self { apply(Rules.Atan.self, x) }
  @inlinable public static func sinh(_ x: Self) -> Self { apply(Rules.Sinh.self, x) }
  @inlinable public static func cosh(_ x: Self) -> Self { apply(Rules.Cosh.self, x) }
  @inlinable public static func tanh(_ x: Self) -> Self { apply(Rules.Tanh.self, x) }
  @inlinable public static func asinh(_ x: Self) -> Self { apply(Rules.Asinh.self, x) }
  @inlinable public static func acosh(_ x: Self) -> Self { apply(Rules.Acosh.self, x) }
  @inlinable public static func atanh(_ x: Self) -> Self { apply(Rules.Atanh.self, x) }
  @inlinable public static func erf(_ x: Self) -> Self { apply(Rules.Erf.self, x) }
  @inlinable public static func erfc(_ x: Self) -> Self { apply(Rules.Erfc.self, x) }
  @inlinable public static func gamma(_ x: Self) -> Self { apply(Rules.Gamma.self, x) }
  @inlinable public static func logGamma(_ x: Self) -> Self { apply(Rules.LogGamma.self, x) }
  @inlinable public static func digamma(_ x: Self) -> Self { apply(Rules.Digamma.self, x) }
  @inlinable public static func sigmoid(_ x: Self) -> Self { apply(Rules.Sigmoid.self, x) }
  @inlinable public static func softplus(_ x: Self) -> Self { apply(Rules.Softplus.self, x) }
  @inlinable public static func relu(_ x: Self) -> Self { apply(Rules.Relu.self, x) }
  @inlinable public static func step(_ x: Self) -> Self { apply(Rules.Step.self, x) }
  @inlinable public static func abs(_ x: Self) -> Self { apply(Rules.Abs.self, x) }
  @inlinable public static func sign(_ x: Self) -> Self { apply(Rules.Sign.self, x) }
  @inlinable public static func floor(_ x: Self) -> Self { apply(Rules.Floor.self, x) }
  @inlinable public static func ceil(_ x: Self) -> Self { apply(Rules.Ceil.self, x) }
  @inlinable public static func round(_ x: Self) -> Self { apply(Rules.Round.self, x) }
  @inlinable public static func trunc(_ x: Self) -> Self { apply(Rules.Trunc.self, x) }
  @inlinable public static func onePlusSquare(_ x: Self) -> Self {
    apply(Rules.OnePlusSquare.self, x)
  }
  @inlinable public static func oneMinusSquare(_ x: Self) -> Self {
    apply(Rules.OneMinusSquare.self, x)
  }
  @inlinable public static func squareMinusOne(_ x: Self) -> Self {
    apply(Rules.SquareMinusOne.self, x)
  }
  @inlinable public static func timesLn2(_ x: Self) -> Self { apply(Rules.TimesLn2.self, x) }
  @inlinable public static func timesLn10(_ x: Self) -> Self { apply(Rules.TimesLn10.self, x) }
  @inlinable public static func refinedCbrt(_ x: Self) -> Self { apply(Rules.RefinedCbrt.self, x) }
  @inlinable public static func sechSquared(_ x: Self) -> Self { apply(Rules.SechSquared.self, x) }
  @inlinable public static func logisticDensity(_ x: Self) -> Self {
    apply(Rules.LogisticDensity.self, x)
  }
  @inlinable public static func gaussian(_ x: Self) -> Self { apply(Rules.Gaussian.self, x) }
  @inlinable public static func log(onePlus x: Self) -> Self { apply(Rules.LogOnePlus.self, x) }

  @inlinable public static func pow(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Pow.self, x, y)
  }
  @inlinable public static func hypot(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Hypot.self, x, y)
  }
  @inlinable public static func maximum(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Maximum.self, x, y)
  }
  @inlinable public static func minimum(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Minimum.self, x, y)
  }
  @inlinable public static func copysign(_ x: Self, _ y: Self) -> Self {
    apply(Rules.CopySign.self, x, y)
  }
  @inlinable public static func mod(_ x: Self, _ y: Self) -> Self {
    apply(Rules.Mod.self, x, y)
  }
  @inlinable public static func sumOfSquares(_ x: Self, _ y: Self) -> Self {
    apply(Rules.SumOfSquares.self, x, y)
  }
  @inlinable public static func unitComponent(_ x: Self, _ y: Self) -> Self {
    apply(Rules.UnitComponent.self, x, y)
  }
  @inlinable public static func inversionComponent(_ x: Self, _ y: Self) -> Self {
    apply(Rules.InversionComponent.self, x, y)
  }
  @inlinable public static func atan2(y: Self, x: Self) -> Self { apply(Rules.Atan2.self, y, x) }

  @inlinable public static func pow(_ x: Self, _ n: Int) -> Self {
    apply(Rules.PowInteger.self, n, x)
  }
  @inlinable public static func pow(_ x: Self, constant c: Double) -> Self {
    apply(Rules.PowConstant.self, c, x)
  }
  @inlinable public static func polygamma(_ n: Int, _ x: Self) -> Self {
    apply(Rules.Polygamma.self, n, x)
  }
}
