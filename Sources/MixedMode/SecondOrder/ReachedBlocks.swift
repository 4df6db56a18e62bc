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

  /// For each block a bit for each group, in turn for more than 64: whether a node's tangents move along it.
  @usableFromInline let forward: UnsafeMutablePointer<UInt64>
  /// The same for what a node adds to the adjoints of others.
  @usableFromInline let backward: UnsafeMutablePointer<UInt64>

  /// What it takes for indices below `count`.
  @_alwaysEmitIntoClient
  static func size(_ count: Int) -> Int { 4 * SweepMemory.size(UInt64.self, count &+ 1) }

  /// The bit of the group that an input is in.
  @_alwaysEmitIntoClient @inline(__always)
  static func bit(_ input: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: input &>> 3) }

  /// The blocks of the nodes that matter, of indices below `total`.
  @_alwaysEmitIntoClient
  init<T: RealNumber>(_ curved: CurvedNodes<T>, inputs: Int, total: Int, in memory: SweepMemory) {
    var memory = memory
    let blocks = curved.count / Self.length + 1
    forward = memory.take(UInt64.self, blocks)
    backward = memory.take(UInt64.self, blocks)
    forward.initialize(repeating: 0, count: blocks)
    backward.initialize(repeating: 0, count: blocks)
    let movers = memory.take(UInt64.self, total)
    let pending = memory.take(UInt64.self, total)
    movers.initialize(repeating: 0, count: total)
    pending.initialize(repeating: 0, count: total)
    for input in 0..<inputs { movers[input &+ 1] = Self.bit(input) }
    var place = curved.count
    while place > 0 {
      place &-= 1
      let node = curved.nodes + place
      guard node.pointee.isNeeded else { continue }
      let moved = movers[Int(node.pointee.parentX)] | movers[Int(node.pointee.parentY)]
      movers[Int(node.pointee.index)] = moved
      forward[place / Self.length] |= moved
    }
    while place < curved.count {
      let node = curved.nodes + place
      let x = Int(node.pointee.parentX)
      let y = Int(node.pointee.parentY)
      var carried = pending[Int(node.pointee.index)]
      if node.pointee.isCurved { carried |= movers[x] | movers[y] }
      pending[x] |= carried
      pending[y] |= carried
      backward[place / Self.length] |= carried
      place &+= 1
    }
  }
}
