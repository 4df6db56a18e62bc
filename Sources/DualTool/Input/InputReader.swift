/// Reads the inputs that a command line names, standard input at most once.
struct InputReader {
  let system: System
  /// What standard input was read for.
  private var standardInputUse: String?

  init(_ system: System) { self.system = system }

  /// The bytes of a file, or of standard input for `-`.
  mutating func read(
    _ path: String, for use: String, _ command: Command?
  ) throws(Failure) -> [UInt8] {
    if path == "-" {
      if let earlier = standardInputUse {
        throw .usage("Standard input cannot be both \(earlier) and \(use)", command)
      }
      standardInputUse = use
    }
    do throws(InputFailure) {
      return try path == "-" ? system.standardInput() : system.file(path)
    } catch {
      let name = path == "-" ? "standard input" : quoted(path)
      throw Failure(exitCode: .noInput, message: "Cannot read \(name): \(error.reason)")
    }
  }
}
