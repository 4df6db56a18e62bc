public import DerivativeRules

/// The builder of a Jacobian of `Double`s, eight directions in each evaluation; see ``BlockJacobianBuilder``.
public typealias JacobianBuilder = BlockJacobianBuilder<Lanes8<Double>>

/// A Jacobian as a sequence of sweeps: each has one seed direction and gives one column.
///
/// ```swift
/// let builder = JacobianBuilder(at: [2, 5]) { x in [x[0] * x[1], sin(x[1])] }
/// for sweep in builder where sweep.index == 1 { print(sweep.seed, sweep.column) }
/// builder.build()[0, 1]  // 2.0
/// ```
///
/// Iterating never holds more columns than one evaluation of the function gives; ``build()`` collects all. With
/// `directions`, the columns are J·v for each direction v instead of the partial derivatives.
///
/// - Precondition: the function returns the same number of outputs in every sweep.
public struct BlockJacobianBuilder<Lanes: TangentLanes> {
  /// The number of the sweeps' functions.
  public typealias Number = DualVector<Lanes>
  /// The number that entries are.
  public typealias Entry = Lanes.Element
  /// The elements of the sequence.
  public typealias Element = Sweep

  @usableFromInline let function: (inout [Number], [Number]) -> Void
  @usableFromInline let directions: [[Entry]]?
  @usableFromInline var buffer: SweepBuffer<Lanes>
  @usableFromInline var outputs: [Number]
  /// The number of outputs if it was given; otherwise the first sweep tells.
  @usableFromInline let declaredRows: Int?

  /// The sweeps of a function that returns its outputs.
  ///
  /// - Parameters:
  ///   - x: the point.
  ///   - directions: the seed directions; by default the unit vectors, one for each input.
  ///   - f: the function.
  /// - Precondition: each direction has as many components as `x`.
  @_alwaysEmitIntoClient
  public init(
    at x: [Entry], along directions: [[Entry]]? = nil, of f: @escaping ([Number]) -> [Number]
  ) {
    self.init(x, directions, rows: nil) { outputs, inputs in outputs = f(inputs) }
  }

  /// The sweeps of a function that writes its outputs in place: no sweep allocates.
  ///
  /// - Parameters:
  ///   - x: the point.
  ///   - outputs: how many outputs there are.
  ///   - directions: the seed directions; by default the unit vectors, one for each input.
  ///   - f: the function; it must write every output and not change their number.
  /// - Precondition: each direction has as many components as `x`.
  @_alwaysEmitIntoClient
  public init(
    at x: [Entry], outputs: Int, along directions: [[Entry]]? = nil,
    of f: @escaping (inout [Number], [Number]) -> Void
  ) {
    self.init(x, directions, rows: outputs, f)
  }

  @_alwaysEmitIntoClient
  init(
    _ x: [Entry], _ directions: [[Entry]]?, rows: Int?,
    _ function: @escaping (inout [Number], [Number]) -> Void
  ) {
    for direction in directions ?? [] {
      requireComponents(of: "direction", direction.count, point: x.count)
    }
    self.function = function
    self.directions = directions
    declaredRows = rows
    buffer = SweepBuffer(at: x)
    outputs = Array(repeating: Number.zero, count: rows ?? 0)
  }

  /// The number of inputs.
  @_alwaysEmitIntoClient public var inputs: Int { buffer.numbers.count }

  /// The number of sweeps, and of columns of the result: one for each input or direction.
  @_alwaysEmitIntoClient public var underestimatedCount: Int { directions?.count ?? inputs }

  /// Evaluates the function along the directions from `start` on, as many as fit; returns how many.
  @_alwaysEmitIntoClient @inline(__always)
  mutating func sweep(from start: Int) -> Int {
    let count = Swift.min(Lanes.count, underestimatedCount - start)
    if let directions {
      buffer.identify()
      for i in buffer.numbers.indices {
        for lane in 0..<count where !directions[start + lane][i].isExactlyZero {
          buffer.numbers[i].seed(lane, directions[start + lane][i])
        }
      }
      function(&outputs, buffer.numbers)
      for i in buffer.numbers.indices {
        buffer.numbers[i].lanes = .zero
        buffer.numbers[i].rest(0)
      }
    } else {
      _ = buffer.seed(from: start)
      function(&outputs, buffer.numbers)
    }
    return count
  }

