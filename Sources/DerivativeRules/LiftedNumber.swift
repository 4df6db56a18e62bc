/// A number built on another: that number as its value, with derivatives or notes beside it.
///
/// What such a number is apart from what it carries is stated here once: constants are lifted, comparison looks at
/// the value only. A mode adds its arithmetic and its `apply`.
public protocol LiftedNumber: RuleInterpreter {
  /// The number that the value is.
  associatedtype Base: RealNumber where Base.MachineNumber == MachineNumber

  /// The value: what the plain computation would hold here.
  var value: Base { get }
  /// A constant.
  init(_ value: Base)

  // MARK: Arithmetic
  // The rules of arithmetic by name. A number has no operators of its own: they follow from these (below), and what
  // stands beside them for the type checker's sake is in `Operators+*.swift`.

  /// x + y.
  static func sum(_ x: Self, _ y: Self) -> Self
  /// x − y.
  static func difference(_ x: Self, _ y: Self) -> Self
  /// x·y.
  static func product(_ x: Self, _ y: Self) -> Self
  /// x/y.
  static func quotient(_ x: Self, _ y: Self) -> Self
  /// −x.
  static func negation(_ x: Self) -> Self
}

extension LiftedNumber {
  /// c + x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sum(_ c: MachineNumber, _ x: Self) -> Self { x.shifted(by: c) }

  /// c − x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ c: MachineNumber, _ x: Self) -> Self {
    Shared<Self>.difference(Self(scalar: c), x)
  }

  /// c·x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func product(_ c: MachineNumber, _ x: Self) -> Self { x.scaled(by: c) }

  /// c/x.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ c: MachineNumber, _ x: Self) -> Self {
    Shared<Self>.quotient(Self(scalar: c), x)
  }
}

// The operators of the standard library's protocols, under names of their own: a `static func *` would be one more candidate
// for every `*` of every file that imports this module, whatever its operands (Docs/Decisions/0017-operators.md).

/// The arithmetic of a number as its witnesses call it.
///
/// Code compiled for a number in particular has the rule itself. Of what is compiled for none the operator, the operator in
/// place and the rule would each hold a copy; they call one.
@usableFromInline
enum Shared<N: LiftedNumber> {
  @_alwaysEmitIntoClient @inline(__always)
  static func sum(_ x: N, _ y: N) -> N {
    if _isConcrete(N.self) { return N.sum(x, y) }
    return calledSum(x, y)
  }
  @_alwaysEmitIntoClient @inline(never)
  static func calledSum(_ x: N, _ y: N) -> N { N.sum(x, y) }

  @_alwaysEmitIntoClient @inline(__always)
  static func difference(_ x: N, _ y: N) -> N {
    if _isConcrete(N.self) { return N.difference(x, y) }
    return calledDifference(x, y)
  }
  @_alwaysEmitIntoClient @inline(never)
  static func calledDifference(_ x: N, _ y: N) -> N { N.difference(x, y) }

  @_alwaysEmitIntoClient @inline(__always)
  static func product(_ x: N, _ y: N) -> N {
    if _isConcrete(N.self) { return N.product(x, y) }
    return calledProduct(x, y)
  }
  @_alwaysEmitIntoClient @inline(never)
  static func calledProduct(_ x: N, _ y: N) -> N { N.product(x, y) }

  @_alwaysEmitIntoClient @inline(__always)
  static func quotient(_ x: N, _ y: N) -> N {
    if _isConcrete(N.self) { return N.quotient(x, y) }
    return calledQuotient(x, y)
  }
  @_alwaysEmitIntoClient @inline(never)
  static func calledQuotient(_ x: N, _ y: N) -> N { N.quotient(x, y) }
}

extension LiftedNumber {
  /// The constant 0.
  @_alwaysEmitIntoClient @inline(__always)
  public static var zero: Self { Self(Base.zero) }

