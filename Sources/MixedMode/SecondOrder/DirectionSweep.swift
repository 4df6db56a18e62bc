public import DerivativeRules
public import ForwardMode

// Forward over reverse on what was recorded. The adjoints of first order are the same for every direction: they are
// computed once, and only the nodes stay on which a second derivative depends. For each group of directions then
//
//   Ż = f_x Ẋ + f_y Ẏ                                  forward
//   dX̄ += f_x dZ̄ + h_xx Ẋ + h_xy Ẏ,  h_xx = Z̄ f_xx …     backward
//
// where nothing is read or written of nodes that do not move and whose adjoints do not move.

/// The tangents and the adjoints' tangents of all nodes for one group of directions.
///
/// A state of 0 says that the lanes hold nothing yet and stand for zeros. Else it says which lanes do, a bit for each; where
/// all partials are numbers only that there are some.
@frozen
@usableFromInline
struct DirectionSweep<T: RealNumber> {
  @usableFromInline typealias Lanes = Lanes8<T>

  @usableFromInline let movers: UnsafeMutablePointer<UInt8>
  @usableFromInline let pending: UnsafeMutablePointer<UInt8>
  @usableFromInline let tangents: UnsafeMutablePointer<Lanes>
  @usableFromInline let adjoints: UnsafeMutablePointer<Lanes>
  @usableFromInline let count: Int
  /// The memory behind it.
  @usableFromInline let end: SweepMemory

  /// What it takes for indices below `count`.
  @_alwaysEmitIntoClient
  static func size(_ count: Int) -> Int {
    2 * SweepMemory.size(UInt8.self, count) + 2 * SweepMemory.size(Lanes.self, count)
  }

  /// A sweep for indices below `count`; every group of directions begins with ``clear()``.
  @_alwaysEmitIntoClient
  init(_ count: Int, in memory: SweepMemory) {
    var memory = memory
    self.count = count
    movers = memory.take(UInt8.self, count)
    pending = memory.take(UInt8.self, count)
    tangents = memory.take(Lanes.self, count)
    adjoints = memory.take(Lanes.self, count)
    end = memory
    if !_isPOD(T.self) {
      tangents.initialize(repeating: Lanes(repeating: .zero), count: count)
      adjoints.initialize(repeating: Lanes(repeating: .zero), count: count)
    }
  }

  /// Destroys lanes that hold references.
  @_alwaysEmitIntoClient
  func release() {
    if _isPOD(T.self) { return }
    tangents.deinitialize(count: count)
    adjoints.deinitialize(count: count)
  }

  /// Makes all lanes stand for zeros.
  @_alwaysEmitIntoClient
  func clear() {
    movers.initialize(repeating: 0, count: count)
    pending.initialize(repeating: 0, count: count)
  }

  /// Lets input `i` move along those directions of this group that `lanes` says.
  @_alwaysEmitIntoClient @inline(__always)
  func seed(_ i: Int, _ tangents: Lanes, _ lanes: UInt8) {
    self.tangents[i &+ 1] = tangents
    movers[i &+ 1] = lanes
  }

  /// Both sweeps over the nodes that matter, or over the blocks that the group of an input reaches.
  @_alwaysEmitIntoClient
  func run(_ nodes: CurvedNodes<T>, _ reached: ReachedBlocks? = nil, input: Int = 0) {
    guard nodes.isFinite else { return runExactly(nodes.nodes, nodes.count) }
    guard let reached else {
      forward(nodes.nodes, nodes.count)
      return backward(nodes.nodes, nodes.count)
    }
    let length = ReachedBlocks.length
    reached.forEachForward(input) { block in
      let start = block &* length
      forward(nodes.nodes + start, min(length, nodes.count &- start))
    }
    reached.forEachBackward(input) { block in
      let start = block &* length
      backward(nodes.nodes + start, min(length, nodes.count &- start))
    }
  }

  /// Calls `body` with the inputs from one on, below a count, whose adjoints move.
  @_alwaysEmitIntoClient @inline(__always)
  func forEachPending(from start: Int, below count: Int, _ body: (Int) -> Void) {
    var i = start
    while i < count {
      // Most of many do not: eight states are asked at once.
      let eight = UnsafeRawPointer(pending + (i &+ 1))
      if i &+ 8 <= count, eight.loadUnaligned(as: UInt64.self) == 0 {
        i &+= 8
        continue
      }
      let end = min(i &+ 8, count)
      while i < end {
        if pending[i &+ 1] != 0 { body(i) }
        i &+= 1
      }
    }
  }

  @_alwaysEmitIntoClient @inline(__always)
  func times(_ lanes: Lanes, _ factor: T) -> Lanes { lanes.map { $0 * factor } }

