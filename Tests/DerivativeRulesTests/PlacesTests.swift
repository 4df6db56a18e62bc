import DerivativeRules
import Testing

@Suite("Sets and orders of places")
struct PlacesTests {
  @Test("a set has what was inserted, once, from the first to the last")
  func sets() {
    var set = PlaceSet()
    #expect(set.members == [])
    #expect(!set.contains(0))
    for place in [7, 0, 3, 7, 64] { set.insert(place) }
    #expect(set.members == [0, 3, 7, 64])
    #expect((0...70).filter { set.contains($0) } == [0, 3, 7, 64])
  }

  @Test("keys are sorted, and equal ones keep their order")
  func order() {
    #expect(places(sortedBy: []) == [])
    #expect(places(sortedBy: [2, -.infinity, 2, 0.5, -0.0, 0, 2]) == [1, 4, 5, 3, 0, 2, 6])
    let keys = (0..<1000).map { Double($0 * 7919 % 31) }
    let expected = (0..<31).flatMap { key in keys.indices.filter { keys[$0] == Double(key) } }
    #expect(places(sortedBy: keys) == expected)
  }
}
