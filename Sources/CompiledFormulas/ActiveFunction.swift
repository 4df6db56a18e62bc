package import DerivativeRules
package import Expressions

/// Formulas as a function of the variables to differentiate by, in their order; the others are constants, or held.
package struct ActiveFunction<N: RealNumber> {
  @usableFromInline let evaluator: Evaluator<N>
  /// The place in the order of `wrt` of each of the evaluator's variables; nil where it is the same.
  @usableFromInline let places: [Int]?
  /// The values of the variables behind those, where there are such.
  @usableFromInline let held: [N]

  /// Formulas that have folded their constants.
  @inlinable package init(_ system: FormulaSystem, wrt: [String], constants: [String: Double]) {
    evaluator = system.evaluator(constants: constants)
    held = []
    if evaluator.variables == wrt {
      places = nil
    } else {
      let order = wrt.places
      places = evaluator.variables.map { order[$0] ?? 0 }
    }
  }

  /// Formulas of variables in the order of `wrt`, and of some that are held.
  init(_ evaluator: Evaluator<N>, held: [N]) {
    self.evaluator = evaluator
    self.held = held
    places = nil
  }

  /// The values in the evaluator's order.
  @inlinable func arranged(_ x: [N]) -> [N] {
    if let places { return places.map { x[$0] } }
    return held.isEmpty ? x : x + held
  }

  /// The only result.
  @inlinable package func callAsFunction(_ x: [N]) -> N { evaluator(arranged(x)) }

  /// Every result, and what the formulas define by a name.
  @inlinable package func allWithDefinitions(
    _ x: [N]
  ) -> (results: [N], definitions: [(name: String, value: N)]) {
    evaluator.allWithDefinitions(arranged(x))
  }

  /// Every result.
  @inlinable package func all(_ x: [N]) -> [N] { evaluator.all(arranged(x)) }
}