  /// The number of outputs, checked against what is known of it.
  @_alwaysEmitIntoClient
  func checkedRows(_ known: Int?) -> Int {
    if let known = known ?? declaredRows {
      require(
        outputs.count == known,
        "The function returned \(known) outputs in one sweep and \(outputs.count) in another.")
    }
    return outputs.count
  }
}

extension BlockJacobianBuilder: Sequence {
  /// One sweep of the function: its seed direction and the column it gives.
  public struct Sweep {
    /// Which sweep it is, from 0.
    public let index: Int
    /// The derivative of every output along the seed.
    public let column: [Entry]
    /// The value of every output.
    public let value: [Entry]
    @usableFromInline let direction: [Entry]?
    @usableFromInline let inputs: Int

    @_alwaysEmitIntoClient
    init(index: Int, column: [Entry], value: [Entry], direction: [Entry]?, inputs: Int) {
      self.index = index
      self.column = column
      self.value = value
      self.direction = direction
      self.inputs = inputs
    }

    /// The seed direction: a unit vector, or the direction that was asked for.
    @_alwaysEmitIntoClient public var seed: [Entry] {
      if let direction { return direction }
      var unit = Array(repeating: Entry.zero, count: inputs)
      unit[index] = 1
      return unit
    }
  }

  /// The sweeps in order; each evaluation of the function is taken apart into its directions.
  public struct Iterator: IteratorProtocol {
    @usableFromInline var builder: BlockJacobianBuilder
    @usableFromInline var start = 0
    @usableFromInline var lane = 0
    @usableFromInline var count = 0
    @usableFromInline var rows: Int?

    @_alwaysEmitIntoClient
    init(_ builder: BlockJacobianBuilder) { self.builder = builder }

    /// The next sweep.
    @_alwaysEmitIntoClient
    public mutating func next() -> Sweep? {
      if lane == count {
        start += count
        lane = 0
        count = 0
        guard start < builder.underestimatedCount else { return nil }
        count = builder.sweep(from: start)
        rows = builder.checkedRows(rows)
      }
      defer { lane += 1 }
      return Sweep(
        index: start + lane, column: builder.outputs.transformed { $0.extracted(lane) },
        value: builder.outputs.transformed { $0.value },
        direction: builder.directions?[start + lane],
        inputs: builder.inputs)
    }
  }

  /// A fresh pass over the sweeps.
  @_alwaysEmitIntoClient
  public func makeIterator() -> Iterator { Iterator(self) }
}

extension BlockJacobianBuilder {
  /// The matrix whose columns are the sweeps'.
  @_alwaysEmitIntoClient
  public func build() -> Jacobian<Entry> { build { _, _ in } }

  /// The matrix whose columns are the sweeps', telling of the progress.
  ///
  /// - Parameter progress: called after each evaluation of the function with the number of columns done and of all;
  ///   an error it throws ends the building, such as that of `Task.checkCancellation()`.
  @_alwaysEmitIntoClient
  public func build(
    progress: (_ done: Int, _ all: Int) throws -> Void
  ) rethrows -> Jacobian<Entry> {
    var builder = self
    var result = Jacobian<Entry>(rows: 0, columns: underestimatedCount)
    try builder.fill(&result, progress: progress)
    return result
  }

  /// Builds the matrix at another point, in the memory of one built before; allocates nothing of its own.
  ///
  /// - Precondition: `x` has as many components as the first point.
  @_alwaysEmitIntoClient
  public mutating func build(at x: [Entry], into result: inout Jacobian<Entry>) {
    buffer.move(to: x)
    // Sweeps write what is not zero.
    result.storage.withUnsafeMutableBufferPointer { $0.update(repeating: Entry.zero) }
    fill(&result) { _, _ in }
  }

  @_alwaysEmitIntoClient
  mutating func fill(
    _ result: inout Jacobian<Entry>, progress: (_ done: Int, _ all: Int) throws -> Void
  ) rethrows {
    let columns = underestimatedCount
    var rows: Int?
    var start = 0
    if columns == 0 {
      // No direction: one evaluation still tells the number of outputs.
      function(&outputs, buffer.numbers)
      result = Jacobian(rows: checkedRows(nil), columns: 0)
    }
    while start < columns {
      let count = sweep(from: start)
      let known = checkedRows(rows)
      if rows == nil && (result.rows != known || result.columns != columns) {
        result = Jacobian(rows: known, columns: columns)
      }
      rows = known
      result.storage.withUnsafeMutableBufferPointer {
        ForwardMode.store(outputs, count: count, in: $0, column: start, columns: columns)
      }
      start += count
      try progress(start, columns)
    }
  }
}
