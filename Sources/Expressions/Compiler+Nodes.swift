import DerivativeRules

extension Compiler {
  /// Compiles one node, whose operands are on the stack.
  mutating func compile(node index: Int, of expression: Expression, _ variables: [Value]?) {
    switch expression.nodes[index].kind {
    case .number(let value): operands.append(.constant(MachineNumber(value)))
    case .constant(let constant): operands.append(.constant(MachineNumber(constant.value)))
    case .variable(let variable):
      guard let variables else {
        operands.append(.fixed(variable, .moves))
        break
      }
      switch variables[variable.index] {
      case .active(let slot): operands.append(.fixed(slot, .moves))
      case .held(let slot): operands.append(.fixed(slot, .held))
      case .constant(let value): operands.append(.constant(MachineNumber(value)))
      }
    case .definition(let definition): operands.append(definitions[definition.index])
    case .negate: unary(Instruction(.negate)) { -$0 }
    case .arithmetic(.add, _, _): binary(Instruction(.add)) { $0 + $1 }
    case .arithmetic(.subtract, _, _): binary(Instruction(.subtract)) { $0 - $1 }
    case .arithmetic(.multiply, _, _): binary(Instruction(.multiply)) { $0 * $1 }
    case .arithmetic(.divide, _, _): binary(Instruction(.divide)) { $0 / $1 }
    case .power: power()
    case .unary(let function, _): call(FunctionTable.functions[function.index], Int32(index), 0)
    case .binary(let function, let left, _):
      let entry = FunctionTable.functions[function.index]
      // The arguments wait on the stack for the outermost of the calls.
      if innerFolds.contains(index) { break }
      if innerFolds.contains(left.index) {
        fold(
          CalledRule(rule: entry.rule, form: .folded, parameter: 1),
          arguments(Int32(index), of: expression))
      } else {
        call(entry, Int32(index), 0)
      }
    case .parametric(let function, _, _):
      let order = expression.orders[Int32(index)] ?? 0
      call(FunctionTable.functions[function.index], Int32(index), order)
    case .ternary(let function, _, _, _):
      call(FunctionTable.functions[function.index], Int32(index), 0)
    case .compare(let comparison, _, _): compare(comparison)
    case .not: invert()
    case .and, .or: combine()
    case .conditional: break
    case .seed(_, let level, let order):
      // A constant is not folded: it moves from here on.
      moving(Instruction(.seed, b: level, c: order), slot(of: pop()))
    case .extract(_, let level, let order):
      let operand = pop()
      if case .constant = operand { return operands.append(.constant(0)) }
      moving(Instruction(.extract, b: level, c: order), slot(of: operand))
    case .bound, .chain, .list, .element, .slice, .reduction, .apply, .repeated, .derivative:
      preconditionFailure("What only the parser's form has is written out before.")
    }
  }

  private mutating func moving(_ instruction: Instruction, _ operand: Int32) {
    var instruction = instruction
    instruction.a = operand
    instruction.target = pushTemporary(.moves)
    emit(instruction)
    program.hasDerivatives = true
  }

  private mutating func call(_ function: FunctionTable.Function, _ node: Int32, _ order: Int) {
    let place = function.rule
    switch function.form {
    case .unary:
      let rule = CalledRule(rule: place, form: .unary)
      unary(calling(rule)) { CallList.value(of: rule, $0) }
    case .binary, .folded:
      let rule = CalledRule(rule: place, form: .binary)
      binary(calling(rule)) { CallList.value(of: rule, $0, $1) }
    case .power: power()
    case .parametric: parametric(CalledRule(rule: place, form: .parametric, parameter: order), node)
    case .parametricLast:
      operands.swapAt(operands.count - 1, operands.count - 2)
      parametric(CalledRule(rule: place, form: .parametric, parameter: order), node)
    case .ternary:
      let rule = CalledRule(rule: place, form: .ternary)
      ternary(calling(rule)) { CallList.value(of: rule, $0, $1, $2) }
    }
  }

  /// How many arguments a call has, with those of the calls within that are compiled with it.
  private func arguments(_ node: Int32, of expression: Expression) -> Int {
    var (node, count) = (node, 2)
    while case .binary(_, let left, _) = expression.nodes[node.index].kind,
      innerFolds.contains(left.index)
    {
      (node, count) = (left, count + 1)
    }
    return count
  }

  /// Replaces the last operands by a function of them all: folded where all are constant.
  private mutating func fold(_ rule: CalledRule, _ count: Int) {
    let arguments = operands.suffix(count)
    let constants = arguments.compactMap { operand -> MachineNumber? in
      if case .constant(let value) = operand { value } else { nil }
    }
    let first = Int32(program.variableCount) + temporaries
    let holding = Self.joined(arguments)
    program.temporaryCount = max(program.temporaryCount, temporaries.index + count)
    if constants.count < count {
      for (place, operand) in arguments.enumerated() {
        emit(Instruction(.move, target: first + Int32(place), a: slot(of: operand)))
      }
    }
    if separatesSlots { temporaries += Int32(count) }
    for _ in 0..<count { _ = pop() }
    guard constants.count < count else {
      return operands.append(.constant(CallList.value(folding: rule, constants)))
    }
    var instruction = calling(rule)
    (instruction.a, instruction.b) = (first, Int32(count))
    instruction.target = pushTemporary(holding)
    emit(instruction)
  }

