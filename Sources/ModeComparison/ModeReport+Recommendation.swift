internal import Rendering

extension ModeReport {
  /// The mode to use, with the reason.
  public struct Recommendation: Equatable, Sendable {
    /// The exact mode of least cost.
    public let mode: DifferentiationMode
    /// Why, in a sentence.
    public let reason: String
  }

  /// The exact mode that took the least time; where nothing was timed, the one of the least estimated cost.
  ///
  /// Costs within a tenth of the least are as good: the first of these modes is recommended, as forward mode needs no
  /// memory and one direction is simpler than eight.
  public var recommendation: Recommendation {
    let exact = entries.indices.filter { entries[$0].mode.isExact }
    let isTimed = exact.allSatisfy { entries[$0].seconds != nil }
    let costs = exact.map { isTimed ? entries[$0].seconds ?? 0 : entries[$0].estimatedCost }
    let least = costs.min() ?? 0
    guard let first = costs.firstIndex(where: { $0 <= 1.1 * least }),
      let second = costs.indices.filter({ $0 != first }).min(by: { costs[$0] < costs[$1] })
    else { preconditionFailure("A report has rows for forward and reverse mode.") }
    let (best, next) = (entries[exact[first]], entries[exact[second]])
    let factor = costs[first] > 0 ? costs[second] / costs[first] : 1
    let other = title(next.mode)
    let comparison =
      factor <= 1.1
      ? "as fast as \(other), within a tenth."
      : "\(Numeral.fixed(factor, 1)) times as fast as \(other), the next best."
    let measure =
      isTimed
      ? "measured \(comparison)"
      : "\(best.operations) operations, \(other) \(next.operations); estimated \(comparison)"
    return Recommendation(
      mode: best.mode,
      reason: "\(title(best.mode)): R^\(inputs) → R^\(outputs), \(sweeps(best)); \(measure)")
  }

  private func title(_ mode: DifferentiationMode) -> String {
    mode == .forward || mode == .reverse ? mode.rawValue + " mode" : mode.rawValue
  }

  private func sweeps(_ entry: Entry) -> String {
    let count = "\(entry.sweeps) sweep\(entry.sweeps == 1 ? "" : "s")"
    switch entry.mode {
    case .reverse: return "one recording and \(count) backwards"
    case .sparseForward: return "\(colours) colour\(colours == 1 ? "" : "s"), \(count) forward"
    default: return "\(count) forward"
    }
  }
}

extension ModeReport.Entry {
  /// The cost guessed from the operations, in additions.
  ///
  /// What the tape records is written to memory and read again, and each sweep backwards visits every node. The weights
  /// are those that order the ten workloads of `Benchmarks --only modes` as their times do.
  public var estimatedCost: Double {
    let operations = primal.weighted + tangent.weighted + adjoint.weighted
    guard mode == .reverse else { return operations }
    let visits = Double(sweeps) * Double(tapeBytes) / 32
    return operations + tangent.weighted + adjoint.weighted + visits
  }
}

extension OperationCounts {
  /// The operations weighted by what they take: an addition 1, a quotient or a root 4, other functions 15.
  var weighted: Double {
    byKind.reduce(0) { sum, kind in
      let weight: Double =
        switch kind.key {
        case "+", "-", "*": 1
        case "/", "sqrt": 4
        default: 15
        }
      return sum + weight * Double(kind.value)
    }
  }
}
