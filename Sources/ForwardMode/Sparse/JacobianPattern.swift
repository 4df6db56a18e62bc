/// Which outputs of a function depend on which inputs: where its Jacobian may differ from zero.
///
/// ```swift
/// let pattern = JacobianPattern(at: [1, 2, 3]) { x in [x[0] * x[1], exp(x[2])] }
/// pattern.columns(ofRow: 0)  // [0, 1]
/// pattern.nonzeros  // 3
/// ```
public struct JacobianPattern: Sendable, Equatable {
  /// The number of outputs.
  public let rows: Int
  /// The number of inputs.
  public let columns: Int
  /// Where each row begins in `columnIndices`, and at the end where the last one ends.
  public let rowStarts: [Int]
  /// The inputs the rows depend on, ascending in each row.
  public let columnIndices: [Int32]

  /// A pattern given by the columns of each row, in any order.
  ///
  /// - Precondition: all columns are at least 0 and less than `columns`.
  public init(columns: Int, rows: [[Int]]) {
    var starts = [0]
    var indices: [Int32] = []
    for (i, row) in rows.enumerated() {
      for j in Set(row).sorted() {
        precondition(
          j >= 0 && j < columns, "Row \(i) names column \(j), there are \(columns) columns.")
        indices.append(Int32(j))
      }
      starts.append(indices.count)
    }
    self.init(columns: columns, rowStarts: starts, columnIndices: indices)
  }

  @usableFromInline
  init(columns: Int, rowStarts: [Int], columnIndices: [Int32]) {
    rows = rowStarts.count - 1
    self.columns = columns
    self.rowStarts = rowStarts
    self.columnIndices = columnIndices
  }

  /// The pattern at a point: that of the branches the function takes there.
  ///
  /// - Complexity: one evaluation of `f` where each output depends on inputs less than 64 apart, otherwise
  ///   n/64 more.
  @inlinable
  public init(at x: [Double], of f: ([PatternNumber]) throws -> [PatternNumber]) rethrows {
    self = try Self.trace(x, f).pattern
  }

  /// The pattern at every point, of a function that never compares numbers that depend on its inputs.
  ///
  /// - Throws: ``BranchError`` if it does: another branch could depend on other inputs.
  @inlinable
  public init(everywhereFrom x: [Double], of f: ([PatternNumber]) throws -> [PatternNumber]) throws
  {
    let (pattern, comparisons) = try Self.trace(x, f)
    if comparisons > 0 { throw BranchError(comparisons: comparisons) }
    self = pattern
  }

  /// The number of entries that may differ from zero.
  @inlinable public var nonzeros: Int { columnIndices.count }

  /// The inputs output `i` depends on, ascending.
  public func columns(ofRow i: Int) -> [Int] {
    precondition(i >= 0 && i < rows, "There is no row \(i) in a pattern of \(rows) rows.")
    return columnIndices[rowStarts[i]..<rowStarts[i + 1]].map { Int($0) }
  }

  /// Why no pattern holds at every point.
  public struct BranchError: Error, CustomStringConvertible {
    /// How many comparisons of numbers that depend on the inputs were made.
    public let comparisons: Int

    @usableFromInline
    init(comparisons: Int) { self.comparisons = comparisons }

    /// What happened and what to do.
    public var description: String {
      """
      The function compared numbers that depend on its inputs (\(comparisons) times), so it may depend on other inputs \
      elsewhere: use JacobianPattern(at:of:) and detect the pattern again where the branches change.
      """
    }
  }

  @inlinable
  static func trace(
    _ x: [Double], _ f: ([PatternNumber]) throws -> [PatternNumber]
  ) rethrows -> (pattern: JacobianPattern, comparisons: Int) {
    precondition(x.count < Int(Int32.max), "A pattern has less than 2³¹ columns.")
    let record = BranchRecord()
    let branches = Unmanaged.passUnretained(record)
    defer { withExtendedLifetime(record) {} }
    let outputs = try f(
      x.indices.map { j in
        PatternNumber(
          value: x[j], window: 1 << UInt64(j & 63), first: Int32(j), last: Int32(j),
          branches: branches)
      })
    let comparisons = record.comparisons
    if outputs.allSatisfy({ $0.isConstant || $0.last - $0.first < 64 }) {
      return (banded(outputs, columns: x.count), comparisons)
    }
    // The window is ambiguous: trace 64 inputs at a time.
    var rows = outputs.map { _ in [Int]() }
    var numbers = x.map { PatternNumber($0) }
    var start = 0
    while start < x.count {
      let end = Swift.min(start + 64, x.count)
      for j in start..<end {
        numbers[j] = PatternNumber(
          value: x[j], window: 1 << UInt64(j - start), first: 0, last: 0, branches: nil)
      }
      let block = try f(numbers)
      precondition(
        block.count == rows.count,
        "The function returned \(rows.count) outputs in one sweep and \(block.count) in another.")
      for i in block.indices where !block[i].isConstant {
        var window = block[i].window
        while window != 0 {
          rows[i].append(start + window.trailingZeroBitCount)
          window &= window - 1
        }
      }
      for j in start..<end { numbers[j] = PatternNumber(x[j]) }
      start = end
    }
    return (JacobianPattern(columns: x.count, rows: rows), comparisons)
  }

  /// The pattern of outputs whose windows tell everything.
  @usableFromInline
  static func banded(_ outputs: [PatternNumber], columns: Int) -> JacobianPattern {
    var starts: [Int] = []
    starts.reserveCapacity(outputs.count + 1)
    starts.append(0)
    var total = 0
    for output in outputs {
      total += output.window.nonzeroBitCount
      starts.append(total)
    }
    let indices = [Int32](unsafeUninitializedCapacity: total) { indices, count in
      var place = 0
      for output in outputs where !output.isConstant {
        // Turned so that bit 0 is the first input: the set bits come out in ascending order.
        let turn = UInt64(output.first & 63)
        var window = output.window &>> turn | output.window &<< (64 &- turn)
        while window != 0 {
          indices[place] = output.first &+ Int32(truncatingIfNeeded: window.trailingZeroBitCount)
          place += 1
          window &= window &- 1
        }
      }
      count = place
    }
    return JacobianPattern(columns: columns, rowStarts: starts, columnIndices: indices)
  }
}

extension JacobianPattern: CustomStringConvertible {
  /// A picture with a line for each row: `●` where an entry may differ from zero, `·` elsewhere.
  public var description: String {
    (0..<rows).map { i in
      var line = Array(repeating: "·", count: columns)
      for j in columns(ofRow: i) { line[j] = "●" }
      return line.joined()
    }.joined(separator: "\n")
  }
}
