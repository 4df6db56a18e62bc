/// A number that numerical code can be written over: a machine number, or one that carries derivatives.
///
/// A function generic over `RealNumber` runs unchanged on `Double`, `Float`, dual numbers, nested dual
/// numbers and every other number of this package. Refining `SignedNumeric` and `Comparable` and adding
/// only `/` keeps formulas quick to type-check (see `Docs/Decisions/0001-one-rule-table.md`).
///
/// Comparison looks at the value only, so that a program takes the same branches as with plain numbers.
///
/// ```swift
/// func norm<T: RealNumber>(_ x: T, _ y: T) -> T { T.sqrt(x * x + y * y) }
/// norm(3.0, 4.0)  // 5.0
/// ```
public protocol RealNumber: SignedNumeric, Comparable, ExpressibleByFloatLiteral,
  CustomStringConvertible
where Magnitude == Self {
  /// The machine number at the bottom: `Double` for `Dual<Dual<Double>>`.
  associatedtype Scalar: RealScalar

  /// A constant: its derivatives are zero.
  init(_ value: Double)
  /// A constant: its derivatives are zero.
  init(_ value: Int)
  /// A constant of the scalar type: its derivatives are zero.
  init(scalar: Scalar)

  /// The value without any derivative: what the plain computation would hold here.
  var primal: Scalar { get }

  /// The quotient of two numbers, correctly rounded in its value.
  static func / (lhs: Self, rhs: Self) -> Self
  /// Divides in place.
  static func /= (lhs: inout Self, rhs: Self)

  /// Whether everything the numbers carry is the same; two NaNs are, +0 and −0 are not.
  func isIdentical(to other: Self) -> Bool

  // MARK: With constants
  // A constant has no tangent: these skip the zeros that lifting it would multiply and add.

  /// `self + c`.
  func shifted(by c: Scalar) -> Self
  /// `self · c`.
  func scaled(by c: Scalar) -> Self
  /// `self / c`.
  func divided(by c: Scalar) -> Self

  // MARK: Strong zeros

  /// Whether the number and everything it carries is exactly zero.
  var isExactlyZero: Bool { get }
  /// `tangent · partial`, where a tangent of exactly zero gives zero even beside ∞ or NaN.
  static func strongProduct(_ tangent: Self, _ partial: Self) -> Self
  /// `tangent / divisor`, where a tangent of exactly zero gives zero even over 0 or NaN.
  static func strongQuotient(_ tangent: Self, _ divisor: Self) -> Self
  /// The number with derivatives of exactly zero along the directions in which neither `x` nor `y` moves.
  ///
  /// For the partial of a rule at (x, y): it depends on nothing else, so it does not move there either,
  /// whatever its formula made of ∞ and 0.
  func restricted(toDirectionsOf x: Self, _ y: Self) -> Self

  // MARK: Rules
  // The hook through which every rule of the table acts on the number: a machine number takes the rule's
  // value, a number that carries derivatives applies the chain rule.

  /// Applies a function of one number.
  static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self
  /// Applies a function of two numbers.
  static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self
  /// Applies a function of three numbers.
  static func apply<R: TernaryRule>(_ rule: R.Type, _ x: Self, _ y: Self, _ z: Self) -> Self
  /// Applies a function of one number and a parameter.
  static func apply<R: ParametricRule>(_ rule: R.Type, _ parameter: R.Parameter, _ x: Self) -> Self
  /// Applies a function of a list of numbers.
  static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self
  /// Applies a function of one number to each number of a list.
  static func elementwise<R: UnaryRule>(_ rule: R.Type, _ x: [Self]) -> [Self]
  /// f(xᵢ) and f′(xᵢ) for each number of a list: what `elementwise` of a number built on this one needs.
  static func valuesWithPartials<R: UnaryRule>(
    _ rule: R.Type, _ x: [Self]
  ) -> (values: [Self], partials: [Self])

  // MARK: Sums and products of lists
  // Compositions of + and ×, unless a number has a shorter way; see `Kernels/`.

  /// Σ xᵢ.
  static func sum(_ x: [Self]) -> Self
  /// Σ xᵢyᵢ, both factors variable.
  static func dot(_ x: [Self], _ y: [Self]) -> Self
  /// Σ cᵢxᵢ.
  static func dot(constants c: [Scalar], _ x: [Self]) -> Self
  /// A·x for a constant matrix.
  static func matrixVectorProduct(constants a: Matrix<Scalar>, _ x: [Self]) -> [Self]
  /// W·X + b·1ᵀ, all variable; without biases W·X.
  static func linearLayer(
    _ weights: Matrix<Self>, _ inputs: Matrix<Self>, biases: [Self]?
  ) -> Matrix<Self>
  /// W·X + b·1ᵀ for constant inputs; without biases W·X.
  static func linearLayer(
    _ weights: Matrix<Self>, constants inputs: Matrix<Scalar>, biases: [Self]?
  ) -> Matrix<Self>

  // The functions below are requirements of their own because machine numbers get them from the platform; all
  // others are extensions (`Functions+*.swift`), one line each over the hook.

  // MARK: Powers and roots

  /// √x. See ``Rules/Sqrt``.
  static func sqrt(_ x: Self) -> Self
  /// ∛x. See ``Rules/Cbrt``.
  static func cbrt(_ x: Self) -> Self
  /// 1/x. See ``Rules/Reciprocal``.
  static func reciprocal(_ x: Self) -> Self
  /// xʸ, both arguments variable. See ``Rules/Pow``.
  static func pow(_ x: Self, _ y: Self) -> Self
  /// xⁿ for an integer. See ``Rules/PowInteger``.
  static func pow(_ x: Self, _ n: Int) -> Self
  /// xᶜ for a constant exponent. See ``Rules/PowConstant``.
  static func pow(_ x: Self, constant c: Double) -> Self
  /// √(x² + y²). See ``Rules/Hypot``.
  static func hypot(_ x: Self, _ y: Self) -> Self

  // MARK: Exponentials and logarithms

  /// eˣ. See ``Rules/Exp``.
  static func exp(_ x: Self) -> Self
  /// 2ˣ. See ``Rules/Exp2``.
  static func exp2(_ x: Self) -> Self
  /// 10ˣ. See ``Rules/Exp10``.
  static func exp10(_ x: Self) -> Self
  /// eˣ − 1. See ``Rules/ExpMinusOne``.
  static func expMinusOne(_ x: Self) -> Self
  /// ln x. See ``Rules/Log``.
  static func log(_ x: Self) -> Self
  /// log₂ x. See ``Rules/Log2``.
  static func log2(_ x: Self) -> Self
  /// log₁₀ x. See ``Rules/Log10``.
  static func log10(_ x: Self) -> Self
  /// ln(1 + x). See ``Rules/LogOnePlus``.
  static func log(onePlus x: Self) -> Self

  // MARK: Trigonometric

  /// The sine of x radians. See ``Rules/Sin``.
  static func sin(_ x: Self) -> Self
  /// The cosine of x radians. See ``Rules/Cos``.
  static func cos(_ x: Self) -> Self
  /// The tangent of x radians. See ``Rules/Tan``.
  static func tan(_ x: Self) -> Self
  /// The arc sine in radians. See ``Rules/Asin``.
  static func asin(_ x: Self) -> Self
  /// The arc cosine in radians. See ``Rules/Acos``.
  static func acos(_ x: Self) -> Self
  /// The arc tangent in radians. See ``Rules/Atan``.
  static func atan(_ x: Self) -> Self
  /// The angle of the point (x, y) in radians. See ``Rules/Atan2``.
  static func atan2(y: Self, x: Self) -> Self

  // MARK: Hyperbolic

  /// The hyperbolic sine. See ``Rules/Sinh``.
  static func sinh(_ x: Self) -> Self
  /// The hyperbolic cosine. See ``Rules/Cosh``.
  static func cosh(_ x: Self) -> Self
  /// The hyperbolic tangent. See ``Rules/Tanh``.
  static func tanh(_ x: Self) -> Self
  /// The inverse hyperbolic sine. See ``Rules/Asinh``.
  static func asinh(_ x: Self) -> Self
  /// The inverse hyperbolic cosine. See ``Rules/Acosh``.
  static func acosh(_ x: Self) -> Self
  /// The inverse hyperbolic tangent. See ``Rules/Atanh``.
  static func atanh(_ x: Self) -> Self

  // MARK: Special functions

  /// The error function. See ``Rules/Erf``.
  static func erf(_ x: Self) -> Self
  /// The complementary error function. See ``Rules/Erfc``.
  static func erfc(_ x: Self) -> Self
  /// The gamma function. See ``Rules/Gamma``.
  static func gamma(_ x: Self) -> Self
  /// ln |Γ(x)|. See ``Rules/LogGamma``.
  static func logGamma(_ x: Self) -> Self
  /// ψ(x) = Γ′(x)/Γ(x). See ``Rules/Digamma``.
  static func digamma(_ x: Self) -> Self
  /// ψ⁽ⁿ⁾(x), the n-th derivative of digamma. See ``Rules/Polygamma``.
  static func polygamma(_ n: Int, _ x: Self) -> Self

  // MARK: Activations

  /// 1/(1 + e⁻ˣ). See ``Rules/Sigmoid``.
  static func sigmoid(_ x: Self) -> Self
  /// ln(1 + eˣ). See ``Rules/Softplus``.
  static func softplus(_ x: Self) -> Self
  /// max(x, 0). See ``Rules/Relu``.
  static func relu(_ x: Self) -> Self
  /// 1 where x > 0, else 0. See ``Rules/Step``.
  static func step(_ x: Self) -> Self

  // MARK: Piecewise

  /// |x|. See ``Rules/Abs``.
  static func abs(_ x: Self) -> Self
  /// −1, 0 or 1. See ``Rules/Sign``.
  static func sign(_ x: Self) -> Self
  /// The largest integer not above x. See ``Rules/Floor``.
  static func floor(_ x: Self) -> Self
  /// The smallest integer not below x. See ``Rules/Ceil``.
  static func ceil(_ x: Self) -> Self
  /// The nearest integer, halves away from zero. See ``Rules/Round``.
  static func round(_ x: Self) -> Self
  /// The integer part. See ``Rules/Trunc``.
  static func trunc(_ x: Self) -> Self
  /// The larger number; a number rather than NaN. See ``Rules/Maximum``.
  static func maximum(_ x: Self, _ y: Self) -> Self
  /// The smaller number; a number rather than NaN. See ``Rules/Minimum``.
  static func minimum(_ x: Self, _ y: Self) -> Self
  /// |x| with the sign of y. See ``Rules/CopySign``.
  static func copysign(_ x: Self, _ y: Self) -> Self
  /// The remainder of x/y with the sign of x. See ``Rules/Mod``.
  static func mod(_ x: Self, _ y: Self) -> Self

  // MARK: Partials that are functions of their own
  // Each of these is the accurate form of a partial that would cancel, overflow or lose digits when
  // written with the functions above, or when differentiated again.

  /// 1 + x², rounded once. See ``Rules/OnePlusSquare``.
  static func onePlusSquare(_ x: Self) -> Self
  /// 1 − x², rounded once. See ``Rules/OneMinusSquare``.
  static func oneMinusSquare(_ x: Self) -> Self
  /// x² − 1, rounded once. See ``Rules/SquareMinusOne``.
  static func squareMinusOne(_ x: Self) -> Self
  /// x² + y². See ``Rules/SumOfSquares``.
  static func sumOfSquares(_ x: Self, _ y: Self) -> Self
  /// x · ln 2 with a two-word constant. See ``Rules/TimesLn2``.
  static func timesLn2(_ x: Self) -> Self
  /// x · ln 10 with a two-word constant. See ``Rules/TimesLn10``.
  static func timesLn10(_ x: Self) -> Self
  /// ∛x with one Newton step over the platform's. See ``Rules/RefinedCbrt``.
  static func refinedCbrt(_ x: Self) -> Self
  /// 1/cosh² x, the derivative of tanh. See ``Rules/SechSquared``.
  static func sechSquared(_ x: Self) -> Self
  /// e⁻ˣ/(1 + e⁻ˣ)², the derivative of sigmoid. See ``Rules/LogisticDensity``.
  static func logisticDensity(_ x: Self) -> Self
  /// e^(−x²). See ``Rules/Gaussian``.
  static func gaussian(_ x: Self) -> Self
  /// x/√(x² + y²). See ``Rules/UnitComponent``.
  static func unitComponent(_ x: Self, _ y: Self) -> Self
  /// x/(x² + y²). See ``Rules/InversionComponent``.
  static func inversionComponent(_ x: Self, _ y: Self) -> Self
}
