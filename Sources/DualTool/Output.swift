/// Results on their way to standard output, in pieces of a sensible size.
final class Output {
  private let sink: ByteSink
  private var buffer = ""
  /// What standard error is to show when all is done.
  let notes: Notes

  init(_ sink: ByteSink, notes: Notes = Notes()) {
    self.sink = sink
    self.notes = notes
  }

  /// Adds text, which may stay in the buffer.
  func append(_ text: String) throws(Failure) {
    buffer += text
    if buffer.utf8.count >= 1 << 15 { try flush() }
  }

  /// Writes what is left.
  func flush() throws(Failure) {
    var text = buffer
    buffer = ""
    guard !text.isEmpty else { return }
    if let failure = text.withUTF8({ sink.write(UnsafeRawBufferPointer($0)) }).failure {
      throw failure
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

  /// Adds a line as it is, whether anybody asks or not.
  func say(_ line: String) { text += line + "\n" }
}

extension Failure {
  /// Whoever read the results has seen enough (`dual … | head`): the run ends, and nothing is wrong.
  static let readerGone = Failure(exitCode: .success, message: "")
}
