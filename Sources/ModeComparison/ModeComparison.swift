public import DerivativeRules
public import ForwardMode
public import ReverseMode

/// One function under every mode of differentiation: do they agree, what do they cost, and which one to use.
///
/// ```swift
/// let comparison = ModeComparison(at: [1, 2, 3]) { x in [x[0] * x[1] * x[2]] }
/// let report = comparison.counted()
/// report[.forward].sweeps  // 3
/// report[.reverse].sweeps  // 1
/// report.jacobian.row(0)   // [6.0, 3.0, 2.0]
/// ```
///
/// The function is a closure, a generic function by name, or a ``DifferentiableFunction``; only the last is measured
/// with the times that compiled code has (see ``ComparedNumber``).
public struct ModeComparison<F: DifferentiableFunction> {
  /// The point.
  public let point: [Double]
  /// The function.
  public let function: F

  /// Compares a function compiled for every number.
  @inlinable
  public init(at point: [Double], of function: F) {
    self.point = point
    self.function = function
  }

  /// Values, derivatives, operations and agreement, without times: the same on every run.
  public func counted() -> ModeReport {
    let value = function(point)
    var jacobian = Jacobian<Double>(rows: value.count, columns: point.count)
    if !value.isEmpty { jacobian = ForwardMode.jacobian(at: point) { function($0) } }
    let tape = Tape<Double>()
    let reverse = tape.valueWithJacobian(at: point) { function($0) }.jacobian
    let scan = CentralDifferences.scan(at: point, exact: jacobian) { function($0) }
    let best = scan.min { $0.relativeError < $1.relativeError } ?? .none
    let central = CentralDifferences.jacobian(
      at: point, rows: value.count, step: best.step
    ) { function($0) }

    let primal = OperationCounts { _ = function(point.map { CountingNumber<Double>($0) }) }
    let forwardAll = OperationCounts {
      _ = ForwardMode.jacobian(at: point.map { CountingNumber<Double>($0) }) { function($0) }
    }
    var recorded = OperationCounts()
    let reverseAll = OperationCounts {
      _ = ReverseMode.jacobian(at: point.map { CountingNumber<Double>($0) }) { x in
        let y = function(x)
        recorded = OperationTally.soFar
        return y
      }
    }
    let forwardSweeps = max(point.count, 1)
    let entries = [
      ModeReport.Entry(
        mode: .forward, sweeps: forwardSweeps,
        primal: primal.multiplied(by: forwardSweeps),
        tangent: forwardAll.subtracting(primal.multiplied(by: forwardSweeps)),
        adjoint: OperationCounts(), tapeBytes: 0,
        deviation: Deviation(jacobian, from: [reverse])),
      ModeReport.Entry(
        mode: .reverse, sweeps: value.count, primal: primal,
        tangent: recorded.subtracting(primal), adjoint: reverseAll.subtracting(recorded),
        tapeBytes: tape.byteCount, deviation: Deviation(reverse, from: [jacobian])),
      ModeReport.Entry(
        mode: .centralDifferences, sweeps: 2 * point.count,
        primal: primal.multiplied(by: 2 * point.count), tangent: OperationCounts(),
        adjoint: OperationCounts(), tapeBytes: 0,
        deviation: Deviation(central, from: [jacobian, reverse])),
    ]
    return ModeReport(
      value: value, jacobian: jacobian, inputs: point.count, outputs: value.count,
      entries: entries, plainSeconds: nil, stepScan: scan, bestStep: best.step)
  }

  /// Everything, with times: each mode's median over alternating samples.
  ///
  /// - Parameters:
  ///   - samples: how often each mode is timed.
  ///   - milliseconds: how long a sample takes, at least.
  @available(macOS 13.0, iOS 16.0, watchOS 9.0, tvOS 16.0, visionOS 1.0, *)
  @inlinable
  public func run(samples: Int = 11, milliseconds: Double = 1) -> ModeReport {
    // Inlinable, as the bodies are to be compiled for the function and not to look it up at each operation.
    let report = counted()
    let tape = Tape<Double>()
    let times = Stopwatch.medians(
      samples: samples, milliseconds: milliseconds,
      [
        { Stopwatch.use(function(point)) },
        { Stopwatch.use(ForwardMode.jacobian(at: point) { function($0) }.entries) },
        { Stopwatch.use(tape.valueWithJacobian(at: point) { function($0) }.jacobian.entries) },
        {
          Stopwatch.use(
            CentralDifferences.jacobian(at: point, rows: report.outputs, step: report.bestStep) {
              function($0)
            }.entries)
        },
      ])
    return report.timed(times)
  }
}

extension ModeReport {
  /// The report with the times of the plain function and of each mode.
  @usableFromInline
  func timed(_ seconds: [Double]) -> ModeReport {
    var report = self
    report.plainSeconds = seconds[0]
    for i in report.entries.indices { report.entries[i].seconds = seconds[i + 1] }
    return report
  }
}

/// A comparison of a closure, or of a generic function given by name.
public typealias ClosureComparison = ModeComparison<AnyDifferentiableFunction>

/// A closure as a function over every number, by way of ``ComparedNumber``.
public struct AnyDifferentiableFunction: DifferentiableFunction {
  let closure: ComparedClosure

  /// The closure's outputs in the mode of the numbers it is given.
  public func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] { closure(x) }
}

extension ModeComparison where F == AnyDifferentiableFunction {
  /// Compares a closure, or a generic function Rⁿ → Rᵐ given by name.
  public init(
    at point: [Double],
    of function: @escaping ([ComparedNumber<Double>]) -> [ComparedNumber<Double>]
  ) {
    self.init(
      at: point, of: AnyDifferentiableFunction(closure: ComparedClosure(body: function)))
  }

  /// Compares a closure, or a generic function Rⁿ → R given by name.
  public init(
    at point: [Double], of function: @escaping ([ComparedNumber<Double>]) -> ComparedNumber<Double>
  ) {
    self.init(at: point) { (x: [ComparedNumber<Double>]) -> [ComparedNumber<Double>] in
      [function(x)]
    }
  }
}
