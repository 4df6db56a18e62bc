import DerivativeRules

/// A = Q·R of a matrix with at least as many rows as columns, by Householder's reflections.
package struct QRFactors {
  /// The number of columns.
  package let columns: Int
  /// R, row after row; what is below the diagonal is 0.
  package private(set) var r: [Double]
  /// The first numbers of Qᵀ·b: as many as there are columns.
  package private(set) var projected: [Double]
  /// The length of the rest of Qᵀ·b: what no x makes smaller in ‖A·x − b‖.
  package private(set) var rest: Double

  /// Factors a matrix together with the right side that is to be solved for.
  ///
  /// - Parameter entries: the matrix row after row.
  /// - Complexity: 2mn² multiplications and additions for m rows and n columns.
  package init(rows m: Int, columns n: Int, entries: [Double], rightSide b: [Double]) {
    require(m >= n, "A fit of \(n) parameters needs as many residuals at least, not \(m).")
    columns = n
    var a = entries
    var c = b
    var diagonal = Array(repeating: 0.0, count: n)
    for k in 0..<n {
      let column = (k..<m).map { a[$0 * n + k] }
      let size = norm(column)
      guard size > 0, size.isFinite else {
        diagonal[k] = size
        continue
      }
      // v = x ± ‖x‖e₁, scaled so that v₁ is between 1 and 2: nothing cancels.
      let signed = a[k * n + k] < 0 ? -size : size
      for i in k..<m { a[i * n + k] /= signed }
      a[k * n + k] += 1
      let head = a[k * n + k]
      for j in k + 1..<max(n, k + 1) {
        var sum = 0.0
        for i in k..<m { sum += a[i * n + k] * a[i * n + j] }
        let factor = sum / head
        for i in k..<m { a[i * n + j] -= factor * a[i * n + k] }
      }
      var sum = 0.0
      for i in k..<m { sum += a[i * n + k] * c[i] }
      for i in k..<m { c[i] -= sum / head * a[i * n + k] }
      diagonal[k] = -signed
    }
    r = Array(repeating: 0, count: n * n)
    for i in 0..<n {
      r[i * n + i] = diagonal[i]
      for j in i + 1..<max(n, i + 1) { r[i * n + j] = a[i * n + j] }
    }
    projected = Array(c.prefix(n))
    rest = norm(Array(c.dropFirst(n)))
  }

  /// Whether a column is a combination of those before it, to rounding.
  package var isSingular: Bool {
    let n = columns
    for j in 0..<n {
      let column = norm((0...j).map { r[$0 * n + j] })
      let pivot = r[j * n + j].magnitude
      if !(pivot > column * Double(n) * .ulpOfOne) { return true }
    }
    return false
  }

  /// The x that makes ‖A·x − b‖ least.
  package var solution: [Double] {
    let n = columns
    var x = projected
    for i in (0..<n).reversed() {
      for j in i + 1..<max(n, i + 1) { x[i] -= r[i * n + j] * x[j] }
      x[i] /= r[i * n + i]
    }
    return x
  }

  /// R⁻ᵀ·b.
  package func transposedSolution(_ b: [Double]) -> [Double] {
    let n = columns
    var x = b
    for i in 0..<n {
      for j in 0..<i { x[i] -= r[j * n + i] * x[j] }
      x[i] /= r[i * n + i]
    }
    return x
  }

  /// √((Aᵀ·A)⁻¹)ᵢᵢ for each i: the lengths of the rows of R⁻¹.
  package var inverseLengths: [Double] {
    let n = columns
    var squares = Array(repeating: 0.0, count: n)
    for j in 0..<n {
      // Column j of R⁻¹ ends at row j.
      var column = Array(repeating: 0.0, count: n)
      column[j] = 1
      for i in (0...j).reversed() {
        for k in i + 1..<max(j + 1, i + 1) { column[i] -= r[i * n + k] * column[k] }
        column[i] /= r[i * n + i]
        squares[i] += column[i] * column[i]
      }
    }
    return squares.map { $0.squareRoot() }
  }
}
