// Reverse accumulation: the adjoint of every node from those of the nodes that use it.

extension FormulaGraph {
  /// A contribution to an adjoint, which counts only where its condition holds: in the branch of a choice that is taken.
  private struct Contribution {
    var condition: Place?
    var value: Place
  }

  /// The derivatives of a weighted sum of results by variables; nil where one is structurally zero.
  ///
  /// What belongs to one branch of a choice is multiplied with nothing that the other branch makes infinite or NaN: the choice
  /// stands in front of the result.
  ///
  /// - Parameter weights: the adjoint of each result.
  /// - Complexity: O(n) for n nodes, whatever the number of variables.
  package mutating func adjoints(
    of roots: [Place], weights: [Place], by variables: [Int]
  ) -> [Place?] {
    let wasStrong = zerosAreStrong
    zerosAreStrong = true
    defer { zerosAreStrong = wasStrong }
    let isReached = reached(from: roots)
    let moves = dependents(on: Set(variables))
    var pending: [[Contribution]] = Array(repeating: [], count: nodes.count)
    for (root, weight) in zip(roots, weights) {
      pending[root].append(Contribution(condition: nil, value: weight))
    }
    var results: [Int: Place] = [:]
    for place in isReached.indices.reversed() where isReached[place] && moves[place] {
      guard let adjoint = gathered(pending[place]) else { continue }
      pending[place] = []
      let node = nodes[place]
      if case .variable(let index) = node.operation {
        let zero = number(0)
        let value = adjoint.condition.map { choose($0, adjoint.value, zero) } ?? adjoint.value
        results[index] = isZero(value) ? nil : value
      } else if !node.operation.isCondition {
        pass(adjoint, from: place, to: &pending, moves)
      }
    }
    return variables.map { results[$0] }
  }

  /// Passes an adjoint on to the operands that move.
  private mutating func pass(
    _ adjoint: Contribution, from place: Place, to pending: inout [[Contribution]], _ moves: [Bool]
  ) {
    let node = nodes[place]
    if node.operation == .choose {
      let condition = node.operands[0]
      for (operand, holds) in [(node.operands[1], true), (node.operands[2], false)]
      where moves[operand] {
        let own = holds ? condition : not(condition)
        let both = adjoint.condition.map { and($0, own) } ?? own
        pending[operand].append(Contribution(condition: both, value: adjoint.value))
      }
      return
    }
    for (argument, operand) in node.operands.enumerated() where moves[operand] {
      let value: Place
      switch (node.operation, argument) {
      case (.divide, 0): value = divide(adjoint.value, node.operands[1])
      case (.divide, _): value = negate(divide(multiply(adjoint.value, place), node.operands[1]))
      default: value = multiply(adjoint.value, partial(of: place, by: argument))
      }
      if isZero(value) { continue }
      pending[operand].append(Contribution(condition: adjoint.condition, value: value))
    }
  }

  /// The sum of contributions, under the condition that one of theirs holds.
  private mutating func gathered(_ contributions: [Contribution]) -> Contribution? {
    guard var total = contributions.first else { return nil }
    var groups: [Contribution] = [total]
    for next in contributions.dropFirst() {
      if let known = groups.firstIndex(where: { $0.condition == next.condition }) {
        groups[known].value = add(groups[known].value, next.value)
      } else {
        groups.append(next)
      }
    }
    if groups.count == 1 { return groups[0] }
    let zero = number(0)
    total = Contribution(condition: nil, value: zero)
    var isConditional = true
    for group in groups {
      guard let condition = group.condition else {
        isConditional = false
        total.value = add(total.value, group.value)
        continue
      }
      total.value = add(total.value, choose(condition, group.value, zero))
    }
    if isConditional {
      for group in groups {
        guard let condition = group.condition else { continue }
        total.condition = total.condition.map { or($0, condition) } ?? condition
      }
    }
    return total
  }
}
