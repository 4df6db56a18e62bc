public import DerivativeRules

/// What a recording writes to: raw memory, reached by pointer from every variable.
///
/// A class's properties would pay an exclusivity check at every access: 20 ns per node instead of 3. Node indices
/// start at 1; the inputs take the first ones and have no node in memory.
@frozen
@usableFromInline
struct TapeState<T: RealNumber> {
  /// The address node 0 would have, were the current block to reach so far; wraps.
  @usableFromInline var origin: UInt
  /// The index of the next node.
  @usableFromInline var count: Int
  /// The first index that does not fit into the current block.
  @usableFromInline var limit: Int
  @usableFromInline var inputs: Int
  @usableFromInline var block: UnsafeMutablePointer<TapeBlock>
  @usableFromInline var adjoints: UnsafeMutablePointer<T>?
  @usableFromInline var adjointCapacity: Int
  @usableFromInline var isRecording: Bool
  /// What kernels have recorded, in the order of their indices.
  @usableFromInline var groups: [TapeGroup<T>] = []
  /// The bytes that groups hold outside the blocks.
  @usableFromInline var groupBytes = 0
  /// One more than the largest index of a node, which takes four bytes; less in tests.
  @usableFromInline var indexLimit = Int(Int32.max)
  /// The bytes of nodes and adjoints to stop at; the memory of the machine where it is less.
  @usableFromInline var byteLimit = Int.max
  #if DEBUG
    /// Which recording variables must belong to.
    @usableFromInline var recording: UInt64 = 0
    @usableFromInline var thread: UInt = 0
  #endif

  @inlinable
  init(block: UnsafeMutablePointer<TapeBlock>) {
    origin = 0
    count = 1
    limit = 0
    inputs = 0
    self.block = block
    adjoints = nil
    adjointCapacity = 0
    isRecording = false
  }
}

@usableFromInline typealias TapePointer<T: RealNumber> = UnsafeMutablePointer<TapeState<T>>

extension TapeState {
  /// Where the nodes of a block begin.
  @inlinable @inline(__always)
  static func nodes(of block: UnsafeMutablePointer<TapeBlock>) -> UnsafeMutablePointer<TapeNode<T>>
  {
    let offset = (MemoryLayout<TapeBlock>.size + 15) & ~15
    return (UnsafeMutableRawPointer(block) + offset).assumingMemoryBound(to: TapeNode<T>.self)
  }

  /// The bytes of a block with room for `capacity` nodes.
  @inlinable
  static func blockSize(_ capacity: Int) -> Int {
    ((MemoryLayout<TapeBlock>.size + 15) & ~15) + capacity * MemoryLayout<TapeNode<T>>.stride
  }

  /// A block that fills a region.
  @inlinable
  static func block(
    in region: MemoryRegion, after previous: UnsafeMutablePointer<TapeBlock>?
  ) -> UnsafeMutablePointer<TapeBlock> {
    let block = region.start.bindMemory(to: TapeBlock.self, capacity: 1)
    let capacity = (region.size - blockSize(0)) / MemoryLayout<TapeNode<T>>.stride
    block.initialize(to: TapeBlock(previous: previous, capacity: capacity))
    return block
  }

  /// An empty tape with room for `capacity` nodes.
  @inlinable
  init(capacity: Int) {
    let region = MemoryRegion.takeSpare(Self.blockSize(capacity))
    self.init(block: Self.block(in: region, after: nil))
    if let companion = region.companion {
      region.companion = nil
      adoptAdjoints(companion)
    }
  }

  /// Gives the memory back.
  @inlinable
  mutating func release() {
    end()
    var last = block
    while let next = last.pointee.next { last = next }
    // The last is the largest: it is the one worth keeping, with the adjoints.
    let kept = MemoryRegion(start: UnsafeMutableRawPointer(last))
    var earlier = last.pointee.previous
    while let block = earlier {
      earlier = block.pointee.previous
      MemoryRegion(start: UnsafeMutableRawPointer(block)).base.deallocate()
    }
    kept.companion = adjoints.map { MemoryRegion(start: UnsafeMutableRawPointer($0)) }
    kept.release()
  }

