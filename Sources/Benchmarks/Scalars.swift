import DualNumbers

// W1a, W1b and W10 of the peers' workloads: derivatives of functions of one and two numbers, 1024 points a call.

enum Scalars {
  static let points = 1024

  static func groups() -> [Group] {
    let near1 = (0..<points).map { -1 + 2 * Double($0) / Double(points) }
    let positive = (0..<points).map { 0.5 + 2 * Double($0) / Double(points) }
    let x1 = (0..<points).map { 2 + Double($0) / Double(points) }
    let x2 = (0..<points).map { 5 + Double($0) / Double(points) }
    return [
      Group(
        id: "W1a", n: 1, title: "f' of exp(exp x + exp(x)^2) + sin(exp x + exp(x)^2)",
        workloads: [
          each("plain", near1) { Functions.nestedExponentials($0) },
          each("hand", near1) { x in
            let u = Double.exp(x)
            let v = u + u * u
            return (Double.exp(v) + Double.cos(v)) * (u + 2 * u * u)
          },
          each("dual", near1) { x in derivative(at: x) { Functions.nestedExponentials($0) } },
        ]),
      Group(
        id: "W1b", n: 1, title: "f' of log(sqrt x)",
        workloads: [
          each("plain", positive) { Functions.logSqrt($0) },
          each("hand", positive) { x in 0.5 / x },
          each("dual", positive) { x in derivative(at: x) { Functions.logSqrt($0) } },
        ]),
      Group(
        id: "W10", n: 2, title: "gradient of ln x1 + x1 x2 - sin x2",
        workloads: [
          pairs("plain", x1, x2) { (Functions.lecture($0, $1), 0) },
          pairs("hand", x1, x2) { a, b in (1 / a + b, a - Double.cos(b)) },
          pairs("dual", x1, x2) { a, b in gradient(at: a, b) { Functions.lecture($0, $1) } },
        ]),
    ]
  }

  /// f at every point; inlined, so that the loop's body is the function itself.
  @inline(__always)
  static func each(_ name: String, _ xs: [Double], _ f: @escaping (Double) -> Double) -> Workload {
    var results = xs
    return Workload(name: name, count: xs.count) {
      results.withUnsafeMutableBufferPointer { results in
        for i in xs.indices { results[i] = f(xs[i]) }
      }
      return results[0]
    }
  }

  @inline(__always)
  static func pairs(
    _ name: String, _ xs: [Double], _ ys: [Double],
    _ f: @escaping (Double, Double) -> (Double, Double)
  ) -> Workload {
    var results = xs + ys
    return Workload(name: name, count: xs.count) {
      results.withUnsafeMutableBufferPointer { results in
        for i in xs.indices {
          (results[2 * i], results[2 * i + 1]) = f(xs[i], ys[i])
        }
      }
      return results[0] + results[1]
    }
  }
}
