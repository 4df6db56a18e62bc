public import DerivativeRules

/// Memory to record computations in, for gradients that are taken again and again.
///
/// The drivers of ``ReverseMode/ReverseMode`` make a tape for each call. One that is kept takes no memory
/// after its first use:
///
/// ```swift
/// let tape = Tape<Double>()
/// var g: [Double] = []
/// tape.gradient(at: [2, 5], into: &g) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
/// g  // [5.5, 1.716…]
/// ```
///
/// A tape records one computation at a time, on one thread.
public final class Tape<T: RealNumber> {
  // Not checked for exclusive access, which takes a third of a small gradient's time: only the methods here reach them, the
  // closure runs in the midst of no access, and a tape that records says so itself.
  @exclusivity(unchecked) @usableFromInline var state: UnsafeMutablePointer<TapeState<T>>
  @exclusivity(unchecked) @usableFromInline var variables: [TapeVariable<T>] = []

  /// An empty tape.
  ///
  /// - Parameter capacity: how many operations on two variables to have room for at first.
  @_alwaysEmitIntoClient
  public init(capacity: Int = 256) {
    state = TapeState.create(capacity: max(capacity, 16))
  }

  @_alwaysEmitIntoClient
  deinit { TapeState.destroy(state) }

  /// The operations recorded by the last call: those of two variables.
  @_alwaysEmitIntoClient public var operationCount: Int {
    state.pointee.nodes.count - state.pointee.nodes.inputs - 1
  }

  /// The bytes that the last call's nodes and adjoints took.
  @_alwaysEmitIntoClient public var byteCount: Int { state.pointee.bytes }

  /// Stops a recording that would need more bytes for its nodes and adjoints than this.
  ///
  /// A recording that needs more than the memory of the machine always stops, before it takes it: without that the
  /// system would end the program, or another. The limit is looked at where a tape grows, not at each operation.
  @_alwaysEmitIntoClient public var byteLimit: Int {
    get { state.pointee.nodes.byteLimit }
    set { state.pointee.nodes.byteLimit = newValue }
  }

  /// One more than the largest index of inputs and operations: 2³¹ − 1, less in tests.
  @_alwaysEmitIntoClient package var indexLimit: Int {
    get { state.pointee.nodes.indexLimit }
    set { state.pointee.nodes.indexLimit = newValue }
  }
}

extension Tape {
  /// Starts a recording; the variables at `x`, in the array of the last one.
  @_alwaysEmitIntoClient
  func begin(at x: [T]) -> [TapeVariable<T>] {
    state.pointee.nodes.requireIdle()
    state.pointee.nodes.slot.move(&state)
    guard variables.count == x.count else {
      variables = TapeRecorder(state).begin(at: x)
      return variables
    }
    state.pointee.begin(inputs: x.count)
    variables.withUnsafeMutableBufferPointer { variables in
      guard let start = variables.baseAddress else { return }
      TapeRecorder(state).fill(start, x)
    }
    return variables
  }

  /// The value and the gradient of a function of n numbers.
  @_alwaysEmitIntoClient
  public func valueWithGradient(
    at x: [T], of f: ([TapeVariable<T>]) throws -> TapeVariable<T>
  ) rethrows -> (value: T, gradient: [T]) {
    var gradient: [T] = []
    let value = try self.gradient(at: x, into: &gradient, of: f)
    return (value, gradient)
  }

  /// The gradient of a function of n numbers.
  @_alwaysEmitIntoClient
  public func gradient(
    at x: [T], of f: ([TapeVariable<T>]) throws -> TapeVariable<T>
  ) rethrows -> [T] {
    try valueWithGradient(at: x, of: f).gradient
  }

  /// The value; the gradient replaces what `gradient` holds, without allocation where it has room.
  @_alwaysEmitIntoClient
  @discardableResult
  public func gradient(
    at x: [T], into gradient: inout [T], of f: ([TapeVariable<T>]) throws -> TapeVariable<T>
  ) rethrows -> T {
    defer { state.pointee.end() }
    let y = try f(begin(at: x))
    TapeRecorder(state).gradient(of: y, into: &gradient)
    return y.value
  }

  /// The value F(x) and the product wᵀ·J of a cotangent w with the Jacobian, in one sweep.
  ///
  /// - Precondition: `cotangent` has as many components as `f` has outputs.
  @_alwaysEmitIntoClient
  public func valueWithVJP(
    at x: [T], cotangent: [T], of f: ([TapeVariable<T>]) throws -> [TapeVariable<T>]
  ) rethrows -> (value: [T], vjp: [T]) {
    defer { state.pointee.end() }
    let y = try f(begin(at: x))
    return (y.map { $0.value }, TapeRecorder(state).product(of: cotangent, y))
  }

  /// The value and the Jacobian of F: Rⁿ → Rᵐ: one recording, and one sweep backwards for each row.
  @_alwaysEmitIntoClient
  public func valueWithJacobian(
    at x: [T], of f: ([TapeVariable<T>]) throws -> [TapeVariable<T>]
  ) rethrows -> (value: [T], jacobian: Jacobian<T>) {
    defer { state.pointee.end() }
    let y = try f(begin(at: x))
    return (y.map { $0.value }, TapeRecorder(state).jacobian(of: y))
  }
}
