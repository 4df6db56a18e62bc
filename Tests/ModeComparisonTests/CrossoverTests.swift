import Demonstrations
import DualNumbers
import Testing

@Suite("Crossovers")
struct CrossoverTests {
  private func crossover(
    _ forward: [Double], _ reverse: [Double], favoursReverse: Bool = true
  ) -> Crossover {
    Crossover(
      label: "inputs", favoursReverse: favoursReverse,
      samples: zip(forward, reverse).enumerated().map { i, costs in
        Crossover.Sample(size: 2 << i, forward: costs.0, reverse: costs.1)
      })
  }

  @Test("Between two sizes, interpolated on logarithmic axes")
  func between() {
    let found = crossover([1, 4], [2, 2])
    #expect(found.overtakings.map(\.point) == [.at(found.size ?? 0)])
    #expect(((found.size ?? 0) - 8.0.squareRoot()).magnitude < 1e-12)
    #expect(found.overtakings[0].description == "reverse overtakes forward at 2.8 inputs")
  }

  @Test("Faster at the smallest size already: at or below it, not nowhere")
  func below() {
    let found = crossover([5, 6], [2, 2])
    #expect(found.overtakings[0].point == .atOrBelow(2))
    #expect(found.size == nil)
    #expect(found.overtakings[0].description == "reverse overtakes forward at or below 2 inputs")
    #expect(found.svg.contains("forward: ≤ 2"))
    // A tie is not slower.
    #expect(crossover([2, 6], [2, 2]).overtakings[0].point == .atOrBelow(2))
  }

  @Test("Slower at the largest size still: above it")
  func above() {
    let found = crossover([1, 2], [3, 3])
    #expect(found.overtakings[0].point == .above(4))
    #expect(
      found.overtakings[0].description == "reverse does not overtake forward up to 4 inputs")
    #expect(found.chart.marks.isEmpty)
  }

  @Test("Where the lead changes often, the last change counts")
  func noisy() {
    guard case .at(let size) = crossover([1, 3, 1, 9], [2, 2, 2, 2]).overtakings[0].point else {
      Issue.record("no crossover")
      return
    }
    #expect(size > 8 && size < 16)
  }

  @Test("As outputs grow it is forward mode that overtakes")
  func outputs() {
    let found = crossover([4, 4], [2, 8], favoursReverse: false)
    #expect(found.overtakings[0].mode == .forward && found.overtakings[0].overtaken == .reverse)
    #expect(found.overtakings[0].point == .at(found.size ?? 0))
  }

  @Test("Measured: forward, eight-wide and reverse at each size")
  func measured() {
    let found = Crossover(label: "inputs", sizes: [2, 40], samples: 1, milliseconds: 0.05) {
      (uniform($0, seed: 2, -1, 1), RosenbrockFunction())
    }
    #expect(found.modes == [.forward, .forwardLanes, .reverse])
    #expect(found.samples.allSatisfy { $0.costs.values.allSatisfy { $0 > 0 } })
    #expect(found.overtakings.count == 2)
  }
}
