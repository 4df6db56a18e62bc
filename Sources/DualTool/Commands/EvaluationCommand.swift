import CompiledFormulas
import DualNumbers
import Expressions
import Rendering

/// A command that computes in single or double precision, and whose results can be rows of a file beside reports of each point.
///
/// Rows of results come from the formula compiled for blocks of points; reports of each point from the drivers of this package, one
/// point after the other. Both are compiled where formulas are, and commands ask them for numbers.
protocol EvaluationCommand: Command {
  var problem: Problem { get }
  /// How results are written.
  var form: ResultsForm { get }
  /// What each row of results has.
  var results: CompiledFormula.Results { get }
  /// What the report of a point is made of.
  var pointResults: CompiledFormula.Results { get }
  /// The direction of the sweeps that is asked for.
  var mode: SweepMode? { get }
  /// What `--verbose` says of how the derivatives are computed.
  func note() -> String?
  /// The report of the results at a point: of the values, and of the numbers behind them.
  func rendered(
    _ values: ArraySlice<Double>, _ derivatives: ArraySlice<Double>, _ place: Problem.Place
  ) -> String
  /// Writes reports. A requirement, as `run` is compiled for no command in particular.
  func report(to output: Output) throws(Failure)
}

extension EvaluationCommand {
  var pointResults: CompiledFormula.Results { results }
  var mode: SweepMode? { nil }

  /// The direction that is taken.
  var chosen: SweepMode {
    results.mode(mode, variables: problem.wrt.count, outputs: problem.system.outputs)
  }

  func note() -> String? { nil }

  func report(to output: Output) throws(Failure) { try reportPoints(to: output) }

  // Both once for all commands.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  func reportPoints(to output: Output) throws(Failure) {
    if output.notes.areWanted, let note = note() { output.notes.add(note) }
    let count = problem.system.outputs
    try problem.report(pointResults, mode, to: output) { y, place in
      rendered(y[..<count], y[count...], place)
    }
  }

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

  /// Numbers as the precision that is asked for shows them.
  func shown(_ values: ArraySlice<Double>) -> [Shown] { values.map(shown) }

  /// The same where a zero is +0 whichever sweep computed it.
  func unsigned(_ values: ArraySlice<Double>) -> [Shown] { values.map { shown($0 + 0) } }

  /// A number.
  func shown(_ value: Double) -> Shown { problem.isFloat ? Shown(Float(value)) : Shown(value) }

  /// The report of a point in the form that is asked for.
  func report(
    text: @escaping () -> String, json: @escaping () -> [(key: String, value: JSON)],
    value: @escaping () -> [[Shown]], _ place: Problem.Place
  ) -> String {
    ResultReport(
      text: { (place.isFirst ? "" : "\n") + text() },
      json: { problem.object(at: place, json()) }, value: value
    ).rendered(as: form.report)
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
    object("at", place.shown, results)
  }

  /// The same with the values of the names under a name of their own.
  func object(
    _ key: String, _ values: [Shown], _ results: [(key: String, value: JSON)]
  ) -> JSON {
    .object([("expression", .string(source)), (key, .shown(names, values))] + results)
  }

  /// The value and the partial derivatives, a line for each.
  func gradientText(_ value: Shown, _ gradient: [Shown]) -> String {
    TextForm.values(["value"] + wrt.map { "∂f/∂\($0)" }, [value] + gradient)
  }
}
