import DualNumbers
import Testing

/// A function of one or two numbers that runs over every number type: a rule of the table or an operator.
enum TableFunction: Sendable {
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

  /// The function that formulas and reference data call by this name.
  init?(named name: String) {
    let operators: [String: TableFunction] = [
      "add": .add, "sub": .subtract, "mul": .multiply, "div": .divide, "neg": .negate,
    ]
    if let found = operators[name] {
      self = found
    } else if let rule = (Rules.unary + Rules.partials).first(where: { $0.name == name }) {
      self = .unary(rule)
    } else if let rule = (Rules.binary + Rules.binaryPartials).first(where: { $0.name == name }) {
      self = .binary(rule)
    } else {
      return nil
    }
  }

  /// The function of so many numbers that formulas call by this name.
  init?(named name: String, arity: Int) {
    switch arity {
    case 1:
      let rules = Rules.unary + Rules.partials
      guard let rule = rules.first(where: { $0.name == name }) else { return nil }
      self = .unary(rule)
    case 2:
      let rules = Rules.binary + Rules.binaryPartials
      guard let rule = rules.first(where: { $0.name == name }) else { return nil }
      self = .binary(rule)
    default:
      guard let rule = Rules.ternary.first(where: { $0.name == name }) else { return nil }
      self = .ternary(rule)
    }
  }

  func callAsFunction<N: RealNumber>(_ x: [N]) -> N {
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

  var arity: Int {
    switch self {
    case .ternary: 3
    case .binary, .add, .subtract, .multiply, .divide: 2
    default: 1
    }
  }

  /// Every function of one number: all rules, partials and powers with typical parameters.
  static let allUnary: [TableFunction] =
    (Rules.unary + Rules.partials).map { .unary($0) }
    + [-3, -2, -1, 0, 1, 2, 3, 7].map { .powInteger($0) }
    + [-1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3].map { .powConstant($0) }
    + [0, 1, 2, 3].map { .polygamma($0) } + [.negate] + [-3, 0, 5].map { .ldexp($0) }

  /// Every function of two numbers but the operators + − ×, whose partials are finite at finite arguments.
  static let allBinary: [TableFunction] =
    (Rules.binary + Rules.binaryPartials).map { .binary($0) } + [.divide]

  /// Every function of three numbers.
  static let allTernary: [TableFunction] = Rules.ternary.map { .ternary($0) }
}

extension TableFunction: CustomTestStringConvertible {
  var testDescription: String {
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
func apply<N: RealNumber>(_ rule: any UnaryRule.Type, to x: N) -> N {
  func open<R: UnaryRule>(_ rule: R.Type) -> N { R.value(x) }
  return open(rule)
}

/// A rule of the table with an integer order, applied to any number.
func apply<N: RealNumber>(_ rule: any ParametricRule.Type, order: Int, to x: N) -> N {
  func open<R: ParametricRule>(_ rule: R.Type) -> N {
    guard let order = order as? R.Parameter else { fatalError("\(R.name) has no integer order.") }
    return R.value(order, x)
  }
  return open(rule)
}

/// A rule of the table, applied to any two numbers.
func apply<N: RealNumber>(_ rule: any BinaryRule.Type, to x: N, _ y: N) -> N {
  func open<R: BinaryRule>(_ rule: R.Type) -> N { R.value(x, y) }
  return open(rule)
}

/// A rule of the table, applied to any three numbers.
func apply<N: RealNumber>(_ rule: any TernaryRule.Type, to x: N, _ y: N, _ z: N) -> N {
  func open<R: TernaryRule>(_ rule: R.Type) -> N { R.value(x, y, z) }
  return open(rule)
}

/// A way to look at the first derivatives of a function: over one number type, at one level of it.
struct DerivativeView: Sendable, CustomTestStringConvertible {
  let name: String
  /// The digits of the number at the bottom.
  var isFloat = false
  /// The value and the partial with respect to argument `index`, all others being constants.
  let evaluate:
    @Sendable (TableFunction, [Double], _ index: Int) -> (value: Double, partial: Double)

  var testDescription: String { name }

  static let all: [DerivativeView] = [
    DerivativeView(name: "Dual<Double>") { f, x, index in
      let y = f(x.indices.map { Dual(x[$0], tangent: $0 == index ? 1 : 0) })
      return (y.value, y.tangent)
    },
    DerivativeView(name: "Dual<Float>", isFloat: true) { f, x, index in
      let y = f(x.indices.map { Dual(Float(x[$0]), tangent: $0 == index ? 1 : 0) })
      return (Double(y.value), Double(y.tangent))
    },
    DerivativeView(name: "Dual<Dual<Double>>, outer level") { f, x, index in
      let y = f(x.indices.map { Dual(Dual(x[$0]), tangent: $0 == index ? 1 : 0) })
      return (y.value.value, y.tangent.value)
    },
    DerivativeView(name: "Dual<Dual<Double>>, inner level") { f, x, index in
      let y = f(x.indices.map { Dual(Dual(x[$0], tangent: $0 == index ? 1 : 0)) })
      return (y.value.value, y.value.tangent)
    },
    DerivativeView(name: "Dual<Dual<Double>>, seeded at both levels") { f, x, index in
      let y = f(
        x.indices.map {
          $0 == index ? Dual(Dual(x[$0], tangent: 1), tangent: 1) : Dual(Dual(x[$0]))
        })
      return (y.value.value, y.tangent.value)
    },
    DerivativeView(name: "TaylorSeries<Double> of order 1") { f, x, index in
      taylor(f, x, index, order: 1)
    },
    DerivativeView(name: "TaylorSeries<Double> of order 3") { f, x, index in
      taylor(f, x, index, order: 3)
    },
  ]

  private static func taylor(
    _ f: TableFunction, _ x: [Double], _ index: Int, order: Int
  ) -> (value: Double, partial: Double) {
    let variable = TaylorSeries(variable: x[index], order: order)
    let y = f(x.indices.map { $0 == index ? variable : TaylorSeries(x[$0]) })
    return (y.value, y.coefficient(1))
  }
}

/// ∂²f/∂xᵢ∂xⱼ by nested dual numbers.
func secondPartial(_ f: TableFunction, _ x: [Double], _ i: Int, _ j: Int) -> Double {
  let y = f(
    x.indices.map {
      Dual(Dual(x[$0], tangent: $0 == i ? 1 : 0), tangent: Dual($0 == j ? 1.0 : 0.0))
    })
  return y.tangent.tangent
}

/// d²f/dxᵢ² by a Taylor series.
func secondByTaylor(_ f: TableFunction, _ x: [Double], _ i: Int) -> Double {
  let variable = TaylorSeries(variable: x[i], order: 2)
  let y = f(x.indices.map { $0 == i ? variable : TaylorSeries(x[$0]) })
  return 2 * y.coefficient(2)
}

extension Double {
  /// Whether the two are equal, NaN being equal to NaN; +0 and −0 are.
  func isSameNumber(as other: Double) -> Bool { self == other || (isNaN && other.isNaN) }
}
