internal import DerivativeRules
internal import Expressions

/// A program laid out for blocks of rows: steps over columns, with the tangents of up to 32 directions.
///
/// A column is used again once what is in it has been read for the last time, so that a block stays in the fastest memory.
struct BlockPlan<B: BlockNumber> {
  var steps: [Step<B>] = []
  /// The steps as they run on some rows of a block, in columns without gaps; nil where no branch leads past.
  var subsets: [Subset<B>?] = []
  /// The columns of the variables, by slot; nil for those that nothing reads.
  var inputs: [Int32?] = []
  /// The constants, each with its column.
  var constants: [(column: Int32, value: B.MachineNumber)] = []
  var outputs: [Output] = []
  var columnCount: Int32 = 0
  var flagCount: Int32 = 0

  /// A result: its value, and its tangent in each direction.
  struct Output {
    var value: Int32
    var tangents: [Int32]
  }
}

/// Lays a program out.
struct BlockPlanner<B: BlockNumber> {
  private let program: Program<B.MachineNumber>
  private let directions: Int
  private let kernels: [Kernel<B>]
  private let powers: [Int: Kernel<B>]
  private let flat: [FlatArguments]
  private let activities: [Activity]
  private var plan = BlockPlan<B>()
  private var columns: ColumnPool
  private var flags = ColumnPool(fixed: Columns.fixedFlags)
  /// The column of each slot's values.
  private var values: [Int32?]
  /// The columns of each slot's tangents.
  private var tangents: [[TangentColumn]]
  private var lastUse: [Int]
  private let fixedColumns: Int32

  /// - Parameters:
  ///   - first: the variable that moves in the first direction; the next ones move in the others.
  ///   - moving: how many variables move, the first ones of the program.
  init(_ program: Program<B.MachineNumber>, first: Int, directions: Int, moving: Int) {
    self.program = program
    self.directions = directions
    let kernels = B.kernels(of: program.rules)
    var powers: [Int: Kernel<B>] = [:]
    var flat: [FlatArguments] = []
    for (index, instruction) in program.instructions.enumerated() {
      if let power = program.power(of: instruction) { powers[index] = B.kernel(of: power) }
      let kernel =
        powers[index] ?? instruction.call(in: program).map { _ in kernels[Int(instruction.item)] }
      flat.append(directions == 0 ? [] : kernel?.flatArguments ?? [])
    }
    self.kernels = kernels
    self.powers = powers
    self.flat = flat
    activities = program.activities(
      first: first, directions: directions, moving: moving, flat: flat)
    let rest = [TangentColumn](repeating: .rest, count: directions)
    tangents = Array(repeating: rest, count: program.slotCount)
    values = Array(repeating: nil, count: program.slotCount)
    lastUse = Array(repeating: -1, count: program.slotCount)
    for (index, instruction) in program.instructions.enumerated() {
      for slot in instruction.operands(in: program) { lastUse[Int(slot)] = index }
    }
    for slot in program.outputs { lastUse[Int(slot)] = .max }
    var next: Int32 = 2
    for (place, constant) in program.constants.enumerated() {
      let slot = program.firstConstant + place
      guard lastUse[slot] >= 0 else { continue }
      values[slot] = next
      plan.constants.append((next, constant))
      next += 1
    }
    fixedColumns = next
    columns = ColumnPool(fixed: next)
    for slot in 0..<program.variableCount {
      let column = lastUse[slot] >= 0 ? columns.take() : nil
      values[slot] = column
      plan.inputs.append(column)
      if slot < moving, slot >= first, slot < first + directions {
        tangents[slot][slot - first] = .seed
      }
    }
  }

  consuming func planned() -> BlockPlan<B> {
    for index in program.instructions.indices { lower(index) }
    for slot in program.outputs {
      guard let value = values[Int(slot)] else {
        preconditionFailure("a result has been computed")
      }
      plan.outputs.append(
        BlockPlan.Output(value: value, tangents: tangents[Int(slot)].map { $0.column }))
    }
    plan.columnCount = columns.count
    plan.flagCount = flags.count
    addSubsets()
    return plan
  }

