import DerivativeRules
import Expressions
import SpecialFunctions

/// Formulas as a graph of operations: a flat list of nodes, each behind its operands, each operation on the same operands once.
///
/// The one form in which derivatives are formulas. What adds a node folds numbers where the result is exact and leaves out what
/// changes no bit (`1*x`, `x/1`, `x^1`, `--x`); all else is a pass of its own. A condition is a node like any other, whose value
/// is a truth; both branches of a choice stand in the list, and only the one that is chosen counts.
package struct FormulaGraph: Sendable {
  /// A node of the graph, by its place in ``nodes``.
  package typealias Place = Int

  package struct Node: Hashable, Sendable {
    package var operation: Operation
    package var operands: [Place]
  }

  /// A number by its bits, so that −0 is not 0 and a NaN is itself.
  package struct Literal: Hashable, Sendable {
    private let bits: UInt64
    package var value: Double { Double(bitPattern: bits) }
    package init(_ value: Double) { bits = value.bitPattern }
  }

  package enum Operation: Hashable, Sendable {
    case number(Literal)
    case constant(Constant)
    /// A variable, by its place in ``FormulaGraph/variables``.
    case variable(Int)
    case add, subtract, multiply, divide, negate, power
    case call(CalledRule)
    // Of two numbers, a truth; of truths, a truth.
    case compare(Comparison)
    case and, or, not
    /// A condition and two numbers.
    case choose

    /// Whether there is nothing to compute.
    package var isLeaf: Bool {
      switch self {
      case .number, .constant, .variable: true
      default: false
      }
    }

    /// Whether the value is a truth.
    package var isCondition: Bool {
      switch self {
      case .compare, .and, .or, .not: true
      default: false
      }
    }
  }

  package private(set) var nodes: [Node] = []
  /// The names of the variables; those that derivatives bind for a while have places behind.
  package var variables: [String]
  /// The results.
  package var outputs: [Place] = []
  /// Whether a factor of 0 makes a product 0 whatever stands beside it, and a term of 0 is left out: so it is in derivatives.
  package var zerosAreStrong = false
  /// Whether derivatives take sech² where the text of a rule has 1/cosh²: what is computed and not read has no use for the shorter text.
  package var prefersReciprocals = false

  private var places: [Node: Place] = [:]
  /// The variables that derivatives bound, beside those that have names.
  private var boundVariables = 0
  var partials = PartialTexts()

  /// A graph without nodes.
  package init(variables: [String]) { self.variables = variables }

  /// The place of an operation: of one that is there already, or of a new node.
  package mutating func place(_ operation: Operation, _ operands: [Place] = []) -> Place {
    let node = Node(operation: operation, operands: operands)
    if let known = places[node] { return known }
    nodes.append(node)
    places[node] = nodes.count - 1
    return nodes.count - 1
  }

  /// A variable that no name has.
  mutating func bindVariable() -> Int {
    boundVariables += 1
    return variables.count + boundVariables - 1
  }

  /// Adds a variable behind the others: a weight or a direction.
  package mutating func addVariable(_ name: String) -> Place {
    precondition(boundVariables == 0, "Variables are added before derivatives bind some.")
    variables.append(name)
    return variable(variables.count - 1)
  }

  /// The number, where the node is one that is written as a number.
  package func literal(_ place: Place) -> Double? {
    if case .number(let literal) = nodes[place].operation { literal.value } else { nil }
  }

  /// Whether the node is the number 0: what is structurally zero in derivatives.
  package func isZero(_ place: Place) -> Bool { literal(place) == 0 }
}
