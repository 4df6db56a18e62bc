public import DerivativeRules

/// A Jacobian of which only the entries of its pattern are held, row after row (compressed rows).
///
/// ```swift
/// let pattern = JacobianPattern(at: [1, 2, 3]) { x in [x[0] * x[1], exp(x[2])] }
/// let J = JacobianPlan(pattern).jacobian(at: [1, 2, 3]) { x in [x[0] * x[1], exp(x[2])] }
/// J[0, 1]  // 1.0
/// J[1, 0]  // 0.0
/// ```
public struct SparseJacobian<T: RealNumber> {
  /// Where entries may differ from zero.
  public let pattern: JacobianPattern
  /// The entries in the order of the pattern's column indices.
  public var values: [T] { storage }
  @usableFromInline var storage: [T]

  /// A matrix of the given entries.
  ///
  /// - Precondition: there is a value for each place of the pattern.
  @_alwaysEmitIntoClient
  public init(pattern: JacobianPattern, values: [T]) {
    require(
      values.count == pattern.nonzeros,
      "The pattern has \(pattern.nonzeros) places, there are \(values.count) values.")
    self.pattern = pattern
    storage = values
  }

  /// A matrix whose entries are zero, to be filled.
  @_alwaysEmitIntoClient
  public init(zerosIn pattern: JacobianPattern) {
    self.init(pattern: pattern, values: Array(repeating: T.zero, count: pattern.nonzeros))
  }

  /// The number of outputs.
  @_alwaysEmitIntoClient public var rows: Int { pattern.rows }
  /// The number of inputs.
  @_alwaysEmitIntoClient public var columns: Int { pattern.columns }
  /// The number of entries held.
  @_alwaysEmitIntoClient public var nonzeros: Int { values.count }

  /// ∂Fᵢ/∂xⱼ.
  ///
  /// - Complexity: the logarithm of the row's entries.
  @_alwaysEmitIntoClient
  public subscript(row: Int, column: Int) -> T {
    precondition(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "There is no entry (\(row), \(column)) in a Jacobian of \(rows) rows and \(columns) columns.")
    guard let place = pattern.place(row, column) else { return T.zero }
    return storage[place]
  }

  /// The gradient of output `i`, with its zeros.
  @_alwaysEmitIntoClient
  public func row(_ i: Int) -> [T] {
    require(i >= 0 && i < rows, "There is no row \(i) in a Jacobian of \(rows) rows.")
    var row = Array(repeating: T.zero, count: columns)
    for place in pattern.rowStarts[i]..<pattern.rowStarts[i + 1] {
      row[Int(pattern.columnIndices[place])] = storage[place]
    }
    return row
  }

  /// The entries with their places, row by row.
  @_alwaysEmitIntoClient
  public var triplets: [(row: Int, column: Int, value: T)] {
    compressedRowTriplets(
      rowStarts: pattern.rowStarts, columnIndices: pattern.columnIndices, values: storage)
  }

  /// The matrix with its zeros.
  @_alwaysEmitIntoClient
  public var dense: Jacobian<T> {
    var dense = Jacobian<T>(rows: rows, columns: columns)
    for (i, j, value) in triplets { dense[i, j] = value }
    return dense
  }

  /// The product J·v.
  ///
  /// - Precondition: `v` has a component for each column.
  @_alwaysEmitIntoClient
  public func applied(to v: [T]) -> [T] {
    require(
      v.count == columns, "The vector has \(v.count) components, the Jacobian \(columns) columns.")
    return (0..<rows).map { i in
      var sum = T.zero
      for place in pattern.rowStarts[i]..<pattern.rowStarts[i + 1] {
        sum += storage[place] * v[Int(pattern.columnIndices[place])]
      }
      return sum
    }
  }

  /// The product wᵀ·J: the gradient of w·F.
  ///
  /// - Precondition: `w` has a component for each row.
  @_alwaysEmitIntoClient
  public func applied(toCotangent w: [T]) -> [T] {
    require(
      w.count == rows, "The cotangent has \(w.count) components, the Jacobian \(rows) rows.")
    var result = Array(repeating: T.zero, count: columns)
    for i in 0..<rows {
      for place in pattern.rowStarts[i]..<pattern.rowStarts[i + 1] {
        result[Int(pattern.columnIndices[place])] += w[i] * storage[place]
      }
    }
    return result
  }

  /// The matrix in the Matrix Market exchange format, numbers in their shortest form that reads back the same.
  ///
  /// Those that are not finite are `inf`, `-inf` and `nan`.
  public var matrixMarket: String {
    matrixMarketText(symmetry: "general", rows: rows, columns: columns, triplets)
  }
}

extension SparseJacobian: Sendable where T: Sendable {}

extension SparseJacobian: Equatable {}

extension SparseJacobian {
  /// Whether both have the same pattern and entries that are the same bits.
  @_alwaysEmitIntoClient
  public func isIdentical(to other: Self) -> Bool {
    pattern == other.pattern && zip(storage, other.storage).allSatisfy { $0.isIdentical(to: $1) }
  }
}
