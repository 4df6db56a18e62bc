internal import DerivativeRules

/// The columns of a block, and the flags of its rows.
final class BlockMemory<B: BlockNumber> {
  /// How many rows a column has.
  let rows: Int
  let numbers: UnsafeMutablePointer<B>
  let flags: UnsafeMutablePointer<Bool>
  /// What the last comparison found, in each row.
  let truths: UnsafeMutablePointer<Bool>
  private let numberCount: Int
  private let flagCount: Int

  init(_ plan: BlockPlan<B>) {
    let bytes = Int(plan.columnCount) * MemoryLayout<B>.stride + Int(plan.flagCount) + 1
    // As many rows as stay in the fast memory; each instruction is looked at once for all of them.
    rows = min(max((96 << 10) / bytes / 8 * 8, 16), 512)
    numberCount = rows * Int(plan.columnCount)
    flagCount = rows * Int(plan.flagCount)
    numbers = .allocate(capacity: numberCount)
    numbers.initialize(repeating: B.zero, count: numberCount)
    flags = .allocate(capacity: flagCount)
    flags.initialize(repeating: false, count: flagCount)
    truths = .allocate(capacity: rows)
    truths.initialize(repeating: false, count: rows)
    column(Columns.ones).update(repeating: B(1), count: rows)
    moves(Columns.always).update(repeating: true, count: rows)
    for (place, value) in plan.constants {
      column(place).update(repeating: B(scalar: value), count: rows)
    }
  }

  deinit {
    numbers.deinitialize(count: numberCount).deallocate()
    flags.deinitialize(count: flagCount).deallocate()
    truths.deinitialize(count: rows).deallocate()
  }

  @inline(__always)
  func column(_ place: Int32) -> UnsafeMutablePointer<B> { numbers + Int(place) * rows }

  @inline(__always)
  func moves(_ place: Int32) -> UnsafeMutablePointer<Bool> { flags + Int(place) * rows }
}
