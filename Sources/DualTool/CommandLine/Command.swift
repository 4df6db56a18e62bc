/// A subcommand: what the command line says about it, and what it does.
///
/// A new one is a type in a file of its own, and its line in ``CommandTable/all``.
protocol Command: SendableMetatype {
  /// What help, parsing, usage, errors and completion know of it.
  static var entry: Entry { get }
  /// Reads what it needs, and refuses what is wrong.
  init(_ arguments: Arguments, _ host: Host) throws(Failure)
  /// Gives its results.
  func run(to output: Output) throws(Failure)
}

extension Command {
  /// The entry with the options that every command has.
  static var fullEntry: Entry {
    var entry = entry
    let names = entry.options.map(\.name)
    let common = [Option.digits, .color].filter { !names.contains($0.name) }
    // Help and version are the last.
    entry.options.insert(contentsOf: common, at: max(0, entry.options.count - 2))
    return entry
  }
}

/// A subcommand as the table states it; parsing, help, usage, errors and completion read nothing else.
package struct Entry: Sendable {
  package var name: String
  var abstract: String
  /// Paragraphs below the abstract in help.
  var discussion = ""
  var arguments: [Argument] = []
  package var options: [Option] = []
  var examples: [String] = []

  /// The option of that name, without its dashes.
  func option(named name: String) -> Option? {
    options.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// Whether it takes one formula or several.
  var takesMany: Bool { arguments.contains(where: \.repeats) }
}

/// A positional argument.
struct Argument: Sendable {
  var name: String
  var abstract: String
  var isOptional = false
  var repeats = false
  /// What completion calls it.
  var kind = "formula"
  /// The words that it can be; none where it is free.
  var words: @Sendable () -> [String] = { [] }

  /// As usage shows it: `<expr> ...`, `[<name>]`.
  var usage: String {
    let plain = "<\(name)>" + (repeats ? " ..." : "")
    return isOptional ? "[\(plain)]" : plain
  }
}

/// An option: `--name <value>` or a flag.
package struct Option: Sendable {
  package var name: String
  /// What stands for the value in help; nil for a flag.
  var value: String?
  var abstract: String
  /// The only values allowed; empty where any is.
  var values: [String] = []
  var defaultValue: String?
  var short: Character?
  /// Other names that it is taken by.
  var aliases: [String] = []
  var repeats = false
  /// Whether completion offers file names.
  var takesFile = false

  /// As errors name it: `--at <name=value>`.
  var title: String { value.map { "--\(name) <\($0)>" } ?? "--\(name)" }

  /// As usage shows it.
  var usage: String { "[\(title)\(repeats ? " ..." : "")]" }

  /// As the first column of help shows it.
  var label: String { (short.map { "-\($0), " } ?? "") + title }

  /// The second column of help, with the values and the default.
  var description: String {
    var notes: [String] = []
    if !values.isEmpty { notes.append("values: \(values.joined(separator: ", "))") }
    if let defaultValue { notes.append("default: \(defaultValue)") }
    return notes.isEmpty ? abstract : "\(abstract) (\(notes.joined(separator: "; ")))"
  }
}
