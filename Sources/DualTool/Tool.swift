import DualNumbers
import Expressions

/// The command line tool `dual`, as a function: arguments in, results out.
///
/// ```swift
/// let outcome = Tool.run(["gradient", "x*y", "--at", "x=2,y=5"])
/// outcome.exitCode  // success
/// ```
public enum Tool {
  /// The version of the package.
  public static let version = "0.1.0"

  /// Runs a command line in a world.
  ///
  /// Results are written to the world as they come.
  ///
  /// - Parameters:
  ///   - arguments: the arguments behind the tool's name, as the bytes they are.
  ///   - system: where input comes from and results go to.
  /// - Returns: the exit code, and what standard error is to show.
  public static func run(
    _ arguments: [[UInt8]], in system: System
  ) -> (exitCode: ExitCode, errors: String) {
    var output = Output(system.write)
    do throws(Failure) {
      try run(arguments, system, &output)
      try output.flush()
      return (.success, "")
    } catch {
      if error.exitCode == .success { return (.success, "") }
      return (
        error.exitCode, error.isBare ? error.message : error.rendered(columns: system.columns)
      )
    }
  }

  private static func run(
    _ arguments: [[UInt8]], _ system: System, _ output: inout Output
  ) throws(Failure) {
    if arguments.isEmpty { throw .bareHelp(Help.root(columns: system.columns)) }
    let arguments = try Arguments(arguments)
    if arguments.asksForHelp { return try output.append(help(arguments, system)) }
    if arguments.asksForVersion { return try output.append(version + "\n") }
    if let shell = arguments.value("generate-completion-script") {
      return try output.append(Completions.script(for: shell))
    }
    switch arguments.command.name {
    case "help": try output.append(helpCommand(arguments, system))
    case "functions": try FunctionsCommand(arguments).run(to: &output)
    case "demo": try DemoCommand(arguments).run(in: system, to: &output)
    case "trace":
      var reader = InputReader(system)
      try TraceCommand(arguments, &reader).run(in: system, to: &output)
    case "compare": try CompareCommand(arguments, system).run(to: &output)
    case "check": try CheckCommand(arguments, system).run(to: &output)
    default: try evaluate(arguments, system, &output)
    }
  }

  private static func evaluate(
    _ arguments: Arguments, _ system: System, _ output: inout Output
  ) throws(Failure) {
    let order = try Problem.order(arguments)
    var reader = InputReader(system)
    let problem = try Problem(arguments, &reader)
    if arguments.command.name == "derivative" {
      try problem.requireOneVariable(arguments.usageCommand)
    }
    let form = try MatrixForm(arguments, points: problem.points.count)
    if problem.isFloat {
      try evaluate(arguments.command.name, problem, order, form, over: Float.self, system, &output)
    } else {
      try evaluate(
        arguments.command.name, problem, order, form, over: Double.self, system, &output)
    }
  }

  private static func evaluate<T: RealScalar>(
    _ command: String, _ problem: Problem, _ order: Int, _ form: MatrixForm,
    over scalar: T.Type, _ system: System, _ output: inout Output
  ) throws(Failure) {
    switch command {
    case "derivative": try problem.derivatives(over: scalar, order: order, to: &output)
    case "jacobian": try problem.jacobians(over: scalar, as: form, in: system, to: &output)
    case "hessian": try problem.hessians(over: scalar, as: form, in: system, to: &output)
    case "explain": try problem.explanations(to: &output)
    default: try problem.gradients(over: scalar, to: &output)
    }
  }

  // MARK: Help

  private static func help(_ arguments: Arguments, _ system: System) throws(Failure) -> String {
    if !arguments.isNamed { return Help.root(columns: system.columns) }
    if arguments.command.name == "help", !arguments.positionals.isEmpty {
      return try helpCommand(arguments, system)
    }
    return Help.of(arguments.command, columns: system.columns)
  }

  private static func helpCommand(
    _ arguments: Arguments, _ system: System
  ) throws(Failure) -> String {
    let names = arguments.positionals.map { String(decoding: $0, as: UTF8.self) }
    guard let name = names.first else { return Help.root(columns: system.columns) }
    if names.count > 1 {
      throw .usage("Unexpected argument \(quoted(names[1]))", arguments.usageCommand)
    }
    guard let command = CommandTable.command(named: name) else {
      let all = CommandTable.commands.map(\.name)
      let close = NameCheck.suggestion(for: name, among: all)
      throw .usage(
        "Unknown subcommand \(quoted(name))"
          + (close.isEmpty ? ". Please use one of \(alternatives(all))." : close),
        arguments.usageCommand)
    }
    return Help.of(command, columns: system.columns)
  }
}

extension Failure {
  /// No arguments at all: help takes the place of an error message.
  static func bareHelp(_ help: String) -> Failure {
    Failure(exitCode: .usage, message: help, isBare: true)
  }
}

/// What a run gave, all of it.
public struct Outcome: Sendable, Equatable {
  /// What standard output shows.
  public var output: String
  /// What standard error shows.
  public var errors: String
  /// How the run ended.
  public var exitCode: ExitCode
  /// The files that were written, by path.
  public var files: [String: String] = [:]
}

extension Tool {
  /// Runs a command line with inputs held in memory.
  ///
  /// - Parameters:
  ///   - arguments: the arguments behind the tool's name.
  ///   - input: what standard input has.
  ///   - files: the files that exist, by path.
  public static func run(
    _ arguments: [String], input: String = "", files: [String: String] = [:]
  ) -> Outcome {
    run(arguments.map { Array($0.utf8) }, input: Array(input.utf8), files: files)
  }

  /// Runs a command line of bytes with inputs held in memory.
  public static func run(
    _ arguments: [[UInt8]], input: [UInt8] = [], files: [String: String] = [:]
  ) -> Outcome {
    var output = ""
    var written: [String: String] = [:]
    let system = System(
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
    let (exitCode, errors) = run(arguments, in: system)
    return Outcome(output: output, errors: errors, exitCode: exitCode, files: written)
  }
}
