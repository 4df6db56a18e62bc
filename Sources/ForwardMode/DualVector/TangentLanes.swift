public import DerivativeRules

/// The tangents of one number along several directions, stored side by side.
///
/// Lanes are built from ``OneLane`` and ``LanePair``, so that any count can exist (`Lanes2`, `Lanes3`, … are the usual
/// ones), for every scalar, on every system; the optimiser sees plain scalars side by side and vectorises them
/// (Docs/Decisions/0009-lanes.md).
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

  // The lane-wise rules of arithmetic, without a closure: a debug build compiles each to straight code for the numbers that
  // drivers hand out (Docs/Decisions/0022-drop-in.md), where the others call a function for each lane.

  /// ẋ + ẏ, lane by lane.
  func plus(_ other: Self) -> Self
  /// ẋ − ẏ, lane by lane.
  func minus(_ other: Self) -> Self
  /// −ẋ, lane by lane.
  func negated() -> Self
  /// ẋ·c, lane by lane, for a factor that is finite where the numbers are: + − × need no strong zeros.
  func times(_ factor: Element) -> Self
  /// aẏ + ẋb, lane by lane: the product rule.
  func moved(by b: Element, _ a: Element, _ other: Self) -> Self
}

/// The tangent along one direction.
@frozen
public struct OneLane<Element: RealNumber>: TangentLanes {
  /// The tangent.
  public var tangent: Element

  /// One tangent.
  @_alwaysEmitIntoClient @_transparent
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

  /// ẋ + ẏ.
  @_alwaysEmitIntoClient @_transparent
  public func plus(_ other: Self) -> Self { Self(repeating: tangent + other.tangent) }

  /// ẋ − ẏ.
  @_alwaysEmitIntoClient @_transparent
  public func minus(_ other: Self) -> Self { Self(repeating: tangent - other.tangent) }

  /// −ẋ.
  @_alwaysEmitIntoClient @_transparent
  public func negated() -> Self { Self(repeating: -tangent) }

  /// ẋ·c.
  @_alwaysEmitIntoClient @_transparent
  public func times(_ factor: Element) -> Self { Self(repeating: tangent * factor) }

  /// aẏ + ẋb.
  @_alwaysEmitIntoClient @_transparent
  public func moved(by b: Element, _ a: Element, _ other: Self) -> Self {
    Self(repeating: a * other.tangent + tangent * b)
  }
}

/// The tangents of two groups of directions, one after the other: what every count is built of.
///
/// A protocol with a structure for each count, not a generic pair: the compiler names a number in its messages by its
/// type, and ``Lanes16`` is one word where nested pairs are a page.
public protocol LanePair: TangentLanes {
  /// The lanes of the first directions.
  associatedtype Low: TangentLanes where Low.Element == Element
  /// The lanes of the others.
  associatedtype High: TangentLanes where High.Element == Element
  /// The tangents along the first directions.
  var low: Low { get set }
  /// The tangents along the others.
  var high: High { get set }
  /// Both groups.
  init(_ low: Low, _ high: High)
}

extension LanePair {
  // Compiled for no number in particular, a pair calls its halves: in line, each count would hold the code of all below it.

  /// The same tangent along every direction.
  @_alwaysEmitIntoClient @_transparent
  public init(repeating element: Element) {
    if _isConcrete(Self.self) {
      self.init(Low(repeating: element), High(repeating: element))
    } else {
      self.init(Called<Low>.repeating(element), Called<High>.repeating(element))
    }
  }

  /// The tangent along each direction, by its number.
  @_alwaysEmitIntoClient @inline(__always)
  public init(each element: (Int) -> Element) {
    if _isConcrete(Self.self) {
      self.init(Low(each: element), High(each: { element(Low.count &+ $0) }))
    } else {
      self.init(Called<Low>.each(element, from: 0), Called<High>.each(element, from: Low.count))
    }
  }

  /// The sum of both groups' directions.
  @_alwaysEmitIntoClient @inline(__always)
  public static var count: Int { Low.count + High.count }

  /// The tangent along one direction.
  @_alwaysEmitIntoClient @inline(__always)
  public subscript(lane: Int) -> Element {
    get {
      if _isConcrete(Self.self) {
        return lane < Low.count ? low[lane] : high[lane - Low.count]
      }
      return lane < Low.count
        ? Called<Low>.element(low, lane) : Called<High>.element(high, lane - Low.count)
    }
    set {
      if _isConcrete(Self.self) {
        if lane < Low.count { low[lane] = newValue } else { high[lane - Low.count] = newValue }
      } else if lane < Low.count {
        Called<Low>.set(&low, lane, newValue)
      } else {
        Called<High>.set(&high, lane - Low.count, newValue)
      }
    }
    // Seldom used; in line it would be the code of both ways again.
    _modify {
      var element = Called<Self>.element(self, lane)
      yield &element
      Called<Self>.set(&self, lane, element)
    }
  }

  /// Every tangent transformed.
  @_alwaysEmitIntoClient @inline(__always)
  public func map(_ transform: (Element) -> Element) -> Self {
    if _isConcrete(Self.self) { return Self(low.map(transform), high.map(transform)) }
    return Self(Called<Low>.map(low, transform), Called<High>.map(high, transform))
  }

