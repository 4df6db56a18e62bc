public import DerivativeRules

/// A machine number that counts what is done with it.
///
/// As the scalar of a dual number or of a tape it counts the operations on tangents and adjoints as well.
///
/// ```swift
/// let counts = OperationCounts(of: { let x = CountingNumber<Double>(2); _ = x * x + sin(x) })
/// counts.total  // 3
/// ```
public struct CountingNumber<S: RealScalar> {
  /// The number.
  public let value: S

  /// A number; making one is not an operation.
  public init(_ value: S) { self.value = value }
}

extension CountingNumber: Sendable where S: Sendable {}

extension CountingNumber {
  /// The sum.
  public static func sum(_ x: Self, _ y: Self) -> Self {
    OperationTally.sum()
    return Self(x.value + y.value)
  }
  /// The difference.
  public static func difference(_ x: Self, _ y: Self) -> Self {
    OperationTally.difference()
    return Self(x.value - y.value)
  }
  /// The product.
  public static func product(_ x: Self, _ y: Self) -> Self {
    OperationTally.product()
    return Self(x.value * y.value)
  }
  /// The negative.
  public static func negation(_ x: Self) -> Self {
    OperationTally.difference()
    return Self(-x.value)
  }
  /// |x|; a change of sign at most, not counted.
  public var magnitude: Self { Self(value.magnitude) }
}

extension CountingNumber: LiftedNumber {
  /// Counts in the machine number.
  public typealias MachineNumber = S
  /// None: it counts.
  public var derivativeOrder: Int { value.derivativeOrder }
  /// Whether the number is zero.
  public var isExactlyZero: Bool { value == 0 }
  /// Whether the numbers are the same, bit for bit or both NaN.
  public func isIdentical(to other: Self) -> Bool { value.isIdentical(to: other.value) }
  /// The quotient.
  public static func quotient(_ x: Self, _ y: Self) -> Self {
    OperationTally.count("/")
    return Self(x.value / y.value)
  }
  /// Applies a function of one number.
  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self {
    OperationTally.count(R.name)
    return Self(R.value(x.value))
  }
  /// Applies a function of two numbers.
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self {
    OperationTally.count(R.name)
    return Self(R.value(x.value, y.value))
  }
  /// Applies a function of three numbers.
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self
  ) -> Self {
    OperationTally.count(R.name)
    return Self(R.value(x.value, y.value, z.value))
  }
  /// Applies a function of one number and a parameter.
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: Self
  ) -> Self {
    OperationTally.count(R.name)
    return Self(R.value(parameter, x.value))
  }
  /// Applies a rule that is an instance.
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    OperationTally.count(rule.name)
    return S.apply(rule, x.map { $0.value }).map { Self($0) }
  }
}
