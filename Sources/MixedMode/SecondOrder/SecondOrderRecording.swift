public import DerivativeRules
public import ForwardMode
public import ReverseMode

/// A recording of second order with the memory of its sweeps: what the drivers and a tape that is kept have in common.
///
/// Nodes and sweeps lie in two regions that the slot of the recording keeps for the next one, so that a recording takes
/// no memory of its own after the first.
@frozen
@usableFromInline
struct SecondOrderRecording<T: RealNumber> {
  @usableFromInline var state: UnsafeMutablePointer<SecondOrderStore<T>>
  /// The memory of all sweeps.
  @usableFromInline var memory: MemoryRegion
  /// How many indices a complete recording has; 0 before that.
  @usableFromInline var total = 0
  /// Whether the output of a complete recording depends on the inputs; what else was recorded does not count.
  @usableFromInline var hasOutput = false
  /// The adjoints of first order, by index.
  @usableFromInline var adjoints: UnsafeMutablePointer<T>
  /// What further directions need; no nodes before ``prepare()``.
  @usableFromInline var curved: CurvedNodes<T>
  /// Memory for the flags and lanes of ``DirectionSweep``, or of ``GroupSweep``.
  @usableFromInline var rest: SweepMemory

  /// An empty recording with room for `capacity` nodes.
  @_alwaysEmitIntoClient
  init(capacity: Int) {
    state = RecordingSlot.create {
      // A copy of a node that matters, tangents and adjoints.
      NodeStore(
        capacity: max(capacity, 16),
        sweepBytes: MemoryLayout<SecondOrderNode<T>>.stride + 2 * MemoryLayout<Lanes8<T>>.stride,
        in: $0)
    }
    memory = state.pointee.slot.takeSweeps() ?? .allocate(1 << 12)
    rest = SweepMemory(memory)
    adjoints = rest.take(T.self, 0)
    curved = CurvedNodes(in: rest.take(SecondOrderNode<T>.self, 0))
  }

  /// Records a function and calls `body` with its value and the complete recording.
  @_alwaysEmitIntoClient @inline(__always)
  static func of<Result>(
    _ f: ([SecondOrderVariable<T>]) throws -> SecondOrderVariable<T>, at x: [T],
    _ body: (T, inout Self) -> Result
  ) rethrows -> Result {
    var recording = Self(capacity: 4 * x.count + 64)
    defer { recording.release() }
    let variables = recording.begin(at: x)
    let y = try f(variables)
    recording.complete(y, variables)
    return body(y.value, &recording)
  }

  /// Ends the recording and gives the memory back.
  @_alwaysEmitIntoClient
  mutating func release() {
    forget()
    let slot = state.pointee.slot
    state.pointee.release(sweepMemory: memory)
    slot.free()
  }

  /// Forgets what a complete recording has.
  @_alwaysEmitIntoClient
  mutating func forget() {
    if !_isPOD(T.self) {
      adjoints.deinitialize(count: total)
      curved.clear()
    }
    curved.count = 0
    total = 0
  }

  /// Starts a recording; the variables at `x`.
  @_alwaysEmitIntoClient
  mutating func begin(at x: [T]) -> [SecondOrderVariable<T>] {
    forget()
    hasOutput = false
    state.pointee.begin(inputs: x.count)
    var variables: [SecondOrderVariable<T>] = []
    if T.self == Double.self {
      variables = state.pointee.slot.takeVariables(SecondOrderVariable<T>.self, order: 2)
    }
    if variables.count != x.count {
      variables = Array(repeating: SecondOrderVariable(T.zero), count: x.count)
    }
    let recording = state.pointee.recording
    variables.withUnsafeMutableBufferPointer { variables in
      for i in x.indices {
        variables[i] = SecondOrderVariable(
          value: x[i], tape: state, node: RecordedNode(i &+ 1, of: recording))
      }
    }
    return variables
  }

