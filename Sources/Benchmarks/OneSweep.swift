import Demonstrations
import DualNumbers

/// One forward sweep, one direction, of Rosenbrock's function against the plain function.
enum OneSweep {
  static func groups() -> [Group] {
    [10, 100, 1000].map { n in
      let x = uniform(n, seed: 2, -1, 1)
      let direction = [Double](repeating: 1, count: n)
      let duals = zip(x, direction).map { Dual($0, tangent: $1) }
      return Group(
        id: "W2sweep", n: n, title: "one sweep of Rosenbrock's function, n = \(n)",
        workloads: [
          Workload(name: "plain", count: 1) { Functions.rosenbrock(x) },
          Workload(name: "hand", count: 1) { handwritten(x, direction) },
          Workload(name: "dual", count: 1) { Functions.rosenbrock(duals).tangent },
        ])
    }
  }

  /// Value and directional derivative as one would write them out.
  static func handwritten(_ x: [Double], _ v: [Double]) -> Double {
    var sum = 0.0
    var slope = 0.0
    for i in 0..<x.count - 1 {
      let a = x[i + 1] - x[i] * x[i]
      let da = v[i + 1] - 2 * x[i] * v[i]
      let b = 1 - x[i]
      sum += 100 * a * a + b * b
      slope += 200 * a * da - 2 * b * v[i]
    }
    return sum + slope
  }
}
