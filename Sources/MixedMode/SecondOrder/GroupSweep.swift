public import DerivativeRules
public import ForwardMode
public import ReverseMode

/// Both sweeps of one group of directions over all nodes of a recording of machine numbers, without choosing among them:
/// what is right for a few directions.
///
/// Every product is plain. Where one meets a partial or a number that is not finite, so is what it adds to an adjoint, and
/// what comes of that up to the inputs: the result tells whether it may be used.
@frozen
@usableFromInline
struct GroupSweep<Lanes: TangentLanes> {
  @usableFromInline typealias T = Lanes.Element

  @usableFromInline let state: UnsafeMutablePointer<SecondOrderStore<T>>
  @usableFromInline let adjoints: UnsafeMutablePointer<T>
  @usableFromInline let tangents: UnsafeMutablePointer<Lanes>
  @usableFromInline let adjointTangents: UnsafeMutablePointer<Lanes>

  /// What it takes for indices below `count`, beside their adjoints.
  @_alwaysEmitIntoClient
  static func size(_ count: Int) -> Int { 2 * SweepMemory.size(Lanes.self, count) }

  /// A sweep over a complete recording, in memory that follows its adjoints.
  @_alwaysEmitIntoClient
  init(
    _ state: UnsafeMutablePointer<SecondOrderStore<T>>, _ adjoints: UnsafeMutablePointer<T>,
    _ memory: SweepMemory
  ) {
    self.state = state
    self.adjoints = adjoints
    var memory = memory
    tangents = memory.take(Lanes.self, state.pointee.count)
    adjointTangents = memory.take(Lanes.self, state.pointee.count)
  }

  /// Lets the inputs move.
  @_alwaysEmitIntoClient @inline(__always)
  func seed(_ lanes: (Int) -> Lanes) {
    // Index 0 stands for no further dependency.
    tangents[0] = Lanes(repeating: .zero)
    for i in 0..<state.pointee.inputs { tangents[i &+ 1] = lanes(i) }
  }

  /// Both sweeps; whether gradient and products are finite.
  @_alwaysEmitIntoClient
  func run() -> Bool {
    let count = state.pointee.count
    state.pointee.forEachBlockInOrder { first, end, nodes in
      for index in first..<end {
        let node = nodes + (index &- first)
        tangents[index] = tangents[Int(node.pointee.parentX)].times(node.pointee.slopeX)
          .plus(tangents[Int(node.pointee.parentY)].times(node.pointee.slopeY))
      }
    }
    adjoints.update(repeating: T.zero, count: count)
    adjointTangents.initialize(repeating: Lanes(repeating: .zero), count: count)
    adjoints[count &- 1] = 1
    state.pointee.forEachBlock { first, end, nodes in
      var index = end
      while index > first {
        index &-= 1
        pull(nodes + (index &- first), index)
      }
    }
    var check = T.zero
    for i in 1...max(state.pointee.inputs, 1) {
      check = check + adjoints[i] * 0
      for lane in 0..<Lanes.count { check = check + adjointTangents[i][lane] * 0 }
    }
    return check.isExactlyZero
  }

  /// Carries the adjoint of a node and its tangents back to what the node depends on.
  @_alwaysEmitIntoClient @inline(__always)
  func pull(_ node: UnsafeMutablePointer<SecondOrderNode<T>>, _ index: Int) {
    let x = Int(node.pointee.parentX)
    let y = Int(node.pointee.parentY)
    let adjoint = adjoints[index]
    let moved = adjointTangents[index]
    adjoints[x] = adjoints[x] + adjoint * node.pointee.slopeX
    adjoints[y] = adjoints[y] + adjoint * node.pointee.slopeY
    var shareX = moved.times(node.pointee.slopeX)
    var shareY = moved.times(node.pointee.slopeY)
    if !node.pointee.isLinear {
      let bendXX = adjoint * node.pointee.curvatureXX
      let bendXY = adjoint * node.pointee.curvatureXY
      let bendYY = adjoint * node.pointee.curvatureYY
      let tangentX = tangents[x]
      let tangentY = tangents[y]
      shareX = shareX.plus(tangentX.times(bendXX)).plus(tangentY.times(bendXY))
      shareY = shareY.plus(tangentX.times(bendXY)).plus(tangentY.times(bendYY))
    }
    adjointTangents[x] = adjointTangents[x].plus(shareX)
    adjointTangents[y] = adjointTangents[y].plus(shareY)
  }
}
