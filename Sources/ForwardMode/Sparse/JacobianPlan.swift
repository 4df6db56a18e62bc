public import DerivativeRules

/// What a sparse Jacobian needs to know beforehand: its pattern and a colouring.
///
/// Prepared once, used at many points and from several threads.
/// Columns of one colour meet in no row, so one direction sweeps all of them: the number of directions is that of
/// the colours, not of the inputs.
///
/// ```swift
/// // Fᵢ = xᵢ² − xᵢ₋₁: two colours, one sweep, for any number of inputs.
/// func F<T: RealNumber>(_ x: [T]) -> [T] { x.indices.map { i in x[i] * x[i] - (i > 0 ? x[i - 1] : 0) } }
/// let plan = JacobianPlan(JacobianPattern(at: [1, 2, 3, 4]) { F($0) })
/// plan.colourCount  // 2
/// plan.jacobian(at: [1, 2, 3, 4]) { F($0) }[3, 2]  // -1.0
/// ```
public struct JacobianPlan: Sendable {
  /// Where entries may differ from zero.
  public let pattern: JacobianPattern
  /// The colour of each column.
  public let colours: [Int32]
  /// The number of colours, and of directions.
  public let colourCount: Int
  /// The colour of each entry's column, in the order of the pattern.
  @usableFromInline let entryColours: [Int32]

  /// Colours the columns of a pattern, in the given order or in the one that needs the fewest colours.
  ///
  /// - Parameters:
  ///   - pattern: where the Jacobian may be other than zero.
  ///   - ordering: the order; `nil` tries all of them unless the natural one is already as good as
  ///     can be.
  public init(_ pattern: JacobianPattern, ordering: ColumnOrdering? = nil) {
    self.pattern = pattern
    var best = pattern.colours(ordering ?? .natural)
    var count = Int((best.max() ?? -1) + 1)
    if ordering == nil {
      // No colouring has fewer colours than the longest row has entries.
      let bound = (0..<pattern.rows).reduce(0) {
        Swift.max($0, pattern.rowStarts[$1 + 1] - pattern.rowStarts[$1])
      }
      for other in [ColumnOrdering.largestFirst, .smallestLast] where count > bound {
        let colours = pattern.colours(other)
        let fewer = Int((colours.max() ?? -1) + 1)
        if fewer < count { (best, count) = (colours, fewer) }
      }
    }
    colours = best
    colourCount = count
    entryColours = pattern.columnIndices.map { [best] in best[Int($0)] }
  }

  /// The Jacobian at a point, eight colours in each sweep.
  ///
  /// - Precondition: the point has as many components as the pattern columns, and `f` returns an output for each row.
  @inlinable
  public func jacobian(
    at x: [Double], of f: ([DualVector8<Double>]) throws -> [DualVector8<Double>]
  ) rethrows -> SparseJacobian<Double> {
    try jacobian(lanes: Lanes8<Double>.self, at: x, of: f)
  }

  /// The Jacobian at a point, as many colours in each sweep as there are lanes.
  @inlinable
  public func jacobian<Lanes: TangentLanes>(
    lanes: Lanes.Type, at x: [Lanes.Element],
    of f: ([DualVector<Lanes>]) throws -> [DualVector<Lanes>]
  ) rethrows -> SparseJacobian<Lanes.Element> {
    var values = Array(repeating: Lanes.Element.zero, count: pattern.nonzeros)
    var numbers = x.map { DualVector<Lanes>($0) }
    try fill(&values, &numbers, of: f)
    return SparseJacobian(pattern: pattern, values: values)
  }

