import DerivativeRules
import Expressions
import ForwardMode
import SpecialFunctions
import TestSupport
import Testing

/// A rule of any list, with what is said of it everywhere else.
struct ListedRule: Sendable, CustomTestStringConvertible {
  let type: any DerivativeRule.Type
  /// 1, 2, 3 numbers, or `n` for one number and a parameter.
  let arity: String
  let isPartial: Bool
  /// The partials as formulas.
  let formulas: [String]

  var name: String { type.name }
  var key: String { "\(name)/\(arity)" }
  /// The name of the type, as the source and the documentation have it.
  var typeName: String { "\(type)" }
  var testDescription: String { key }

  static let all: [ListedRule] = {
    var list: [ListedRule] = []
    for (rules, isPartial) in [(Rules.unary, false), (Rules.partials, true)] {
      list += rules.map {
        ListedRule(type: $0, arity: "1", isPartial: isPartial, formulas: [$0.formula])
      }
    }
    for (rules, isPartial) in [(Rules.binary, false), (Rules.binaryPartials, true)] {
      list += rules.map {
        ListedRule(
          type: $0, arity: "2", isPartial: isPartial, formulas: [$0.formulaX, $0.formulaY])
      }
    }
    list += Rules.ternary.map {
      ListedRule(
        type: $0, arity: "3", isPartial: false, formulas: [$0.formulaX, $0.formulaY, $0.formulaZ])
    }
    list += Rules.parametric.map {
      ListedRule(
        type: $0, arity: "n", isPartial: $0.traits.contains(.partial), formulas: [$0.formula])
    }
    return list
  }()
}

@Suite("Every rule is complete")
struct RuleCompletenessTests {
  /// A line of the sources of the modules with rules.
  struct Line {
    let text: Substring
    /// `Sources/DerivativeRules/…swift:12`.
    let place: String
  }

