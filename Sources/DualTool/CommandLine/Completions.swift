/// Completion scripts, generated from the table.
enum Completions {
  enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  /// The script for a shell.
  static func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private static let commands = CommandTable.entries
  private static let root = CommandTable.rootOptions

  /// `--name`, and `-n` where there is one.
  private static func spellings(_ option: Option) -> [String] {
    ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])
  }

  /// The words that can stand behind a command: its options, and what its argument names.
  private static func words(of command: Entry) -> [String] {
    command.arguments.flatMap { $0.words() } + command.options.flatMap(spellings)
  }

  // MARK: bash

  private static var bash: String {
    var text = """
      # bash completion for dual
      _dual() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
        COMPREPLY=()
        # bash takes --format=json apart: three words.
        if [[ "$current" == "=" ]]; then
          current=""
        elif [[ "$previous" == "=" ]]; then
          previous="${COMP_WORDS[COMP_CWORD-2]}"
        fi
        case "${COMP_WORDS[1]}" in

      """
    for command in commands {
      text += "    \(command.name))\n"
      text += bashWords(command.options, words(of: command), indent: "      ")
      text += "      [ \"$COMP_CWORD\" -gt 1 ] && return ;;\n"
    }
    let implied = CommandTable.implied.fullEntry.options + root
    let first = commands.map(\.name) + implied.flatMap(spellings)
    return text + "  esac\n" + bashWords(unique(implied), unique(first), indent: "  ") + """
      }
      complete -F _dual dual

      """
  }

  /// Completes the value of an option before the word, or else the word itself.
  private static func bashWords(
    _ options: [Option], _ words: [String], indent: String
  ) -> String {
    var text = "\(indent)case \"$previous\" in\n"
    for option in options where option.value != nil {
      let action =
        option.takesFile ? "compgen -f" : "compgen -W \"\(option.values.joined(separator: " "))\""
      text += "\(indent)  \(spellings(option).joined(separator: "|")))"
      text += " COMPREPLY=($(\(action) -- \"$current\")); return ;;\n"
    }
    return text + "\(indent)esac\n"
      + "\(indent)COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$current\"))\n"
  }

  // MARK: zsh

  private static var zsh: String {
    var text = """
      #compdef dual
      _dual() {
        local -a commands=(

      """
    for command in commands {
      text += "    \(single("\(command.name):\(colonFree(command.abstract))"))\n"
    }
    text += """
        )
        if (( CURRENT == 2 )) && [[ "$words[2]" != -* ]]; then
          _describe 'subcommand' commands
          return
        fi
        case "$words[2]" in

      """
    for command in commands {
      text += "    \(command.name))\n      _arguments \\\n"
      let specifications = command.options.flatMap(zshSpecifications) + [zshRest(command)]
      text += specifications.map { "        \(single($0))" }.joined(separator: " \\\n") + "\n"
      text += "      ;;\n"
    }
    let implied = CommandTable.implied.fullEntry.options + [.completion]
    text += "    *)\n      _arguments \\\n"
    text += (implied.flatMap(zshSpecifications) + ["*:formula:"])
      .map { "        \(single($0))" }.joined(separator: " \\\n")
    return text + """

            ;;
        esac
      }
      _dual "$@"

      """
  }

  private static func zshSpecifications(_ option: Option) -> [String] {
    spellings(option).map { spelling in
      let star = option.repeats ? "*" : ""
      let isLong = spelling.hasPrefix("--")
      let equals = option.value != nil && isLong ? "=" : ""
      var text = "\(star)\(spelling)\(equals)[\(bracketFree(option.abstract))]"
      if let value = option.value {
        let action =
          option.takesFile
          ? "_files" : option.values.isEmpty ? "" : "(\(option.values.joined(separator: " ")))"
        text += ":\(value):\(action)"
      }
      return text
    }
  }

  private static func zshRest(_ command: Entry) -> String {
    guard let argument = command.arguments.first else { return "" }
    let words = argument.words()
    return "*:\(argument.kind):" + (words.isEmpty ? "" : "(\(words.joined(separator: " ")))")
  }

  // MARK: fish

  private static var fish: String {
    var text = "# fish completion for dual\ncomplete -c dual -f\n"
    let names = commands.map(\.name).joined(separator: " ")
    let none = "not __fish_seen_subcommand_from \(names)"
    for command in commands {
      text += "complete -c dual -n \(single(none)) -a \(command.name)"
      text += " -d \(single(command.abstract))\n"
    }
    for option in unique(CommandTable.implied.fullEntry.options + root) {
      text += fishLine(option, condition: none)
    }
    for command in commands {
      let condition = "__fish_seen_subcommand_from \(command.name)"
      for option in command.options { text += fishLine(option, condition: condition) }
      let words = words(of: command).filter { !$0.hasPrefix("-") }
      if !words.isEmpty {
        text += "complete -c dual -n \(single(condition))"
        text += " -a \(single(words.joined(separator: " ")))\n"
      }
    }
    return text
  }

  private static func fishLine(_ option: Option, condition: String) -> String {
    var text = "complete -c dual -n \(single(condition)) -l \(option.name)"
    if let short = option.short { text += " -s \(short)" }
    if option.value != nil { text += option.takesFile ? " -r -F" : " -x" }
    if !option.values.isEmpty { text += " -a \(single(option.values.joined(separator: " ")))" }
    return text + " -d \(single(option.abstract))\n"
  }

  // MARK: Words

  private static func unique(_ options: [Option]) -> [Option] {
    var seen: Set<String> = []
    return options.filter { seen.insert($0.name).inserted }
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  /// The text in single quotation marks; those inside it become typographic ones.
  private static func single(_ text: String) -> String {
    "'" + String(text.map { $0 == "'" ? "’" : $0 }) + "'"
  }

  private static func colonFree(_ text: String) -> String {
    String(text.map { $0 == ":" ? "," : $0 })
  }

  private static func bracketFree(_ text: String) -> String {
    String(colonFree(text).map { $0 == "[" ? "(" : $0 == "]" ? ")" : $0 })
  }
}
