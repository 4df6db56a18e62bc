/// A block of nodes; the nodes follow it in memory.
///
/// Blocks are never moved: a store grows by a further block, twice as large, without copying.
@frozen
@usableFromInline
package struct NodeBlock {
  @usableFromInline package var previous: UnsafeMutablePointer<NodeBlock>?
  @usableFromInline package var next: UnsafeMutablePointer<NodeBlock>?
  /// How many nodes fit.
  @usableFromInline package var capacity: Int
  /// The index of the first node in this recording.
  @usableFromInline package var first: Int

  @_alwaysEmitIntoClient
  init(previous: UnsafeMutablePointer<NodeBlock>?, capacity: Int) {
    self.previous = previous
    next = nil
    self.capacity = capacity
    first = 0
  }
}
