public import DerivativeRules

/// What a recording writes its nodes to: raw memory, reached by pointer from every variable.
///
/// A class's properties would pay an exclusivity check at every access: 20 ns per node instead of 3. Indices start
/// at 1; the inputs take the first ones and have no node in memory. The memory is a chain of blocks that are never moved.
@frozen
@usableFromInline
package struct NodeStore<Node> {
  /// The address that the node of ``RecordedNode/bits`` 0 would have, were the current block to reach so far; wraps.
  @usableFromInline var origin: UInt = 0
  /// The next node, with the mark of the recording; without one between two recordings.
  @usableFromInline var next: UInt64 = 1
  /// The first that does not fit into the current block; between two recordings nothing fits.
  @usableFromInline var limit: UInt64 = 0
  @usableFromInline package var inputs = 0
  @usableFromInline package var block: UnsafeMutablePointer<NodeBlock>
  @usableFromInline package let slot: RecordingSlot
  /// The thread that records.
  @usableFromInline package var thread: UInt = 0
  /// What the sweeps to come take for each index.
  @usableFromInline package let sweepBytes: Int
  /// The bytes that the recording holds outside the blocks.
  @usableFromInline package var bytesBeside = 0
  /// One more than the largest index of a node, which takes four bytes; less in tests.
  @usableFromInline package var indexLimit = Int(Int32.max)
  /// The bytes of nodes and sweeps to stop at; the memory of the machine where it is less.
  @usableFromInline package var byteLimit = Int.max

  /// An empty store with room for `capacity` nodes, in the memory that a slot kept if that is enough.
  @_alwaysEmitIntoClient
  package init(capacity: Int, sweepBytes: Int, in slot: RecordingSlot) {
    self.slot = slot
    self.sweepBytes = sweepBytes
    block = Self.block(in: slot.takeNodes(Self.blockSize(capacity)), after: nil)
  }

  /// The index of the next node.
  @_alwaysEmitIntoClient package var count: Int { Int(next & 0xFFFF_FFFF) }

  /// What marks the variables of this recording; 0 between two recordings.
  @_alwaysEmitIntoClient package var recording: UInt32 { UInt32(next >> 32) }

  /// Whether variables may still be made.
  @_alwaysEmitIntoClient package var isRecording: Bool { recording != 0 }
}

// MARK: - Blocks

extension NodeStore {
  /// The bytes in front of a block's nodes.
  @_alwaysEmitIntoClient static var blockHeader: Int { (MemoryLayout<NodeBlock>.size + 15) & ~15 }

  /// Where the nodes of a block begin.
  @_alwaysEmitIntoClient @inline(__always)
  package static func nodes(of block: UnsafeMutablePointer<NodeBlock>) -> UnsafeMutablePointer<Node>
  {
    (UnsafeMutableRawPointer(block) + blockHeader).assumingMemoryBound(to: Node.self)
  }

  /// The bytes of a block with room for `capacity` nodes.
  @_alwaysEmitIntoClient
  static func blockSize(_ capacity: Int) -> Int {
    blockHeader + capacity * MemoryLayout<Node>.stride
  }

  /// A block that fills a region.
  @_alwaysEmitIntoClient
  static func block(
    in region: MemoryRegion, after previous: UnsafeMutablePointer<NodeBlock>?
  ) -> UnsafeMutablePointer<NodeBlock> {
    let block = region.start.bindMemory(to: NodeBlock.self, capacity: 1)
    let capacity = (region.size - blockHeader) / MemoryLayout<Node>.stride
    block.initialize(to: NodeBlock(previous: previous, capacity: capacity))
    return block
  }

  /// Makes a block the current one, for nodes from `count` on.
  @_alwaysEmitIntoClient
  mutating func enter(_ block: UnsafeMutablePointer<NodeBlock>) {
    self.block = block
    block.pointee.first = count
    limit = next + UInt64(min(block.pointee.capacity, indexLimit - count))
    origin = UInt(bitPattern: Self.nodes(of: block)) &- offset(next)
  }

  /// The distance of a node from ``origin``.
  @_alwaysEmitIntoClient @inline(__always)
  func offset(_ bits: UInt64) -> UInt {
    UInt(truncatingIfNeeded: bits) &* UInt(bitPattern: MemoryLayout<Node>.stride)
  }

  /// Calls `body` with the first index, the end and the nodes of each block, the last one first.
  @_alwaysEmitIntoClient @inline(__always)
  package func forEachBlock(
    _ body: (_ first: Int, _ end: Int, UnsafeMutablePointer<Node>) -> Void
  ) {
    var block: UnsafeMutablePointer<NodeBlock>? = self.block
    var end = count
    while let current = block {
      let first = current.pointee.first
      if end > first { body(first, end, Self.nodes(of: current)) }
      end = min(end, first)
      block = current.pointee.previous
    }
  }
}

