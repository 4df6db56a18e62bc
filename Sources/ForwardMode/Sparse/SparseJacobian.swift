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
  public internal(set) var values: [T]

  /// A matrix of the given entries.
  ///
  /// - Precondition: there is a value for each place of the pattern.
  public init(pattern: JacobianPattern, values: [T]) {
    precondition(
      values.count == pattern.nonzeros,
      "The pattern has \(pattern.nonzeros) places, there are \(values.count) values.")
    self.pattern = pattern
    self.values = values
  }

  /// The number of outputs.
  public var rows: Int { pattern.rows }
  /// The number of inputs.
  public var columns: Int { pattern.columns }

  /// ∂Fᵢ/∂xⱼ.
  public subscript(row: Int, column: Int) -> T {
    precondition(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "There is no entry (\(row), \(column)) in a Jacobian of \(rows) rows and \(columns) columns.")
    for place in pattern.rowStarts[row]..<pattern.rowStarts[row + 1]
    where pattern.columnIndices[place] == Int32(column) {
      return values[place]
    }
    return T.zero
  }

  /// The entries with their places, row by row.
  public var triplets: [(row: Int, column: Int, value: T)] {
    (0..<rows).flatMap { i in
      (pattern.rowStarts[i]..<pattern.rowStarts[i + 1]).map { place in
        (i, Int(pattern.columnIndices[place]), values[place])
      }
    }
  }

  /// The matrix with its zeros.
  public var dense: Jacobian<T> {
    var dense = Jacobian<T>(rows: rows, columns: columns)
    for (i, j, value) in triplets { dense[i, j] = value }
    return dense
  }

  /// The product J·v.
  ///
  /// - Precondition: `v` has a component for each column.
  public func applied(to v: [T]) -> [T] {
    precondition(
      v.count == columns, "The vector has \(v.count) components, the Jacobian \(columns) columns.")
    return (0..<rows).map { i in
      var sum = T.zero
      for place in pattern.rowStarts[i]..<pattern.rowStarts[i + 1] {
        sum += values[place] * v[Int(pattern.columnIndices[place])]
      }
      return sum
    }
  }

  /// The matrix in the Matrix Market exchange format, numbers in their shortest form that reads back the same.
  public var matrixMarket: String {
    var text = "%%MatrixMarket matrix coordinate real general\n"
    text += "\(rows) \(columns) \(values.count)\n"
    for (i, j, value) in triplets { text += "\(i + 1) \(j + 1) \(value)\n" }
    return text
  }
}

extension SparseJacobian: Sendable where T: Sendable {}

extension SparseJacobian: Equatable {}
