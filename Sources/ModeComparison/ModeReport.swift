public import DerivativeRules

/// A way to get derivatives.
public enum DifferentiationMode: String, CaseIterable, Sendable {
  /// Dual numbers, one direction for each sweep.
  case forward
  /// A tape, one sweep backwards for each output.
  case reverse
  /// Differences of values on both sides, with the best step.
  case centralDifferences = "central differences"

  /// Whether results are exact to rounding.
  public var isExact: Bool { self != .centralDifferences }
}

/// What a comparison found.
public struct ModeReport: Sendable {
  /// One mode's row.
  public struct Entry: Sendable {
    /// The mode.
    public let mode: DifferentiationMode
    /// Evaluations of the function, or passes over its tape.
    public let sweeps: Int
    /// Operations of the plain function, as often as the mode evaluates it.
    public let primal: OperationCounts
    /// Operations on tangents, or for the partial derivatives that the tape holds.
    public let tangent: OperationCounts
    /// Operations of the sweeps backwards.
    public let adjoint: OperationCounts
    /// The memory of the tape's nodes and adjoints.
    public let tapeBytes: Int
    /// The distance from the other modes' results.
    public let deviation: Deviation
    /// The median time of the whole derivative; nil where nothing was timed.
    public internal(set) var seconds: Double?

    /// All operations.
    public var operations: Int { primal.total + tangent.total + adjoint.total }
  }

  /// F(x).
  public let value: [Double]
  /// The Jacobian, by forward mode.
  public let jacobian: Jacobian<Double>
  /// n.
  public let inputs: Int
  /// m.
  public let outputs: Int
  /// A row for each mode.
  public internal(set) var entries: [Entry]
  /// The median time of the plain function; nil where nothing was timed.
  public internal(set) var plainSeconds: Double?
  /// The error of central differences at each step tried.
  public let stepScan: [CentralDifferences.Step]
  /// The step with the least error.
  public let bestStep: Double

  /// The row of a mode.
  public subscript(mode: DifferentiationMode) -> Entry {
    guard let entry = entries.first(where: { $0.mode == mode }) else {
      preconditionFailure("The report has no row for \(mode.rawValue).")
    }
    return entry
  }

  /// A mode's time as a multiple of the plain function's.
  public func ratio(_ mode: DifferentiationMode) -> Double? {
    guard let plainSeconds, let seconds = self[mode].seconds, plainSeconds > 0 else { return nil }
    return seconds / plainSeconds
  }

  /// The mode to use, with the reason.
  public struct Recommendation: Equatable, Sendable {
    /// The exact mode of least cost.
    public let mode: DifferentiationMode
    /// Why, in a sentence.
    public let reason: String
  }

  /// The exact mode that took the least time; where nothing was timed, the least operations.
  public var recommendation: Recommendation {
    let forward = self[.forward]
    let reverse = self[.reverse]
    let shape = "R^\(inputs) → R^\(outputs)"
    if let a = forward.seconds, let b = reverse.seconds {
      let mode: DifferentiationMode = a <= b ? .forward : .reverse
      let factor = decimals(max(a, b) / min(a, b), 1)
      return Recommendation(
        mode: mode,
        reason: "\(mode.rawValue) mode: \(shape), \(sweeps(mode)); "
          + "measured \(factor) times as fast as \(other(mode).rawValue) mode.")
    }
    let mode: DifferentiationMode = forward.operations <= reverse.operations ? .forward : .reverse
    return Recommendation(
      mode: mode,
      reason: "\(mode.rawValue) mode: \(shape), \(sweeps(mode)); "
        + "\(self[mode].operations) operations, \(other(mode).rawValue) mode "
        + "\(self[other(mode)].operations).")
  }

  private func other(_ mode: DifferentiationMode) -> DifferentiationMode {
    mode == .forward ? .reverse : .forward
  }

  private func sweeps(_ mode: DifferentiationMode) -> String {
    let count = self[mode].sweeps
    return mode == .forward
      ? "\(count) sweep\(count == 1 ? "" : "s") forward"
      : "one recording and \(count) sweep\(count == 1 ? "" : "s") backwards"
  }
}

/// A number with a fixed number of decimals.
func decimals(_ x: Double, _ places: Int) -> String {
  guard x.isFinite, x.magnitude < 1e15 else { return "\(x)" }
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let scaled = (x.magnitude * scale).rounded()
  let whole = (scaled / scale).rounded(.towardZero)
  guard places > 0 else { return (x < 0 ? "-" : "") + "\(Int(whole))" }
  let digits = "\(Int(scaled - whole * scale))"
  let zeros = String(repeating: "0", count: max(0, places - digits.count))
  return (x < 0 ? "-" : "") + "\(Int(whole)).\(zeros)\(digits)"
}
