/// The command line tool `dual`, as a function: arguments in, results out.
///
/// ```text
/// let outcome = Tool.run(["gradient", "x*y", "--at", "x=2,y=5"])
/// outcome.exitCode  // success
/// ```
package enum Tool {
  /// The version of the package.
  package static let version = "0.1.0"

  /// Runs a command line in a world.
  ///
  /// Results are written to the world as they come.
  ///
  /// - Parameters:
  ///   - arguments: the arguments behind the tool's name, as the bytes they are.
  ///   - host: where input comes from and results go to.
  /// - Returns: the exit code, and what standard error is to show.
  package static func run(
    _ arguments: [[UInt8]], in host: Host
  ) -> (exitCode: ExitCode, errors: String) {
    // A run inside of another one, as the prompt has them, has notes of its own.
    let outer = host.notes
    defer { host.notes = outer }
    host.notes = Notes()
    let output = Output(host.output, notes: host.notes)
    do throws(Failure) {
      try run(arguments, host, output)
      try output.flush()
      return (.success, output.notes.text)
    } catch {
      if error.exitCode == .success { return (.success, output.notes.text) }
      var error = error
      if error.exitCode == .outputFailed && !error.message.hasPrefix("Cannot write") {
        error.message = "Cannot write the results: \(error.message)"
      }
      var message = error.isBare ? error.message : error.rendered(columns: host.columns)
      if Arguments.colour(arguments).isOn(host, isTerminal: host.terminals.errors) {
        message = error.isBare ? Colour.help(message) : Colour.message(message)
      }
      return (error.exitCode, output.notes.text + message)
    }
  }

  private static func run(
    _ arguments: [[UInt8]], _ host: Host, _ output: Output
  ) throws(Failure) {
    if arguments.isEmpty { throw .bareHelp(Help.root(columns: host.columns)) }
    let colour = Arguments.colour(arguments)
    let isColoured = colour.isOn(host, isTerminal: host.terminals.output)
    var arguments = try Arguments(arguments)
    if arguments.asksForHelp && !arguments.asksAboutAnother {
      let help =
        arguments.isNamed
        ? Help.of(arguments.command, columns: host.columns) : Help.root(columns: host.columns)
      return try output.append(isColoured ? Colour.help(help) : help)
    }
    if arguments.asksForVersion { return try output.append(version + "\n") }
    if let shell = arguments.value("generate-completion-script").flatMap(
      Completions.Shell.init(rawValue:))
    {
      return try output.append(Completions.script(for: shell))
    }
    if arguments.has("generate-man-page") { return try output.append(ManPage.source) }
    output.notes.areWanted = arguments.has("verbose")
    try arguments.readPointFiles(host)
    let ready = arguments
    try Presentation.with(digits: try ready.digits(), isColoured: isColoured) {
      () throws(Failure) in
      try ready.type.init(ready, host).run(to: output)
    }
  }
}

extension Failure {
  /// No arguments at all: help takes the place of an error message.
  static func bareHelp(_ help: String) -> Failure {
    Failure(exitCode: .usage, message: help, isBare: true)
  }
}

/// What a run gave, all of it.
package struct Outcome: Sendable, Equatable {
  /// What standard output shows.
  package var output: String
  /// What standard error shows.
  package var errors: String
  /// How the run ended.
  package var exitCode: ExitCode
  /// The files that were written, by path.
  package var files: [String: String] = [:]
}

extension Tool {
  /// Runs a command line with inputs held in memory.
  ///
  /// - Parameters:
  ///   - arguments: the arguments behind the tool's name.
  ///   - input: what standard input has.
  ///   - files: the files that exist, by path.
  package static func run(
    _ arguments: [String], input: String = "", files: [String: String] = [:]
  ) -> Outcome {
    run(arguments.map { Array($0.utf8) }, input: Array(input.utf8), files: files)
  }

  /// Runs a command line of bytes with inputs held in memory.
  package static func run(
    _ arguments: [[UInt8]], input: [UInt8] = [], files: [String: String] = [:]
  ) -> Outcome {
    var output = ""
    var written: [String: String] = [:]
    var immediate = ""
    let host = Host(
      standardInput: { () throws(InputFailure) in input },
      file: { path throws(InputFailure) in
        guard let text = files[path] else {
          throw InputFailure(reason: "No such file or directory")
        }
        return Array(text.utf8)
      },
      write: {
        output += $0
        return .written
      },
      writeFile: { path, text in
        written[path] = text
        return .written
      })
    host.writeError = { immediate += $0 }
    let (exitCode, errors) = run(arguments, in: host)
    return Outcome(output: output, errors: immediate + errors, exitCode: exitCode, files: written)
  }
}
