/// Why a text is not a formula: what is wrong, where, and what to write instead.
///
/// ```swift
/// do {
///   _ = try Formula(parsing: "sine(x)")
/// } catch {
///   print(error.message)  // unknown function 'sine': did you mean 'sin'?
///   print(error.range)    // 0..<4
/// }
/// ```
public struct ExpressionError: Error, Sendable, Equatable {
  /// What is wrong.
  public var kind: Kind
  /// The place in the source, in UTF-8 offsets; empty where something is missing.
  public var range: Range<Int>
  /// The line of the start of the place, from 1.
  public var line: Int
  /// The column of the start of the place, from 1, in characters as a reader counts them.
  public var column: Int
  /// What is wrong, in a sentence without a full stop, the suggestion included.
  public var message: String
  /// What to write instead, where one thing is likely.
  public var suggestion: String?
  /// What could stand at the place, where that is a short list.
  public var expected: [String]

  /// The ways in which a text can fail to be a formula.
  public enum Kind: String, Sendable, Equatable, CaseIterable {
    /// The text has no expression.
    case empty
    /// The bytes are not UTF-8.
    case invalidUTF8
    /// The text is longer than 1 GiB.
    case tooLong
    /// A character that no formula contains.
    case unknownCharacter
    /// A number with two decimal points, in hexadecimal, and the like.
    case malformedNumber
    /// A number beyond the largest `Double`.
    case numberTooLarge
    /// A number other than 0 that would be read as 0.
    case numberTooSmall
    /// A number, a name or a parenthesis is missing.
    case expectedOperand
    /// An operator, a separator or the end is missing.
    case expectedOperator
    /// Two factors stand side by side without `*`.
    case missingMultiplication
    /// A parenthesis or bracket that is never closed.
    case unclosedParenthesis
    /// A parenthesis or bracket that closes nothing, or another kind.
    case unopenedParenthesis
    /// A call of a function that does not exist.
    case unknownFunction
    /// A call with too few or too many arguments.
    case wrongArgumentCount
    /// A function's name without arguments.
    case functionWithoutArguments
    /// A variable, a definition or a constant that is called like a function.
    case notAFunction
    /// The order of a function such as polygamma is not a constant integer from 0.
    case invalidOrder
    /// A definition of a name that has a meaning already.
    case reservedName
    /// A second definition of a name.
    case redefinition
    /// A use of a name before, or inside, its definition.
    case usedBeforeDefinition
    /// A definition that is not of the form `name = expression`.
    case malformedDefinition
    /// The text ends after a definition.
    case missingResult
    /// An expression that is not the last.
    case unusedExpression
    /// An operator at the start of a line, which could belong to the line before.
    case ambiguousLineBreak
    /// A comparison outside the condition of an `if`.
    case misplacedComparison
    /// Something other than a comparison where a condition has to stand.
    case expectedCondition
    /// A comparison of a comparison, such as `a < b < c`.
    case chainedComparison
    /// A `[…]` that is not the whole result.
    case misplacedVector
    /// Parentheses, signs, powers and calls inside each other beyond ``Formula/maximumNesting``.
    case nestingTooDeep
    /// A variable that has neither a column nor a value, where a formula is compiled for columns.
    case unknownVariable
    /// Several results where a function of one is differentiated.
    case severalResults
  }

  /// Creates an error at a place of a source.
  package init(
    kind: Kind, range: Range<Int>, in bytes: [UInt8], message: String, suggestion: String? = nil,
    expected: [String] = []
  ) {
    self.kind = kind
    self.range = range
    self.message = message
    self.suggestion = suggestion
    self.expected = expected
    (line, column) = SourceLines.position(of: range.lowerBound, in: bytes)
  }
}

extension ExpressionError: CustomStringConvertible {
  /// The place and the message: `1:5: unknown function 'sine': did you mean 'sin'?`.
  public var description: String { "\(line):\(column): \(message)" }
}