  private mutating func lower(_ index: Int) {
    let instruction = program.instructions[index]
    let operands = instruction.operands(in: program)
    var step = Step<B>(work: work(index))
    step.operands = operands.map { slot in
      guard let column = values[Int(slot)] else {
        preconditionFailure("an operand has been computed")
      }
      return column
    }
    guard instruction.operation.hasResult else {
      if instruction.jumps { step.target = instruction.target }
      plan.steps.append(step)
      release(operands, after: index)
      return
    }
    let target = Int(instruction.target)
    let activity = activities[target]
    step.target = values[target] ?? columns.take()
    values[target] = step.target
    var held: [Int32] = []
    var heldFlags: [Int32] = []
    if activity.moving != 0, hasPartials(step.work) {
      step.flat = flat[index]
      step.partials = operands.indices.map { place in
        // The exponents of a power that is held have no partials.
        if instruction.operation == .powerHeld && place == 1 { return nil }
        guard activities[Int(operands[place])].moving != 0 else { return nil }
        let partial = Step<B>.Partial(column: columns.take(), isFlat: flags.take())
        held.append(partial.column)
        heldFlags.append(partial.isFlat)
        return partial
      }
    }
    var sink: Int32?
    for direction in 0..<directions where activity.movement(direction) != .rests {
      var own = tangents[target][direction]
      if own.column == Columns.zeros { own.column = columns.take() }
      if activity.movement(direction) == .varies {
        own.movement = .varies
        if own.moves < Columns.fixedFlags { own.moves = flags.take() }
      } else {
        own.movement = .moves
        own.moves = Columns.always
      }
      tangents[target][direction] = own
      // What always moves has no flags to write, but some loops do write them.
      var moves = own.moves
      if moves == Columns.always {
        let column = sink ?? flags.take()
        if sink == nil { heldFlags.append(column) }
        sink = column
        moves = column
      }
      let columns = operands.map { tangents[Int($0)][direction] }
      // The target may be its own operand's merge: what rests there is written as zeros.
      step.tasks.append(
        TangentTask(
          direction: direction, target: own.column, targetMoves: moves, operands: columns))
    }
    plan.steps.append(step)
    for column in held { columns.give(back: column) }
    for column in heldFlags { flags.give(back: column) }
    release(operands, after: index)
  }

  /// Gives back the columns of slots that are not read again.
  private mutating func release(_ slots: [Int32], after index: Int) {
    for slot in Set(slots) where lastUse[Int(slot)] == index {
      if let column = values[Int(slot)], column >= fixedColumns { columns.give(back: column) }
      for tangent in tangents[Int(slot)] {
        if tangent.column >= fixedColumns { columns.give(back: tangent.column) }
        if tangent.moves >= Columns.fixedFlags { flags.give(back: tangent.moves) }
      }
    }
  }

  private func hasPartials(_ work: Work<B>) -> Bool {
    switch work {
    case .unary, .binary, .ternary: true
    default: false
    }
  }

  private func work(_ index: Int) -> Work<B> {
    let instruction = program.instructions[index]
    switch instruction.operation {
    case .add: return .arithmetic(.add)
    case .subtract: return .arithmetic(.subtract)
    case .multiply: return .arithmetic(.multiply)
    case .divide: return .arithmetic(.divide)
    case .negate: return .negate
    case .move: return .move
    case .compare(let comparison): return .compare(comparison)
    case .invertFlag: return .invertFlag
    case .setFlag: return .setFlag(true)
    case .clearFlag: return .setFlag(false)
    case .jump: return .jump
    case .jumpIfTrue: return .jumpIf(true)
    case .jumpIfFalse: return .jumpIf(false)
    case .power, .powerInteger, .powerConstant, .powerHeld, .call:
      switch powers[index] ?? kernels[Int(instruction.item)] {
      case .unary(let kernel): return .unary(kernel)
      case .binary(let kernel): return .binary(kernel)
      case .ternary(let kernel): return .ternary(kernel)
      case .folded(let kernel): return .folded(kernel)
      }
    case .seed, .extract:
      preconditionFailure("A formula with derivatives in it runs row by row.")
    }
  }

  /// Steps that branches may lead past, in columns of their own for some rows.
  private mutating func addSubsets() {
    var end: Int32 = 0
    for (index, instruction) in program.instructions.enumerated() {
      let isConditional = index < end
      if instruction.jumps { end = max(end, instruction.target) }
      plan.subsets.append(
        isConditional
          ? Subset(
            plan.steps[index], fixed: fixedColumns, scratch: columns.count,
            scratchFlags: flags.count) : nil)
    }
    for case let subset? in plan.subsets {
      plan.columnCount = max(plan.columnCount, subset.columnCount)
      plan.flagCount = max(plan.flagCount, subset.flagCount)
    }
  }
}

extension Program {
  /// The power that an instruction is, if it is one.
  func power(of instruction: Instruction) -> Power? {
    switch instruction.operation {
    case .power: .variable
    case .powerInteger: .integer(integers[Int(instruction.item)])
    case .powerConstant: .constant(exponents[Int(instruction.item)])
    case .powerHeld: .held
    default: nil
    }
  }
}