  /// Both numbers' tangents combined, direction by direction.
  @_alwaysEmitIntoClient @inline(__always)
  public func combined(with other: Self, _ combine: (Element, Element) -> Element) -> Self {
    if _isConcrete(Self.self) {
      return Self(low.combined(with: other.low, combine), high.combined(with: other.high, combine))
    }
    return Self(
      Called<Low>.combined(low, other.low, combine),
      Called<High>.combined(high, other.high, combine))
  }

  /// Whether all tangents satisfy a condition.
  @_alwaysEmitIntoClient @inline(__always)
  public func allSatisfy(_ condition: (Element) -> Bool) -> Bool {
    if _isConcrete(Self.self) { return low.allSatisfy(condition) && high.allSatisfy(condition) }
    return Called<Low>.allSatisfy(low, condition) && Called<High>.allSatisfy(high, condition)
  }

  /// ẋ + ẏ in both groups.
  @_alwaysEmitIntoClient @_transparent
  public func plus(_ other: Self) -> Self {
    if _isConcrete(Self.self) { return Self(low.plus(other.low), high.plus(other.high)) }
    return Self(Called<Low>.plus(low, other.low), Called<High>.plus(high, other.high))
  }

  /// ẋ − ẏ in both groups.
  @_alwaysEmitIntoClient @_transparent
  public func minus(_ other: Self) -> Self {
    if _isConcrete(Self.self) { return Self(low.minus(other.low), high.minus(other.high)) }
    return Self(Called<Low>.minus(low, other.low), Called<High>.minus(high, other.high))
  }

  /// −ẋ in both groups.
  @_alwaysEmitIntoClient @_transparent
  public func negated() -> Self {
    if _isConcrete(Self.self) { return Self(low.negated(), high.negated()) }
    return Self(Called<Low>.negated(low), Called<High>.negated(high))
  }

  /// ẋ·c in both groups.
  @_alwaysEmitIntoClient @_transparent
  public func times(_ factor: Element) -> Self {
    if _isConcrete(Self.self) { return Self(low.times(factor), high.times(factor)) }
    return Self(Called<Low>.times(low, factor), Called<High>.times(high, factor))
  }

  /// aẏ + ẋb in both groups.
  @_alwaysEmitIntoClient @_transparent
  public func moved(by b: Element, _ a: Element, _ other: Self) -> Self {
    if _isConcrete(Self.self) {
      return Self(low.moved(by: b, a, other.low), high.moved(by: b, a, other.high))
    }
    return Self(
      Called<Low>.moved(low, by: b, a, other.low), Called<High>.moved(high, by: b, a, other.high))
  }
}

extension OneLane: Sendable where Element: Sendable {}

/// Two directions.
@frozen
public struct Lanes2<Element: RealNumber>: LanePair {
  /// The tangents along the first directions.
  public var low: OneLane<Element>
  /// The tangents along the others.
  public var high: OneLane<Element>

  /// Both groups.
  @_alwaysEmitIntoClient @_transparent
  public init(_ low: OneLane<Element>, _ high: OneLane<Element>) {
    (self.low, self.high) = (low, high)
  }
}

extension Lanes2: Sendable where Element: Sendable {}

/// Three directions.
@frozen
public struct Lanes3<Element: RealNumber>: LanePair {
  /// The tangents along the first directions.
  public var low: Lanes2<Element>
  /// The tangents along the others.
  public var high: OneLane<Element>

  /// Both groups.
  @_alwaysEmitIntoClient @_transparent
  public init(_ low: Lanes2<Element>, _ high: OneLane<Element>) {
    (self.low, self.high) = (low, high)
  }
}

extension Lanes3: Sendable where Element: Sendable {}

/// Four directions.
@frozen
public struct Lanes4<Element: RealNumber>: LanePair {
  /// The tangents along the first directions.
  public var low: Lanes2<Element>
  /// The tangents along the others.
  public var high: Lanes2<Element>

  /// Both groups.
  @_alwaysEmitIntoClient @_transparent
  public init(_ low: Lanes2<Element>, _ high: Lanes2<Element>) {
    (self.low, self.high) = (low, high)
  }
}

extension Lanes4: Sendable where Element: Sendable {}

/// Eight directions.
@frozen
public struct Lanes8<Element: RealNumber>: LanePair {
  /// The tangents along the first directions.
  public var low: Lanes4<Element>
  /// The tangents along the others.
  public var high: Lanes4<Element>

  /// Both groups.
  @_alwaysEmitIntoClient @_transparent
  public init(_ low: Lanes4<Element>, _ high: Lanes4<Element>) {
    (self.low, self.high) = (low, high)
  }
}

extension Lanes8: Sendable where Element: Sendable {}

/// Sixteen directions.
@frozen
public struct Lanes16<Element: RealNumber>: LanePair {
  /// The tangents along the first directions.
  public var low: Lanes8<Element>
  /// The tangents along the others.
  public var high: Lanes8<Element>

  /// Both groups.
  @_alwaysEmitIntoClient @_transparent
  public init(_ low: Lanes8<Element>, _ high: Lanes8<Element>) {
    (self.low, self.high) = (low, high)
  }
}

extension Lanes16: Sendable where Element: Sendable {}

extension TangentLanes {
  /// No direction is active.
  @_alwaysEmitIntoClient @_transparent
  package static var zero: Self { Self(repeating: Element.zero) }
}
