internal import Symbolic

/// The nodes of a graph in the order and the blocks in which code computes them.
///
/// What only one side of a choice needs stands in that side's block. Within a block the values come in the order of the formula,
/// and a node of the derivatives as soon as its operands are there: a term's derivative is computed beside the term, while what it
/// shares with the value is at hand.
package struct Schedule {
  typealias Index = FormulaGraph.Place

  /// A place for nodes: the function's body, a side of a choice, the right side of an `and` or `or`.
  struct Block {
    var parent: Int
    var depth: Int
    var nodes: [Index] = []
  }

  let graph: FormulaGraph
  private(set) var blocks: [Block] = [Block(parent: -1, depth: 0)]
  /// The block of each node; -1 for one that nothing needs.
  private(set) var home: [Int]
  /// The blocks of a choice's two sides, or that of the right side of an `and` or `or`; choices that stand together have the same.
  private(set) var sides: [Index: [Int]] = [:]
  /// The choices that stand together, by the first of them: those by one condition of which none needs another.
  private(set) var together: [Index: [Index]] = [:]
  /// The first of the choices that each choice stands with.
  private(set) var leader: [Index: Index] = [:]
  /// How often each node is used, results included.
  private(set) var uses: [Int]

  /// - Parameters:
  ///   - roots: the results, those of the value first.
  ///   - values: how many of the results are values.
  ///   - loads: whether a variable is read from memory: it is read once, where it is first needed.
  init(_ graph: FormulaGraph, roots: [Index], values: Int, loads: [Bool]) {
    self.graph = graph
    home = Array(repeating: -1, count: graph.nodes.count)
    uses = Array(repeating: 0, count: graph.nodes.count)
    for root in roots { use(root, in: 0) }
    let levels = Self.levels(graph)
    var known: [GroupKey: Index] = [:]
    for index in graph.nodes.indices.reversed() where home[index] >= 0 {
      let node = graph.nodes[index]
      if node.operation == .choose {
        let key = GroupKey(
          condition: node.operands[0], home: home[index], level: levels[index])
        let first = known[key] ?? index
        known[key] = first
        leader[index] = first
        together[first, default: []].append(index)
        sides[index] = sides[first]
      }
      // The first operand is what decides whether the others are needed.
      for (place, operand) in node.operands.enumerated() {
        guard node.operation.isLazy && place > 0 else {
          use(operand, in: home[index])
          continue
        }
        if sides[index, default: []].count < place {
          sides[index, default: []].append(newBlock(in: home[index]))
        }
        use(operand, in: sides[index]?[place - 1] ?? 0)
      }
    }
    arrange(roots, values, loads)
  }

  private struct GroupKey: Hashable {
    var condition: Index
    var home: Int
    var level: Int
  }

  /// How many choices stand behind each other up to a node: of the same number none needs another.
  private static func levels(_ graph: FormulaGraph) -> [Int] {
    var levels: [Int] = []
    levels.reserveCapacity(graph.nodes.count)
    for node in graph.nodes {
      let below = node.operands.reduce(0) { max($0, levels[$1]) }
      levels.append(node.operation == .choose ? below + 1 : below)
    }
    return levels
  }

  private mutating func newBlock(in parent: Int) -> Int {
    blocks.append(Block(parent: parent, depth: blocks[parent].depth + 1))
    return blocks.count - 1
  }

  private mutating func use(_ index: Index, in block: Int) {
    uses[index] += 1
    home[index] = home[index] < 0 ? block : common(home[index], block)
  }

  /// The innermost block around both.
  private func common(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while a != b {
      if blocks[a].depth >= blocks[b].depth { a = blocks[a].parent } else { b = blocks[b].parent }
    }
    return a
  }

  // MARK: The order within blocks

  /// Orders the nodes of all blocks.
  private mutating func arrange(_ roots: [Index], _ values: Int, _ loads: [Bool]) {
    var order = Order(
      self, isValue: graph.reached(from: Array(roots.prefix(values))), loads)
    for root in roots { order.demand(root) }
    for index in order.nodes { blocks[home[index]].nodes.append(index) }
  }

  /// A topological order: what is demanded with its operands, and behind each node what has become ready by it.
  ///
  /// Choices that stand together are one node here, the first of them.
  private struct Order {
    let graph: FormulaGraph
    var nodes: [Index] = []
    private let together: [Index: [Index]]
    private let leader: [Index: Index]
    private var isDone: [Bool]
    private var waiting: [Int]
    private var users: [[Index]]

    init(_ schedule: Schedule, isValue: [Bool], _ loads: [Bool]) {
      let graph = schedule.graph
      self.graph = graph
      together = schedule.together
      leader = schedule.leader
      isDone = graph.nodes.indices.map { place in
        if case .variable(let index) = graph.nodes[place].operation, loads[index] {
          return schedule.uses[place] < 2
        }
        return graph.nodes[place].operation.isLeaf
      }
      waiting = Array(repeating: 0, count: graph.nodes.count)
      users = Array(repeating: [], count: graph.nodes.count)
      // What derivatives compute from inputs alone, where it is little, does not hold a node up: it is computed with it.
      var costs: [Int] = []
      costs.reserveCapacity(graph.nodes.count)
      for (index, node) in graph.nodes.enumerated() {
        let below = node.operands.reduce(0) { $0 + costs[$1] }
        let isFree = node.operation != .choose && below < 6 && !isValue[index]
        costs.append(node.operation.isLeaf ? 0 : isFree ? below + 1 : 100)
      }
      let isFree = costs.map { $0 < 100 }
      for (index, node) in graph.nodes.enumerated()
      where schedule.home[index] >= 0 && !node.operation.isLeaf {
        let first = leader[index] ?? index
        for operand in Set(node.operands) where !isFree[operand] {
          users[operand].append(first)
          waiting[first] += 1
        }
      }
    }

    private func members(_ index: Index) -> [Index] { together[index] ?? [index] }

    mutating func demand(_ root: Index) {
      var stack = [leader[root] ?? root]
      while let top = stack.last {
        if isDone[top] {
          stack.removeLast()
          continue
        }
        let missing = members(top).flatMap { graph.nodes[$0].operands.filter { !isDone[$0] } }
        if missing.isEmpty {
          stack.removeLast()
          finish(top)
        } else {
          stack.append(contentsOf: missing.reversed().map { leader[$0] ?? $0 })
        }
      }
    }

    private mutating func finish(_ index: Index) {
      var ready = [index]
      while let next = ready.popLast() {
        guard !isDone[next] else { continue }
        let members = members(next)
        for member in members {
          for operand in graph.nodes[member].operands where !isDone[operand] { takeFree(operand) }
        }
        for member in members { take(member) }
        for user in members.flatMap({ users[$0] }) {
          waiting[user] -= 1
          if waiting[user] == 0 { ready.append(user) }
        }
      }
    }

    /// Takes what is computed from inputs alone, and the inputs, which may have to be read; a few levels deep at most.
    private mutating func takeFree(_ index: Index) {
      for operand in graph.nodes[index].operands where !isDone[operand] { takeFree(operand) }
      take(index)
    }

    private mutating func take(_ index: Index) {
      isDone[index] = true
      nodes.append(index)
    }
  }
}

extension Schedule {
  /// The choices that a choice stands with, itself among them.
  func group(of index: Index) -> [Index] {
    (leader[index] ?? index) == index ? together[index] ?? [index] : []
  }
}

extension FormulaGraph.Operation {
  /// Whether the first operand, a condition, says which of the others are needed.
  var isLazy: Bool {
    switch self {
    case .choose, .and, .or: true
    default: false
    }
  }
}
