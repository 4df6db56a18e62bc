/// A number built on another: that number as its value, with derivatives or notes beside it.
///
/// What such a number is apart from what it carries is stated here once: constants are lifted, comparison looks at
/// the value only. A mode adds its arithmetic and its `apply`.
public protocol LiftedNumber: RuleInterpreter {
  /// The number that the value is.
  associatedtype Base: RealNumber where Base.Scalar == Scalar

  /// The value: what the plain computation would hold here.
  var value: Base { get }
  /// A constant.
  init(_ value: Base)
}

extension LiftedNumber {
  // Disfavoured: `Dual(3.0)` has to infer its base from its argument.

  /// A constant.
  @_disfavoredOverload
  @inlinable @inline(__always)
  public init(_ value: Double) { self.init(Base(value)) }

  /// A constant.
  @_disfavoredOverload
  @inlinable @inline(__always)
  public init(_ value: Int) { self.init(Base(value)) }

  /// A constant.
  @inlinable @inline(__always)
  public init(scalar: Scalar) { self.init(Base(scalar: scalar)) }

  /// A constant, if the integer is exactly representable.
  @inlinable
  public init?<I: BinaryInteger>(exactly source: I) {
    guard let value = Base(exactly: source) else { return nil }
    self.init(value)
  }

  /// The value without any derivative.
  @inlinable @inline(__always)
  public var primal: Scalar { value.primal }

  /// |x|, the number's magnitude.
  @inlinable public var magnitude: Self { Self.abs(self) }
}

extension LiftedNumber {
  /// Whether the values are equal; nothing else is looked at.
  @inlinable @inline(__always)
  public static func == (x: Self, y: Self) -> Bool { x.value == y.value }

  /// Whether the value is less; nothing else is looked at.
  @inlinable @inline(__always)
  public static func < (x: Self, y: Self) -> Bool { x.value < y.value }

  // The standard library derives these from `<`, which would be wrong for NaN.

  /// Whether the value is less or equal; false beside NaN.
  @inlinable @inline(__always)
  public static func <= (x: Self, y: Self) -> Bool { x.value <= y.value }

  /// Whether the value is greater or equal; false beside NaN.
  @inlinable @inline(__always)
  public static func >= (x: Self, y: Self) -> Bool { x.value >= y.value }

  /// Whether the value is greater.
  @inlinable @inline(__always)
  public static func > (x: Self, y: Self) -> Bool { x.value > y.value }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RealNumber {
  @inlinable @inline(__always)
  public static func productOfTangent(_ tangent: Self, _ factor: Self) -> Self { tangent * factor }
}
