import DerivativeRules

// Conditions and the jumps around what is not chosen. A constant condition leaves only its branch.

extension Compiler {
  /// Ends a node that is the condition or a branch of something; the node to go on with.
  mutating func finish(_ roles: Roles, _ index: Int) -> Int {
    switch roles[index] {
    case .none: return index + 1
    case .condition(let then, let otherwise): return decide(index, then.index, otherwise.index)
    case .then(let otherwise): return finishThen(index, otherwise.index)
    case .otherwise:
      if case .jump(let place, let temporaries, let condition, let then) = branches.removeLast() {
        let holding = Holding.chosen(condition, then, Self.joined(operands.suffix(1)))
        moveToTemporary(temporaries, holding)
        patch(place)
      }
      return index + 1
    case .left(let isAnd, let parent): return decideLeft(index, isAnd, parent.index)
    }
  }

  private mutating func decide(_ index: Int, _ then: Int, _ otherwise: Int) -> Int {
    let (truth, holding) = popCondition()
    if let truth, !findsOrders {
      branches.append(.decided)
      // Past the branch that is not chosen: the whole of `then` here, that of `otherwise` behind `then`.
      return truth ? index + 1 : then + 1
    }
    emitJump(.jumpIfFalse, merging: reserveTemporary(), condition: holding)
    return index + 1
  }

  private mutating func finishThen(_ index: Int, _ otherwise: Int) -> Int {
    guard case .jump(let place, let temporaries, let condition, _) = branches.removeLast() else {
      // The condition is constant and true: `otherwise` is skipped, and its end with it.
      return otherwise + 1
    }
    let then = Self.joined(operands.suffix(1))
    moveToTemporary(temporaries, then)
    _ = pop()
    emitJump(.jump, merging: temporaries, condition: condition, then: then)
    patch(place)
    return index + 1
  }

  private mutating func decideLeft(_ index: Int, _ isAnd: Bool, _ parent: Int) -> Int {
    let (truth, holding) = popCondition()
    if let truth, !findsOrders {
      branches.append(.decided)
      guard truth != isAnd else { return index + 1 }
      // The left side decides: it is the result, and the right side is skipped.
      operands.append(.truth(truth))
      return parent
    }
    emitJump(isAnd ? .jumpIfFalse : .jumpIfTrue, merging: temporaries, condition: holding)
    return index + 1
  }

  /// Ends an `and` or `or`: its right side is on the stack, its left side was in the flag.
  mutating func combine() {
    guard case .jump(let place, _, let left, _) = branches.removeLast() else { return }
    let (truth, right) = popCondition()
    if let truth { emit(Instruction(truth ? .setFlag : .clearFlag)) }
    operands.append(.flag(Holding.chosen(left, .held, right)))
    patch(place)
  }

  mutating func invert() {
    let (truth, holding) = popCondition()
    if let truth { return operands.append(.truth(!truth)) }
    emit(Instruction(.invertFlag))
    operands.append(.flag(holding))
  }

  mutating func compare(_ comparison: Comparison) {
    let right = pop()
    let left = pop()
    if case .constant(let a) = left, case .constant(let b) = right {
      return operands.append(.truth(comparison.holds(a, b)))
    }
    emit(Instruction(.compare(comparison), a: slot(of: left), b: slot(of: right)))
    operands.append(.flag(Self.joined([left, right])))
  }

  /// Takes a condition from the stack: its truth where it is constant, nil where it is in the flag.
  private mutating func popCondition() -> (truth: Bool?, holding: Holding) {
    let condition = operands.removeLast()
    if case .truth(let truth) = condition { return (truth, .held) }
    return (nil, Self.joined([condition]))
  }

  /// Adds a jump whose target is not known yet, in front of a branch that leaves its number in a temporary.
  private mutating func emitJump(
    _ operation: Operation, merging temporary: Int32, condition: Holding, then: Holding = .held
  ) {
    branches.append(
      .jump(
        program.instructions.count, temporaries: temporary, condition: condition, then: then))
    emit(Instruction(operation))
  }

  /// The temporary that both branches of an `if` are to write.
  private mutating func reserveTemporary() -> Int32 {
    guard separatesSlots else { return temporaries }
    temporaries += 1
    program.temporaryCount = max(program.temporaryCount, temporaries.index)
    return temporaries - 1
  }

  /// Lets a jump lead to the next instruction.
  private mutating func patch(_ place: Int) {
    program.instructions[place].target = Int32(program.instructions.count)
    lastTarget = program.instructions.count
  }

  /// Moves the last operand to the given temporary, where the other branch leaves its own.
  private mutating func moveToTemporary(_ temporary: Int32, _ holding: Holding) {
    let operand = pop()
    let inUse = temporaries
    temporaries = temporary
    let target = pushTemporary(holding)
    if separatesSlots { temporaries = inUse }
    let source = slot(of: operand)
    if source != target { emit(Instruction(.move, target: target, a: source)) }
  }
}
