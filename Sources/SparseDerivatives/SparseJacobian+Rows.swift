public import DerivativeRules
public import ForwardMode

// Rows streamed: each row is swept along the inputs it depends on and its derivatives are written where they belong. No colours,
// no intermediate arrays, no allocation.

extension SparseJacobian {
  /// Computes rows from the formula of one row.
  ///
  /// ```swift
  /// // Fᵢ = xᵢ² − xᵢ₋₁, and F₀ = x₀².
  /// var J = SparseJacobian<Double>(zerosIn: JacobianPattern(columns: 3, rows: [[0], [0, 1], [1, 2]]))
  /// J.update(lanes: Lanes2<Double>.self, at: [1, 2, 3]) { i, x in
  ///   i == 0 ? x[0] * x[0] : x[1] * x[1] - x[0]
  /// }
  /// J.values  // [2.0, -1.0, 4.0, -1.0, 6.0]
  /// ```
  ///
  /// - Parameters:
  ///   - lanes: at least as many directions as the longest row has entries.
  ///   - rows: the rows to compute, by default all.
  ///   - x: the point.
  ///   - row: output i as a function of the inputs of its row, in ascending order.
  /// - Precondition: no row has more entries than there are lanes.
  /// - Complexity: one evaluation of each row; allocates nothing.
  @_alwaysEmitIntoClient @inline(__always)
  public mutating func update<Lanes: TangentLanes>(
    lanes: Lanes.Type, rows: Range<Int>? = nil, at x: [T],
    _ row: (Int, RowPoint<Lanes>) throws -> DualVector<Lanes>
  ) rethrows where Lanes.Element == T {
    require(
      x.count == columns, "The point has \(x.count) components, the Jacobian \(columns) columns.")
    let rows = rows ?? 0..<self.rows
    require(
      rows.lowerBound >= 0 && rows.upperBound <= self.rows,
      "There are \(self.rows) rows, \(rows) are asked for.")
    if rows.isEmpty || nonzeros == 0 { return }
    let seeding = Seeding()
    let values = storage.writableInPlace
    let starts = pattern.rowStarts.elementsInPlace
    let indices = pattern.columnIndices.elementsInPlace
    let point = x.elementsInPlace
    defer { withExtendedLifetime((x, self)) {} }
    guard let entries = values.baseAddress, let columns = indices.baseAddress,
      let components = point.baseAddress
    else { return }
    for i in rows {
      let start = starts[i]
      let count = starts[i &+ 1] &- start
      precondition(
        count <= Lanes.count, "Row \(i) has \(count) entries: pass a wider number as `lanes:`.")
      let y = try row(i, RowPoint(components, columns + start, count: count, seeding))
      for k in 0..<Lanes.count where k < count { entries[start &+ k] = y.extracted(k) }
    }
  }

  /// Computes the rows of a stencil from the formula they share.
  ///
  /// - Precondition: the stencil was made for the pattern of this matrix.
  /// - Complexity: one evaluation of each row; allocates nothing.
  @_alwaysEmitIntoClient @inline(__always)
  public mutating func update<Lanes: TangentLanes>(
    _ stencil: StencilRows<Lanes>, at x: [T],
    _ row: (Int, StencilPoint<Lanes>) throws -> DualVector<Lanes>
  ) rethrows where Lanes.Element == T {
    require(
      x.count == columns, "The point has \(x.count) components, the Jacobian \(columns) columns.")
    require(
      columns == stencil.columns && nonzeros == stencil.nonzeros,
      "The stencil was made for another pattern.")
    let seeding = Seeding()
    let values = storage.writableInPlace
    let offsets = stencil.offsets.elementsInPlace
    let point = x.elementsInPlace
    defer { withExtendedLifetime((x, self, stencil)) {} }
    guard let start = values.baseAddress, let components = point.baseAddress,
      let places = offsets.baseAddress
    else { return }
    var entries = start + stencil.start
    for i in stencil.rows {
      let y = try row(i, StencilPoint(components + i, places, seeding))
      for k in 0..<Lanes.count { entries[k] = y.extracted(k) }
      entries += Lanes.count
    }
  }
}

/// Rows of a sparse Jacobian that share a formula: row i depends on the inputs i + offset, for the same offsets.
///
/// What the rows share is checked once; then computing them takes no look at the pattern, and is vectorised across rows
/// where the formula allows it.
///
/// ```swift
/// // Fᵢ = xᵢ₋₁·xᵢ₊₁ inside, Fᵢ = xᵢ at both ends.
/// let pattern = JacobianPattern(columns: 4, rows: [[0], [0, 2], [1, 3], [3]])
/// let inside = StencilRows<Lanes2<Double>>(pattern, rows: 1..<3, offsets: [-1, 1])
/// var J = SparseJacobian<Double>(zerosIn: pattern)
/// J.update(inside, at: [2, 3, 5, 7]) { _, x in x[0] * x[1] }
/// J.row(1)  // [5.0, 0.0, 2.0, 0.0]
/// ```
public struct StencilRows<Lanes: TangentLanes> {
  /// The rows.
  public let rows: Range<Int>
  /// Where the inputs stand, seen from the row's number; ascending.
  public let offsets: [Int]
  @usableFromInline let columns: Int
  @usableFromInline let nonzeros: Int
  /// The place of the first row's first entry.
  @usableFromInline let start: Int

  /// Rows of a pattern.
  ///
  /// - Precondition: there are as many offsets as lanes, ascending, and each of the rows has the entries they say.
  public init(_ pattern: JacobianPattern, rows: Range<Int>, offsets: [Int]) {
    require(
      offsets.count == Lanes.count,
      "There are \(offsets.count) offsets and \(Lanes.count) lanes: they must agree.")
    require(
      zip(offsets, offsets.dropFirst()).allSatisfy(<), "The offsets of a stencil ascend.")
    require(
      rows.lowerBound >= 0 && rows.upperBound <= pattern.rows,
      "There are \(pattern.rows) rows, \(rows) are asked for.")
    for i in rows {
      let entries = pattern.rowStarts[i]..<pattern.rowStarts[i + 1]
      let isStencil =
        entries.count == offsets.count
        && zip(entries, offsets).allSatisfy { Int(pattern.columnIndices[$0]) == i + $1 }
      require(
        isStencil,
        "Row \(i) depends on the inputs \(pattern.columns(ofRow: i)), not on the stencil's.")
    }
    self.rows = rows
    self.offsets = offsets
    columns = pattern.columns
    nonzeros = pattern.nonzeros
    start = rows.isEmpty ? 0 : pattern.rowStarts[rows.lowerBound]
  }
}

extension StencilRows: Sendable {}

extension Array {
  /// The elements in memory of their own, for as long as the array lives and is not used otherwise.
  @_alwaysEmitIntoClient @inline(__always)
  var writableInPlace: UnsafeMutableBufferPointer<Element> {
    mutating get { withUnsafeMutableBufferPointer { $0 } }
  }
}
