public import DerivativeRules

/// The tangents of one number along several directions, stored side by side.
///
/// Lanes are built from ``OneLane`` and ``LanePair``, so that any count exists (`Lanes2`, `Lanes3`, … are names for
/// the usual ones), for every scalar, on every system; the optimiser sees plain scalars side by side and
/// vectorises them (Docs/Decisions/0009-lanes.md).
public protocol TangentLanes {
  /// The number each tangent is.
  associatedtype Element: RealNumber
  /// The number of directions.
  static var count: Int { get }
  /// The same tangent along every direction.
  init(repeating element: Element)
  /// The tangent along each direction, by its number.
  init(each element: (Int) -> Element)
  /// The tangent along one direction.
  subscript(lane: Int) -> Element { get set }
  /// Every tangent transformed.
  func map(_ transform: (Element) -> Element) -> Self
  /// Both numbers' tangents combined, direction by direction.
  func combined(with other: Self, _ combine: (Element, Element) -> Element) -> Self
  /// Whether all tangents satisfy a condition.
  func allSatisfy(_ condition: (Element) -> Bool) -> Bool
}

/// The tangent along one direction.
@frozen
public struct OneLane<Element: RealNumber>: TangentLanes {
  /// The tangent.
  public var tangent: Element

  /// One tangent.
  @_alwaysEmitIntoClient @inline(__always)
  public init(repeating element: Element) { tangent = element }

  /// One tangent.
  @_alwaysEmitIntoClient @inline(__always)
  public init(each element: (Int) -> Element) { tangent = element(0) }

  /// One direction.
  @_alwaysEmitIntoClient @inline(__always)
  public static var count: Int { 1 }

  /// The tangent, whatever the index.
  @_alwaysEmitIntoClient @inline(__always)
  public subscript(lane: Int) -> Element {
    get { tangent }
    set { tangent = newValue }
  }

  /// The tangent transformed.
  @_alwaysEmitIntoClient @inline(__always)
  public func map(_ transform: (Element) -> Element) -> Self {
    Self(repeating: transform(tangent))
  }

  /// Both tangents combined.
  @_alwaysEmitIntoClient @inline(__always)
  public func combined(with other: Self, _ combine: (Element, Element) -> Element) -> Self {
    Self(repeating: combine(tangent, other.tangent))
  }

  /// Whether the tangent satisfies a condition.
  @_alwaysEmitIntoClient @inline(__always)
  public func allSatisfy(_ condition: (Element) -> Bool) -> Bool { condition(tangent) }
}

/// The tangents of two groups of directions, one after the other.
@frozen
public struct LanePair<Low: TangentLanes, High: TangentLanes>: TangentLanes
where Low.Element == High.Element {
  /// The tangents along the first directions.
  public var low: Low
  /// The tangents along the others.
  public var high: High

  /// The number each tangent is.
  public typealias Element = Low.Element

  @_alwaysEmitIntoClient @inline(__always)
  init(_ low: Low, _ high: High) {
    self.low = low
    self.high = high
  }

  /// The same tangent along every direction.
  @_alwaysEmitIntoClient @inline(__always)
  public init(repeating element: Element) {
    self.init(Low(repeating: element), High(repeating: element))
  }

  /// The tangent along each direction, by its number.
  @_alwaysEmitIntoClient @inline(__always)
  public init(each element: (Int) -> Element) {
    self.init(Low(each: element), High(each: { element(Low.count &+ $0) }))
  }

  /// The sum of both groups' directions.
  @_alwaysEmitIntoClient @inline(__always)
  public static var count: Int { Low.count + High.count }

  /// The tangent along one direction.
  @_alwaysEmitIntoClient @inline(__always)
  public subscript(lane: Int) -> Element {
    get { lane < Low.count ? low[lane] : high[lane - Low.count] }
    set {
      if lane < Low.count { low[lane] = newValue } else { high[lane - Low.count] = newValue }
    }
  }

  /// Every tangent transformed.
  @_alwaysEmitIntoClient @inline(__always)
  public func map(_ transform: (Element) -> Element) -> Self {
    Self(low.map(transform), high.map(transform))
  }

  /// Both numbers' tangents combined, direction by direction.
  @_alwaysEmitIntoClient @inline(__always)
  public func combined(with other: Self, _ combine: (Element, Element) -> Element) -> Self {
    Self(low.combined(with: other.low, combine), high.combined(with: other.high, combine))
  }

  /// Whether all tangents satisfy a condition.
  @_alwaysEmitIntoClient @inline(__always)
  public func allSatisfy(_ condition: (Element) -> Bool) -> Bool {
    low.allSatisfy(condition) && high.allSatisfy(condition)
  }
}

extension OneLane: Sendable where Element: Sendable {}
extension LanePair: Sendable where Low: Sendable, High: Sendable {}

/// Two directions.
public typealias Lanes2<T: RealNumber> = LanePair<OneLane<T>, OneLane<T>>
/// Three directions.
public typealias Lanes3<T: RealNumber> = LanePair<Lanes2<T>, OneLane<T>>
/// Four directions.
public typealias Lanes4<T: RealNumber> = LanePair<Lanes2<T>, Lanes2<T>>
/// Eight directions.
public typealias Lanes8<T: RealNumber> = LanePair<Lanes4<T>, Lanes4<T>>
/// Sixteen directions.
public typealias Lanes16<T: RealNumber> = LanePair<Lanes8<T>, Lanes8<T>>
/// Thirty-two directions.
public typealias Lanes32<T: RealNumber> = LanePair<Lanes16<T>, Lanes16<T>>

extension TangentLanes {
  /// No direction is active.
  @_alwaysEmitIntoClient @inline(__always)
  static var zero: Self { Self(repeating: Element.zero) }

  /// Every tangent times a factor that is finite where the numbers are: + − × need no strong zeros.
  @_alwaysEmitIntoClient @inline(__always)
  func times(_ factor: Element) -> Self { map { $0 * factor } }

  /// Every tangent times a partial, a zero tangent giving zero even beside ∞ or NaN.
  ///
  /// The choice is made lane by lane, without a branch: beside a seed it folds away.
  @_alwaysEmitIntoClient @inline(__always)
  func timesPartial(_ partial: Element) -> Self { map { Element.strongProduct($0, partial) } }

  /// The same where the function may lie on a flat piece: there every tangent comes to rest.
  ///
  /// A choice, not a branch: the signs of a network's numbers are not predictable.
  @_alwaysEmitIntoClient @inline(__always)
  func timesPartial(_ partial: Element, isFlat: Bool) -> Self {
    map { $0.times(partial, isFlat: isFlat) }
  }

  /// Every tangent over a divisor, a zero tangent giving zero even over 0 or NaN.
  @_alwaysEmitIntoClient @inline(__always)
  func over(_ divisor: Element) -> Self { map { Element.strongQuotient($0, divisor) } }

  /// Lane by lane.
  @_alwaysEmitIntoClient @inline(__always)
  func plus(_ other: Self) -> Self { combined(with: other) { $0 + $1 } }

  /// Lane by lane.
  @_alwaysEmitIntoClient @inline(__always)
  func minus(_ other: Self) -> Self { combined(with: other) { $0 - $1 } }
}