  @_alwaysEmitIntoClient @inline(__always)
  func forward(_ nodes: UnsafeMutablePointer<SecondOrderNode<T>>, _ count: Int) {
    var node = nodes + count
    while node > nodes {
      node -= 1
      let x = Int(node.pointee.parentX)
      let y = Int(node.pointee.parentY)
      if node.pointee.isNeeded, movers[x] | movers[y] != 0 {
        let k = Int(node.pointee.index)
        movers[k] = 0xFF
        if movers[y] == 0 {
          tangents[k] = times(tangents[x], node.pointee.slopeX)
        } else if movers[x] == 0 {
          tangents[k] = times(tangents[y], node.pointee.slopeY)
        } else {
          let share = times(tangents[x], node.pointee.slopeX)
          tangents[k] = share.combined(with: times(tangents[y], node.pointee.slopeY)) { $0 + $1 }
        }
      }
    }
  }

  @_alwaysEmitIntoClient @inline(__always)
  func backward(_ nodes: UnsafeMutablePointer<SecondOrderNode<T>>, _ count: Int) {
    for node in nodes..<nodes + count {
      let x = Int(node.pointee.parentX)
      let y = Int(node.pointee.parentY)
      let k = Int(node.pointee.index)
      if pending[k] != 0 {
        let adjoint = adjoints[k]
        add(times(adjoint, node.pointee.slopeX), to: x)
        if y != 0 { add(times(adjoint, node.pointee.slopeY), to: y) }
      }
      guard node.pointee.isCurved else { continue }
      if movers[x] != 0 {
        let tangent = tangents[x]
        add(times(tangent, node.pointee.curvatureXX), to: x)
        if y != 0 { add(times(tangent, node.pointee.curvatureXY), to: y) }
      }
      if movers[y] != 0 {
        let tangent = tangents[y]
        add(times(tangent, node.pointee.curvatureXY), to: x)
        add(times(tangent, node.pointee.curvatureYY), to: y)
      }
    }
  }

  @_alwaysEmitIntoClient @inline(__always)
  func add(_ lanes: Lanes, to index: Int) {
    if pending[index] != 0 {
      adjoints[index] = adjoints[index].combined(with: lanes) { $0 + $1 }
    } else {
      adjoints[index] = lanes
      pending[index] = 0xFF
    }
  }
}

// Where a partial is not a number: a lane that does not move has no term, a zero of another beside ∞ is NaN
// (Docs/Decisions/0024-active-zeros.md).

extension DirectionSweep {
  @_alwaysEmitIntoClient @inline(never)
  func runExactly(_ nodes: UnsafeMutablePointer<SecondOrderNode<T>>, _ count: Int) {
    for node in (nodes..<nodes + count).reversed() where node.pointee.isNeeded {
      let k = Int(node.pointee.index)
      movers[k] = 0
      move(k, along: Int(node.pointee.parentX), node.pointee.slopeX)
      move(k, along: Int(node.pointee.parentY), node.pointee.slopeY)
    }
    for node in nodes..<nodes + count {
      let (x, y) = (Int(node.pointee.parentX), Int(node.pointee.parentY))
      let k = Int(node.pointee.index)
      let bends = node.pointee.isCurved ? node.pointee.bends : 0
      add(adjoints[k], pending[k], node.pointee.slopeX, to: x)
      if bends & 1 != 0 { add(tangents[x], movers[x], node.pointee.curvatureXX, to: x) }
      if bends & 2 != 0 { add(tangents[y], movers[y], node.pointee.curvatureXY, to: x) }
      if y == 0 { continue }
      add(adjoints[k], pending[k], node.pointee.slopeY, to: y)
      if bends & 2 != 0 { add(tangents[x], movers[x], node.pointee.curvatureXY, to: y) }
      if bends & 4 != 0 { add(tangents[y], movers[y], node.pointee.curvatureYY, to: y) }
    }
  }

  /// Adds what a parent's tangents are to those of node k.
  @_alwaysEmitIntoClient
  func move(_ k: Int, along parent: Int, _ slope: T) {
    Self.add(tangents[parent], movers[parent], slope, to: &tangents[k], &movers[k])
  }

  /// Adds what tangents or adjoints give to the adjoints of a parent.
  @_alwaysEmitIntoClient
  func add(_ lanes: Lanes, _ present: UInt8, _ factor: T, to parent: Int) {
    Self.add(lanes, present, factor, to: &adjoints[parent], &pending[parent])
  }

  /// Adds those lanes that are present, times a factor.
  @_alwaysEmitIntoClient
  static func add(
    _ lanes: Lanes, _ present: UInt8, _ factor: T, to sum: inout Lanes, _ summed: inout UInt8
  ) {
    for lane in 0..<Lanes.count {
      let bit: UInt8 = 1 << UInt8(lane)
      if summed & bit == 0 { sum[lane] = .zero }
      if present & bit != 0 { sum[lane] = sum[lane] + lanes[lane] * factor }
    }
    summed |= present
  }
}
