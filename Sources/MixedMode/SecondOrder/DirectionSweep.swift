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
/// A state of 0 says that the lanes hold nothing yet and stand for zeros.
@frozen
@usableFromInline
struct DirectionSweep<Lanes: TangentLanes> {
  @usableFromInline typealias T = Lanes.Element

  @usableFromInline let moves: UnsafeMutablePointer<Bool>
  @usableFromInline let isPending: UnsafeMutablePointer<Bool>
  @usableFromInline let tangents: UnsafeMutablePointer<Lanes>
  @usableFromInline let adjoints: UnsafeMutablePointer<Lanes>
  @usableFromInline let count: Int

  /// What it takes for indices below `count`.
  @_alwaysEmitIntoClient
  static func size(_ count: Int) -> Int {
    2 * SweepMemory.size(Bool.self, count) + 2 * SweepMemory.size(Lanes.self, count)
  }

  /// A sweep for indices below `count`; every group of directions begins with ``clear()``.
  @_alwaysEmitIntoClient
  init(_ count: Int, in memory: SweepMemory) {
    var memory = memory
    self.count = count
    moves = memory.take(Bool.self, count)
    isPending = memory.take(Bool.self, count)
    tangents = memory.take(Lanes.self, count)
    adjoints = memory.take(Lanes.self, count)
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
    moves.initialize(repeating: false, count: count)
    isPending.initialize(repeating: false, count: count)
  }

  /// Lets input `i` move along the directions of this group.
  @_alwaysEmitIntoClient @inline(__always)
  func seed(_ i: Int, _ lanes: Lanes) {
    tangents[i &+ 1] = lanes
    moves[i &+ 1] = true
  }

  /// Both sweeps over the nodes that matter, with strong zeros where a partial is not finite.
  @_alwaysEmitIntoClient
  func run(_ nodes: CurvedNodes<T>) {
    if nodes.isFinite {
      forward(nodes.nodes, nodes.count, isFinite: true)
      backward(nodes.nodes, nodes.count, isFinite: true)
    } else {
      forward(nodes.nodes, nodes.count, isFinite: false)
      backward(nodes.nodes, nodes.count, isFinite: false)
    }
  }

  /// Every lane times a partial; with strong zeros on both sides where one may not be a number.
  @_alwaysEmitIntoClient @inline(__always)
  func times(_ lanes: Lanes, _ factor: T, _ isFinite: Bool) -> Lanes {
    if isFinite { return lanes.map { $0 * factor } }
    if factor.isExactlyZero { return Lanes(repeating: .zero) }
    return lanes.map { T.strongProduct($0, factor) }
  }

  @_alwaysEmitIntoClient @inline(__always)
  func forward(
    _ nodes: UnsafeMutablePointer<SecondOrderNode<T>>, _ count: Int, isFinite: Bool
  ) {
    var node = nodes + count
    while node > nodes {
      node -= 1
      let x = Int(node.pointee.parentX)
      let y = Int(node.pointee.parentY)
      if node.pointee.isNeeded, moves[x] || moves[y] {
        let k = Int(node.pointee.index)
        moves[k] = true
        if !moves[y] {
          tangents[k] = times(tangents[x], node.pointee.slopeX, isFinite)
        } else if !moves[x] {
          tangents[k] = times(tangents[y], node.pointee.slopeY, isFinite)
        } else {
          let share = times(tangents[x], node.pointee.slopeX, isFinite)
          tangents[k] = share.combined(with: times(tangents[y], node.pointee.slopeY, isFinite)) {
            $0 + $1
          }
        }
      }
    }
  }

  @_alwaysEmitIntoClient @inline(__always)
  func backward(
    _ nodes: UnsafeMutablePointer<SecondOrderNode<T>>, _ count: Int, isFinite: Bool
  ) {
    for node in nodes..<nodes + count {
      let x = Int(node.pointee.parentX)
      let y = Int(node.pointee.parentY)
      let k = Int(node.pointee.index)
      if isPending[k] {
        let adjoint = adjoints[k]
        add(times(adjoint, node.pointee.slopeX, isFinite), to: x)
        if y != 0 { add(times(adjoint, node.pointee.slopeY, isFinite), to: y) }
      }
      guard node.pointee.isCurved else { continue }
      if moves[x] {
        let tangent = tangents[x]
        add(times(tangent, node.pointee.curvatureXX, isFinite), to: x)
        if y != 0 { add(times(tangent, node.pointee.curvatureXY, isFinite), to: y) }
      }
      if moves[y] {
        let tangent = tangents[y]
        add(times(tangent, node.pointee.curvatureXY, isFinite), to: x)
        add(times(tangent, node.pointee.curvatureYY, isFinite), to: y)
      }
    }
  }

  @_alwaysEmitIntoClient @inline(__always)
  func add(_ lanes: Lanes, to index: Int) {
    if isPending[index] {
      adjoints[index] = adjoints[index].combined(with: lanes) { $0 + $1 }
    } else {
      adjoints[index] = lanes
      isPending[index] = true
    }
  }
}
