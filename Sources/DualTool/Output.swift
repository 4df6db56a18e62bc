/// Results on their way to standard output, in pieces of a sensible size.
struct Output {
  private let write: (String) -> WriteOutcome
  private var buffer = ""
  /// What standard error is to show when all is done.
  let notes: Notes

  init(_ write: @escaping (String) -> WriteOutcome, _ notes: Notes = Notes()) {
    self.write = write
    self.notes = notes
  }

  /// Adds text, which may stay in the buffer.
  mutating func append(_ text: String) throws(Failure) {
    buffer += text
    if buffer.utf8.count >= 1 << 15 { try flush() }
  }

  /// Writes what is left.
  mutating func flush() throws(Failure) {
    let text = buffer
    buffer = ""
    guard !text.isEmpty else { return }
    switch write(text) {
    case .written: return
    case .closed: throw .readerGone
    case .failed(let reason):
      throw Failure(exitCode: .outputFailed, message: "Cannot write the results: \(reason)")
    }
  }
}

/// What standard error shows beside the results: how they were computed, for those who ask by `--verbose`, and what may be
/// a slip.
package final class Notes {
  /// Whether anybody asks.
  var areWanted = false
  /// The lines, each once where it is the same for every point.
  private(set) var text = ""

  /// Says something whether anybody asks or not.
  func warn(_ line: String) { text += "note: \(line)\n" }

  func add(_ line: @autoclosure () -> String) {
    guard areWanted else { return }
    let line = line() + "\n"
    if !text.hasSuffix(line) { text += line }
  }
}

extension Failure {
  /// Whoever read the results has seen enough (`dual … | head`): the run ends, and nothing is wrong.
  static let readerGone = Failure(exitCode: .success, message: "")
}
