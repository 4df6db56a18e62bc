public import DerivativeRules

/// What a recording of first order writes to, reached by pointer from every variable.
@frozen
@usableFromInline
struct TapeState<T: RealNumber> {
  @usableFromInline var nodes: NodeStore<TapeNode<T>>
  @usableFromInline var adjoints: UnsafeMutablePointer<T>?
  @usableFromInline var adjointCapacity = 0
  /// What kernels have recorded, in the order of their indices.
  @usableFromInline var groups: [TapeGroup<T>] = []
  @usableFromInline var partials = PartialKind.unknown

  /// An empty tape with room for `capacity` nodes.
  @_alwaysEmitIntoClient
  init(capacity: Int, in slot: RecordingSlot) {
    nodes = NodeStore(capacity: capacity, sweepBytes: MemoryLayout<T>.stride, in: slot)
    if let region = slot.takeSweeps() { adoptAdjoints(region) }
  }
}

@usableFromInline typealias TapePointer<T: RealNumber> = UnsafeMutablePointer<TapeState<T>>

extension TapeState {
  /// An empty tape with room for `capacity` nodes.
  @_alwaysEmitIntoClient
  static func create(capacity: Int) -> TapePointer<T> {
    RecordingSlot.create { TapeState(capacity: capacity, in: $0) }
  }

  /// Ends the recording and gives the memory back.
  @_alwaysEmitIntoClient
  static func destroy(_ tape: TapePointer<T>) {
    let slot = tape.pointee.nodes.slot
    tape.pointee.end()
    tape.pointee.nodes.release(
      sweepMemory: tape.pointee.adjoints.map { MemoryRegion(start: UnsafeMutableRawPointer($0)) })
    tape.deinitialize(count: 1)
    slot.free()
  }

  /// Runs `body` with an empty tape.
  @_alwaysEmitIntoClient @inline(__always)
  static func withTape<Result>(
    capacity: Int, _ body: (TapePointer<T>) throws -> Result
  ) rethrows -> Result {
    let tape = create(capacity: capacity)
    defer { destroy(tape) }
    return try body(tape)
  }

  /// Starts a recording with `inputs` variables.
  @_alwaysEmitIntoClient
  mutating func begin(inputs: Int) {
    nodes.begin(inputs: inputs)
    partials = .unknown
  }

  /// Forgets a recording, whose variables must not be used any more.
  @_alwaysEmitIntoClient
  mutating func end() {
    nodes.end()
    if !groups.isEmpty { groups = [] }
  }

  /// The bytes that nodes and adjoints take at present; the memory kept for them may be larger.
  @_alwaysEmitIntoClient var bytes: Int {
    (nodes.count - nodes.inputs - 1) * MemoryLayout<TapeNode<T>>.stride
      + nodes.count * MemoryLayout<T>.stride + nodes.bytesBeside
  }
}

// MARK: - The reverse sweep

extension TapeState {
  /// Adjoints of zero for the first `count` indices.
  @_alwaysEmitIntoClient
  mutating func clearedAdjoints(_ count: Int, _ zero: T) -> UnsafeMutablePointer<T> {
    if adjointCapacity < count {
      let wanted = max(count, 2 * adjointCapacity)
      if let adjoints { MemoryRegion(start: UnsafeMutableRawPointer(adjoints)).deallocate() }
      adoptAdjoints(.allocate(wanted * MemoryLayout<T>.stride))
    }
    let adjoints = self.adjoints.unsafelyUnwrapped
    adjoints.initialize(repeating: zero, count: count)
    return adjoints
  }

  /// Takes a region for adjoints.
  @_alwaysEmitIntoClient
  mutating func adoptAdjoints(_ region: MemoryRegion) {
    adjointCapacity = region.size / MemoryLayout<T>.stride
    adjoints = region.start.bindMemory(to: T.self, capacity: adjointCapacity)
  }

  /// Carries the adjoints of nodes and groups up to `last` back to the inputs; whether no zero met an infinite partial.
  ///
  /// Where one did, what came of it is wrong: see ``sweepExactly(_:from:)``.
  @_alwaysEmitIntoClient
  mutating func sweep(_ adjoints: UnsafeMutablePointer<T>, from last: Int) -> Bool {
    var k = last
    var isSettled = true
    if !groups.isEmpty {
      for group in groups.reversed() where group.first <= k {
        sweepNodes(adjoints, from: k, above: group.first + group.count - 1, &isSettled)
        isSettled = group.pull(adjoints, false) && isSettled
        k = group.first - 1
      }
    }
    sweepNodes(adjoints, from: k, above: nodes.inputs, &isSettled)
    if !isSettled { partials = .infinite }
    return isSettled
  }

  /// Carries the adjoints of nodes up to `last` and above `floor` back; those of zero contribute nothing, and clear
  /// `isSettled` where they stand beside an infinite partial.
  @_alwaysEmitIntoClient @inline(__always)
  func sweepNodes(
    _ adjoints: UnsafeMutablePointer<T>, from last: Int, above floor: Int, _ isSettled: inout Bool
  ) {
    if _isConcrete(T.self) {
      inlinedSweepNodes(adjoints, from: last, above: floor, &isSettled)
    } else {
      calledSweepNodes(adjoints, from: last, above: floor, &isSettled)
    }
  }

  @usableFromInline @inline(never)
  func calledSweepNodes(
    _ adjoints: UnsafeMutablePointer<T>, from last: Int, above floor: Int, _ isSettled: inout Bool
  ) {
    inlinedSweepNodes(adjoints, from: last, above: floor, &isSettled)
  }

  @_alwaysEmitIntoClient @inline(__always)
  func inlinedSweepNodes(
    _ adjoints: UnsafeMutablePointer<T>, from last: Int, above floor: Int, _ isSettled: inout Bool
  ) {
    let isLookedAt = partials != .finite
    var block: UnsafeMutablePointer<NodeBlock>? = self.nodes.block
    var k = last
    while k > floor, let current = block {
      let first = current.pointee.first
      let lowest = max(first, floor &+ 1)
      let nodes = NodeStore<TapeNode<T>>.nodes(of: current)
      // A chain of nodes, each the parent of the next, is the common case: its adjoint goes on in a register, as
      // waiting for the store to be read back would take twice the time.
      var adjoint = adjoints[k]
      while k >= lowest {
        let below = adjoints[k &- 1]
        var carried = below
        if !adjoint.isExactlyZero {
          let node = nodes + (k &- first)
          // A nested adjoint whose value came out as zero, with tangents that did not.
          if T.self != T.MachineNumber.self, adjoint.primal == 0, isLookedAt {
            isSettled = isSettled && node.pointee.isFinite
          }
          let x = Int(node.pointee.parentX)
          let y = Int(node.pointee.parentY)
          let shareX = adjoint * node.pointee.partialX
          let shareY = adjoint * node.pointee.partialY
          adjoints[x] = adjoints[x] + shareX
          adjoints[y] = adjoints[y] + shareY
          if x == k &- 1 { carried = below + shareX }
          if y == k &- 1 { carried = carried + shareY }
        } else if isLookedAt {
          isSettled = isSettled && nodes[k &- first].isFinite
        }
        adjoint = carried
        k &-= 1
      }
      block = current.pointee.previous
    }
  }
}
