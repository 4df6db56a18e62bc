public import DerivativeRules

/// A dual number with several directions: a value and its derivatives along all of them, from one evaluation.
///
/// ```
/// f(x + Σ ẋₖεₖ) = f(x) + Σ f′(x)ẋₖ·εₖ,   εⱼεₖ = 0
/// ```
///
/// It is the number of `gradient`, `jacobian` and `hessian`: n inputs are swept several at a time. Each direction
/// gets what ``Dual`` gives it alone, bit for bit where all values are finite.
///
/// A number knows whether any direction is active in it. Constants, literals and inputs that are not seeded in
/// this sweep are not: their tangents are neither multiplied nor added, and partials in them are not asked for.
///
/// ```swift
/// let x = DualVector<Lanes2<Double>>(3.0, direction: 0)
/// let y = DualVector<Lanes2<Double>>(5.0, direction: 1)
/// let z = x * y + sin(x)
/// z.value  // 15.141120008059866
/// z[1]  // 3.0
/// ```
@frozen
public struct DualVector<Lanes: TangentLanes> {
  /// The number that value and tangents are.
  public typealias Element = Lanes.Element

  /// The undifferentiated part.
  public var value: Element
  /// Whether any direction moves the number; if not, all of `tangents` are zero.
  @usableFromInline package var isActive: Bool
  /// The directions that move it, a bit for each (``bit(_:)``): a tangent that came out as zero is not one at rest.
  ///
  /// Beside `isActive`, which is known at compile time more often, and in its padding.
  @usableFromInline package var movers: UInt32
  /// The derivatives along the directions of the sweep.
  @usableFromInline package var lanes: Lanes

  #if DUAL_CHECKS
    /// The sweep that seeded the tangents.
    @usableFromInline package var sweep = SweepIdentity.none
  #endif

  /// A constant: all tangents are zero.
  @_alwaysEmitIntoClient @_transparent
  public init(_ value: Element) {
    self.value = value
    isActive = false
    movers = 0
    lanes = .zero
  }

  /// A number with tangents of your own, free to meet any other; along a direction with one of exactly zero it does not
  /// move.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: Element, tangents: Lanes) {
    self.value = value
    movers = 0
    lanes = tangents
    for lane in 0..<Lanes.count where !tangents[lane].isExactlyZero { movers |= Self.bit(lane) }
    isActive = movers != 0
  }

  /// The variable seen along one of the unit directions.
  ///
  /// - Precondition: `direction` is less than the number of directions.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: Element, direction: Int) {
    precondition(
      direction >= 0 && direction < Lanes.count,
      "There are \(Lanes.count) directions, none has the number \(direction).")
    self.init(value)
    seed(direction, 1)
  }

  /// The derivatives along all directions.
  @_alwaysEmitIntoClient @inline(__always)
  public var tangents: Lanes { lanes }

  /// The derivative along one direction.
  @_alwaysEmitIntoClient @inline(__always)
  public subscript(direction: Int) -> Element { lanes[direction] }
}

extension DualVector: Sendable where Lanes: Sendable, Lanes.Element: Sendable {}

extension DualVector {
  /// A constant as the result of an operation on inactive numbers.
  @_alwaysEmitIntoClient @_transparent
  init(inactive value: Element, from x: Self) {
    self.value = value
    isActive = false
    movers = 0
    // Not the operand's zeros: they would have to be loaded, where a constant that nobody looks at is nothing.
    lanes = .zero
    #if DUAL_CHECKS
      sweep = x.sweep
    #endif
  }

  /// The result of an operation on `x`.
  @_alwaysEmitIntoClient @_transparent
  init(value: Element, lanes: Lanes, from x: Self) {
    self.value = value
    isActive = true
    movers = x.movers
    self.lanes = lanes
    #if DUAL_CHECKS
      sweep = x.sweep
    #endif
  }

  /// The result of an operation on `x` and `y`, which both move.
  @_alwaysEmitIntoClient @_transparent
  init(value: Element, lanes: Lanes, from x: Self, _ y: Self) {
    self.init(value: value, isActive: true, movers: x.movers | y.movers, lanes: lanes, from: x, y)
  }

  /// The result of an operation on `x` and `y`, moved by what is said: the bits of a number at rest are not loaded.
  @_alwaysEmitIntoClient @_transparent
  init(
    value: Element, isActive: Bool = true, movers: UInt32, lanes: Lanes, from x: Self, _ y: Self
  ) {
    self.value = value
    self.isActive = isActive
    self.movers = movers
    self.lanes = lanes
    #if DUAL_CHECKS
      sweep = x.sweep.joined(y.sweep)
    #endif
  }
}

extension DualVector {
  /// The bit of a direction among `movers`; beyond 32 directions some share theirs, and all of those move if one does.
  @_alwaysEmitIntoClient @_transparent
  package static func bit(_ lane: Int) -> UInt32 { 1 &<< UInt32(truncatingIfNeeded: lane) }

  /// Makes the number move along a direction.
  @_alwaysEmitIntoClient @inline(__always)
  package mutating func seed(_ lane: Int, _ tangent: Element) {
    set(lane, to: tangent)
    movers |= Self.bit(lane)
    isActive = true
  }

  /// Brings a number that moves along one direction to rest.
  @_alwaysEmitIntoClient @inline(__always)
  package mutating func rest(_ lane: Int) {
    set(lane, to: 0)
    movers = 0
    isActive = false
  }
}
