/// The derivative rules: every function this package can differentiate is one of them.
///
/// The rules stand in `Functions/` of this module, the elementary ones, and of `SpecialFunctions`, each group with the
/// functions that call them.
public enum Rules {}

/// What is done with each rule of the table: the list of rules without a type that could be any of them.
public protocol RuleVisitor {
  /// Does it with a function of one number.
  mutating func visit<R: UnaryRule>(_ rule: R.Type)
  /// Does it with a function of two numbers.
  mutating func visit<R: BinaryRule>(_ rule: R.Type)
  /// Does it with a function of three numbers.
  mutating func visit<R: TernaryRule>(_ rule: R.Type)
  /// Does it with a function of one number and a parameter.
  mutating func visit<R: ParametricRule>(_ rule: R.Type)
  /// Does it with a function of a list of numbers.
  mutating func visit<R: ReductionRule>(_ rule: R.Type)
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RuleVisitor {
  /// Passes functions of lists over, for visitors that have no use for them.
  @_alwaysEmitIntoClient public mutating func visit<R: ReductionRule>(_ rule: R.Type) {}
}

extension RealNumber {
  /// The number itself inside the domain, NaN outside: no derivative beside a value that is NaN.
  ///
  /// Taken of a divisor, not of the quotient, so that the division is not moved behind a branch.
  @_alwaysEmitIntoClient @inline(__always)
  package func inside(_ domain: Bool) -> Self { scaled(by: domain ? 1 : MachineNumber.nan) }

  /// The partial of a function that does not exist where its value is NaN: never a number beside a NaN.
  @_alwaysEmitIntoClient @inline(__always)
  package static func partial(_ partial: Self, unlessNaN value: Self) -> Self {
    if _isConcrete(Self.self) { return inlinedPartial(partial, unlessNaN: value) }
    return calledPartial(partial, unlessNaN: value)
  }

  /// The same for code that is compiled for no number: there once.
  @usableFromInline @inline(never)
  static func calledPartial(_ partial: Self, unlessNaN value: Self) -> Self {
    inlinedPartial(partial, unlessNaN: value)
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlinedPartial(_ partial: Self, unlessNaN value: Self) -> Self {
    // Not a constant NaN: so that the derivatives of the partial do not exist either.
    value == value ? partial : Self.self == MachineNumber.self ? value : value.scaled(by: .nan)
  }
}