  /// An empty tape with room for `capacity` nodes, in memory of its own.
  @inlinable
  static func create(capacity: Int) -> TapePointer<T> {
    let tape = TapePointer<T>.allocate(capacity: 1)
    tape.initialize(to: TapeState(capacity: capacity))
    return tape
  }

  /// Gives the memory back.
  ///
  /// Debug builds keep these few bytes of the state itself, so that a variable that outlives its tape can be told.
  @inlinable
  static func destroy(_ tape: TapePointer<T>) {
    tape.pointee.release()
    #if !DEBUG
      tape.deinitialize(count: 1)
      tape.deallocate()
    #endif
  }

  /// Runs `body` with an empty tape, which release builds keep on the stack.
  @inlinable @inline(__always)
  static func withTape<Result>(
    capacity: Int, _ body: (TapePointer<T>) throws -> Result
  ) rethrows -> Result {
    #if DEBUG
      let tape = create(capacity: capacity)
      defer { destroy(tape) }
      return try body(tape)
    #else
      var state = TapeState(capacity: capacity)
      return try withUnsafeMutablePointer(to: &state) { tape in
        defer { tape.pointee.release() }
        return try body(tape)
      }
    #endif
  }

  /// Starts a recording with `inputs` variables, over the memory of the last one.
  @inlinable
  mutating func begin(inputs: Int) {
    precondition(
      !isRecording,
      "The tape is recording already: a gradient taken inside another needs a tape of its own.")
    guard inputs < indexLimit else {
      outOfRoom(
        "A tape has room for \(indexLimit) inputs and operations, there are \(inputs) inputs.")
    }
    isRecording = true
    self.inputs = inputs
    count = inputs + 1
    groupBytes = 0
    enter(block)
    #if DEBUG
      recording = .random(in: 1...UInt64.max)
      thread = currentThread()
    #endif
  }

  /// Forgets a recording, whose variables must not be used any more.
  ///
  /// The memory stays.
  @inlinable
  mutating func end() {
    if !_isPOD(T.self), isRecording { deinitializeNodes() }
    while let previous = block.pointee.previous { block = previous }
    if !groups.isEmpty { groups = [] }
    isRecording = false
    #if DEBUG
      recording = 0
    #endif
  }

  /// Makes a block the current one, for nodes from `count` on.
  @inlinable
  mutating func enter(_ block: UnsafeMutablePointer<TapeBlock>) {
    self.block = block
    block.pointee.first = count
    limit = min(count + block.pointee.capacity, indexLimit)
    let start = UInt(bitPattern: Self.nodes(of: block))
    origin = start &- UInt(bitPattern: count &* MemoryLayout<TapeNode<T>>.stride)
  }

  /// The node with an index of the current block.
  @inlinable @inline(__always)
  func node(_ index: Int) -> UnsafeMutablePointer<TapeNode<T>> {
    let address = origin &+ UInt(bitPattern: index &* MemoryLayout<TapeNode<T>>.stride)
    return UnsafeMutablePointer(bitPattern: address).unsafelyUnwrapped
  }

  /// Appends a node; its index.
  @inlinable @inline(__always)
  mutating func append(_ node: TapeNode<T>) -> Int32 {
    if _slowPath(count >= limit) { grow(by: 1) }
    let index = count
    self.node(index).initialize(to: node)
    count = index &+ 1
    return Int32(truncatingIfNeeded: index)
  }

  /// Moves on to a further block; a new one has room for as many nodes as `needed`.
  @inlinable @inline(never)
  mutating func grow(by needed: Int) {
    guard count + needed <= indexLimit else {
      outOfRoom(
        "The tape is full: it has room for \(indexLimit) inputs and operations. Differentiate the function in parts."
      )
    }
    if let next = block.pointee.next { return enter(next) }
    let capacity = max(block.pointee.capacity * 2, needed)
    requireRoom(capacity)
    let next = Self.block(in: .allocate(Self.blockSize(capacity)), after: block)
    block.pointee.next = next
    enter(next)
  }

