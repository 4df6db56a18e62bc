import DerivativeRules

// The groups are listed here, in the highest module that has rules: the parser's names, `dual functions`, the documentation
// checks and the table-driven tests walk over this list; a rule that is missing in its group fails the completeness test.

extension Rules {
  /// Shows every rule to a visitor, group by group.
  ///
  /// Only those who ask for the whole table keep it: a program that differentiates functions of its own links the rules
  /// of those.
  ///
  /// Compiled once, for no visitor in particular: the optimiser of a release build would take so short a function over into
  /// other modules, and compile the methods of each visitor for each of the rules there.
  #if !hasFeature(Embedded)
    @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  #endif
  public static func visit<V: RuleVisitor>(_ visitor: inout V) { visitInlined(&visitor) }

  /// The same, compiled for the visitor: what it does with each rule is compiled for that rule.
  @_alwaysEmitIntoClient
  package static func visitInlined<V: RuleVisitor>(_ visitor: inout V) {
    visitElementary(&visitor)
    visitFurther(&visitor)
  }

  /// The same, compiled for the visitor as far as the elementary functions and those beside them go, which are a third of all;
  /// what it does with the others is compiled once.
  @_alwaysEmitIntoClient
  package static func visitElementaryInlined<V: RuleVisitor>(_ visitor: inout V) {
    visitElementary(&visitor)
    visitFurtherOnce(&visitor)
  }

  #if !hasFeature(Embedded)
    @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  #endif
  @usableFromInline package static func visitFurtherOnce<V: RuleVisitor>(_ visitor: inout V) {
    visitFurther(&visitor)
  }

  @_alwaysEmitIntoClient
  package static func visitElementary<V: RuleVisitor>(_ visitor: inout V) {
    visitPowers(&visitor)
    visitExponentials(&visitor)
    visitTrigonometric(&visitor)
    visitHyperbolic(&visitor)
    visitSpecial(&visitor)
    visitActivations(&visitor)
    visitPiecewise(&visitor)
  }

  @_alwaysEmitIntoClient
  package static func visitFurther<V: RuleVisitor>(_ visitor: inout V) {
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
    /// Functions meant for `elementwise(_:_:)`: others' doubles, faster over lists.
    public static var elementwise: [any UnaryRule.Type] { lists.elementwise }
    /// Functions of a list of numbers.
    public static var reductions: [any ReductionRule.Type] { lists.reductions }
  }
#endif
