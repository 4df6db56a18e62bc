// Forward accumulation: the tangent of every node from those of its operands.

extension FormulaGraph {
  /// The tangents of results, where variables move as given; nil where a tangent is structurally zero.
  ///
  /// - Parameter seeds: the tangent of each variable that moves, by its place among ``variables``.
  /// - Complexity: O(n) for n nodes.
  package mutating func tangents(of roots: [Place], seeds: [Int: Place]) -> [Place?] {
    let wasStrong = zerosAreStrong
    zerosAreStrong = true
    defer { zerosAreStrong = wasStrong }
    let isReached = reached(from: roots)
    var tangents: [Place?] = Array(repeating: nil, count: nodes.count)
    for index in isReached.indices where isReached[index] {
      tangents[index] = tangent(of: index, tangents, seeds)
    }
    return roots.map { tangents[$0] }
  }

  /// The derivative of a result by a variable: a node that is 0 where it is structurally zero.
  package mutating func derivative(of root: Place, by variable: Int) -> Place {
    tangents(of: [root], seeds: [variable: number(1)])[0] ?? number(0)
  }

  private mutating func tangent(
    of place: Place, _ tangents: [Place?], _ seeds: [Int: Place]
  ) -> Place? {
    let node = nodes[place]
    if case .variable(let index) = node.operation { return seeds[index] }
    if node.operation.isLeaf || node.operation.isCondition { return nil }
    let t = node.operands.map { tangents[$0] }
    guard t.contains(where: { $0 != nil }) else { return nil }
    let result: Place
    switch node.operation {
    case .add: result = sum(t[0], t[1])
    case .subtract:
      if let left = t[0] {
        result = t[1].map { subtract(left, $0) } ?? left
      } else {
        result = negate(sum(nil, t[1]))
      }
    case .negate: result = negate(sum(nil, t[0]))
    case .divide:
      // (ẋ − q·ẏ)/y, with the quotient q that is there already.
      let y = node.operands[1]
      let numerator = t[1].map { dy in
        let part = multiply(place, dy)
        return t[0].map { subtract($0, part) } ?? negate(part)
      }
      result = divide(numerator ?? sum(nil, t[0]), y)
    case .choose:
      let zero = number(0)
      result = choose(node.operands[0], t[1] ?? zero, t[2] ?? zero)
    default:
      var total: Place?
      for (argument, tangent) in t.enumerated() {
        guard let tangent else { continue }
        let partial = partial(of: place, by: argument)
        if isZero(partial) { continue }
        total = sum(total, multiply(partial, tangent))
      }
      guard let total else { return nil }
      result = total
    }
    return isZero(result) ? nil : result
  }

  /// The sum of two nodes of which one may be structurally zero.
  mutating func sum(_ x: Place?, _ y: Place?) -> Place {
    guard let x else { return y ?? number(0) }
    return y.map { add(x, $0) } ?? x
  }
}
