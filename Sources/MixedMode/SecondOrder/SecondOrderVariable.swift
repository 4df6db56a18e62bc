public import DerivativeRules
public import ReverseMode

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
/// - A variable belongs to the call that made it. Where one is recorded or differentiated after that call, or together
///   with a variable of another tape, the program stops and says so. Debug builds stop at every use then, and at one on
///   another thread.
@frozen
public struct SecondOrderVariable<T: RealNumber> {
  /// The undifferentiated number.
  public let value: T
  /// The first and second derivative with respect to node `index`.
  @usableFromInline let slope: T
  @usableFromInline let curvature: T
  @usableFromInline let tape: UnsafeMutablePointer<SecondOrderStore<T>>?
  @usableFromInline let node: RecordedNode
  /// Whether the curvature has been computed: one that came out as zero is not that of a straight line.
  @usableFromInline let isBent: Bool

  /// A constant.
  @_alwaysEmitIntoClient @inline(__always)
  public init(_ value: T) {
    self.value = value
    slope = T.zero
    curvature = T.zero
    tape = nil
    node = .none
    isBent = false
  }

  /// A number with a node of its own.
  @_alwaysEmitIntoClient @inline(__always)
  init(value: T, tape: UnsafeMutablePointer<SecondOrderStore<T>>, node: RecordedNode) {
    self.value = value
    slope = 1
    curvature = T.zero
    self.tape = tape
    self.node = node
    isBent = false
  }

  /// A number that depends on what `x` depends on.
  @_alwaysEmitIntoClient @inline(__always)
  init(value: T, slope: T, curvature: T, isBent: Bool, like x: Self) {
    if !_isConcrete(T.self) {
      self = .called(value, slope, curvature, isBent, x)
      return
    }
    self.init(inlined: value, slope, curvature, isBent, x)
  }

  @_alwaysEmitIntoClient @inline(never)
  static func called(_ value: T, _ slope: T, _ curvature: T, _ isBent: Bool, _ x: Self) -> Self {
    Self(inlined: value, slope, curvature, isBent, x)
  }

  @_alwaysEmitIntoClient @inline(__always)
  init(inlined value: T, _ slope: T, _ curvature: T, _ isBent: Bool, _ x: Self) {
    self.value = value
    self.slope = slope
    self.curvature = curvature
    tape = x.tape
    node = x.node
    self.isBent = isBent
    #if DUAL_CHECKS
      x.checkUse()
    #endif
  }

  /// The index of the node the value depends on; 0 for a constant.
  @_alwaysEmitIntoClient @inline(__always)
  var index: Int32 { node.index }

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
  var hasDerivative: Bool { node.exists && !(slope.isExactlyZero && curvature.isExactlyZero) }
}

@available(*, unavailable, message: "A tape belongs to one thread.")
extension SecondOrderVariable: Sendable {}

// MARK: - Recording

extension SecondOrderVariable {
  /// Records a result of two numbers on different nodes.
  @_alwaysEmitIntoClient @inline(__always)
  static func recorded(_ value: T, _ x: Self, _ y: Self, _ node: SecondOrderNode<T>) -> Self {
    if _isConcrete(T.self) { return inlinedRecorded(value, x, y, node) }
    return calledRecorded(value, x, y, node)
  }

  @_alwaysEmitIntoClient @inline(never)
  static func calledRecorded(_ value: T, _ x: Self, _ y: Self, _ node: SecondOrderNode<T>) -> Self {
    inlinedRecorded(value, x, y, node)
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlinedRecorded(
    _ value: T, _ x: Self, _ y: Self, _ node: SecondOrderNode<T>
  ) -> Self {
    #if DUAL_CHECKS
      x.checkUse()
      y.checkUse()
    #endif
    // Two numbers of a recording that is over find its tape closed.
    let tape = x.tape.unsafelyUnwrapped
    if _slowPath(!x.node.isBeside(y.node)) { y.stop(x) }
    return Self(value: value, tape: tape, node: tape.pointee.append(node))
  }

  /// Stops where the variable's recording is over, in release builds too: its index means nothing by then.
  @_alwaysEmitIntoClient @inline(__always)
  func checkRecording() {
    if _slowPath(tape.unsafelyUnwrapped.pointee.recording != node.recording) { stop(self) }
  }

  /// Stops with what is wrong about this variable or another that it met.
  @_alwaysEmitIntoClient @inline(never)
  func stop(_ other: Self) -> Never {
    for x in [other, self] {
      require(x.tape?.pointee.recording == x.node.recording, RecordedNode.late)
    }
    misuse(
      """
      A variable of one tape met a variable of another. A derivative taken inside another must run over the outer \
      number: write ReverseMode.hessian(at: [SecondOrderVariable<Double>(1.0)]) { y in SecondOrderVariable(x) + y[0] }.
      """)
  }

  #if DUAL_CHECKS
    /// Stops where the variable's recording is over, or where another thread made it.
    @usableFromInline
    func checkUse() {
      guard let tape else { return }
      checkRecording()
      tape.pointee.checkThread()
    }
  #endif
}
