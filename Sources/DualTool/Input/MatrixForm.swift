import CompiledFormulas
import DualNumbers

/// How a Jacobian or a Hessian is to be computed and shown.
struct MatrixForm {
  /// Whether to show each sweep with its seed and its column.
  let showsSweeps: Bool
  /// Whether to compute and show only what may differ from zero.
  let isSparse: Bool
  /// The direction of the sweeps, if one is asked for.
  let mode: SweepMode?
  private let format: MatrixReport.Format
  /// Where to write the picture of the pattern.
  private let picture: String?
  private let host: Host

  /// Reads the form, and refuses combinations that nothing shows.
  init(_ arguments: Arguments, _ form: ResultsForm, _ host: Host) throws(Failure) {
    self.host = host
    showsSweeps = arguments.has("sweeps")
    isSparse = arguments.has("sparse")
    picture = arguments.value("svg")
    format = MatrixReport.Format(rawValue: ResultsForm.name(arguments)) ?? .text
    mode = arguments.mode
    let command = arguments.usageCommand
    if let mode, isSparse {
      throw .usage(
        "'--sparse' has sweeps of its own: it does not go with '--mode \(mode.rawValue)'", command)
    }
    if showsSweeps && mode == .reverse {
      throw .usage("'--sweeps' shows those of '--mode forward'", command)
    }
    if showsSweeps && format != .text && format != .json {
      throw .usage("'--sweeps' is shown as text or json, not as \(format.name)", command)
    }
    if form.isOnePoint { return }
    if format == .matrixMarket {
      throw .usage("A file of Matrix Market has one matrix: there are many points", command)
    }
    if picture != nil {
      throw .usage("'--svg' shows the pattern at one point: there are many", command)
    }
    if form.records != nil && (isSparse || showsSweeps) {
      let option = isSparse ? "sparse" : "sweeps"
      throw .usage(
        "'--\(option)' is shown as text or json for many points, not as \(format.name)", command)
    }
  }

  /// Whether the pattern is asked for.
  var needsPattern: Bool { isSparse || picture != nil || format == .matrixMarket }

  /// How many numbers are written where each entry is, zeros included.
  private static let mostEntries = 25_000_000

  /// Refuses a matrix that is written as a whole and is too large for that.
  func check(rows: Int, columns: Int, of name: String) throws(Failure) {
    let writesEntries = [.text, .csv, .tsv].contains(format) && isSparse && !showsSweeps
    if writesEntries || format == .matrixMarket { return }
    let (count, overflows) = rows.multipliedReportingOverflow(by: columns)
    guard overflows || count > Self.mostEntries else { return }
    throw .data(
      "The \(name) has \(rows) × \(columns) entries, more than the \(Self.mostEntries) that are written with their zeros. Use "
        + "'--sparse' as text, csv or tsv, or '--format matrix-market': they have those only that may differ from zero."
    )
  }

  /// Writes the picture, if one is asked for.
  func write(_ drawing: PatternPicture) throws(Failure) {
    if let picture { try host.write(drawing.svg, to: picture) }
  }

  /// The report in the form asked for.
  func rendered(
    _ report: Report, _ matrix: MatrixResult, _ names: [String], _ place: Problem.Place
  ) -> String {
    MatrixReport(
      report: report,
      delimited: {
        matrix.delimited(by: $0, names, isSparse: isSparse, hasHeader: place.isFirst)
      }, rows: matrix.rows,
      matrixMarket: { matrix.sparse?.matrixMarket() ?? "" }
    ).rendered(as: format)
  }
}

/// A command whose results at a point are a matrix, which may be computed by its pattern.
protocol MatrixCommand: EvaluationCommand {
  var matrix: MatrixForm { get }
  /// How many rows the matrix has: one for each variable, or for each result.
  var rowCount: Int { get }
  /// Writes reports, computed by the pattern.
  func sparse<T: RealScalar>(over scalar: T.Type, to output: Output) throws(Failure)
}

extension MatrixCommand {
  var mode: SweepMode? { matrix.mode }

  func report(to output: Output) throws(Failure) {
    try matrix.check(
      rows: rowCount, columns: problem.wrt.count, of: results == .hessian ? "Hessian" : "Jacobian")
    if !matrix.needsPattern { return try reportPoints(to: output) }
    if problem.isFloat { return try shared(over: Float.self, to: output) }
    try sparse(over: Double.self, to: output)
  }

  /// Compiled for no scalar in particular, which single precision runs.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  private func shared<T: RealScalar>(over scalar: T.Type, to output: Output) throws(Failure) {
    try sparse(over: scalar, to: output)
  }
}

extension Option {
  /// The options of commands whose results are matrices, behind those of their own.
  static let matrix =
    [mode, verbose, sparse, svg, formulaFile, float, format(MatrixReport.Format.self)] + files
    + [version, help]
}
