/// A number that carries derivatives: the one hook through which a mode meets every rule.
///
/// A mode supplies arithmetic and these three functions; all of `sin`, `exp`, `pow`, … follow
/// (`RuleInterpreter+Functions.swift`). A new function is one rule, a new mode is one interpreter.
public protocol RuleInterpreter: RealNumber {
  /// Applies a function of one number.
  static func apply<R: UnaryRule>(_ rule: R.Type, _ x: Self) -> Self
  /// Applies a function of two numbers.
  static func apply<R: BinaryRule>(_ rule: R.Type, _ x: Self, _ y: Self) -> Self
  /// Applies a function of one number and a parameter.
  static func apply<R: ParametricRule>(_ rule: R.Type, _ parameter: R.Parameter, _ x: Self) -> Self
}
