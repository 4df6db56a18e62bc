import CompiledFormulas
import TestSupport
import Testing

@Suite("RowGroups")
struct RowGroupsTests {
  /// A step of a program that only jumps: forwards, where the row's bit says so.
  private struct Step {
    var target: Int
    var bit: Int
  }

  @Test("each row goes its own way, and no step runs twice")
  func ways() {
    var generator = SeededGenerator()
    for _ in 0..<500 {
      let (count, length) = (Int.random(in: 1...12, using: &generator), 20)
      let steps = (0..<length).map { place -> Step? in
        guard Bool.random(using: &generator) else { return nil }
        return Step(
          target: Int.random(in: place + 1...length, using: &generator),
          bit: Int.random(in: 0..<length, using: &generator))
      }
      let bits = (0..<count).map { _ in
        (0..<length).map { _ in Bool.random(using: &generator) }
      }
      var visits = [[Int]](repeating: [], count: count)
      var order: [Int] = []
      let truths = UnsafeMutablePointer<Bool>.allocate(capacity: count)
      defer { truths.deallocate() }
      var groups = RowGroups(count: count, end: length)
      while let place = groups.next() {
        order.append(place)
        groups.forEach { visits[$0].append(place) }
        guard let step = steps[place] else { continue }
        for row in 0..<count { truths.advanced(by: row).initialize(to: bits[row][step.bit]) }
        groups.jump(to: step.target, where: truths, are: true)
      }
      for row in 0..<count { #expect(visits[row] == way(steps, bits[row])) }
      #expect(order == Set(order).sorted())
    }
  }

  /// The way of a row on its own.
  private func way(_ steps: [Step?], _ bits: [Bool]) -> [Int] {
    var (way, place) = ([Int](), 0)
    while place < steps.count {
      way.append(place)
      if let step = steps[place], bits[step.bit] { place = step.target } else { place += 1 }
    }
    return way
  }
}
