import DualNumbers
import Expressions

/// Formulas as a function of the variables to differentiate by, in their order; the others are constants.
struct ActiveFunction<N: RealNumber> {
  private let evaluator: Evaluator<N>
  /// The place in the order of `wrt` of each of the evaluator's variables; nil where it is the same.
  private let places: [Int]?

  init(_ problem: Problem, at point: [Double]) {
    self.init(problem.system, wrt: problem.wrt, constants: problem.constants(at: point))
  }

  init(_ system: FormulaSystem, wrt: [String], constants: [String: Double]) {
    evaluator = system.evaluator(constants: constants)
    if evaluator.variables == wrt {
      places = nil
    } else {
      let order = wrt.places
      places = evaluator.variables.map { order[$0] ?? 0 }
    }
  }

  /// The values in the evaluator's order.
  private func arranged(_ x: [N]) -> [N] { places.map { $0.map { x[$0] } } ?? x }

  /// The only result.
  func callAsFunction(_ x: [N]) -> N { evaluator(arranged(x)) }

  /// Every result, and what the formulas define by a name.
  func allWithDefinitions(_ x: [N]) -> (results: [N], definitions: [(name: String, value: N)]) {
    evaluator.allWithDefinitions(arranged(x))
  }

  /// Every result.
  func all(_ x: [N]) -> [N] { evaluator.all(arranged(x)) }
}

/// The same, compiled for no number: for numbers that few commands take, at few points.
///
/// The evaluator for one more number is some 30 kilobytes, and a second of compile time.
struct SharedFunction<N: RealNumber> {
  private let function: ActiveFunction<N>

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  init(_ problem: Problem, at point: [Double]) { function = ActiveFunction(problem, at: point) }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  init(_ system: FormulaSystem, wrt: [String], constants: [String: Double]) {
    function = ActiveFunction(system, wrt: wrt, constants: constants)
  }

  /// The only result.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  func callAsFunction(_ x: [N]) -> N { function(x) }

  /// Every result.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  func all(_ x: [N]) -> [N] { function.all(x) }

  /// Every result, and what the formulas define by a name.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  func allWithDefinitions(_ x: [N]) -> (results: [N], definitions: [(name: String, value: N)]) {
    function.allWithDefinitions(x)
  }
}
