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
    let exact = entries.filter { $0.mode.isExact }
    let isTimed = exact.allSatisfy { $0.seconds != nil }
    func cost(_ entry: Entry) -> Double { isTimed ? entry.seconds ?? 0 : entry.estimatedCost }
    let least = exact.map(cost).min() ?? 0
    guard let best = exact.first(where: { cost($0) <= 1.1 * least }),
      let next = exact.filter({ $0.mode != best.mode }).min(by: { cost($0) < cost($1) })
    else { preconditionFailure("A report has rows for forward and reverse mode.") }
    let factor = cost(best) > 0 ? cost(next) / cost(best) : 1
    let comparison =
      factor <= 1.1
      ? "as fast as \(title(next.mode)), within a tenth."
      : "\(Numeral.fixed(factor, 1)) times as fast as \(title(next.mode)), the next best."
    let measure =
      isTimed
      ? "measured \(comparison)"
      : "\(best.operations) operations, \(title(next.mode)) \(next.operations); "
        + "estimated \(comparison)"
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
