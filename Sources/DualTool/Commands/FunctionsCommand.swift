import DualNumbers
import Expressions
import Rendering

/// `dual functions`: lists the functions of the rule table.
struct FunctionsCommand: Command {
  static let entry = Entry(
    name: "functions", abstract: "Every function, its derivative and its domain.",
    arguments: [
      Argument(
        name: "function", abstract: "Show this function only.", isOptional: true,
        kind: "function", words: { FunctionEntry.listed.map(\.name) })
    ],
    options: [
      Option(
        name: "all",
        abstract: "List the partials too that are functions of their own, as one_plus_square."),
      .format(Report.Format.self), .version, .help,
    ], examples: ["dual functions tanh"])

  private let chosen: [FunctionEntry]?
  private let listed: [FunctionEntry]
  private let format: Report.Format

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    format = try arguments.format()
    listed = arguments.has("all") ? FunctionEntry.all : FunctionEntry.listed
    chosen = try arguments.choices(
      "function", of: FunctionEntry.all, otherwise: "'dual functions' lists all."
    ) { [$0.name] + $0.aliases }
  }

  func run(to output: Output) throws(Failure) {
    switch format {
    case .text: try output.append(text)
    case .json:
      for function in chosen ?? listed {
        try output.append(function.json.rendered + "\n")
      }
    }
  }

  /// The widest formula that the list of all functions shows whole.
  private static let width = 80

  private var text: String {
    var table = Table(["FUNCTION", "DERIVATIVE", "DOMAIN", "ALSO"])
    for function in chosen ?? listed {
      var cells = function.cells
      // One long formula would make every line of the list as long.
      if chosen == nil, cells[1].count > Self.width {
        cells[1] = cells[1].prefix(Self.width - 1) + "…"
      }
      table.add(cells)
    }
    guard chosen == nil else { return table.text() }
    return table.text()
      + """

      A formula that ends with … is shown whole by 'dual functions <function>'.
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

  /// The functions that people look for: those that are only partials of others are left out.
  static let listed: [FunctionEntry] = {
    let partials = Rules.partials.map { $0.name } + Rules.binaryPartials.map { $0.name }
    return all.filter { !partials.contains($0.name) }
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
    // The base of a logarithm is named.
    let base = name == "log" && parameters.count == 2 ? "base=" : ""
    return [
      "\(name)(\(base)\(parameters.joined(separator: ", ")))", derivative, domain,
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
