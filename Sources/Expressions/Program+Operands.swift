import DerivativeRules

// Which slots an instruction reads and writes: what passes have to know of operations.

extension Instruction {
  /// The call that the instruction is, if it is one.
  package func call<T: RealScalar>(in program: Program<T>) -> CalledRule? {
    operation == .call ? program.rules[item.index] : nil
  }

  /// Whether the target is the place of another instruction.
  package var jumps: Bool {
    switch operation {
    case .jump, .jumpIfTrue, .jumpIfFalse: true
    default: false
    }
  }

  /// Shows each slot that the instruction reads, to be changed.
  package mutating func withOperands<T: RealScalar>(
    in program: Program<T>, _ body: (inout Int32) -> Void
  ) {
    switch operation {
    case .negate, .move, .powerInteger, .powerConstant, .seed, .extract: body(&a)
    case .add, .subtract, .multiply, .divide, .power, .powerHeld, .compare:
      body(&a)
      body(&b)
    case .invertFlag, .setFlag, .clearFlag, .jump, .jumpIfTrue, .jumpIfFalse: break
    case .call:
      switch program.rules[item.index].form {
      case .unary, .parametric: body(&a)
      case .binary:
        body(&a)
        body(&b)
      case .ternary:
        body(&a)
        body(&b)
        body(&c)
      case .folded:
        // They stand side by side: what moves one has to move all.
        for slot in a..<a + b {
          var slot = slot
          body(&slot)
        }
      }
    }
  }

  /// The slots that the instruction reads, in order.
  package func operands<T: RealScalar>(in program: Program<T>) -> [Int32] {
    var slots: [Int32] = []
    var copy = self
    copy.withOperands(in: program) { slots.append($0) }
    return slots
  }
}

extension Program {
  /// How many slots there are: of variables, temporaries and constants, in this order.
  package var slotCount: Int { variableCount + temporaryCount + constants.count }

  /// The slot of the first constant.
  package var firstConstant: Int { variableCount + temporaryCount }

  /// Takes out instructions, and lets jumps lead to the first one behind their targets that stays.
  mutating func keep(_ isKept: [Bool]) {
    var places: [Int32] = []
    var count: Int32 = 0
    for kept in isKept {
      places.append(count)
      if kept { count += 1 }
    }
    places.append(count)
    var left: [Instruction] = []
    for (index, instruction) in instructions.enumerated() where isKept[index] {
      var instruction = instruction
      if instruction.jumps { instruction.target = places[instruction.target.index] }
      left.append(instruction)
    }
    instructions = left
  }
}