  /// An instruction that calls a rule, which joins the program's if it is new.
  private mutating func calling(_ rule: CalledRule) -> Instruction {
    let known = program.rules.firstIndex(of: rule)
    if known == nil { program.rules.append(rule) }
    return Instruction(.call, item: Int32(known ?? program.rules.count - 1))
  }

  private mutating func parametric(_ rule: CalledRule, _ node: Int32) {
    let x = operands.removeLast()
    if findsOrders {
      if case .constant(let value) = pop() {
        orders.append((node, value))
      } else {
        orders.append((node, nil))
      }
      // A number that is not constant: the function cannot be called without its order.
      return operands.append(.fixed(0, .moves))
    }
    _ = pop()
    operands.append(x)
    unary(calling(rule)) { CallList.value(of: rule, $0) }
  }

  /// A power: by a constant exponent without logarithm, by an integer where it is one.
  private mutating func power() {
    guard case .constant(let exponent) = operands.last else {
      let holding = Self.joined(operands.suffix(1))
      // A program for one point has the exponent as a constant, always or in some rows.
      if holding == .either { program.dependsOnRow = true }
      return binary(Instruction(holding == .held ? .powerHeld : .power)) {
        MachineNumber.pow($0, $1)
      }
    }
    if let integer = Int(exactly: exponent) {
      operands.removeLast()
      program.integers.append(integer)
      let item = Int32(program.integers.count - 1)
      unary(Instruction(.powerInteger, item: item)) { MachineNumber.pow($0, integer) }
    } else if let double = Double(exactly: exponent) {
      operands.removeLast()
      program.exponents.append(double)
      let item = Int32(program.exponents.count - 1)
      unary(Instruction(.powerConstant, item: item)) { MachineNumber.pow($0, constant: double) }
    } else {
      // A NaN, or an exponent with more digits than a Double.
      binary(Instruction(.power)) { MachineNumber.pow($0, $1) }
    }
  }

  // MARK: Operands

  /// Replaces the last operand by a function of it: folded where it is constant.
  private mutating func unary(_ instruction: Instruction, fold: (MachineNumber) -> MachineNumber) {
    let operand = pop()
    if case .constant(let x) = operand { return operands.append(.constant(fold(x))) }
    var instruction = instruction
    instruction.a = slot(of: operand)
    instruction.target = pushTemporary(Self.joined([operand]))
    emit(instruction)
  }

  /// Replaces the last two operands by a function of them: folded where both are constant.
  private mutating func binary(
    _ instruction: Instruction, fold: (MachineNumber, MachineNumber) -> MachineNumber
  ) {
    let right = pop()
    let left = pop()
    if case .constant(let x) = left, case .constant(let y) = right {
      return operands.append(.constant(fold(x, y)))
    }
    var instruction = instruction
    instruction.a = slot(of: left)
    instruction.b = slot(of: right)
    instruction.target = pushTemporary(Self.joined([left, right]))
    emit(instruction)
  }

  /// Replaces the last three operands by a function of them: folded where all are constant.
  private mutating func ternary(
    _ instruction: Instruction, fold: (MachineNumber, MachineNumber, MachineNumber) -> MachineNumber
  ) {
    let third = pop()
    let second = pop()
    let first = pop()
    if case .constant(let x) = first, case .constant(let y) = second, case .constant(let z) = third
    {
      return operands.append(.constant(fold(x, y, z)))
    }
    var instruction = instruction
    instruction.a = slot(of: first)
    instruction.b = slot(of: second)
    instruction.c = slot(of: third)
    instruction.target = pushTemporary(Self.joined([first, second, third]))
    emit(instruction)
  }

  /// Takes an operand from the stack; its temporary, if it has one, is free again.
  mutating func pop() -> Operand {
    let operand = operands.removeLast()
    if case .temporary = operand, !separatesSlots { temporaries -= 1 }
    return operand
  }

  /// Takes the next temporary for an operand on the stack; its slot.
  mutating func pushTemporary(_ holding: Holding) -> Int32 {
    let slot = Int32(program.variableCount) + temporaries
    temporaries += 1
    program.temporaryCount = max(program.temporaryCount, temporaries.index)
    operands.append(.temporary(slot, holding))
    return slot
  }

  /// The slot of an operand; a constant gets one.
  mutating func slot(of operand: Operand) -> Int32 {
    switch operand {
    case .fixed(let slot, _), .temporary(let slot, _): return slot
    case .constant(let value):
      program.constants.append(value)
      return ~Int32(program.constants.count - 1)
    case .truth, .flag: preconditionFailure("a condition has no slot")
    }
  }

  mutating func emit(_ instruction: Instruction) { program.instructions.append(instruction) }
}
