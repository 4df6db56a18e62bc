public import DerivativeRules

/// Many operations recorded as one: a kernel's outputs, which stand side by side, and what carries their adjoints back.
///
/// The indices of the outputs take the room of as many nodes, which is not written: so the indices of a block stay
/// in step with its memory.
@frozen
@usableFromInline
struct TapeGroup<T: RealNumber> {
  /// The index of the first output.
  @usableFromInline let first: Int
  /// How many outputs there are.
  @usableFromInline let count: Int
  /// Adds to the adjoints of the kernel's inputs what those of its outputs give them, in an exact sweep or another;
  /// whether no zero met an infinite partial there.
  ///
  /// A closure made where `T` is known, so that it is compiled for it: a method of a class would not be.
  @usableFromInline let pull: (UnsafeMutablePointer<T>, _ isExact: Bool) -> Bool

  @_alwaysEmitIntoClient
  init(first: Int, count: Int, pull: @escaping (UnsafeMutablePointer<T>, Bool) -> Bool) {
    self.first = first
    self.count = count
    self.pull = pull
  }
}

extension TapeState {
  /// Appends a group of outputs; the first.
  ///
  /// - Parameter bytes: what the group holds outside the tape.
  @_alwaysEmitIntoClient
  mutating func append(
    outputs: Int, bytes: Int, pull: (_ first: Int) -> (UnsafeMutablePointer<T>, Bool) -> Bool
  ) -> RecordedNode {
    nodes.bytesBeside += bytes
    nodes.requireRoom(0)
    let node = nodes.reserve(outputs)
    let first = Int(node.index)
    if !_isPOD(T.self) {
      nodes.place(node.bits).initialize(
        repeating: TapeNode(T.zero, 0, T.zero, 0), count: outputs)
    }
    groups.append(TapeGroup(first: first, count: outputs, pull: pull(first)))
    return node
  }

  /// The last index of the group that an index is in, or that index.
  ///
  /// A group's adjoints are read together.
  @_alwaysEmitIntoClient
  func completed(_ last: Int) -> Int {
    for group in groups.reversed() where group.first <= last {
      return max(last, group.first + group.count - 1)
    }
    return last
  }
}
