public import DerivativeRules
public import ReverseMode

/// One recorded operation with its first and second partial derivatives.
///
/// 56 bytes for `Double`. A parent of 0 stands for "no further dependency", its partials are zero.
@frozen
@usableFromInline
struct SecondOrderNode<T: RealNumber> {
  /// ∂f/∂x and ∂f/∂y.
  @usableFromInline var slopeX: T
  @usableFromInline var slopeY: T
  /// ∂²f/∂x², ∂²f/∂x∂y and ∂²f/∂y²; after the adjoint sweep, times the adjoint of the node.
  @usableFromInline var curvatureXX: T
  @usableFromInline var curvatureXY: T
  @usableFromInline var curvatureYY: T
  @usableFromInline var parentX: Int32
  @usableFromInline var parentY: Int32
  /// Where the node's tangents and adjoints are.
  @usableFromInline var index: Int32 = 0
  /// Whether a later node bends along this one: then its tangents are computed.
  @usableFromInline var isNeeded = false
  /// Whether a curvature, times the adjoint, differs from zero.
  @usableFromInline var isCurved = false

  @_alwaysEmitIntoClient @inline(__always)
  init(
    _ parentX: Int32, _ slopeX: T, _ curvatureXX: T,
    _ parentY: Int32 = 0, _ slopeY: T = .zero, _ curvatureYY: T = .zero,
    cross curvatureXY: T = .zero
  ) {
    self.slopeX = slopeX
    self.slopeY = slopeY
    self.curvatureXX = curvatureXX
    self.curvatureXY = curvatureXY
    self.curvatureYY = curvatureYY
    self.parentX = parentX
    self.parentY = parentY
  }

  /// Whether all second partials are zeros.
  @_alwaysEmitIntoClient @inline(__always)
  var isLinear: Bool {
    curvatureXX.isExactlyZero && curvatureXY.isExactlyZero && curvatureYY.isExactlyZero
  }

  /// Whether every partial is a number: then no strong zeros are needed.
  @_alwaysEmitIntoClient @inline(__always)
  var isFinite: Bool {
    slopeX.primal.isFinite && slopeY.primal.isFinite && curvatureXX.primal.isFinite
      && curvatureXY.primal.isFinite && curvatureYY.primal.isFinite
  }
}

/// What a recording of second order writes to.
@usableFromInline typealias SecondOrderStore<T: RealNumber> = NodeStore<SecondOrderNode<T>>
