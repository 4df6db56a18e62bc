import Expressions
import Testing

@Suite("ExpressionError")
struct ExpressionErrorTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var kind: ExpressionError.Kind
    var range: Range<Int>
    var message: String
    var testDescription: String { "\(kind): \(text)" }

    init(_ text: String, _ kind: ExpressionError.Kind, _ range: Range<Int>, _ message: String) {
      (self.text, self.kind, self.range, self.message) = (text, kind, range, message)
    }
  }

  private func failure(_ text: String) -> ExpressionError? {
    do throws(ExpressionError) {
      _ = try Formula(parsing: text)
      return nil
    } catch {
      return error
    }
  }

  @Test("a mistake is named in plain words, with its place", arguments: rows)
  func message(row: Row) throws {
    let error = try #require(failure(row.text))
    #expect(error.kind == row.kind)
    #expect(error.range == row.range)
    #expect(error.message == row.message)
  }

  @Test("every kind of error has a row")
  func completeness() {
    // Bytes that are not UTF-8 and a text of 1 GiB are no rows; see below. The last two are of compiled formulas.
    let elsewhere: Set<ExpressionError.Kind> = [
      .invalidUTF8, .tooLong, .nestingTooDeep, .unknownVariable, .severalResults,
    ]
    let tested = Set(rows.map(\.kind)).union(elsewhere)
    #expect(Set(ExpressionError.Kind.allCases).subtracting(tested).isEmpty)
  }

  @Test("lines and columns count from 1, in characters")
  func position() throws {
    let error = try #require(failure("α = 1\r\nβ̂é = α\n2*α*β̂é*sine(1)"))
    #expect(error.line == 3)
    #expect(error.column == 8)
    #expect(error.description == "3:8: unknown function 'sine': did you mean 'sin'?")
  }

  @Test("an error says what could stand in its place")
  func expected() throws {
    #expect(failure("1 +")?.expected == ["a number", "a name", "'('"])
    #expect(failure("(1 2)")?.expected == ["an operator", "')'"])
    #expect(failure("max(1 2)")?.expected == ["an operator", "','", "')'"])
    #expect(failure("[1 2]")?.expected == ["an operator", "','", "']'"])
    #expect(failure("(1")?.expected == ["')'"])
  }

  @Test("an error suggests a replacement", arguments: suggestions)
  func suggestion(text: String, expected: String) {
    #expect(failure(text)?.suggestion == expected)
  }

  @Test(
    "bytes that are not UTF-8 are refused where they stand",
    arguments: [
      ([0x78, 0x2B, 0xFF], 2), ([0xC3], 0), ([0x78, 0xEF, 0xBF, 0x41], 1),
      ([0xCE, 0xB1, 0x2B, 0xED, 0xA0, 0x80], 3), ([0x78, 0xC0, 0x80], 1),
    ] as [([UInt8], Int)])
  func invalidUTF8(bytes: [UInt8], offset: Int) {
    #expect {
      try Formula(parsingUTF8: bytes)
    } throws: { error in
      guard let error = error as? ExpressionError else { return false }
      return error.kind == .invalidUTF8 && error.range == offset..<offset + 1
        && error.rendered(in: String(decoding: bytes, as: UTF8.self)).contains("^")
    }
  }

  @Test("UTF-8 bytes are a text, a replacement character among them an unknown one")
  func validUTF8() throws {
    #expect(try Formula(parsingUTF8: Array("2α".utf8)).variables == ["α"])
    #expect(failure("x\u{FFFD}")?.kind == .unknownCharacter)
  }
}

private typealias Row = ExpressionErrorTests.Row

private let comparison =
  "a comparison is not a number: it can only be the condition of if(condition, a, b)"
private let vector = "a vector '[…]' can only be the whole result, not part of an expression"
private let order = "the first argument of 'polygamma' is its order: a constant integer 0, 1, 2, …"

