internal import DerivativeRules
internal import Expressions
internal import ForwardMode

/// Runs a plan on the rows of a block: each step once for all rows, or for those that come by.
struct BlockEngine<B: BlockNumber> {
  let plan: BlockPlan<B>
  let memory: BlockMemory<B>

  init(_ plan: BlockPlan<B>) {
    self.plan = plan
    memory = BlockMemory(plan)
  }

  /// Runs on the first rows of the columns.
  ///
  /// - Parameter first: the first direction that is wanted.
  /// - Returns: whether the results hold: not where a function was flat where the plan did not expect it.
  func run(count: Int, first: Int) -> Bool {
    var groups = RowGroups(count: count, end: plan.steps.count)
    return plan.steps.withUnsafeBufferPointer { steps in
      while let place = groups.next() {
        let step = steps[place]
        switch step.work {
        case .jump: groups.jump(to: Int(step.target))
        case .jumpIf(let truth):
          groups.jump(to: Int(step.target), where: memory.truths, are: truth)
        case .invertFlag: groups.forEach { memory.truths[$0].toggle() }
        case .setFlag(let truth): groups.forEach { memory.truths[$0] = truth }
        default:
          guard let rows = groups.rows else {
            if run(step, count: count, first: first, truths: memory.truths) { continue }
            return false
          }
          guard let subset = plan.subsets[place] else {
            preconditionFailure("a step for some rows has columns for them")
          }
          if !run(subset, rows, first: first) { return false }
        }
      }
      return true
    }
  }

  /// Runs a step on some rows.
  private func run(_ subset: Subset<B>, _ rows: [Int32], first: Int) -> Bool {
    for (from, to) in subset.reads {
      let (source, target) = (memory.column(from), memory.column(to))
      for (place, row) in rows.enumerated() { target[place] = source[Int(row)] }
    }
    for (from, to) in subset.flagReads {
      let (source, target) = (memory.moves(from), memory.moves(to))
      for (place, row) in rows.enumerated() { target[place] = source[Int(row)] }
    }
    if case .compare(let comparison) = subset.step.work {
      let (a, b) = operands(subset.step)
      for (place, row) in rows.enumerated() {
        memory.truths[Int(row)] = comparison.holds(a[place], b[place])
      }
      return true
    }
    guard run(subset.step, count: rows.count, first: first, truths: memory.truths) else {
      return false
    }
    for (from, to) in subset.writes {
      let (source, target) = (memory.column(from), memory.column(to))
      for (place, row) in rows.enumerated() { target[Int(row)] = source[place] }
    }
    for (from, to) in subset.flagWrites {
      let (source, target) = (memory.moves(from), memory.moves(to))
      for (place, row) in rows.enumerated() { target[Int(row)] = source[place] }
    }
    return true
  }

  private func operands(_ step: Step<B>) -> (UnsafeMutablePointer<B>, UnsafeMutablePointer<B>) {
    let a = memory.column(step.operands[0])
    return (a, step.operands.count > 1 ? memory.column(step.operands[1]) : a)
  }

