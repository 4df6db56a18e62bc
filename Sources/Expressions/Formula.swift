import DerivativeRules

/// A formula as text, parsed once and evaluated over any number.
///
/// ```swift
/// let formula = try Formula(parsing: "z = w*x + b; (sigmoid(z) - c)^2 / 2")
/// formula.variables  // ["w", "x", "b", "c"]
/// formula.evaluate([1.0, 2.0, -2.0, 0.25])  // 0.03125
/// ```
///
/// ## Grammar
///
/// ```
/// formula     = { definition separator } result [ ";" ] | result "where" definition { separator definition }
/// definition  = name "=" expression | name "(" name { "," name } ")" "=" expression
/// separator   = ";" | line break, outside parentheses and behind an operand
/// result      = expression
/// expression  = expression ("+" | "-") expression        left to right
///             | expression ("*" | "/") expression        left to right; tighter
///             | ("+" | "-") expression                   tighter
///             | expression ("^" | "**") expression       right to left; tighter: -x^2 is -(x^2)
///             | "√" expression                           tightest: √x^2 is (√x)^2
///             | number (name | call | "(" … | "√" …)     no space: 2x; binds as "*"; 1/2x and 2^2x are errors
///             | expression (superscript | "!")           x², n!
///             | condition "?" expression ":" expression  loosest, right to left
///             | number | name | "(" expression ")" | "|" expression "|" | call
///             | "[" expression { "," expression } "]"    a list
///             | list "[" expression [ ".." expression ] "]"
/// call        = function "(" expression { "," expression } ")"
///             | "if" "(" condition "," expression "," expression ")"
///             | "log" "(" "base" "=" expression "," expression ")" | "log_" digits "(" expression ")"
///             | ("sum" | "product") "(" name "," expression "," expression "," expression ")"
///             | "D" "(" expression "," name [ "," expression [ "," expression ] ] ")"
/// condition   = expression { ("<" | "<=" | ">" | ">=" | "==" | "!=") expression }
///             | "not" condition | condition "and" condition | condition "or" condition
///             | "(" condition ")"
/// number      = digits [ "." [ digits ] ] [ exponent ] | "." digits [ exponent ] | "0x" … | "0b" … | "0o" …
/// exponent    = ("e" | "E") [ "+" | "-" ] digits
/// name        = (letter | "_") { letter | digit | "_" | subscript | accent }
/// ```
///
/// - `·`, `⋅`, `×` are `*`, `÷` is `/`, `−` is `-`, `≤ ≥ ≠` are `<= >= !=`, `&& || !` are `and or not`.
/// - The functions are those of the rule table, by name or alias; `max` and `min` take two or more numbers,
///   `pow(a, b)` is `a^b`, and `polygamma` takes a constant integer first. `ln` and `log` are natural.
/// - The constants are `pi`, `π`, `e`, `tau`, `τ`, `inf` and `∞`. Names of constants and functions, and the
///   words `if`, `and`, `or`, `not`, cannot be defined and are not variables.
/// - Names keep their spelling: `x₁` and `x1` are two variables.
/// - `2e3x` is `2000*x`; a number before an `e` without digits, as in `2e` or `2ex`, is an error. `1_000` is 1000.
/// - `sum`, `product`, `dot`, `norm`, `mean`, `length`, `max` and `min` take lists, `binomial` numbers. These names and `D`
///   are functions before a parenthesis only, and can be variables.
/// - `D(f, x)` is the derivative of f by x where x is, `D(f, x, a)` at a, `D(f, x, a, k)` of order k. It sees through
///   definitions and functions; the arguments of a function are values and rest.
/// - Bounds of sums, indices and orders are integers that are known when the formula is parsed. `#` begins a comment.
/// - A line that follows a complete one cannot begin with an operator: `z = x` and `-y` on the next line
///   could be one expression or two. Ending the first line with `;`, or with the operator, says which.
/// - A definition is evaluated once, whether it is used often or never. It may use those before it.
/// - `if` evaluates the condition and the branch it chooses, nothing else; `and` and `or` stop at the side
///   that decides.
/// - A number that is too large for a `Double`, or too small and not 0, is an error.
///
/// ## Evaluation
///
/// What has no variable in it is computed in the arithmetic of `N.MachineNumber`. A power whose exponent is such a
/// constant takes no logarithm: it is `N.pow(x, Int)` where the exponent is an integer and
/// `N.pow(x, constant:)` otherwise, so that the derivative of `x^0` is 0 at 0 too. Over a dual number the
/// value has the bits that evaluating over its scalar, with the same constants, gives.
///
/// - Complexity: parsing and evaluating take time proportional to the length of the text, with sums, calls and lists written
///   out (``maximumSize``); a derivative of order k takes 3ᵏ times its body's. Neither recurses.
public struct Formula: Sendable {
  /// The text as given.
  public let source: String
  /// The expression as it is compiled.
  let expression: Expression
  /// The expression as it is written: with functions of its own, lists, sums and derivatives.
  let written: Expression
  /// The names of integers that bounds of sums and indices use, and that so are no variables.
  public let integers: [String]

