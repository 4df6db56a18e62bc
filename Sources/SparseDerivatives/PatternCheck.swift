public import DerivativeRules
public import ForwardMode

/// Whether plans look after themselves unless told otherwise: in debug builds.
@_alwaysEmitIntoClient
package var verifiesByDefault: Bool {
  #if DUAL_CHECKS
    true
  #else
    false
  #endif
}

/// Whether a matrix read off compressed sweeps is all of the derivative.
///
/// Columns of one colour are swept once more, each with a power of two and a sign of its own. Sweeps are linear and such
/// factors exact, so an entry that stands alone comes out as itself times the factor of its column, bit for bit; one that
/// holds anything of another column does not. No tolerance is needed, and none would do: a derivative that is
/// zero but for rounding has no scale in its row.
///
/// Sixteen factors are told apart at once; where a colour has more columns, their numbers' digits to the base 16 are swept.
///
/// What differs is a suspicion, for tangents that underflow are not exact. It is confirmed along the inputs that the row's
/// pattern does not have: they are exactly zero where the pattern holds.
@frozen
@usableFromInline
package struct PatternCheck<Lanes: TangentLanes> {
  @usableFromInline package typealias Element = Lanes.Element

  @usableFromInline let pattern: JacobianPattern
  @usableFromInline let colours: [Int32]
  /// The number of each column among those of its colour.
  @usableFromInline let ranks: [Int32]
  /// How many digits to the base 16 the largest rank has.
  @usableFromInline let digits: Int
  /// How many lanes all sweeps take together: one for each colour and digit.
  @usableFromInline let laneCount: Int
  /// The entries, in the order of the pattern.
  @usableFromInline let values: [Element]
  /// Of a Hessian, which entries were read off their own place, and not the mirrored one; of a Jacobian nil, for all.
  @usableFromInline let areRead: [Bool]?

  @_alwaysEmitIntoClient
  package init(
    _ pattern: JacobianPattern, colours: [Int32], colourCount: Int, values: [Element],
    areRead: [Bool]? = nil
  ) {
    self.pattern = pattern
    self.colours = colours
    self.values = values
    self.areRead = areRead
    var counts = [Int32](repeating: 0, count: colourCount)
    ranks = colours.map { colour in
      counts[Int(colour)] += 1
      return counts[Int(colour)] - 1
    }
    let largest = Int(counts.max() ?? 0) - 1
    digits = largest < 16 ? 1 : (Int.bitWidth - largest.leadingZeroBitCount + 3) / 4
    laneCount = colourCount * digits
  }

  /// How many evaluations of the function the check takes where the pattern holds.
  @_alwaysEmitIntoClient
  package var sweepCount: Int { (laneCount + Lanes.count - 1) / Lanes.count }

  /// The factor of a column in the sweep of one of its rank's digits: ±2ᵏ, −4 < k < 5.
  @_alwaysEmitIntoClient
  func factor(_ column: Int, digit: Int) -> Element {
    let code = Int(ranks[column]) &>> (4 &* digit) & 15
    let power = Double(sign: .plus, exponent: code / 2 - 3, significand: 1)
    return Element(code % 2 == 0 ? power : -power)
  }

  /// The point, each input with the factors of its column.
  @_alwaysEmitIntoClient
  package func numbers(at x: [Element], sweep: Int) -> [DualVector<Lanes>] {
    seeded(x) { j, lanes in
      for digit in 0..<digits {
        let lane = Int(colours[j]) * digits + digit - sweep * Lanes.count
        if lane >= 0 && lane < Lanes.count { lanes[lane] = factor(j, digit: digit) }
      }
    }
  }

  /// The rows of a sweep that are not what the entries make them.
  @_alwaysEmitIntoClient
  package func suspects(_ outputs: [DualVector<Lanes>], sweep: Int) -> [Int] {
    let start = sweep * Lanes.count
    return outputs.indices.filter { i in
      var expected = Lanes.zero
      var sizes = Lanes.zero
      for place in pattern.rowStarts[i]..<pattern.rowStarts[i + 1] {
        let j = Int(pattern.columnIndices[place])
        for digit in 0..<digits {
          let lane = Int(colours[j]) * digits + digit - start
          if lane >= 0 && lane < Lanes.count {
            let entry = factor(j, digit: digit) * values[place]
            expected[lane] += entry
            if let areRead, !areRead[place] { sizes[lane] += entry.magnitude }
          }
        }
      }
      return (0..<Swift.min(Lanes.count, laneCount - start)).contains { lane in
        !agree(outputs[i].extracted(lane), expected[lane], within: sizes[lane])
      }
    }
  }

  /// Whether two numbers are the same, or differ by the rounding of terms of a size.
  @_alwaysEmitIntoClient
  func agree(_ a: Element, _ b: Element, within size: Element) -> Bool {
    if a.isIdentical(to: b) || (a - b).isExactlyZero { return true }
    let tolerance = size.primal * Element.MachineNumber.sqrt(Element.MachineNumber(1).ulp)
    return tolerance > 0 && (a - b).magnitude.primal <= tolerance
  }

  /// Where the function depends on an input that the row's pattern does not have, if it does.
  @_alwaysEmitIntoClient
  func confirmed(
    row: Int, at x: [Element], of f: ([DualVector<Lanes>]) throws -> [DualVector<Lanes>]
  ) rethrows -> PatternMismatch? {
    func isReached(_ columns: Range<Int>) throws -> Bool {
      let numbers = seeded(x) { j, lanes in
        // Factors of all kinds: no two derivatives cancel but by a miracle.
        if columns.contains(j) && pattern.place(row, j) == nil {
          let turns = Double(j) * 0.618_033_988_749_894_8
          lanes[0] = Element(1 + turns.truncatingRemainder(dividingBy: 1))
        }
      }
      return try !f(numbers)[row].extracted(0).isExactlyZero
    }
    var columns = 0..<pattern.columns
    guard try isReached(columns) else { return nil }
    while columns.count > 1 {
      let middle = columns.lowerBound + columns.count / 2
      let lower = columns.lowerBound..<middle
      columns = try isReached(lower) ? lower : middle..<columns.upperBound
    }
    let column = columns.lowerBound
    let mistakenFor = pattern.columns(ofRow: row).first { colours[$0] == colours[column] }
    return PatternMismatch(
      row: row, column: column, mistakenFor: mistakenFor, isOfHessian: areRead != nil)
  }

  /// The first row that has a derivative the pattern has no place for.
  @_alwaysEmitIntoClient
  package func mismatch(
    at x: [Element], of f: ([DualVector<Lanes>]) throws -> [DualVector<Lanes>]
  ) rethrows -> PatternMismatch? {
    var rows: Set<Int> = []
    for sweep in 0..<sweepCount {
      rows.formUnion(suspects(try f(numbers(at: x, sweep: sweep)), sweep: sweep))
    }
    return try firstConfirmed(of: rows, at: x, f)
  }

  /// The first of suspicious rows, whatever sweep it came from, that is confirmed.
  @_alwaysEmitIntoClient
  func firstConfirmed(
    of rows: Set<Int>, at x: [Element], _ f: ([DualVector<Lanes>]) throws -> [DualVector<Lanes>]
  ) rethrows -> PatternMismatch? {
    for row in rows.sorted() {
      if let mismatch = try confirmed(row: row, at: x, of: f) { return mismatch }
    }
    return nil
  }

  /// The point with tangents of one sweep.
  @_alwaysEmitIntoClient
  func seeded(_ x: [Element], _ seed: (Int, inout Lanes) -> Void) -> [DualVector<Lanes>] {
    #if DUAL_CHECKS
      let identity = SweepIdentity.fresh()
    #endif
    return x.indices.map { j in
      var lanes = Lanes(repeating: .zero)
      seed(j, &lanes)
      var number = DualVector<Lanes>(x[j], tangents: lanes)
      #if DUAL_CHECKS
        number.sweep = identity
      #endif
      return number
    }
  }
}

extension PatternCheck: Sendable where Lanes.Element: Sendable {}

extension PatternCheck where Lanes: SendableMetatype, Lanes.Element: Sendable {
  /// The first row that has a derivative the pattern has no place for, the sweeps divided among threads.
  @_alwaysEmitIntoClient
  package func mismatch(
    at x: [Element], execution: Execution,
    of f: @Sendable ([DualVector<Lanes>]) -> [DualVector<Lanes>]
  ) -> PatternMismatch? {
    let rows = execution.map(Array(0..<sweepCount)) { sweep in
      suspects(f(numbers(at: x, sweep: sweep)), sweep: sweep)
    }
    return firstConfirmed(of: Set(rows.joined()), at: x, f)
  }
}
