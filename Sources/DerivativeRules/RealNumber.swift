/// A number that numerical code can be written over: a machine number, or one that carries derivatives.
///
/// A function generic over `RealNumber` runs unchanged on `Double`, `Float`, dual numbers, nested dual
/// numbers and every other number of this package. Refining `SignedNumeric` and `Comparable` and adding
/// only `/` keeps formulas quick to type-check (see `Docs/Decisions/0001-one-rule-table.md`).
///
/// Comparison looks at the value only, so that a program takes the same branches as with plain numbers.
///
/// Functions are no requirements: each is an extension of one line over `apply`, beside its rule
/// (`Functions/`), and every number has it.
///
/// ```swift
/// func norm<T: RealNumber>(_ x: T, _ y: T) -> T { T.sqrt(x * x + y * y) }
/// norm(3.0, 4.0)  // 5.0
/// ```
public protocol RealNumber<MachineNumber>: SignedNumeric, Comparable, ExpressibleByFloatLiteral,
  CustomStringConvertible
where Magnitude == Self {
  /// The machine number at the bottom: `Double` for `Dual<Dual<Double>>`.
  associatedtype MachineNumber: RealScalar

  /// A constant: its derivatives are zero.
  init(_ value: Double)
  /// A constant: its derivatives are zero.
  init(_ value: Int)
  /// A constant of the scalar type: its derivatives are zero.
  init(scalar: MachineNumber)

  /// The value without any derivative: what the plain computation would hold here.
  var primal: MachineNumber { get }

  /// The order of the highest derivative that the number may carry: 0 of a machine number, 2 of a nested dual number.
  ///
  /// What is solved on plain numbers takes as many steps in the number itself to have all derivatives right.
  var derivativeOrder: Int { get }
  /// Whether nothing moves the number, at any level of nesting.
  ///
  /// A tangent that came out as zero is not that of a constant where the number can tell.
  var isAtRest: Bool { get }

  /// Whether a condition holds of the plain value.
  ///
  /// Of a number that stands for several points the answer is that of one of them, and the others are come back to
  /// (`PointVector` of `PointDerivatives`), where ``primal`` would leave every point behind that has another value.
  func satisfies(_ condition: (MachineNumber) -> Bool) -> Bool
  /// Whether a condition holds of two plain values.
  static func satisfy(
    _ x: Self, _ y: Self, _ condition: (MachineNumber, MachineNumber) -> Bool
  ) -> Bool
  /// Whether a condition holds of three plain values.
  static func satisfy(
    _ x: Self, _ y: Self, _ z: Self,
    _ condition: (MachineNumber, MachineNumber, MachineNumber) -> Bool
  ) -> Bool

  /// The quotient of two numbers, correctly rounded in its value.
  static func / (lhs: Self, rhs: Self) -> Self
  /// Divides in place.
  static func /= (lhs: inout Self, rhs: Self)

  /// Whether everything the numbers carry is the same; two NaNs are, +0 and −0 are not.
  func isIdentical(to other: Self) -> Bool

  // MARK: With constants
  // A constant has no tangent: these skip the zeros that lifting it would multiply and add.

  /// `self + c`.
  func shifted(by c: MachineNumber) -> Self
  /// `self · c`.
  func scaled(by c: MachineNumber) -> Self
  /// `self / c`.
  func divided(by c: MachineNumber) -> Self

  // A constant on the left: a number that records writes it where the program has it.

  /// c + x.
  static func sum(_ c: MachineNumber, _ x: Self) -> Self
  /// c − x.
  static func difference(_ c: MachineNumber, _ x: Self) -> Self
  /// c·x.
  static func product(_ c: MachineNumber, _ x: Self) -> Self
  /// c/x.
  static func quotient(_ c: MachineNumber, _ x: Self) -> Self

  /// x with −0 taken for 0, and NaN below 0: what derivatives of functions that end at 0 divide by.
  ///
  /// Of machine numbers the sign as a mask, not a comparison: a branch would stand between this division and those beside it, which
  /// the processor does two at a time, and eight points would have to agree (Docs/Decisions/0052-what-is-left.md).
  static func nonNegative(_ x: Self) -> Self

  // MARK: Strong zeros

  /// Whether the number and everything it carries is exactly zero.
  var isExactlyZero: Bool { get }
  /// `tangent · partial`, where a tangent of exactly zero gives zero even beside ∞ or NaN.
  static func strongProduct(_ tangent: Self, _ partial: Self) -> Self
  /// `tangent / divisor`, where a tangent of exactly zero gives zero even over 0 or NaN.
  static func strongQuotient(_ tangent: Self, _ divisor: Self) -> Self
  /// `tangent · factor` in a product: where the tangent is itself a number with tangents, a factor of 0 that moves at a
  /// finite speed outweighs an infinite one of them.
  static func productOfTangent(_ tangent: Self, _ factor: Self) -> Self
  /// `tangent · factor`, where a factor of 0 gives 0 even beside ∞.
  ///
  /// For a factor that moves at a finite speed, and so is of the order of h, beside an infinite derivative of second or
  /// higher order: from a finite one of the order below it grows slower than 1/h.
  static func productOfVanishing(_ tangent: Self, _ factor: Self) -> Self

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
  #if hasFeature(Embedded)
    // The same, with the partials handed over; see HandedPartials.swift.
    /// f(x), whose partial is asked of a function over constants.
    static func apply<R: UnaryRule>(
      _ rule: R.Type, _ x: Self, partial: (_ x: Self, _ value: Self) -> Self
    ) -> Self
    /// f(x, y), whose partials are asked of a function over constants by their places.
    static func apply<R: BinaryRule>(
      _ rule: R.Type, _ x: Self, _ y: Self, partial: (Int, Self, Self, _ value: Self) -> Self
    ) -> Self
    /// f(x, y, z), whose partials are asked of a function over constants by their places.
    static func apply<R: TernaryRule>(
      _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self,
      partial: (Int, Self, Self, Self, _ value: Self) -> Self
    ) -> Self
    /// f(n, x), whose partial is asked of a function over constants.
    static func apply<R: ParametricRule>(
      _ rule: R.Type, _ parameter: R.Parameter, _ x: Self,
      partial: (_ x: Self, _ value: Self) -> Self
    ) -> Self
  #endif
  /// Applies a function of a list of numbers.
  static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self
  /// Applies a function of a list that is an instance: one of the user's, with derivatives of its own.
  static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self]
  /// A part of a function whose operations a tape does not keep; every other number just runs it.
  static func checkpoint(_ x: [Self], _ body: @escaping ([Self]) -> [Self]) -> [Self]
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
  static func dot(constants c: [MachineNumber], _ x: [Self]) -> Self
  /// A·x for a constant matrix.
  static func matrixVectorProduct(constants a: Matrix<MachineNumber>, _ x: [Self]) -> [Self]
  /// W·X + b·1ᵀ, all variable; without biases W·X.
  static func linearLayer(
    _ weights: Matrix<Self>, _ inputs: Matrix<Self>, biases: [Self]?
  ) -> Matrix<Self>
  /// W·X + b·1ᵀ for constant inputs; without biases W·X.
  static func linearLayer(
    _ weights: Matrix<Self>, constants inputs: Matrix<MachineNumber>, biases: [Self]?
  ) -> Matrix<Self>
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RealNumber {
  @_alwaysEmitIntoClient @inline(__always)
  public static func nonNegative(_ x: Self) -> Self {
    if _isConcrete(Self.self) { return Rules.unsigned(x).inside(x >= 0) }
    return calledNonNegative(x)
  }
  /// The same for code that is compiled for no number: there once.
  @usableFromInline @inline(never)
  static func calledNonNegative(_ x: Self) -> Self { Rules.unsigned(x).inside(x >= 0) }

  @_alwaysEmitIntoClient @inline(__always)
  public func satisfies(_ condition: (MachineNumber) -> Bool) -> Bool { condition(primal) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func satisfy(
    _ x: Self, _ y: Self, _ condition: (MachineNumber, MachineNumber) -> Bool
  ) -> Bool {
    condition(x.primal, y.primal)
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func satisfy(
    _ x: Self, _ y: Self, _ z: Self,
    _ condition: (MachineNumber, MachineNumber, MachineNumber) -> Bool
  ) -> Bool {
    condition(x.primal, y.primal, z.primal)
  }
}
