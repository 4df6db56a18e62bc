public import DerivativeRules

/// A number that knows which inputs it depends on: the tracer behind ``JacobianPattern``.
///
/// It computes with the values of one point, so it takes the branches taken there. Inputs less than 64 apart are
/// a window of 64 bits inside the number; what spans more is a set in an arena that all numbers of a trace share.
public struct PatternNumber {
  /// The value at the point.
  public let value: Double
  /// The inputs it depends on, by their number modulo 64; where they span 64 or more, the number of a set in the arena.
  @usableFromInline let window: UInt64
  /// The first and the last input it depends on; `first > last` for none.
  @usableFromInline let first: Int32
  @usableFromInline let last: Int32
  /// Where comparisons are counted and wide sets are held.
  @usableFromInline let record: Unmanaged<PatternRecord>?

  @_alwaysEmitIntoClient @inline(__always)
  init(
    value: Double, window: UInt64, first: Int32, last: Int32, record: Unmanaged<PatternRecord>?
  ) {
    self.value = value
    self.window = window
    self.first = first
    self.last = last
    self.record = record
  }

  /// A constant: it depends on nothing.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: Double) {
    self.init(value: value, window: 0, first: .max, last: -1, record: nil)
  }

  /// Input `j` of a trace.
  @_alwaysEmitIntoClient @inline(__always)
  init(_ value: Double, input j: Int, record: Unmanaged<PatternRecord>) {
    let place = Int32(truncatingIfNeeded: j)
    self.init(
      value: value, window: 1 &<< UInt64(truncatingIfNeeded: j & 63), first: place, last: place,
      record: record)
  }

  /// The result of an operation on `x`.
  @_alwaysEmitIntoClient @inline(__always)
  init(_ value: Double, from x: Self) {
    self.init(value: value, window: x.window, first: x.first, last: x.last, record: x.record)
  }

  /// The result of an operation on `x` and `y`.
  @_alwaysEmitIntoClient @inline(__always)
  init(_ value: Double, from x: Self, _ y: Self) {
    let first = Swift.min(x.first, y.first)
    let last = Swift.max(x.last, y.last)
    let record = x.record ?? y.record
    // Of two constants the difference wraps to a negative number.
    let window =
      _fastPath(last &- first < 64) ? x.window | y.window : PatternRecord.joined(x, y)
    self.init(value: value, window: window, first: first, last: last, record: record)
  }

  /// Whether the number depends on no input.
  @_alwaysEmitIntoClient @inline(__always)
  var isConstant: Bool { last < 0 }

  /// Whether its inputs are a set in the arena.
  @_alwaysEmitIntoClient @inline(__always)
  var isWide: Bool { last &- first >= 64 }

  /// The window turned so that bit k is the k-th input from the first on.
  @inline(__always)
  var turnedWindow: UInt64 {
    let turn = UInt64(truncatingIfNeeded: first & 63)
    return window &>> turn | window &<< (64 &- turn)
  }

  /// The number of inputs in the window.
  @inline(__always)
  var windowCount: Int {
    let window = turnedWindow
    // Most have no gaps; counting bits takes a dozen instructions on a plain x86-64.
    return window & (window &+ 1) == 0 && window != 0
      ? Int(last &- first) &+ 1 : window.nonzeroBitCount
  }

  /// Notes that the program asked for the order of two numbers.
  @_alwaysEmitIntoClient @inline(__always)
  static func note(_ x: Self, _ y: Self) {
    guard let record = x.record ?? y.record else { return }
    record._withUnsafeGuaranteedRef { $0.comparisons += 1 }
  }
}

