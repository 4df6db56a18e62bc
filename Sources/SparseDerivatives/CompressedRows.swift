import DerivativeRules

// What the entries of compressed rows are, whether the matrix is a Jacobian or the lower triangle of a Hessian.

/// The entries with their places, row by row.
@_alwaysEmitIntoClient
func compressedRowTriplets<T>(
  rowStarts: [Int], columnIndices: [Int32], values: [T]
) -> [(row: Int, column: Int, value: T)] {
  var triplets: [(row: Int, column: Int, value: T)] = []
  triplets.reserveCapacity(values.count)
  for i in 0..<rowStarts.count - 1 {
    for place in rowStarts[i]..<rowStarts[i + 1] {
      triplets.append((i, Int(columnIndices[place]), values[place]))
    }
  }
  return triplets
}

/// A matrix in the Matrix Market exchange format; `symmetry` is `general` or `symmetric`.
func matrixMarketText<T: RealNumber>(
  symmetry: String, rows: Int, columns: Int, _ triplets: [(row: Int, column: Int, value: T)]
) -> String {
  var text = "%%MatrixMarket matrix coordinate real \(symmetry)\n"
  text += "\(rows) \(columns) \(triplets.count)\n"
  for (i, j, value) in triplets { text += "\(i + 1) \(j + 1) \(value)\n" }
  return text
}
