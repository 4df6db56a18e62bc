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
/// - A variable belongs to the call that made it. Where one is recorded or differentiated after that call, or together
///   with a variable of another tape, the program stops and says so. Debug builds stop at every use then, and at one on
///   another thread.
@frozen
public struct TapeVariable<T: RealNumber> {
  /// The undifferentiated number.
  public let value: T
  /// The derivative with respect to node `index`.
  @usableFromInline let weight: T
  @usableFromInline let tape: UnsafeMutablePointer<TapeState<T>>?
  @usableFromInline let node: RecordedNode

  /// A constant.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: T) {
    self.value = value
    weight = T.zero
    tape = nil
    node = .none
  }

  /// A number with a node of its own, or a weight on one.
  @_alwaysEmitIntoClient @inline(__always)
  init(value: T, weight: T, tape: UnsafeMutablePointer<TapeState<T>>, node: RecordedNode) {
    self.value = value
    self.weight = weight
    self.tape = tape
    self.node = node
  }

  /// A number that depends on what `x` depends on.
  @_alwaysEmitIntoClient @inline(__always)
  init(value: T, weight: T, like x: Self) {
    self.value = value
    self.weight = weight
    tape = x.tape
    node = x.node
    #if DUAL_CHECKS
      x.checkUse()
    #endif
  }

  /// The index of the node the value depends on; 0 for a constant.
  @_alwaysEmitIntoClient @inline(__always)
  var index: Int32 { node.index }

  /// Whether a derivative is recorded.
  @_alwaysEmitIntoClient @inline(__always)
  var isActive: Bool { node.exists }

  /// Whether both numbers depend on one and the same node.
  @_alwaysEmitIntoClient @inline(__always)
  func sharesNode(with other: Self) -> Bool {
    #if DUAL_CHECKS
      other.checkUse()
    #endif
    return node == other.node
  }

  /// Whether a derivative is recorded and is not exactly zero.
  @_alwaysEmitIntoClient @inline(__always)
  var hasDerivative: Bool { node.exists && !weight.isExactlyZero }
}

@available(*, unavailable, message: "A tape belongs to one thread.")
extension TapeVariable: Sendable {}

// MARK: - Recording

extension TapeVariable {
  /// Records a result of two numbers on different nodes.
  @_alwaysEmitIntoClient @inline(__always)
  static func recorded(
    _ value: T, _ x: Self, _ partialX: T, _ y: Self, _ partialY: T
  ) -> Self {
    if _isConcrete(T.self) { return inlinedRecorded(value, x, partialX, y, partialY) }
    return calledRecorded(value, x, partialX, y, partialY)
  }

  @_alwaysEmitIntoClient @inline(never)
  static func calledRecorded(
    _ value: T, _ x: Self, _ partialX: T, _ y: Self, _ partialY: T
  ) -> Self {
    inlinedRecorded(value, x, partialX, y, partialY)
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlinedRecorded(
    _ value: T, _ x: Self, _ partialX: T, _ y: Self, _ partialY: T
  ) -> Self {
    #if DUAL_CHECKS
      x.checkUse()
      y.checkUse()
    #endif
    // Two numbers of a recording that is over find its tape closed.
    let tape = x.tape.unsafelyUnwrapped
    if _slowPath(!x.node.isBeside(y.node)) { y.stop(x) }
    let node = tape.pointee.nodes.append(
      TapeNode(partialX, x.index, partialY, y.index))
    return Self(value: value, weight: 1, tape: tape, node: node)
  }

  /// A result that depends on what `x` depends on, with derivative `weight`.
  ///
  /// An infinite derivative, or none, becomes a node: there an adjoint that is not reached contributes zero.
  @_alwaysEmitIntoClient @inline(__always)
  static func settled(_ value: T, weight: T, like x: Self) -> Self {
    if _isConcrete(T.self) { return inlinedSettled(value, weight: weight, like: x) }
    return calledSettled(value, weight: weight, like: x)
  }

  @_alwaysEmitIntoClient @inline(never)
  static func calledSettled(_ value: T, weight: T, like x: Self) -> Self {
    inlinedSettled(value, weight: weight, like: x)
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlinedSettled(_ value: T, weight: T, like x: Self) -> Self {
    if _fastPath(weight.primal.isFinite) || !x.node.exists {
      return Self(value: value, weight: weight, like: x)
    }
    return singular(value, weight: weight, like: x)
  }

  @_alwaysEmitIntoClient @inline(never)
  static func singular(_ value: T, weight: T, like x: Self) -> Self {
    #if DUAL_CHECKS
      x.checkUse()
    #endif
    let tape = x.tape.unsafelyUnwrapped
    let node = tape.pointee.nodes.append(
      TapeNode(weight, x.index, T.zero, 0))
    return Self(value: value, weight: 1, tape: tape, node: node)
  }

  /// Stops where the variable's recording is over, in release builds too: its index means nothing by then.
  @_alwaysEmitIntoClient @inline(__always)
  func checkRecording() {
    if _slowPath(tape.unsafelyUnwrapped.pointee.nodes.recording != node.recording) { stop(self) }
  }

  /// Stops with what is wrong about this variable or another that it met.
  @_alwaysEmitIntoClient @inline(never)
  func stop(_ other: Self) -> Never {
    for x in [other, self] {
      require(x.tape?.pointee.nodes.recording == x.node.recording, RecordedNode.late)
    }
    Self.stopMixed()
  }

  /// Stops where variables of two tapes meet.
  @_alwaysEmitIntoClient @inline(never)
  static func stopMixed() -> Never {
    misuse(
      """
      A variable of one tape met a variable of another. A gradient taken inside another must run over the outer \
      number: write ReverseMode.gradient(at: [TapeVariable<Double>(1.0)]) { y in TapeVariable(x) + y[0] }.
      """)
  }

  #if DUAL_CHECKS
    /// Stops where the variable's recording is over, or where another thread made it.
    @usableFromInline
    func checkUse() {
      guard let tape else { return }
      checkRecording()
      tape.pointee.nodes.checkThread()
    }
  #endif
}
