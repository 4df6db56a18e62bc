/// A parsed formula: its nodes in one array, every node behind its operands.
///
/// An index stands for a subtree, so that no operation on an expression, its release included, recurses:
/// depth costs no stack. The nodes of a subtree are contiguous and end with its root.
///
/// What the parser reads may have functions of the formula's own, lists, sums over an index and derivatives;
/// ``Lowering`` writes these out as the nodes that ``Compiler`` knows.
struct Expression: Sendable {
  var nodes: [Node] = []
  /// The definitions, in order; each is evaluated once.
  var definitions: [Definition] = []
  /// The definitions that the formula itself names, where these are not all of them: what is written out has others.
  var names: [Name]?
  /// The root of each result.
  var outputs: [Int32] = []
  var variables: [String] = []
  var isVector = false
  /// Whether a node is an `if`, an `and` or an `or`, which need jumps.
  var branches = false
  /// The order of each parametric function, by its node.
  var orders: [Int32: Int] = [:]

  // What only the parser's form has.

  /// Whether a node has to be written out before the expression can be compiled.
  var needsLowering = false
  /// The operands of the nodes that have any number of them.
  var links: [Int32] = []
  /// The functions with parameters.
  var functions: [Function] = []
  /// The definitions and functions, in order.
  var statements: [Statement] = []
  /// The spelling of each parameter and index.
  var binders: [String] = []
  var derivatives: [Derivative] = []

  struct Definition: Sendable {
    var name: String
    var root: Int32
  }

  /// A name of the formula, and the definition that it stands for.
  struct Name: Sendable {
    var name: String
    var definition: Int32
  }

  /// `f(t) = t^2 + 1`.
  struct Function: Sendable {
    var name: String
    /// Its parameters are the binders of this range.
    var parameters: Range<Int32>
    var root: Int32
  }

  enum Statement: Sendable {
    case definition(Int32)
    case function(Int32)
  }

  /// `D(body, target, point, order)`.
  struct Derivative: Sendable {
    var target: Target
    /// The first node of the body.
    var start: Int32
    var body: Int32
    /// The place of the target in the source.
    var range: Range<Int32>
    var point: Int32?
    var order: Int32?

    enum Target: Sendable, Equatable {
      case variable(Int32)
      case element(variable: Int32, Int32)
      case definition(Int32)
      case bound(Int32)
    }
  }

  struct Node: Sendable {
    var kind: Kind
    /// The place in the source, in UTF-8 offsets.
    var range: Range<Int32>
  }

  enum Kind: Sendable {
    case number(Double)
    case constant(Constant)
    case variable(Int32)
    case definition(Int32)
    case negate(Int32)
    case arithmetic(Arithmetic, Int32, Int32)
    case power(Int32, Int32)
    case unary(function: Int32, Int32)
    case binary(function: Int32, Int32, Int32)
    case parametric(function: Int32, order: Int32, Int32)
    case ternary(function: Int32, Int32, Int32, Int32)
    case compare(Comparison, Int32, Int32)
    case and(Int32, Int32)
    case or(Int32, Int32)
    case not(Int32)
    case conditional(condition: Int32, then: Int32, otherwise: Int32)

    // Only in the parser's form.

    /// A parameter of a function, or the index of a sum.
    case bound(Int32)
    /// `a < b < c`: the left side is a comparison, whose right operand is compared again.
    case chain(Int32, Comparison, Int32)
    case list(first: Int32, count: Int32)
    case element(Int32, index: Int32)
    case slice(Int32, from: Int32, through: Int32)
    case reduction(Reduction, first: Int32, count: Int32)
    case apply(function: Int32, first: Int32, count: Int32)
    /// `sum(i, from, through, body)` or the product.
    case repeated(isProduct: Bool, index: Int32, first: Int32)
    case derivative(Int32)

    // Only in the form that is compiled.

    /// The operand, moving with speed 1 at `order` levels from `level` on.
    case seed(Int32, level: Int32, order: Int32)
    /// The derivative of the operand by what moves at these levels.
    case extract(Int32, level: Int32, order: Int32)
  }
}

/// The four operations.
@usableFromInline enum Arithmetic: UInt8, Sendable {
  case add, subtract, multiply, divide

  var symbol: String {
    switch self {
    case .add: " + "
    case .subtract: " - "
    case .multiply: "*"
    case .divide: "/"
    }
  }
}

/// How tightly an operation binds; a higher one binds tighter.
enum Precedence {
  static let choice = 1
  static let or = 2
  static let and = 3
  static let not = 4
  static let comparison = 5
  static let sum = 6
  static let product = 7
  static let sign = 8
  static let power = 9
  static let root = 10
  static let atom = 11
}
