import Expressions

extension Problem {
  /// Reads formulas, points and variables from a command line.
  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    var reader = InputReader(host)
    let command = arguments.usageCommand
    system = try Self.formulas(arguments, &reader)
    isFloat = arguments.has("float")
    wrt = []

    let given = try PointArguments(arguments)
    let chosen = try Self.chosenNames(arguments)
    if let path = arguments.value("points") {
      let source = try reader.open(path, for: "the points", command)
      file = try PointsInput(path, source, arguments)
    } else if let option = Option.ofFiles.first(where: { arguments.has($0.name) }) {
      throw .usage(
        "'--\(option.name)' is about a file of points, but there is none", command,
        help: "Add '--points <file>'")
    }
    var fixed = given.point
    if let bare = given.bare {
      fixed.names = [try Self.onlyName(system, besides: file?.names ?? [], command)]
      fixed.values = [bare]
    }
    // Columns that are no variables are passed through.
    let used = Set(system.variables).union(chosen ?? [])
    names = fixed.names + (file?.names ?? []).filter(used.contains)
    fixedValues = file == nil ? [] : fixed.values
    points = file == nil ? [fixed.values] : []

    if given.isEmpty && file == nil && !system.variables.isEmpty { throw pointMissing(arguments) }
    try checkNames(fixed.names, chosen: Set(chosen ?? []), arguments)
    wrt = chosen ?? names
    let known = Set(names)
    if let name = wrt.first(where: { !known.contains($0) }) {
      throw .usage("\(unused(name)) (in '--wrt')", command)
    }
  }

  // MARK: Formulas

  private static func formulas(
    _ arguments: Arguments, _ reader: inout InputReader
  ) throws(Failure) -> FormulaSystem {
    let command = arguments.usageCommand
    var sources = arguments.positionals
    if let path = arguments.value("file") {
      if let first = sources.first {
        let text = quoted(String(decoding: first, as: UTF8.self))
        throw .usage("Unexpected argument \(text): the formula is read from '--file'", command)
      }
      return FormulaSystem([try parse(try reader.read(path, for: "the formula", command))])
    }
    if sources.count > 1 && !arguments.command.takesMany { throw unexpected(arguments) }
    if sources.isEmpty {
      throw .usage("Missing expected argument '<expr>'", command, help: "<expr>  The formula.")
    }
    var formulas: [Formula] = []
    for index in sources.indices {
      let isInput = sources[index] == [UInt8(ascii: "-")]
      if isInput { sources[index] = try reader.read("-", for: "a formula", command) }
      formulas.append(try parse(sources[index]))
    }
    return FormulaSystem(formulas)
  }

  private static func parse(_ bytes: [UInt8]) throws(Failure) -> Formula {
    // The line break at the end of a file is no part of the formula.
    var bytes = bytes[...]
    while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
    do throws(ExpressionError) {
      return try Formula(parsingUTF8: bytes)
    } catch {
      throw .data(error.rendered(in: String(decoding: bytes, as: UTF8.self)))
    }
  }

  /// More than one formula where one is taken: a misspelt subcommand, a point without `--at`, or spaces
  /// without quotation marks.
  private static func unexpected(_ arguments: Arguments) -> Failure {
    let texts = arguments.positionals.prefix(2).map { String(decoding: $0, as: UTF8.self) }
    let names = CommandTable.entries.map(\.name)
    if !arguments.isNamed, let close = Suggestions.closest(to: texts[0], among: names) {
      return .usage("Unknown subcommand \(quoted(texts[0])). Did you mean '\(close)'?", nil)
    }
    let isWord = (3..<20).contains(texts[0].utf8.count) && texts[0].allSatisfy(\.isLetter)
    let isOperator = texts[1].first.map { "+-*/^=<>".contains($0) } ?? false
    if !arguments.isNamed, isWord, !isOperator {
      return .usage(
        "Unknown subcommand \(quoted(texts[0])). Please use one of \(alternatives(names)).", nil)
    }
    let isPoint = texts[1].contains("=")
    return .usage(
      "Unexpected argument \(quoted(texts[1]))", arguments.usageCommand,
      help: isPoint
        ? "Values are separated by commas: --at x=1,y=2"
        : "A formula with spaces stands in quotation marks: 'x + 1'")
  }

  // MARK: Points

  private static func onlyName(
    _ system: FormulaSystem, besides others: [String], _ command: Entry?
  ) throws(Failure) -> String {
    let names = system.variables.filter { !others.contains($0) }
    if names.count == 1 { return names[0] }
    let reason =
      names.isEmpty
      ? "the formula has no variable" : "the formula has the variables \(NameCheck.list(names))"
    throw .usage("The number of '--at' needs a name: \(reason)", command)
  }

  private func pointMissing(_ arguments: Arguments) -> Failure {
    let variables = system.variables
    // A lone word may be a subcommand.
    let commands = CommandTable.entries.map(\.name)
    if !arguments.isNamed, system.formulas.count == 1, variables == [system.formulas[0].source],
      let close = Suggestions.closest(to: variables[0], among: commands)
    {
      return .usage("Unknown subcommand \(quoted(variables[0])). Did you mean '\(close)'?", nil)
    }
    let point = variables.prefix(3).map { "\($0)=…" }.joined(separator: ",")
    let rest = variables.count > 3 ? ",…" : ""
    return .usage(
      "Missing expected option '--at <name=value>': no value for \(NameCheck.list(variables))",
      arguments.usageCommand, help: "Write --at \(point)\(rest)")
  }

  /// Every variable has one value; a value of another name needs a reason.
  ///
  /// A system has the variables that its point names, used or not: they are the columns of its Jacobian. A
  /// formula has those it uses, and those that `--wrt` names. A file has columns of any name, but none that the
  /// formula takes for something else.
  private func checkNames(
    _ fixed: [String], chosen: Set<String>, _ arguments: Arguments
  ) throws(Failure) {
    let columns = file?.names ?? []
    let header = file.map { $0.hasHeader ? "line 1 of \($0.name)" : $0.name } ?? ""
    if let name = columns.first(where: fixed.contains) {
      throw .data("\(header): \(quoted(name)) has a value in '--at' already")
    }
    if let name = columns.first(where: isAmbiguous) {
      throw .data("\(header): \(unused(name)): rename the column")
    }
    let given = Set(fixed).union(columns)
    let known = Set(system.variables)
    let missing = system.variables.filter { !given.contains($0) }
    let surplus = (fixed + columns).filter { !known.contains($0) }
    if let name = missing.first { throw noValue(name, missing, surplus) }
    let isSystem = arguments.command.takesMany
    let accepted = { (name: String) in
      (isSystem || chosen.contains(name)) && Formula.isVariableName(name) && !isDefined(name)
    }
    if let name = fixed.first(where: { !known.contains($0) && !accepted($0) }) {
      throw .usage("\(unused(name)) (in '--at')", arguments.usageCommand)
    }
    if let name = columns.first(where: {
      chosen.contains($0) && !known.contains($0) && !accepted($0)
    }) {
      throw .data("\(header): \(unused(name))")
    }
  }

  /// Whether the formula has the name of a column as that of a constant or of a definition.
  private func isAmbiguous(_ name: String) -> Bool {
    guard NameCheck.isConstant(name) || isDefined(name) else { return false }
    return system.formulas.contains { formula in
      formula.source.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == name }
    }
  }

  private func isDefined(_ name: String) -> Bool {
    system.formulas.contains { $0.definitions.contains(name) }
  }

  private func noValue(_ name: String, _ missing: [String], _ surplus: [String]) -> Failure {
    var message = "no value for \(NameCheck.list(missing))"
    let candidates =
      Array(surplus.prefix(200)) + Array(names.prefix(200)) + Formula.constantNames
    if let close = Suggestions.closest(to: name, among: candidates) {
      message += ": did you mean '\(close)'?"
    }
    for formula in system.formulas {
      guard let place = formula.firstUse(of: name) else { continue }
      var failure = Failure.data(
        ExpressionError.rendered(message, at: place, in: formula.source))
      failure.help = file?.advice
      return failure
    }
    return .data(message)
  }

  /// Why a name is no variable.
  private func unused(_ name: String) -> String {
    if NameCheck.isConstant(name) { return "\(quoted(name)) is a constant, not a variable" }
    if Formula.isReserved(name) { return "\(quoted(name)) is a function, not a variable" }
    if isDefined(name) { return "\(quoted(name)) is defined by the formula, not a variable" }
    if !Formula.isVariableName(name) { return "\(quoted(name)) is not a name" }
    let variables = system.variables
    if variables.isEmpty { return "The formula has no variable \(quoted(name)): it has none" }
    let close = NameCheck.suggestion(for: name, among: variables)
    return "The formula has no variable \(quoted(name))"
      + (close.isEmpty ? ": it has \(NameCheck.list(variables))" : close)
  }

  // MARK: Variables

  /// The names in `--wrt`, in order.
  private static func chosenNames(_ arguments: Arguments) throws(Failure) -> [String]? {
    guard let text = arguments.value("wrt") else { return nil }
    let command = arguments.usageCommand
    var names: [String] = []
    for field in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(Fields.trimmed(field))
      if name.isEmpty { throw .usage("A name is missing in \(quoted(text)) of '--wrt'", command) }
      if names.contains(name) {
        throw .usage("The variable \(quoted(name)) is given twice in '--wrt'", command)
      }
      names.append(name)
    }
    return names
  }
}
