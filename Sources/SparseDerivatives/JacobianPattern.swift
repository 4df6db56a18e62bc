import DerivativeRules

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
        require(
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
  /// - Complexity: one evaluation of `f`, and the entries of the pattern.
  @_alwaysEmitIntoClient
  public init(at x: [Double], of f: ([PatternNumber]) throws -> [PatternNumber]) rethrows {
    self = try Self.trace(x, f).pattern
  }

  // Embedded Swift has no errors of any type.
  #if !hasFeature(Embedded)
    /// The pattern at every point, of a function that never compares numbers that depend on its inputs.
    ///
    /// - Throws: ``BranchError`` if it does: another branch could depend on other inputs.
    @_alwaysEmitIntoClient
    public init(everywhereFrom x: [Double], of f: ([PatternNumber]) throws -> [PatternNumber])
      throws
    {
      let (pattern, comparisons) = try Self.trace(x, f)
      if comparisons > 0 { throw BranchError(comparisons: comparisons) }
      self = pattern
    }
  #endif

  /// The number of entries that may differ from zero.
  @_alwaysEmitIntoClient public var nonzeros: Int { columnIndices.count }

  /// The inputs output `i` depends on, ascending.
  public func columns(ofRow i: Int) -> [Int] {
    require(i >= 0 && i < rows, "There is no row \(i) in a pattern of \(rows) rows.")
    return columnIndices[rowStarts[i]..<rowStarts[i + 1]].map { Int($0) }
  }

  /// Where the entry of a row and a column stands among all, if it is one.
  @_alwaysEmitIntoClient
  func place(_ row: Int, _ column: Int) -> Int? {
    searched(columnIndices, rowStarts[row]..<rowStarts[row + 1], for: column)
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

  @_alwaysEmitIntoClient
  static func trace(
    _ x: [Double], _ f: ([PatternNumber]) throws -> [PatternNumber]
  ) rethrows -> (pattern: JacobianPattern, comparisons: Int) {
    let record = PatternRecord()
    defer { withExtendedLifetime(record) {} }
    let outputs = try f(record.inputs(at: x))
    return (read(outputs, columns: x.count, record), record.comparisons)
  }

  /// The pattern of traced outputs.
  @usableFromInline
  static func read(
    _ outputs: [PatternNumber], columns: Int, _ record: PatternRecord
  ) -> JacobianPattern {
    outputs.withUnsafeBufferPointer { outputs in
      var total = 0
      var hasWide = false
      let starts = [Int](unsafeUninitializedCapacity: outputs.count + 1) { starts, count in
        starts.initializeElement(at: 0, to: 0)
        for i in outputs.indices {
          total &+= outputs[i].windowCount
          starts.initializeElement(at: i &+ 1, to: total)
          hasWide = hasWide || outputs[i].isWide
        }
        count = outputs.count + 1
      }
      if hasWide { return readWide(outputs, columns: columns, record) }
      let indices = [Int32](unsafeUninitializedCapacity: total) { indices, count in
        var place = 0
        for output in outputs where output.window != 0 {
          // Bit 0 is the first input: the set bits come out in ascending order.
          var window = output.turnedWindow
          var input = output.first
          if window & (window &+ 1) == 0 {
            // Neighbours without a gap.
            while input <= output.last {
              indices[place] = input
              place &+= 1
              input &+= 1
            }
          } else {
            while window != 0 {
              input = output.first &+ Int32(truncatingIfNeeded: window.trailingZeroBitCount)
              indices[place] = input
              place &+= 1
              window &= window &- 1
            }
          }
        }
        count = place
      }
      return JacobianPattern(columns: columns, rowStarts: starts, columnIndices: indices)
    }
  }

  /// The pattern of outputs of which some are sets in the arena.
  private static func readWide(
    _ outputs: UnsafeBufferPointer<PatternNumber>, columns: Int, _ record: PatternRecord
  ) -> JacobianPattern {
    var starts = [0]
    starts.reserveCapacity(outputs.count + 1)
    var indices: [Int32] = []
    var inputs = InputSet(count: columns)
    for output in outputs {
      record.forEachWindow(of: output) { inputs.insert($0, from: $1) }
      inputs.removeAll { indices.append($0) }
      starts.append(indices.count)
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

/// The place of a column among ascending ones.
@_alwaysEmitIntoClient
func searched(_ columns: [Int32], _ range: Range<Int>, for column: Int) -> Int? {
  var low = range.lowerBound
  var high = range.upperBound
  while low < high {
    let middle = (low + high) / 2
    let found = Int(columns[middle])
    if found == column { return middle }
    if found < column { low = middle + 1 } else { high = middle }
  }
  return nil
}
