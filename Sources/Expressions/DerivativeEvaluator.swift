import DerivativeRules

/// A program run over numbers that move at levels: those of the derivatives in it, and those around it.
@usableFromInline struct DerivativeEvaluator<N: RealNumber> {
  private let calls: CallList<Perturbed<N>>
  private let slots: [Perturbed<N>]

  @usableFromInline init(_ program: Program<N.MachineNumber>) {
    calls = CallList(program.rules)
    var slots = [Perturbed<N>](
      repeating: .resting(N(scalar: 0)), count: program.variableCount + program.temporaryCount)
    for constant in program.constants { slots.append(.resting(N(scalar: constant))) }
    self.slots = slots
  }

  /// Every result.
  @usableFromInline func run(_ program: Program<N.MachineNumber>, _ values: [N]) -> [N] {
    run(program, values, program.outputs)
  }

  /// What is in some slots at the end.
  func run(
    _ program: Program<N.MachineNumber>, _ values: [N], _ wanted: [Int32]
  ) -> [N] {
    // What a derivative leaves moves at no level that is around it.
    run(program, moving: values.map { .resting($0) }, wanted).map { $0.value }
  }

  /// What is in some slots at the end, of numbers that move at levels around the program.
  func run(
    _ program: Program<N.MachineNumber>, moving values: [Perturbed<N>], _ wanted: [Int32]
  ) -> [Perturbed<N>] {
    var slots = slots
    slots.withUnsafeMutableBufferPointer { slots in
      for index in values.indices { slots[index] = values[index] }
      program.instructions.withUnsafeBufferPointer { instructions in
        calls.calls.withUnsafeBufferPointer { calls in
          program.run(instructions, calls, slots) { step in
            let operand = slots[step.a.index]
            slots[step.target.index] =
              step.operation.isSeed
              ? operand.seeded(level: step.b, order: step.c)
              : operand.derivative(level: step.b, order: step.c)
          }
        }
      }
    }
    return wanted.map { slots[$0.index] }
  }
}

extension DerivativeEvaluator: Sendable where N: Sendable, N.MachineNumber: Sendable {}
