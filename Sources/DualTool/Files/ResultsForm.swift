import Records

/// How results are written: their form, where to, and by how many threads.
///
/// A class, as each command has one.
final class ResultsForm {
  /// The forms of results for many points, of which records have a row for each.
  enum Format: String, FormatName {
    case text, json, jsonl, csv, tsv, value
  }

  /// A row for each point, where that is the form.
  let records: RecordWriter.Form?
  /// The form of a report; text where results are rows.
  let report: ResultReport.Format
  /// Whether the points are neither those of a file nor of a grid.
  let isOnePoint: Bool
  /// The file to write to.
  let path: String?
  let onlyDerivatives: Bool
  let digits: Int?
  private let askedThreads: Int?
  let isQuiet: Bool
  let host: Host

  /// - Parameter hasMatrices: whether csv and tsv are matrices as long as there is one point.
  init(
    _ arguments: Arguments, _ problem: Problem, _ host: Host, hasMatrices: Bool = false
  ) throws(Failure) {
    isOnePoint = problem.file == nil
    self.host = host
    let command = arguments.usageCommand
    path = arguments.value("output").flatMap { $0 == "-" ? nil : $0 }
    let name = Self.name(arguments)
    report = ResultReport.Format(rawValue: name) ?? .text
    switch name {
    case "csv": records = hasMatrices && isOnePoint ? nil : .delimited(UInt8(ascii: ","))
    case "tsv": records = hasMatrices && isOnePoint ? nil : .delimited(UInt8(ascii: "\t"))
    case "jsonl": records = .jsonLines
    default: records = nil
    }
    onlyDerivatives = arguments.has("only-derivatives")
    digits = try arguments.digits()
    askedThreads = try arguments.integer("threads", in: 1...256)
    isQuiet = arguments.has("quiet")
    if records == nil {
      if arguments.has("only-derivatives") {
        throw .usage(
          "'--only-derivatives' goes with rows of results, not with '--format \(name)'", command,
          help: "Add '--format csv', tsv or jsonl\(isOnePoint ? ", and '--points <file>'" : "")")
      }
    }
  }

  /// How many threads work on the rows of a file.
  var threads: Int { askedThreads ?? min(host.cores(), 64) }

  /// The form that is asked for, that of the file's name, or text.
  static func name(_ arguments: Arguments) -> String {
    if arguments.has("format") { return arguments.value("format") ?? "" }
    let path = arguments.value("output") ?? ""
    if path.hasSuffix(".json") { return "json" }
    switch Dialect.name(of: path) {
    case .csv: return "csv"
    case .tsv: return "tsv"
    case .jsonl: return "jsonl"
    case .columns, nil: return "text"
    }
  }

  /// Runs with the place that results go to, and ends the file as the run ended.
  func write(
    _ output: Output, _ body: (_ output: Output, _ sink: ByteSink) throws(Failure) -> Void
  ) throws(Failure) {
    guard let path else {
      try body(output, host.output)
      return try output.flush()
    }
    let sink: ByteSink
    do throws(InputFailure) {
      sink = try host.openOutput(path)
    } catch {
      throw Self.cannotWrite(path, error.reason)
    }
    do throws(Failure) {
      let output = Output(sink, notes: output.notes)
      try body(output, sink)
      try output.flush()
    } catch {
      throw ended(sink, path, error)
    }
    if case .failed(let reason) = sink.finish(.complete) {
      throw Self.cannotWrite(path, reason)
    }
  }

  private func ended(_ sink: ByteSink, _ path: String, _ failure: Failure) -> Failure {
    if failure.exitCode == .outputFailed {
      _ = sink.finish(.broken)
      return Self.cannotWrite(path, failure.message)
    }
    if failure.isComplete || failure.exitCode == .success {
      if case .failed(let reason) = sink.finish(.complete) {
        return Self.cannotWrite(path, reason)
      }
      return failure
    }
    var failure = failure
    if case .failed(let reason) = sink.finish(.partial) { return Self.cannotWrite(path, reason) }
    if let name = sink.partialName { failure.message += "; the rows before are in \(quoted(name))" }
    return failure
  }

  private static func cannotWrite(_ path: String, _ reason: String) -> Failure {
    Failure(exitCode: .outputFailed, message: "Cannot write \(quoted(path)): \(reason)")
  }
}

extension Failure {
  static func cannotWrite(_ reason: String) -> Failure {
    Failure(exitCode: .outputFailed, message: reason)
  }

  /// A signal asked for the end: the rows so far are written.
  static let interrupted = Failure(exitCode: .interrupted, message: "interrupted")
}
