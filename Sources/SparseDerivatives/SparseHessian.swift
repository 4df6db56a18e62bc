public import DerivativeRules

/// A Hessian of which only the entries of its pattern are held, and of those the lower triangle: it is symmetric to the bit.
///
/// ```swift
/// let plan = HessianPlan(HessianPattern(at: [1, 2, 3]) { x in x[0] * x[1] + x[2] * x[2] })
/// let H = plan.hessian(at: [1, 2, 3]) { x in x[0] * x[1] + x[2] * x[2] }
/// H[0, 1]  // 1.0
/// H[2, 2]  // 2.0
/// H.values  // [1.0, 2.0]
/// ```
public struct SparseHessian<T: RealNumber> {
  /// Where entries may differ from zero.
  public let pattern: HessianPattern
  /// The entries of the lower triangle in the order of the pattern's column indices.
  @_alwaysEmitIntoClient public var values: [T] { storage }
  @usableFromInline var storage: [T]

  /// A matrix of the given entries.
  ///
  /// - Precondition: there is a value for each place of the pattern's lower triangle.
  @_alwaysEmitIntoClient
  public init(pattern: HessianPattern, values: [T]) {
    require(
      values.count == pattern.columnIndices.count,
      "The pattern has \(pattern.columnIndices.count) places, there are \(values.count) values.")
    self.pattern = pattern
    storage = values
  }

  /// A matrix whose entries are zero, to be filled.
  @_alwaysEmitIntoClient
  public init(zerosIn pattern: HessianPattern) {
    self.init(
      pattern: pattern, values: Array(repeating: T.zero, count: pattern.columnIndices.count))
  }

  /// The number of inputs.
  @_alwaysEmitIntoClient public var size: Int { pattern.size }

  /// ∂²f/∂xᵢ∂xⱼ.
  ///
  /// - Complexity: the logarithm of the row's entries.
  @_alwaysEmitIntoClient
  public subscript(row: Int, column: Int) -> T {
    precondition(
      row >= 0 && row < size && column >= 0 && column < size,
      "There is no entry (\(row), \(column)) in a Hessian of \(size) inputs.")
    guard let place = pattern.place(Swift.max(row, column), Swift.min(row, column)) else {
      return T.zero
    }
    return storage[place]
  }

  /// The entries of the lower triangle with their places, row by row.
  @_alwaysEmitIntoClient
  public var triplets: [(row: Int, column: Int, value: T)] {
    compressedRowTriplets(
      rowStarts: pattern.rowStarts, columnIndices: pattern.columnIndices, values: storage)
  }

  /// The matrix with its zeros.
  @_alwaysEmitIntoClient
  public var dense: Matrix<T> {
    var dense = Matrix<T>(rows: size, columns: size)
    for (i, j, value) in triplets {
      dense[i, j] = value
      dense[j, i] = value
    }
    return dense
  }

  /// Both triangles: the Jacobian of the gradient.
  @_alwaysEmitIntoClient
  public var full: SparseJacobian<T> {
    let pattern = pattern.full
    var values: [T] = []
    values.reserveCapacity(pattern.nonzeros)
    for i in 0..<size {
      for place in pattern.rowStarts[i]..<pattern.rowStarts[i + 1] {
        values.append(self[i, Int(pattern.columnIndices[place])])
      }
    }
    return SparseJacobian(pattern: pattern, values: values)
  }

  /// The product H·v.
  ///
  /// - Precondition: `v` has a component for each input.
  @_alwaysEmitIntoClient
  public func applied(to v: [T]) -> [T] {
    require(
      v.count == size, "The vector has \(v.count) components, the Hessian \(size) inputs.")
    var result = Array(repeating: T.zero, count: size)
    for i in 0..<size {
      for place in pattern.rowStarts[i]..<pattern.rowStarts[i + 1] {
        let j = Int(pattern.columnIndices[place])
        result[i] += storage[place] * v[j]
        if i != j { result[j] += storage[place] * v[i] }
      }
    }
    return result
  }

  /// The matrix in the Matrix Market exchange format: symmetric, the lower triangle, numbers in their shortest form that
  /// reads back the same.
  ///
  /// Those that are not finite are `inf`, `-inf` and `nan`.
  public var matrixMarket: String {
    matrixMarketText(symmetry: "symmetric", rows: size, columns: size, triplets)
  }

  /// Whether both have the same pattern and entries that are the same bits.
  @_alwaysEmitIntoClient
  public func isIdentical(to other: Self) -> Bool {
    pattern == other.pattern && zip(storage, other.storage).allSatisfy { $0.isIdentical(to: $1) }
  }
}

extension SparseHessian: Sendable where T: Sendable {}

extension SparseHessian: Equatable {}
