/// Reads the inputs that a command line names, standard input at most once.
struct InputReader {
  private let host: Host
  /// What standard input was read for.
  private var standardInputUse: String?

  init(_ host: Host) { self.host = host }

  /// The bytes of a file, or of standard input for `-`.
  mutating func read(
    _ path: String, for use: String, _ command: Entry?
  ) throws(Failure) -> [UInt8] {
    try note(path, use, command)
    do throws(InputFailure) {
      return try path == "-" ? host.standardInput() : host.file(path)
    } catch {
      throw Self.failure(path, error)
    }
  }

  /// Opens a file, or standard input for `-`, to be read piece by piece.
  mutating func open(
    _ path: String, for use: String, _ command: Entry?
  ) throws(Failure) -> ByteSource {
    try note(path, use, command)
    do throws(InputFailure) {
      return try host.openInput(path)
    } catch {
      throw Self.failure(path, error)
    }
  }

  /// Keeps standard input from being read twice.
  private mutating func note(_ path: String, _ use: String, _ command: Entry?) throws(Failure) {
    guard path == "-" else { return }
    if let earlier = standardInputUse {
      throw .usage("Standard input cannot be both \(earlier) and \(use)", command)
    }
    standardInputUse = use
  }

  private static func failure(_ path: String, _ error: InputFailure) -> Failure {
    let name = path == "-" ? "standard input" : quoted(path)
    return Failure(exitCode: .noInput, message: "Cannot read \(name): \(error.reason)")
  }
}
