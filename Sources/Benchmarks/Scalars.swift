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
          sweep("plain", near1) { nestedExponentials($0) },
          sweep("hand", near1) { x in
            let u = Double.exp(x)
            let v = u + u * u
            return (Double.exp(v) + Double.cos(v)) * (u + 2 * u * u)
          },
          sweep("dual", near1) { x in derivative(at: x) { nestedExponentials($0) } },
        ]
      ),
      (
        "W1b  f' of log(sqrt x)",
        [
          sweep("plain", positive) { logSqrt($0) },
          sweep("hand", positive) { x in
            let root = x.squareRoot()
            return (1 / root) * (0.5 / root)
          },
          sweep("dual", positive) { x in derivative(at: x) { logSqrt($0) } },
        ]
      ),
      (
        "W10  gradient of ln x1 + x1 x2 - sin x2",
        [
          sweep("plain", x1, x2) { lecture($0, $1) },
          sweep("hand", x1, x2) { a, b in
            (1 / a + b) + (a - Double.cos(b))
          },
          sweep("dual", x1, x2) { a, b in
            let g = gradient(at: a, b) { lecture($0, $1) }
            return g.0 + g.1
          },
        ]
      ),
    ]
  }

  /// The function at every point, into a buffer; inlined so that the loop body is the function itself.
  @inline(__always)
  static func sweep(_ name: String, _ xs: [Double], _ f: @escaping (Double) -> Double) -> Workload {
    var out = [Double](repeating: 0, count: xs.count)
    return Workload(name: name, count: xs.count) {
      out.withUnsafeMutableBufferPointer { out in
        xs.withUnsafeBufferPointer { xs in
          for i in xs.indices { out[i] = f(xs[i]) }
        }
      }
      return out[xs.count / 2]
    }
  }

  @inline(__always)
  static func sweep(
    _ name: String, _ xs: [Double], _ ys: [Double], _ f: @escaping (Double, Double) -> Double
  ) -> Workload {
    var out = [Double](repeating: 0, count: xs.count)
    return Workload(name: name, count: xs.count) {
      out.withUnsafeMutableBufferPointer { out in
        xs.withUnsafeBufferPointer { xs in
          ys.withUnsafeBufferPointer { ys in
            for i in xs.indices { out[i] = f(xs[i], ys[i]) }
          }
        }
      }
      return out[xs.count / 2]
    }
  }
}
