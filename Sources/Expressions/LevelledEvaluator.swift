import DerivativeRules

/// Formulas made ready for numbers that say at run time how often they are differentiated.
///
/// One kind of number serves values, derivatives of every order and, over a number that records, traces: where each kind brings
/// the code of every rule once more, as in the browser, this is the smallest (Docs/Decisions/0045-one-number-for-the-page.md).
/// It is slower than an ``Evaluator`` over the number that is wanted. The levels around the formulas are 0 and below.
package struct LevelledEvaluator<N: RealNumber> {
  private let program: Program<N.MachineNumber>
  private let evaluator: DerivativeEvaluator<N>
  /// How many numbers an evaluation gives.
  package var outputs: Int { program.outputs.count }

  /// Compiles formulas whose variables are those of the system.
  package init(_ system: FormulaSystem) {
    program = Program(
      system.formulas, moving: system.variables, held: [], constants: [:], separatesSlots: false)
    evaluator = DerivativeEvaluator(program)
  }

  /// Every result.
  ///
  /// - Precondition: `values` has a value for each variable.
  package func all(_ values: [Perturbed<N>]) -> [Perturbed<N>] {
    program.checkCount(values.count)
    return evaluator.run(program, moving: values, program.outputs)
  }

  /// Every result, and the value of each definition by its name; definitions that are constant are left out.
  ///
  /// - Precondition: `values` has a value for each variable.
  package func allWithDefinitions(
    _ values: [Perturbed<N>]
  ) -> (results: [Perturbed<N>], definitions: [(name: String, value: Perturbed<N>)]) {
    program.checkCount(values.count)
    let wanted = program.outputs + program.names.map { $0.slot }
    let found = evaluator.run(program, moving: values, wanted)
    // By places: an array of a slice is a cast at run time, which Embedded Swift has not.
    return (
      (0..<outputs).map { found[$0] },
      program.names.indices.map { (program.names[$0].name, found[outputs + $0]) }
    )
  }
}
