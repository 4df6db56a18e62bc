import DualNumbers

// W2: one forward sweep of Rosenbrock's function against the plain function.

enum Rosenbrock {
  /// Σ 100(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)².
  @inline(__always)
  static func value<T: RealNumber>(_ x: [T]) -> T {
    var sum = T.zero
    for i in 0..<x.count - 1 {
      let a = x[i + 1] - x[i] * x[i]
      let b = 1 - x[i]
      sum += 100 * a * a + b * b
    }
    return sum
  }

  static func groups() -> [(title: String, workloads: [Workload])] {
    [10, 100, 1000].map { n in
      let x = uniform(count: n, seed: 2, in: -1, 1)
      let direction = [Double](repeating: 1, count: n)
      let duals = zip(x, direction).map { Dual($0, tangent: $1) }
      return (
        "W2   one sweep of Rosenbrock's function, n = \(n)",
        [
          Workload(name: "plain", count: 1) { value(x) },
          Workload(name: "hand", count: 1) { handwritten(x, direction) },
          Workload(name: "dual", count: 1) { value(duals).tangent },
        ]
      )
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

/// The inputs of the peers' workloads: a linear congruential generator, see their description.
func uniform(count: Int, seed: UInt64, in low: Double, _ high: Double) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = 6_364_136_223_846_793_005 &* state &+ 1_442_695_040_888_963_407
    return low + (high - low) * (Double(state >> 11) * 0x1p-53)
  }
}
