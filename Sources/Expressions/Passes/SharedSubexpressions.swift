import DerivativeRules

/// Computes once what a program computes twice from the same operands.
///
/// An operation gives the same number whenever it is given the same ones: every rule is a function. So bits do not change, in forward
/// mode; backwards the order of sums of adjoints does, so tapes go without this pass. What a branch computes is shared within
/// the branch only, as another row may not come by.
///
/// - Precondition: each result has a slot of its own.
package enum SharedSubexpressions {
  private struct Key: Hashable {
    var operation: Operation
    var a: Int32
    var b: Int32
    var c: Int32
    /// The integer, the bits of the exponent, or the place of the rule.
    var item: Int
  }

  private struct Known {
    var slot: Int32
    /// The place from which on a jump may have led past it.
    var end: Int32
  }

  /// - Complexity: O(n·d) for n instructions and branches that are d deep.
  package static func run<T: RealScalar>(on program: inout Program<T>) {
    var known: [Key: Known] = [:]
    // The slot that stands for another.
    var stand: [Int32] = (0..<Int32(program.slotCount)).map { $0 }
    var isKept = [Bool](repeating: true, count: program.instructions.count)
    // The targets of the jumps that lead over the instruction.
    var ends: [Int32] = []
    for index in program.instructions.indices {
      ends.removeAll { $0 <= index }
      var instruction = program.instructions[index]
      if instruction.jumps {
        ends.append(instruction.target)
        continue
      }
      let rule = instruction.call(in: program)
      if rule?.form == .folded { continue }
      instruction.withOperands(in: program) { $0 = stand[$0.index] }
      program.instructions[index] = instruction
      guard instruction.operation.hasResult, instruction.operation != .move else { continue }
      let operands = instruction.operands(in: program)
      let key = Key(
        operation: instruction.operation, a: operands[0],
        b: operands.count > 1 ? operands[1] : 0, c: operands.count > 2 ? operands[2] : 0,
        item: program.item(of: instruction))
      if let found = known[key], index < found.end {
        stand[instruction.target.index] = found.slot
        isKept[index] = false
      } else {
        known[key] = Known(slot: instruction.target, end: ends.min() ?? .max)
      }
    }
    program.outputs = program.outputs.map { stand[$0.index] }
    program.keep(isKept)
  }
}

extension Program {
  /// What tells an instruction from another with the same operation and operands.
  fileprivate func item(of instruction: Instruction) -> Int {
    switch instruction.operation {
    case .powerInteger: integers[instruction.item.index]
    case .powerConstant:
      Int(truncatingIfNeeded: exponents[instruction.item.index].bitPattern)
    default: instruction.item.index
    }
  }
}
