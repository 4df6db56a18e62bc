/// Something to time: one call of `body` does `count` evaluations and returns a number that depends on the result.
struct Workload {
  let name: String
  let count: Int
  let body: () -> Double
}

/// Median (or least) times of several workloads, sampled in turn so that a busy machine slows all of them alike.
struct Timing {
  /// Nanoseconds per evaluation, in the order of the workloads.
  let nanoseconds: [Double]
  /// The sum of everything computed, so that nothing can be optimised away.
  let checksum: Double

  init(_ workloads: [Workload], samples: Int, milliseconds: Double, isLeast: Bool) {
    let clock = ContinuousClock()
    var checksum = 0.0
    func seconds(_ workload: Workload, repeats: Int) -> Double {
      let elapsed = clock.measure {
        for _ in 0..<repeats { checksum += workload.body() }
      }
      return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    }
    let repeats = workloads.map { workload in
      let once = max(seconds(workload, repeats: 3) / 3, 1e-9)
      return max(1, Int(milliseconds * 1e-3 / once))
    }
    var times = workloads.map { _ in [Double]() }
    for _ in 0..<samples {
      for (i, workload) in workloads.enumerated() {
        let perCall = seconds(workload, repeats: repeats[i]) / Double(repeats[i])
        times[i].append(perCall / Double(workload.count) * 1e9)
      }
    }
    nanoseconds = times.map { $0.sorted()[isLeast ? 0 : $0.count / 2] }
    self.checksum = checksum
  }
}
