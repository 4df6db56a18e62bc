import DerivativeRules

// Colouring at distance 2: two columns that meet in a row have different colours.

extension JacobianPattern {
  /// Colours the columns so that no row has two of one colour: columns of one colour share a sweep.
  ///
  /// - Returns: the colour of each column, from 0 on.
  /// - Complexity: in natural order the number of entries where 64 colours suffice, otherwise Σ r² over the entries r
  ///   of each row.
  public func colours(_ ordering: ColumnOrdering = .natural) -> [Int32] {
    let longest = longestRow
    // A row with every column leaves no choice.
    if longest == columns { return Array(0..<Int32(columns)) }
    if ordering == .natural && isBand(longest) { return repeatingColours(Swift.max(longest, 1)) }
    let transposed = Transposed(self)
    let order = ordering == .natural ? nil : ordering.order(columnGraph(transposed))
    return fewColours(transposed, order) ?? manyColours(transposed, order)
  }

  /// The number of entries of the longest row: no colouring has fewer colours.
  var longestRow: Int {
    rowStarts.withUnsafeBufferPointer { starts in
      var longest = 0
      for i in 0..<rows { longest = Swift.max(longest, starts[i &+ 1] &- starts[i]) }
      return longest
    }
  }

  /// Whether the columns of each row stand within a width: those so far apart never meet.
  private func isBand(_ width: Int) -> Bool {
    rowStarts.withUnsafeBufferPointer { starts in
      columnIndices.withUnsafeBufferPointer { columns in
        for i in 0..<rows where starts[i] < starts[i &+ 1] {
          if Int(columns[starts[i &+ 1] &- 1] &- columns[starts[i]]) >= width { return false }
        }
        return true
      }
    }
  }

  /// The colours of a band: after the longest row's entries they begin anew, and fewer there cannot be.
  private func repeatingColours(_ count: Int) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: columns) { colours, initialized in
      var colour: Int32 = 0
      for j in 0..<columns {
        colours[j] = colour
        colour = colour &+ 1 == count ? 0 : colour &+ 1
      }
      initialized = columns
    }
  }

  /// Up to 64 colours, each row holding the ones taken in it as bits; nil if they do not suffice.
  private func fewColours(_ transposed: Transposed, _ order: [Int32]?) -> [Int32]? {
    var isEnough = true
    let colours = [Int32](unsafeUninitializedCapacity: columns) { colours, count in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Swift.max(rows, 1)) { taken in
        taken.initialize(repeating: 0)
        transposed.starts.withUnsafeBufferPointer { starts in
          transposed.rows.withUnsafeBufferPointer { rows in
            for step in 0..<columns {
              let j = order.map { Int($0[step]) } ?? step
              var forbidden: UInt64 = 0
              for place in starts[j]..<starts[j &+ 1] { forbidden |= taken[Int(rows[Int(place)])] }
              let colour = (~forbidden).trailingZeroBitCount
              if colour == 64 {
                isEnough = false
                return
              }
              for place in starts[j]..<starts[j &+ 1] {
                taken[Int(rows[Int(place)])] |= 1 &<< UInt64(truncatingIfNeeded: colour)
              }
              colours[j] = Int32(truncatingIfNeeded: colour)
            }
          }
        }
      }
      count = isEnough ? columns : 0
    }
    return isEnough ? colours : nil
  }

  /// Any number of colours.
  private func manyColours(_ transposed: Transposed, _ order: [Int32]?) -> [Int32] {
    var colours = [Int32](repeating: -1, count: columns)
    // The column that last saw a colour taken: no table has to be cleared.
    var takenBy: [Int32] = []
    for step in 0..<columns {
      let j = order.map { Int($0[step]) } ?? step
      for place in transposed.starts[j]..<transposed.starts[j + 1] {
        let i = Int(transposed.rows[Int(place)])
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
    return colours
  }

  /// The graph whose neighbours are columns that meet in a row.
  private func columnGraph(_ transposed: Transposed) -> Adjacency {
    var starts = [0]
    starts.reserveCapacity(columns + 1)
    var neighbours: [Int32] = []
    var seenBy = [Int32](repeating: -1, count: columns)
    for j in 0..<columns {
      seenBy[j] = Int32(j)
      for place in transposed.starts[j]..<transposed.starts[j + 1] {
        let i = Int(transposed.rows[Int(place)])
        for k in rowStarts[i]..<rowStarts[i + 1] {
          let other = columnIndices[k]
          if seenBy[Int(other)] == Int32(j) { continue }
          seenBy[Int(other)] = Int32(j)
          neighbours.append(other)
        }
      }
      starts.append(neighbours.count)
    }
    return Adjacency(starts: starts, neighbours: neighbours)
  }
}

/// The rows of each column of a pattern.
struct Transposed {
  let starts: [Int32]
  let rows: [Int32]

  init(_ pattern: JacobianPattern) {
    require(
      pattern.nonzeros < Int(Int32.max), "A pattern has less than 2³¹ entries to be coloured.")
    let columns = pattern.columns
    var starts = [Int32](repeating: 0, count: columns + 1)
    rows = [Int32](unsafeUninitializedCapacity: pattern.nonzeros) { rows, count in
      pattern.columnIndices.withUnsafeBufferPointer { columnIndices in
        pattern.rowStarts.withUnsafeBufferPointer { rowStarts in
          starts.withUnsafeMutableBufferPointer { starts in
            for j in columnIndices { starts[Int(j)] &+= 1 }
            // Where each column ends; filled from behind, it becomes where each begins.
            var total: Int32 = 0
            for j in starts.indices {
              total &+= starts[j]
              starts[j] = total
            }
            var k = columnIndices.count
            for i in (0..<pattern.rows).reversed() {
              while k > rowStarts[i] {
                k &-= 1
                let j = Int(columnIndices[k])
                let place = starts[j] &- 1
                starts[j] = place
                rows[Int(place)] = Int32(truncatingIfNeeded: i)
              }
            }
          }
        }
      }
      count = pattern.nonzeros
    }
    self.starts = starts
  }
}