  @inlinable
  func fill<Lanes: TangentLanes>(
    _ values: inout [Lanes.Element], _ numbers: inout [DualVector<Lanes>],
    of f: ([DualVector<Lanes>]) throws -> [DualVector<Lanes>]
  ) rethrows {
    precondition(
      numbers.count == pattern.columns,
      "The point has \(numbers.count) components, the plan \(pattern.columns) columns.")
    var start = 0
    while start < colourCount {
      seed(&numbers, coloursFrom: start)
      let outputs = try f(numbers)
      precondition(
        outputs.count == pattern.rows,
        "The function returned \(outputs.count) outputs, the plan has \(pattern.rows) rows.")
      outputs.withUnsafeBufferPointer { outputs in
        values.withUnsafeMutableBufferPointer { values in
          for i in 0..<pattern.rows {
            for place in pattern.rowStarts[i]..<pattern.rowStarts[i + 1] {
              let lane = Int(entryColours[place]) - start
              if lane >= 0 && lane < Lanes.count { values[place] = outputs[i].extracted(lane) }
            }
          }
        }
      }
      start += Lanes.count
    }
  }

  /// Makes every input active along the direction of its colour, if that is one of those swept.
  @inlinable
  func seed<Lanes: TangentLanes>(_ numbers: inout [DualVector<Lanes>], coloursFrom start: Int) {
    #if DEBUG
      let identity = SweepIdentity.fresh()
    #endif
    for j in numbers.indices {
      numbers[j].lanes = .zero
      let lane = Int(colours[j]) - start
      let isSwept = lane >= 0 && lane < Lanes.count
      if isSwept { numbers[j].lanes[lane] = 1 }
      numbers[j].isActive = isSwept
      #if DEBUG
        numbers[j].sweep = identity
      #endif
    }
  }

  /// The compressed Jacobian J·S of a function given row by row: a number for each row and colour.
  ///
  /// Row i is swept along the inputs it reads, and nothing is stored but the result: no intermediate arrays.
  ///
  /// ```swift
  /// let plan = JacobianPlan(JacobianPattern(columns: 2, rows: [[0, 1], [1]]))
  /// var compressed = [0.0, 0.0, 0.0, 0.0]
  /// plan.compress(lanes: Lanes2<Double>.self, at: [2, 3], into: &compressed) { i, x in
  ///   i == 0 ? x[0] * x[1] : x[1]
  /// }
  /// compressed  // [3.0, 2.0, 0.0, 1.0]
  /// ```
  ///
  /// - Parameters:
  ///   - lanes: as many directions as a row reads inputs.
  ///   - x: the point.
  ///   - result: the compressed Jacobian, row after row.
  ///   - rows: the rows to compute, by default all: rows with a formula of their own are compiled best on their own.
  ///   - row: output i as a function of the inputs it reads.
  /// - Precondition: `result` holds `rows · colourCount` numbers; a row reads at most as many inputs as there are lanes.
  @inlinable @inline(__always)
  public func compress<Lanes: TangentLanes>(
    lanes: Lanes.Type, at x: [Lanes.Element], into result: inout [Lanes.Element],
    rows: Range<Int>? = nil,
    row: (Int, inout LocalPoint<Lanes>) throws -> DualVector<Lanes>
  ) rethrows {
    precondition(
      x.count == pattern.columns,
      "The point has \(x.count) components, the plan \(pattern.columns) columns.")
    precondition(
      result.count == pattern.rows * colourCount,
      "The compressed Jacobian has \(pattern.rows * colourCount) entries, not \(result.count).")
    let rows = rows ?? 0..<pattern.rows
    precondition(
      rows.lowerBound >= 0 && rows.upperBound <= pattern.rows,
      "There are \(pattern.rows) rows, \(rows) are asked for.")
    defer { withExtendedLifetime(x) {} }
    let values = x.elementsInPlace
    let stride = colourCount
    for i in rows {
      var point = LocalPoint<Lanes>(values)
      let y = try row(i, &point)
      for colour in 0..<stride { result[i * stride + colour] = Lanes.Element.zero }
      for lane in 0..<Lanes.count where lane < point.count {
        result[i * stride + Int(colours[point.input(lane)])] = y.extracted(lane)
      }
    }
  }
}
