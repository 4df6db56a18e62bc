public import DerivativeRules

/// One recorded operation: the nodes it depends on and its partial derivatives with respect to them.
///
/// 24 bytes for `Double`. Node 0 does not exist: it stands for "no further dependency", its partial is zero.
@frozen
@usableFromInline
struct TapeNode<T: RealNumber> {
  @usableFromInline var partialX: T
  @usableFromInline var partialY: T
  @usableFromInline var parentX: Int32
  @usableFromInline var parentY: Int32

  @_alwaysEmitIntoClient @inline(__always)
  init(_ partialX: T, _ parentX: Int32, _ partialY: T, _ parentY: Int32) {
    self.partialX = partialX
    self.partialY = partialY
    self.parentX = parentX
    self.parentY = parentY
  }

  /// Whether both partials are numbers.
  @_alwaysEmitIntoClient @inline(__always)
  var isFinite: Bool { partialX.primal.isFinite && partialY.primal.isFinite }
}
