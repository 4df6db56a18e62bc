import DerivativeRules

extension EvaluationTrace {
  /// The same trace with tangents along another direction, and adjoints of other outputs.
  ///
  /// ```swift
  /// let trace = EvaluationTrace(at: [2, 5]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
  /// trace.seeded(by: [0, 1]).outputs[0].tangent  // 1.7163378145367738
  /// ```
  public func seeded(by seed: [Double]? = nil, cotangent: [Double]? = nil) -> Self {
    precondition(omitted == nil, "A trace that is cut off keeps its seed: seed the whole one.")
    var trace = self
    if let seed { trace.seed = seed }
    if let cotangent { trace.cotangent = cotangent }
    trace.sweep()
    return trace
  }

  /// The forward sweep of the tangents and the reverse sweep of the adjoints.
  mutating func sweep() {
    precondition(
      seed.count == inputNames.count,
      "The seed has \(seed.count) components, the point has \(inputNames.count): they must agree.")
    precondition(
      cotangent.count == outputs.count,
      "The cotangent has \(cotangent.count) components, the function \(outputs.count) results.")
    sweepTangents()
    sweepAdjoints()
  }

  private mutating func sweepTangents() {
    for index in rows.indices {
      if case .input = rows[index].operation {
        rows[index].tangent = seed[index]
        rows[index].moves = seed[index] != 0
        continue
      }
      for place in rows[index].operands.indices {
        if let source = rows[index].operands[place].row {
          rows[index].operands[place].tangent = rows[source].tangent
          rows[index].operands[place].moves =
            rows[source].moves && !rows[index].operands[place].isFlat
        }
      }
      rows[index].moves = rows[index].operands.contains { $0.moves }
      rows[index].tangent = rows[index].tangentOfOperands
    }
    for place in outputs.indices {
      outputs[place].tangent = outputs[place].row.map { rows[$0].tangent } ?? 0
    }
  }

  private mutating func sweepAdjoints() {
    var adjoints = Array(repeating: 0.0, count: rows.count)
    var isReached = Array(repeating: false, count: rows.count)
    for (output, weight) in zip(outputs, cotangent) {
      guard let row = output.row else { continue }
      adjoints[row] += weight
      isReached[row] = isReached[row] || weight != 0
    }
    for index in rows.indices.reversed() {
      rows[index].adjoint = adjoints[index]
      rows[index].isReached = isReached[index]
      guard isReached[index] else { continue }
      for operand in rows[index].operands where !operand.isFlat {
        if let source = operand.row {
          adjoints[source] += adjoints[index] * operand.partial
          isReached[source] = true
        }
      }
    }
  }
}

extension EvaluationTrace.Row {
  /// The tangent, with the operations and the bits of dual numbers: what does not move takes no part, and what moves is multiplied as
  /// numbers are, 0 beside ∞ too.
  fileprivate var tangentOfOperands: Double {
    switch operation {
    case .subtract: return operands[0].tangent - operands[1].tangent
    case .negate: return -operands[0].tangent
    case .divide:
      guard moves else { return 0 }
      let share = operands[1].moves ? operands[1].tangent * value : 0
      return (operands[0].tangent - share) / operands[1].value
    default:
      var tangent: Double?
      for operand in operands where operand.moves {
        let term = operand.tangent * operand.partial
        tangent = tangent.map { $0 + term } ?? term
      }
      return tangent ?? 0
    }
  }

  /// What the row passes on to an operand in the reverse sweep, which has found this adjoint.
  func share(_ place: Int, of adjoint: Double) -> Double {
    isReached && !operands[place].isFlat ? adjoint * operands[place].partial : 0
  }
}
