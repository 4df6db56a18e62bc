import DualNumbers
import TestSupport
import Testing

@Suite("Chains of Jacobians")
struct JacobianChainTests {
  /// All ways to set parentheses.
  func cheapest(_ d: ArraySlice<Int>) -> Int {
    guard d.count > 2 else { return 0 }
    let (first, last) = (d.startIndex, d.endIndex - 1)
    return (first + 1..<last).map { k in
      cheapest(d[first...k]) + cheapest(d[k...last]) + d[first] * d[k] * d[last]
    }.min() ?? 0
  }

  @Test("The best order is the cheapest of all")
  func best() {
    var generator = SeededGenerator()
    for _ in 0..<200 {
      let dimensions = (0..<Int.random(in: 2...7, using: &generator)).map { _ in
        Int.random(in: 1...20, using: &generator)
      }
      let chain = JacobianChain(dimensions: dimensions)
      #expect(
        chain.best.multiplications == cheapest(dimensions[...]),
        "\(dimensions), seed \(generator.seed)")
      #expect(chain.best.multiplications <= chain.fromTheLeft.multiplications)
      #expect(chain.best.multiplications <= chain.fromTheRight.multiplications)
    }
  }

  @Test("ABCD with one output: from the left; with one input: from the right")
  func ends() {
    let gradient = JacobianChain(dimensions: [1, 10, 20, 30, 40])
    #expect(gradient.best == gradient.fromTheLeft)
    #expect(gradient.fromTheLeft.description == "((AB)C)D")
    let tangent = JacobianChain(dimensions: [40, 30, 20, 10, 1])
    #expect(tangent.best == tangent.fromTheRight)
    #expect(tangent.fromTheRight.description == "A(B(CD))")
    let waist = JacobianChain(dimensions: [50, 40, 1, 40, 50])
    #expect(waist.best.description == "(AB)(CD)")
    #expect(waist.best.multiplications == 50 * 40 + 40 * 50 + 50 * 50)
    #expect(JacobianChain(dimensions: [3, 4]).best.multiplications == 0)
  }
}