  /// How many parentheses, calls, signs and unfinished operators can be open at one place.
  public static var maximumNesting: Int { 10_000 }

  /// How many operations calls of a formula's own functions, sums and lists can be written out as, beyond the text; inside
  /// of a derivative of order k each counts 3ᵏ.
  public static var maximumSize: Int { 1_000_000 }

  /// The highest order of derivatives `D` inside each other.
  public static var maximumDerivativeOrder: Int { 10 }

  /// Parses a text.
  ///
  /// ```swift
  /// let formula = try Formula(parsing: "sum(i, 1, n, x[i]^2)", integers: ["n": 3])
  /// formula.variables  // ["x[1]", "x[2]", "x[3]"]
  /// ```
  ///
  /// - Parameters:
  ///   - text: the formula.
  ///   - lengths: how many elements the variables that are lists have; an element of `x` is the variable `x[1]`.
  ///   - integers: names that bounds of sums and indices can use. A name that one uses is no variable of the formula.
  /// - Throws: ``ExpressionError`` with the place of the first mistake.
  public init(
    parsing text: String, lengths: [String: Int] = [:], integers: [String: Int] = [:]
  ) throws(ExpressionError) {
    try self.init(source: text, bytes: Array(text.utf8), lengths: lengths, integers: integers)
  }

  /// Parses the bytes of a file or an argument, which have to be UTF-8.
  ///
  /// - Throws: ``ExpressionError`` with the place of the first mistake.
  public init(
    parsingUTF8 bytes: some Collection<UInt8>, lengths: [String: Int] = [:],
    integers: [String: Int] = [:]
  ) throws(ExpressionError) {
    let bytes = Array(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    if let offset = UTF8Check.firstInvalidOffset(in: bytes, repaired: text) {
      throw ExpressionError(
        kind: .invalidUTF8, range: offset..<offset + 1, in: bytes,
        message: "the text is not UTF-8: byte \(offset) begins no character")
    }
    try self.init(source: text, bytes: bytes, lengths: lengths, integers: integers)
  }

  private init(
    source: String, bytes: [UInt8], lengths: [String: Int], integers: [String: Int]
  ) throws(ExpressionError) {
    self.source = source
    guard bytes.count <= 1 << 30 else {
      throw ExpressionError(
        kind: .tooLong, range: 0..<0, in: [], message: "the formula is longer than 1 GiB")
    }
    var parser = try Parser(bytes)
    let written = try parser.parse()
    var expression = written
    var used: [String] = []
    if written.needsLowering || !lengths.isEmpty {
      var lowering = Lowering(written, in: bytes, lengths: lengths, integers: integers)
      (expression, used) = try lowering.lower()
    }
    try expression.findOrders(in: bytes)
    self.expression = expression
    self.written = written
    self.integers = used
  }

  /// The variables, in order of first appearance, those of definitions behind `where` first; definitions, constants and what
  /// is bound are none.
  public var variables: [String] { expression.variables }

  /// How many numbers an evaluation gives: 1, or k for `[e1, …, ek]`.
  public var outputs: Int { expression.outputs.count }

  /// Whether the result is written `[e1, …, ek]`.
  public var isVector: Bool { expression.isVector }

  /// The names of the definitions, in order.
  public var definitions: [String] { written.definitions.map { $0.name } }
}

// MARK: - Evaluation

extension Formula {
  /// The formula made ready for one kind of number, with some variables held constant.
  ///
  /// - Parameters:
  ///   - type: the number to evaluate over.
  ///   - constants: values of variables that are not differentiated; other names are ignored.
  /// - Complexity: O(n) for a formula of n characters.
  public func evaluator<N: RealNumber>(
    for type: N.Type = N.self, constants: [String: Double] = [:]
  ) -> Evaluator<N> {
    Evaluator([self], variables: variables, constants: constants)
  }

  /// The result at a point.
  ///
  /// To evaluate at many points, keep an ``evaluator(for:constants:)``.
  ///
  /// - Precondition: `values` has a value for each of ``variables`` that is not among the constants, in
  ///   that order, and ``outputs`` is 1.
  public func evaluate<N: RealNumber>(_ values: [N], constants: [String: Double] = [:]) -> N {
    evaluator(constants: constants)(values)
  }

  /// Every result at a point.
  ///
  /// - Precondition: `values` has a value for each of ``variables`` that is not among the constants, in
  ///   that order.
  public func evaluateAll<N: RealNumber>(
    _ values: [N], constants: [String: Double] = [:]
  ) -> [N] {
    evaluator(constants: constants).all(values)
  }
}
