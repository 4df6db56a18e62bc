import DualNumbers
import TestSupport
import Testing

#if canImport(Dispatch)
  import Dispatch
#endif

private func wave<N: RealNumber>(_ x: [N]) -> N {
  var sum: N = 0
  for i in x.indices { sum += sin(x[i]) * x[(i + 1) % x.count] }
  return sum
}

/// The gradient by numbers whose memory is not kept.
private func reference(_ x: [Double]) -> [UInt64] {
  ForwardMode.valueWithGradient(lanes: Lanes4<Double>.self, at: x) { wave($0) }.gradient.map(
    \.bitPattern)
}

private struct Stop: Error {}

@Suite("Inputs kept from call to call")
struct SpareInputsTests {
  @Test("Other points and other counts, one after the other")
  func inTurn() {
    for (seed, count) in [20, 20, 2, 2, 16, 17, 17, 3, 1, 1, 100, 100, 32, 32, 5]
      .enumerated()
    {
      let x = point(count, seed: UInt64(seed))
      #expect(gradient(at: x) { wave($0) }.map(\.bitPattern) == reference(x), "\(count) inputs")
      #expect(
        jacobian(at: x) { [wave($0)] }.entries.map(\.bitPattern) == reference(x), "\(count) inputs")
    }
    #expect(gradient(at: []) { _ in 1 } == [])
  }

  @Test("More inputs than are kept")
  func many() {
    for value in [2.0, 3, 5] {
      var x = [Double](repeating: 1, count: 1100)
      x[1099] = value
      let g = gradient(at: x) { x in x[0] * x[1099] }
      #expect(g[0] == value && g[1099] == 1 && g.reduce(0, +) == value + 1)
    }
  }

  @Test("A function that keeps its argument does not see it change")
  func escaped() {
    for count in [3, 40] {
      var kept: [[DualVector16<Double>]] = []
      let x = point(count, seed: 1)
      _ = gradient(at: x) { x in
        kept.append(x)
        return wave(x)
      }
      let seen = kept
      for seed in 2..<6 {
        let y = point(count, seed: UInt64(seed))
        #expect(gradient(at: y) { wave($0) }.map(\.bitPattern) == reference(y))
      }
      for (sweep, numbers) in seen.enumerated() {
        for i in numbers.indices {
          #expect(numbers[i].value == x[i])
          for lane in 0..<16 {
            #expect(numbers[i][lane] == (i == 16 * sweep + lane ? 1 : 0), "\(sweep), \(i), \(lane)")
          }
        }
      }
    }
  }

  @Test("A call inside of a call, at the same count")
  func nested() {
    let x = [0.5, -0.25, 2]
    let outer = gradient(at: x) { x in
      let inner = gradient(at: [3, 4, 5]) { y in y[0] * y[1] * y[2] }
      return x[0] * DualVector16(inner[0]) + x[1] * DualVector16(inner[1]) + x[2]
    }
    #expect(outer == [20, 15, 1])
  }

  @Test("A function that throws leaves nothing behind")
  func throwing() {
    let x = point(20, seed: 7)
    for last in 1...2 {
      var sweeps = 0
      #expect(throws: Stop.self) {
        try gradient(at: x) { x in
          sweeps += 1
          if sweeps == last { throw Stop() }
          return wave(x)
        }
      }
      let y = point(20, seed: 8)
      #expect(gradient(at: y) { wave($0) }.map(\.bitPattern) == reference(y))
    }
  }

  #if canImport(Dispatch)
    @Test("Threads at once, each at points of its own")
    func threads() {
      let points = (0..<64).map { point(2 + $0 % 3, seed: UInt64(100 + $0)) }
      let wanted = points.map { reference($0) }
      let wrong = Counter()
      DispatchQueue.concurrentPerform(iterations: 256) { i in
        for k in 0..<64 {
          let j = (i + k) % 64
          if gradient(at: points[j], of: { wave($0) }).map(\.bitPattern) != wanted[j] {
            wrong.add()
          }
        }
      }
      #expect(wrong.count == 0)
    }
  #endif
}

#if canImport(Dispatch)
  private final class Counter: @unchecked Sendable {
    private let queue = DispatchQueue(label: "count")
    private var number = 0
    func add() { queue.sync { number += 1 } }
    var count: Int { queue.sync { number } }
  }
#endif
