import DerivativeRules
import Expressions

/// The derivatives of formulas as formulas, simplified.
///
/// ```text
/// let formulas = DerivativeFormulas(of: [try Formula(parsing: "x^2*sin(x)")], by: ["x"], .first)
/// formulas.text(0, 0)  // "x*(2*sin(x) + x*cos(x))"
/// ```
package struct DerivativeFormulas: Sendable {
  package enum Kind: Sendable {
    /// The derivatives of all results by all variables: a row for each result.
    case first
    /// The derivative of the only result by the only variable, of this order.
    case order(Int)
    /// The second derivatives of the only result.
    case hessian
  }

  /// The graph whose outputs are the entries, row by row.
  package private(set) var graph: FormulaGraph
  package private(set) var rows: Int
  package private(set) var columns: Int
  /// What the formulas take for granted beyond what the functions need to have values: `x != 0`.
  package private(set) var assumptions: [String]
  /// Where the derivative is one of several that could be meant.
  package private(set) var ties: [String]
  /// How many operations the functions and the derivatives take together before they are simplified.
  package private(set) var operationsBefore = 0

  private var steps = 0

  /// Differentiates formulas by variables.
  package init(of formulas: [Formula], by names: [String], _ kind: Kind) {
    let original = FormulaGraph(formulas)
    var places: [Int] = []
    for name in names {
      guard let place = original.variables.firstIndex(of: name) else {
        preconditionFailure("Formulas are differentiated by variables that they have.")
      }
      places.append(place)
    }
    assumptions = []
    ties = Self.ties(of: original)
    graph = original
    (rows, columns) = (original.outputs.count, names.count)
    switch kind {
    case .first:
      step(original) { graph in graph.jacobian(of: graph.outputs, by: places).entries }
    case .order(let order):
      precondition(
        rows == 1 && columns == 1, "A higher derivative is one of one result by one variable.")
      if order == 0 { step(original) { graph in [graph.outputs.map { Optional($0) }] } }
      for count in 0..<order {
        step(original) { graph in
          let root = count == 0 ? graph.outputs[0] : graph.outputs[1]
          return [[graph.derivative(of: root, by: places[0])]]
        }
      }
    case .hessian:
      precondition(rows == 1, "A Hessian is one of one result.")
      step(original) { graph in graph.jacobian(of: graph.outputs, by: places).entries }
      step(original) { graph in
        let gradient: [Int?] = graph.outputs.dropFirst().map { $0 }
        let forward = graph.hessian(of: gradient, by: places, .forward)
        return forward
      }
      rows = columns
    }
  }

  /// Differentiates what there is beside the functions, and simplifies the result.
  private mutating func step(
    _ original: FormulaGraph, _ derivatives: (inout FormulaGraph) -> FormulaGraph.Entries
  ) {
    // The functions stay: what they need to have values is no assumption.
    var whole = original
    if steps > 0 { whole.outputs += whole.add(graph) }
    steps += 1
    let entries = derivatives(&whole)
    let zero = whole.number(0)
    let roots = entries.flatMap { $0.map { $0 ?? zero } }
    operationsBefore = whole.operationCount(of: roots)
    var simplifier = Simplifier(whole)
    graph = simplifier.simplified(roots)
    for text in simplifier.assumptions(besides: original.outputs) where !assumptions.contains(text)
    {
      assumptions.append(text)
    }
  }

  /// The node of an entry.
  package func place(_ row: Int, _ column: Int) -> FormulaGraph.Place {
    graph.outputs[row * columns + column]
  }

  /// An entry as text that the parser reads.
  package func text(_ row: Int, _ column: Int) -> String {
    FormulaWriter(graph).text(of: place(row, column))
  }

  /// The functions of pieces among the operations, and where their pieces meet.
  private static func ties(of graph: FormulaGraph) -> [String] {
    var texts: [String] = []
    let isReached = graph.reached(from: graph.outputs)
    for (node, isReached) in zip(graph.nodes, isReached) where isReached {
      var text = ""
      switch node.operation {
      case .call(let rule) where RuleTexts[rule].hasTies:
        let entry = RuleTexts[rule]
        let names = ["x", "x, y", "x, y, z"][Swift.min(entry.formulas.count, 3) - 1]
        text = "the derivative of '\(entry.name)(\(names))' is one for \(entry.domain)"
      case .choose:
        text =
          "the derivative of 'if' is that of the branch that is taken; at its border there may be none"
      default: break
      }
      if !text.isEmpty, !texts.contains(text) { texts.append(text) }
    }
    return texts
  }
}

extension FormulaGraph {
  /// Adds the outputs of a graph over the same variables.
  package mutating func add(_ other: FormulaGraph) -> [Place] {
    precondition(other.variables == variables, "Graphs are joined over the same variables.")
    var places: [Place] = []
    for node in other.nodes {
      places.append(place(node.operation, node.operands.map { places[$0] }))
    }
    return other.outputs.map { places[$0] }
  }
}
