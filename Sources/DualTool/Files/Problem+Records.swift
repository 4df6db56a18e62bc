import CompiledFormulas
import Expressions
import Records

extension Problem {
  /// Evaluates the formulas compiled, and writes a row for each point.
  func writeRows(
    _ results: CompiledFormula.Results, _ mode: SweepMode?, _ form: ResultsForm,
    as records: RecordWriter.Form, to sink: ByteSink, _ notes: Notes
  ) throws(Failure) {
    let formula = try compiled(results, mode)
    let input = file ?? PointsInput(Point(names: names, values: points[0]))
    let inputs = file == nil ? [] : fileNames
    let values = form.onlyDerivatives ? system.outputs : 0
    let written = Array(formula.resultNames.dropFirst(values))
    let passesCells = !form.onlyDerivatives
    if passesCells, let name = input.names.first(where: written.contains) {
      throw .data(
        "the column \(quoted(name)) of \(input.name) has the name of a result: rename it, or write "
          + "'--only-derivatives'")
    }
    notes.add("compiled: \(counted(formula.resultNames.count, "result")) a row")
    let writer = RecordWriter(
      records, from: input.format, names: input.names, results: written,
      passesCells: passesCells, digits: form.digits, isSingle: isFloat)
    if input.hasHeader || input.format == .jsonLines {
      var head = ByteBuffer()
      writer.appendHeader(input.header.bytes, to: &head)
      if let failure = sink.write(UnsafeRawBufferPointer(head.bytes)).failure { throw failure }
    }
    let layout = RecordLayout(names: input.names, inputs: inputs)
    let isOneForm = records == .jsonLines && input.format == .jsonLines
    let (format, policy, takesMissing) = (input.format, input.policy, input.takesMissing)
    let makeWorker = { @Sendable in
      let parser = RecordParser(
        format, layout, policy: policy, takesMissing: takesMissing,
        reserved: passesCells ? Set(written) : [], needsAllColumns: passesCells && !isOneForm)
      return BlockWorker(formula, parser, writer, dropping: values)
    }
    let log = RowLog(input.name, input.policy, linesBefore: input.header.lines, notes)
    let showsProgress =
      !form.isQuiet && form.host.terminals.errors
      && (form.path != nil || !form.host.terminals.output)
    let progress = showsProgress ? Progress(form.host, size: input.reader.size) : nil
    let pipeline = Pipeline(input.reader, log, progress, sink)
    if let failure = pipeline.run(threads: file == nil ? 1 : form.threads, makeWorker) {
      throw failure
    }
  }

  private func compiled(
    _ results: CompiledFormula.Results, _ mode: SweepMode?
  ) throws(Failure) -> CompiledFormula {
    let constants = file == nil ? Dictionary(uniqueKeysWithValues: zip(names, points[0])) : fixed
    do throws(ExpressionError) {
      return try CompiledFormula(
        system, variables: names, constants: constants, wrt: wrt, results: results, mode: mode,
        inSinglePrecision: isFloat)
    } catch {
      throw .data(error.rendered(in: source))
    }
  }

  /// The values of `--at`.
  private var fixed: [String: Double] {
    Dictionary(uniqueKeysWithValues: zip(names, fixedValues))
  }
}

extension BlockWorker {
  /// A worker that evaluates a formula.
  ///
  /// - Parameter dropping: how many results in front are not written.
  convenience init(
    _ formula: CompiledFormula, _ parser: RecordParser, _ writer: RecordWriter, dropping: Int
  ) {
    let columns = formula.inputs.indices.map { parser.column($0) }
    let store = ColumnStore(columns: formula.resultNames.count, rows: parser.capacity)
    let workspace = WorkspaceBox(formula.makeWorkspace())
    self.init(parser, writer, results: Array(store.columns.dropFirst(dropping))) { _, count in
      formula.evaluate(columns, count: count, into: store.columns, using: &workspace.workspace)
    }
  }
}

/// Columns of results.
private final class ColumnStore {
  let columns: [UnsafeMutableBufferPointer<Double>]

  init(columns count: Int, rows: Int) {
    columns = (0..<count).map { _ in
      let column = UnsafeMutableBufferPointer<Double>.allocate(capacity: rows)
      column.initialize(repeating: 0)
      return column
    }
  }

  deinit { for column in columns { column.deallocate() } }
}

private final class WorkspaceBox {
  var workspace: Workspace
  init(_ workspace: consuming Workspace) { self.workspace = workspace }
}

extension WriteOutcome {
  /// What ends the run, where it does.
  var failure: Failure? {
    switch self {
    case .written: nil
    case .closed: .readerGone
    case .failed(let reason): .cannotWrite(reason)
    }
  }
}
