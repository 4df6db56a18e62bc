import DerivativeRules

/// What formulas can call: the names and aliases of the rule table.
enum FunctionTable {
  /// A function and how it is called.
  struct Function: Sendable {
    let name: String
    let call: Call
  }

  enum Call: Sendable {
    case unary(any UnaryRule.Type)
    case binary(any BinaryRule.Type)
    /// Two or more arguments, folded from the left.
    case folded(any BinaryRule.Type)
    /// `pow(a, b)`, which is `a^b`.
    case power
    /// An integer constant and a number.
    case parametric(any ParametricRule.Type)
  }

  /// Every function, in the order of the rule table.
  static let functions: [Function] = {
    var list: [Function] = []
    for rule in Rules.unary { list.append(Function(name: rule.name, call: .unary(rule))) }
    for rule in Rules.binary { list.append(Function(name: rule.name, call: call(of: rule))) }
    for rule in Rules.parametric where takesInteger(rule) && rule.name != Rules.Pow.name {
      list.append(Function(name: rule.name, call: .parametric(rule)))
    }
    for rule in Rules.partials { list.append(Function(name: rule.name, call: .unary(rule))) }
    for rule in Rules.binaryPartials { list.append(Function(name: rule.name, call: .binary(rule))) }
    return list
  }()

  /// The place in ``functions`` of every name and alias.
  static let indices: [String: Int] = {
    var indices: [String: Int] = [:]
    for (index, function) in functions.enumerated() {
      for name in [function.name] + aliases(of: function) { indices[name] = index }
    }
    return indices
  }()

  /// Every name and alias, in the order of the rule table.
  static let names: [String] = functions.flatMap { [$0.name] + aliases(of: $0) }

  private static func call(of rule: any BinaryRule.Type) -> Call {
    if rule == Rules.Pow.self { return .power }
    if rule == Rules.Maximum.self || rule == Rules.Minimum.self { return .folded(rule) }
    return .binary(rule)
  }

  private static func aliases(of function: Function) -> [String] {
    switch function.call {
    case .unary(let rule): rule.aliases
    case .binary(let rule), .folded(let rule): rule.aliases
    case .power: Rules.Pow.aliases
    case .parametric(let rule): rule.aliases
    }
  }

  private static func takesInteger(_ rule: any ParametricRule.Type) -> Bool {
    func open<R: ParametricRule>(_ rule: R.Type) -> Bool { R.Parameter.self == Int.self }
    return open(rule)
  }
}

extension FunctionTable.Function {
  /// How many arguments a call takes, and whether it can take more.
  var arity: (count: Int, orMore: Bool) {
    switch call {
    case .unary: (1, false)
    case .binary, .power, .parametric: (2, false)
    case .folded: (2, true)
    }
  }
}
