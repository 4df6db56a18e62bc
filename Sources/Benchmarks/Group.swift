/// One workload at one size: the plain function, the derivative by hand, and the derivatives to compare.
struct Group {
  /// The name in the peers' table, such as `W2`.
  let id: String
  let n: Int
  let title: String
  /// The plain function first, the derivative written by hand second.
  let workloads: [Workload]
}

extension Workload {
  /// The workload of a derivative that fills an array, checked against the one by hand.
  static func filling(
    _ name: String, _ expected: [Double], _ body: @escaping (inout [Double]) -> Void
  ) -> Workload {
    var result = [Double](repeating: 0, count: expected.count)
    body(&result)
    check(name, result, expected)
    return Workload(name: name, count: 1) {
      body(&result)
      return result[0] + result[result.count - 1]
    }
  }

  /// Says so when a derivative differs from the one by hand.
  static func check(_ name: String, _ result: [Double], _ expected: [Double]) {
    let scale = expected.reduce(0) { max($0, $1.magnitude) }
    let error = zip(result, expected).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
    if !(error <= 1e-9 * scale) {
      printError("MISMATCH \(name): error \(error) beside \(scale)")
    }
  }
}
