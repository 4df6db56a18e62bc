/// The table of derivative rules: every function this package can differentiate.
///
/// The parser's names, `dual functions`, the documentation checks and the table-driven tests read these
/// lists; a rule that is missing here fails the completeness test.
public enum Rules {
  /// Functions of one number.
  public static let unary: [any UnaryRule.Type] =
    elementary
    + errorFunctions + integrals + besselFunctions
    + reciprocalTrigonometric + reciprocalHyperbolic + degrees + halfTurns
    + combinations + logExp + neuralActivations

  /// Functions of two numbers.
  public static let binary: [any BinaryRule.Type] =
    elementaryBinary
    + betaFunctions
    + combinationsBinary + logExpBinary + neuralActivationsBinary + costs

  /// Functions of three numbers.
  public static let ternary: [any TernaryRule.Type] =
    combinationsTernary

  static let elementary: [any UnaryRule.Type] = [
    Sqrt.self, Cbrt.self, Reciprocal.self,
    Exp.self, Exp2.self, Exp10.self, ExpMinusOne.self,
    Log.self, Log2.self, Log10.self, LogOnePlus.self,
    Sin.self, Cos.self, Tan.self, Asin.self, Acos.self, Atan.self,
    Sinh.self, Cosh.self, Tanh.self, Asinh.self, Acosh.self, Atanh.self,
    Erf.self, Erfc.self, Gamma.self, LogGamma.self, Digamma.self,
    Sigmoid.self, Softplus.self, Relu.self, Step.self,
    Abs.self, Sign.self, Floor.self, Ceil.self, Round.self, Trunc.self,
  ]

  static let elementaryBinary: [any BinaryRule.Type] = [
    Pow.self, Hypot.self, Atan2.self, Maximum.self, Minimum.self, CopySign.self, Mod.self,
  ]

  /// Functions of one number and a parameter.
  public static let parametric: [any ParametricRule.Type] =
    elementaryParametric
    + besselOrders
    + combinationsParametric

  static let elementaryParametric: [any ParametricRule.Type] = [
    PowInteger.self, PowConstant.self, Polygamma.self,
  ]

  /// Partials that are functions of their own; formulas may call them too.
  public static let partials: [any UnaryRule.Type] =
    elementaryPartials
    + errorFunctionPartials + integralPartials

  static let elementaryPartials: [any UnaryRule.Type] = [
    OnePlusSquare.self, OneMinusSquare.self, SquareMinusOne.self, TimesLn2.self, TimesLn10.self,
    RefinedCbrt.self, SechSquared.self, LogisticDensity.self, Gaussian.self,
    GaussianSlope.self,
    CschSquared.self, Cosc.self, TwoMinusExp.self, MishGate.self, OnePlusLog.self,
  ]

  /// Partials of two numbers that are functions of their own; formulas may call them too.
  public static let binaryPartials: [any BinaryRule.Type] =
    elementaryBinaryPartials
    + betaPartials

  static let elementaryBinaryPartials: [any BinaryRule.Type] = [
    SumOfSquares.self, UnitComponent.self, InversionComponent.self,
    LogisticShare.self, ExpShare.self,
  ]
}

extension RealNumber {
  /// The number itself inside the domain, NaN outside: no derivative beside a value that is NaN.
  ///
  /// Taken of a divisor, not of the quotient, so that the division is not moved behind a branch.
  @inlinable @inline(__always)
  func inside(_ domain: Bool) -> Self { scaled(by: domain ? 1 : Scalar.nan) }

  /// The partial of a function that does not exist where its value is NaN: never a number beside a NaN.
  @inlinable @inline(__always)
  static func partial(_ partial: Self, unlessNaN value: Self) -> Self {
    // The value itself, not a constant NaN: so that the derivatives of the partial do not exist either.
    value == value ? partial : value
  }
}
