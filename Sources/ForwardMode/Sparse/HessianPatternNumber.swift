public import DerivativeRules

/// A number that knows which inputs it depends on and tells which of them interact: the tracer behind
/// ``HessianPattern``.
///
/// It computes with the values of one point, so it takes the branches taken there.
public struct HessianPatternNumber {
  /// The value and what it depends on.
  @usableFromInline let number: PatternNumber

  @inlinable @inline(__always)
  init(_ number: PatternNumber) { self.number = number }

  /// A constant: it depends on nothing.
  @inlinable @inline(__always)
  public init(_ value: Double) { number = PatternNumber(value) }

  /// The value at the point.
  @inlinable @inline(__always)
  public var value: Double { number.value }

  /// The result of a function that is not linear in `x`.
  @inlinable @inline(__always)
  init(_ value: Double, bending x: Self) {
    PatternRecord.interact(x.number, x.number)
    number = PatternNumber(value, from: x.number)
  }

  /// The result of a function that is not linear in `x` and `y` together.
  @inlinable @inline(__always)
  init(_ value: Double, bending x: Self, _ y: Self) {
    number = PatternNumber(value, from: x.number, y.number)
    PatternRecord.interact(number, number)
  }
}

// Disfavoured: of a type that is not generic, the compiler would try them on literals of the user's own formulas.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension HessianPatternNumber: AdditiveArithmetic, SignedNumeric, Comparable {
  @inlinable public static var zero: Self { Self(0) }
  @_disfavoredOverload @inlinable @inline(__always)
  public static func + (x: Self, y: Self) -> Self { Self(x.number + y.number) }
  @_disfavoredOverload @inlinable @inline(__always)
  public static func - (x: Self, y: Self) -> Self { Self(x.number - y.number) }
  @_disfavoredOverload @inlinable @inline(__always)
  public static func * (x: Self, y: Self) -> Self {
    let product = x.number * y.number
    // Times the constant zero nothing is left to interact.
    if !product.isConstant { PatternRecord.interact(x.number, y.number) }
    return Self(product)
  }
  @_disfavoredOverload @inlinable public static func *= (x: inout Self, y: Self) { x = x * y }
  @_disfavoredOverload @inlinable @inline(__always)
  public static prefix func - (x: Self) -> Self { Self(-x.number) }
  @inlinable public var magnitude: Self { Self.abs(self) }
  @inlinable public init?<I: BinaryInteger>(exactly source: I) {
    guard let value = Double(exactly: source) else { return nil }
    self.init(value)
  }
  @_disfavoredOverload @inlinable public static func == (x: Self, y: Self) -> Bool {
    x.number == y.number
  }
  @_disfavoredOverload @inlinable public static func < (x: Self, y: Self) -> Bool {
    x.number < y.number
  }
  @_disfavoredOverload @inlinable public static func <= (x: Self, y: Self) -> Bool {
    x.number <= y.number
  }
  @_disfavoredOverload @inlinable public static func >= (x: Self, y: Self) -> Bool {
    x.number >= y.number
  }
  @_disfavoredOverload @inlinable public static func > (x: Self, y: Self) -> Bool {
    x.number > y.number
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension HessianPatternNumber: RuleInterpreter {
  public typealias Scalar = Double

  @_disfavoredOverload
  @inlinable public init(_ value: Int) { self.init(Double(value)) }
  @inlinable public init(scalar: Double) { self.init(scalar) }
  @inlinable public init(integerLiteral value: Double.IntegerLiteralType) {
    self.init(Double(integerLiteral: value))
  }
  @inlinable public init(floatLiteral value: Double) { self.init(value) }
  @inlinable public var primal: Double { value }
  @inlinable @inline(__always)
  public var isExactlyZero: Bool { number.isExactlyZero }
  @inlinable public func isIdentical(to other: Self) -> Bool {
    number.isIdentical(to: other.number)
  }
  public var description: String { number.description }
  /// Linear in the dividend; the divisor interacts with both.
  @_disfavoredOverload @inlinable @inline(__always)
  public static func / (x: Self, y: Self) -> Self {
    PatternRecord.interact(x.number, y.number)
    PatternRecord.interact(y.number, y.number)
    return Self(x.number / y.number)
  }
  @inlinable @inline(__always)
  public func shifted(by c: Double) -> Self { Self(number.shifted(by: c)) }
  @inlinable @inline(__always)
  public func scaled(by c: Double) -> Self { Self(number.scaled(by: c)) }
  @inlinable @inline(__always)
  public func divided(by c: Double) -> Self { Self(number.divided(by: c)) }

  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    let value = R.value(x.value)
    if R.traits.contains(.piecewiseLinear) { return Self(PatternNumber(value, from: x.number)) }
    return Self(value, bending: x)
  }
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    let value = R.value(x.value, y.value)
    if R.traits.contains(.piecewiseLinear) {
      return Self(PatternNumber(value, from: x.number, y.number))
    }
    return Self(value, bending: x, y)
  }
  @inlinable @inline(__always)
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
  @inlinable @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    let value = R.value(parameter, x.value)
    if R.traits.contains(.piecewiseLinear) { return Self(PatternNumber(value, from: x.number)) }
    return Self(value, bending: x)
  }
}
