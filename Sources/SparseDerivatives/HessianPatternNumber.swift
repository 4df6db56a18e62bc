public import DerivativeRules

/// A number that knows which inputs it depends on and tells which of them interact: the tracer behind
/// ``HessianPattern``.
///
/// It computes with the values of one point, so it takes the branches taken there.
public struct HessianPatternNumber {
  /// The value and what it depends on.
  @usableFromInline let number: PatternNumber

  @_alwaysEmitIntoClient @inline(__always)
  init(_ number: PatternNumber) { self.number = number }

  /// A constant: it depends on nothing.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: Double) { number = PatternNumber(value) }

  /// The value at the point.
  @_alwaysEmitIntoClient @inline(__always)
  public var value: Double { number.value }

  /// The result of a function that is not linear in `x`.
  @_alwaysEmitIntoClient @inline(__always)
  init(_ value: Double, bending x: Self) {
    PatternRecord.interact(x.number, x.number)
    number = PatternNumber(value, from: x.number)
  }

  /// The result of a function that is not linear in `x` and `y` together.
  @_alwaysEmitIntoClient @inline(__always)
  init(_ value: Double, bending x: Self, _ y: Self) {
    number = PatternNumber(value, from: x.number, y.number)
    PatternRecord.interact(number, number)
  }
}

extension HessianPatternNumber: LiftedNumber {
  /// Two.
  @_alwaysEmitIntoClient public var derivativeOrder: Int { 2 }

  /// Linear in both.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sum(_ x: Self, _ y: Self) -> Self { Self(x.number + y.number) }
  /// Linear in both.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ x: Self, _ y: Self) -> Self { Self(x.number - y.number) }
  /// Either interacts with the other.
  @_alwaysEmitIntoClient @inline(__always)
  public static func product(_ x: Self, _ y: Self) -> Self {
    let product = x.number * y.number
    // Times the constant zero nothing is left to interact.
    if !product.isConstant { PatternRecord.interact(x.number, y.number) }
    return Self(product)
  }
  /// Linear in the dividend; the divisor interacts with both.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    PatternRecord.interact(x.number, y.number)
    PatternRecord.interact(y.number, y.number)
    return Self(x.number / y.number)
  }
  /// Linear.
  @_alwaysEmitIntoClient @inline(__always)
  public static func negation(_ x: Self) -> Self { Self(-x.number) }
  /// Linear.
  @_alwaysEmitIntoClient @inline(__always)
  public func shifted(by c: Double) -> Self { Self(number.shifted(by: c)) }
  /// Linear.
  @_alwaysEmitIntoClient @inline(__always)
  public func scaled(by c: Double) -> Self { Self(number.scaled(by: c)) }
  /// Linear.
  @_alwaysEmitIntoClient @inline(__always)
  public func divided(by c: Double) -> Self { Self(number.divided(by: c)) }
}

// Comparisons are counted, unlike those of other lifted numbers.

extension HessianPatternNumber {
  /// Whether the values are equal.
  @_implements(Equatable,==(_:_:))
  @_alwaysEmitIntoClient
  public static func _isEqual(_ x: Self, _ y: Self) -> Bool { x.number == y.number }
  /// Whether the value is less.
  @_implements(Comparable,<(_:_:))
  @_alwaysEmitIntoClient
  public static func _isLess(_ x: Self, _ y: Self) -> Bool { x.number < y.number }
  /// Whether the value is less or equal.
  @_implements(Comparable,<=(_:_:))
  @_alwaysEmitIntoClient
  public static func _isLessOrEqual(_ x: Self, _ y: Self) -> Bool { x.number <= y.number }
  /// Whether the value is greater or equal.
  @_implements(Comparable,>=(_:_:))
  @_alwaysEmitIntoClient
  public static func _isGreaterOrEqual(_ x: Self, _ y: Self) -> Bool { x.number >= y.number }
  /// Whether the value is greater.
  @_implements(Comparable,>(_:_:))
  @_alwaysEmitIntoClient
  public static func _isGreater(_ x: Self, _ y: Self) -> Bool { x.number > y.number }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension HessianPatternNumber {
  public typealias MachineNumber = Double

  @_alwaysEmitIntoClient @inline(__always)
  public var isExactlyZero: Bool { number.isExactlyZero }
  @_alwaysEmitIntoClient public func isIdentical(to other: Self) -> Bool {
    number.isIdentical(to: other.number)
  }
  public var description: String { number.description }

  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    let value = R.value(x.value)
    if R.traits.contains(.piecewiseLinear) { return Self(PatternNumber(value, from: x.number)) }
    return Self(value, bending: x)
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let value = R.value(x.value, y.value)
    if R.traits.contains(.piecewiseLinear) {
      return Self(PatternNumber(value, from: x.number, y.number))
    }
    return Self(value, bending: x, y)
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let value = R.value(x.value, y.value, z.value)
    let pair = Self(PatternNumber(value, from: x.number, y.number))
    if R.traits.isDisjoint(with: [.piecewiseLinear, .bilinear]) {
      return Self(value, bending: pair, z)
    }
    if R.traits.contains(.bilinear) { PatternRecord.interact(x.number, y.number) }
    return Self(PatternNumber(value, from: pair.number, z.number))
  }
  /// All inputs interact.
  @_alwaysEmitIntoClient
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let joined = Self(PatternNumber.all(x.map { $0.number }))
    return Double.apply(rule, x.map { $0.value }).map { Self($0, bending: joined) }
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    let value = R.value(parameter, x.value)
    if R.traits.contains(.piecewiseLinear) { return Self(PatternNumber(value, from: x.number)) }
    return Self(value, bending: x)
  }
}

extension HessianPatternNumber: StepwiseNumber {}