  /// `x + y`.
  @_implements(AdditiveArithmetic,+(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _add(_ x: Self, _ y: Self) -> Self { Shared<Self>.sum(x, y) }

  /// `x += y`.
  @_implements(AdditiveArithmetic,+=(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _addInPlace(_ x: inout Self, _ y: Self) { x = Shared<Self>.sum(x, y) }

  /// `x - y`.
  @_implements(AdditiveArithmetic,-(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _subtract(_ x: Self, _ y: Self) -> Self { Shared<Self>.difference(x, y) }

  /// `x -= y`.
  @_implements(AdditiveArithmetic,-=(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _subtractInPlace(_ x: inout Self, _ y: Self) {
    x = Shared<Self>.difference(x, y)
  }

  /// `x * y`.
  @_implements(Numeric,*(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _multiply(_ x: Self, _ y: Self) -> Self { Shared<Self>.product(x, y) }

  /// `x *= y`.
  @_implements(Numeric,*=(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _multiplyInPlace(_ x: inout Self, _ y: Self) { x = Shared<Self>.product(x, y) }

  /// `x / y`.
  @_implements(RealNumber,/(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _divide(_ x: Self, _ y: Self) -> Self { Shared<Self>.quotient(x, y) }

  /// `x /= y`.
  @_implements(RealNumber,/=(_:_:))
  @_alwaysEmitIntoClient @inline(__always)
  public static func _divideInPlace(_ x: inout Self, _ y: Self) { x = Shared<Self>.quotient(x, y) }

  /// Negates in place: the standard library's `-x` calls it, whose own is 0 − x and gives +0 for 0.
  @_alwaysEmitIntoClient @inline(__always)
  public mutating func negate() { self = Self.negation(self) }
}

extension LiftedNumber {
  // Disfavoured: `Dual(3.0)` has to infer its base from its argument.

  /// A constant.
  @_disfavoredOverload
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: Double) { self.init(Base(value)) }

  /// A constant.
  @_disfavoredOverload
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: Int) { self.init(Base(value)) }

  /// A constant.
  @_alwaysEmitIntoClient @inline(__always)
  public init(scalar: MachineNumber) { self.init(Base(scalar: scalar)) }

  // Transparent in debug builds: there a literal would be made through the protocol, where the number at hand is known.

  /// A constant.
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public init(integerLiteral value: Base.IntegerLiteralType) {
    self.init(Base(integerLiteral: value))
  }

  /// A constant, at the full precision of the scalar.
  #if DUAL_CHECKS
    @_transparent
  #else
    @inline(__always)
  #endif
  @_alwaysEmitIntoClient
  public init(floatLiteral value: Base.FloatLiteralType) { self.init(Base(floatLiteral: value)) }

  /// A constant, if the integer is exactly representable.
  @_alwaysEmitIntoClient
  public init?<I: BinaryInteger>(exactly source: I) {
    guard let value = Base(exactly: source) else { return nil }
    self.init(value)
  }

  /// The value without any derivative.
  @_alwaysEmitIntoClient @inline(__always)
  public var primal: MachineNumber { value.primal }

  /// Whether a condition holds of the plain value.
  @_alwaysEmitIntoClient @inline(__always)
  public func satisfies(_ condition: (MachineNumber) -> Bool) -> Bool { value.satisfies(condition) }

  /// Whether a condition holds of two plain values.
  @_alwaysEmitIntoClient @inline(__always)
  public static func satisfy(
    _ x: Self, _ y: Self, _ condition: (MachineNumber, MachineNumber) -> Bool
  ) -> Bool {
    Base.satisfy(x.value, y.value, condition)
  }

  /// Whether a condition holds of three plain values.
  @_alwaysEmitIntoClient @inline(__always)
  public static func satisfy(
    _ x: Self, _ y: Self, _ z: Self,
    _ condition: (MachineNumber, MachineNumber, MachineNumber) -> Bool
  ) -> Bool {
    Base.satisfy(x.value, y.value, z.value, condition)
  }

  /// One more than that of the value.
  @_alwaysEmitIntoClient public var derivativeOrder: Int { value.derivativeOrder + 1 }

  /// That of the value.
  public var description: String { value.description }

  /// |x|, the number's magnitude.
  @_alwaysEmitIntoClient public var magnitude: Self { Self.abs(self) }
}

extension LiftedNumber {
  /// Whether the values are equal; nothing else is looked at.
  @_alwaysEmitIntoClient @inline(__always)
  public static func == (x: Self, y: Self) -> Bool { x.value == y.value }

  /// Whether the value is less; nothing else is looked at.
  @_alwaysEmitIntoClient @inline(__always)
  public static func < (x: Self, y: Self) -> Bool { x.value < y.value }

  // The standard library derives these from `<`, which would be wrong for NaN.

  /// Whether the value is less or equal; false beside NaN.
  @_alwaysEmitIntoClient @inline(__always)
  public static func <= (x: Self, y: Self) -> Bool { x.value <= y.value }

  /// Whether the value is greater or equal; false beside NaN.
  @_alwaysEmitIntoClient @inline(__always)
  public static func >= (x: Self, y: Self) -> Bool { x.value >= y.value }

  /// Whether the value is greater.
  @_alwaysEmitIntoClient @inline(__always)
  public static func > (x: Self, y: Self) -> Bool { x.value > y.value }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RealNumber {
  @_alwaysEmitIntoClient @inline(__always)
  public static func productOfTangent(_ tangent: Self, _ factor: Self) -> Self { tangent * factor }
  @_alwaysEmitIntoClient
  public static func productOfVanishing(_ tangent: Self, _ factor: Self) -> Self {
    strongProduct(tangent, factor)
  }
}
