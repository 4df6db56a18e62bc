/// Which rows of a block are where in a program with branches.
///
/// Jumps lead forwards only. The group that is furthest behind goes on; where it meets another they go on together. So each step runs
/// once at most, on all the rows that come by it.
package struct RowGroups {
  private let count: Int
  private let end: Int
  private var place = -1
  /// The rows that go on; nil for all.
  package private(set) var rows: [Int32]?
  /// The rows that wait, and the step in front of which they do.
  private var waiting: [(place: Int, rows: [Int32])] = []
  /// The nearest step in front of which rows wait.
  private var barrier = Int.max

  package init(count: Int, end: Int) {
    self.count = count
    self.end = end
  }

  /// The next step; nil at the end.
  package mutating func next() -> Int? {
    place += 1
    if place >= barrier { meet() }
    return place < end ? place : nil
  }

  /// Lets the rows that go on wait as well, and goes on with those that are furthest behind.
  private mutating func meet() {
    guard let own = rows else { preconditionFailure("rows wait, and all go on") }
    waiting.append((place, own))
    let nearest = waiting.reduce(Int.max) { min($0, $1.place) }
    var joined: [Int32] = []
    for group in waiting where group.place == nearest { joined += group.rows }
    waiting.removeAll { $0.place == nearest }
    place = nearest
    rows = joined.count == count ? nil : joined.sorted()
    barrier = waiting.reduce(Int.max) { min($0, $1.place) }
  }

  /// Goes on at a step.
  package mutating func jump(to target: Int) { place = target - 1 }

  /// Goes on at a step with the rows that say so.
  package mutating func jump(
    to target: Int, where truths: UnsafeMutablePointer<Bool>, are truth: Bool
  ) {
    var jumping = 0
    forEach { if truths[$0] == truth { jumping += 1 } }
    if jumping == 0 { return }
    if jumping == rows?.count ?? count { return jump(to: target) }
    var staying: [Int32] = []
    var leaving: [Int32] = []
    forEach { row in
      if truths[row] == truth { leaving.append(Int32(row)) } else { staying.append(Int32(row)) }
    }
    rows = staying
    waiting.append((target, leaving))
    barrier = min(barrier, target)
  }

  /// Each of the rows that go on.
  @inline(__always)
  package func forEach(_ body: (_ row: Int) -> Void) {
    if let rows {
      for row in rows { body(Int(row)) }
    } else {
      for row in 0..<count { body(row) }
    }
  }
}
