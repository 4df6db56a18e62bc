public import DerivativeRules

#if DEBUG
  import ReverseMode
#endif

/// A number that records how it was computed with first and second derivatives, for Hessians.
///
/// Arithmetic and every function of `RealNumber` act on the value as on the plain number, bit for bit. As with
/// `TapeVariable`, only a result of two different recorded numbers becomes a node; it holds the first and second
/// partials of the operation. A result that depends on one number carries its first and second derivative with
/// respect to it along: a truncated Taylor series.
///
/// ```swift
/// let H = ReverseMode.hessian(at: [2.0, 5.0]) { x in x[0] * x[0] * x[1] }
/// H.row(0)  // [10.0, 4.0]
/// ```
///
/// - Comparison looks at the value only, as for every number of this package.
/// - A variable belongs to the call that made it. Debug builds stop where one is used after that call, or on another
///   thread; meeting a variable of another tape stops release builds too.
@frozen
public struct SecondOrderVariable<T: RealNumber> {
  /// The undifferentiated number.
  public let value: T
  /// The first and second derivative with respect to node `index`.
  @usableFromInline let slope: T
  @usableFromInline let curvature: T
  @usableFromInline let tape: UnsafeMutablePointer<SecondOrderState<T>>?
  /// The node the value depends on; 0 for a constant.
  @usableFromInline let index: Int32
  #if DEBUG
    @usableFromInline var recording: UInt64 = 0
  #endif

  /// A constant.
  @inlinable @inline(__always)
  public init(_ value: T) {
    self.value = value
    slope = T.zero
    curvature = T.zero
    tape = nil
    index = 0
  }

  /// A number with a node of its own.
  @inlinable @inline(__always)
  init(value: T, tape: UnsafeMutablePointer<SecondOrderState<T>>, index: Int32) {
    self.value = value
    slope = 1
    curvature = T.zero
    self.tape = tape
    self.index = index
    #if DEBUG
      recording = tape.pointee.recording
    #endif
  }

  /// A number that depends on what `x` depends on.
  @inlinable @inline(__always)
  init(value: T, slope: T, curvature: T, like x: Self) {
    self.value = value
    self.slope = slope
    self.curvature = curvature
    tape = x.tape
    index = x.index
    #if DEBUG
      recording = x.recording
      x.checkRecording()
    #endif
  }

  /// Whether both numbers depend on one and the same node.
  @inlinable @inline(__always)
  func sharesNode(with other: Self) -> Bool {
    guard index == other.index, UInt(bitPattern: tape) == UInt(bitPattern: other.tape) else {
      return false
    }
    #if DEBUG
      other.checkRecording()
    #endif
    return true
  }

  /// Whether a derivative is recorded and is not exactly zero.
  @inlinable @inline(__always)
  var hasDerivative: Bool { index != 0 && !(slope.isExactlyZero && curvature.isExactlyZero) }
}

@available(*, unavailable, message: "A tape belongs to one thread.")
extension SecondOrderVariable: Sendable {}

// MARK: - Recording

extension SecondOrderVariable {
  /// Records a result of two numbers on different nodes.
  @inlinable @inline(__always)
  static func recorded(_ value: T, _ x: Self, _ y: Self, _ node: SecondOrderNode<T>) -> Self {
    #if DEBUG
      x.checkRecording()
      y.checkRecording()
    #endif
    if _slowPath(UInt(bitPattern: x.tape) != UInt(bitPattern: y.tape)) { mixedTapes() }
    let tape = x.tape.unsafelyUnwrapped
    return Self(value: value, tape: tape, index: tape.pointee.append(node))
  }

  /// A result that depends on what `x` depends on.
  ///
  /// A derivative that is infinite or NaN becomes a node: there an adjoint of zero contributes zero.
  @inlinable @inline(__always)
  static func settled(_ value: T, slope: T, curvature: T, like x: Self) -> Self {
    if _fastPath(slope.primal.isFinite && curvature.primal.isFinite) || x.index == 0 {
      return Self(value: value, slope: slope, curvature: curvature, like: x)
    }
    return singular(value, slope: slope, curvature: curvature, like: x)
  }

  @inlinable @inline(never)
  static func singular(_ value: T, slope: T, curvature: T, like x: Self) -> Self {
    #if DEBUG
      x.checkRecording()
    #endif
    let tape = x.tape.unsafelyUnwrapped
    let index = tape.pointee.append(SecondOrderNode(x.index, slope, curvature))
    return Self(value: value, tape: tape, index: index)
  }

  /// Stops where the variables of two tapes meet: in release builds too, as indices of one mean nothing on the other.
  @inlinable @inline(never)
  static func mixedTapes() -> Never {
    preconditionFailure(
      """
      A variable of one tape met a variable of another. A derivative taken inside another must run over the outer \
      number: write ReverseMode.hessian(at: [SecondOrderVariable<Double>(1.0)]) { y in SecondOrderVariable(x) + y[0] }.
      """)
  }

  #if DEBUG
    /// Stops where the variable's recording is over, or where another thread made it.
    @usableFromInline
    func checkRecording() {
      guard let tape else { return }
      precondition(
        tape.pointee.recording == recording,
        "A SecondOrderVariable was used after the call that recorded it had returned, or after its tape was reused."
      )
      precondition(
        tape.pointee.thread == currentThread(),
        "A SecondOrderVariable was used on another thread than the one it was made on.")
    }
  #endif
}