private let rows: [ExpressionErrorTests.Row] = [
  Row("", .empty, 0..<0, "the formula is empty: expected an expression, such as x^2"),
  Row(" \n ", .empty, 3..<3, "the formula is empty: expected an expression, such as x^2"),
  Row("x @ y", .unknownCharacter, 2..<3, "unknown character '@'"),
  Row("x²", .unknownCharacter, 1..<3, "a superscript is not read as a power: write '^2'"),
  Row("x\u{200B}", .unknownCharacter, 1..<4, "unknown character U+200B"),
  Row("x\u{0}", .unknownCharacter, 1..<2, "unknown character U+0000"),
  Row(
    "x % 2", .unknownCharacter, 2..<3, "unknown character '%': the remainder is written mod(x, y)"),
  Row("1.2.3", .malformedNumber, 0..<5, "'1.2.3' is not a number: it has 2 decimal points"),
  Row("1e5.5", .malformedNumber, 0..<5, "'1e5.5' is not a number: an exponent is an integer"),
  Row(
    "0x1F", .malformedNumber, 0..<4, "hexadecimal numbers are not supported: write it in decimal"),
  Row("0b10", .malformedNumber, 0..<4, "binary numbers are not supported: write it in decimal"),
  Row(
    "1_000", .malformedNumber, 1..<2, "a number cannot contain '_': write its digits without it"),
  Row(
    "2*1e999", .numberTooLarge, 2..<7, "the number '1e999' is too large: the largest is 1.79e308"),
  Row("1e-400", .numberTooSmall, 0..<6, "the number '1e-400' is too small: it would be read as 0"),
  Row(
    "x +", .expectedOperand, 3..<3,
    "expected a number, a name or '(' after '+', but the formula ends here"),
  Row(
    "x + * 2", .expectedOperand, 4..<5, "expected a number, a name or '(' after '+', but found '*'"),
  Row("*x", .expectedOperand, 0..<1, "expected a number, a name or '(', but found '*'"),
  Row("()", .expectedOperand, 0..<2, "nothing stands between '(' and ')'"),
  Row("a=1;;a", .expectedOperand, 4..<5, "expected a number, a name or '(', but found ';'"),
  Row(
    "3,14", .expectedOperator, 1..<2,
    "expected an operator, but found ',': the decimal point is written '.'"),
  Row(
    "x, y", .expectedOperator, 1..<2,
    "expected an operator, but found ',': several results are written [a, b]"),
  Row(
    "if(x = 1, 2, 3)", .expectedOperator, 5..<6,
    "expected an operator, but found '=': equality is '=='"),
  Row(
    "2 x", .missingMultiplication, 2..<3,
    "expected an operator between '2' and 'x': to multiply, write '*'"),
  Row(
    "(x)(y)", .missingMultiplication, 3..<4,
    "expected an operator between ')' and '(': to multiply, write '*'"),
  Row("2*(x+1", .unclosedParenthesis, 2..<3, "unbalanced '(': it is never closed"),
  Row("sin(x", .unclosedParenthesis, 3..<4, "unbalanced '(': it is never closed"),
  Row("[x, y", .unclosedParenthesis, 0..<1, "unbalanced '[': it is never closed"),
  Row("x+1)", .unopenedParenthesis, 3..<4, "unbalanced ')': there is no '(' before it"),
  Row("(x]", .unopenedParenthesis, 2..<3, "unbalanced ']': what is open is a '('"),
  Row("2*sine(x)", .unknownFunction, 2..<6, "unknown function 'sine': did you mean 'sin'?"),
  Row("Sin(x)", .unknownFunction, 0..<3, "unknown function 'Sin': did you mean 'sin'?"),
  Row("cosec(x)", .unknownFunction, 0..<5, "unknown function 'cosec': write 1/sin(x)"),
  Row(
    "foo(2)", .unknownFunction, 0..<3,
    "unknown function 'foo'; if it is a variable, write foo*(…) to multiply"),
  Row("sin(x, y)", .wrongArgumentCount, 0..<9, "'sin' takes 1 argument, but 2 are given"),
  Row("sin()", .wrongArgumentCount, 0..<5, "'sin' takes 1 argument, but none is given"),
  Row("hypot(x)", .wrongArgumentCount, 0..<8, "'hypot' takes 2 arguments, but 1 is given"),
  Row("max(x)", .wrongArgumentCount, 0..<6, "'max' takes 2 or more arguments, but 1 is given"),
  Row(
    "if(x>1, 2)", .wrongArgumentCount, 0..<10,
    "'if' takes 3 arguments, but 2 are given: write if(condition, a, b)"),
  Row("2*sin", .functionWithoutArguments, 2..<5, "'sin' is a function: write sin(…)"),
  Row("sin^2(x)", .functionWithoutArguments, 0..<3, "'sin' is a function: write sin(…)^…"),
  Row(
    "if x", .functionWithoutArguments, 0..<2,
    "'if' takes a condition and two values: if(x > 0, a, b)"),
  Row(
    "x(2) + x", .notAFunction, 0..<1,
    "'x' is a variable, not a function: to multiply, write x*(…)"),
  Row(
    "pi(2)", .notAFunction, 0..<2, "'pi' is a constant, not a function: to multiply, write pi*(…)"),
  Row(
    "a=1; a(2)", .notAFunction, 5..<6, "'a' is a number, not a function: to multiply, write a*(…)"),
  Row("polygamma(x, 2)", .invalidOrder, 10..<11, order),
  Row("polygamma(-1, x)", .invalidOrder, 10..<12, order),
  Row("polygamma(1.5, x)", .invalidOrder, 10..<13, order),
  Row("if(1 < 2, x, polygamma(y, x))", .invalidOrder, 23..<24, order),
  Row(
    "e = 2; e", .reservedName, 0..<1, "'e' is a constant and cannot be defined: choose another name"
  ),
  Row(
    "sin = 2", .reservedName, 0..<3,
    "'sin' is a function and cannot be defined: choose another name"),
  Row("a = 1; a = 2; a", .redefinition, 7..<8, "'a' is defined already"),
  Row("y = z; z = 2; y", .usedBeforeDefinition, 4..<5, "'z' is used before it is defined"),
  Row("z = z + 1; z", .usedBeforeDefinition, 4..<5, "the definition of 'z' uses 'z' itself"),
  Row(
    "2x = 3", .malformedDefinition, 3..<4,
    "only a name can stand before '=': a definition is written name = expression"),
  Row(
    "a = 1;", .missingResult, 6..<6,
    "the formula ends after a definition: expected the expression to evaluate"),
  Row(
    "a; b", .unusedExpression, 3..<4,
    "expected the end, but found 'b': only the last expression is the result, "
      + "one before it is written name = expression"),
  Row(
    "z = x\n- y", .ambiguousLineBreak, 6..<7,
    "a line cannot begin with '-': to go on with the line before, end that with the operator; "
      + "to begin anew, end it with ';'"),
  Row(
    "x\n\n * y", .ambiguousLineBreak, 4..<5,
    "a line cannot begin with '*': to go on with the line before, end that with the operator; "
      + "to begin anew, end it with ';'"),
  Row("x > 1", .misplacedComparison, 2..<3, comparison),
  Row("x + (x > 1)", .misplacedComparison, 7..<8, comparison),
  Row("sin(x == 1)", .misplacedComparison, 6..<8, comparison),
  Row("if(x > 0, x > 1, 2)", .misplacedComparison, 12..<13, comparison),
  Row("[x, x > 1]", .misplacedComparison, 6..<7, comparison),
  Row(
    "if(x, 1, 2)", .expectedCondition, 3..<4,
    "expected a comparison, such as x > 0, as the first argument of 'if'"),
  Row(
    "if(x > 1 and y, 1, 2)", .expectedCondition, 13..<14,
    "expected a comparison, such as x > 0, after 'and'"),
  Row(
    "if(not x, 1, 2)", .expectedCondition, 7..<8,
    "expected a comparison, such as x > 0, after 'not'"),
  Row(
    "if(1 < x < 3, 1, 2)", .chainedComparison, 9..<10,
    "comparisons cannot be chained: write a < b and b < c"),
  Row("[x, y] + 1", .misplacedVector, 0..<6, vector),
  Row("2*[x]", .misplacedVector, 2..<3, vector),
  Row("[x, [y]]", .misplacedVector, 4..<5, vector),
  Row("a = [x, y]; a", .misplacedVector, 4..<5, vector),
]

private let suggestions: [(String, String)] = [
  ("sine(x)", "sin"), ("2 x", "*"), ("x²", "^2"), ("if(x=1,2,3)", "=="), ("x(2)*x", "x*"),
  ("arcsine(x)", "arcsin"), ("x – 1", "-"), ("x & y", "&&"),
]