  /// Runs a step on rows without gaps.
  private func run(
    _ step: Step<B>, count: Int, first: Int, truths: UnsafeMutablePointer<Bool>
  ) -> Bool {
    let (a, b) = operands(step)
    if case .compare(let comparison) = step.work {
      for row in 0..<count { truths[row] = comparison.holds(a[row], b[row]) }
      return true
    }
    let target = memory.column(step.target)
    switch step.work {
    case .arithmetic(let operation):
      switch operation {
      case .add: for row in 0..<count { target[row] = a[row] + b[row] }
      case .subtract: for row in 0..<count { target[row] = a[row] - b[row] }
      case .multiply: for row in 0..<count { target[row] = a[row] * b[row] }
      case .divide: for row in 0..<count { target[row] = a[row] / b[row] }
      }
      for task in step.tasks where task.direction >= first {
        block(task, count).run(
          operation, task.operands[0].movement, task.operands[1].movement, a, b)
      }
    case .negate:
      for row in 0..<count { target[row] = -a[row] }
      for task in step.tasks where task.direction >= first {
        block(task, count).negate(task.operands[0].movement)
      }
    case .move:
      target.update(from: a, count: count)
      for task in step.tasks where task.direction >= first { block(task, count).copy() }
    case .unary(let kernel):
      let partial = partials(step, 0)
      let flat = kernel(
        UnaryBlock(
          count: count, x: a, exponents: b, value: target,
          partial: partial.map { (x: $0.0, isFlat: $0.isFlat) }))
      guard step.flat.isSuperset(of: flat) else { return false }
      guard let (column, isFlat) = partial else { break }
      for task in step.tasks where task.direction >= first {
        let movement = step.flat.isEmpty ? task.operands[0].movement : .varies
        block(task, count).chain(movement, column, isFlat)
      }
    case .binary(let kernel):
      let flat = kernel(
        BinaryBlock(
          count: count, x: a, y: b, value: target, partialX: partials(step, 0),
          partialY: partials(step, 1)))
      guard step.flat.isSuperset(of: flat) else { return false }
      chain(step, count, first)
    case .ternary(let kernel):
      let flat = kernel(
        TernaryBlock(
          count: count, x: a, y: b, z: memory.column(step.operands[2]), value: target,
          partialX: partials(step, 0), partialY: partials(step, 1), partialZ: partials(step, 2)))
      guard step.flat.isSuperset(of: flat) else { return false }
      chain(step, count, first)
    case .folded(let kernel): fold(kernel, step, count, first)
    case .compare, .invertFlag, .setFlag, .jump, .jumpIf:
      preconditionFailure("what has no column does not come here")
    }
    return true
  }

  private func partials(
    _ step: Step<B>, _ place: Int
  ) -> (UnsafeMutablePointer<B>, isFlat: UnsafeMutablePointer<Bool>)? {
    guard place < step.partials.count, let partial = step.partials[place] else { return nil }
    return (memory.column(partial.column), memory.moves(partial.isFlat))
  }

  private func block(_ task: TangentTask, _ count: Int) -> TangentBlock<B> {
    let x = task.operands[0]
    let y = task.operands.count > 1 ? task.operands[1] : .rest
    let z = task.operands.count > 2 ? task.operands[2] : .rest
    return TangentBlock(
      count: count, target: memory.column(task.target), targetMoves: memory.moves(task.targetMoves),
      x: memory.column(x.column), xMoves: memory.moves(x.moves), y: memory.column(y.column),
      yMoves: memory.moves(y.moves), z: memory.column(z.column), zMoves: memory.moves(z.moves))
  }

  /// The tangents of a function of two or three numbers.
  private func chain(_ step: Step<B>, _ count: Int, _ first: Int) {
    for task in step.tasks where task.direction >= first {
      block(task, count).chain(
        ChainedArguments(
          x: argument(step, task, 0), y: argument(step, task, 1), z: argument(step, task, 2)))
    }
  }

  private func argument(_ step: Step<B>, _ task: TangentTask, _ place: Int) -> ChainedArgument<B> {
    guard place < task.operands.count, let (partial, isFlat) = partials(step, place) else {
      return ChainedArgument(
        movement: .rests, partial: memory.column(Columns.zeros),
        isFlat: memory.moves(Columns.never))
    }
    let movement = task.operands[place].movement
    let varies = step.flat.contains(FlatArguments(rawValue: 1 << UInt8(place)))
    return ChainedArgument(
      movement: movement == .moves && varies ? .varies : movement, partial: partial,
      isFlat: isFlat)
  }

  /// The largest or smallest of several columns.
  private func fold(_ kernel: FoldedKernel<B>, _ step: Step<B>, _ count: Int, _ first: Int) {
    let values = step.operands.map { memory.column($0) }
    let target = memory.column(step.target)
    for row in 0..<count { target[row] = kernel.plain(values.map { $0[row] }) }
    for task in step.tasks where task.direction >= first {
      let tangents = task.operands.map { memory.column($0.column) }
      let moves = task.operands.map { memory.moves($0.moves) }
      let (column, flags) = (memory.column(task.target), memory.moves(task.targetMoves))
      for row in 0..<count {
        let result = kernel.dual(
          values.indices.map {
            Dual(value: values[$0][row], movement: tangents[$0][row], isActive: moves[$0][row])
          })
        column[row] = result.tangent
        flags[row] = result.isActive
      }
    }
  }
}
