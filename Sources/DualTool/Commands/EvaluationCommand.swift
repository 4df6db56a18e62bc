import CompiledFormulas
import DualNumbers
import Expressions
import Rendering

/// A command that computes in single or double precision, and whose results can be rows of a file beside reports of each point.
///
/// Rows of results come from the formula compiled for blocks of points; reports of each point from the numbers of this
/// package, one point after the other. What a command evaluates over is compiled for double precision, and once for no scalar in
/// particular; what does not compute is not generic.
protocol EvaluationCommand: Command {
  var problem: Problem { get }
  /// How results are written.
  var form: ResultsForm { get }
  /// What each row of results has.
  var results: CompiledFormula.Results { get }
  /// The direction of the sweeps that is asked for.
  var mode: SweepMode? { get }
  /// Computes with this scalar at every point.
  func evaluate<T: RealScalar>(over scalar: T.Type, to output: Output) throws(Failure)
  /// Computes in the precision that is asked for. A requirement, as `run` is compiled for no command in particular.
  func report(to output: Output) throws(Failure)
}

extension EvaluationCommand {
  var mode: SweepMode? { nil }

  func report(to output: Output) throws(Failure) {
    if problem.isFloat {
      try shared(over: Float.self, to: output)
    } else {
      try evaluate(over: Double.self, to: output)
    }
  }

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  private func shared<T: RealScalar>(over scalar: T.Type, to output: Output) throws(Failure) {
    try evaluate(over: scalar, to: output)
  }

  // Once for all commands.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  func run(to output: Output) throws(Failure) {
    try form.write(output) { output, sink throws(Failure) in
      if let records = form.records {
        return try problem.writeRows(
          results, mode, form, as: records, to: sink, output.notes)
      }
      try report(to: output)
    }
  }
}

extension Problem {
  /// Refuses a vector where one number is asked for.
  func requireOneResult() throws(Failure) {
    guard system.outputs != 1 else { return }
    let formula = system.formulas[0]
    throw .data(
      ExpressionError.rendered(
        "the formula has \(system.outputs) results: 'dual jacobian' differentiates a vector",
        at: 0..<formula.source.utf8.count, in: formula.source))
  }

  /// The headline of a formula at a point.
  func headline(_ place: Place, _ name: String = "f") -> String {
    TextForm.headline(name, system.formulas[0], names, place.shown)
  }

  /// An object for a program: the formula, the point, and what was computed.
  func object(at place: Place, _ results: [(key: String, value: JSON)]) -> JSON {
    .object([("expression", .string(source)), ("at", .shown(names, place.shown))] + results)
  }

  /// The value and the partial derivatives, a line for each.
  func gradientText(_ value: Shown, _ gradient: [Shown]) -> String {
    TextForm.values(["value"] + wrt.map { "∂f/∂\($0)" }, [value] + gradient)
  }
}
