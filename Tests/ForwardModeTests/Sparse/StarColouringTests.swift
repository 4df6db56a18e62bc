import DualNumbers
import TestSupport
import Testing

@Suite("Star colourings")
struct StarColouringTests {
  /// Whether neighbours differ and no path of four has two colours only.
  func isStarColouring(_ colours: [Int32], _ pattern: HessianPattern) -> Bool {
    let neighbours = (0..<pattern.size).map { i in pattern.columns(ofRow: i).filter { $0 != i } }
    for a in 0..<pattern.size {
      for b in neighbours[a] {
        if colours[a] == colours[b] { return false }
        for c in neighbours[b] where c != a && colours[c] == colours[a] {
          for d in neighbours[c] where d != b && colours[d] == colours[b] { return false }
        }
      }
    }
    return true
  }

  @Test("Random graphs, few colours and many", arguments: ColumnOrdering.allCases)
  func random(ordering: ColumnOrdering) {
    var generator = SeededGenerator()
    for (size, density) in [(30, 0.03), (40, 0.1), (60, 0.05), (80, 0.6), (100, 0.9)] {
      let pattern = HessianPattern(
        size: size, rows: randomRows(&generator, rows: size, columns: size, density: density))
      #expect(
        isStarColouring(pattern.colours(ordering), pattern), "seed \(generator.seed), \(size)")
    }
  }

  @Test("Known graphs")
  func known() {
    let path = HessianPattern(size: 50, rows: (0..<50).map { $0 > 0 ? [$0 - 1, $0] : [] })
    #expect(Set(path.colours()).count == 3)
    // A star needs two colours if its hub comes first, and as many as it has leaves if it comes last.
    let star = HessianPattern(size: 80, rows: (0..<79).map { [$0, 79] } + [[]])
    #expect(Set(star.colours(.largestFirst)).count == 2)
    #expect(HessianPlan(star).colourCount == 2)
    let complete = HessianPattern(size: 70, rows: (0..<70).map { Array(0...$0) })
    #expect(Set(complete.colours()).count == 70)
    #expect(HessianPattern(size: 3, rows: [[0], [], [2]]).colours() == [0, 0, 0])
    #expect(HessianPattern(size: 0, rows: []).colours() == [])
  }
}
