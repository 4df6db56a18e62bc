import DerivativeRules

/// Turns expressions into a program, folding every constant in the arithmetic of the scalar.
///
/// One pass over the nodes, operands first, with a stack of compile-time operands. A temporary is its
/// place on that stack, so that a formula needs as many as it is deep; what a definition or a result
/// leaves there stays. For passes over the program each result has a slot of its own instead, that of an `if` written by
/// both branches.
struct Compiler<MachineNumber: RealScalar> {
  var program = Program<MachineNumber>()
  var operands: [Operand] = []
  var temporaries: Int32 = 0
  /// Whether only ``orders`` is wanted: every branch is compiled, and no parametric function called.
  private(set) var findsOrders = false
  /// Whether no slot is used for a second result.
  private(set) var separatesSlots = false
  /// What has been decided, or is to be patched, for each `if`, `and` and `or` that is being compiled.
  var branches: [Branch] = []
  var definitions: [Operand] = []
  /// How many slots there are for definitions that stand inside of expressions.
  private var keptSlots: Int32 = 0
  /// The place behind the last jump's target, which the instruction before may not be the only way to.
  var lastTarget = -1
  /// The calls that are the first argument of another such as `max(max(a, b), c)`, and compiled with it.
  var innerFolds = PlaceSet()
  /// The order of each parametric function that was compiled, by node; nil where it is not constant.
  var orders: [(node: Int32, order: MachineNumber?)] = []

  /// Where a value is while compiling.
  enum Operand {
    case constant(MachineNumber)
    /// A slot that stays as it is: a variable, a definition.
    case fixed(Int32, Holding)
    /// A slot that is free again once the operand is used.
    case temporary(Int32, Holding)
    case truth(Bool)
    case flag(Holding)
  }

  enum Branch {
    /// The condition is constant: nothing to jump over.
    case decided
    /// The jump at this place in the program is to be patched; the temporaries in use before, or the one that the branches
    /// write.
    case jump(Int, temporaries: Int32, condition: Holding, then: Holding)
  }

  /// A value for each variable of an expression.
  enum Value {
    case active(Int32)
    /// A value that a program has in a slot, where a program for one point would have a constant.
    case held(Int32)
    case constant(Double)
  }

  init(variableCount: Int, findsOrders: Bool = false, separatesSlots: Bool = false) {
    program.variableCount = variableCount
    self.findsOrders = findsOrders
    self.separatesSlots = separatesSlots
  }

  /// Compiles one expression, whose variables are these or else the slots in their order; its results come after those
  /// compiled before.
  // The other scalars go through witness tables, which takes ten times as long.
  @_specialize(where MachineNumber == Double)
  mutating func compile(_ expression: Expression, variables: [Value]?) {
    definitions.removeAll()
    innerFolds = Self.innerFolds(of: expression)
    let roles = expression.branches ? Roles(expression) : nil
    var nextDefinition = 0
    var index = 0
    while index < expression.nodes.count {
      compile(node: index, of: expression, variables)
      while nextDefinition < expression.definitions.count,
        expression.definitions[nextDefinition].root.index == index
      {
        definitions.append(keep())
        nextDefinition += 1
      }
      index = roles.map { finish($0, index) } ?? index + 1
      while nextDefinition < expression.definitions.count,
        expression.definitions[nextDefinition].root.index < index
      {
        // It belongs to what is skipped.
        definitions.append(.constant(.nan))
        nextDefinition += 1
      }
    }
    for operand in operands { program.outputs.append(slot(of: operand)) }
    if !separatesSlots { keepNames(of: expression) }
    operands.removeAll()
  }

  /// Notes where the definitions with names are; constants are nowhere.
  private mutating func keepNames(of expression: Expression) {
    func note(_ name: String, _ operand: Operand) {
      guard case .fixed(let slot, _) = operand else { return }
      program.names.append((name, slot))
    }
    if let names = expression.names {
      for name in names { note(name.name, definitions[name.definition.index]) }
    } else {
      for (definition, operand) in zip(expression.definitions, definitions) {
        note(definition.name, operand)
      }
    }
  }

  /// Takes the last operand as that of a definition, whose slot is never given back.
  private mutating func keep() -> Operand {
    guard case .temporary(let slot, let holding) = operands.last else {
      return operands.removeLast()
    }
    if separatesSlots || operands.count == 1 && branches.isEmpty {
      operands.removeLast()
      return .fixed(slot, holding)
    }
    // Inside of an expression temporaries are its stack: the definition has a slot of its own.
    _ = pop()
    let kept = Self.firstKeptSlot + keptSlots
    keptSlots += 1
    let last = program.instructions.count - 1
    if last >= 0, lastTarget <= last, program.instructions[last].target == slot,
      program.instructions[last].operation.hasResult
    {
      program.instructions[last].target = kept
    } else {
      emit(Instruction(.move, target: kept, a: slot))
    }
    return .fixed(kept, holding)
  }

  /// The number, while compiling, of the first slot that ``keep()`` gives.
  private static var firstKeptSlot: Int32 { 1 << 29 }

  private static func innerFolds(of expression: Expression) -> PlaceSet {
    var inner = PlaceSet()
    for node in expression.nodes {
      guard case .binary(let function, let left, _) = node.kind,
        FunctionTable.functions[function.index].sharesTies,
        case .binary(function, _, _) = expression.nodes[left.index].kind
      else { continue }
      inner.insert(left.index)
    }
    return inner
  }

  /// The program, with the slots of the constants behind those of the temporaries.
  consuming func finished() -> Program<MachineNumber> {
    let firstKept = Int32(program.variableCount + program.temporaryCount)
    program.temporaryCount += keptSlots.index
    let base = firstKept + keptSlots
    func resolve(_ slot: Int32) -> Int32 {
      if slot < 0 { return base + ~slot }
      return slot < Self.firstKeptSlot ? slot : firstKept + slot - Self.firstKeptSlot
    }
    for index in program.instructions.indices {
      if program.instructions[index].operation.hasResult {
        program.instructions[index].target = resolve(program.instructions[index].target)
      }
      if program.instructions[index].operation.isDerivative {
        program.instructions[index].a = resolve(program.instructions[index].a)
        continue
      }
      program.instructions[index].a = resolve(program.instructions[index].a)
      program.instructions[index].b = resolve(program.instructions[index].b)
      program.instructions[index].c = resolve(program.instructions[index].c)
    }
    program.outputs = program.outputs.map(resolve)
    program.names = program.names.map { ($0.name, resolve($0.slot)) }
    return program
  }
}
