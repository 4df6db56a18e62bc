public import DerivativeRules
public import ForwardMode

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

  /// Colours the columns of a pattern, in the given order or in the one that needs the fewest colours.
  ///
  /// - Parameters:
  ///   - pattern: where the Jacobian may be other than zero.
  ///   - ordering: the order; `nil` tries all of them unless the natural one is already as good as
  ///     can be.
  public init(_ pattern: JacobianPattern, ordering: ColumnOrdering? = nil) {
    self.pattern = pattern
    var best = pattern.colours(ordering ?? .natural)
    var count = Self.count(best)
    if ordering == nil {
      // No colouring has fewer colours than the longest row has entries.
      for other in [ColumnOrdering.largestFirst, .smallestLast] where count > pattern.longestRow {
        let colours = pattern.colours(other)
        let fewer = Self.count(colours)
        if fewer < count { (best, count) = (colours, fewer) }
      }
    }
    colours = best
    colourCount = count
  }

  private static func count(_ colours: [Int32]) -> Int {
    colours.withUnsafeBufferPointer { Int($0.reduce(-1, Swift.max) + 1) }
  }

  /// The Jacobian at a point, eight colours in each sweep.
  ///
  /// A plan holds where the function takes the branches it took when the pattern was traced. Where it does not, a derivative
  /// would come out in the wrong column; a verified Jacobian stops there and says which
  /// (``mismatch(in:at:of:)`` tells without stopping).
  ///
  /// - Parameters:
  ///   - x: the point.
  ///   - verified: whether to check that the pattern holds; by default in debug builds only. It takes one more sweep for
  ///     each eight colours whose columns are sixteen or fewer, two where they are up to 256, and so on.
  ///   - f: the function.
  /// - Precondition: the point has as many components as the pattern columns, and `f` returns an output for each row.
  @_alwaysEmitIntoClient
  public func jacobian(
    at x: [Double], verified: Bool = verifiesByDefault,
    of f: ([DualVector8<Double>]) throws -> [DualVector8<Double>]
  ) rethrows -> SparseJacobian<Double> {
    try jacobian(lanes: Lanes8<Double>.self, at: x, verified: verified, of: f)
  }

  /// The Jacobian at a point, as many colours in each sweep as there are lanes.
  @_alwaysEmitIntoClient
  public func jacobian<Lanes: TangentLanes>(
    lanes: Lanes.Type, at x: [Lanes.Element], verified: Bool = verifiesByDefault,
    of f: ([DualVector<Lanes>]) throws -> [DualVector<Lanes>]
  ) rethrows -> SparseJacobian<Lanes.Element> {
    var values = Array(repeating: Lanes.Element.zero, count: pattern.nonzeros)
    var numbers = numbers(at: x, lanes)
    for sweep in 0..<sweepCount(lanes) {
      seed(&numbers, coloursFrom: sweep * Lanes.count)
      let outputs = try f(numbers)
      values.withUnsafeMutableBufferPointer {
        store(outputs, coloursFrom: sweep * Lanes.count, in: $0)
      }
    }
    if verified { try verify(values, lanes, at: x, of: f) }
    return SparseJacobian(pattern: pattern, values: values)
  }

  /// The Jacobian at a point, eight colours in each sweep, the sweeps divided among threads.
  ///
  /// The bits are those of the sweeps one after the other. With eight colours or fewer there is one sweep and nothing
  /// to divide: name fewer lanes.
  ///
  /// ```swift
  /// let pattern = JacobianPattern(columns: 2, rows: [[0, 1]])
  /// let J = JacobianPlan(pattern).jacobian(at: [2, 5], execution: .parallel) { x in [x[0] * x[1]] }
  /// J[0, 1]  // 2.0
  /// ```
  @_alwaysEmitIntoClient
  public func jacobian(
    at x: [Double], execution: Execution, verified: Bool = verifiesByDefault,
    of f: @Sendable ([DualVector8<Double>]) -> [DualVector8<Double>]
  ) -> SparseJacobian<Double> {
    jacobian(lanes: Lanes8<Double>.self, at: x, execution: execution, verified: verified, of: f)
  }

  /// The Jacobian at a point, as many colours in each sweep as there are lanes, the sweeps divided among threads.
  @_alwaysEmitIntoClient
  public func jacobian<Lanes: TangentLanes>(
    lanes: Lanes.Type, at x: [Lanes.Element], execution: Execution,
    verified: Bool = verifiesByDefault, of f: @Sendable ([DualVector<Lanes>]) -> [DualVector<Lanes>]
  ) -> SparseJacobian<Lanes.Element> where Lanes: SendableMetatype, Lanes.Element: Sendable {
    var values = Array(repeating: Lanes.Element.zero, count: pattern.nonzeros)
    values.withUnsafeMutableBufferPointer { values in
      let shared = SharedMemory(values)
      execution.forEachPart(of: sweepCount(Lanes.self)) { sweep in
        var numbers = numbers(at: x, lanes)
        seed(&numbers, coloursFrom: sweep * Lanes.count)
        // Each sweep writes the entries of its own colours.
        store(f(numbers), coloursFrom: sweep * Lanes.count, in: shared.pointer)
      }
    }
    if verified {
      check(values, lanes).mismatch(at: x, execution: execution, of: f)
        .map { misuse($0.description) }
    }
    return SparseJacobian(pattern: pattern, values: values)
  }

  /// The first derivative that a Jacobian of this plan has in a wrong column or not at all; nil where the pattern holds.
  ///
  /// For those who want to go on: where there is one, trace the pattern at this point and make another plan. It is found
  /// however small it is, down to the rounding of the entry it was added to, and nothing else is: see
  /// `Docs/Decisions/0021-verified-plans.md`.
  ///
  /// - Parameters:
  ///   - jacobian: what the plan computed.
  ///   - x: the point at which it did.
  ///   - f: the function.
  /// - Complexity: one evaluation of `f` for each eight colours, times the number of hexadecimal digits of the columns of one
  ///   colour; where something is found, log₂ n more.
  @_alwaysEmitIntoClient
  public func mismatch(
    in jacobian: SparseJacobian<Double>, at x: [Double],
    of f: ([DualVector8<Double>]) throws -> [DualVector8<Double>]
  ) rethrows -> PatternMismatch? {
    try mismatch(lanes: Lanes8<Double>.self, in: jacobian, at: x, of: f)
  }

  /// The first derivative in a wrong column, by sweeps of as many lanes as are asked for.
  @_alwaysEmitIntoClient
  public func mismatch<Lanes: TangentLanes>(
    lanes: Lanes.Type, in jacobian: SparseJacobian<Lanes.Element>, at x: [Lanes.Element],
    of f: ([DualVector<Lanes>]) throws -> [DualVector<Lanes>]
  ) rethrows -> PatternMismatch? {
    require(
      x.count == pattern.columns && jacobian.pattern == pattern,
      "The point or the Jacobian is not of this plan's pattern.")
    return try check(jacobian.values, lanes).mismatch(at: x, of: f)
  }

  /// Stops where the pattern does not hold; never inlined, so that the sweeps are compiled as if it were not there.
  @_alwaysEmitIntoClient @inline(never)
  func verify<Lanes: TangentLanes>(
    _ values: [Lanes.Element], _ lanes: Lanes.Type, at x: [Lanes.Element],
    of f: ([DualVector<Lanes>]) throws -> [DualVector<Lanes>]
  ) rethrows {
    try check(values, lanes).mismatch(at: x, of: f).map { misuse($0.description) }
  }

  @_alwaysEmitIntoClient
  func check<Lanes: TangentLanes>(
    _ values: [Lanes.Element], _ lanes: Lanes.Type
  ) -> PatternCheck<Lanes> {
    PatternCheck(pattern, colours: colours, colourCount: colourCount, values: values)
  }

  /// How many evaluations of the function it takes; one at least, which checks the number of outputs.
  @_alwaysEmitIntoClient
  func sweepCount<Lanes: TangentLanes>(_ lanes: Lanes.Type) -> Int {
    Swift.max(1, (colourCount + Lanes.count - 1) / Lanes.count)
  }

  /// The point with no direction seeded.
  @_alwaysEmitIntoClient
  func numbers<Lanes: TangentLanes>(
    at x: [Lanes.Element], _ lanes: Lanes.Type
  ) -> [DualVector<Lanes>] {
    require(
      x.count == pattern.columns,
      "The point has \(x.count) components, the plan \(pattern.columns) columns.")
    return x.map { DualVector<Lanes>($0) }
  }

  /// Puts the tangents of a sweep in the places of their entries.
  @_alwaysEmitIntoClient
  func store<Lanes: TangentLanes>(
    _ outputs: [DualVector<Lanes>], coloursFrom start: Int,
    in values: UnsafeMutableBufferPointer<Lanes.Element>
  ) {
    require(
      outputs.count == pattern.rows,
      "The function returned \(outputs.count) outputs, the plan has \(pattern.rows) rows.")
    outputs.withUnsafeBufferPointer { outputs in
      guard let output = outputs.baseAddress else { return }
      pattern.rowStarts.withUnsafeBufferPointer { rowStarts in
        pattern.columnIndices.withUnsafeBufferPointer { columnIndices in
          colours.withUnsafeBufferPointer { colours in
            for i in outputs.indices {
              for place in rowStarts[i]..<rowStarts[i &+ 1] {
                let lane = Int(colours[Int(columnIndices[place])]) &- start
                if lane >= 0 && lane < Lanes.count {
                  values[place] = (output + i).extracted(lane)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Makes every input active along the direction of its colour, if that is one of those swept.
  @_alwaysEmitIntoClient
  func seed<Lanes: TangentLanes>(_ numbers: inout [DualVector<Lanes>], coloursFrom start: Int) {
    #if DUAL_CHECKS
      let identity = SweepIdentity.fresh()
    #endif
    numbers.withUnsafeMutableBufferPointer { numbers in
      colours.withUnsafeBufferPointer { colours in
        for j in numbers.indices {
          // A number at rest has lanes of zeros already.
          if numbers[j].isActive {
            numbers[j].lanes = .zero
            numbers[j].rest(0)
          }
          let lane = Int(colours[j]) &- start
          if lane >= 0 && lane < Lanes.count { numbers[j].seed(lane, 1) }
          #if DUAL_CHECKS
            numbers[j].sweep = identity
          #endif
        }
      }
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
  /// - Precondition: `result` holds `rows · colourCount` numbers; a row reads at most as many inputs as there are lanes, and
  ///   those of its pattern only, which debug builds check.
  @_alwaysEmitIntoClient @inline(__always)
  public func compress<Lanes: TangentLanes>(
    lanes: Lanes.Type, at x: [Lanes.Element], into result: inout [Lanes.Element],
    rows: Range<Int>? = nil,
    row: (Int, inout LocalPoint<Lanes>) throws -> DualVector<Lanes>
  ) rethrows {
    require(
      x.count == pattern.columns,
      "The point has \(x.count) components, the plan \(pattern.columns) columns.")
    require(
      result.count == pattern.rows * colourCount,
      "The compressed Jacobian has \(pattern.rows * colourCount) entries, not \(result.count).")
    let rows = rows ?? 0..<pattern.rows
    require(
      rows.lowerBound >= 0 && rows.upperBound <= pattern.rows,
      "There are \(pattern.rows) rows, \(rows) are asked for.")
    defer { withExtendedLifetime(x) {} }
    let values = x.elementsInPlace
    let stride = colourCount
    for i in rows {
      var point = LocalPoint<Lanes>(values)
      let y = try row(i, &point)
      #if DUAL_CHECKS
        for lane in 0..<point.count where pattern.place(i, point.input(lane)) == nil {
          misuse("Row \(i) read input \(point.input(lane)), which its pattern does not have.")
        }
      #endif
      for colour in 0..<stride { result[i * stride + colour] = Lanes.Element.zero }
      for lane in 0..<Lanes.count where lane < point.count {
        result[i * stride + Int(colours[point.input(lane)])] = y.extracted(lane)
      }
    }
  }
}
