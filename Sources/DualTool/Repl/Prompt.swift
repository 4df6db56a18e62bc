import Expressions
import Rendering

/// The prompt: definitions, formulas and every command, line by line.
struct Prompt {
  let host: Host
  var session = Session()
  /// Whether the last line was in order.
  var hasFailed = false

  init(_ host: Host) { self.host = host }

  /// What becomes of the prompt behind a line.
  enum Next { case goesOn, ends }

  static let help = """
    x^2 + 1              a formula: its value, which is ans in the next one
    x = 2                a number; commands take it as the point
    y = sin(x)           a formula by name, f(t) = t^2 a function
    gradient x*y         any command; dual help lists them, help plot is one's own
    vars, clear x, clear what is defined; forget one name, or all
    quit                 or Control-D

    """

  private static let endings = ["quit", "exit", ":q", "q"]

  /// Runs a line.
  mutating func run(_ line: String) -> Next {
    var text = Substring(line)
    if let comment = text.firstIndex(of: "#") { text = text[..<comment] }
    let command = String(Fields.trimmed(text)).trimmingSemicolons
    if command.isEmpty { return .goesOn }
    if Self.endings.contains(command), session.number(command) == nil { return .ends }
    hasFailed = false
    do throws(Failure) {
      try run(command: command)
    } catch {
      report(error)
    }
    return .goesOn
  }

  private mutating func report(_ failure: Failure) {
    hasFailed = true
    var failure = failure
    // The usage of a command line is of no use here.
    failure.exitCode = .data
    let message = failure.rendered(columns: host.columns)
    host.writeError(
      ColourOption.auto.isOn(host, isTerminal: host.terminals.errors)
        ? Colour.message(message) : message)
  }

  private mutating func run(command: String) throws(Failure) {
    switch command {
    case "vars", "definitions": return show(session.listing)
    case "clear": return session.forgetAll()
    case "help": return show(Self.help)
    default: break
    }
    let words = command.split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2, words[0] == "clear" {
      guard session.names.contains(words[1]) else {
        throw .data("\(quoted(words[1])) is not defined")
      }
      return session.forget(words[1])
    }
    if let definition = Self.definition(command) { return try define(definition) }
    // A word that is the name of something is a formula, whatever command it is called like.
    if CommandTable.command(named: words[0]) != nil, !session.names.contains(words[0]),
      Self.isCommand(command)
    {
      return try runCommand(command)
    }
    try evaluate(command)
  }

  private func show(_ text: String) { _ = host.write(text) }

  /// Whether what stands behind the first word can be an argument: `trace` alone, `hessian x^2`, but not `trace + 1`.
  private static func isCommand(_ line: String) -> Bool {
    let rest = Fields.trimmed(line[...].drop { $0 != " " })
    guard let first = rest.first else { return true }
    if rest.hasPrefix("--") { return true }
    let next = rest.dropFirst().first
    return !("*/^=<>".contains(first) || "+-".contains(first) && next == " ")
  }

  // MARK: Definitions

  private struct Definition {
    var name: String
    var parameters: [String]
    var isFunction: Bool
    var text: String
    var right: String
  }

  /// `name = …` or `name(a, b) = …` where that is the whole line.
  private static func definition(_ line: String) -> Definition? {
    let (left, value) = Fields.assignment(line[...])
    guard let value, !line.contains(";") else { return nil }
    let right = String(value)
    guard !right.hasPrefix("="), let last = left.last, !"<>!".contains(last) else { return nil }
    let name = left.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let rest = Fields.trimmed(left.dropFirst(name.count))
    guard let first = name.first, first.isLetter || first == "_" else { return nil }
    if rest.isEmpty {
      return Definition(
        name: String(name), parameters: [], isFunction: false, text: "\(name) = \(right)",
        right: right)
    }
    guard let list = Fields.between("(", ")", rest),
      list.allSatisfy({ $0.isLetter || $0.isNumber || "_, ".contains($0) })
    else { return nil }
    let parameters = list.split(separator: ",").map { String(Fields.trimmed($0)) }
    return Definition(
      name: String(name), parameters: parameters, isFunction: true,
      text: "\(name)\(rest) = \(right)", right: right)
  }

