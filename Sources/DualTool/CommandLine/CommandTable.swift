/// The subcommands, and the options that several of them have.
package enum CommandTable {
  static let overview = "Exact derivatives of formulas."

  /// Every subcommand, in the order of help.
  static let all: [any Command.Type] = [
    DerivativeCommand.self,
    GradientCommand.self,
    JacobianCommand.self,
    HessianCommand.self,
    EvalCommand.self,
    JVPCommand.self,
    VJPCommand.self,
    HVPCommand.self,
    TaylorCommand.self,
    SolveCommand.self,
    MinimizeCommand.self,
    MaximizeCommand.self,
    FitCommand.self,
    PropagateCommand.self,
    PlotCommand.self,
    SymbolicCommand.self,
    TraceCommand.self,
    GenerateCommand.self,
    CompareCommand.self,
    CheckCommand.self,
    ExplainCommand.self,
    ReplCommand.self,
    FunctionsCommand.self,
    DemoCommand.self,
    HelpCommand.self,
  ]

  /// What runs where no subcommand is named.
  static let implied: any Command.Type = GradientCommand.self

  /// What the table says of each.
  package static let entries = all.map { $0.fullEntry }

  /// The command of that name.
  static func command(named name: String) -> (any Command.Type)? {
    all.first { $0.entry.name == name }
  }

  /// The options of the tool without a subcommand, beside those of the implied command.
  static let rootOptions = [Option.completion, .manPage, .color, .version, .help]
}

extension Argument {
  static let formula = Argument(
    name: "expr", abstract: "The formula; '-' reads it from standard input.")

  static let formulas = Argument(
    name: "expr", abstract: "The formulas, one for each row, or one '[e1, e2]'.", repeats: true)
}

extension Option {
  static let at = Option(
    name: "at", value: "name=value",
    abstract:
      "The point, as x1=2,x2=pi/4, or @file; many points as x=0:0.1:1. One variable alone needs no name: --at 2.",
    repeats: true)

  static let wrt = Option(
    name: "wrt", value: "names",
    abstract:
      "The variables to differentiate by, in the order of the results; the others are constants.")

  static let formulaFile = Option(
    name: "file", value: "file", abstract: "Read the formula from a file.", takesFile: true)

  static let float = Option(name: "float", abstract: "Compute in single precision.")

  /// The form of the results: each of a type's cases, the first one unless told.
  static func format<F: FormatName>(_ formats: F.Type) -> Option {
    format(of: F.allCases.map(\.name))
  }

  @inline(never)
  fileprivate static func format(of names: [String]) -> Option {
    Option(
      name: "format", value: "format", abstract: "The form of the results.", values: names,
      defaultValue: names.first, short: "f")
  }

  static func output(_ abstract: String) -> Option {
    Option(name: "output", value: "file", abstract: abstract, short: "o", takesFile: true)
  }

  static let sparse = Option(
    name: "sparse",
    abstract:
      "Compute what may differ from zero only, columns that never meet in one sweep, and show the "
      + "pattern.")

  static let svg = Option(
    name: "svg", value: "file", abstract: "Write the pattern as a picture.", takesFile: true)

  static let version = Option(name: "version", abstract: "Show the version.", short: "V")
  static let help = Option(name: "help", abstract: "Show help information.", short: "h")

  static let completion = Option(
    name: "generate-completion-script", value: "shell",
    abstract: "Print a completion script.", values: Completions.Shell.allCases.map(\.rawValue))

  static let manPage = Option(name: "generate-man-page", abstract: "Print the manual page.")
}

/// The forms of results that a command offers: a case each, so that none is offered and forgotten.
protocol FormatName: CaseIterable {
  var name: String { get }
}

extension FormatName where Self: RawRepresentable, RawValue == String {
  var name: String { rawValue }
}

extension Arguments {
  /// The form that is asked for, one of a type's cases.
  func format<F: FormatName>(_ formats: F.Type = F.self) throws(Failure) -> F {
    let name = value("format") ?? ""
    guard let format = F.allCases.first(where: { $0.name == name }) else {
      throw invalid(name, .format(formats))
    }
    return format
  }
}
