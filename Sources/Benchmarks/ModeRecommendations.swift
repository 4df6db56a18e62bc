import Demonstrations
import DualNumbers
import Rendering

/// The ten workloads under every mode: the measured winner, and what the operations alone would recommend.
enum ModeRecommendations {
  private struct Measured: ModeWorkloadBody {
    let samples: Int

    func run<F: DifferentiableFunction>(_ comparison: ModeComparison<F>) -> [ModeReport] {
      let counted = comparison.counted()
      return [counted, comparison.run(samples: samples, milliseconds: 1)]
    }
  }

  static func print(isQuick: Bool) {
    let sizes: [(ModeWorkload, [Int])] = [
      (.w1a, [1]), (.w1b, [1]), (.w2, [10, 100]), (.w3, [10, 100]), (.w4, [100]),
      (.w5, [16, 64]), (.w6, [1000]), (.w7, [isQuick ? 4 : 16]), (.w8, [10, 100]), (.w9, [1]),
      (.w10, [2]),
    ]
    let modes = DifferentiationMode.allCases
    Swift.print("Jacobians of the ten workloads, times the plain function")
    var table = Table.numbers(["", "n"] + modes.map(\.rawValue) + ["least measured, counted"])
    for (workload, sizes) in sizes {
      for size in sizes {
        let reports = workload.comparison(size: size, Measured(samples: isQuick ? 1 : 11))
        let (counted, timed) = (reports[0], reports[1])
        let ratios = modes.map { timed.ratio($0).map { digits($0, 3) } ?? "-" }
        let guess = counted.recommendation.mode
        let winner = timed.recommendation.mode
        table.add(
          [workload.rawValue, "\(counted.inputs)"] + ratios
            + [guess == winner ? winner.rawValue : "\(winner.rawValue), \(guess.rawValue)"])
      }
    }
    Swift.print(table.rendered(as: .text), terminator: "")
  }
}
