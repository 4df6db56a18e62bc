import DualNumbers
import Expressions
import Rendering

/// `dual fit`: the parameters of a model that fit data best, by Levenberg's and Marquardt's method with exact derivatives.
struct FitCommand: Command {
  static let entry = Entry(
    name: "fit", abstract: "The parameters of a model that fit data best.",
    discussion: """
      Least squares by Levenberg's and Marquardt's method, with standard errors. The variables of the model are \
      parameters, which '--start' gives values to begin with, or columns of the data. Ends with code 65 where no fit is \
      found.
      """,
    arguments: [
      Argument(name: "model", abstract: "What stands for the column, as a*exp(-b*t).")
    ],
    options: [
      Option(
        name: "data", value: "file",
        abstract:
          "A CSV file whose first line has the names of the columns; '-' is standard input.",
        takesFile: true),
      Option(name: "y", value: "column", abstract: "The column to fit.", defaultValue: "y"),
      Option(
        name: "start", value: "name=value",
        abstract: "The parameters, and where to begin: a=1,b=2.",
        repeats: true),
      Option(name: "trace", abstract: "Show every step."), .steps(1000),
      .plot("A picture of the data with the model"), .formulaFile,
      .format(ResultReport.Format.self), .version, .help,
    ],
    examples: ["dual fit 'a*exp(-b*t)' --data decay.csv --y count --start a=8,b=1"])

  private let fit: ModelFit
  private let format: ResultReport.Format
  private let limit: Int
  private let showsTrace: Bool
  private let plot: PlotFile?

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    fit = try ModelFit(arguments, host)
    format = try arguments.format()
    limit = try arguments.steps() ?? 1000
    showsTrace = arguments.has("trace")
    plot = try arguments.plot(host)
  }

  func run(to output: Output) throws(Failure) {
    let method = LevenbergMarquardt(
      start: fit.start, tolerance: 4 * .ulpOfOne, limit: limit, evaluate: fit.residuals)
    let iterates = IterateTable.once(Array(method))
    guard let last = iterates.last else { return }
    let isFound = last.status == .converged
    let errors = method.standardErrors(at: last.point)
    let table = IterateTable(
      names: fit.parameters, iterates: iterates, norm: "max |∂Σr²|/2", value: ("Σr²", 1))
    if format != .value || isFound {
      try output.append(report(table, errors, isFound).rendered(as: format))
    }
    if let plot { try plot.write([fit.chart(last.point)], to: output) }
    guard case .failed(let reason) = last.status else { return }
    try output.flush()
    if reason == .notFinite, let row = fit.rowThatIsNotFinite(at: last.point) {
      throw .data(
        "No fit found: the model or a derivative is not finite in row \(row + 1) of the data, "
          + TextForm.point(fit.parameters, Shown.all(last.point)))
    }
    throw .data(
      "No fit found: \(reason.sentence), after \(counted(last.index, "step")) "
        + TextForm.point(fit.parameters, Shown.all(last.point)))
  }

  private func report(_ table: IterateTable, _ errors: [Double], _ isFound: Bool) -> ResultReport {
    let last = table.iterates[table.iterates.count - 1]
    let values = Shown.all(last.point)
    let freedom = fit.rows.count - fit.parameters.count
    let deviation = (last.value / Double(freedom)).squareRoot()
    let notes =
      isFound && errors.contains(where: \.isNaN)
      ? [
        freedom == 0
          ? "As many parameters as rows: there is nothing left to tell their errors from."
          : "The data do not determine every parameter: the Jacobian is singular."
      ] : []
    return ResultReport(
      text: {
        var text = fit.heading + "\n"
        if showsTrace || !isFound { text += table.text + (isFound ? "\n" : "") }
        if !isFound { return text }
        text += TextForm.matrix(
          corner: "", columns: ["value", "standard error"], fit.parameters,
          zip(values, Shown.all(errors)).map { [$0, $1] })
        text += "\n"
        text += TextForm.values(
          ["sum of squares", "residual deviation", "degrees of freedom", "R²"],
          [
            Shown(last.value), Shown(deviation), Shown(Double(freedom)),
            Shown(1 - last.value / fit.totalSquares),
          ])
        text += "converged in \(counted(last.index, "step"))\n"
        return text + notes.map { $0 + "\n" }.joined()
      },
      json: {
        .object(
          [
            ("expression", .string(fit.source)), ("y", .string(fit.response)),
            ("rows", .integer(fit.rows.count)), ("converged", .bool(isFound)),
            ("parameters", .shown(fit.parameters, values)),
            ("standardErrors", .shown(fit.parameters, Shown.all(errors))),
            ("sumOfSquares", Shown(last.value).json), ("deviation", Shown(deviation).json),
            ("degreesOfFreedom", .integer(freedom)), ("steps", .integer(last.index)),
          ] + (showsTrace ? [("iterates", table.json)] : []) + JSON.notes(notes))
      },
      value: { [values] })
  }
}