  /// Completes a recording by its output, as a node of its own, and keeps the array of its variables.
  @_alwaysEmitIntoClient
  mutating func complete(_ y: SecondOrderVariable<T>, _ variables: [SecondOrderVariable<T>]) {
    if T.self == Double.self { state.pointee.slot.keep(variables, order: 2) }
    hasOutput = y.node.exists
    guard hasOutput else { return }
    y.checkRecording()
    if _slowPath(y.node.recording != state.pointee.recording) { y.stop(y) }
    state.pointee.checkThread()
    _ = state.pointee.append(SecondOrderNode(y))
  }

  /// Lets the memory begin with the adjoints of all indices, and have room for so many bytes more.
  @_alwaysEmitIntoClient
  mutating func layOut(_ bytes: Int) {
    forget()
    total = state.pointee.count
    let needed = bytes + SweepMemory.size(T.self, total)
    if memory.size < needed {
      let size = max(needed, 2 * memory.size)
      memory.deallocate()
      memory = .allocate(size)
    }
    rest = SweepMemory(memory)
    adjoints = rest.take(T.self, total)
    adjoints.initialize(repeating: T.zero, count: total)
  }

  /// The adjoint sweep, which keeps the nodes that second derivatives depend on.
  @_alwaysEmitIntoClient
  mutating func prepare() {
    let count = state.pointee.count
    layOut(
      SweepMemory.size(SecondOrderNode<T>.self, count)
        + DirectionSweep<T>.size(count) + ReachedBlocks.size(count))
    curved = CurvedNodes(in: rest.take(SecondOrderNode<T>.self, count &- state.pointee.inputs))
    if !hasOutput { return }
    // The flags of the sweeps to come serve for those of this one.
    var memory = rest
    let isNeeded = memory.take(UInt8.self, count)
    isNeeded.initialize(repeating: 0, count: count)
    curved.sweepAdjoints(adjoints, of: state.pointee, isNeeded: isNeeded)
  }

  /// The gradient, where the adjoints have been swept.
  @_alwaysEmitIntoClient
  var gradient: [T] {
    guard total > 0 else { return [] }
    var gradient = zeros(state.pointee.inputs, of: T.self)
    for i in gradient.indices { gradient[i] = adjoints[i &+ 1] + T.zero }
    return gradient
  }
}

// MARK: - Hessians and products

extension SecondOrderRecording {
  /// The Hessian of what is recorded, while it is: in one group of directions where there are few.
  @_alwaysEmitIntoClient
  mutating func onlyHessian() -> Matrix<T> {
    let n = state.pointee.inputs
    if T.self == T.MachineNumber.self, n <= Lanes8<T>.count, hasOutput {
      var entries = zeros(n * n, of: T.self)
      let isDone =
        n <= Lanes4<T>.count
        ? sweepAll(Lanes4<T>.self, into: &entries) : sweepAll(Lanes8<T>.self, into: &entries)
      if isDone { return Matrix(rows: n, columns: n, entries: entries) }
    }
    prepare()
    return hessian()
  }

  /// One group of directions over all nodes; whether the result is finite, and so exact.
  @_alwaysEmitIntoClient
  mutating func sweepAll<Lanes: TangentLanes>(_: Lanes.Type, into entries: inout [T]) -> Bool
  where Lanes.Element == T {
    let n = state.pointee.inputs
    layOut(GroupSweep<Lanes>.size(state.pointee.count))
    let sweep = GroupSweep<Lanes>(state, adjoints, rest)
    sweep.seed { i in
      var lanes = Lanes(repeating: .zero)
      lanes[i] = 1
      return lanes
    }
    guard sweep.run() else { return false }
    entries.withUnsafeMutableBufferPointer { entries in
      for i in 0..<n {
        let row = sweep.adjointTangents[i &+ 1]
        for j in 0...i {
          let entry = row[j] + T.zero
          entries[i &* n &+ j] = entry
          entries[j &* n &+ i] = entry
        }
      }
    }
    return true
  }

