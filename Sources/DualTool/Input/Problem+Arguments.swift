import Expressions

extension Problem {
  /// Reads formulas, points and variables from a command line.
  convenience init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    var reader = InputReader(host)
    let command = arguments.usageCommand
    let given = try PointArguments(arguments)
    self.init(
      try Self.formulas(arguments, &reader, given.lengths, given.integers),
      lengths: given.lengths, integers: given.integers, isFloat: arguments.has("float"))

    let chosen = try chosenNames(arguments)
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
    if !given.axes.isEmpty {
      file = try Self.grid(given.axes, &fixed, arguments, isFile: file != nil)
      host.notes.add(file.map { "points: \($0.name)" } ?? "")
    }
    names = fixed.names
    if let file {
      // Columns that are no variables are passed through; names of '--at' are variables all the same.
      let used = Set(system.variables).union(chosen ?? [])
        .union(given.axes.isEmpty ? [] : given.point.names)
      names += file.names.filter(used.contains)
    }
    fixedValues = file == nil ? [] : fixed.values
    points = file == nil ? [fixed.values] : []

    if given.isEmpty && file == nil && !system.variables.isEmpty { throw pointMissing(arguments) }
    let isPlain = file == nil && namesVariables
    if !isPlain { try checkNames(fixed.names, chosen: Set(chosen ?? []), arguments) }
    let bounds = Set(system.formulas.flatMap(\.integers))
    if let name = chosen?.first(where: bounds.contains) {
      throw .usage(
        "\(quoted(name)) is a bound of a sum, a product or an index: an integer, by which nothing is "
          + "differentiated (in '--wrt')", command)
    }
    wrt = chosen ?? (bounds.isEmpty ? names : names.filter { !bounds.contains($0) })
    if !isPlain { noteUnused(bounds.union(chosen ?? []), host) }
    guard let chosen else { return }
    let known = Set(names)
    if let name = chosen.first(where: { !known.contains($0) }) {
      throw .usage("\(unused(name)) (in '--wrt')", command)
    }
  }

  /// The points of a grid, as those of a file; values that are no axes are axes of one, so that columns have the order given.
  private static func grid(
    _ given: [(name: String, axis: GridAxis)], _ fixed: inout Point, _ arguments: Arguments,
    isFile: Bool
  ) throws(Failure) -> PointsInput {
    let command = arguments.usageCommand
    if isFile {
      throw .usage("The points are those of a file or those of a grid, not both", command)
    }
    if arguments.command.option(named: "points") == nil {
      throw .usage(
        "'\(arguments.command.name)' takes one point, '--at' has many", command,
        help: "'dual eval', derivative, gradient, jacobian and hessian take many")
    }
    let axes = Dictionary(
      uniqueKeysWithValues: given.map { ($0.name.isEmpty ? fixed.names[0] : $0.name, $0.axis) })
    let grid = try Grid(
      zip(fixed.names, fixed.values).map { axes[$0] ?? GridAxis(single: $1) })
    defer { fixed = Point() }
    return PointsInput(grid, names: fixed.names)
  }

  // MARK: Formulas

  /// The formulas of a command line, with the lists and integers that its point gives them.
  static func formulas(
    _ arguments: Arguments, _ reader: inout InputReader
  ) throws(Failure) -> FormulaSystem {
    let given = try PointArguments(arguments)
    return try formulas(arguments, &reader, given.lengths, given.integers)
  }

  private static func formulas(
    _ arguments: Arguments, _ reader: inout InputReader, _ lengths: [String: Int],
    _ integers: [String: Int]
  ) throws(Failure) -> FormulaSystem {
    let command = arguments.usageCommand
    var sources = arguments.positionals
    if let path = arguments.value("file") {
      if let first = sources.first {
        let text = quoted(String(decoding: first, as: UTF8.self))
        throw .usage("Unexpected argument \(text): the formula is read from '--file'", command)
      }
      let bytes = try reader.read(path, for: "the formula", command)
      return FormulaSystem([try parse(bytes, lengths, integers)])
    }
    if sources.count > 1 && !arguments.command.takesMany { throw unexpected(arguments) }
    if sources.isEmpty {
      throw .usage("Missing expected argument '<expr>'", command, help: "<expr>  The formula.")
    }
    var formulas: [Formula] = []
    for index in sources.indices {
      let isInput = sources[index] == [UInt8(ascii: "-")]
      if isInput { sources[index] = try reader.read("-", for: "a formula", command) }
      formulas.append(try parse(sources[index], lengths, integers))
    }
    return FormulaSystem(formulas)
  }

  private static func parse(
    _ bytes: [UInt8], _ lengths: [String: Int], _ integers: [String: Int]
  ) throws(Failure) -> Formula {
    // The line break at the end of a file is no part of the formula.
    var bytes = bytes[...]
    while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
    do throws(ExpressionError) {
      return try Formula(parsingUTF8: bytes, lengths: lengths, integers: integers)
    } catch {
      throw .data(error.rendered(in: String(decoding: bytes, as: UTF8.self)))
    }
  }

  /// More than one formula where one is taken: a misspelt subcommand, a point without `--at`, or spaces
  /// without quotation marks.
  private static func unexpected(_ arguments: Arguments) -> Failure {
    let texts = arguments.positionals.prefix(2).map { String(decoding: $0, as: UTF8.self) }
    let isFirst = !arguments.isNamed
    if isFirst, let message = Synonyms.unknownCommand(texts[0], listing: false) {
      return .usage(message, nil)
    }
    let isWord = (3..<20).contains(texts[0].utf8.count) && texts[0].allSatisfy(\.isLetter)
    let isOperator = texts[1].first.map { "+-*/^=<>".contains($0) } ?? false
    if isFirst, isWord, !isOperator,
      let message = Synonyms.unknownCommand(texts[0], listing: true)
    {
      return .usage(message, nil)
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
    if !arguments.isNamed, system.formulas.count == 1, variables == [system.formulas[0].source],
      let message = Synonyms.unknownCommand(variables[0], listing: false)
    {
      return .usage(message, nil)
    }
    let point = variables.prefix(3).map { "\($0)=…" }.joined(separator: ",")
    let rest = variables.count > 3 ? ",…" : ""
    return .usage(
      "Missing expected option '--at <name=value>': no value for \(NameCheck.list(variables))"
        + (variables.contains(where: isImaginaryUnit) ? "; \(Self.noComplex)" : ""),
      arguments.usageCommand, help: "Write --at \(point)\(rest)")
  }

  /// Every variable has one value; a value of another name needs a reason.
  ///
  /// In `--at` a name that no formula has is a variable all the same, with derivative 0: a note says so. A file has columns of
  /// any name, but none that the formula takes for something else.
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
    let accepted = { [self] (name: String) in
      (isSystem || chosen.contains(name) || !columns.contains(name))
        && Formula.isVariableName(name) && !isDefined(name)
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

  /// Whether the names are those of the variables: that leaves no question, and of very many no two sets are made.
  private var namesVariables: Bool {
    if names == system.variables { return true }
    // As many names, none of them twice.
    guard names.count == system.variables.count else { return false }
    let places = names.places
    return system.variables.allSatisfy { places[$0] != nil }
  }

  /// Whether the formula has the name of a column as that of a constant or of a definition.
  private func isAmbiguous(_ name: String) -> Bool {
    guard NameCheck.isConstant(name) || isDefined(name) else { return false }
    return system.formulas.contains { formula in
      formula.source.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == name }
    }
  }

  /// Says on standard error which names of the point no formula has, unless they were expected.
  private func noteUnused(_ expected: Set<String>, _ host: Host) {
    let known = expected.union(system.variables)
    let unused = names.filter { !known.contains($0) }
    guard !unused.isEmpty else { return }
    let subject = system.formulas.count == 1 ? "the formula has" : "the formulas have"
    let close =
      unused.count == 1 ? NameCheck.suggestion(for: unused[0], among: system.variables) : ""
    let variables = unused.count == 1 ? "variable" : "variables"
    host.notes.warn(
      "\(subject) no \(variables) \(NameCheck.list(unused)): the derivative is 0\(close)")
  }

  private func isDefined(_ name: String) -> Bool {
    system.formulas.contains { $0.definitions.contains(name) }
  }

  private static var noComplex: String { "complex numbers are not supported" }

  private func isImaginaryUnit(_ name: String) -> Bool { ["i", "j", "I"].contains(name) }

  private func noValue(_ name: String, _ missing: [String], _ surplus: [String]) -> Failure {
    var message = "no value for \(NameCheck.list(missing))"
    let candidates =
      Array(surplus.prefix(200)) + Array(names.prefix(200)) + Formula.constantNames
    if let close = Suggestions.closest(to: name, among: candidates) {
      message += ": did you mean '\(close)'?"
    } else if isImaginaryUnit(name) {
      message += "; \(Self.noComplex)"
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
    return NameCheck.unknownVariable(name, among: system.variables)
  }

  // MARK: Variables

  /// The names in `--wrt`, in order.
  private func chosenNames(_ arguments: Arguments) throws(Failure) -> [String]? {
    try Self.chosenNames(arguments, lengths: lengths)
  }

  /// The names in `--wrt`, where variables that are lists have these lengths.
  static func chosenNames(
    _ arguments: Arguments, lengths: [String: Int]
  ) throws(Failure) -> [String]? {
    guard let text = arguments.value("wrt") else { return nil }
    let command = arguments.usageCommand
    var names: [String] = []
    for field in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(Fields.trimmed(field))
      if let length = lengths[name] {
        names += (1...length).map { "\(name)[\($0)]" }
        continue
      }
      if name.isEmpty { throw .usage("A name is missing in \(quoted(text)) of '--wrt'", command) }
      if names.contains(name) {
        throw .usage("The variable \(quoted(name)) is given twice in '--wrt'", command)
      }
      names.append(name)
    }
    return names
  }
}
