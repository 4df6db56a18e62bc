package import Expressions
package import Symbolic

/// What a generated function computes beside the values.
public enum Derivatives: String, CaseIterable, Sendable {
  /// Nothing.
  case value
  /// The gradient of one result.
  case gradient
  /// The Jacobian, row by row.
  case jacobian
  /// The gradient of one result and its Hessian.
  case hessian
  /// The derivatives along a direction that is given to the function.
  case jvp
}

/// Formulas and what is asked of them, made into a function to be written.
package struct Derivation: Sendable {
  package let derivatives: Derivatives
  package let isSparse: Bool
  /// The variables to differentiate by, in the order of the results.
  package let wrt: [String]
  /// The graph before it is made ready for code: the values, then the entries.
  package private(set) var graph: FormulaGraph
  package private(set) var values: [FormulaGraph.Place]
  /// The condition outside of which all results are NaN; none of formulas.
  private(set) var condition: FormulaGraph.Place?
  /// The derivatives, a row for each; nil where one is structurally zero.
  package private(set) var gradient: [FormulaGraph.Place?] = []
  package private(set) var matrix: FormulaGraph.Entries = []
  /// How the derivatives were accumulated, and how many operations it takes; the other way, where it was tried.
  package private(set) var accumulation: (chosen: FormulaGraph.Accumulation, own: Int, other: Int?)?

  /// - Parameters:
  ///   - variables: all variables of the function, in the order of its arguments.
  ///   - constants: values of variables that are none.
  package init(
    _ formulas: [Formula], variables: [String], wrt: [String], constants: [String: Double],
    _ derivatives: Derivatives, isSparse: Bool
  ) {
    var graph = FormulaGraph(formulas, variables: variables)
    for (place, name) in variables.enumerated() {
      guard let value = constants[name] else { continue }
      let number = graph.number(value)
      graph.outputs = graph.substitute(place, by: number, in: graph.outputs)
    }
    self.init(graph, wrt: wrt, derivatives, isSparse: isSparse)
  }

  /// - Parameters:
  ///   - graph: what is computed; its outputs are the values.
  ///   - isConditional: whether the last output is a condition, outside of which all results are NaN.
  package init(
    _ graph: FormulaGraph, wrt: [String], _ derivatives: Derivatives, isSparse: Bool,
    isConditional: Bool = false
  ) {
    self.derivatives = derivatives
    self.isSparse = isSparse
    self.wrt = wrt
    self.graph = graph.foldingConstants()
    self.graph.prefersReciprocals = true
    values = self.graph.outputs
    condition = isConditional ? values.removeLast() : nil
    let order = Dictionary(uniqueKeysWithValues: graph.variables.enumerated().map { ($1, $0) })
    let places = wrt.map { order[$0] ?? 0 }
    switch derivatives {
    case .value: break
    case .gradient, .jacobian: matrix = jacobian(places)
    case .hessian:
      gradient = jacobian(places)[0]
      let first = self.graph
      matrix = self.graph.hessian(of: gradient, by: places, .forward)
      // Where a second sweep back is tried it has to be worth the time it takes here.
      if places.count <= 200 {
        var other = first
        let entries = other.hessian(of: gradient, by: places, .reverse)
        let roots = values + gradient.compactMap { $0 }
        if count(other, roots, entries) < count(self.graph, roots, matrix) {
          self.graph = other
          matrix = entries
        }
      }
    case .jvp:
      // Directions stand behind the variables.
      var seeds: [Int: FormulaGraph.Place] = [:]
      for (place, name) in zip(places, wrt) {
        seeds[place] = self.graph.addVariable(Self.direction(of: name))
      }
      matrix = self.graph.tangents(of: values, seeds: seeds).map { [$0] }
      accumulation = (.forward, count(self.graph, values, matrix), nil)
    }
  }

  /// The name of the speed of a variable: `dx`, of the element of a list `dx[1]`.
  static func direction(of name: String) -> String { "d" + name }

  private mutating func jacobian(_ places: [Int]) -> FormulaGraph.Entries {
    // What cannot be cheaper is not tried where it takes long: n sweeps over n operations.
    let size = places.count * graph.nodes.count
    let isLarge = size > 2_000_000
    let triesForward = !isLarge || places.count <= values.count
    let triesReverse = !isLarge || values.count < places.count || values.count <= 1
    var forward = graph
    var reverse = graph
    let tangents = triesForward ? forward.jacobian(of: values, by: places, .forward) : nil
    let adjoints = triesReverse ? reverse.jacobian(of: values, by: places, .reverse) : nil
    let forwardCount = tangents.map { count(forward, values, $0) }
    let reverseCount = adjoints.map { count(reverse, values, $0) }
    // One variable, or nothing saved: forward, which reads as one writes it.
    if let adjoints, let reverseCount, reverseCount < forwardCount ?? .max {
      graph = reverse
      accumulation = (.reverse, reverseCount, forwardCount)
      return adjoints
    }
    graph = forward
    accumulation = (.forward, forwardCount ?? 0, reverseCount)
    return tangents ?? []
  }

  private func count(
    _ graph: FormulaGraph, _ roots: [FormulaGraph.Place], _ entries: FormulaGraph.Entries
  ) -> Int {
    graph.operationCount(of: roots + entries.flatMap { $0.compactMap { $0 } })
  }
}