  /// The Hessian of what is recorded times one direction, while it is.
  @_alwaysEmitIntoClient
  mutating func onlyProduct(along direction: [T]) -> [T] {
    let n = state.pointee.inputs
    if T.self == T.MachineNumber.self, hasOutput {
      layOut(GroupSweep<OneLane<T>>.size(state.pointee.count))
      let sweep = GroupSweep<OneLane<T>>(state, adjoints, rest)
      sweep.seed { i in OneLane(repeating: direction[i]) }
      if sweep.run() {
        var product = zeros(n, of: T.self)
        for i in 0..<n { product[i] = sweep.adjointTangents[i &+ 1].tangent + T.zero }
        return product
      }
    }
    prepare()
    return product(with: Matrix(rows: n, columns: 1, entries: direction)).entries
  }

  /// The Hessian, from the nodes that ``prepare()`` kept.
  @_alwaysEmitIntoClient
  func hessian() -> Matrix<T> {
    typealias Lanes = Lanes8<T>
    let n = state.pointee.inputs
    var result = Matrix(rows: n, columns: n, entries: zeros(n * n, of: T.self))
    guard curved.count > 0 else { return result }
    let sweep = DirectionSweep<T>(total, in: rest)
    defer { sweep.release() }
    let reached =
      n < ReachedBlocks.leastInputs
      ? nil : ReachedBlocks(curved, inputs: n, total: total, in: sweep.end)
    result.storage.withUnsafeMutableBufferPointer { entries in
      var start = 0
      while start < n {
        let width = min(Lanes.count, n - start)
        sweep.clear()
        for lane in 0..<width {
          var lanes = Lanes(repeating: .zero)
          lanes[lane] = 1
          sweep.seed(start + lane, lanes, 1 << UInt8(lane))
        }
        sweep.run(curved, reached, input: start)
        sweep.forEachPending(from: start, below: n) { i in
          let row = sweep.adjoints[i &+ 1]
          for lane in 0..<Lanes.count where lane <= i - start {
            let entry = row[lane] + T.zero
            entries[i * n + start + lane] = entry
            entries[(start + lane) * n + i] = entry
          }
        }
        start += width
      }
    }
    return result
  }

  /// The Hessian times a matrix with a direction in each column, from the nodes that ``prepare()`` kept.
  @_alwaysEmitIntoClient
  func product(with directions: Matrix<T>) -> Matrix<T> {
    typealias Lanes = Lanes8<T>
    let n = state.pointee.inputs
    require(
      directions.rows == n,
      "The directions have \(directions.rows) components, the point has \(n): they must agree.")
    let columns = directions.columns
    // Along a direction that is not finite, what is at rest has to be told as well.
    var curved = self.curved
    for component in directions.storage where !component.primal.isFinite { curved.isFinite = false }
    var result = Matrix(rows: n, columns: columns, entries: zeros(n * columns, of: T.self))
    guard curved.count > 0 else { return result }
    let sweep = DirectionSweep<T>(total, in: rest)
    defer { sweep.release() }
    var start = 0
    while start < columns {
      let width = min(Lanes.count, columns - start)
      sweep.clear()
      for i in 0..<n {
        var lanes = Lanes(repeating: .zero)
        var movers: UInt8 = 0
        for lane in 0..<Lanes.count where lane < width {
          let component = directions.storage[i * columns + start + lane]
          lanes[lane] = component
          if !component.isExactlyZero { movers |= 1 << UInt8(lane) }
        }
        if movers != 0 { sweep.seed(i, lanes, movers) }
      }
      sweep.run(curved)
      for i in 0..<n where sweep.pending[i &+ 1] != 0 {
        for lane in 0..<Lanes.count where lane < width {
          result.storage[i * columns + start + lane] = sweep.adjoints[i &+ 1][lane] + T.zero
        }
      }
      start += width
    }
    return result
  }
}
