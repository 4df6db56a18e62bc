import DerivativeRules
import SpecialFunctions
import Testing

@Suite("What rules say of their values")
struct RuleTraitsTests {
  /// Numbers of both signs between 2⁻¹⁰ and 22, and 0.
  static let numbers: [Double] =
    (-10...4).flatMap { k in
      [-1.375, -1, 1, 1.375].map { $0 * Double(sign: .plus, exponent: k, significand: 1) }
    } + [0]

  @Test("Where the value is said to be above zero, or not below it, it is")
  func signs() {
    func values<R: UnaryRule>(_: R.Type) -> [Double] {
      Self.numbers.map { R.scalarValue($0) }.filter { !$0.isNaN }
    }
    var seen: Set<String> = []
    for rule in Rules.unary {
      let values = values(rule)
      if rule.traits.contains(.positive) {
        #expect(values.count == Self.numbers.count && values.allSatisfy { $0 > 0 }, "\(rule.name)")
        seen.insert(rule.name)
      }
      if rule.traits.contains(.nonnegative) {
        #expect(!values.isEmpty && values.allSatisfy { $0 >= 0 }, "\(rule.name)")
        seen.insert(rule.name)
      }
    }
    let known: Set = [
      "abs", "cosh", "erfc", "erfcx", "exp", "exp10", "exp2", "sech", "sigmoid", "softplus", "sqrt",
    ]
    #expect(seen == known)
  }
}
