/// The table of derivative rules: every function this package can differentiate.
///
/// The rules stand in `Functions/`, each group with the functions that call them. Here the groups are listed: the
/// parser's names, `dual functions`, the documentation checks and the table-driven tests walk over this list; a rule
/// that is missing in its group fails the completeness test.
public enum Rules {
  /// Shows every rule to a visitor, group by group.
  ///
  /// Only those who ask for the whole table keep it: a program that differentiates functions of its own links the rules
  /// of those.
  public static func visit<V: RuleVisitor>(_ visitor: inout V) {
    visitPowers(&visitor)
    visitExponentials(&visitor)
    visitTrigonometric(&visitor)
    visitHyperbolic(&visitor)
    visitSpecial(&visitor)
    visitActivations(&visitor)
    visitPiecewise(&visitor)
    visitErrorFunctions(&visitor)
    visitIntegrals(&visitor)
    visitBessel(&visitor)
    visitBeta(&visitor)
    visitReciprocalTrigonometric(&visitor)
    visitReciprocalHyperbolic(&visitor)
    visitDegrees(&visitor)
    visitHalfTurns(&visitor)
    visitCombinations(&visitor)
    visitLogExp(&visitor)
    visitNeuralActivations(&visitor)
    visitCosts(&visitor)
    visitReductions(&visitor)
    visitElementwise(&visitor)
  }
}

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
  @_alwaysEmitIntoClient public mutating func visit<R: ReductionRule>(_ rule: R.Type) {}
}

#if !hasFeature(Embedded)
  // The lists as arrays of types: read by the tool and the tests, and by nothing that differentiates.
  extension Rules {
    private struct Lists: RuleVisitor {
      var unary: [any UnaryRule.Type] = []
      var binary: [any BinaryRule.Type] = []
      var ternary: [any TernaryRule.Type] = []
      var parametric: [any ParametricRule.Type] = []
      var partials: [any UnaryRule.Type] = []
      var binaryPartials: [any BinaryRule.Type] = []
      var elementwise: [any UnaryRule.Type] = []
      var reductions: [any ReductionRule.Type] = []

      init() { Rules.visit(&self) }

      mutating func visit<R: UnaryRule>(_ rule: R.Type) {
        if R.listKernel != nil { return elementwise.append(rule) }
        if R.traits.contains(.partial) { partials.append(rule) } else { unary.append(rule) }
      }
      mutating func visit<R: BinaryRule>(_ rule: R.Type) {
        if R.traits.contains(.partial) {
          binaryPartials.append(rule)
        } else {
          binary.append(rule)
        }
      }
      mutating func visit<R: TernaryRule>(_ rule: R.Type) { ternary.append(rule) }
      mutating func visit<R: ParametricRule>(_ rule: R.Type) { parametric.append(rule) }
      mutating func visit<R: ReductionRule>(_ rule: R.Type) { reductions.append(rule) }
    }

    private static let lists = Lists()

    /// Functions of one number.
    public static var unary: [any UnaryRule.Type] { lists.unary }
    /// Functions of two numbers.
    public static var binary: [any BinaryRule.Type] { lists.binary }
    /// Functions of three numbers.
    public static var ternary: [any TernaryRule.Type] { lists.ternary }
    /// Functions of one number and a parameter.
    public static var parametric: [any ParametricRule.Type] { lists.parametric }
    /// Partials that are functions of their own; formulas may call them too.
    public static var partials: [any UnaryRule.Type] { lists.partials }
    /// Partials of two numbers that are functions of their own; formulas may call them too.
    public static var binaryPartials: [any BinaryRule.Type] { lists.binaryPartials }
    /// Functions meant for ``elementwise(_:_:)``: others' doubles, faster over lists.
    public static var elementwise: [any UnaryRule.Type] { lists.elementwise }
    /// Functions of a list of numbers.
    public static var reductions: [any ReductionRule.Type] { lists.reductions }
  }
#endif

extension RealNumber {
  /// The number itself inside the domain, NaN outside: no derivative beside a value that is NaN.
  ///
  /// Taken of a divisor, not of the quotient, so that the division is not moved behind a branch.
  @_alwaysEmitIntoClient @inline(__always)
  func inside(_ domain: Bool) -> Self { scaled(by: domain ? 1 : MachineNumber.nan) }

  /// The partial of a function that does not exist where its value is NaN: never a number beside a NaN.
  @_alwaysEmitIntoClient @inline(__always)
  static func partial(_ partial: Self, unlessNaN value: Self) -> Self {
    // Not a constant NaN: so that the derivatives of the partial do not exist either.
    value == value ? partial : Self.self == MachineNumber.self ? value : value.scaled(by: .nan)
  }
}
