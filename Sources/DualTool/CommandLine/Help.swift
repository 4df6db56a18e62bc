/// Help and usage, laid out from the table.
enum Help {
  private static let column = 26

  /// The help of the whole tool.
  static func root(columns: Int) -> String {
    var text = wrapped("OVERVIEW: \(CommandTable.overview)", indent: 0, columns) + "\n"
    text += usageLines(of: nil, title: "USAGE: ", columns: columns) + "\n"
    text += section("ARGUMENTS", CommandTable.implied.fullEntry.arguments.map(row), columns)
    text += section("OPTIONS", CommandTable.rootOptions.map(row), columns)
    let commands = CommandTable.all.filter { $0 != HelpCommand.self }.map { command in
      let name = command.entry.name
      return (command == CommandTable.implied ? "\(name) (default)" : name, command.entry.abstract)
    }
    text += section("SUBCOMMANDS", commands, columns)
    text += examples(CommandTable.implied.fullEntry.examples)
    return text + "  See 'dual help <subcommand>' for detailed help.\n"
  }

  /// The help of one command.
  static func of(_ command: Entry, columns: Int) -> String {
    var text = wrapped("OVERVIEW: \(command.abstract)", indent: 0, columns) + "\n"
    if !command.discussion.isEmpty {
      text += wrapped(command.discussion, indent: 0, columns) + "\n"
    }
    text += usageLines(of: command, title: "USAGE: ", columns: columns) + "\n"
    text += section("ARGUMENTS", command.arguments.map(row), columns)
    text += section("OPTIONS", command.options.map(row), columns)
    text += examples(command.examples)
    return String(text.dropLast())
  }

  /// The usage of a command, or of the tool.
  static func usageLines(of command: Entry?, title: String, columns: Int) -> String {
    guard let command else {
      return title + "dual <subcommand>\n"
        + String(repeating: " ", count: title.count)
        + "dual <expr> [--at <name=value> ...] [<options>]\n"
    }
    let options = command.options.filter { $0.name != "version" && $0.name != "help" }
    let parts =
      ["dual \(command.name)"] + command.arguments.map(\.usage) + options.map(\.usage)
    return wrapped(words: parts, first: title, indent: title.count, columns)
  }

  private static func row(_ argument: Argument) -> (String, String) {
    ("<\(argument.name)>", argument.abstract)
  }

  private static func row(_ option: Option) -> (String, String) {
    (option.label, option.description)
  }

  private static func examples(_ lines: [String]) -> String {
    lines.isEmpty ? "" : "EXAMPLES:\n" + lines.map { "  \($0)\n" }.joined() + "\n"
  }

  private static func section(
    _ title: String, _ rows: [(label: String, text: String)], _ columns: Int
  ) -> String {
    guard !rows.isEmpty else { return "" }
    var text = "\(title):\n"
    for row in rows {
      let label = "  \(row.label)"
      let fits = label.count < column
      if !fits { text += label + "\n" }
      let first = fits ? label + String(repeating: " ", count: column - label.count) : nil
      let start = first ?? String(repeating: " ", count: column)
      text += wrapped(
        words: row.text.split(separator: " ").map(String.init), first: start, indent: column,
        columns)
    }
    return text + "\n"
  }

  // MARK: Wrapping

  private static func wrapped(_ text: String, indent: Int, _ columns: Int) -> String {
    wrapped(words: text.split(separator: " ").map(String.init), first: "", indent: indent, columns)
  }

  /// Lines of words, broken before the last column.
  private static func wrapped(
    words: [String], first: String, indent: Int, _ columns: Int
  ) -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in words {
      if !isEmpty && line.count + 1 + word.count > columns {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      line += isEmpty ? word : " \(word)"
      isEmpty = false
    }
    return (lines + [line]).map { "\($0)\n" }.joined()
  }
}
