/// `dual help`: the help of the tool, or of a subcommand.
struct HelpCommand: Command {
  static let entry = Entry(
    name: "help", abstract: "Show subcommand help information.",
    arguments: [
      Argument(
        name: "subcommand", abstract: "The subcommand to explain.", isOptional: true,
        kind: "subcommand", words: { CommandTable.entries.map(\.name) })
    ],
    options: [.version, .help])

  private let text: String

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    let chosen = try arguments.choices("subcommand", of: CommandTable.entries) { [$0.name] }
    text =
      chosen.map { Help.of($0[0], columns: host.columns) } ?? Help.root(columns: host.columns)
  }

  func run(to output: Output) throws(Failure) { try output.append(text) }
}
