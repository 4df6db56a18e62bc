// Gradients, Jacobians and Hessians by the accumulation that takes fewer operations.

extension FormulaGraph {
  /// How derivatives are accumulated.
  package enum Accumulation: Sendable, CaseIterable { case forward, reverse }

  /// A matrix of derivatives: nil where an entry is structurally zero.
  package typealias Entries = [[Place?]]

  /// The derivatives of results by variables, a row for each result.
  package mutating func jacobian(
    of roots: [Place], by variables: [Int], _ accumulation: Accumulation
  ) -> Entries {
    let one = number(1)
    switch accumulation {
    case .reverse:
      return roots.map { adjoints(of: [$0], weights: [one], by: variables) }
    case .forward:
      let columns = variables.map { tangents(of: roots, seeds: [$0: one]) }
      return roots.indices.map { row in columns.map { $0[row] } }
    }
  }

  /// The derivatives of results by variables, by what takes fewer operations.
  package mutating func jacobian(
    of roots: [Place], by variables: [Int]
  ) -> (entries: Entries, accumulation: Accumulation) {
    cheapest(beside: roots) { graph, accumulation in
      graph.jacobian(of: roots, by: variables, accumulation)
    }
  }

  /// The second derivatives of a result, from its first ones; both triangles of the matrix are the same nodes.
  package mutating func hessian(
    of gradient: [Place?], by variables: [Int], _ accumulation: Accumulation
  ) -> Entries {
    var entries: Entries = variables.map { _ in variables.map { _ in nil } }
    let rows = variables.indices.filter { gradient[$0] != nil }
    switch accumulation {
    case .forward:
      let one = number(1)
      for column in variables.indices {
        // The entries on and above the diagonal.
        let above = rows.filter { $0 <= column }
        let roots = above.compactMap { gradient[$0] }
        for (row, entry) in zip(above, tangents(of: roots, seeds: [variables[column]: one])) {
          entries[row][column] = entry
          entries[column][row] = entry
        }
      }
    case .reverse:
      let one = number(1)
      for row in rows {
        guard let root = gradient[row] else { continue }
        let rest = Array(variables[row...])
        for (place, entry) in adjoints(of: [root], weights: [one], by: rest).enumerated() {
          entries[row][row + place] = entry
          entries[row + place][row] = entry
        }
      }
    }
    return entries
  }

  /// The gradient and the Hessian of a result, by what takes fewer operations together.
  package mutating func hessian(
    of root: Place, by variables: [Int]
  ) -> (gradient: [Place?], entries: Entries) {
    let gradient = jacobian(of: [root], by: variables).entries[0]
    let hessian = cheapest(beside: [root] + gradient.compactMap { $0 }) { graph, accumulation in
      graph.hessian(of: gradient, by: variables, accumulation)
    }
    return (gradient, hessian.entries)
  }

  private mutating func cheapest(
    beside roots: [Place], _ derivatives: (inout FormulaGraph, Accumulation) -> Entries
  ) -> (entries: Entries, accumulation: Accumulation) {
    var forward = self
    let tangents = derivatives(&forward, .forward)
    var reverse = self
    let adjoints = derivatives(&reverse, .reverse)
    func count(_ graph: FormulaGraph, _ entries: Entries) -> Int {
      graph.operationCount(of: roots + entries.flatMap { $0.compactMap { $0 } })
    }
    if count(reverse, adjoints) < count(forward, tangents) {
      self = reverse
      return (adjoints, .reverse)
    }
    self = forward
    return (tangents, .forward)
  }
}
