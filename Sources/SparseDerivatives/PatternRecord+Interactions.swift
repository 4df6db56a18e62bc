/// The inputs that interact, as they are met: pairs less than 64 apart as bits beside the first, the others as pairs of sets.
struct Interactions {
  /// For each input, bit k says that it interacts with the k-th after it.
  var near: [UInt64]
  /// Pairs of sets whose inputs interact, each pair once.
  var far: Set<SetPair> = []

  struct SetPair: Hashable {
    var low: Int32
    var high: Int32
  }

  init(count: Int) { near = Array(repeating: 0, count: count) }
}

extension PatternRecord {
  /// Notes that the inputs of `x` interact with those of `y`.
  @_alwaysEmitIntoClient @inline(__always)
  static func interact(_ x: PatternNumber, _ y: PatternNumber) {
    if x.isConstant || y.isConstant { return }
    x.record?._withUnsafeGuaranteedRef { $0.note(x, y) }
  }

  @usableFromInline
  func note(_ x: PatternNumber, _ y: PatternNumber) {
    let first = Swift.min(x.first, y.first)
    if Swift.max(x.last, y.last) - first >= 64 { return noteFar(x, y) }
    let turn = UInt64(truncatingIfNeeded: first & 63)
    let a = x.window &>> turn | x.window &<< (64 &- turn)
    let b = y.window &>> turn | y.window &<< (64 &- turn)
    var rest = a | b
    while rest != 0 {
      let k = UInt64(truncatingIfNeeded: rest.trailingZeroBitCount)
      let bit: UInt64 = 1 &<< k
      // From each input on: those before it know of it.
      let partners = (a & bit != 0 ? b : 0) | (b & bit != 0 ? a : 0)
      interactions.near[Int(first) &+ Int(truncatingIfNeeded: k)] |= partners &>> k
      rest &= rest &- 1
    }
  }

  private func noteFar(_ x: PatternNumber, _ y: PatternNumber) {
    let a = number(x)
    let b = x.window == y.window && x.first == y.first && x.last == y.last ? a : number(y)
    interactions.far.insert(.init(low: Swift.min(a, b), high: Swift.max(a, b)))
  }

  /// The pattern of all interactions noted.
  @usableFromInline
  func hessianPattern() -> HessianPattern {
    let n = interactions.near.count
    let far = farInteractions()
    // The lower triangle: each input with those before it, in the order of those.
    var starts = [Int](repeating: 0, count: n + 1)
    forEachInteraction(far) { starts[Int($1) + 1] += 1 }
    for i in 0..<n { starts[i + 1] += starts[i] }
    var next = starts
    var indices = [Int32](repeating: 0, count: starts[n])
    forEachInteraction(far) { j, i in
      indices[next[Int(i)]] = j
      next[Int(i)] += 1
    }
    return HessianPattern(rowStarts: starts, columnIndices: indices)
  }

  /// Calls `body` with each pair of interacting inputs, the lower first, in ascending order.
  private func forEachInteraction(
    _ far: (starts: [Int], partners: [Int32]), _ body: (Int32, Int32) -> Void
  ) {
    for j in interactions.near.indices {
      var bits = interactions.near[j]
      while bits != 0 {
        body(Int32(j), Int32(j) + Int32(truncatingIfNeeded: bits.trailingZeroBitCount))
        bits &= bits &- 1
      }
      if far.partners.isEmpty { continue }
      for place in far.starts[j]..<far.starts[j + 1] { body(Int32(j), far.partners[place]) }
    }
  }

  /// What the pairs of sets add: for each input the later ones it interacts with, 64 or more after it.
  ///
  /// Those nearer join the bits.
  private func farInteractions() -> (starts: [Int], partners: [Int32]) {
    let n = interactions.near.count
    if interactions.far.isEmpty { return ([], []) }
    var rows = [[Int32]](repeating: [], count: n)
    var inputs = InputSet(count: n)
    func members(_ set: Int32) -> [Int32] {
      var members: [Int32] = []
      forEachWindow(ofSet: set) { inputs.insert($0, from: $1) }
      inputs.removeAll { members.append($0) }
      return members
    }
    for pair in interactions.far {
      let low = members(pair.low)
      let high = pair.low == pair.high ? low : members(pair.high)
      for i in low {
        for j in high {
          let (first, last) = (Swift.min(i, j), Swift.max(i, j))
          if last - first < 64 {
            interactions.near[Int(first)] |= 1 &<< UInt64(last - first)
          } else {
            rows[Int(first)].append(last)
          }
        }
      }
    }
    var starts = [0]
    var partners: [Int32] = []
    for row in rows {
      var last: Int32 = -1
      for j in row.sorted() where j != last {
        partners.append(j)
        last = j
      }
      starts.append(partners.count)
    }
    return (starts, partners)
  }
}
