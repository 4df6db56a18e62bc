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
  /// Which curvatures have been computed, ∂²f/∂x² in bit 0, ∂²f/∂x∂y in bit 1, ∂²f/∂y² in bit 2: the others are zero because
  /// nothing bends.
  @usableFromInline let bends: UInt8

  /// A node of two numbers, each with what the operation makes of its slope and its curvature.
  @_alwaysEmitIntoClient @inline(__always)
  init(
    _ x: SecondOrderVariable<T>, _ slopeX: T, _ curvatureXX: T,
    _ y: SecondOrderVariable<T>, _ slopeY: T, _ curvatureYY: T, cross curvatureXY: T? = nil
  ) {
    if !_isConcrete(T.self) {
      self = .called(x, slopeX, curvatureXX, y, slopeY, curvatureYY, curvatureXY)
      return
    }
    self.init(inlined: x, slopeX, curvatureXX, y, slopeY, curvatureYY, curvatureXY)
  }

  @_alwaysEmitIntoClient @inline(never)
  static func called(
    _ x: SecondOrderVariable<T>, _ slopeX: T, _ curvatureXX: T,
    _ y: SecondOrderVariable<T>, _ slopeY: T, _ curvatureYY: T, _ curvatureXY: T?
  ) -> Self {
    Self(inlined: x, slopeX, curvatureXX, y, slopeY, curvatureYY, curvatureXY)
  }

  @_alwaysEmitIntoClient @inline(__always)
  init(
    inlined x: SecondOrderVariable<T>, _ slopeX: T, _ curvatureXX: T,
    _ y: SecondOrderVariable<T>, _ slopeY: T, _ curvatureYY: T, _ curvatureXY: T?
  ) {
    self.slopeX = slopeX
    self.slopeY = slopeY
    self.curvatureXX = curvatureXX
    self.curvatureXY = curvatureXY ?? .zero
    self.curvatureYY = curvatureYY
    parentX = x.index
    parentY = y.index
    bends = (x.isBent ? 1 : 0) | (curvatureXY != nil ? 2 : 0) | (y.isBent ? 4 : 0)
  }

  /// Whether all second partials are zeros.
  @_alwaysEmitIntoClient @inline(__always)
  var isLinear: Bool {
    curvatureXX.isExactlyZero && curvatureXY.isExactlyZero && curvatureYY.isExactlyZero
  }

  /// A node of one number.
  @_alwaysEmitIntoClient
  init(_ x: SecondOrderVariable<T>) {
    self.init(x, x.slope, x.curvature, SecondOrderVariable(.zero), .zero, .zero)
  }

  /// Whether every partial is a number: then nothing at rest has to be told from what came out as zero.
  @_alwaysEmitIntoClient @inline(__always)
  var isFinite: Bool {
    slopeX.primal.isFinite && slopeY.primal.isFinite && curvatureXX.primal.isFinite
      && curvatureXY.primal.isFinite && curvatureYY.primal.isFinite
  }
}

/// What a recording of second order writes to.
@usableFromInline typealias SecondOrderStore<T: RealNumber> = NodeStore<SecondOrderNode<T>>
