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
        continue
      }
      for place in rows[index].operands.indices {
        if let source = rows[index].operands[place].row {
          rows[index].operands[place].tangent = rows[source].tangent
        }
      }
      rows[index].tangent = rows[index].tangentOfOperands
    }
    for place in outputs.indices {
      outputs[place].tangent = outputs[place].row.map { rows[$0].tangent } ?? 0
    }
  }

  private mutating func sweepAdjoints() {
    var adjoints = Array(repeating: 0.0, count: rows.count)
    for (output, weight) in zip(outputs, cotangent) {
      if let row = output.row { adjoints[row] += weight }
    }
    for index in rows.indices.reversed() {
      let adjoint = adjoints[index]
      rows[index].adjoint = adjoint
      for operand in rows[index].operands {
        if let source = operand.row {
          adjoints[source] += Double.strongProduct(adjoint, operand.partial)
        }
      }
    }
  }
}

extension EvaluationTrace.Row {
  /// The tangent, with the operations and the bits of dual numbers.
  fileprivate var tangentOfOperands: Double {
    switch operation {
    case .subtract: return operands[0].tangent - operands[1].tangent
    case .negate: return -operands[0].tangent
    case .divide:
      let numerator = operands[0].tangent - Double.strongProduct(operands[1].tangent, value)
      return Double.strongQuotient(numerator, operands[1].value)
    default:
      guard let first = operands.first else { return 0 }
      var tangent = Double.strongProduct(first.tangent, first.partial)
      for operand in operands.dropFirst() where operand.tangent != 0 {
        tangent += operand.tangent * operand.partial
      }
      return tangent
    }
  }
}
