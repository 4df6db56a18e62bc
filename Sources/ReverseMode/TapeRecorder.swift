public import DerivativeRules

/// Seed → sweep → extract on a recording, for the drivers of `ReverseMode` and for a tape that is kept.
@frozen
@usableFromInline
struct TapeRecorder<T: RealNumber> {
  @usableFromInline let state: TapePointer<T>

  @_alwaysEmitIntoClient @inline(__always)
  init(_ state: TapePointer<T>) { self.state = state }

  /// Records a function.
  @_alwaysEmitIntoClient @inline(__always)
  func record<Output>(_ f: ([TapeVariable<T>]) throws -> Output, at x: [T]) rethrows -> Output {
    let variables = begin(at: x)
    let y = try f(variables)
    if T.self == Double.self { state.pointee.nodes.slot.keep(variables, order: 1) }
    return y
  }

  /// Starts a recording; the variables at `x`.
  @_alwaysEmitIntoClient
  func begin(at x: [T]) -> [TapeVariable<T>] {
    state.pointee.begin(inputs: x.count)
    var variables: [TapeVariable<T>] = []
    if T.self == Double.self {
      variables = state.pointee.nodes.slot.takeVariables(TapeVariable<T>.self, order: 1)
    }
    if variables.count != x.count {
      variables = Array(repeating: TapeVariable(T.zero), count: x.count)
    }
    variables.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { fill(start, x) }
    }
    return variables
  }

  /// Sets the variables at `x`.
  @_alwaysEmitIntoClient @inline(__always)
  func fill(_ variables: UnsafeMutablePointer<TapeVariable<T>>, _ x: [T]) {
    let recording = state.pointee.nodes.recording
    for i in x.indices {
      variables[i] = TapeVariable(
        value: x[i], weight: 1, tape: state, node: RecordedNode(i &+ 1, of: recording))
    }
  }

  /// The gradient of a recorded output, into the place of another where it has the right length.
  @_alwaysEmitIntoClient
  func gradient(of y: TapeVariable<T>, into gradient: inout [T]) {
    let last = state.pointee.completed(max(state.pointee.nodes.inputs, Int(y.index)))
    let adjoints = adjoints(to: last) { seed(y, 1, $0, $1) }
    let n = state.pointee.nodes.inputs
    if gradient.count != n { gradient = zeros(n, of: T.self) }
    for i in 0..<n { gradient[i] = adjoints[i &+ 1] }
    release(adjoints, last)
  }

  /// The product of a cotangent with the Jacobian of the recorded outputs.
  @_alwaysEmitIntoClient
  func product(of cotangent: [T], _ outputs: [TapeVariable<T>]) -> [T] {
    require(
      outputs.count == cotangent.count,
      "The cotangent has \(cotangent.count) components, the function \(outputs.count) outputs: they must agree."
    )
    let last = state.pointee.completed(
      outputs.reduce(state.pointee.nodes.inputs) { max($0, Int($1.index)) })
    let adjoints = adjoints(to: last) { adjoints, isExact in
      for i in outputs.indices { seed(outputs[i], cotangent[i], adjoints, isExact) }
    }
    var result = zeros(state.pointee.nodes.inputs, of: T.self)
    for i in result.indices { result[i] = adjoints[i &+ 1] }
    release(adjoints, last)
    return result
  }

  /// The Jacobian of the recorded outputs, a sweep for each row.
  @_alwaysEmitIntoClient
  func jacobian(of outputs: [TapeVariable<T>]) -> Jacobian<T> {
    let columns = state.pointee.nodes.inputs
    var entries: [T] = []
    entries.reserveCapacity(outputs.count * columns)
    if outputs.count > 2 { state.pointee.lookAtPartials() }
    for y in outputs {
      let last = state.pointee.completed(max(columns, Int(y.index)))
      let adjoints = adjoints(to: last) { seed(y, 1, $0, $1) }
      entries.append(contentsOf: UnsafeBufferPointer(start: adjoints + 1, count: columns))
      release(adjoints, last)
    }
    return Jacobian(rows: outputs.count, columns: columns, entries: entries)
  }

  /// The adjoints of the nodes up to `last` for what `seed` does; entries 1, 2, … are those of the inputs.
  @_alwaysEmitIntoClient @inline(__always)
  func adjoints(
    to last: Int, seed: (UnsafeMutablePointer<T>, _ isExact: Bool) -> Void
  ) -> UnsafeMutablePointer<T> {
    if state.pointee.partials != .infinite {
      let adjoints = state.pointee.clearedAdjoints(last + 1, T.zero)
      seed(adjoints, false)
      if _fastPath(state.pointee.sweep(adjoints, from: last)) { return adjoints }
      release(adjoints, last)
    }
    let adjoints = state.pointee.clearedAdjoints(last + 1, T.unreached)
    seed(adjoints, true)
    state.pointee.sweepExactly(adjoints, from: last)
    return adjoints
  }

  /// Adds a cotangent to the adjoint of an output's node.
  @_alwaysEmitIntoClient
  func seed(
    _ output: TapeVariable<T>, _ cotangent: T, _ adjoints: UnsafeMutablePointer<T>, _ isExact: Bool
  ) {
    guard output.isActive else { return }
    check(output)
    let k = Int(output.index)
    if isExact && cotangent.isExactlyZero { return }
    adjoints[k] = adjoints[k] + cotangent.share(times: output.weight, exactly: isExact)
  }

  /// Stops where an output belongs to another recording or another thread.
  @_alwaysEmitIntoClient
  func check(_ output: TapeVariable<T>) {
    output.checkRecording()
    if _slowPath(output.node.recording != state.pointee.nodes.recording) { output.stop(output) }
    state.pointee.nodes.checkThread()
  }

  /// Destroys adjoints that hold references; those of machine numbers need nothing.
  @_alwaysEmitIntoClient
  func release(_ adjoints: UnsafeMutablePointer<T>, _ last: Int) {
    if !_isPOD(T.self) { adjoints.deinitialize(count: last + 1) }
  }
}
