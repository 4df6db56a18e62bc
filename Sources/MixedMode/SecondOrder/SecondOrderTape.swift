public import DerivativeRules
public import ForwardMode
public import ReverseMode

/// A function recorded at a point with first and second derivatives: its gradient, its Hessian, and products of the
/// Hessian with any number of directions, without evaluating it again.
///
/// ```swift
/// let tape = SecondOrderTape<Double>()
/// tape.record(at: [2, 5]) { x in x[0] * x[0] * x[1] }  // 20.0
/// tape.gradient  // [20.0, 4.0]
/// tape.hessianProduct(along: [1, 0])  // [10.0, 4.0]
/// ```
///
/// A product costs a sweep forward over a sweep backward, eight directions at a time. Each visits only the nodes on
/// which second derivatives depend and works only on those that the directions move: where the Hessian is sparse,
/// a group of directions costs little more than the entries it finds.
///
/// A tape records one computation at a time, on one thread.
public final class SecondOrderTape<T: RealNumber> {
  // Not checked for exclusive access: that costs a small Hessian a tenth of its time. Only the methods here reach them, the
  // closure runs in the midst of no access, and a tape that records says so itself.
  @exclusivity(unchecked) @usableFromInline var state: UnsafeMutablePointer<SecondOrderStore<T>>
  @exclusivity(unchecked) @usableFromInline var nodes: CurvedNodes<T>
  @exclusivity(unchecked) @usableFromInline var sweep: DirectionSweep<T>
  @exclusivity(unchecked) @usableFromInline var variables: [SecondOrderVariable<T>] = []
  /// The gradient of the function recorded last.
  public private(set) var gradient: [T] {
    get { storedGradient }
    set { storedGradient = newValue }
  }
  @exclusivity(unchecked) @usableFromInline var storedGradient: [T] = []
  @exclusivity(unchecked) @usableFromInline var isOpen = true

  /// An empty tape.
  ///
  /// - Parameter capacity: how many operations on two variables to have room for at first.
  @_alwaysEmitIntoClient
  public init(capacity: Int = 256) {
    state = RecordingSlot.create {
      // A copy of a node that matters, tangents and adjoints.
      NodeStore(
        capacity: max(capacity, 16),
        sweepBytes: MemoryLayout<SecondOrderNode<T>>.stride + 2 * MemoryLayout<Lanes8<T>>.stride,
        in: $0)
    }
    nodes = CurvedNodes()
    sweep = DirectionSweep(count: 1)
  }

  @_alwaysEmitIntoClient
  deinit { close() }

  /// Gives the memory back, before `deinit` would.
  ///
  /// `deinit` is compiled for no number in particular, and asks the runtime what `T` is for longer than a small Hessian
  /// takes.
  @_alwaysEmitIntoClient
  func close() {
    guard isOpen else { return }
    isOpen = false
    nodes.release()
    sweep.release()
    let slot = state.pointee.slot
    state.pointee.release(sweepMemory: nil)
    slot.free()
  }

  /// The number of inputs.
  @_alwaysEmitIntoClient public var inputCount: Int { state.pointee.inputs }

  /// The nodes that second derivatives depend on: what each group of directions looks at.
  @_alwaysEmitIntoClient public var nodeCount: Int { nodes.count }
}

extension SecondOrderTape {
  /// Records a function of n numbers at a point and computes its gradient; its value.
  ///
  /// - Complexity: one evaluation of `f` over `SecondOrderVariable<T>` and one pass over what it recorded.
  @_alwaysEmitIntoClient
  @discardableResult
  public func record(
    at x: [T], of f: ([SecondOrderVariable<T>]) throws -> SecondOrderVariable<T>
  ) rethrows -> T {
    state.pointee.requireIdle()
    state.pointee.slot.move(&state)
    state.pointee.begin(inputs: x.count)
    defer { state.pointee.end() }
    storedGradient = []
    nodes.clear()
    let y = try f(seeded(x))
    prepare(y)
    return y.value
  }

  /// The variables at `x`.
  @_alwaysEmitIntoClient
  func seeded(_ x: [T]) -> [SecondOrderVariable<T>] {
    variables.removeAll(keepingCapacity: true)
    variables.reserveCapacity(x.count)
    for i in x.indices {
      variables.append(
        SecondOrderVariable(
          value: x[i], tape: state, node: RecordedNode(i &+ 1, of: state.pointee.recording)))
    }
    return variables
  }

