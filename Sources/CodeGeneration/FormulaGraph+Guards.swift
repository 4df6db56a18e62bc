internal import Symbolic

// What stands on one side of a choice only, but in front of it: the values of a function and its derivatives, with something
// between that needs the first of them.

extension FormulaGraph {
  /// A condition that holds, or does not, wherever a node is needed.
  private struct Guard: Hashable {
    var condition: Place
    var holds: Bool
  }

  /// The graph with choices around what costs something, or stops a program, and is needed under a condition only.
  ///
  /// `log(x)` that value and derivative need where x > 0 is computed where x > 0, though the two do not stand together.
  func guarded() -> FormulaGraph {
    guard nodes.contains(where: { $0.operation.isLazy }) else { return self }
    let schedule = Schedule(
      self, roots: outputs, values: outputs.count,
      loads: Array(repeating: false, count: variables.count))
    let needed = guards()
    let around = Self.guards(of: schedule)
    var wrapped: [Place: Guard] = [:]
    for (place, node) in nodes.enumerated() where node.operation.isCostly {
      guard schedule.home[place] >= 0, let needed = needed[place] else { continue }
      let missing = needed.subtracting(around[schedule.home[place]])
      // The innermost of several: the others stand around it.
      wrapped[place] = missing.max { $0.condition < $1.condition }
    }
    return wrapped.isEmpty ? self : wrapping(wrapped)
  }

  /// The conditions under which each node is needed; nil for one that nothing needs.
  private func guards() -> [Set<Guard>?] {
    var guards: [Set<Guard>?] = Array(repeating: nil, count: nodes.count)
    for root in outputs { guards[root] = [] }
    for index in nodes.indices.reversed() {
      guard let own = guards[index] else { continue }
      for (place, operand) in nodes[index].operands.enumerated() {
        let use = own.union(self.guards(of: index, operand: place))
        guards[operand] = guards[operand]?.intersection(use) ?? use
      }
    }
    return guards
  }

  /// What holds where a node needs an operand.
  private func guards(of index: Place, operand: Int) -> Set<Guard> {
    let node = nodes[index]
    guard operand > 0, node.operation.isLazy else { return [] }
    let holds = node.operation == .choose ? operand == 1 : node.operation == .and
    var guards: Set<Guard> = []
    var pending = [Guard(condition: node.operands[0], holds: holds)]
    // Of very many conditions, as a recorded sort has them, some are enough: the others are tested all the same.
    while guards.count < 64, let next = pending.popLast() {
      guards.insert(next)
      // Of `a and b` that holds both do, of `a or b` that does not neither.
      let inner = nodes[next.condition]
      switch inner.operation {
      case .and where next.holds, .or where !next.holds:
        pending += inner.operands.map { Guard(condition: $0, holds: next.holds) }
      case .not: pending.append(Guard(condition: inner.operands[0], holds: !next.holds))
      default: break
      }
    }
    return guards
  }

  /// The conditions that hold in each block.
  private static func guards(of schedule: Schedule) -> [Set<Guard>] {
    var guards: [Set<Guard>] = Array(repeating: [], count: schedule.blocks.count)
    for (index, sides) in schedule.sides {
      for (side, block) in sides.enumerated() {
        guards[block].formUnion(schedule.graph.guards(of: index, operand: side + 1))
      }
    }
    // A block stands behind the one around it.
    for block in guards.indices.dropFirst() {
      guards[block].formUnion(guards[schedule.blocks[block].parent])
    }
    return guards
  }

  /// The graph with each of these nodes, and 0 in its place where it is not needed.
  private func wrapping(_ wrapped: [Place: Guard]) -> FormulaGraph {
    var graph = FormulaGraph(variables: variables)
    var places: [Place?] = Array(repeating: nil, count: nodes.count)
    for output in outputs {
      var stack = [output]
      while let top = stack.last {
        if places[top] != nil {
          stack.removeLast()
          continue
        }
        // A condition does not need what is needed under it only.
        let before = nodes[top].operands + (wrapped[top].map { [$0.condition] } ?? [])
        let missing = before.filter { places[$0] == nil }
        guard missing.isEmpty else {
          stack += missing.reversed()
          continue
        }
        let node = nodes[top]
        var place = graph.place(node.operation, node.operands.map { places[$0] ?? 0 })
        if let own = wrapped[top] {
          let zero = graph.number(0)
          let condition = places[own.condition] ?? 0
          place = graph.place(
            .choose, own.holds ? [condition, place, zero] : [condition, zero, place])
        }
        places[top] = place
        stack.removeLast()
      }
    }
    graph.outputs = outputs.map { places[$0] ?? 0 }
    return graph
  }
}

extension FormulaGraph.Operation {
  /// Whether it takes long, or can stop a program: Python divides by no zero, and has no logarithm of −1.
  fileprivate var isCostly: Bool {
    switch self {
    case .call, .power, .divide: true
    default: false
    }
  }
}
