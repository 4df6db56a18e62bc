import DerivativeRules

extension EvaluationTrace {
  /// The rows that a trace leaves out.
  public struct Omission: Sendable {
    /// How many rows are left out.
    public let count: Int
    /// How many rows there are.
    public let total: Int
    /// The name of the first.
    public let first: String
    /// The name of the last.
    public let last: String

    /// Which rows are missing, in a sentence.
    var sentence: String {
      "Not shown: \(count) of \(total) rows, \(first)\(count > 1 ? " to \(last)" : "")."
    }
  }

  /// What a row's adjoint has received when the reverse sweep reaches the rows that are there.
  struct Carried: Sendable {
    var row: Int
    /// From the rows that are left out.
    var contribution: Double
    /// With what came from the results.
    var adjoint: Double
  }

  /// The trace with its first operations only: all numbers stay what they are.
  ///
  /// ``omitted`` says what is missing. The reverse sweep begins with what the missing rows have passed on. A cut trace keeps its
  /// seed and cotangent: seed the whole one first.
  ///
  /// ```swift
  /// let trace = EvaluationTrace(at: [2]) { x in exp(x[0] * x[0] + 1) }
  /// trace.limited(to: 2).omitted?.count  // Optional(1)
  /// ```
  ///
  /// - Parameter operations: How many operations to keep; the inputs stay.
  /// - Complexity: O(n) for n rows.
  public func limited(to operations: Int) -> Self {
    let kept = inputNames.count + max(0, operations)
    guard kept < rows.count else { return self }
    precondition(omitted == nil, "The trace is cut off already.")
    var trace = self
    trace.omitted = Omission(
      count: rows.count - kept, total: rows.count, first: rows[kept].name,
      last: rows[rows.count - 1].name)
    trace.carried = carried(over: kept)
    trace.rows.removeSubrange(kept...)
    for place in outputs.indices {
      guard let row = outputs[place].row, row >= kept else { continue }
      trace.outputs[place].row = nil
      trace.outputs[place].omittedRow = rows[row].symbolName
    }
    return trace
  }

  private func carried(over kept: Int) -> [Carried] {
    var contributions = [Double?](repeating: nil, count: kept)
    var adjoints = [Double](repeating: 0, count: kept)
    for (output, weight) in zip(outputs, cotangent) {
      if let row = output.row, row < kept { adjoints[row] += weight }
    }
    for row in rows[kept...].reversed() {
      for (place, operand) in row.operands.enumerated() {
        guard let target = operand.row, target < kept else { continue }
        let contribution = row.share(place, of: row.adjoint)
        contributions[target] = (contributions[target] ?? 0) + contribution
        adjoints[target] += contribution
      }
    }
    return contributions.indices.reversed().compactMap { row in
      contributions[row].map {
        Carried(row: row, contribution: $0, adjoint: adjoints[row])
      }
    }
  }
}
