/// In which order columns are given their colours; a later column takes the first colour that is free.
public enum ColumnOrdering: Sendable, CaseIterable {
  /// As they stand: best for bands.
  case natural
  /// Columns with most neighbours first.
  case largestFirst
  /// Columns with fewest neighbours among those left last.
  case smallestLast
}

extension JacobianPattern {
  /// Colours the columns so that no row has two of one colour: columns of one colour share a sweep.
  ///
  /// - Returns: the colour of each column, from 0 on.
  public func colours(_ ordering: ColumnOrdering = .natural) -> [Int32] {
    var colours = [Int32](repeating: -1, count: columns)
    let transposed = transposedIndices()
    // The column that last saw a colour taken: no table has to be cleared.
    var takenBy: [Int32] = []
    rowStarts.withUnsafeBufferPointer { rowStarts in
      columnIndices.withUnsafeBufferPointer { columnIndices in
        transposed.starts.withUnsafeBufferPointer { starts in
          transposed.rows.withUnsafeBufferPointer { rows in
            for j in order(ordering, transposed) {
              for place in starts[j]..<starts[j + 1] {
                let i = Int(rows[place])
                for k in rowStarts[i]..<rowStarts[i + 1] {
                  let colour = Int(colours[Int(columnIndices[k])])
                  if colour >= 0 { takenBy[colour] = Int32(j) }
                }
              }
              var colour = 0
              while colour < takenBy.count && takenBy[colour] == Int32(j) { colour += 1 }
              if colour == takenBy.count { takenBy.append(-1) }
              colours[j] = Int32(colour)
            }
          }
        }
      }
    }
    return colours
  }

  /// The rows of each column.
  func transposedIndices() -> (starts: [Int], rows: [Int32]) {
    var starts = [Int](repeating: 0, count: columns + 1)
    for j in columnIndices { starts[Int(j) + 1] += 1 }
    for j in 0..<columns { starts[j + 1] += starts[j] }
    var place = starts
    var rows = [Int32](repeating: 0, count: columnIndices.count)
    for i in 0..<self.rows {
      for k in rowStarts[i]..<rowStarts[i + 1] {
        let j = Int(columnIndices[k])
        rows[place[j]] = Int32(i)
        place[j] += 1
      }
    }
    return (starts, rows)
  }

  private func order(
    _ ordering: ColumnOrdering, _ transposed: (starts: [Int], rows: [Int32])
  ) -> [Int] {
    if case .natural = ordering { return Array(0..<columns) }
    func neighbours(_ j: Int) -> Set<Int32> {
      var found: Set<Int32> = []
      for place in transposed.starts[j]..<transposed.starts[j + 1] {
        let i = Int(transposed.rows[place])
        found.formUnion(columnIndices[rowStarts[i]..<rowStarts[i + 1]])
      }
      found.remove(Int32(j))
      return found
    }
    let all = (0..<columns).map(neighbours)
    if case .largestFirst = ordering {
      return (0..<columns).sorted { (all[$0].count, $1) > (all[$1].count, $0) }
    }
    var degree = all.map(\.count)
    var buckets = [[Int]](repeating: [], count: (degree.max() ?? 0) + 1)
    for j in 0..<columns { buckets[degree[j]].append(j) }
    var isDone = [Bool](repeating: false, count: columns)
    var last: [Int] = []
    var lowest = 0
    while last.count < columns {
      while buckets[lowest].isEmpty { lowest += 1 }
      let j = buckets[lowest].removeLast()
      // A column moved to a lower bucket is still listed in the higher one.
      if isDone[j] || degree[j] != lowest { continue }
      isDone[j] = true
      last.append(j)
      for k in all[j] where !isDone[Int(k)] {
        degree[Int(k)] -= 1
        buckets[degree[Int(k)]].append(Int(k))
        lowest = Swift.min(lowest, degree[Int(k)])
      }
    }
    return last.reversed()
  }
}
