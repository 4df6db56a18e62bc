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
private let vector =
  "a list is not a number: it stands in sum, product, dot, norm, mean, max, min, length, or is the "
  + "whole result"
private let order = "the first argument of 'polygamma' is its order: a constant integer 0, 1, 2, …"

private let rows: [ExpressionErrorTests.Row] = [
  Row("", .empty, 0..<0, "the formula is empty: expected an expression, such as x^2"),
  Row(" \n ", .empty, 3..<3, "the formula is empty: expected an expression, such as x^2"),
  Row("x @ y", .unknownCharacter, 2..<3, "unknown character '@'"),
  Row(
    "xⁿ", .unknownCharacter, 1..<4,
    "only superscript digits are read as a power, such as x²: write '^'"),
  Row("x\u{200B}", .unknownCharacter, 1..<4, "unknown character U+200B"),
  Row("x\u{0}", .unknownCharacter, 1..<2, "unknown character U+0000"),
  Row(
    "x % 2", .unknownCharacter, 2..<3,
    "unknown character '%': the remainder is written mod(x, y), "
      + "and percentages are not supported"),
  Row("1.2.3", .malformedNumber, 0..<5, "'1.2.3' is not a number: it has 2 decimal points"),
  Row("1e5.5", .malformedNumber, 0..<5, "'1e5.5' is not a number: an exponent is an integer"),
  Row("0x1G", .malformedNumber, 0..<4, "'0x1G' is not an integer up to 2^53 in base 16"),
  Row("0b12", .malformedNumber, 0..<4, "'0b12' is not an integer up to 2^53 in base 2"),
  Row("0o18", .malformedNumber, 0..<4, "'0o18' is not an integer up to 2^53 in base 8"),
  Row(
    "1__000", .malformedNumber, 1..<2, "a '_' in a number stands between two digits: write 1_000"),
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
    "the formula ends after a definition: expected the expression to evaluate; "
      + "write the expression alone, or a = …; a"),
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
    "if((1 < x) < 3, 1, 2)", .chainedComparison, 11..<12,
    "a comparison cannot be compared: write a < b < c, or a < b and b < c"),
  Row("[x, y] + 1", .misplacedVector, 0..<6, vector),
  Row("2*[x]", .misplacedVector, 2..<5, vector),
  Row(
    "[x, [y]]", .misplacedVector, 4..<7,
    "a list stands where a number has to: lists hold numbers only"),
  Row(
    "2*dot([x], [x, y])", .misplacedVector, 2..<18,
    "the lists of 'dot' have 1 and 2 elements: they need as many"),
  Row(
    "norm(x)", .misplacedVector, 5..<6,
    "'x' is a number, not a list: write [x], x[1..3], or give it as --at 'x=[1,2,3]'"),
  Row("1/2x", .ambiguousProduct, 0..<4, "'1/2x' has two readings: write 1/(2*x) or (1/2)*x"),
  Row(
    "3 + x*8/2(2+2)", .ambiguousProduct, 4..<14,
    "'x*8/2(2+2)' has two readings: write x*8/(2*(2+2)) or (x*8/2)*(2+2)"),
  Row("2^2x", .ambiguousProduct, 0..<4, "'2^2x' has two readings: write 2^(2*x) or (2^2)*x"),
  Row("2^-2x", .ambiguousProduct, 0..<5, "'2^-2x' has two readings: write 2^(-2*x) or (2^-2)*x"),
  Row("a/b c", .ambiguousProduct, 0..<5, "'a/b c' has two readings: write a/(b*c) or (a/b)*c"),
  Row(
    "1/2sin(x)", .ambiguousProduct, 0..<9,
    "'1/2sin(x)' has two readings: write 1/(2*sin(x)) or (1/2)*sin(x)"),
  Row(
    "1/(2)(4)", .ambiguousProduct, 0..<8,
    "'1/(2)(4)' has two readings: write 1/((2)*(4)) or (1/(2))*(4)"),
  Row(
    "1e", .malformedNumber, 0..<2,
    "'1e' can be a product or a number with an exponent: write 1*e, or 1e3 with its digits"),
  Row(
    "2e*x", .malformedNumber, 0..<2,
    "'2e' can be a product or a number with an exponent: write 2*e, or 2e3 with its digits"),
  Row(
    "2ex", .malformedNumber, 0..<3,
    "'2ex' can be a product or a number with an exponent: write 2*ex, or 2e3 with its digits"),
  Row(
    "log(8, 2)", .ambiguousLogarithm, 0..<9,
    "the base of a logarithm is named: write log(base=2, 8) or log(base=8, 2)"),
  Row(
    "log(base=2)", .wrongArgumentCount, 0..<11,
    "a logarithm to a base is written log(base=2, x) or log_2(x)"),
  Row(
    "sum(i, 1, n, i)", .invalidBound, 10..<11,
    "the last index of a sum or product is an integer known beforehand: "
      + "give 'n' an integer value in '--at', or write the number"),
  Row(
    "sum(i, 1, 2.5, i)", .invalidBound, 10..<13,
    "the last index of a sum or product is an integer, not 2.5"),
  Row(
    "sum(i, 1, 10^9, x)", .tooLarge, 0..<18,
    "the sum has 1000000000 terms: at most 1000000 operations can be written out"),
  Row(
    "sum(a, b)", .wrongArgumentCount, 0..<9,
    "'sum' takes a list, sum([a, b]), or an index with its ends: sum(i, 1, n, x^i)"),
  Row("sum()", .wrongArgumentCount, 0..<5, "'sum' is written sum([a, b]), or sum(i, 1, n, x^i)"),
  Row(
    "sum(pi, 1, 2, x)", .reservedName, 4..<6,
    "'pi' is a constant and cannot be an index: choose another name"),
  Row(
    "sum(i, 1, 2, sum(i, 1, 2, i))", .reservedName, 17..<18,
    "'i' is an index already and cannot be an index: choose another name"),
  Row(
    "v = [x, 2]; v[3]", .invalidBound, 12..<16,
    "the list has 2 elements, counted from 1: there is no element 3"),
  Row(
    "v = [x, 2]; v[0]", .invalidBound, 12..<16,
    "elements are counted from 1: there is no element 0"),
  Row(
    "f(t) = f(t - 1); f(x)", .usedBeforeDefinition, 7..<8,
    "the definition of 'f' uses 'f' itself: functions cannot be recursive"),
  Row(
    "f(t) = t^2; f(x, 2)", .wrongArgumentCount, 12..<19, "'f' takes 1 argument, but 2 are given"),
  Row(
    "f(t) = t^2; f()", .wrongArgumentCount, 12..<15, "'f' takes 1 argument, but none is given"),
  Row("f(t) = t^2; 2*f", .functionWithoutArguments, 14..<15, "'f' is a function: write f(…)"),
  Row(
    "f(e) = e^2; f(x)", .reservedName, 2..<3,
    "'e' is a constant and cannot be a parameter: choose another name"),
  Row(
    "a = 2; f(a) = a^2; f(x)", .reservedName, 9..<10,
    "'a' is defined already and cannot be a parameter: choose another name"),
  Row("f(a, a) = a; f(x, x)", .redefinition, 5..<6, "the parameter 'a' stands twice"),
  Row(
    "sin(t) = t; sin(x)", .reservedName, 0..<3,
    "'sin' is a function and cannot be defined: choose another name"),
  Row(
    "norm(t) = t; norm(x)", .reservedName, 0..<4,
    "'norm' is a function and cannot be defined: choose another name"),
  Row(
    "f(x) = x^2", .missingResult, 10..<10,
    "the formula ends after a definition: expected the expression to evaluate, such as f(x)"),
  Row(
    "y = x^2", .missingResult, 7..<7,
    "the formula ends after a definition: expected the expression to evaluate; "
      + "write the expression alone, or y = …; y"),
  Row(
    "z where x + 1 = 2", .missingMultiplication, 2..<7,
    "expected an operator between 'z' and 'where': to multiply, write '*'"),
  Row(
    "z where z = 1; z", .malformedDefinition, 15..<16,
    "only definitions stand behind 'where': name = expression; …"),
  Row(
    "D(x^2)", .wrongArgumentCount, 0..<6,
    "a derivative is written D(x^2, x), at a point D(x^2, x, 3), of order 2 D(x^2, x, 3, 2)"),
  Row(
    "D(x^2, 2)", .expectedOperand, 7..<8,
    "the second argument of D is the name of a variable: D(x^2, x) at x, D(x^2, x, 3) at 3"),
  Row(
    "D(x^2, sin)", .reservedName, 7..<10,
    "'sin' is no variable: D(expression, x) is the derivative by a variable"),
  Row(
    "D(x^2, x, 1, 11)", .invalidBound, 0..<16,
    "the order of derivatives inside each other is 0 to 10, but this would be order 11"),
  Row(
    "f(t) = D(t*x, x); f(2)", .misplacedDerivative, 14..<15,
    "'x' is no parameter of the function: write D(…, x, x) to differentiate what the body itself "
      + "writes"),
  Row(
    "x > 1 ? x", .unclosedParenthesis, 6..<7,
    "the '?' has no ':' behind it: write condition ? a : b"),
  Row(
    "2 + x!!", .expectedOperator, 5..<7,
    "'!!' has two readings: write (n!)! for the factorial of a factorial; the double factorial is "
      + "not supported"),
  Row("|x", .unclosedParenthesis, 0..<1, "unbalanced '|': it is never closed"),
  Row(
    "x : 1", .expectedOperator, 2..<3,
    "expected an operator, but found ':': a definition is written name = expression"),
  Row(
    "1..2", .expectedOperator, 1..<3,
    "expected an operator, but found '..': a range stands in an index, such as x[1..3]"),
  Row(
    "np.sin(x)", .unknownCharacter, 0..<3,
    "functions have no module before them: write sin(x), not np.sin(x)"),
  Row(
    "x'", .unknownCharacter, 1..<2,
    "unknown character ''': names have no primes, and a derivative is written D(f(x), x)"),
  Row(
    "sin(90°)", .unknownCharacter, 6..<8,
    "unknown character '°': degrees are written x*pi/180, or sind(x) for the sine of degrees"),
  Row("x^½", .unknownCharacter, 2..<4, "unknown character '½': write 1/2"),
  Row(
    "\\frac{1}{x}", .unknownCharacter, 0..<1,
    "unknown character '\\': LaTeX is not read: write (a)/(b) for \\frac{a}{b}, and functions "
      + "without '\\'"),
  Row("lb(8)", .unknownFunction, 0..<2, "unknown function 'lb': write log2(x)"),
  Row("ld(8)", .unknownFunction, 0..<2, "unknown function 'ld': write log2(x)"),
  Row(
    "int(x)", .unknownFunction, 0..<3,
    "unknown function 'int': write trunc(x), or floor(x); integrals are not supported"),
  Row(
    "hess(x)", .unknownFunction, 0..<4,
    "unknown function 'hess': write D(D(f, x), y), or give the formula to 'dual hessian'"),
  Row(
    "jac(x)", .unknownFunction, 0..<3,
    "unknown function 'jac': write the formulas, and give them to 'dual jacobian'"),
  Row(
    "grad(x)", .unknownFunction, 0..<4,
    "unknown function 'grad': write [D(f, x), D(f, y)], or give the formula to 'dual gradient'"),
  Row("deriv(x^2)", .unknownFunction, 0..<5, "unknown function 'deriv': write D(x^2, x)"),
  Row("diff(x^2, x)", .unknownFunction, 0..<4, "unknown function 'diff': write D(x^2, x)"),
]

private let suggestions: [(String, String)] = [
  ("sine(x)", "sin"), ("2 x", "*"), ("xⁿ", "^"), ("if(x=1,2,3)", "=="), ("x(2)*x", "x*"),
  ("arcsine(x)", "arcsin"), ("x – 1", "-"), ("x & y", "&&"),
]
