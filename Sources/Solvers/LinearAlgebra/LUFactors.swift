public import DerivativeRules

/// P·A = L·U of a square matrix, the rows exchanged so that the largest entry of a column is its pivot.
@usableFromInline
package struct LUFactors<S: RealScalar> {
  /// The number of rows.
  @usableFromInline package let count: Int
  /// L below the diagonal, whose own diagonal is 1, and U from it on, row after row.
  @usableFromInline package var entries: [S]
  /// The row of A that stands in each row.
  @usableFromInline package var order: [Int]
  /// Whether the number of exchanges is odd.
  @usableFromInline package var isOdd = false
  /// Whether a pivot is zero, infinite or NaN.
  @usableFromInline package var isSingular = false

  /// Factors a matrix.
  ///
  /// - Complexity: n³/3 multiplications and additions.
  @_alwaysEmitIntoClient
  package init(_ a: Matrix<S>) {
    require(
      a.rows == a.columns,
      "A linear system needs a square matrix, not one of \(a.rows) rows and \(a.columns) columns.")
    let n = a.rows
    count = n
    entries = a.entries
    order = Array(0..<n)
    entries.withUnsafeMutableBufferPointer { u in
      for k in 0..<n {
        var pivot = k
        for i in k + 1..<max(n, k + 1) where u[i * n + k].magnitude > u[pivot * n + k].magnitude {
          pivot = i
        }
        if pivot != k {
          for j in 0..<n { u.swapAt(k * n + j, pivot * n + j) }
          order.swapAt(k, pivot)
          isOdd.toggle()
        }
        let diagonal = u[k * n + k]
        if diagonal == 0 || !diagonal.isFinite { isSingular = true }
        for i in k + 1..<max(n, k + 1) {
          let factor = u[i * n + k] / diagonal
          u[i * n + k] = factor
          if factor == 0 { continue }
          // Nine tenths of the time: without checks the compiler makes vectors of it.
          let (row, pivotRow) = (i &* n, k &* n)
          var j = k &+ 1
          while j < n {
            u[row &+ j] -= factor * u[pivotRow &+ j]
            j &+= 1
          }
        }
      }
    }
  }

  /// The factors of a matrix of one number.
  @_alwaysEmitIntoClient
  package init(single entry: S) {
    count = 1
    entries = [entry]
    order = [0]
    isSingular = entry == 0 || !entry.isFinite
  }

  /// A⁻¹·b.
  ///
  /// - Complexity: n² multiplications and additions.
  @_alwaysEmitIntoClient
  package func solution(_ b: [S]) -> [S] {
    require(
      b.count == count,
      "A system of \(count) equations needs as many numbers on its right side, not \(b.count).")
    let n = count
    var x = order.map { b[$0] }
    entries.withUnsafeBufferPointer { u in
      x.withUnsafeMutableBufferPointer { x in
        for i in 0..<n {
          var sum = x[i]
          for j in 0..<i { sum -= u[i &* n &+ j] * x[j] }
          x[i] = sum
        }
        for i in (0..<n).reversed() {
          var sum = x[i]
          for j in i + 1..<max(n, i + 1) { sum -= u[i &* n &+ j] * x[j] }
          x[i] = sum / u[i &* n &+ i]
        }
      }
    }
    return x
  }

  /// A⁻¹·b of numbers with derivatives, the matrix constant: on a tape one entry for each row of L and of U.
  ///
  /// - Complexity: n² multiplications of a number with a constant.
  @_alwaysEmitIntoClient
  package func solution<T: RealNumber>(lifted b: [T]) -> [T] where T.MachineNumber == S {
    let n = count
    var y: [T] = []
    y.reserveCapacity(n)
    for i in 0..<n {
      let row = Array(entries[i * n..<i * n + i])
      y.append(i == 0 ? b[order[0]] : b[order[i]] - T.dot(constants: row, y))
    }
    // From the last unknown on, in the order in which they become known.
    var known: [T] = []
    known.reserveCapacity(n)
    for i in (0..<n).reversed() {
      let row = Array(entries[i * n + i + 1..<(i + 1) * n].reversed())
      let rest = known.isEmpty ? y[i] : y[i] - T.dot(constants: row, known)
      known.append(rest.divided(by: entries[i * n + i]))
    }
    return known.reversed()
  }

  /// A⁻¹.
  @_alwaysEmitIntoClient
  package var inverse: Matrix<S> {
    var result = Matrix<S>(rows: count, columns: count)
    for j in 0..<count {
      var unit = Array(repeating: S.zero, count: count)
      unit[j] = 1
      let column = solution(unit)
      for i in 0..<count { result.storage[i * count + j] = column[i] }
    }
    return result
  }

  /// ln|det A|: −∞ of a matrix that is exactly singular.
  @_alwaysEmitIntoClient
  package var logDeterminant: S {
    (0..<count).reduce(0) { $0 + S.log(entries[$1 * count + $1].magnitude) }
  }
}
