public import DerivativeRules

/// A number that records how it was computed, for derivatives by one sweep backwards.
///
/// Arithmetic and every function of `RealNumber` act on the value as on the plain number, bit for bit. A result
/// that depends on two recorded numbers becomes a node of the tape: its two partial derivatives and the nodes they
/// belong to. A result that depends on one carries its derivative with respect to that node along, as a
/// dual number does, and takes no node: `sin(2 * x + 1)`, `x * x`, `exp(-x * x)` cost no memory. Constants are
/// never recorded.
///
/// ```swift
/// ReverseMode.gradient(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }  // [5.5, 1.716…]
/// ```
///
/// - Comparison looks at the value only, as for every number of this package.
/// - A variable belongs to the call that made it. Debug builds stop where one is used after that call, on another
///   thread, or together with a variable of another tape.
@frozen
public struct TapeVariable<T: RealNumber> {
  /// The undifferentiated number.
  public let value: T
  /// The derivative with respect to node `index`.
  @usableFromInline let weight: T
  @usableFromInline let tape: UnsafeMutablePointer<TapeState<T>>?
  /// The node the value depends on; 0 for a constant.
  @usableFromInline let index: Int32
  #if DEBUG
    @usableFromInline var recording: UInt64 = 0
  #endif

  /// A constant.
  @inlinable @inline(__always)
  public init(_ value: T) {
    self.value = value
    weight = T.zero
    tape = nil
    index = 0
  }

  /// A number with a node of its own, or a weight on one.
  @inlinable @inline(__always)
  init(value: T, weight: T, tape: UnsafeMutablePointer<TapeState<T>>?, index: Int32) {
    self.value = value
    self.weight = weight
    self.tape = tape
    self.index = index
    #if DEBUG
      recording = tape?.pointee.recording ?? 0
    #endif
  }

  /// A number that depends on what `x` depends on.
  @inlinable @inline(__always)
  init(value: T, weight: T, like x: Self) {
    self.value = value
    self.weight = weight
    tape = x.tape
    index = x.index
    #if DEBUG
      recording = x.recording
      x.checkRecording()
    #endif
  }

  /// Whether a derivative is recorded.
  @inlinable @inline(__always)
  var isActive: Bool { index != 0 }

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
  var hasDerivative: Bool { index != 0 && !weight.isExactlyZero }
}

@available(*, unavailable, message: "A tape belongs to one thread.")
extension TapeVariable: Sendable {}

// MARK: - Recording

extension TapeVariable {
  /// Records a result of two numbers on different nodes.
  @inlinable @inline(__always)
  static func recorded(
    _ value: T, _ x: Self, _ partialX: T, _ y: Self, _ partialY: T
  ) -> Self {
    #if DEBUG
      x.checkRecording()
      y.checkRecording()
    #endif
    if _slowPath(UInt(bitPattern: x.tape) != UInt(bitPattern: y.tape)) { mixedTapes() }
    let tape = x.tape.unsafelyUnwrapped
    let index = tape.pointee.append(TapeNode(partialX, x.index, partialY, y.index))
    return Self(value: value, weight: 1, tape: tape, index: index)
  }

  /// A result that depends on what `x` depends on, with derivative `weight`.
  ///
  /// An infinite derivative, or none, becomes a node: there an adjoint of zero contributes zero.
  @inlinable @inline(__always)
  static func settled(_ value: T, weight: T, like x: Self) -> Self {
    if _fastPath(weight.primal.isFinite) || x.index == 0 {
      return Self(value: value, weight: weight, like: x)
    }
    return singular(value, weight: weight, like: x)
  }

  @inlinable @inline(never)
  static func singular(_ value: T, weight: T, like x: Self) -> Self {
    #if DEBUG
      x.checkRecording()
    #endif
    let tape = x.tape.unsafelyUnwrapped
    let index = tape.pointee.append(TapeNode(weight, x.index, T.zero, 0))
    return Self(value: value, weight: 1, tape: tape, index: index)
  }

  /// Stops where the variables of two tapes meet: in release builds too, as indices of one mean nothing on the other.
  @inlinable @inline(never)
  static func mixedTapes() -> Never {
    preconditionFailure(
      """
      A variable of one tape met a variable of another. A gradient taken inside another must run over the outer \
      number: write ReverseMode.gradient(at: [TapeVariable<Double>(1.0)]) { y in TapeVariable(x) + y[0] }.
      """)
  }

  #if DEBUG
    /// Stops where the variable's recording is over, or where another thread made it.
    @usableFromInline
    func checkRecording() {
      guard let tape else { return }
      precondition(
        tape.pointee.recording == recording,
        "A TapeVariable was used after the call that recorded it had returned, or after its tape was reused."
      )
      precondition(
        tape.pointee.thread == currentThread(),
        "A TapeVariable was used on another thread than the one it was made on.")
    }
  #endif
}
