internal import Symbolic

/// A body in parts, each a function: what compilers take for a function grows faster than its length.
///
/// Numbers that later parts need stand in a list between; inputs are read again.
struct BodyCuts {
  /// How many lines a part has before it is cut.
  let length: Int
  /// What the list is called.
  let list: String
  /// The parts that are written.
  var parts: [SourceText] = []
  /// How many places the list has to have.
  private(set) var count: Int
  /// The place of each node that is in the list.
  private(set) var slots: [FormulaGraph.Place: Int] = [:]
  private var free: [Int] = []
  /// Behind which node of the outermost block each node is no longer needed.
  fileprivate let lastUse: [Int]

  /// - Parameter reserved: the places that results have, the first ones.
  init(_ schedule: Schedule, length: Int, list: String, reserved: Int) {
    self.length = length
    self.list = list
    count = reserved
    lastUse = schedule.lastUses
  }

  /// Frees the places of what is not needed behind a node.
  fileprivate mutating func release(behind place: Int) {
    for (node, slot) in slots.sorted(by: { $0.value < $1.value }) where lastUse[node] <= place {
      free.append(slot)
      slots[node] = nil
    }
  }

  /// A place for a node that has none yet.
  fileprivate mutating func take(_ node: FormulaGraph.Place) -> Int {
    let slot = free.popLast() ?? count
    count = max(count, slot + 1)
    slots[node] = slot
    return slot
  }
}

extension BodyWriter {
  /// Ends a part behind a node of the outermost block where it has become long.
  mutating func cutWhereLong(behind place: Int) {
    guard let cuts, output.lines.count >= cuts.length,
      place + 1 < schedule.blocks[0].nodes.count
    else { return }
    let graph = schedule.graph
    for (index, text) in texts.sorted(by: { $0.key < $1.key }) {
      texts[index] = nil
      // Inputs are read again.
      if graph.nodes[index].operation.isLeaf || cuts.lastUse[index] <= place { continue }
      let isCondition = graph.nodes[index].operation.isCondition
      var slot = self.cuts?.slots[index]
      if slot == nil {
        slot = self.cuts?.take(index)
        let value =
          isCondition
          ? language.choice(text.inside(.or), language.literal(1), language.literal(0)) : text.text
        output.add(language.assignment("\(cuts.list)[\(slot ?? 0)]", value))
      }
      let stored = "\(cuts.list)[\(slot ?? 0)]"
      texts[index] =
        isCondition
        ? ExpressionText(text: "\(stored) != \(language.literal(0))", binding: .comparison, size: 1)
        : .atom(stored)
    }
    dropUnread()
    // Not before: what is stored here may still read the places that are free from now on.
    self.cuts?.release(behind: place)
    self.cuts?.parts.append(output)
    output = SourceText(language, level: output.level)
  }
}

extension Schedule {
  /// The place in the outermost block behind which each node is no longer needed; -1 of one that nothing computed needs.
  fileprivate var lastUses: [Int] {
    var places = Array(repeating: -1, count: graph.nodes.count)
    var owners = Array(repeating: -1, count: blocks.count)
    for (index, sides) in sides { for block in sides { owners[block] = leader[index] ?? index } }
    for (place, index) in blocks[0].nodes.enumerated() { places[index] = place }
    // A block stands behind the one around it, where its owner is.
    for block in blocks.indices.dropFirst() where owners[block] >= 0 {
      for index in blocks[block].nodes { places[index] = places[owners[block]] }
    }
    var last = Array(repeating: -1, count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() where home[index] >= 0 {
      for operand in node.operands {
        last[operand] = max(last[operand], places[leader[index] ?? index])
      }
    }
    return last
  }
}
