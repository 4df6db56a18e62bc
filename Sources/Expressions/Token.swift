/// A word of a formula: what it is and where it stands.
struct Token {
  enum Kind: Equatable {
    case number(Double)
    case name
    case ifKeyword
    case plus, minus, times, divide, power, root
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket
    case comma, semicolon, newline, equals
    /// The exponent that superscript digits spell.
    case superscript(Double)
    /// `|`, which opens or closes an absolute value.
    case bar
    case question, colon
    /// `..` between the ends of a range.
    case range
    case comparison(Comparison)
    case and, or, not
    case end
  }

  var kind: Kind
  /// The place in the source, in UTF-8 offsets.
  var range: Range<Int>
  /// Whether white space or a line break stands directly before.
  var followsSpace: Bool
}

/// A comparison of two numbers, allowed in a condition.
@usableFromInline package enum Comparison: UInt8, Sendable {
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual

  /// The comparison of two values; every one but `!=` is false beside NaN.
  @inlinable package func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .less: a < b
    case .greater: b < a
    // Not `a <= b`: where a type gives only `<`, that is `!(b < a)` and true beside NaN.
    case .lessOrEqual: a < b || a == b
    case .greaterOrEqual: b < a || a == b
    case .equal: a == b
    case .notEqual: !(a == b)
    }
  }

  package var symbol: String {
    switch self {
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .equal: "=="
    case .notEqual: "!="
    }
  }
}
