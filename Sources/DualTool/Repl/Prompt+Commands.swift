import Expressions

extension Prompt {
  /// Runs a command with the definitions before its formulas, and with the numbers that it needs and is not given.
  mutating func runCommand(_ line: String) throws(Failure) {
    var words = try Words.split(line)
    let name = words.removeFirst().text
    guard let command = CommandTable.command(named: name) else { return }
    if command == ReplCommand.self { throw .data("this is the prompt already") }
    let entry = command.fullEntry
    var formulas: [String] = []
    var isJoining = false
    var options: [String] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      let token = ArgumentToken(Array(word.text.utf8))
      let option =
        token.short(among: entry.options)
        ?? (token.isOption ? entry.option(named: token.optionName) : nil)
      if !word.isQuoted, token.isOption || option != nil {
        options.append(word.text)
        isJoining = false
        if option?.value != nil, token.inlineValue == nil || !token.isOption, index < words.count {
          options.append(words[index].text)
          index += 1
        }
      } else if isJoining && !word.isQuoted {
        // Without a shell a formula needs no quotation marks: its words belong together.
        formulas[formulas.count - 1] += " " + word.text
      } else {
        formulas.append(word.text)
        isJoining = !word.isQuoted
      }
    }
    let takesFormula = entry.arguments.first.map { ["expr", "model"].contains($0.name) } ?? false
    if takesFormula {
      let missing = missingNumbers(formulas, options, entry)
      if Self.looksAlong.contains(name) && missing.besidesGiven {
        let constants = missing.names.map { "\($0) = \(session.number($0) ?? "0"); " }.joined()
        formulas = formulas.map { constants + session.expanded($0) }
      } else {
        options += point(for: missing.names)
        formulas = formulas.map(session.expanded)
      }
    }
    let (exitCode, errors) = Tool.run(Self.arguments([name] + options + formulas), in: host)
    if exitCode != .success { hasFailed = true }
    if !errors.isEmpty { host.writeError(errors) }
  }

  /// Commands that go along the variables of their point: what the session adds to a point of the line are constants.
  private static let looksAlong: Set<String> = [
    "solve", "minimize", "maximize", "taylor", "derivative",
  ]

  /// The numbers of the session that formulas need and that the options do not give, and whether they give others.
  private func missingNumbers(
    _ formulas: [String], _ options: [String], _ entry: Entry
  ) -> (names: [String], besidesGiven: Bool) {
    guard entry.option(named: "at") != nil else { return ([], false) }
    var needed: [String] = []
    for formula in formulas {
      let names =
        (try? Formula(parsing: session.expanded(formula)).variables)
        // An equation of `solve` is no formula.
        ?? Words.names(in: session.expanded(formula))
      needed += names.filter { !needed.contains($0) }
    }
    // What an option mentions as a name with a value, or with an interval, is given.
    let given = options.flatMap { option in
      Fields.split(option[...]).compactMap { field -> String? in
        let (name, value) = Fields.assignment(field)
        guard value != nil else { return nil }
        return String(name).replacingPrefix("--at=", with: "").replacingPrefix("--in=", with: "")
      }
    }
    let isBare = options.contains { $0 == "--at" || $0.hasPrefix("--at=") } && given.isEmpty
    if isBare { return ([], false) }
    var missing = needed.filter { !given.contains($0) && session.number($0) != nil }
    // A picture needs a variable that is free.
    if entry.name == "plot", missing.count == needed.count, !missing.isEmpty {
      missing.removeFirst()
    }
    return (missing, needed.contains(where: given.contains))
  }
}
