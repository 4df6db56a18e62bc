import DerivativeRules

/// The rules of lanes as calls, for code that is compiled for no number in particular.
///
/// One function each for lanes of every count, which asks the lanes' own (Docs/Decisions/0054-what-a-line-links.md).
@usableFromInline
enum Called<L: TangentLanes> {
  @usableFromInline @inline(never)
  static func repeating(_ element: L.Element) -> L { L(repeating: element) }

  @usableFromInline @inline(never)
  static func each(_ element: (Int) -> L.Element, from start: Int) -> L {
    L(each: { element(start &+ $0) })
  }

  @usableFromInline @inline(never)
  static func element(_ lanes: L, _ lane: Int) -> L.Element { lanes[lane] }

  @usableFromInline @inline(never)
  static func set(_ lanes: inout L, _ lane: Int, _ element: L.Element) { lanes[lane] = element }

  @usableFromInline @inline(never)
  static func map(_ lanes: L, _ transform: (L.Element) -> L.Element) -> L { lanes.map(transform) }

  @usableFromInline @inline(never)
  static func combined(_ x: L, _ y: L, _ combine: (L.Element, L.Element) -> L.Element) -> L {
    x.combined(with: y, combine)
  }

  @usableFromInline @inline(never)
  static func allSatisfy(_ lanes: L, _ condition: (L.Element) -> Bool) -> Bool {
    lanes.allSatisfy(condition)
  }

  @usableFromInline @inline(never)
  static func plus(_ x: L, _ y: L) -> L { x.plus(y) }

  @usableFromInline @inline(never)
  static func minus(_ x: L, _ y: L) -> L { x.minus(y) }

  @usableFromInline @inline(never)
  static func negated(_ x: L) -> L { x.negated() }

  @usableFromInline @inline(never)
  static func times(_ x: L, _ factor: L.Element) -> L { x.times(factor) }

  @usableFromInline @inline(never)
  static func moved(_ x: L, by b: L.Element, _ a: L.Element, _ y: L) -> L {
    x.moved(by: b, a, y)
  }
}
