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
    /// A number and an integer constant, which may be negative.
    case parametricLast(any ParametricRule.Type)
    case ternary(any TernaryRule.Type)
  }

  /// Every function, in the order of the rule table.
  static let functions: [Function] = {
    var list: [Function] = []
    for rule in Rules.unary { list.append(Function(name: rule.name, call: .unary(rule))) }
    for rule in Rules.binary { list.append(Function(name: rule.name, call: call(of: rule))) }
    for rule in Rules.parametric where takesInteger(rule) && rule.name != Rules.Pow.name {
      let isLast = rule == Rules.Ldexp.self
      list.append(
        Function(name: rule.name, call: isLast ? .parametricLast(rule) : .parametric(rule)))
    }
    for rule in Rules.ternary { list.append(Function(name: rule.name, call: .ternary(rule))) }
    for rule in Rules.partials { list.append(Function(name: rule.name, call: .unary(rule))) }
    for rule in Rules.binaryPartials { list.append(Function(name: rule.name, call: .binary(rule))) }
    return list
  }()

  /// The place in ``functions`` of every name and alias; of the first, where several have one name.
  static let indices: [String: Int] = {
    var indices: [String: Int] = [:]
    for (index, function) in functions.enumerated() {
      for name in [function.name] + aliases(of: function) where indices[name] == nil {
        indices[name] = index
      }
    }
    return indices
  }()

  /// The functions of the same name that take other numbers of arguments, by the place of the first.
  static let overloads: [Int: [Int]] = {
    var overloads: [Int: [Int]] = [:]
    for (index, function) in functions.enumerated() {
      if let first = indices[function.name], first != index {
        overloads[first, default: []].append(index)
      }
    }
    return overloads
  }()

  /// The function that a call means: the one named, or another of its name that takes so many arguments.
  static func resolve(_ index: Int, arguments: Int) -> Int {
    if functions[index].takes(arguments) { return index }
    return overloads[index]?.first { functions[$0].takes(arguments) } ?? index
  }

  /// Every name and alias, in the order of the rule table.
  static let names: [String] = functions.indices.flatMap { index in
    ([functions[index].name] + aliases(of: functions[index])).filter { indices[$0] == index }
  }

  private static func call(of rule: any BinaryRule.Type) -> Call {
    if rule == Rules.Pow.self { return .power }
    if rule == Rules.Maximum.self || rule == Rules.Minimum.self || rule == Rules.LogAddExp.self {
      return .folded(rule)
    }
    return .binary(rule)
  }

  private static func aliases(of function: Function) -> [String] {
    switch function.call {
    case .unary(let rule): rule.aliases
    case .binary(let rule), .folded(let rule): rule.aliases
    case .power: Rules.Pow.aliases
    case .parametric(let rule), .parametricLast(let rule): rule.aliases
    case .ternary(let rule): rule.aliases
    }
  }

  private static func takesInteger(_ rule: any ParametricRule.Type) -> Bool {
    func open<R: ParametricRule>(_ rule: R.Type) -> Bool { R.Parameter.self == Int.self }
    return open(rule)
  }
}

extension FunctionTable.Function {
  func takes(_ arguments: Int) -> Bool {
    arguments == arity.count || (arity.orMore && arguments > arity.count)
  }

  /// How many arguments a call takes, and whether it can take more.
  var arity: (count: Int, orMore: Bool) {
    switch call {
    case .unary: (1, false)
    case .binary, .power, .parametric, .parametricLast: (2, false)
    case .ternary: (3, false)
    case .folded: (2, true)
    }
  }
}