  static let lines: [Line] = ["DerivativeRules", "SpecialFunctions"].flatMap { module in
    let folder = "Sources/\(module)"
    let files = TextFile.paths(under: TextFile.root.appending(path: folder)).sorted()
    return files.filter { $0.hasSuffix(".swift") }.flatMap { file in
      let text = TextFile.text(of: TextFile.root.appending(path: "\(folder)/\(file)"))
      return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
        Line(text: $1, place: "\(folder)/\(file):\($0 + 1)")
      }
    }
  }

  /// Where each rule type is declared, as an index of `lines`.
  static let declarations: [Substring: Int] = {
    let enums = lines.indices.filter { lines[$0].text.hasPrefix("  public enum ") }
    return Dictionary(
      enums.map { (lines[$0].text.dropFirst(14).prefix { $0 != ":" }, $0) },
      uniquingKeysWith: { first, _ in first })
  }()

  /// The rule types that comments of free functions end with.
  ///
  /// These functions stand at the left margin.
  static let named: Set<Substring> = {
    let comments = lines.indices.filter { lines[$0].text.hasPrefix("///") }
    return Set(
      comments.compactMap { index in
        guard lines[(index + 1)...].prefix(2).contains(where: { $0.text.contains("public func ") })
        else { return nil }
        return lines[index].text.firstMatch(of: /see ``(?:DerivativeRules\/)?Rules\/(\w+)``\.$/)?.1
      })
  }()

  /// Rules without reference rows: those whose value and partials are exact, or parts of ones that have rows.
  static let withoutReference: Set<String> = [
    // Piecewise constant, or exact: their rows are among the edge cases.
    "relu/1", "step/1", "abs/1", "sign/1", "floor/1", "ceil/1", "round/1", "trunc/1",
    "max/2", "min/2", "copysign/2", "mod/2", "zero_one/2", "ldexp/n",
    // Functions of `DerivativeRulesTests`, which has their own references.
    "digamma/1", "polygamma/n",
    // Integer and constant exponents of `pow`, whose rows they share.
    "pow/n",
    // Parts of the second derivatives that have rows.
    "one_plus_square/1", "one_minus_square/1", "square_minus_one/1", "times_ln2/1", "times_ln10/1",
    "refined_cbrt/1", "sech2/1", "logistic_density/1", "gaussian/1", "sum_of_squares/2",
    "unit_component/2", "inversion_component/2", "gaussian_slope/1",
    "atan_slope/1", "atan_share/1", "asinh_slope/1", "erfcx_slope/1", "erfcx_curvature/1",
    "dawson_slope/1", "dawson_curvature/1",
    "erfinv_slope/1", "erfcinv_slope/1", "lambertw0_slope/1", "one_plus_lambertw0/1",
    "ellipb/1", "ellipc/1", "ellipd/1", "ellipr/1", "besselj_over_power/n",
    "digamma_difference/2", "trigamma_difference/2", "beta_slope/2", "beta_mixed/2",
    // Their rows are those of erfcx, dawson, ellipk and ellipe in `orders_unary.txt`.
    "erfcx_derivative/n", "dawson_derivative/n", "ellipc_derivative/n", "ellipr_derivative/n",
  ]

  static let referenced: Set<String> = {
    let unary = (RuleRow.unary + RuleRow.breadthUnary + RuleRow.specialUnary).map {
      "\($0.function)/1"
    }
    let binary = (RuleRow.binary + RuleRow.breadthBinary + RuleRow.specialBinary)
      .map { "\($0.function)/2" }
    let parametric = RuleRow.specialParametric.map { "\($0.function)/n" }
    return Set(unary + binary + parametric + RuleRow.breadthTernary.map { "\($0.function)/3" })
  }()

  @Test("A formula can call it by every name", arguments: ListedRule.all)
  func parserName(rule: ListedRule) throws {
    let arguments = [
      "1": "x", "2": rule.name == "log" ? "base=x, y" : "x, y", "3": "x, y, z",
      "n": rule.name == "ldexp" ? "x, 2" : "2, x",
    ]
    for name in [rule.name] + rule.type.aliases {
      let call = "\(name)(\(try #require(arguments[rule.arity])))"
      #expect(throws: Never.self, "\(call)") { _ = try Formula(parsing: call) }
      #expect(Formula.functionNames.contains(name))
    }
  }

  @Test("Its partials are formulas", arguments: ListedRule.all)
  func formulas(rule: ListedRule) {
    for formula in rule.formulas {
      // `n` is a number in the formulas of parametric rules; orders have to be constants.
      let text = rule.arity == "n" ? "n = 3; \(formula)" : formula
      #expect(throws: Never.self, "\(formula)") { _ = try Formula(parsing: text) }
    }
  }

  @Test("It has reference rows, or a reason to have none", arguments: ListedRule.all)
  func reference(rule: ListedRule) {
    #expect(Self.referenced.contains(rule.key) != Self.withoutReference.contains(rule.key))
  }

  @Test("It has a row of edge cases", arguments: ListedRule.all)
  func edges(rule: ListedRule) {
    #expect(EdgeCases.byName[rule.key]?.isEmpty == false)
  }

  @Test("It has a doc comment and a domain", arguments: ListedRule.all)
  func documentation(rule: ListedRule) throws {
    let index = try #require(
      Self.declarations[rule.typeName[...]], "no line declares 'public enum \(rule.typeName)'")
    let place = Self.lines[index].place
    #expect(Self.lines[index - 1].text.hasPrefix("  ///"), "\(place) has no doc comment")
    #expect(!rule.type.domain.isEmpty, "\(place) states no domain")
  }

  @Test(
    "It has a free function, or is a partial that only rules call", arguments: ListedRule.all)
  func freeFunction(rule: ListedRule) {
    // |x| has the standard library's, which is `x.magnitude`.
    guard !rule.isPartial, rule.typeName != "Abs" else { return }
    let place = Self.declarations[rule.typeName[...]].map { Self.lines[$0].place } ?? rule.typeName
    #expect(
      Self.named.contains(rule.typeName[...]),
      "\(place): no comment of a free function ends with 'see ``Rules/\(rule.typeName)``.'")
  }

  @Test("No two rules of as many numbers have one name")
  func uniqueNames() {
    let keys = ListedRule.all.filter { $0.arity != "n" }
      .flatMap { rule in ([rule.name] + rule.type.aliases).map { "\($0)/\(rule.arity)" } }
    #expect(Set(keys).count == keys.count)
  }
}
