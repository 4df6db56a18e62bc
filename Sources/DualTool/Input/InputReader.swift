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
    if path == "-" {
      if let earlier = standardInputUse {
        throw .usage("Standard input cannot be both \(earlier) and \(use)", command)
      }
      standardInputUse = use
    }
    do throws(InputFailure) {
      return try path == "-" ? host.standardInput() : host.file(path)
    } catch {
      let name = path == "-" ? "standard input" : quoted(path)
      throw Failure(exitCode: .noInput, message: "Cannot read \(name): \(error.reason)")
    }
  }
}
