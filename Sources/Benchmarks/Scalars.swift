import DualNumbers

// W1a, W1b and W10 of the peers' workloads: derivatives of functions of one and two numbers, 1024 points a call.
// Each is timed as the plain function, as the derivative written by hand, and by dual numbers.

enum Scalars {
  static let points = 1024

  @inline(__always)
  static func nestedExponentials<T: RealNumber>(_ x: T) -> T {
    let u = T.exp(x)
    let v = u + u * u
    return T.exp(v) + T.sin(v)
  }

  @inline(__always)
  static func logSqrt<T: RealNumber>(_ x: T) -> T { T.log(T.sqrt(x)) }

  @inline(__always)
  static func lecture<T: RealNumber>(_ x1: T, _ x2: T) -> T {
    T.log(x1) + x1 * x2 - T.sin(x2)
  }

  static func groups() -> [(title: String, workloads: [Workload])] {
    let near1 = (0..<points).map { -1 + 2 * Double($0) / Double(points) }
    let positive = (0..<points).map { 0.5 + 2 * Double($0) / Double(points) }
    let x1 = (0..<points).map { 2 + Double($0) / Double(points) }
    let x2 = (0..<points).map { 5 + Double($0) / Double(points) }
    return [
      (
        "W1a  f' of exp(exp x + exp(x)^2) + sin(exp x + exp(x)^2)",
        [
          Workload(name: "plain", count: points) { sum(near1) { nestedExponentials($0) } },
          Workload(name: "hand", count: points) {
            sum(near1) { x in
              let u = Double.exp(x)
              let v = u + u * u
              return (Double.exp(v) + Double.cos(v)) * (u + 2 * u * u)
            }
          },
          Workload(name: "dual", count: points) {
            sum(near1) { x in derivative(at: x) { nestedExponentials($0) } }
          },
        ]
      ),
      (
        "W1b  f' of log(sqrt x)",
        [
          Workload(name: "plain", count: points) { sum(positive) { logSqrt($0) } },
          Workload(name: "hand", count: points) {
            sum(positive) { x in
              let root = x.squareRoot()
              return (1 / root) * (0.5 / root)
            }
          },
          Workload(name: "dual", count: points) {
            sum(positive) { x in derivative(at: x) { logSqrt($0) } }
          },
        ]
      ),
      (
        "W10  gradient of ln x1 + x1 x2 - sin x2",
        [
          Workload(name: "plain", count: points) { sum(x1, x2) { lecture($0, $1) } },
          Workload(name: "hand", count: points) {
            sum(x1, x2) { a, b in (1 / a + b) + (a - Double.cos(b)) }
          },
          Workload(name: "dual", count: points) {
            sum(x1, x2) { a, b in
              let g = gradient(at: a, b) { lecture($0, $1) }
              return g.0 + g.1
            }
          },
        ]
      ),
    ]
  }

  /// The sum of f over all points; inlined, so that the loop's body is the function itself.
  @inline(__always)
  static func sum(_ xs: [Double], _ f: (Double) -> Double) -> Double {
    var total = 0.0
    for x in xs { total += f(x) }
    return total
  }

  @inline(__always)
  static func sum(_ xs: [Double], _ ys: [Double], _ f: (Double, Double) -> Double) -> Double {
    var total = 0.0
    for i in xs.indices { total += f(xs[i], ys[i]) }
    return total
  }
}
