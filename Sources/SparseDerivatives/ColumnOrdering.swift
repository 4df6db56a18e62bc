/// In which order columns are given their colours; a later column takes the first colour that is free.
public enum ColumnOrdering: Sendable, CaseIterable {
  /// As they stand: best for bands.
  case natural
  /// Columns with most neighbours first.
  case largestFirst
  /// Columns with fewest neighbours among those left last.
  case smallestLast
}

extension ColumnOrdering {
  /// The vertices of a graph in this order.
  func order(_ graph: Adjacency) -> [Int32] {
    switch self {
    case .natural: Array(0..<Int32(graph.count))
    case .largestFirst: Self.largestFirst(graph)
    case .smallestLast: Self.smallestLast(graph)
    }
  }

  /// Sorted by degree, counting; those of one degree as they stand.
  private static func largestFirst(_ graph: Adjacency) -> [Int32] {
    var starts = [Int](repeating: 0, count: graph.highestDegree + 2)
    for v in 0..<graph.count { starts[graph.highestDegree - graph.degree(v) + 1] += 1 }
    for d in 1..<starts.count { starts[d] += starts[d - 1] }
    var order = [Int32](repeating: 0, count: graph.count)
    for v in 0..<graph.count {
      let place = graph.highestDegree - graph.degree(v)
      order[starts[place]] = Int32(v)
      starts[place] += 1
    }
    return order
  }

  private static func smallestLast(_ graph: Adjacency) -> [Int32] {
    var degree = (0..<graph.count).map(graph.degree)
    var buckets = [[Int32]](repeating: [], count: graph.highestDegree + 1)
    for v in 0..<graph.count { buckets[degree[v]].append(Int32(v)) }
    var isDone = [Bool](repeating: false, count: graph.count)
    var last: [Int32] = []
    last.reserveCapacity(graph.count)
    var lowest = 0
    while last.count < graph.count {
      while buckets[lowest].isEmpty { lowest += 1 }
      let v = Int(buckets[lowest].removeLast())
      // A vertex moved to a lower bucket is still listed in the higher one.
      if isDone[v] || degree[v] != lowest { continue }
      isDone[v] = true
      last.append(Int32(v))
      for place in graph.starts[v]..<graph.starts[v + 1] {
        let w = Int(graph.neighbours[place])
        if isDone[w] { continue }
        degree[w] -= 1
        buckets[degree[w]].append(Int32(w))
        lowest = Swift.min(lowest, degree[w])
      }
    }
    return last.reversed()
  }
}

/// A graph by the neighbours of each vertex, one vertex after the other.
struct Adjacency {
  var starts: [Int]
  var neighbours: [Int32]

  /// The number of vertices.
  var count: Int { starts.count - 1 }

  func degree(_ v: Int) -> Int { starts[v + 1] - starts[v] }

  let highestDegree: Int

  init(starts: [Int], neighbours: [Int32]) {
    self.starts = starts
    self.neighbours = neighbours
    highestDegree = (0..<starts.count - 1).reduce(0) { Swift.max($0, starts[$1 + 1] - starts[$1]) }
  }
}
