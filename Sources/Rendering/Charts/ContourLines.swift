/// The lines on which a function given at the points of a grid has one value, by marching squares.
package enum ContourLines {
  /// Lines of one level.
  ///
  /// - Parameters:
  ///   - values: the function at `(xs[column], ys[row])`, row by row; cells with a value that is no number have no line.
  ///   - level: the value on the line.
  /// - Returns: joined segments, closed ones with the first point again at the end.
  package static func lines(
    _ values: [[Double]], xs: [Double], ys: [Double], level: Double
  ) -> [[(x: Double, y: Double)]] {
    // A crossing is named by the edge it lies on: 2·(row·columns + column), and 1 more for the edges upwards.
    let columns = xs.count
    var crossings: [Int: (x: Double, y: Double)] = [:]
    var neighbours: [Int: [Int]] = [:]
    func isAbove(_ row: Int, _ column: Int) -> Bool { values[row][column] > level }
    func horizontal(_ row: Int, _ column: Int) -> Int {
      let name = 2 * (row * columns + column)
      let share = fraction(values[row][column], values[row][column + 1], level)
      crossings[name] = (xs[column] + share * (xs[column + 1] - xs[column]), ys[row])
      return name
    }
    func vertical(_ row: Int, _ column: Int) -> Int {
      let name = 2 * (row * columns + column) + 1
      let share = fraction(values[row][column], values[row + 1][column], level)
      crossings[name] = (xs[column], ys[row] + share * (ys[row + 1] - ys[row]))
      return name
    }
    func join(_ a: Int, _ b: Int) {
      neighbours[a, default: []].append(b)
      neighbours[b, default: []].append(a)
    }
    for row in 0..<max(0, ys.count - 1) {
      for column in 0..<max(0, columns - 1) {
        let corners = [
          values[row][column], values[row][column + 1], values[row + 1][column + 1],
          values[row + 1][column],
        ]
        guard corners.allSatisfy({ $0.isFinite }) else { continue }
        let sides = corners.map { $0 > level }
        var edges: [Int] = []
        if sides[0] != sides[1] { edges.append(horizontal(row, column)) }
        if sides[1] != sides[2] { edges.append(vertical(row, column + 1)) }
        if sides[2] != sides[3] { edges.append(horizontal(row + 1, column)) }
        if sides[3] != sides[0] { edges.append(vertical(row, column)) }
        if edges.count == 2 {
          join(edges[0], edges[1])
        } else if edges.count == 4 {
          // A saddle: the mean tells which corners belong together.
          let isHigh = corners.reduce(0, +) / 4 > level
          if isHigh == sides[0] {
            join(edges[0], edges[1])
            join(edges[2], edges[3])
          } else {
            join(edges[3], edges[0])
            join(edges[1], edges[2])
          }
        }
      }
    }
    return joined(crossings, neighbours)
  }

  private static func fraction(_ a: Double, _ b: Double, _ level: Double) -> Double {
    // Halves first: the difference of large values may overflow.
    let share = (level / 2 - a / 2) / (b / 2 - a / 2)
    return min(1, max(0, share))
  }

  /// Open lines from their ends, then closed ones.
  private static func joined(
    _ crossings: [Int: (x: Double, y: Double)], _ neighbours: [Int: [Int]]
  ) -> [[(x: Double, y: Double)]] {
    var seen: Set<Int> = []
    var lines: [[(x: Double, y: Double)]] = []
    let names = neighbours.keys.sorted()
    for isOpen in [true, false] {
      for start in names where !seen.contains(start) {
        if isOpen && (neighbours[start]?.count ?? 0) != 1 { continue }
        var line: [(x: Double, y: Double)] = []
        var place: Int? = start
        while let here = place {
          seen.insert(here)
          if let point = crossings[here] { line.append(point) }
          place = neighbours[here]?.first { !seen.contains($0) }
        }
        if !isOpen, let first = line.first { line.append(first) }
        lines.append(line)
      }
    }
    return lines
  }
}
