import DerivativeRules

/// What a row of a trace computes.
public enum TraceOperation: Sendable {
  /// An input: nothing is computed.
  case input
  /// The sum of two operands.
  case add
  /// The difference of two operands.
  case subtract
  /// The product of two operands.
  case multiply
  /// The quotient of two operands.
  case divide
  /// The negative of an operand.
  case negate
  /// A function of the rule table.
  case function(AppliedRule)

  /// The name: `input`, `add`, `subtract`, `multiply`, `divide`, `negate`, or that of the rule.
  public var name: String {
    switch self {
    case .input: "input"
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .divide: "divide"
    case .negate: "negate"
    case .function(let rule): rule.name
    }
  }

  /// The partial derivatives as formulas in `x`, `y`, `z` (and the parameter `n`), one for each operand.
  public var partialFormulas: [String] {
    switch self {
    case .input: []
    case .add: ["1", "1"]
    case .subtract: ["1", "-1"]
    case .multiply: ["y", "x"]
    case .divide: ["1/y", "-x/y^2"]
    case .negate: ["-1"]
    case .function(let rule): rule.partialFormulas()
    }
  }
}

/// What a trace keeps of the rule that a row applies: its name and its texts, not its type.
public struct AppliedRule: Sendable {
  /// The name formulas call the function by.
  public let name: String
  /// The parameter of a function that has one, such as the exponent of `pow`.
  public let parameter: String?
  /// Whether a call writes the parameter behind the number, as the powers do and `ldexp`.
  let isParameterLast: Bool
  /// The partial derivatives as formulas, one for each operand; none of a rule that is an instance.
  package let partialFormulas: @Sendable () -> [String]
  /// Whether the rule computes lists, with other last places than the one of its name.
  package private(set) var isForLists = false

  /// A rule that is an instance, of which a row holds one output: it has no formulas, its partials are numbers.
  init(instance name: String) {
    self.name = name
    parameter = nil
    isParameterLast = false
    partialFormulas = { [] }
  }
  init<R: UnaryRule>(_ rule: R.Type) {
    name = R.name
    parameter = nil
    isParameterLast = false
    partialFormulas = { [R.formula] }
    isForLists = R.listKernel != nil
  }
  init<R: BinaryRule>(_ rule: R.Type) {
    name = R.name
    parameter = nil
    isParameterLast = false
    partialFormulas = { [R.formulaX, R.formulaY] }
  }
  init<R: TernaryRule>(_ rule: R.Type) {
    name = R.name
    parameter = nil
    isParameterLast = false
    partialFormulas = { [R.formulaX, R.formulaY, R.formulaZ] }
  }
  init<R: ParametricRule>(_ rule: R.Type, parameter: R.Parameter) {
    name = R.name
    self.parameter = parameter.description
    isParameterLast = !R.traits.isDisjoint(with: [.parameterLast, .power])
    partialFormulas = { [R.formula] }
  }
}
