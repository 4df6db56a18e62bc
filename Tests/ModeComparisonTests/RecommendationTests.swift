import Demonstrations
import DualNumbers
import Testing

/// The ten workloads: operations are the same in every run, so they can be expected to the letter; that the times agree is
/// printed by `Benchmarks --only modes`.
@Suite("Recommendations")
struct RecommendationTests {
  struct Counted: ModeWorkloadBody {
    func run<F: DifferentiableFunction>(_ comparison: ModeComparison<F>) -> ModeReport {
      comparison.counted()
    }
  }

  static let expected: [(ModeWorkload, size: Int, DifferentiationMode)] = [
    (.w1a, 1, .forward), (.w1b, 1, .forward), (.w2, 10, .reverse), (.w2, 100, .reverse),
    (.w3, 100, .reverse), (.w4, 100, .reverse), (.w5, 16, .forwardLanes),
    (.w6, 100, .sparseForward), (.w7, 6, .reverse), (.w8, 20, .sparseForward),
    (.w9, 1, .forward), (.w10, 2, .forwardLanes),
  ]

  @Test("The ten workloads", arguments: expected.indices)
  func workloads(_ index: Int) {
    let (workload, size, mode) = Self.expected[index]
    let report = workload.comparison(size: size, Counted())
    #expect(report.recommendation.mode == mode, "\(workload.rawValue): \(report.recommendation)")
    for entry in report.entries where entry.mode != .centralDifferences {
      #expect(entry.deviation.relative < 1e-12, "\(workload.rawValue) \(entry.mode)")
    }
  }
}
