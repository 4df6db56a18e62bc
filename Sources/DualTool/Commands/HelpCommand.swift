/// `dual help`: the help of the tool, of a subcommand, or of formulas.
struct HelpCommand: Command {
  static let entry = Entry(
    name: "help", abstract: "Show subcommand help information.",
    arguments: [
      Argument(
        name: "subcommand",
        abstract: "The subcommand to explain, or 'formulas': what formulas can have.",
        isOptional: true,
        kind: "subcommand", words: { CommandTable.entries.map(\.name) + [FormulaHelp.topic] })
    ],
    options: [.version, .help])

  private let text: String

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    if arguments.positionals == [Array(FormulaHelp.topic.utf8)] {
      text = FormulaHelp.text
      return
    }
    let chosen = try arguments.choices("subcommand", of: CommandTable.entries) { [$0.name] }
    let help =
      chosen.map { Help.of($0[0], columns: host.columns) } ?? Help.root(columns: host.columns)
    let isColoured = arguments.colour.isOn(host, isTerminal: host.terminals.output)
    text = isColoured ? Colour.help(help) : help
  }

  func run(to output: Output) throws(Failure) { try output.append(text) }
}
