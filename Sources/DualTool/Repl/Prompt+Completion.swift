import Expressions

extension Prompt {
  /// What can stand in the place of a word.
  func completions(_ before: String, _ word: String) -> [String] {
    var words: [String] = []
    let first = before.split(separator: " ").first.map(String.init)
    if word.hasPrefix("--") {
      guard let first, let command = CommandTable.command(named: first) else { return [] }
      words = command.fullEntry.options.map { "--\($0.name) " }
    } else {
      if word.isEmpty { return [] }
      if before.allSatisfy(\.isWhitespace) || first == "help" {
        words += CommandTable.entries.map { $0.name + " " } + ["vars", "clear ", "quit"]
      }
      words += session.names + FunctionEntry.listed.map(\.name) + Formula.constantNames
    }
    var seen: Set<String> = []
    return words.filter { $0.hasPrefix(word) && seen.insert($0).inserted }.sorted()
  }
}
