import DerivativeRules

/// Takes out what no result depends on: definitions that nobody uses, and all that only they need.
///
/// - Precondition: each result has a slot of its own.
package enum DeadCode {
  /// - Complexity: O(n·d) for n instructions, and conditions that decide nothing of d levels.
  package static func run<T: RealScalar>(on program: inout Program<T>) {
    repeat {
      program.keep(needed(program))
      // What decided between branches that are empty now is dead as well.
    } while dropIdleJumps(&program)
  }

  /// Which instructions a result or a jump depends on.
  private static func needed<T: RealScalar>(_ program: Program<T>) -> [Bool] {
    var isNeeded = [Bool](repeating: false, count: program.slotCount)
    for slot in program.outputs { isNeeded[slot.index] = true }
    var needsFlag = false
    var isKept = [Bool](repeating: true, count: program.instructions.count)
    for index in program.instructions.indices.reversed() {
      let instruction = program.instructions[index]
      switch instruction.operation {
      case .jump: continue
      case .jumpIfTrue, .jumpIfFalse: needsFlag = true
      case .invertFlag: isKept[index] = needsFlag
      case .compare, .setFlag, .clearFlag:
        isKept[index] = needsFlag
        needsFlag = false
      default: isKept[index] = isNeeded[instruction.target.index]
      }
      guard isKept[index] else { continue }
      for slot in instruction.operands(in: program) { isNeeded[slot.index] = true }
    }
    return isKept
  }

  /// Takes out jumps to the next instruction; whether there were any.
  private static func dropIdleJumps<T: RealScalar>(_ program: inout Program<T>) -> Bool {
    var isKept = [Bool](repeating: true, count: program.instructions.count)
    for (index, instruction) in program.instructions.enumerated()
    where instruction.jumps && instruction.target.index == index + 1 {
      isKept[index] = false
    }
    guard isKept.contains(false) else { return false }
    program.keep(isKept)
    return true
  }
}
