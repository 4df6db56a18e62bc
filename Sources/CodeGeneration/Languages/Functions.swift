internal import Expressions
package import Symbolic

/// How a language calls the functions of the rule table: its own, or ones that are written beside the code.
package struct Functions {
  let language: TargetLanguage
  /// The function that is written; names of functions beside it begin with its name.
  let prefix: String
  /// The functions to write beside, by rule and number of arguments, each behind those that it calls.
  private(set) var needed: [(name: String, arguments: Int)] = []
  private(set) var missing: [String] = []
  private var seen: Set<String> = []

  package init(_ language: TargetLanguage, prefix: String) {
    self.language = language
    self.prefix = prefix
  }

  /// The functions that can be written beside the code: rules and numbers of arguments.
  package static var written: [(name: String, arguments: Int)] { FunctionFormula.rules }

  /// Whether the language has, or can be given, the function.
  static func isKnown(_ rule: String, _ language: TargetLanguage) -> Bool {
    (1...3).contains { arguments in
      var functions = Functions(language, prefix: "")
      guard
        NativeFunctions.template(rule, arguments: arguments, language) != nil
          || FunctionFormula.of(rule, arguments: arguments) != nil
      else { return false }
      functions.require(rule, arguments: arguments)
      return functions.missing.isEmpty
    }
  }

  /// Notes what a graph calls.
  mutating func require(_ graph: FormulaGraph) {
    let isReached = graph.reached(from: graph.outputs)
    for (index, node) in graph.nodes.enumerated() where isReached[index] {
      switch node.operation {
      case .call(let rule):
        let count = rule.form == .folded ? 2 : node.operands.count
        require(RuleTexts[rule].name, arguments: count)
      case .power: require("pow", arguments: 2)
      default: break
      }
    }
  }

  mutating func require(_ rule: String, arguments: Int) {
    guard seen.insert("\(rule)/\(arguments)").inserted else { return }
    if NativeFunctions.template(rule, arguments: arguments, language) != nil { return }
    guard let graph = graph(of: rule, arguments: arguments) else {
      missing.append(rule)
      return
    }
    let before = missing.count
    require(graph)
    // The name of what the formula calls says little: the function itself is what is missing.
    if missing.count > before {
      missing.removeSubrange(before...)
      missing.append(rule)
      return
    }
    needed.append((rule, arguments))
  }

  /// The graph of a function that is written beside the code; nil where there is no formula of it.
  package func graph(of rule: String, arguments: Int) -> FormulaGraph? {
    guard let formula = FunctionFormula.of(rule, arguments: arguments) else { return nil }
    let isFused = NativeFunctions.template("fma", arguments: 3, language) != nil
    let text = isFused ? formula.text : formula.unfused ?? formula.text
    do {
      let parsed = try Formula(parsing: text)
      return FormulaGraph([parsed], variables: formula.parameters).foldingConstants()
    } catch {
      preconditionFailure("The formula of a function is one that the parser reads.")
    }
  }

  /// How the function is called: a template with `$0`, `$1`, `$2` for the arguments.
  func template(_ rule: String, _ arguments: Int, _ order: Int?) -> String {
    if let native = NativeFunctions.template(rule, arguments: arguments, language) {
      return native
    }
    let list = (0..<arguments).map { "$\($0)" }.joined(separator: ", ")
    return "\(name(of: rule, arguments: arguments))(\(list))"
  }

  /// The name of a function that is written beside the code.
  func name(of rule: String, arguments: Int) -> String {
    // One name has several functions.
    let isShared = (1...3).count { FunctionFormula.of(rule, arguments: $0) != nil } > 1
    return "\(prefix)_\(rule)" + (isShared ? "\(arguments)" : "")
  }
}
