import DerivativeRules

/// Gives equal constants of a program one slot.
///
/// Equal are those of the same bits: +0 and −0 are two. NaNs are left as they are.
package enum SharedConstants {
  /// - Complexity: O(n) for n instructions and constants.
  package static func run<T: RealScalar>(on program: inout Program<T>) {
    let first = Int32(program.firstConstant)
    var places: [T: Int32] = [:]
    var negativeZero: Int32?
    var kept: [T] = []
    // The new place of each constant.
    var moved: [Int32] = []
    for constant in program.constants {
      let isNegativeZero = constant == 0 && constant.sign == .minus
      if let place = isNegativeZero ? negativeZero : places[constant] {
        moved.append(place)
        continue
      }
      let place = Int32(kept.count)
      if isNegativeZero { negativeZero = place } else { places[constant] = place }
      kept.append(constant)
      moved.append(place)
    }
    program.constants = kept
    program.replaceSlots { $0 < first ? $0 : first + moved[Int($0 - first)] }
  }
}

extension Program {
  /// Lets instructions and results read other slots.
  mutating func replaceSlots(_ slot: (Int32) -> Int32) {
    for index in instructions.indices {
      // Arguments that stand side by side are temporaries that nothing else stands for.
      if instructions[index].call(in: self)?.form == .folded { continue }
      var instruction = instructions[index]
      instruction.withOperands(in: self) { $0 = slot($0) }
      instructions[index] = instruction
    }
    outputs = outputs.map(slot)
  }
}
