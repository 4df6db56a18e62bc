import CompiledFormulas
import DualNumbers
import Expressions

/// A model with the data it is to fit.
///
/// A class, for a command holds it.
final class ModelFit {
  let source: String
  let parameters: [String]
  let start: [Double]
  /// The column that the model stands for.
  let response: String
  /// The columns that the model uses.
  let predictors: [String]
  /// The values of the predictors in each row.
  let rows: [[Double]]
  /// The values of the response.
  let responses: [Double]
  private let formula: Formula
  private let model: ActiveFunction<DualVector8<Double>>

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    let command = arguments.usageCommand
    var reader = InputReader(host)
    let system = try Problem.formulas(arguments, &reader)
    formula = system.formulas[0]
    source = formula.source
    guard let path = arguments.value("data") else {
      throw .usage("Missing expected option '--data <file>'", command)
    }
    let given = try Assignments.numbers(arguments.all("start"), option: "start", command)
    let data = try PointsInput(path, try reader.open(path, for: "the data", command), arguments)
    let name = data.name
    response = arguments.value("y") ?? "y"
    guard data.names.contains(response) else {
      throw .usage(
        "There is no column \(quoted(response)) to fit"
          + (arguments.has("y") ? " (in '--y')" : ": name one by '--y'"), command,
        help: "The columns of \(name) are \(NameCheck.list(data.names))")
    }
    try Self.check(system, given.names, data.names, name, command)
    parameters = given.names
    start = given.values
    let names = data.names
    let used = names.filter { system.variables.contains($0) }
    predictors = used
    // Columns that the model does not use may hold anything.
    let table = try data.rows(of: used + [response], host)
    rows = table.map { Array($0.dropLast()) }
    responses = table.map { $0[used.count] }
    if let row = table.firstIndex(where: { !$0.allSatisfy(\.isFinite) }) {
      throw .data("line \(row + 2) of \(name): a value is not finite")
    }
    guard rows.count >= parameters.count else {
      throw .data(
        "\(name) has \(counted(rows.count, "row")), fewer than there are parameters "
          + "(\(parameters.count)): the fit is not determined")
    }
    model = ActiveFunction(system, wrt: parameters + used, constants: [:])
  }

  /// Every variable is a parameter or a column, and every parameter a variable.
  private static func check(
    _ system: FormulaSystem, _ parameters: [String], _ columns: [String], _ source: String,
    _ command: Entry?
  ) throws(Failure) {
    let formula = system.formulas[0]
    guard system.outputs == 1 else {
      throw .data("a model is one formula, not \(system.outputs): \(quoted(formula.source))")
    }
    if let name = parameters.first(where: columns.contains) {
      throw .usage(
        "\(quoted(name)) is a column of \(source), and a parameter in '--start'", command)
    }
    let known = parameters + columns
    if let name = system.variables.first(where: { !known.contains($0) }) {
      let message =
        "\(quoted(name)) is neither a column of \(source) nor a parameter in '--start'"
        + NameCheck.suggestion(for: name, among: known)
      throw .data(
        ExpressionError.rendered(
          message, at: formula.firstUse(of: name) ?? 0..<0, in: formula.source))
    }
    if let name = parameters.first(where: { !system.variables.contains($0) }) {
      throw .usage(
        "The model has no parameter \(quoted(name)) (in '--start')", command,
        help: "Its variables are \(NameCheck.list(system.variables))")
    }
    if parameters.isEmpty {
      throw .usage(
        "Missing expected option '--start <name=value>': a model has parameters", command)
    }
  }

  /// The differences of model and data, with their derivatives by the parameters.
  func residuals(_ p: [Double]) -> (value: [Double], jacobian: Matrix<Double>) {
    typealias Number = DualVector8<Double>
    return ForwardMode.valueWithJacobian(lanes: Lanes8<Double>.self, at: p) { p in
      zip(rows, responses).map { row, y in model(p + row.map { Number($0) }) - Number(y) }
    }
  }

  /// The model at parameters and predictors.
  func value(_ p: [Double], _ row: [Double]) -> Double {
    model((p + row).map { DualVector8<Double>($0) }).value
  }

  /// The row in which the model or a derivative is not a number.
  func rowThatIsNotFinite(at p: [Double]) -> Int? {
    let (values, jacobian) = residuals(p)
    return values.indices.first { i in
      !values[i].isFinite || !jacobian.row(i).allSatisfy(\.isFinite)
    }
  }

  /// Σ(y − ȳ)².
  var totalSquares: Double {
    let mean = responses.reduce(0, +) / Double(responses.count)
    return responses.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  var heading: String {
    TextForm.definition(response, formula) + "\(counted(rows.count, "row")), from "
      + TextForm.vector(parameters, Shown.all(start)) + "\n"
  }
}
