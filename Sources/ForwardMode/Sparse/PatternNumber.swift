public import DerivativeRules

/// A number that knows which inputs it depends on: the tracer behind ``JacobianPattern``.
///
/// It computes with the values of one point, so it takes the branches taken there. The inputs are a window of
/// 64 bits and the bounds of what the window cannot hold; a function whose outputs depend on inputs more than 64 apart is
/// traced again, 64 inputs at a time.
public struct PatternNumber {
  /// The value at the point.
  public let value: Double
  /// The inputs it depends on, by their number modulo 64.
  @usableFromInline let window: UInt64
  /// The first and the last input it depends on; `first > last` for none.
  @usableFromInline let first: Int32
  @usableFromInline let last: Int32
  /// Where a comparison of traced numbers is noted.
  @usableFromInline let branches: Unmanaged<BranchRecord>?

  @inlinable @inline(__always)
  init(
    value: Double, window: UInt64, first: Int32, last: Int32, branches: Unmanaged<BranchRecord>?
  ) {
    self.value = value
    self.window = window
    self.first = first
    self.last = last
    self.branches = branches
  }

  /// A constant: it depends on nothing.
  @inlinable @inline(__always)
  public init(_ value: Double) {
    self.init(value: value, window: 0, first: .max, last: -1, branches: nil)
  }

  /// The result of an operation on `x`.
  @inlinable @inline(__always)
  init(_ value: Double, from x: Self) {
    self.init(value: value, window: x.window, first: x.first, last: x.last, branches: x.branches)
  }

  /// The result of an operation on `x` and `y`.
  @inlinable @inline(__always)
  init(_ value: Double, from x: Self, _ y: Self) {
    self.init(
      value: value, window: x.window | y.window, first: Swift.min(x.first, y.first),
      last: Swift.max(x.last, y.last), branches: x.branches ?? y.branches)
  }

  /// Whether the number depends on no input.
  @inlinable @inline(__always)
  var isConstant: Bool { last < 0 }

  /// Notes that the program asked for the order of two numbers.
  @inlinable @inline(__always)
  static func note(_ x: Self, _ y: Self) {
    guard let record = x.branches ?? y.branches else { return }
    record._withUnsafeGuaranteedRef { $0.comparisons += 1 }
  }
}

/// How often a function compared traced numbers.
@usableFromInline
final class BranchRecord {
  @usableFromInline var comparisons = 0

  @usableFromInline init() {}
}

// Disfavoured: of a type that is not generic, the compiler would try them on literals of the user's own formulas.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PatternNumber: AdditiveArithmetic, SignedNumeric, Comparable {
  @inlinable public static var zero: Self { Self(0) }
  @_disfavoredOverload @inlinable @inline(__always)
  public static func + (x: Self, y: Self) -> Self { Self(x.value + y.value, from: x, y) }
  @_disfavoredOverload @inlinable @inline(__always)
  public static func - (x: Self, y: Self) -> Self { Self(x.value - y.value, from: x, y) }
  /// A product with the constant zero depends on nothing.
  @_disfavoredOverload @inlinable @inline(__always)
  public static func * (x: Self, y: Self) -> Self {
    if x.isExactlyZero || y.isExactlyZero { return Self(x.value * y.value) }
    return Self(x.value * y.value, from: x, y)
  }
  @_disfavoredOverload @inlinable public static func *= (x: inout Self, y: Self) { x = x * y }
  @_disfavoredOverload @inlinable @inline(__always)
  public static prefix func - (x: Self) -> Self { Self(-x.value, from: x) }
  @inlinable public var magnitude: Self { Self.abs(self) }
  @inlinable public init?<I: BinaryInteger>(exactly source: I) {
    guard let value = Double(exactly: source) else { return nil }
    self.init(value)
  }
  @_disfavoredOverload @inlinable public static func == (x: Self, y: Self) -> Bool {
    note(x, y)
    return x.value == y.value
  }
  @_disfavoredOverload @inlinable public static func < (x: Self, y: Self) -> Bool {
    note(x, y)
    return x.value < y.value
  }
  @_disfavoredOverload @inlinable public static func <= (x: Self, y: Self) -> Bool {
    note(x, y)
    return x.value <= y.value
  }
  @_disfavoredOverload @inlinable public static func >= (x: Self, y: Self) -> Bool {
    note(x, y)
    return x.value >= y.value
  }
  @_disfavoredOverload @inlinable public static func > (x: Self, y: Self) -> Bool {
    note(x, y)
    return x.value > y.value
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PatternNumber: RuleInterpreter {
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
  public var isExactlyZero: Bool { isConstant && value == 0 }
  @inlinable public func isIdentical(to other: Self) -> Bool {
    value.isIdentical(to: other.value) && window == other.window && first == other.first
      && last == other.last
  }
  public var description: String {
    isConstant ? "\(value)" : "\(value) of inputs \(first)...\(last)"
  }
  @_disfavoredOverload @inlinable @inline(__always)
  public static func / (x: Self, y: Self) -> Self { Self(x.value / y.value, from: x, y) }
  @inlinable @inline(__always)
  public func shifted(by c: Double) -> Self { Self(value + c, from: self) }
  @inlinable @inline(__always)
  public func scaled(by c: Double) -> Self { Self(value * c, from: self) }
  @inlinable @inline(__always)
  public func divided(by c: Double) -> Self { Self(value / c, from: self) }

  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    Self(R.value(x.value), from: x)
  }
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    Self(R.value(x.value, y.value), from: x, y)
  }
  @inlinable @inline(__always)
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let value = R.value(x.value, y.value, z.value)
    return Self(value, from: Self(value, from: x, y), z)
  }
  @inlinable @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    Self(R.value(parameter, x.value), from: x)
  }
}
