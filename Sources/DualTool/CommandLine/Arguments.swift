import Expressions

/// A command line, taken apart by the table.
struct Arguments {
  let type: any Command.Type
  /// What the table says of the command.
  let command: Entry
  /// Whether the command was named, and not implied.
  let isNamed: Bool
  /// The positional arguments as given; a formula need not be UTF-8.
  var positionals: [[UInt8]] = []
  /// The options and their values, in the order given.
  private var given: [Given] = []

  private struct Given {
    let option: String
    let value: String
  }

  /// Whether `--help` or `--version` takes the place of running the command.
  var asksForHelp: Bool { has("help") }
  /// Whether help is asked for by `dual help <subcommand> --help`.
  var asksAboutAnother: Bool { type == HelpCommand.self && !positionals.isEmpty }
  var asksForVersion: Bool { has("version") }

  /// Whether the option is given.
  func has(_ option: String) -> Bool { given.contains { $0.option == option } }

  /// The values of an option, in order.
  func all(_ option: String) -> [String] {
    var values: [String] = []
    for each in given where each.option == option { values.append(each.value) }
    return values
  }

  /// The value of an option, or its default.
  func value(_ option: String) -> String? {
    given.last { $0.option == option }?.value ?? command.option(named: option)?.defaultValue
  }

  /// Adds a value to an option, behind those that are given.
  mutating func add(_ value: String, to option: String) {
    given.append(Given(option: option, value: value))
  }

  /// Puts other values in the place of those that are given.
  mutating func set(_ option: String, _ texts: [String]) {
    given.removeAll { $0.option == option }
    for text in texts { add(text, to: option) }
  }

  /// The command to name in usage: none where it is implied.
  var usageCommand: Entry? { isNamed ? command : nil }

  /// Takes a command line apart.
  init(_ arguments: [[UInt8]]) throws(Failure) {
    let tokens = arguments.map(ArgumentToken.init)
    let place = Self.placeOfCommand(in: tokens)
    let named = place.flatMap { CommandTable.command(named: tokens[$0].text) }
    isNamed = named != nil
    type = named ?? CommandTable.implied
    var entry = type.fullEntry
    // The implied command takes the options of the tool itself, too.
    if !isNamed { entry.options += [.completion, .manPage] }
    command = entry
    var rest = tokens
    if let place, isNamed { rest.remove(at: place) }
    if Self.asksForHelp(rest) {
      add("", to: "help")
      positionals = rest.filter { !$0.isOption }.map(\.bytes)
      return
    }
    let end = rest.firstIndex { $0.text == "--" } ?? rest.endIndex
    try parse(rest[..<end].map(spelledOut) + rest[end...])
  }

  /// `-o` as `--output`; only a command that has the option takes it for one, elsewhere it is a formula.
  private func spelledOut(_ token: ArgumentToken) -> ArgumentToken {
    guard token.text != "-h", let option = token.short(among: command.options) else {
      return token
    }
    return ArgumentToken(Array("--\(option.name)".utf8))
  }

