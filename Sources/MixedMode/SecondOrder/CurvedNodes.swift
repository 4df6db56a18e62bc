public import DerivativeRules
public import ReverseMode

/// The nodes of a recording that bend, or that others bend along: those that second derivatives depend on, the last
/// one first.
@frozen
@usableFromInline
struct CurvedNodes<T: RealNumber> {
  @usableFromInline var nodes: UnsafeMutablePointer<SecondOrderNode<T>>
  @usableFromInline var count = 0
  /// Whether every partial is a number; of nested numbers it would have to be asked for at every level.
  @usableFromInline var isFinite = true

  /// No nodes yet; there is room for all of a recording.
  @_alwaysEmitIntoClient
  init(in memory: UnsafeMutablePointer<SecondOrderNode<T>>) { nodes = memory }

  /// Forgets all nodes.
  @_alwaysEmitIntoClient
  mutating func clear() {
    nodes.deinitialize(count: count)
    count = 0
  }

  /// Sweeps the adjoints of first order, which are the same for every direction, and keeps the nodes that matter.
  ///
  /// - Parameters:
  ///   - adjoints: zeros for all indices; afterwards entries 1, 2, … are the gradient.
  ///   - isNeeded: a flag for each index, all 0.
  @_alwaysEmitIntoClient
  mutating func sweepAdjoints(
    _ adjoints: UnsafeMutablePointer<T>, of store: SecondOrderStore<T>,
    isNeeded: UnsafeMutablePointer<UInt8>
  ) {
    if sweep(adjoints, of: store, isNeeded, exactly: false) { return }
    _ = sweep(adjoints, of: store, isNeeded, exactly: true)
    for i in 0..<store.inputs { adjoints[i + 1] = adjoints[i + 1] + T.zero }
  }

  /// One of the sweeps that `ExactAdjoints.swift` speaks of; whether no zero met an infinite partial or adjoint.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func sweep(
    _ adjoints: UnsafeMutablePointer<T>, of store: SecondOrderStore<T>,
    _ isNeeded: UnsafeMutablePointer<UInt8>, exactly isExact: Bool
  ) -> Bool {
    if isExact {
      clear()
      isNeeded.update(repeating: 0, count: store.count)
      adjoints.update(repeating: T.unreached, count: store.count)
    }
    adjoints[store.count &- 1] = 1
    var kept = nodes
    var allFinite = T.self == T.MachineNumber.self
    var isSettled = true
    store.forEachBlock { first, end, block in
      var index = end
      while index > first {
        index &-= 1
        let recorded = block + (index &- first)
        let x = Int(recorded.pointee.parentX)
        let y = Int(recorded.pointee.parentY)
        let adjoint = adjoints[index]
        var (xx, xy, yy) = (T.zero, T.zero, T.zero)
        var isCurved = false
        if !adjoint.isSkipped(exactly: isExact) {
          // Of machine numbers an infinite adjoint shows in the curvatures: times zero it is NaN.
          if !isExact, T.self != T.MachineNumber.self {
            isSettled = isSettled && adjoint.isFiniteThroughout
          }
          let node = recorded.pointee
          adjoints[x] = adjoints[x] + adjoint.share(times: node.slopeX, exactly: isExact)
          if y != 0 {
            adjoints[y] = adjoints[y] + adjoint.share(times: node.slopeY, exactly: isExact)
          }
          xx = adjoint.share(times: node.curvatureXX, exactly: isExact)
          xy = adjoint.share(times: node.curvatureXY, exactly: isExact)
          yy = adjoint.share(times: node.curvatureYY, exactly: isExact)
          let bends =
            isExact
            ? (node.bends & 1 != 0, node.bends & 2 != 0, node.bends & 4 != 0)
            : (!xx.isExactlyZero, !xy.isExactlyZero, !yy.isExactlyZero)
          if bends.0 || bends.1 { isNeeded[x] = 1 }
          if bends.1 || bends.2 { isNeeded[y] = 1 }
          isCurved = bends.0 || bends.1 || bends.2
        } else if !isExact {
          isSettled = isSettled && recorded.pointee.isFinite
        }
        if isNeeded[index] != 0 {
          isNeeded[x] = 1
          isNeeded[y] = 1
        } else if !isCurved {
          continue
        }
        var node = recorded.pointee
        node.index = Int32(truncatingIfNeeded: index)
        node.isNeeded = isNeeded[index] != 0
        node.isCurved = isCurved
        node.curvatureXX = xx
        node.curvatureXY = xy
        node.curvatureYY = yy
        allFinite = allFinite && node.isFinite
        kept.initialize(to: node)
        kept += 1
      }
    }
    count = kept - nodes
    isFinite = allFinite
    return isSettled && (allFinite || T.self != T.MachineNumber.self)
  }
}