  /// Stops where so many nodes more would take more memory than there is, or than is allowed.
  @inlinable
  func requireRoom(_ capacity: Int) {
    // The adjoints of the sweep to come need memory too.
    let bytes =
      count * (MemoryLayout<TapeNode<T>>.stride + MemoryLayout<T>.stride)
      + capacity * MemoryLayout<TapeNode<T>>.stride + groupBytes
    guard bytes <= byteLimit else {
      outOfRoom(
        """
        The tape holds \(count) operations and needs \(bytes) bytes to go on; its limit is \(byteLimit). \
        Differentiate the function in parts.
        """)
    }
    if bytes > 1 << 28 { requireMemory(bytes, operations: count) }
  }

  @inlinable
  func deinitializeNodes() {
    var block: UnsafeMutablePointer<TapeBlock>? = self.block
    var end = count
    while let current = block {
      let first = current.pointee.first
      if end > first { Self.nodes(of: current).deinitialize(count: end - first) }
      end = min(end, first)
      block = current.pointee.previous
    }
  }

  /// The bytes that nodes and adjoints take at present.
  @inlinable var bytes: Int {
    (count - inputs - 1) * MemoryLayout<TapeNode<T>>.stride + adjointCapacity
      * MemoryLayout<T>.stride + groupBytes
  }
}

// MARK: - The reverse sweep

extension TapeState {
  /// Adjoints of zero for the first `count` indices.
  @inlinable
  mutating func clearedAdjoints(_ count: Int) -> UnsafeMutablePointer<T> {
    if adjointCapacity < count {
      let wanted = max(count, 2 * adjointCapacity)
      if let adjoints { MemoryRegion(start: UnsafeMutableRawPointer(adjoints)).base.deallocate() }
      adoptAdjoints(.allocate(wanted * MemoryLayout<T>.stride))
    }
    let adjoints = self.adjoints.unsafelyUnwrapped
    adjoints.initialize(repeating: T.zero, count: count)
    return adjoints
  }

  /// Takes a region for adjoints.
  @inlinable
  mutating func adoptAdjoints(_ region: MemoryRegion) {
    adjointCapacity = region.size / MemoryLayout<T>.stride
    adjoints = region.start.bindMemory(to: T.self, capacity: adjointCapacity)
  }

  /// Carries the adjoints of nodes and groups up to `last` back to the inputs.
  @inlinable
  func sweep(_ adjoints: UnsafeMutablePointer<T>, from last: Int) {
    var k = last
    if !groups.isEmpty {
      for group in groups.reversed() where group.first <= k {
        sweepNodes(adjoints, from: k, above: group.first + group.count - 1)
        group.pull(adjoints)
        k = group.first - 1
      }
    }
    sweepNodes(adjoints, from: k, above: inputs)
  }

  /// Carries the adjoints of nodes up to `last` and above `floor` back.
  ///
  /// An adjoint of exactly zero contributes zero, also beside an infinite partial.
  @inlinable @inline(__always)
  func sweepNodes(_ adjoints: UnsafeMutablePointer<T>, from last: Int, above floor: Int) {
    var block: UnsafeMutablePointer<TapeBlock>? = self.block
    var k = last
    while k > floor, let current = block {
      let first = current.pointee.first
      let lowest = max(first, floor &+ 1)
      let nodes = Self.nodes(of: current)
      // A chain of nodes, each the parent of the next, is the common case: its adjoint goes on in a register, as
      // waiting for the store to be read back would take twice the time.
      var adjoint = adjoints[k]
      while k >= lowest {
        let below = adjoints[k &- 1]
        var carried = below
        if !adjoint.isExactlyZero {
          let node = nodes + (k &- first)
          let x = Int(node.pointee.parentX)
          let y = Int(node.pointee.parentY)
          let shareX = T.strongProduct(adjoint, node.pointee.partialX)
          let shareY = T.strongProduct(adjoint, node.pointee.partialY)
          adjoints[x] = adjoints[x] + shareX
          adjoints[y] = adjoints[y] + shareY
          if x == k &- 1 { carried = below + shareX }
          if y == k &- 1 { carried = carried + shareY }
        }
        adjoint = carried
        k &-= 1
      }
      block = current.pointee.previous
    }
  }
}
