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
  ///
  /// - Parameter repeats: how often the derivative is taken in one call, so that the call itself does not count.
  static func filling(
    _ name: String, _ expected: [Double], repeats: Int = 1,
    _ body: @escaping (inout [Double]) -> Void
  ) -> Workload {
    filling(name, expected, repeats: repeats, reusing: ()) { _, result in body(&result) }
  }

  /// The workload of a derivative that keeps memory from call to call.
  static func filling<State>(
    _ name: String, _ expected: [Double], repeats: Int = 1, reusing state: State,
    _ body: @escaping (inout State, inout [Double]) -> Void
  ) -> Workload {
    var result = [Double](repeating: 0, count: expected.count)
    var state = state
    body(&state, &result)
    check(name, result, expected)
    return Workload(name: name, count: repeats) {
      repeated(repeats, &state, &result, body)
      return result[0] + result[result.count - 1]
    }
  }

  /// A loop over variables of its own: those that a closure captures would be checked for exclusive access each time, 10 ns
  /// that a loop in a program does not pay.
  @inline(never)
  private static func repeated<State>(
    _ repeats: Int, _ state: inout State, _ result: inout [Double],
    _ body: (inout State, inout [Double]) -> Void
  ) {
    for _ in 0..<repeats { body(&state, &result) }
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
