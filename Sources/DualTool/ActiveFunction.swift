import CompiledFormulas
import DualNumbers
import Expressions

extension ActiveFunction {
  init(_ problem: Problem, at point: [Double]) {
    self.init(problem.system, wrt: problem.wrt, constants: problem.constants(at: point))
  }
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