  /// The adjoint sweep, and memory for the directions' sweeps.
  @_alwaysEmitIntoClient
  func prepare(_ y: SecondOrderVariable<T>) {
    let n = inputCount
    if y.node.exists {
      y.checkRecording()
      if _slowPath(y.node.recording != state.pointee.recording) { y.stop(y) }
      state.pointee.checkThread()
      _ = state.pointee.append(SecondOrderNode(y))
    }
    let total = state.pointee.count
    if sweep.count < total {
      sweep.release()
      sweep = DirectionSweep(count: total)
    }
    sweep.clear()
    let isConstant = !y.node.exists
    storedGradient = withUnsafeTemporaryAllocation(of: T.self, capacity: total) { adjoints in
      guard let start = adjoints.baseAddress else { return [] }
      start.initialize(repeating: T.zero, count: total)
      defer { start.deinitialize(count: total) }
      if !isConstant {
        // The flags of the sweeps to come serve for those of this one.
        nodes.sweepAdjoints(start, of: state.pointee, isNeeded: sweep.movers)
      }
      return Array(unsafeUninitializedCapacity: n) { buffer, count in
        for i in 0..<n { buffer.initializeElement(at: i, to: start[i &+ 1] + T.zero) }
        count = n
      }
    }
  }

  /// Sweeps the directions that are seeded.
  @_alwaysEmitIntoClient @inline(__always)
  func run() {
    sweep.run(nodes)
  }
}

extension SecondOrderTape {
  /// The Hessian times a vector.
  ///
  /// - Precondition: `direction` has as many components as the point.
  /// - Complexity: two passes over the nodes, as for eight directions.
  @_alwaysEmitIntoClient
  public func hessianProduct(along direction: [T]) -> [T] {
    hessianProduct(
      with: Matrix(rows: direction.count, columns: 1, entries: direction)
    ).entries
  }

  /// The Hessian times a matrix S with a direction in each column: H·S, of the shape of S.
  ///
  /// ```swift
  /// let tape = SecondOrderTape<Double>()
  /// tape.record(at: [2, 5]) { x in x[0] * x[0] * x[1] }
  /// let S = Matrix(rows: 2, columns: 3, entries: [1.0, 0, 1, 0, 1, 1])
  /// tape.hessianProduct(with: S).entries  // [10.0, 4.0, 14.0, 4.0, 0.0, 4.0]
  /// ```
  ///
  /// - Precondition: `S` has as many rows as the point has components.
  /// - Complexity: two passes over the nodes for every eight columns.
  @_alwaysEmitIntoClient
  public func hessianProduct(with directions: Matrix<T>) -> Matrix<T> {
    let n = inputCount
    require(
      directions.rows == n,
      "The directions have \(directions.rows) components, the point has \(n): they must agree.")
    let columns = directions.columns
    var result = Matrix<T>(rows: n, columns: columns)
    var start = 0
    while start < columns {
      let width = min(Lanes8<T>.count, columns - start)
      sweep.clear()
      for i in 0..<n {
        var lanes = Lanes8<T>(repeating: .zero)
        var movers: UInt8 = 0
        for lane in 0..<Lanes8<T>.count where lane < width {
          let component = directions.storage[i * columns + start + lane]
          lanes[lane] = component
          if !component.isExactlyZero { movers |= 1 << UInt8(lane) }
        }
        if movers != 0 { sweep.seed(i, lanes, movers) }
      }
      run()
      for i in 0..<n where sweep.pending[i &+ 1] != 0 {
        for lane in 0..<Lanes8<T>.count where lane < width {
          result.storage[i * columns + start + lane] = sweep.adjoints[i &+ 1][lane] + T.zero
        }
      }
      start += width
    }
    return result
  }

  /// The Hessian, exactly symmetric: the entries below the diagonal are computed, those above are the same.
  ///
  /// - Complexity: two passes over the nodes for every eight inputs.
  @_alwaysEmitIntoClient
  public func hessian() -> Matrix<T> {
    let n = inputCount
    var result = Matrix<T>(rows: n, columns: n)
    result.storage.withUnsafeMutableBufferPointer { entries in
      var start = 0
      while start < n {
        let width = min(Lanes8<T>.count, n - start)
        sweep.clear()
        for lane in 0..<width {
          var lanes = Lanes8<T>(repeating: .zero)
          lanes[lane] = 1
          sweep.seed(start + lane, lanes, 1 << UInt8(lane))
        }
        run()
        for i in start..<n where sweep.pending[i &+ 1] != 0 {
          let row = sweep.adjoints[i &+ 1]
          for lane in 0..<Lanes8<T>.count where lane <= i - start {
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
}
