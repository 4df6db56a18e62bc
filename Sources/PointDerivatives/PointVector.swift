public import DerivativeRules

/// The values of a computation at eight points at once: what the numbers of `derivatives(at:of:)` are made of.
///
/// Arithmetic and √ round as those of `Double` do, number by number. exp, log, sin, cos and tanh have code for all eight, and
/// differ from the platform's in the last place (`Docs/Accuracy.md`); every other function is the platform's, one point after
/// the other.
///
/// A comparison of points that disagree is answered for one of them; the driver comes back for the others. So a function with
/// branches has the right results, and may be evaluated several times for a block. Outside of the driver's call such a
/// number means nothing.
@frozen
public struct PointVector {
  /// The value at each point.
  @usableFromInline package var values: EightNumbers

  /// The value at each point.
  @_alwaysEmitIntoClient @inline(__always)
  package init(values: EightNumbers) { self.values = values }

  /// How many points there are.
  @_alwaysEmitIntoClient @inline(__always)
  package static var count: Int { 8 }

  /// The answer to a comparison.
  @_alwaysEmitIntoClient @inline(__always)
  static func decide(_ mask: SIMDMask<SIMD8<Int64>>) -> Bool {
    let holds = Eight.any(mask)
    return _fastPath(Eight.all(mask) == holds) ? holds : disagreed(mask)
  }

  @_alwaysEmitIntoClient @inline(never)
  static func disagreed(_ mask: SIMDMask<SIMD8<Int64>>) -> Bool {
    var answers: UInt8 = 0
    for lane in 0..<count where mask[lane] { answers |= 1 << UInt8(lane) }
    return PointPath.decide(answers)
  }

  /// The answer to a question about each value.
  @_alwaysEmitIntoClient @inline(__always)
  static func decide(_ answer: (Int) -> Bool) -> Bool {
    var answers: UInt8 = 0
    for lane in 0..<count where answer(lane) { answers |= 1 << UInt8(lane) }
    return answers == 0 || answers == .max ? answers != 0 : PointPath.decide(answers)
  }
}

extension PointVector: Sendable {}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PointVector: RuleInterpreter {
  public typealias MachineNumber = Double

  /// The same value at every point.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: Double) { values = EightNumbers(repeating: value) }
  /// The same value at every point.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: Int) { self.init(Double(value)) }
  /// The same value at every point.
  @_alwaysEmitIntoClient @inline(__always)
  public init(scalar: Double) { self.init(scalar) }
  /// The same value at every point.
  @_alwaysEmitIntoClient @inline(__always)
  public init(integerLiteral value: Double.IntegerLiteralType) {
    self.init(Double(integerLiteral: value))
  }
  /// The same value at every point.
  @_alwaysEmitIntoClient @inline(__always)
  public init(floatLiteral value: Double) { self.init(value) }
  @_alwaysEmitIntoClient
  public init?<I: BinaryInteger>(exactly source: I) {
    guard let value = Double(exactly: source) else { return nil }
    self.init(value)
  }

  /// The value at the point that counts; those with another one are left for later.
  @_alwaysEmitIntoClient
  public var primal: Double {
    let first = values[0]
    for lane in 1..<Self.count where !values[lane].isIdentical(to: first) {
      return PointPath.decide(values)
    }
    return first
  }

  @_alwaysEmitIntoClient @inline(__always)
  public func satisfies(_ condition: (Double) -> Bool) -> Bool {
    Self.decide { condition(values[$0]) }
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func satisfy(
    _ x: Self, _ y: Self, _ condition: (Double, Double) -> Bool
  ) -> Bool {
    decide { condition(x.values[$0], y.values[$0]) }
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func satisfy(
    _ x: Self, _ y: Self, _ z: Self, _ condition: (Double, Double, Double) -> Bool
  ) -> Bool {
    decide { condition(x.values[$0], y.values[$0], z.values[$0]) }
  }

  /// None.
  @_alwaysEmitIntoClient public var derivativeOrder: Int { 0 }
  @_alwaysEmitIntoClient public var isAtRest: Bool { true }
  @_alwaysEmitIntoClient public var isExactlyZero: Bool { Self.decide(values .== 0) }
  @_alwaysEmitIntoClient public func isIdentical(to other: Self) -> Bool {
    Self.satisfy(self, other) { $0.isIdentical(to: $1) }
  }
  @_alwaysEmitIntoClient public var magnitude: Self {
    Self(values: Eight.numbers(Eight.bits(values) & ~Eight.signs))
  }
  @_alwaysEmitIntoClient @inline(__always)
  public static func nonNegative(_ x: Self) -> Self {
    let values = x.values + 0
    let nan = Eight.bits(EightNumbers(repeating: .nan))
    return Self(
      values: Eight.numbers(Eight.choice(Eight.bits(values .< 0), nan, Eight.bits(values))))
  }
  public var description: String {
    "[" + (0..<Self.count).map { values[$0].description }.joined(separator: ", ") + "]"
  }

  @_alwaysEmitIntoClient @inline(__always)
  public static func == (x: Self, y: Self) -> Bool { decide(x.values .== y.values) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func < (x: Self, y: Self) -> Bool { decide(x.values .< y.values) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func <= (x: Self, y: Self) -> Bool { decide(x.values .<= y.values) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func > (x: Self, y: Self) -> Bool { decide(x.values .> y.values) }
  @_alwaysEmitIntoClient @inline(__always)
  public static func >= (x: Self, y: Self) -> Bool { decide(x.values .>= y.values) }
}