extension PatternNumber: LiftedNumber {
  /// It depends on what either does.
  @_alwaysEmitIntoClient @inline(__always)
  public static func sum(_ x: Self, _ y: Self) -> Self { Self(x.value + y.value, from: x, y) }
  /// It depends on what either does.
  @_alwaysEmitIntoClient @inline(__always)
  public static func difference(_ x: Self, _ y: Self) -> Self {
    Self(x.value - y.value, from: x, y)
  }
  /// It depends on what either does; a product with the constant zero depends on nothing.
  @_alwaysEmitIntoClient @inline(__always)
  public static func product(_ x: Self, _ y: Self) -> Self {
    if x.isExactlyZero || y.isExactlyZero { return Self(x.value * y.value) }
    return Self(x.value * y.value, from: x, y)
  }
  /// It depends on what either does.
  @_alwaysEmitIntoClient @inline(__always)
  public static func quotient(_ x: Self, _ y: Self) -> Self { Self(x.value / y.value, from: x, y) }
  /// It depends on what x does.
  @_alwaysEmitIntoClient @inline(__always)
  public static func negation(_ x: Self) -> Self { Self(-x.value, from: x) }
  /// x + c depends on what x does.
  @_alwaysEmitIntoClient @inline(__always)
  public func shifted(by c: Double) -> Self { Self(value + c, from: self) }
  /// x·c depends on what x does.
  @_alwaysEmitIntoClient @inline(__always)
  public func scaled(by c: Double) -> Self { Self(value * c, from: self) }
  /// x/c depends on what x does.
  @_alwaysEmitIntoClient @inline(__always)
  public func divided(by c: Double) -> Self { Self(value / c, from: self) }
}

// Comparisons are counted, unlike those of other lifted numbers.

extension PatternNumber {
  /// Whether the values are equal.
  @_implements(Equatable,==(_:_:))
  @_alwaysEmitIntoClient
  public static func _isEqual(_ x: Self, _ y: Self) -> Bool {
    note(x, y)
    return x.value == y.value
  }
  /// Whether the value is less.
  @_implements(Comparable,<(_:_:))
  @_alwaysEmitIntoClient
  public static func _isLess(_ x: Self, _ y: Self) -> Bool {
    note(x, y)
    return x.value < y.value
  }
  /// Whether the value is less or equal.
  @_implements(Comparable,<=(_:_:))
  @_alwaysEmitIntoClient
  public static func _isLessOrEqual(_ x: Self, _ y: Self) -> Bool {
    note(x, y)
    return x.value <= y.value
  }
  /// Whether the value is greater or equal.
  @_implements(Comparable,>=(_:_:))
  @_alwaysEmitIntoClient
  public static func _isGreaterOrEqual(_ x: Self, _ y: Self) -> Bool {
    note(x, y)
    return x.value >= y.value
  }
  /// Whether the value is greater.
  @_implements(Comparable,>(_:_:))
  @_alwaysEmitIntoClient
  public static func _isGreater(_ x: Self, _ y: Self) -> Bool {
    note(x, y)
    return x.value > y.value
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PatternNumber {
  public typealias MachineNumber = Double

  @_alwaysEmitIntoClient @inline(__always)
  public var isExactlyZero: Bool { isConstant && value == 0 }
  @_alwaysEmitIntoClient public func isIdentical(to other: Self) -> Bool {
    value.isIdentical(to: other.value) && window == other.window && first == other.first
      && last == other.last
  }
  public var description: String {
    isConstant ? "\(value)" : "\(value) of inputs \(first)...\(last)"
  }

  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    Self(R.value(x.value), from: x)
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    Self(R.value(x.value, y.value), from: x, y)
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    let value = R.value(x.value, y.value, z.value)
    return Self(value, from: Self(value, from: x, y), z)
  }
  /// Every output depends on what any input does.
  @_alwaysEmitIntoClient
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    let joined = all(x)
    return Double.apply(rule, x.map { $0.value }).map { Self($0, from: joined) }
  }
  /// A number that depends on what any of the list does.
  @_alwaysEmitIntoClient
  static func all(_ x: [Self]) -> Self { x.reduce(Self(0)) { Self(0, from: $0, $1) } }
  @_alwaysEmitIntoClient @inline(__always)
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    Self(R.value(parameter, x.value), from: x)
  }
}

extension PatternNumber: StepwiseNumber {}