  private mutating func define(_ definition: Definition) throws(Failure) {
    let name = definition.name
    guard Formula.isVariableName(name), name != "ans" else {
      throw .data("\(quoted(name)) cannot be defined: it has a meaning already")
    }
    if definition.isFunction {
      var next = session
      try next.define(
        name, parameters: definition.parameters, text: definition.text, right: definition.right)
      // A call says whether the function is in order.
      let call = "\(name)(\(definition.parameters.joined(separator: ", ")))"
      _ = try parsed(next.expanded(call))
      session = next
      return show(definition.text + "\n")
    }
    let expanded = session.expanded(definition.right)
    let formula = try parsed(expanded)
    let values = formula.variables.map { session.number($0) }
    let isOwn = formula.variables.contains(name)
    // A number is computed at once, and so is what is made from the name's own last value.
    if formula.outputs == 1, formula.variables.isEmpty || isOwn && !values.contains(nil) {
      guard let value = try value(of: expanded, formula).first else { return }
      session.set(name, number: value)
      return show("\(name) = \(Self.shown(value))\n")
    }
    try session.define(name, parameters: [], text: definition.text, right: definition.right)
    show(definition.text + "\n")
  }

  /// A kept number with the digits that are asked for.
  private static func shown(_ value: String) -> String {
    guard let digits = Presentation.digits else { return value }
    let text = Numeral.significant(value, digits)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func parsed(_ text: String) throws(Failure) -> Formula {
    do throws(ExpressionError) { return try Formula(parsing: text) } catch {
      throw .data(error.rendered(in: text))
    }
  }

  // MARK: Formulas

  private mutating func evaluate(_ line: String) throws(Failure) {
    let expanded = session.expanded(line)
    let formula = try parsed(expanded)
    let values = try value(of: expanded, formula)
    if values.count == 1 { session.note(answer: values[0]) }
    show(values.map { Self.shown($0) + "\n" }.joined())
  }

  /// The values at the numbers of the session, by `eval`.
  private func value(of text: String, _ formula: Formula) throws(Failure) -> [String] {
    if let name = formula.variables.first(where: { session.number($0) == nil }) {
      let close = NameCheck.suggestion(for: name, among: session.names)
      throw .data(
        ExpressionError.rendered(
          "\(quoted(name)) has no value"
            + (close.isEmpty ? ": write \(name) = 2 before, or give it by a command" : close),
          at: formula.firstUse(of: name) ?? 0..<0, in: text))
    }
    var output = ""
    let shown = host.output
    host.output = ByteSink(write: {
      output += String(decoding: $0, as: UTF8.self)
      return .written
    })
    defer { host.output = shown }
    // What is kept has every digit, however few are shown.
    let line = Self.arguments(["eval", text, "--format", "value"] + point(for: formula.variables))
    let (exitCode, errors) = Presentation.$digits.withValue(nil) { Tool.run(line, in: host) }
    guard exitCode == .success else {
      throw .data(errors.replacingPrefix("Error: ", with: "").trimmingNewlines)
    }
    if !errors.isEmpty { host.writeError(errors) }
    return output.split(separator: "\n").map(String.init)
  }

  func point(for names: [String]) -> [String] {
    let known = names.compactMap { name in session.number(name).map { "\(name)=\($0)" } }
    return known.isEmpty ? [] : ["--at", known.joined(separator: ",")]
  }

  static func arguments(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}

extension String {
  var trimmingSemicolons: String {
    var text = self[...]
    while let last = text.last, last == ";" || last == " " { text.removeLast() }
    return String(text)
  }

  var trimmingNewlines: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }

  func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
