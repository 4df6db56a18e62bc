public import DerivativeRules

/// Which inputs of a function interact: where its Hessian may differ from zero.
///
/// ```swift
/// let pattern = HessianPattern(at: [1, 2, 3]) { x in x[0] * x[1] + exp(x[2]) }
/// pattern.columns(ofRow: 0)  // [1]
/// pattern.columns(ofRow: 2)  // [2]
/// pattern.nonzeros  // 3
/// ```
///
/// Sums, differences and multiples let no inputs interact; a product lets those of one factor interact with those of
/// the other, and every other function of one or more numbers lets all inputs of its arguments interact. What the
/// function computes and does not use counts too.
public struct HessianPattern: Sendable, Equatable {
  /// The number of inputs.
  public let size: Int
  /// Where each row of the lower triangle begins in `columnIndices`, and at the end where the last one ends.
  public let rowStarts: [Int]
  /// The inputs up to and with its own that each input interacts with, ascending in each row.
  public let columnIndices: [Int32]

  /// A pattern given by the columns of each row, in any order and of either triangle: what is said of (i, j) is said of
  /// (j, i).
  ///
  /// - Precondition: there are `size` rows; all columns are at least 0 and less than `size`.
  public init(size: Int, rows: [[Int]]) {
    require(
      rows.count == size, "A Hessian of \(size) inputs has as many rows, not \(rows.count).")
    var lower = [Set<Int>](repeating: [], count: size)
    for (i, row) in rows.enumerated() {
      for j in row {
        require(j >= 0 && j < size, "Row \(i) names column \(j), there are \(size) columns.")
        lower[Swift.max(i, j)].insert(Swift.min(i, j))
      }
    }
    var starts = [0]
    var indices: [Int32] = []
    for row in lower {
      indices.append(contentsOf: row.sorted().map { Int32($0) })
      starts.append(indices.count)
    }
    self.init(rowStarts: starts, columnIndices: indices)
  }

  @usableFromInline
  init(rowStarts: [Int], columnIndices: [Int32]) {
    size = rowStarts.count - 1
    self.rowStarts = rowStarts
    self.columnIndices = columnIndices
  }

  /// The pattern at a point: that of the branches the function takes there.
  ///
  /// - Complexity: one evaluation of `f`, and the entries of the pattern.
  @_alwaysEmitIntoClient
  public init(
    at x: [Double], of f: ([HessianPatternNumber]) throws -> HessianPatternNumber
  ) rethrows {
    self = try Self.trace(x, f).pattern
  }

  // Embedded Swift has no errors of any type.
  #if !hasFeature(Embedded)
    /// The pattern at every point, of a function that never compares numbers that depend on its inputs.
    ///
    /// - Throws: ``JacobianPattern/BranchError`` if it does: in another branch other inputs could interact.
    @_alwaysEmitIntoClient
    public init(
      everywhereFrom x: [Double], of f: ([HessianPatternNumber]) throws -> HessianPatternNumber
    ) throws {
      let (pattern, comparisons) = try Self.trace(x, f)
      if comparisons > 0 { throw JacobianPattern.BranchError(comparisons: comparisons) }
      self = pattern
    }
  #endif

  @_alwaysEmitIntoClient
  static func trace(
    _ x: [Double], _ f: ([HessianPatternNumber]) throws -> HessianPatternNumber
  ) rethrows -> (pattern: HessianPattern, comparisons: Int) {
    let record = PatternRecord(interactionsOf: x.count)
    defer { withExtendedLifetime(record) {} }
    _ = try f(record.inputs(at: x).map { HessianPatternNumber($0) })
    return (record.hessianPattern(), record.comparisons)
  }

  /// The number of entries that may differ from zero, in both triangles and on the diagonal.
  public var nonzeros: Int {
    2 * columnIndices.count - (0..<size).reduce(0) { $0 + (hasDiagonal($1) ? 1 : 0) }
  }

  /// Whether an input interacts with itself: whether the function is not linear in it.
  @_alwaysEmitIntoClient
  public func hasDiagonal(_ i: Int) -> Bool {
    require(i >= 0 && i < size, "There is no row \(i) in a pattern of \(size) rows.")
    let end = rowStarts[i + 1]
    return end > rowStarts[i] && columnIndices[end - 1] == Int32(i)
  }

  /// The inputs that input `i` interacts with, ascending.
  public func columns(ofRow i: Int) -> [Int] {
    require(i >= 0 && i < size, "There is no row \(i) in a pattern of \(size) rows.")
    let own = columnIndices[rowStarts[i]..<rowStarts[i + 1]].map { Int($0) }
    return own + (i + 1..<Swift.max(size, i + 1)).filter { place($0, i) != nil }
  }

  /// Where the entry of a row and a column of the lower triangle stands among all, if it is one.
  @_alwaysEmitIntoClient
  func place(_ row: Int, _ column: Int) -> Int? {
    searched(columnIndices, rowStarts[row]..<rowStarts[row + 1], for: column)
  }

  /// Both triangles as the pattern of a Jacobian: that of the gradient.
  public var full: JacobianPattern {
    let graph = adjacency(withDiagonal: true)
    return JacobianPattern(
      columns: size, rowStarts: graph.starts, columnIndices: graph.neighbours)
  }

  /// The inputs that each interacts with, ascending.
  func adjacency(withDiagonal: Bool) -> Adjacency {
    var starts = [Int](repeating: 0, count: size + 1)
    func isEntry(_ i: Int, _ j: Int) -> Bool { withDiagonal || i != j }
    forEachEntry { i, j in
      if i == j {
        if withDiagonal { starts[i + 1] += 1 }
      } else {
        starts[i + 1] += 1
        starts[j + 1] += 1
      }
    }
    for i in 0..<size { starts[i + 1] += starts[i] }
    var next = starts
    var neighbours = [Int32](repeating: 0, count: starts[size])
    // Row by row: those below come before those above in every row, each in ascending order.
    forEachEntry { i, j in
      if i == j && !withDiagonal { return }
      neighbours[next[i]] = Int32(j)
      next[i] += 1
    }
    forEachEntry { i, j in
      if i == j { return }
      neighbours[next[j]] = Int32(i)
      next[j] += 1
    }
    return Adjacency(starts: starts, neighbours: neighbours)
  }

  /// Calls `body` with the row and the column of each entry of the lower triangle.
  private func forEachEntry(_ body: (Int, Int) -> Void) {
    for i in 0..<size {
      for place in rowStarts[i]..<rowStarts[i + 1] { body(i, Int(columnIndices[place])) }
    }
  }
}

extension HessianPattern: CustomStringConvertible {
  /// A picture with a line for each row: `●` where an entry may differ from zero, `·` elsewhere.
  public var description: String { full.description }
}
