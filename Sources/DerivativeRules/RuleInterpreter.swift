/// A number that carries derivatives: what a mode of differentiation supplies.
///
/// A mode supplies arithmetic and the four `apply` functions of ``RealNumber``; all of `sin`, `exp`, `pow`, … follow
/// (`RuleInterpreter+Functions.swift`). A new function is one rule, a new mode is one interpreter.
public protocol RuleInterpreter: RealNumber {}
