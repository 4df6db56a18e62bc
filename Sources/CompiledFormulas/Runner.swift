internal import DerivativeRules
internal import Expressions

/// What evaluates rows: a closure over what is compiled for its number.
typealias Runner = (
  _ columns: [UnsafeBufferPointer<Double>], _ count: Int,
  _ results: [UnsafeMutableBufferPointer<Double>]
) -> Void

extension Layout {
  /// The runner for the formula.
  var runner: Runner {
    let rows = RowRunner(self).run
    guard runsInBlocks else { return rows }
    return isFloat ? blocks(rows, Float.self) : blocks(rows, Double.self)
  }

  /// Inlined where each number has its name, so that what runs is compiled for it.
  @inline(__always)
  private func blocks<T: BlockNumber & RealScalar>(
    _ rows: @escaping Runner, _ scalar: T.Type
  ) -> Runner {
    results == .hessian
      ? HessianRunner<T>(self, rows: rows)?.run ?? rows
      : BlockRunner<T>(self, rows: rows)?.run ?? rows
  }
}

/// Runs rows block by block, and row by row where the plan of a block does not hold.
func inBlocks(
  of most: Int, _ columns: [UnsafeBufferPointer<Double>], _ count: Int,
  _ results: [UnsafeMutableBufferPointer<Double>], rows: Runner,
  _ run: (_ start: Int, _ size: Int) -> Bool
) {
  for start in stride(from: 0, to: count, by: most) {
    let size = min(most, count - start)
    if run(start, size) { continue }
    rows(
      columns.map { UnsafeBufferPointer(rebasing: $0[start..<start + size]) }, size,
      results.map { UnsafeMutableBufferPointer(rebasing: $0[start..<start + size]) })
  }
}
