public import DerivativeRules

/// Which groups of directions reach which nodes, block by block: what the sweeps of a Hessian of many inputs pass over.
///
/// A group of eight inputs reaches few of the nodes where the Hessian is sparse, and they stand close together; without this
/// each group looked at all of them. One pass over the nodes tells for all groups at once.
@frozen
@usableFromInline
struct ReachedBlocks {
  /// How many nodes a block has.
  @_alwaysEmitIntoClient static var length: Int { 8 }
  /// From how many inputs on the pass pays.
  @_alwaysEmitIntoClient static var leastInputs: Int { 65 }

  /// For each group, in turn for more than 64, a bit for each block: whether a node's tangents move along it.
  @usableFromInline let forward: UnsafeMutablePointer<UInt64>
  /// The same for what a node adds to the adjoints of others.
  @usableFromInline let backward: UnsafeMutablePointer<UInt64>
  /// How many words a group has.
  @usableFromInline let words: Int

  /// What it takes for indices below `count`.
  @_alwaysEmitIntoClient
  static func size(_ count: Int) -> Int {
    4 * SweepMemory.size(UInt64.self, count &+ 1)
      + 2 * SweepMemory.size(UInt64.self, count / length + 65)
  }

  /// The bit of the group that an input is in.
  @_alwaysEmitIntoClient @inline(__always)
  static func bit(_ input: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: input &>> 3) }

  /// The blocks of the nodes that matter, of indices below `total`.
  @_alwaysEmitIntoClient
  init<T: RealNumber>(_ curved: CurvedNodes<T>, inputs: Int, total: Int, in memory: SweepMemory) {
    var memory = memory
    words = (curved.count / Self.length + 64) / 64
    forward = memory.take(UInt64.self, 64 * words)
    backward = memory.take(UInt64.self, 64 * words)
    forward.initialize(repeating: 0, count: 64 * words)
    backward.initialize(repeating: 0, count: 64 * words)
    let movers = memory.take(UInt64.self, total)
    let pending = memory.take(UInt64.self, total)
    movers.initialize(repeating: 0, count: total)
    pending.initialize(repeating: 0, count: total)
    for input in 0..<inputs { movers[input &+ 1] = Self.bit(input) }
    var groups: UInt64 = 0
    var place = curved.count
    while place > 0 {
      place &-= 1
      let node = curved.nodes + place
      if node.pointee.isNeeded {
        let moved = movers[Int(node.pointee.parentX)] | movers[Int(node.pointee.parentY)]
        movers[Int(node.pointee.index)] = moved
        groups |= moved
      }
      if place % Self.length == 0 { mark(&groups, reaching: place / Self.length, in: forward) }
    }
    while place < curved.count {
      let node = curved.nodes + place
      let x = Int(node.pointee.parentX)
      let y = Int(node.pointee.parentY)
      var carried = pending[Int(node.pointee.index)]
      if node.pointee.isCurved { carried |= movers[x] | movers[y] }
      pending[x] |= carried
      pending[y] |= carried
      groups |= carried
      if place % Self.length == Self.length - 1 || place == curved.count - 1 {
        mark(&groups, reaching: place / Self.length, in: backward)
      }
      place &+= 1
    }
  }

  /// Marks a block for the groups that reach it, which are forgotten then.
  @_alwaysEmitIntoClient @inline(__always)
  func mark(
    _ groups: inout UInt64, reaching block: Int, in marks: UnsafeMutablePointer<UInt64>
  ) {
    let (word, bit) = (block &>> 6, 1 &<< UInt64(truncatingIfNeeded: block & 63) as UInt64)
    while groups != 0 {
      marks[groups.trailingZeroBitCount &* words &+ word] |= bit
      groups &= groups &- 1
    }
  }

  /// Calls `body` with the blocks that the group of an input reaches forwards, the last one first.
  @_alwaysEmitIntoClient @inline(__always)
  func forEachForward(_ input: Int, _ body: (Int) -> Void) {
    let marks = forward + (input &>> 3 & 63) &* words
    var word = words
    while word > 0 {
      word &-= 1
      var bits = marks[word]
      while bits != 0 {
        let place = 63 &- bits.leadingZeroBitCount
        body(word &<< 6 &+ place)
        bits ^= 1 &<< UInt64(truncatingIfNeeded: place)
      }
    }
  }

  /// Calls `body` with the blocks that the group of an input reaches backwards, the first one first.
  @_alwaysEmitIntoClient @inline(__always)
  func forEachBackward(_ input: Int, _ body: (Int) -> Void) {
    let marks = backward + (input &>> 3 & 63) &* words
    for word in 0..<words {
      var bits = marks[word]
      while bits != 0 {
        body(word &<< 6 &+ bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
    }
  }
}
