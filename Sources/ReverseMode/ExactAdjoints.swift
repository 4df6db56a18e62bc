public import DerivativeRules

// 0·∞ in a sweep backwards: what forward mode says (Docs/Decisions/0024-active-zeros.md). A product of adjoint and partial is
// arithmetic: zero beside ∞ is NaN, whichever of them it is. But an output that an intermediate number does not reach has
// nothing to do with it: its share is zero, whatever the partial is. An adjoint that came out as zero beside an infinite
// partial has no answer. Both adjoints are zeros; a sweep that must tell them apart starts all at −0, and adds nothing but +0
// to them. Only where a zero met an infinite partial is it swept that way, so that it costs the others nothing.

extension RealNumber {
  /// An adjoint that nothing has been added to.
  @_alwaysEmitIntoClient package static var unreached: Self { -zero }

  /// Whether nothing has been added to the adjoint.
  @_alwaysEmitIntoClient package var isUnreached: Bool {
    primal == 0 && primal.sign == .minus && isExactlyZero
  }

  /// The share of an adjoint that has been reached; never −0.
  @_alwaysEmitIntoClient
  package func share(times partial: Self) -> Self {
    self * partial + Self.zero
  }

  /// Whether the number and everything it carries is finite.
  @_alwaysEmitIntoClient @inline(__always)
  package var isFiniteThroughout: Bool {
    Self.self == MachineNumber.self ? primal.isFinite : scaled(by: 0).isExactlyZero
  }

  /// The share of an adjoint in either kind of sweep.
  @_alwaysEmitIntoClient @inline(__always)
  package func share(times partial: Self, exactly isExact: Bool) -> Self {
    isExact ? share(times: partial) : self * partial
  }

  /// Whether an adjoint contributes nothing in either kind of sweep.
  @_alwaysEmitIntoClient @inline(__always)
  package func isSkipped(exactly isExact: Bool) -> Bool { isExact ? isUnreached : isExactlyZero }
}

extension TapeState {
  /// Looks at every node's partials, once for a recording that is swept often: its sweeps need not look at those beside
  /// zeros then.
  @_alwaysEmitIntoClient
  mutating func lookAtPartials() {
    guard partials == .unknown else { return }
    var isFinite = true
    nodes.forEachBlock { first, end, block in
      for node in block..<block + (end - first) { isFinite = isFinite && node.pointee.isFinite }
    }
    if isFinite { partials = .finite }
  }

  /// Carries adjoints back as ``sweep(_:from:)`` does, from those that begin as ``RealNumber/unreached``.
  @_alwaysEmitIntoClient @inline(never)
  func sweepExactly(_ adjoints: UnsafeMutablePointer<T>, from last: Int) {
    var group = groups.count - 1
    nodes.forEachBlock { first, end, block in
      var k = min(last, end - 1)
      while k >= first {
        while group >= 0, groups[group].first > k { group -= 1 }
        if group >= 0, k < groups[group].first + groups[group].count {
          _ = groups[group].pull(adjoints, true)
          k = groups[group].first - 1
          continue
        }
        let adjoint = adjoints[k]
        if !adjoint.isUnreached {
          let node = block + (k - first)
          let x = Int(node.pointee.parentX)
          let y = Int(node.pointee.parentY)
          adjoints[x] = adjoints[x] + adjoint.share(times: node.pointee.partialX)
          if y != 0 { adjoints[y] = adjoints[y] + adjoint.share(times: node.pointee.partialY) }
        }
        k -= 1
      }
    }
    for i in 0..<nodes.inputs { adjoints[i + 1] = adjoints[i + 1] + T.zero }
  }
}

/// What is known of the partials of a recording's nodes.
@frozen
@usableFromInline
enum PartialKind: UInt8 { case unknown, finite, infinite }
