import DualNumbers
import TestSupport

// Functions whose Jacobians are sparse, for the tests beside.

/// Points whose components repeat but for their signs.
func points(_ count: Int) -> [Double] { (0..<count).map { Double($0 % 13) / 7 - 0.8 } }

/// Each output depends on an input and its neighbours.
func band<T: RealNumber>(_ x: [T]) -> [T] {
  x.indices.map { i in
    let square = (3 - 2 * x[i]) * x[i]
    let before: T = i > 0 ? x[i - 1] : 0
    let after: T = i + 1 < x.count ? x[i + 1] : 0
    return square - before - 2 * after + 1
  }
}

/// Each output depends on an input and the 29 after it.
func wideBand<T: RealNumber>(_ x: [T]) -> [T] {
  x.indices.map { i in
    x[i..<min(i + 30, x.count)].reduce(T.zero) { $0 + T.exp($1) * T.sin(x[i]) }
  }
}

/// The first output depends on everything, the others on themselves and the first input.
func arrow<T: RealNumber>(_ x: [T]) -> [T] {
  var sum = T.zero
  for v in x { sum += v * v }
  return [sum] + x.dropFirst().map { $0 * T.sin(x[0]) }
}

/// A square grid; each output depends on its input and those above, below, left and right of it.
func grid<T: RealNumber>(_ x: [T], width: Int) -> [T] {
  x.indices.map { i in
    var sum = 4 * T.exp(x[i])
    if i >= width { sum -= x[i - width] }
    if i % width > 0 { sum -= x[i - 1] }
    if i % width < width - 1 { sum -= x[i + 1] }
    if i + width < x.count { sum -= x[i + width] }
    return sum
  }
}

/// The rows of a random pattern.
func randomRows(
  _ generator: inout SeededGenerator, rows: Int, columns: Int, density: Double
) -> [[Int]] {
  (0..<rows).map { _ in
    (0..<columns).filter { _ in Double.random(in: 0..<1, using: &generator) < density }
  }
}
