public import DerivativeRules

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
  /// A function of one number.
  case unary(any UnaryRule.Type)
  /// A function of two numbers.
  case binary(any BinaryRule.Type)
  /// A function of three numbers.
  case ternary(any TernaryRule.Type)
  /// A function of a parameter and one number, such as `pow` with a constant exponent.
  case parametric(any ParametricRule.Type, parameter: String)

  /// The name: `input`, `add`, `subtract`, `multiply`, `divide`, `negate`, or that of the rule.
  public var name: String {
    switch self {
    case .input: "input"
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .divide: "divide"
    case .negate: "negate"
    case .unary(let rule): rule.name
    case .binary(let rule): rule.name
    case .ternary(let rule): rule.name
    case .parametric(let rule, _): rule.name
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
    case .unary(let rule): [rule.formula]
    case .binary(let rule): [rule.formulaX, rule.formulaY]
    case .ternary(let rule): [rule.formulaX, rule.formulaY, rule.formulaZ]
    case .parametric(let rule, _): [rule.formula]
    }
  }
}
