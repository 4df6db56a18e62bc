import DualNumbers
import Expressions

/// Lists the functions of the rule table.
struct FunctionsCommand {
  private let functions: [FunctionEntry]
  private let isComplete: Bool
  private let format: ReportFormat

  init(_ arguments: Arguments) throws(Failure) {
    format = ReportFormat(rawValue: arguments.value("format") ?? "") ?? .text
    let names = arguments.positionals.map { String(decoding: $0, as: UTF8.self) }
    isComplete = names.isEmpty
    if names.count > 1 {
      throw .usage("Unexpected argument \(quoted(names[1]))", arguments.usageCommand)
    }
    guard let name = names.first else {
      functions = FunctionEntry.all
      return
    }
    functions = FunctionEntry.all.filter { ([$0.name] + $0.aliases).contains(name) }
    if functions.isEmpty {
      let all = FunctionEntry.all.flatMap { [$0.name] + $0.aliases }
      let close = NameCheck.suggestion(for: name, among: all)
      throw .usage(
        "Unknown function \(quoted(name))"
          + (close.isEmpty ? ". 'dual functions' lists all." : close), arguments.usageCommand)
    }
  }

  func run(to output: inout Output) throws(Failure) {
    guard format == .json else { return try output.append(text) }
    for function in functions { try output.append(function.json.rendered + "\n") }
  }

  private var text: String {
    var table = TextTable()
    table.add(["FUNCTION", "DERIVATIVE", "DOMAIN", "ALSO"])
    for function in functions { table.add(function.cells) }
    guard isComplete else { return table.rendered() }
    return table.rendered()
      + """

      max and min take two or more numbers; x^y is pow(x, y); if(condition, a, b) chooses lazily.
      Constants: \(Formula.constantNames.joined(separator: ", ")).

      """
  }
}

/// A function as the list shows it.
struct FunctionEntry {
  var name: String
  var aliases: [String]
  /// The parameters, in order.
  var parameters: [String]
  /// The parameters that have a derivative, with its formula.
  var partials: [(parameter: String, formula: String)]
  var domain: String

  /// Every function, in the order of the rule table; those that are partials of others come last.
  static let all: [FunctionEntry] = {
    var list: [FunctionEntry] = []
    for rule in Rules.unary { list.append(entry(rule)) }
    for rule in Rules.binary { list.append(entry(rule)) }
    for rule in Rules.parametric where !list.contains(where: { $0.name == rule.name }) {
      list.append(
        FunctionEntry(
          name: rule.name, aliases: rule.aliases,
          parameters: rule.traits.contains(.parameterLast) ? ["x", "n"] : ["n", "x"],
          partials: [("x", rule.formula)], domain: rule.domain))
    }
    for rule in Rules.ternary { list.append(entry(rule)) }
    for rule in Rules.partials { list.append(entry(rule)) }
    for rule in Rules.binaryPartials { list.append(entry(rule)) }
    return list
  }()

  private static func entry(_ rule: any UnaryRule.Type) -> FunctionEntry {
    FunctionEntry(
      name: rule.name, aliases: rule.aliases, parameters: ["x"],
      partials: [("x", rule.formula)], domain: rule.domain)
  }

  private static func entry(_ rule: any BinaryRule.Type) -> FunctionEntry {
    FunctionEntry(
      name: rule.name, aliases: rule.aliases, parameters: ["x", "y"],
      partials: [("x", rule.formulaX), ("y", rule.formulaY)], domain: rule.domain)
  }

  private static func entry(_ rule: any TernaryRule.Type) -> FunctionEntry {
    FunctionEntry(
      name: rule.name, aliases: rule.aliases, parameters: ["x", "y", "z"],
      partials: [("x", rule.formulaX), ("y", rule.formulaY), ("z", rule.formulaZ)],
      domain: rule.domain)
  }

  /// The cells of its row.
  var cells: [String] {
    let derivative =
      parameters.count == 1 || partials.count == 1
      ? partials[0].formula
      : partials.map { "∂\($0.parameter): \($0.formula)" }.joined(separator: ", ")
    return [
      "\(name)(\(parameters.joined(separator: ", ")))", derivative, domain,
      aliases.joined(separator: ", "),
    ]
  }

  var json: JSON {
    .object([
      ("name", .string(name)), ("aliases", .strings(aliases)),
      ("parameters", .strings(parameters)),
      ("derivative", .object(partials.map { ($0.parameter, .string($0.formula)) })),
      ("domain", .string(domain)),
    ])
  }
}
