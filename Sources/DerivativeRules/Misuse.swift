/// Stops with a sentence where a caller broke a condition, in release builds too.
///
/// A precondition keeps its sentence in debug builds only: it is left to checks of an index, which stand in the innermost
/// loops. What is checked once a call (shapes, orders, what belongs to what) is required.
@_alwaysEmitIntoClient @inline(__always)
package func require(_ condition: Bool, _ sentence: @autoclosure () -> String) {
  if _slowPath(!condition) { misuse(sentence()) }
}

/// Stops where something that belongs to a point has not as many components.
@_alwaysEmitIntoClient @inline(__always)
package func requireComponents(of thing: StaticString, _ count: Int, point: Int) {
  require(
    count == point, "The \(thing) has \(count) components, the point has \(point): they must agree."
  )
}

/// Stops with a sentence.
@usableFromInline @inline(never)
package func misuse(_ sentence: String) -> Never { fatalError(sentence) }
