import DualNumbers
import TestSupport
import Testing

@Suite("Colourings of columns")
struct ColumnColouringTests {
  /// Whether no row has two columns of one colour.
  func isProper(_ colours: [Int32], _ pattern: JacobianPattern) -> Bool {
    (0..<pattern.rows).allSatisfy { i in
      let used = pattern.columns(ofRow: i).map { colours[$0] }
      return Set(used).count == used.count
    }
  }

  @Test("Random patterns, few colours and many", arguments: ColumnOrdering.allCases)
  func random(ordering: ColumnOrdering) {
    var generator = SeededGenerator()
    for (rows, columns, density) in [(40, 60, 0.05), (60, 40, 0.1), (90, 300, 0.3), (5, 5, 0)] {
      let pattern = JacobianPattern(
        columns: columns,
        rows: randomRows(&generator, rows: rows, columns: columns, density: density))
      let colours = pattern.colours(ordering)
      #expect(colours.count == columns)
      #expect(isProper(colours, pattern), "seed \(generator.seed)")
      // No colour is left out.
      #expect(Set(colours).count == Int(colours.max() ?? -1) + 1, "seed \(generator.seed)")
    }
  }

  @Test("More colours than a word has bits are the same as with a table of them")
  func manyColours() {
    // 70 columns meet in one row, 30 others do not.
    let rows = [Array(0..<70), Array(60..<100)]
    let colours = JacobianPattern(columns: 100, rows: rows).colours()
    #expect(Array(colours[..<70]) == Array(0..<70))
    #expect(Array(colours[70...]) == Array(0..<30))
  }

  @Test("Known optima", arguments: ColumnOrdering.allCases)
  func optima(ordering: ColumnOrdering) {
    let diagonal = JacobianPattern(columns: 9, rows: (0..<9).map { [$0] })
    #expect(diagonal.colours(ordering) == Array(repeating: 0, count: 9))
    let full = JacobianPattern(columns: 4, rows: [[0, 1, 2, 3], [2]])
    #expect(Set(full.colours(ordering)).count == 4)
    let none = JacobianPattern(columns: 3, rows: [[], []])
    #expect(none.colours(ordering) == [0, 0, 0])
    #expect(JacobianPattern(columns: 0, rows: [[]]).colours(ordering) == [])
  }

  @Test("A band of width w takes w colours in natural order", arguments: [1, 2, 5, 63, 64, 65])
  func bands(width: Int) {
    let rows = (0..<200).map { Array($0..<min($0 + width, 200)) }
    #expect(Set(JacobianPattern(columns: 200, rows: rows).colours()).count == width)
  }

  @Test("The order matters, and the plan takes the best one")
  func best() {
    // A crown: column k of the first half meets all of the second half but its partner.
    let rows = (0..<8).flatMap { k in (8..<16).filter { $0 != k + 8 }.map { [k, $0] } }
    let crossed = rows.map { $0.map { $0 < 8 ? 2 * $0 : 2 * ($0 - 8) + 1 } }
    let pattern = JacobianPattern(columns: 16, rows: crossed)
    let counts = ColumnOrdering.allCases.map { Set(pattern.colours($0)).count }
    #expect(JacobianPlan(pattern).colourCount == counts.min())
    #expect(counts[0] == 8, "natural order gives each pair its own colour")
    for (ordering, count) in zip(ColumnOrdering.allCases, counts) {
      #expect(JacobianPlan(pattern, ordering: ordering).colourCount == count)
    }
  }
}
