// `map` in line, as the standard library has it, is a page of code at each of fifty places. Where it is compiled for no number in
// particular they call one (Docs/Decisions/0054-what-a-line-links.md).

extension Array {
  /// Every element transformed.
  @_alwaysEmitIntoClient @inline(__always)
  package func transformed<Result>(_ transform: (Element) -> Result) -> [Result] {
    if _isConcrete(Element.self) && _isConcrete(Result.self) { return map(transform) }
    return calledMap(self, transform)
  }
}

extension Range<Int> {
  /// Something made of every number.
  @_alwaysEmitIntoClient @inline(__always)
  package func transformed<Result>(_ transform: (Int) -> Result) -> [Result] {
    if _isConcrete(Result.self) { return map(transform) }
    return calledMap(self, transform)
  }
}

@usableFromInline @inline(never)
func calledMap<Element, Result>(_ list: [Element], _ transform: (Element) -> Result) -> [Result] {
  list.map(transform)
}

@usableFromInline @inline(never)
func calledMap<Result>(_ numbers: Range<Int>, _ transform: (Int) -> Result) -> [Result] {
  numbers.map(transform)
}
