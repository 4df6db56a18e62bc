public import DerivativeRules

#if canImport(Dispatch) && !hasFeature(Embedded)
  import Dispatch
#endif

/// Whether sweeps run one after the other or at the same time; the results are the same, bit for bit.
public enum Execution: Sendable {
  /// One after the other, on the calling thread.
  case serial
  /// On as many threads as the machine has cores to give.
  case parallel

  /// Calls `body` for each part, each part exactly once.
  @usableFromInline
  package func forEachPart(of count: Int, _ body: @Sendable (Int) -> Void) {
    #if canImport(Dispatch) && !hasFeature(Embedded)
      if case .parallel = self {
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
        return
      }
    #endif
    for part in 0..<count { body(part) }
  }
}

/// Memory that several threads write to, each in a place of its own.
@usableFromInline
package struct SharedMemory<T>: @unchecked Sendable {
  @usableFromInline package let pointer: UnsafeMutableBufferPointer<T>

  @_alwaysEmitIntoClient
  package init(_ pointer: UnsafeMutableBufferPointer<T>) { self.pointer = pointer }
}

extension ForwardMode {
  /// The Jacobian of F: Rⁿ → Rᵐ with the sweeps divided among threads.
  ///
  /// ```swift
  /// ForwardMode.jacobian(at: [2, 5], execution: .parallel) { x in [x[0] * x[1]] }.row(0)  // [5.0, 2.0]
  /// ```
  ///
  /// - Precondition: `f` returns the same number of outputs in every sweep.
  @_alwaysEmitIntoClient
  public static func jacobian(
    at x: [Double], execution: Execution,
    of f: @Sendable ([DualVector16<Double>]) -> [DualVector16<Double>]
  ) -> Jacobian<Double> {
    typealias Lanes = Lanes16<Double>
    let n = x.count
    let rows = f(SweepBuffer<Lanes>(at: x).numbers).count
    var result = Jacobian<Double>(rows: rows, columns: n)
    let blocks = (n + Lanes.count - 1) / Lanes.count
    // Some blocks to each part, so that a part pays for its buffer; more parts than cores, so that none waits.
    let parts = min(blocks, 64)
    result.storage.withUnsafeMutableBufferPointer { entries in
      let shared = SharedMemory(entries)
      execution.forEachPart(of: parts) { part in
        var buffer = SweepBuffer<Lanes>(at: x)
        for block in blocks * part / parts..<blocks * (part + 1) / parts {
          let start = block * Lanes.count
          let count = buffer.seed(from: start)
          let outputs = f(buffer.numbers)
          require(
            outputs.count == rows,
            "The function returned \(rows) outputs in one sweep and \(outputs.count) in another.")
          store(outputs, count: count, in: shared.pointer, column: start, columns: n)
        }
      }
    }
    return result
  }
}
