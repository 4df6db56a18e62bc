/// A parsed formula: its nodes in one array, every node behind its operands.
///
/// An index stands for a subtree, so that no operation on an expression, its release included, recurses:
/// depth costs no stack. The nodes of a subtree are contiguous and end with its root.
struct Expression: Sendable {
  var nodes: [Node] = []
  /// The definitions, in order; each is evaluated once.
  var definitions: [Definition] = []
  /// The root of each result.
  var outputs: [Int32] = []
  var variables: [String] = []
  var isVector = false
  /// Whether a node is an `if`, an `and` or an `or`, which need jumps.
  var branches = false
  /// The order of each parametric function, by its node.
  var orders: [Int32: Int] = [:]

  struct Definition: Sendable {
    var name: String
    var root: Int32
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
  static let or = 1
  static let and = 2
  static let not = 3
  static let comparison = 4
  static let sum = 5
  static let product = 6
  static let sign = 7
  static let power = 8
  static let root = 9
  static let atom = 10
}
