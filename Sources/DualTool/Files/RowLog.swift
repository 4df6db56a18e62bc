import Records

/// How far a file has been read, and what was wrong in it.
struct RowLog {
  /// How the file is called in messages.
  let name: String
  private let policy: ErrorPolicy
  private let notes: Notes
  /// The records and lines before the next block.
  private(set) var rows = 0
  private(set) var lines: Int
  /// How many rows were wrong.
  private var wrong = 0

  /// How many messages are shown.
  private static let shownProblems = 20

  init(_ name: String, _ policy: ErrorPolicy, linesBefore lines: Int, _ notes: Notes) {
    self.name = name
    self.policy = policy
    self.lines = lines
    self.notes = notes
  }

  /// Adds the block that a parser has read; the failure of a record that ends the run, if there is one.
  mutating func add(_ parser: RecordParser) -> Failure? {
    if parser.isStopped, let problem = parser.problems.last {
      var failure = Failure.data(sentence(problem))
      failure.help = "'--on-error skip' leaves such rows out, '--on-error nan' computes NaN"
      return failure
    }
    for problem in parser.problems.prefix(max(0, Self.shownProblems - wrong)) {
      notes.say("Error: \(sentence(problem))")
    }
    wrong += parser.problemCount
    rows += parser.recordCount
    lines += parser.lineCount
    return nil
  }

  /// What ends a run where reading went wrong.
  func failure(_ outcome: BlockReader.Outcome) -> Failure? {
    switch outcome {
    case .block, .end: nil
    case .interrupted: .interrupted
    case .tooLong:
      .data(
        "line \(lines + 1) of \(name) begins a row of more than "
          + "\(BlockReader.longestRecord >> 20) MiB: is a quotation mark not closed?")
    case .failed(let reason):
      Failure(exitCode: .noInput, message: "Cannot read \(name): \(reason.reason)")
    }
  }

  /// The failure at the end of a file that has wrong rows.
  var ending: Failure? {
    guard wrong > 0 else { return nil }
    let rest = wrong - min(wrong, Self.shownProblems)
    let shown = rest > 0 ? " (\(rest) more than are shown)" : ""
    let were = "\(wrong) of \(counted(rows, "row"))"
    var failure = Failure.data(
      policy == .skip
        ? "\(were) of \(name) left out\(shown)"
        : "\(were) of \(name) wrong: NaN, or left out where their shape is wrong\(shown)")
    failure.isComplete = true
    return failure
  }

  /// The place and the reason.
  private func sentence(_ problem: RecordProblem) -> String {
    let place = "line \(lines + problem.line + 1) of \(name) (row \(rows + problem.record + 1))"
    guard let column = problem.column, let cell = problem.cell else {
      return "\(place): \(problem.reason)"
    }
    return "\(place), column \(quoted(column)): \(quoted(cell)) \(problem.reason)"
  }
}
