/// A value as code, and how tightly its outermost operation binds.
struct ExpressionText {
  enum Binding: Int, Comparable {
    case choice, or, and, comparison, sum, product, sign, power, atom

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  var text: String
  var binding: Binding
  /// How many operations it has.
  var size = 0

  static func atom(_ text: String, size: Int = 0) -> ExpressionText {
    ExpressionText(text: text, binding: .atom, size: size)
  }

  /// The text as an operand of something that binds so tightly.
  func inside(_ outer: Binding) -> String { binding >= outer ? text : "(\(text))" }
  /// The text as the right operand of something that binds so tightly, and groups to the left.
  func right(of outer: Binding) -> String { binding > outer ? text : "(\(text))" }
}
