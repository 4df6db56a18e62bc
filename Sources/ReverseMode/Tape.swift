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
  @usableFromInline let state: UnsafeMutablePointer<TapeState<T>>
  @usableFromInline var variables: [TapeVariable<T>] = []

  /// An empty tape.
  ///
  /// - Parameter capacity: how many operations on two variables to have room for at first.
  @inlinable
  public init(capacity: Int = 256) {
    state = TapeState.create(capacity: max(capacity, 16))
  }

  @inlinable
  deinit { TapeState.destroy(state) }

  /// The operations recorded by the last call: those of two variables.
  @inlinable public var operationCount: Int { state.pointee.count - state.pointee.inputs - 1 }

  /// The bytes that the last call's nodes and adjoints took.
  @inlinable public var byteCount: Int { state.pointee.bytes }

  /// Stops a recording that would need more bytes for its nodes and adjoints than this.
  ///
  /// A recording that needs more than the memory of the machine always stops, before it takes it: without that the
  /// system would end the program, or another. The limit is looked at where a tape grows, not at each operation.
  @inlinable public var byteLimit: Int {
    get { state.pointee.byteLimit }
    set { state.pointee.byteLimit = newValue }
  }

  /// One more than the largest index of inputs and operations: 2³¹ − 1, less in tests.
  @inlinable package var indexLimit: Int {
    get { state.pointee.indexLimit }
    set { state.pointee.indexLimit = newValue }
  }
}

extension Tape {
  /// Starts a recording; the variables at `x`.
  @inlinable
  func begin(at x: [T]) -> [TapeVariable<T>] {
    TapeState.begin(state, inputs: x.count)
    let tape = state
    if variables.count == x.count {
      variables.withUnsafeMutableBufferPointer { variables in
        for i in variables.indices {
          variables[i] = TapeVariable(
            value: x[i], weight: 1, tape: tape, index: Int32(truncatingIfNeeded: i &+ 1))
        }
      }
    } else {
      variables = Array(unsafeUninitializedCapacity: x.count) { buffer, count in
        for i in x.indices {
          buffer.initializeElement(
            at: i,
            to: TapeVariable(
              value: x[i], weight: 1, tape: tape, index: Int32(truncatingIfNeeded: i &+ 1)))
        }
        count = x.count
      }
    }
    return variables
  }

  /// Ends the recording.
  @inlinable
  func end() {
    TapeState.end(state)
  }

  /// The adjoints of all nodes for one cotangent per output; entries 1, 2, … are those of the inputs.
  @inlinable
  func adjoints(
    of outputs: [TapeVariable<T>], cotangent: (Int) -> T
  ) -> UnsafeMutablePointer<T> {
    var last = state.pointee.inputs
    for y in outputs { last = max(last, Int(y.index)) }
    let adjoints = state.pointee.clearedAdjoints(last + 1)
    for i in outputs.indices { seed(outputs[i], cotangent(i), adjoints) }
    state.pointee.sweep(adjoints, from: last)
    return adjoints
  }

  /// The adjoints of all nodes for one output.
  @inlinable
  func adjoints(of output: TapeVariable<T>, cotangent: T) -> UnsafeMutablePointer<T> {
    let last = max(state.pointee.inputs, Int(output.index))
    let adjoints = state.pointee.clearedAdjoints(last + 1)
    seed(output, cotangent, adjoints)
    state.pointee.sweep(adjoints, from: last)
    return adjoints
  }

  /// Adds a cotangent to the adjoint of an output's node.
  @inlinable
  func seed(
    _ output: TapeVariable<T>, _ cotangent: T, _ adjoints: UnsafeMutablePointer<T>
  ) {
    guard output.isActive else { return }
    #if DEBUG
      output.checkRecording()
    #endif
    if _slowPath(output.tape != state) { TapeVariable<T>.mixedTapes() }
    let k = Int(output.index)
    adjoints[k] = adjoints[k] + T.strongProduct(cotangent, output.weight)
  }
}

extension Tape {
  /// The value and the gradient of a function of n numbers.
  @inlinable
  public func valueWithGradient(
    at x: [T], of f: ([TapeVariable<T>]) throws -> TapeVariable<T>
  ) rethrows -> (value: T, gradient: [T]) {
    var gradient: [T] = []
    let value = try self.gradient(at: x, into: &gradient, of: f)
    return (value, gradient)
  }

  /// The gradient of a function of n numbers.
  @inlinable
  public func gradient(
    at x: [T], of f: ([TapeVariable<T>]) throws -> TapeVariable<T>
  ) rethrows -> [T] {
    try valueWithGradient(at: x, of: f).gradient
  }

  /// The value; the gradient replaces what `gradient` holds, without allocation where it has room.
  @inlinable
  @discardableResult
  public func gradient(
    at x: [T], into gradient: inout [T], of f: ([TapeVariable<T>]) throws -> TapeVariable<T>
  ) rethrows -> T {
    defer { end() }
    let y = try f(begin(at: x))
    let adjoints = adjoints(of: y, cotangent: 1)
    copyAdjoints(adjoints, count: x.count, to: &gradient)
    release(adjoints, y)
    return y.value
  }

  /// The value F(x) and the product wᵀ·J of a cotangent w with the Jacobian, in one sweep.
  ///
  /// - Precondition: `cotangent` has as many components as `f` has outputs.
  @inlinable
  public func valueWithVJP(
    at x: [T], cotangent: [T], of f: ([TapeVariable<T>]) throws -> [TapeVariable<T>]
  ) rethrows -> (value: [T], vjp: [T]) {
    defer { end() }
    let y = try f(begin(at: x))
    precondition(
      y.count == cotangent.count,
      "The cotangent has \(cotangent.count) components, the function \(y.count) outputs: they must agree."
    )
    let adjoints = adjoints(of: y) { cotangent[$0] }
    var result: [T] = []
    copyAdjoints(adjoints, count: x.count, to: &result)
    if !_isPOD(T.self) {
      let last = y.reduce(x.count) { max($0, Int($1.index)) }
      adjoints.deinitialize(count: last + 1)
    }
    return (y.map(\.value), result)
  }

  /// The value and the Jacobian of F: Rⁿ → Rᵐ: one recording, and one sweep backwards for each row.
  @inlinable
  public func valueWithJacobian(
    at x: [T], of f: ([TapeVariable<T>]) throws -> [TapeVariable<T>]
  ) rethrows -> (value: [T], jacobian: Jacobian<T>) {
    defer { end() }
    let y = try f(begin(at: x))
    var entries: [T] = []
    entries.reserveCapacity(y.count * x.count)
    for output in y {
      let adjoints = adjoints(of: output, cotangent: 1)
      entries.append(contentsOf: UnsafeBufferPointer(start: adjoints + 1, count: x.count))
      release(adjoints, output)
    }
    return (y.map(\.value), Jacobian(rows: y.count, columns: x.count, entries: entries))
  }

  @inlinable
  func copyAdjoints(_ adjoints: UnsafeMutablePointer<T>, count: Int, to result: inout [T]) {
    if result.count == count {
      for i in 0..<count { result[i] = adjoints[i &+ 1] }
    } else {
      result = Array(UnsafeBufferPointer(start: adjoints + 1, count: count))
    }
  }

  /// Destroys adjoints that hold references; those of machine numbers need nothing.
  @inlinable
  func release(_ adjoints: UnsafeMutablePointer<T>, _ output: TapeVariable<T>) {
    if !_isPOD(T.self) {
      adjoints.deinitialize(count: max(state.pointee.inputs, Int(output.index)) + 1)
    }
  }
}
