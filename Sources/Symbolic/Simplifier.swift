import DerivativeRules
import Expressions

/// Rewrites results in fewer operations, as sums of products of powers: like terms and like factors are collected, numbers
/// folded as fractions, common factors taken out where that is shorter.
///
/// Nothing is done that loses a part of the domain unnoticed: where `x/x` becomes 1, or `sqrt(x)^2` becomes x, what that
/// assumes is kept, and ``assumptions(besides:)`` says it unless the function itself, or its form, has it anyway.
package struct Simplifier {
  /// A term, by its place in the list of all that were made.
  typealias Term = Int

  enum Form: Hashable {
    case number(Rational)
    /// A number that is no fraction of small integers.
    case literal(FormulaGraph.Literal)
    case constant(Constant)
    case variable(Int)
    /// Two or more terms with their coefficients; the number among them is that of ``Simplifier/one``.
    case sum([Summand])
    /// A coefficient and powers: none is a number, a sum stands alone only with a power or a coefficient.
    case product(Rational, [Factor])
    /// A power whose exponent is no number.
    case power(Term, Term)
    case call(CalledRule, [Term])
    case compare(Comparison, Term, Term)
    case and(Term, Term)
    case or(Term, Term)
    case not(Term)
    case choose(Term, Term, Term)
  }

  struct Summand: Hashable {
    var coefficient: Rational
    var term: Term
  }

  struct Factor: Hashable {
    var base: Term
    var exponent: Rational
  }

  private(set) var forms: [Form] = []
  private var places: [Form: Term] = [:]
  /// The operations of each term when it is written.
  private(set) var costs: [Int] = []
  /// What has been assumed.
  var assumed: [Assumption] = []
  private let graph: FormulaGraph
  var source: FormulaGraph { graph }
  var names: [String] { graph.variables }
  private var terms: [FormulaGraph.Place: Term] = [:]
  /// How deep rewritten sums are inside each other.
  var depth = 0
  /// What sums and products were rewritten as before, with what that assumed.
  var rewritten: [Rewriting: (term: Term, assumed: [Assumption])] = [:]
  /// How many more forms are looked at.
  var budget = 4_000

  struct Rewriting: Hashable {
    var term: Term
    var depth: Int
  }

  /// The shortest form of a term, as it was found before or as a search finds it.
  mutating func rewriting(_ term: Term, _ search: (inout Simplifier) -> Term) -> Term {
    let key = Rewriting(term: term, depth: depth)
    if let known = rewritten[key] {
      for assumption in known.assumed { assume(assumption) }
      return known.term
    }
    guard budget > 0 else { return term }
    budget -= 1
    let before = assumed
    assumed = []
    depth += 1
    let found = search(&self)
    depth -= 1
    let added = assumed
    rewritten[key] = (found, added)
    assumed = before
    for assumption in added { assume(assumption) }
    return found
  }

  let one: Term
  let zero: Term
  static let squareRoot = RuleTexts.rule(named: "sqrt", arguments: 1)
  /// Functions whose squares add up to 1, or differ by 1.
  static let squares: [(CalledRule, CalledRule, Bool)] = [
    ("sin", "cos", true), ("cosh", "sinh", false),
  ].compactMap { first, second, isSum in
    guard let a = RuleTexts.rule(named: first, arguments: 1),
      let b = RuleTexts.rule(named: second, arguments: 1)
    else { return nil }
    return (a, b, isSum)
  }
  /// Functions whose quotient is a third, and whether only powers that cancel become that.
  static let tangents: [(CalledRule, CalledRule, CalledRule, Bool)] = [
    ("sinh", "cosh", "tanh", false), ("sin", "cos", "tan", true),
  ].compactMap { first, second, third, isOnlyWhole in
    guard let a = RuleTexts.rule(named: first, arguments: 1),
      let b = RuleTexts.rule(named: second, arguments: 1),
      let c = RuleTexts.rule(named: third, arguments: 1)
    else { return nil }
    return (a, b, c, isOnlyWhole)
  }

  /// A simplifier of nodes of a graph.
  package init(_ graph: FormulaGraph) {
    self.graph = graph
    one = 0
    zero = 1
    _ = intern(.number(.one))
    _ = intern(.number(.zero))
    for index in graph.variables.indices { _ = intern(.variable(index)) }
  }

  mutating func intern(_ form: Form) -> Term {
    if let known = places[form] { return known }
    let cost = cost(of: form)
    forms.append(form)
    costs.append(cost)
    places[form] = forms.count - 1
    return forms.count - 1
  }

  mutating func number(_ value: Rational) -> Term { intern(.number(value)) }

  func rational(_ term: Term) -> Rational? {
    if case .number(let value) = forms[term] { value } else { nil }
  }

  /// The term of a node; what it needs is simplified first.
  mutating func term(of root: FormulaGraph.Place) -> Term {
    let isReached = graph.reached(from: [root])
    for place in 0...root where isReached[place] && terms[place] == nil {
      let node = graph.nodes[place]
      let x = node.operands.map { terms[$0] ?? zero }
      terms[place] = term(of: node, x)
    }
    return terms[root] ?? zero
  }

  private mutating func term(of node: FormulaGraph.Node, _ x: [Term]) -> Term {
    switch node.operation {
    case .number(let literal):
      Rational(literal.value).map { number($0) } ?? intern(.literal(literal))
    case .constant(let constant): intern(.constant(constant))
    case .variable(let index): intern(.variable(index))
    case .add:
      sum([Summand(coefficient: .one, term: x[0]), Summand(coefficient: .one, term: x[1])])
    case .subtract:
      sum([Summand(coefficient: .one, term: x[0]), Summand(coefficient: Rational(-1), term: x[1])])
    case .multiply: product(.one, [(x[0], .one), (x[1], .one)])
    case .divide: product(.one, [(x[0], .one), (x[1], Rational(-1))])
    case .negate: product(Rational(-1), [(x[0], .one)])
    case .power:
      if let exponent = rational(x[1]) {
        product(.one, [(x[0], exponent)])
      } else {
        intern(.power(x[0], x[1]))
      }
    case .call(let rule): call(rule, x)
    case .compare(let comparison): intern(.compare(comparison, x[0], x[1]))
    case .and: intern(.and(x[0], x[1]))
    case .or: intern(.or(x[0], x[1]))
    case .not: intern(.not(x[0]))
    case .choose: choose(x[0], x[1], x[2])
    }
  }

  private mutating func choose(_ condition: Term, _ then: Term, _ otherwise: Term) -> Term {
    if then == otherwise { return then }
    if case .compare(let comparison, let x, let y) = forms[condition], let a = rational(x),
      let b = rational(y)
    {
      return comparison.holds(a.value, b.value) ? then : otherwise
    }
    return intern(.choose(condition, then, otherwise))
  }

  /// A call; a number where the argument is 0 or 1 and the value 0, 1 or −1.
  private mutating func call(_ rule: CalledRule, _ x: [Term]) -> Term {
    if rule == Self.squareRoot, let half = Rational(1, over: 2) {
      return product(.one, [(x[0], half)])
    }
    if x.count == 1, let argument = rational(x[0]), argument.isInteger,
      (0...1).contains(argument.numerator)
    {
      let value = RuleCaller<Double>([rule]).value(0, [argument.value])
      if let integer = Int(exactly: value), integer.magnitude <= 1 {
        return number(Rational(integer))
      }
    }
    return intern(.call(rule, x))
  }
}