extension NodeStore {
  /// Calls `body` with the first index, the end and the nodes of each block, the first one first.
  @_alwaysEmitIntoClient @inline(__always)
  package func forEachBlockInOrder(
    _ body: (_ first: Int, _ end: Int, UnsafeMutablePointer<Node>) -> Void
  ) {
    var block = self.block
    while let previous = block.pointee.previous { block = previous }
    while true {
      let isLast = block == self.block
      // A block that is left early is not full, as nodes of a kernel have to lie side by side.
      let end = isLast ? count : block.pointee.next.unsafelyUnwrapped.pointee.first
      if end > block.pointee.first { body(block.pointee.first, end, Self.nodes(of: block)) }
      if isLast { return }
      block = block.pointee.next.unsafelyUnwrapped
    }
  }
}

// MARK: - Recording

extension NodeStore {
  /// Stops where a recording has not ended.
  @_alwaysEmitIntoClient
  package func requireIdle() {
    require(
      !isRecording,
      "The tape is recording already: a derivative taken inside another needs a tape of its own.")
  }

  /// Starts a recording with `inputs` variables, over the memory of the last one.
  @_alwaysEmitIntoClient
  package mutating func begin(inputs: Int) {
    require(
      inputs < indexLimit,
      "A tape has room for \(indexLimit) inputs and operations, there are \(inputs) inputs.")
    thread = currentThread()
    self.inputs = inputs
    next = UInt64(slot.nextRecording()) << 32 | UInt64(inputs + 1)
    bytesBeside = 0
    enter(block)
  }

  /// Says how many variables the recording that has just begun without any has: those were made meanwhile.
  @_alwaysEmitIntoClient
  package mutating func setInputs(_ inputs: Int) {
    require(
      inputs < indexLimit,
      "A tape has room for \(indexLimit) inputs and operations, there are \(inputs) inputs.")
    self.inputs = inputs
    next += UInt64(inputs)
    enter(block)
  }

  /// Forgets a recording, whose variables must not be used any more; the memory stays.
  @_alwaysEmitIntoClient
  package mutating func end() {
    if !_isPOD(Node.self), isRecording {
      forEachBlock { $2.deinitialize(count: $1 - $0) }
    }
    while let previous = block.pointee.previous { block = previous }
    next &= 0xFFFF_FFFF
    limit = 0
  }

  /// Gives the memory back, or keeps a part of it in the slot.
  @_alwaysEmitIntoClient
  package mutating func release(sweepMemory: MemoryRegion?) {
    end()
    var last = block
    while let next = last.pointee.next { last = next }
    var earlier = last.pointee.previous
    while let block = earlier {
      earlier = block.pointee.previous
      MemoryRegion(start: UnsafeMutableRawPointer(block)).deallocate()
    }
    // The last is the largest: it is the one worth keeping.
    slot.keep(nodes: MemoryRegion(start: UnsafeMutableRawPointer(last)), sweeps: sweepMemory)
  }

  /// Where a node of the current block is.
  @_alwaysEmitIntoClient @inline(__always)
  func place(_ bits: UInt64) -> UnsafeMutablePointer<Node> {
    UnsafeMutablePointer(bitPattern: origin &+ offset(bits)).unsafelyUnwrapped
  }

  /// Appends a node.
  @_alwaysEmitIntoClient @inline(__always)
  package mutating func append(_ node: Node) -> RecordedNode {
    if _slowPath(next >= limit) { grow(by: 1) }
    let bits = next
    place(bits).initialize(to: node)
    next = bits &+ 1
    return RecordedNode(bits: bits)
  }

  /// Leaves room for `count` nodes side by side, which are not written; the first of them.
  @_alwaysEmitIntoClient
  package mutating func reserve(_ count: Int) -> RecordedNode {
    while next + UInt64(count) > limit { grow(by: count) }
    let first = RecordedNode(bits: next)
    next += UInt64(count)
    return first
  }

  /// Moves on to a further block; a new one has room for as many nodes as `needed`.
  @_alwaysEmitIntoClient @inline(never)
  package mutating func grow(by needed: Int) {
    require(isRecording, RecordedNode.late)
    checkThread()
    require(
      count + needed <= indexLimit,
      "The tape is full: it has room for \(indexLimit) inputs and operations. Differentiate the function in parts."
    )
    if let next = block.pointee.next { return enter(next) }
    let capacity = max(block.pointee.capacity * 2, needed)
    requireRoom(capacity)
    let next = Self.block(in: .allocate(Self.blockSize(capacity)), after: block)
    block.pointee.next = next
    enter(next)
  }

  /// Stops where so many nodes more would take more memory than there is, or than is allowed.
  @_alwaysEmitIntoClient
  package func requireRoom(_ capacity: Int) {
    let bytes =
      count * (MemoryLayout<Node>.stride + sweepBytes) + capacity * MemoryLayout<Node>.stride
      + bytesBeside
    require(
      bytes <= byteLimit,
      """
      The tape holds \(count) operations and needs \(bytes) bytes to go on; its limit is \(byteLimit). \
      Differentiate the function in parts.
      """)
    if bytes > 1 << 28 { requireMemory(bytes, operations: count) }
  }

  /// Stops where another thread than the one that records asks for memory or for a derivative.
  @_alwaysEmitIntoClient
  package func checkThread() {
    require(
      thread == currentThread(),
      "A variable of a tape was used on another thread than the one it was made on.")
  }
}
