public import DerivativeRules
public import ReverseMode

/// The nodes of a recording that bend, or that others bend along: those that second derivatives depend on, the last
/// one first.
@frozen
@usableFromInline
struct CurvedNodes<T: RealNumber> {
  @usableFromInline var nodes: UnsafeMutablePointer<SecondOrderNode<T>>
  @usableFromInline var count = 0
  @usableFromInline var capacity = 0
  /// Whether every partial is a number; of nested numbers it would have to be asked for at every level.
  @usableFromInline var isFinite = true

  @inlinable
  init() { nodes = .allocate(capacity: 0) }

  /// Gives the memory back.
  @inlinable
  mutating func release() {
    clear()
    nodes.deallocate()
  }

  /// Forgets all nodes.
  @inlinable
  mutating func clear() {
    nodes.deinitialize(count: count)
    count = 0
  }

  /// Sweeps the adjoints of first order, which are the same for every direction, and keeps the nodes that matter.
  ///
  /// - Parameters:
  ///   - adjoints: that of the last node is set, the others are zero; afterwards entries 1, 2, … are the gradient.
  ///   - isNeeded: a flag for each index, all false.
  @inlinable
  mutating func sweepAdjoints(
    _ adjoints: UnsafeMutablePointer<T>, of store: SecondOrderStore<T>,
    isNeeded: UnsafeMutablePointer<Bool>
  ) {
    let nodeCount = store.count &- store.inputs &- 1
    if capacity < nodeCount {
      nodes.deallocate()
      capacity = max(nodeCount, 2 * capacity)
      nodes = .allocate(capacity: capacity)
    }
    var kept = nodes
    var allFinite = T.self == T.Scalar.self
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
        if !adjoint.isExactlyZero {
          adjoints[x] = adjoints[x] + T.strongProduct(adjoint, recorded.pointee.slopeX)
          adjoints[y] = adjoints[y] + T.strongProduct(adjoint, recorded.pointee.slopeY)
          xx = T.strongProduct(adjoint, recorded.pointee.curvatureXX)
          xy = T.strongProduct(adjoint, recorded.pointee.curvatureXY)
          yy = T.strongProduct(adjoint, recorded.pointee.curvatureYY)
          let bends = (!xx.isExactlyZero, !xy.isExactlyZero, !yy.isExactlyZero)
          if bends.0 || bends.1 { isNeeded[x] = true }
          if bends.1 || bends.2 { isNeeded[y] = true }
          isCurved = bends.0 || bends.1 || bends.2
        }
        if isNeeded[index] {
          isNeeded[x] = true
          isNeeded[y] = true
        } else if !isCurved {
          continue
        }
        var node = recorded.pointee
        node.index = Int32(truncatingIfNeeded: index)
        node.isNeeded = isNeeded[index]
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
  }
}
