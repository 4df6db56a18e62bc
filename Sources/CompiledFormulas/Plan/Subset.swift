internal import DerivativeRules

/// A step for some rows of a block: they are gathered in columns without gaps, where the step runs as on a whole block, and the
/// results are put back.
struct Subset<B: RealNumber> {
  var step: Step<B>
  /// The columns to gather, each with the one that it is gathered in.
  var reads: [(from: Int32, to: Int32)] = []
  var flagReads: [(from: Int32, to: Int32)] = []
  /// The columns to put results back to.
  var writes: [(from: Int32, to: Int32)] = []
  var flagWrites: [(from: Int32, to: Int32)] = []
  private(set) var columnCount: Int32
  private(set) var flagCount: Int32
  private let fixed: Int32

  /// - Parameters:
  ///   - fixed: the first column that is not the same in every row.
  ///   - scratch: the first column that the plan does not use, `scratchFlags` among the flags.
  init(_ step: Step<B>, fixed: Int32, scratch: Int32, scratchFlags: Int32) {
    self.step = step
    self.fixed = fixed
    columnCount = scratch
    flagCount = scratchFlags
    self.step.operands = step.operands.map { read($0) }
    for place in step.tasks.indices {
      for operand in step.tasks[place].operands.indices {
        let column = step.tasks[place].operands[operand]
        self.step.tasks[place].operands[operand].column = read(column.column)
        self.step.tasks[place].operands[operand].moves = readFlags(column.moves)
      }
    }
    switch step.work {
    case .compare, .invertFlag, .setFlag, .jump, .jumpIf: return
    default: break
    }
    self.step.target = write(step.target)
    for place in step.tasks.indices {
      let task = step.tasks[place]
      self.step.tasks[place].target = write(task.target)
      self.step.tasks[place].targetMoves = writeFlags(task.targetMoves)
    }
  }

  private mutating func read(_ column: Int32) -> Int32 {
    if column < fixed { return column }
    if let known = reads.first(where: { $0.from == column }) { return known.to }
    reads.append((column, columnCount))
    columnCount += 1
    return columnCount - 1
  }

  private mutating func readFlags(_ column: Int32) -> Int32 {
    if column < Columns.fixedFlags { return column }
    if let known = flagReads.first(where: { $0.from == column }) { return known.to }
    flagReads.append((column, flagCount))
    flagCount += 1
    return flagCount - 1
  }

  private mutating func write(_ column: Int32) -> Int32 {
    writes.append((columnCount, column))
    columnCount += 1
    return columnCount - 1
  }

  private mutating func writeFlags(_ column: Int32) -> Int32 {
    if let known = flagWrites.first(where: { $0.to == column }) { return known.from }
    flagWrites.append((flagCount, column))
    flagCount += 1
    return flagCount - 1
  }
}
