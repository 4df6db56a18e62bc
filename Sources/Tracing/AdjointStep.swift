import DerivativeRules

extension EvaluationTrace {
  /// One step of the reverse sweep: a row passes its adjoint on to one of its operands.
  public struct AdjointStep: Sendable {
    /// Where the adjoint comes from.
    public enum Source: Sendable {
      /// An output: its weight in the cotangent.
      case output(Int)
      /// An operand of a row.
      case operand(row: Int, place: Int)
      /// The rows that ``EvaluationTrace/limited(to:)`` has left out.
      case omitted
    }

    /// Where the adjoint comes from.
    public let source: Source
    /// The row whose adjoint grows.
    public let target: Int
    /// The adjoint before, if the row has received one before.
    public let previous: Double?
    /// The adjoint that is passed on: of the row in ``source``, the output's weight, or all that comes from rows left out.
    public let incoming: Double
    /// The adjoint after.
    public let adjoint: Double
    /// What is added.
    let contribution: Double
  }

  /// The reverse sweep, step by step, in the order of execution.
  ///
  /// The steps of one operation follow each other, first operand first. Rows that no output depends on
  /// receive nothing and have no steps.
  ///
  /// ```swift
  /// let trace = EvaluationTrace(at: [2, 5]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
  /// trace.adjointSteps.map { trace.formula(of: $0) }.last  // Optional("v̄₋₁ = v̄₋₁ + v̄₁/v₋₁")
  /// ```
  public var adjointSteps: [AdjointStep] {
    var steps: [AdjointStep] = []
    var adjoints = [Double?](repeating: nil, count: rows.count)
    func pass(
      _ incoming: Double, _ contribution: Double, to target: Int, _ source: AdjointStep.Source
    ) {
      let previous = adjoints[target]
      let adjoint = previous.map { $0 + contribution } ?? contribution
      adjoints[target] = adjoint
      steps.append(
        AdjointStep(
          source: source, target: target, previous: previous, incoming: incoming, adjoint: adjoint,
          contribution: contribution))
    }
    for (place, output) in outputs.enumerated() {
      if let row = output.row { pass(cotangent[place], cotangent[place], to: row, .output(place)) }
    }
    for carried in carried {
      steps.append(
        AdjointStep(
          source: .omitted, target: carried.row, previous: adjoints[carried.row],
          incoming: carried.contribution, adjoint: carried.adjoint,
          contribution: carried.contribution))
      adjoints[carried.row] = carried.adjoint
    }
    for row in rows.reversed() {
      guard let adjoint = adjoints[row.index] else { continue }
      for place in row.operands.indices {
        guard let target = row.operands[place].row else { continue }
        pass(
          adjoint, row.share(place, of: adjoint), to: target, .operand(row: row.index, place: place)
        )
      }
    }
    return steps
  }
}