  /// The place of the first positional argument, which may name the command.
  private static func placeOfCommand(in tokens: [ArgumentToken]) -> Int? {
    // Mostly it is the first argument, and the table of all options need not be made.
    if let first = tokens.first, first.bytes.first != UInt8(ascii: "-") { return 0 }
    let options = CommandTable.entries.flatMap(\.options) + [.completion, .manPage]
    let implied = CommandTable.implied.fullEntry.options
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.text == "--" { return nil }
      if let option = token.short(among: implied) {
        index += option.value == nil ? 1 : 2
        continue
      }
      guard token.isOption else { return index }
      let takesValue = options.contains {
        ($0.name == token.optionName || $0.aliases.contains(token.optionName)) && $0.value != nil
      }
      index += takesValue && token.inlineValue == nil ? 2 : 1
    }
    return nil
  }

  private static func asksForHelp(_ tokens: [ArgumentToken]) -> Bool {
    tokens.prefix { $0.text != "--" }.contains { $0.text == "-h" || $0.text == "--help" }
  }

  private mutating func parse(_ tokens: [ArgumentToken]) throws(Failure) {
    var index = 0
    var onlyPositionals = false
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      if token.text == "--" && !onlyPositionals {
        onlyPositionals = true
      } else if onlyPositionals || !token.isOption {
        positionals.append(token.bytes)
      } else {
        let next = index < tokens.count ? tokens[index] : nil
        if try take(token, next) { index += 1 }
      }
    }
  }

  /// Takes an option; whether the next token is its value.
  private mutating func take(
    _ token: ArgumentToken, _ next: ArgumentToken?
  ) throws(Failure) -> Bool {
    guard let option = command.option(named: token.optionName) else { throw unknown(token) }
    if has(option.name) && !option.repeats {
      throw .usage("The option '--\(option.name)' is given twice", usageCommand)
    }
    guard option.value != nil else {
      if let value = token.inlineValue {
        throw .usage(
          "The option '--\(option.name)' takes no value, but \(quoted(value)) is given",
          usageCommand)
      }
      add("", to: option.name)
      return false
    }
    let isInline = token.inlineValue != nil
    guard let value = token.inlineValue ?? next.flatMap({ $0.isValue ? $0.text : nil }) else {
      throw .usage(
        "Missing value for '\(option.title)'", usageCommand,
        help: "\(option.label)  \(option.description)")
    }
    if !(isInline ? token : next ?? token).isUTF8 {
      throw .usage("The value of '--\(option.name)' is not UTF-8", usageCommand)
    }
    if !option.values.isEmpty && !option.values.contains(value) { throw invalid(value, option) }
    add(value, to: option.name)
    return !isInline
  }

  /// What an optional positional argument chooses, by any of the names that each has; nil where it is not given.
  func choices<T>(
    _ kind: String, of all: [T], otherwise advice: String? = nil, named names: (T) -> [String]
  ) throws(Failure) -> [T]? {
    try choices(kind, among: all.map(names), otherwise: advice)?.map { all[$0] }
  }

  /// The places of what is chosen, once for all kinds.
  @inline(never)
  private func choices(
    _ kind: String, among names: [[String]], otherwise advice: String?
  ) throws(Failure) -> [Int]? {
    let given = positionals.map { String(decoding: $0, as: UTF8.self) }
    guard let name = given.first else { return nil }
    if given.count > 1 { throw .usage("Unexpected argument \(quoted(given[1]))", usageCommand) }
    let chosen = names.indices.filter { names[$0].contains(name) }
    if !chosen.isEmpty { return chosen }
    let known = names.flatMap { $0 }
    let close = NameCheck.suggestion(for: name, among: known)
    let rest = ". " + (advice ?? "Please use one of \(alternatives(known)).")
    throw .usage("Unknown \(kind) \(quoted(name))" + (close.isEmpty ? rest : close), usageCommand)
  }

  // MARK: Errors

  private func unknown(_ token: ArgumentToken) -> Failure {
    let name = "--\(token.optionName)"
    var message = "Unknown option \(quoted(name))"
    let own = command.options.map { "--\($0.name)" }
    if let format = Synonyms.format(for: token.optionName, of: command) {
      message += ". Did you mean '\(format)'?"
    } else if let known = Synonyms.option(for: token.optionName, of: command) {
      message += ". Did you mean '--\(known)'?"
    } else if let close = Suggestions.closest(to: name, among: own) {
      message += ". Did you mean '\(close)'?"
    } else if CommandTable.entries.contains(where: { $0.option(named: token.optionName) != nil }) {
      let owners = CommandTable.entries.filter { $0.option(named: token.optionName) != nil }
      message +=
        ": it belongs to \(alternatives(owners.map { "dual \($0.name)" }, joinedBy: "and"))"
    }
    return .usage(message, usageCommand)
  }

  /// The integer that is an option's value; nil where it has none.
  ///
  /// - Parameter other: what else the message offers.
  func integer(
    _ name: String, in range: ClosedRange<Int>, other: String = ""
  ) throws(Failure) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .usage(
        "The value \(quoted(text)) is invalid for '\(command.option(named: name)?.title ?? "")'. "
          + "Please provide an integer from \(range.lowerBound) to \(range.upperBound)\(other).",
        usageCommand)
    }
    return number
  }

  /// The failure of a value that the option does not take.
  func invalid(_ value: String, _ option: Option) -> Failure {
    var message = "The value \(quoted(value)) is invalid for '\(option.title)'"
    if !option.values.isEmpty {
      message += ". Please provide one of \(alternatives(option.values))."
    }
    return .usage(message, usageCommand)
  }
}
