package import DerivativeRules
import SpecialFunctions

/// A function of one or two numbers that runs over every number type: a rule of the table or an operator.
package enum TableFunction: Sendable {
  case unary(any UnaryRule.Type)
  case binary(any BinaryRule.Type)
  case ternary(any TernaryRule.Type)
  case ldexp(Int)
  case powInteger(Int)
  case powConstant(Double)
  case polygamma(Int)
  /// A function of one number and an integer order.
  case ordered(any ParametricRule.Type, Int)
  case add, subtract, multiply, divide, negate

  /// The function, of so many numbers where it is told, that formulas and reference data call by this name.
  package init?(named name: String, arity: Int? = nil) {
    let operators: [String: TableFunction] = [
      "add": .add, "sub": .subtract, "mul": .multiply, "div": .divide, "neg": .negate,
    ]
    let named = Self.rules.filter { $0.description == name } + [operators[name]].compactMap { $0 }
    guard let found = named.first(where: { arity == nil || arity == $0.arity }) else { return nil }
    self = found
  }

  /// Every rule of one, two and three numbers.
  private static let rules: [TableFunction] =
    (Rules.unary + Rules.partials).map { .unary($0) }
    + (Rules.binary + Rules.binaryPartials).map { .binary($0) } + allTernary

  package func callAsFunction<N: RealNumber>(_ x: [N]) -> N {
    switch self {
    case .unary(let rule): apply(rule, to: x[0])
    case .binary(let rule): apply(rule, to: x[0], x[1])
    case .ternary(let rule): apply(rule, to: x[0], x[1], x[2])
    case .ldexp(let n): N.ldexp(x[0], n)
    case .powInteger(let n): N.pow(x[0], n)
    case .powConstant(let c): N.pow(x[0], constant: c)
    case .polygamma(let n): N.polygamma(n, x[0])
    case .ordered(let rule, let n): apply(rule, order: n, to: x[0])
    case .add: x[0] + x[1]
    case .subtract: x[0] - x[1]
    case .multiply: x[0] * x[1]
    case .divide: x[0] / x[1]
    case .negate: -x[0]
    }
  }

  package var arity: Int {
    switch self {
    case .ternary: 3
    case .binary, .add, .subtract, .multiply, .divide: 2
    default: 1
    }
  }

  /// Every function of one number: all rules, partials and powers with typical parameters.
  package static let allUnary: [TableFunction] =
    (Rules.unary + Rules.partials).map { .unary($0) }
    + [-3, -2, -1, 0, 1, 2, 3, 7].map { .powInteger($0) }
    + [-1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3].map { .powConstant($0) }
    + [0, 1, 2, 3].map { .polygamma($0) } + [.negate] + [-3, 0, 5].map { .ldexp($0) }

  /// Every function of two numbers but the operators + − ×, whose partials are finite at finite arguments.
  package static let allBinary: [TableFunction] =
    (Rules.binary + Rules.binaryPartials).map { .binary($0) } + [.divide]

  /// Every function of three numbers.
  package static let allTernary: [TableFunction] = Rules.ternary.map { .ternary($0) }
}

extension TableFunction: CustomStringConvertible {
  /// The name, or the operator.
  package var description: String {
    switch self {
    case .unary(let rule): rule.name
    case .binary(let rule): rule.name
    case .ternary(let rule): rule.name
    case .ldexp(let n): "ldexp(x, \(n))"
    case .powInteger(let n): "pow(x, \(n))"
    case .powConstant(let c): "pow(x, constant: \(c))"
    case .polygamma(let n): "polygamma(\(n), x)"
    case .ordered(let rule, let n): "\(rule.name)(\(n), x)"
    case .add: "+"
    case .subtract: "−"
    case .multiply: "×"
    case .divide: "÷"
    case .negate: "negation"
    }
  }
}

/// A rule of the table, applied to any number.
package func apply<N: RealNumber>(_ rule: any UnaryRule.Type, to x: N) -> N {
  func open<R: UnaryRule>(_ rule: R.Type) -> N { R.value(x) }
  return open(rule)
}

/// A rule of the table with an integer order, applied to any number.
package func apply<N: RealNumber>(_ rule: any ParametricRule.Type, order: Int, to x: N) -> N {
  func open<R: ParametricRule>(_ rule: R.Type) -> N {
    guard let order = order as? R.Parameter else { fatalError("\(R.name) has no integer order.") }
    return R.value(order, x)
  }
  return open(rule)
}

/// A rule of the table, applied to any two numbers.
package func apply<N: RealNumber>(_ rule: any BinaryRule.Type, to x: N, _ y: N) -> N {
  func open<R: BinaryRule>(_ rule: R.Type) -> N { R.value(x, y) }
  return open(rule)
}

/// A rule of the table, applied to any three numbers.
package func apply<N: RealNumber>(_ rule: any TernaryRule.Type, to x: N, _ y: N, _ z: N) -> N {
  func open<R: TernaryRule>(_ rule: R.Type) -> N { R.value(x, y, z) }
  return open(rule)
}
