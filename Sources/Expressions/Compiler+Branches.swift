import DerivativeRules

// Conditions and the jumps around what is not chosen. A constant condition leaves only its branch.

extension Compiler {
  /// Ends a node that is the condition or a branch of something; the node to go on with.
  mutating func finish(_ roles: Roles, _ index: Int) -> Int {
    switch roles[index] {
    case .none: return index + 1
    case .condition(let then, let otherwise): return decide(index, Int(then), Int(otherwise))
    case .then(let otherwise): return finishThen(index, Int(otherwise))
    case .otherwise:
      if case .jump(let place, let temporaries) = branches.removeLast() {
        moveToTemporary(temporaries)
        patch(place)
      }
      return index + 1
    case .left(let isAnd, let parent): return decideLeft(index, isAnd, Int(parent))
    }
  }

  private mutating func decide(_ index: Int, _ then: Int, _ otherwise: Int) -> Int {
    if let truth = popCondition(), !findsOrders {
      branches.append(.decided)
      // Past the branch that is not chosen: the whole of `then` here, that of `otherwise` behind `then`.
      return truth ? index + 1 : then + 1
    }
    emitJump(.jumpIfFalse)
    return index + 1
  }

  private mutating func finishThen(_ index: Int, _ otherwise: Int) -> Int {
    guard case .jump(let place, let temporaries) = branches.removeLast() else {
      // The condition is constant and true: `otherwise` is skipped, and its end with it.
      return otherwise + 1
    }
    moveToTemporary(temporaries)
    _ = pop()
    emitJump(.jump)
    patch(place)
    return index + 1
  }

  private mutating func decideLeft(_ index: Int, _ isAnd: Bool, _ parent: Int) -> Int {
    if let truth = popCondition(), !findsOrders {
      branches.append(.decided)
      guard truth != isAnd else { return index + 1 }
      // The left side decides: it is the result, and the right side is skipped.
      operands.append(.truth(truth))
      return parent
    }
    emitJump(isAnd ? .jumpIfFalse : .jumpIfTrue)
    return index + 1
  }

  /// Ends an `and` or `or`: its right side is on the stack, its left side was in the flag.
  mutating func combine() {
    guard case .jump(let place, _) = branches.removeLast() else { return }
    if let truth = popCondition() { emit(Instruction(truth ? .setFlag : .clearFlag)) }
    operands.append(.flag)
    patch(place)
  }

  mutating func invert() {
    if let truth = popCondition() { return operands.append(.truth(!truth)) }
    emit(Instruction(.invertFlag))
    operands.append(.flag)
  }

  mutating func compare(_ comparison: Comparison) {
    let right = pop()
    let left = pop()
    if case .constant(let a) = left, case .constant(let b) = right {
      return operands.append(.truth(comparison.holds(a, b)))
    }
    emit(Instruction(.compare(comparison), a: slot(of: left), b: slot(of: right)))
    operands.append(.flag)
  }

  /// Takes a condition from the stack: its truth where it is constant, nil where it is in the flag.
  private mutating func popCondition() -> Bool? {
    if case .truth(let truth) = operands.removeLast() { return truth }
    return nil
  }

  /// Adds a jump whose target is not known yet.
  private mutating func emitJump(_ operation: Operation) {
    branches.append(.jump(program.instructions.count, temporaries: temporaries))
    emit(Instruction(operation))
  }

  /// Lets a jump lead to the next instruction.
  private mutating func patch(_ place: Int) {
    program.instructions[place].target = Int32(program.instructions.count)
    lastTarget = program.instructions.count
  }

  /// Moves the last operand to the given temporary, where the other branch leaves its own.
  private mutating func moveToTemporary(_ temporary: Int32) {
    let operand = pop()
    temporaries = temporary
    let target = pushTemporary()
    let source = slot(of: operand)
    if source != target { emit(Instruction(.move, target: target, a: source)) }
  }
}
