/// The manual page, made from the table of options.
enum ManPage {
  /// The page in roff, for `man`.
  static var source: String {
    var text = """
      .TH DUAL 1 "" "dual \(Tool.version)" "User Commands"
      .SH NAME
      dual \\- exact derivatives of formulas
      .SH SYNOPSIS
      .B dual
      .I subcommand
      .RI [ arguments ]
      .br
      .B dual
      .I expr
      .RB [ \\-\\-at
      .IR name=value ]
      .RI [ options ]
      .SH DESCRIPTION
      Values, derivatives, roots, minima and fits of formulas. Derivatives are those of the formula itself, computed \
      by dual numbers and recordings, exact to rounding; no step size is chosen. Without a subcommand the gradient is \
      computed.

      """
    text += ".SH SUBCOMMANDS\n"
    for entry in CommandTable.entries where entry.name != "help" { text += section(of: entry) }
    text += ".SH OPTIONS\n" + CommandTable.rootOptions.map(item).joined()
    text += """
      .SH EXIT STATUS
      .TP
      .B 0
      The results are printed.
      .TP
      .B 64
      The command line is wrong.
      .TP
      .B 65
      A formula, a value or data are wrong, or there is no result.
      .TP
      .B 66
      An input file cannot be read.
      .TP
      .B 74
      The results cannot be written.
      .SH ENVIRONMENT
      .TP
      .B NO_COLOR
      Where it is set and not empty there is no colour, unless \\fB\\-\\-color always\\fR asks for it.
      .TP
      .B COLUMNS
      The width of help.

      """
    return text
  }

  private static func section(of entry: Entry) -> String {
    let arguments = entry.arguments.map { " \\fI\(escaped($0.usage))\\fR" }.joined()
    var text = ".SS dual \(escaped(entry.name))\(arguments)\n\(line(entry.abstract))\n"
    if !entry.discussion.isEmpty { text += ".PP\n\(line(entry.discussion))\n" }
    for option in entry.options where option.name != "version" && option.name != "help" {
      text += item(option)
    }
    if !entry.examples.isEmpty {
      text += ".PP\n.nf\n.RS\n" + entry.examples.map { line($0) + "\n" }.joined() + ".RE\n.fi\n"
    }
    return text
  }

  private static func item(_ option: Option) -> String {
    let names = (option.short.map { ["-\($0)"] } ?? []) + ["--\(option.name)"]
    let value = option.value.map { " \\fI\(escaped($0))\\fR" } ?? ""
    let title = names.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ") + value
    return ".TP\n\(title)\n\(line(option.description))\n"
  }

  /// A line of text, which must not begin as a request does.
  private static func line(_ text: String) -> String {
    let text = escaped(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "`": result += "\\(ga"
      default: result.append(character)
      }
    }
    return result
  }
}
