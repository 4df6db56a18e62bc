public import DerivativeRules

/// A way to get derivatives.
public enum DifferentiationMode: String, CaseIterable, Sendable {
  /// Dual numbers, one direction for each sweep.
  case forward
  /// Dual numbers with eight directions for each sweep.
  case forwardLanes = "forward 8-wide"
  /// Dual numbers with a direction for each colour of the Jacobian's pattern, eight for each sweep.
  case sparseForward = "sparse forward"
  /// A tape, one sweep backwards for each output.
  case reverse
  /// Differences of values on both sides, with the best step.
  case centralDifferences = "central differences"
  /// The imaginary part of f(x + ih)/h, h = 2⁻⁶⁶⁴, for functions of a complex number.
  case complexStep = "complex step"

  /// Whether results are exact to rounding wherever derivatives exist.
  public var isExact: Bool { self != .centralDifferences && self != .complexStep }
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
    /// Operations on tangents or imaginary parts, or for the partial derivatives that the tape holds.
    public let tangent: OperationCounts
    /// Operations of the sweeps backwards.
    public let adjoint: OperationCounts
    /// The memory of the tape's nodes and adjoints.
    public let tapeBytes: Int
    /// The distance from the results of the exact modes (of the others, if this is one).
    public let deviation: Deviation
    /// The median time of the whole derivative; nil where nothing was timed.
    public internal(set) var seconds: Double?

    @usableFromInline
    init(
      _ mode: DifferentiationMode, sweeps: Int, primal: OperationCounts,
      tangent: OperationCounts = OperationCounts(), adjoint: OperationCounts = OperationCounts(),
      tapeBytes: Int = 0, deviation: Deviation
    ) {
      self.mode = mode
      self.sweeps = sweeps
      self.primal = primal
      self.tangent = tangent
      self.adjoint = adjoint
      self.tapeBytes = tapeBytes
      self.deviation = deviation
    }

    /// All operations.
    public var operations: Int { primal.total + tangent.total + adjoint.total }
  }

  /// A mode that does not apply.
  public struct Omission: Equatable, Sendable {
    /// The mode.
    public let mode: DifferentiationMode
    /// Why, in a sentence.
    public let reason: String
  }

  /// F(x).
  public let value: [Double]
  /// The Jacobian, by forward mode.
  public let jacobian: Jacobian<Double>
  /// A row for each mode that applies.
  public internal(set) var entries: [Entry]
  /// The modes that do not apply to this function at this point.
  public internal(set) var omitted: [Omission]
  /// The colours of the Jacobian's pattern: columns of one colour meet in no row.
  public let colours: Int
  /// The median time of the plain function; nil where nothing was timed.
  public internal(set) var plainSeconds: Double?
  /// The error of central differences at each step tried.
  public let stepScan: [CentralDifferences.Step]
  /// The step with the least error.
  public let bestStep: Double

  @usableFromInline
  init(
    value: [Double], jacobian: Jacobian<Double>, colours: Int,
    stepScan: [CentralDifferences.Step], bestStep: Double
  ) {
    self.value = value
    self.jacobian = jacobian
    self.colours = colours
    self.stepScan = stepScan
    self.bestStep = bestStep
    entries = []
    omitted = []
  }

  /// n.
  public var inputs: Int { jacobian.columns }
  /// m.
  public var outputs: Int { value.count }

  /// The row of a mode, if it applies.
  public func entry(_ mode: DifferentiationMode) -> Entry? {
    entries.first { $0.mode == mode }
  }

  /// The row of a mode.
  ///
  /// - Precondition: the mode applies; ``entry(_:)`` asks.
  public subscript(mode: DifferentiationMode) -> Entry {
    guard let entry = entry(mode) else {
      preconditionFailure("The report has no row for \(mode.rawValue): it does not apply.")
    }
    return entry
  }

  /// A mode's time as a multiple of the plain function's; nil where it was not timed.
  public func ratio(_ mode: DifferentiationMode) -> Double? {
    guard let plainSeconds, plainSeconds > 0 else { return nil }
    return entry(mode)?.seconds.map { $0 / plainSeconds }
  }
}
