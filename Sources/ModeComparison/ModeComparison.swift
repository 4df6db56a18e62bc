public import ComplexStep
public import DerivativeRules
public import ForwardMode
public import ReverseMode
public import SparseDerivatives

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
  @_alwaysEmitIntoClient
  public init(at point: [Double], of function: F) {
    self.point = point
    self.function = function
  }

  /// Values, derivatives, operations and agreement, without times: the same on every run.
  @_alwaysEmitIntoClient
  public func counted() -> ModeReport {
    // Inlinable as `run` is: the bodies are compiled for the function and do not look it up at each operation.
    let (n, value) = (point.count, function(point))
    let m = value.count
    let forward =
      m == 0 ? Jacobian(rows: 0, columns: n) : ForwardMode.jacobian(at: point) { function($0) }
    let wide = wideJacobian(at: point)
    // Traced at this very point, the pattern holds: sweeps are counted as a release build makes them.
    let plan = JacobianPlan(JacobianPattern(at: point) { function($0) })
    let sparse =
      plan.colourCount < n ? plan.jacobian(at: point, verified: false) { function($0) }.dense : nil
    let tape = Tape<Double>()
    let reverse = tape.valueWithJacobian(at: point) { function($0) }.jacobian
    let scan = CentralDifferences.scan(at: point, exact: forward) { function($0) }
    let best = CentralDifferences.best(of: scan)
    let central = CentralDifferences.jacobian(at: point, rows: m, step: best.step) { function($0) }
    var complex = forward
    let refused = ComplexStep.Refusals.names {
      complex = ComplexStep.jacobian(at: point, rows: m) { function($0) }
    }

    var report = ModeReport(
      value: value, jacobian: forward, colours: plan.colourCount, stepScan: scan,
      bestStep: best.step)
    let counting = point.map { CountingNumber<Double>($0) }
    let primal = OperationCounts { _ = function(counting) }
    func add(
      _ mode: DifferentiationMode, sweeps: Int, _ jacobian: Jacobian<Double>,
      _ others: [Jacobian<Double>], _ body: () -> Void
    ) {
      let known = primal.multiplied(by: sweeps)
      report.add(
        ModeReport.Entry(
          mode, sweeps: sweeps, primal: known,
          tangent: OperationCounts(of: body).subtracting(known),
          deviation: Deviation(jacobian, from: others)))
    }
    add(.forward, sweeps: max(n, 1), forward, [wide, reverse] + (sparse.map { [$0] } ?? [])) {
      _ = ForwardMode.jacobian(at: counting) { function($0) }
    }
    add(
      .forwardLanes, sweeps: max((n + 7) / 8, 1), wide,
      [forward, reverse] + (sparse.map { [$0] } ?? [])
    ) {
      _ = wideJacobian(at: counting)
    }
    if let sparse {
      add(.sparseForward, sweeps: (plan.colourCount + 7) / 8, sparse, [forward, wide, reverse]) {
        _ = plan.jacobian(lanes: Lanes8<CountingNumber<Double>>.self, at: counting, verified: false)
        {
          function($0)
        }
      }
    } else {
      report.omit(.sparseForward, "no two of the \(n) columns can share a colour.")
    }
    var recorded = OperationCounts()
    let all = OperationCounts {
      _ = ReverseMode.jacobian(at: counting) { x in
        let y = function(x)
        recorded = OperationCounts.soFar
        return y
      }
    }
    let exact = [forward, wide] + (sparse.map { [$0] } ?? [])
    report.add(
      ModeReport.Entry(
        .reverse, sweeps: m, primal: primal, tangent: recorded.subtracting(primal),
        adjoint: all.subtracting(recorded), tapeBytes: tape.byteCount,
        deviation: Deviation(reverse, from: exact)))
    report.add(
      ModeReport.Entry(
        .centralDifferences, sweeps: 2 * n, primal: primal.multiplied(by: 2 * n),
        deviation: Deviation(central, from: exact + [reverse])))
    if !refused.isEmpty {
      report.omit(
        .complexStep, "not known for complex numbers: \(refused.joined(separator: ", ")).")
    } else if !forward.entries.allSatisfy({ $0.isFinite }) {
      report.omit(.complexStep, "a derivative is not finite: the function is not analytic here.")
    } else {
      add(.complexStep, sweeps: n, complex, exact + [reverse]) {
        _ = ComplexStep.jacobian(at: counting, rows: m) { function($0) }
      }
    }
    return report
  }

  /// As ``counted()``, by the code that serves every function: counting numbers are slow anyway, and there are six
  /// kinds of them to be compiled for each function.
  @_semantics("optimize.sil.specialize.generic.never")
  package func countedByAll() -> ModeReport { counted() }

  /// The Jacobian with eight directions for each sweep.
  @_alwaysEmitIntoClient
  func wideJacobian<T: RealNumber>(at x: [T]) -> Jacobian<T> {
    ForwardMode.valueWithJacobian(lanes: Lanes8<T>.self, at: x) { function($0) }.jacobian
  }

  /// Everything, with times: each mode's median over alternating samples.
  ///
  /// The plan of sparse forward mode is made once, outside of its time: it serves every point.
  ///
  /// - Parameters:
  ///   - samples: how often each mode is timed.
  ///   - milliseconds: how long a sample takes, at least.
  @available(macOS 13.0, iOS 16.0, watchOS 9.0, tvOS 16.0, visionOS 1.0, *)
  @_alwaysEmitIntoClient
  public func run(samples: Int = 11, milliseconds: Double = 1) -> ModeReport {
    let report = counted()
    return report.timed(
      times(
        of: report.entries.map({ $0.mode }), step: report.bestStep, samples: samples,
        milliseconds: milliseconds))
  }

  /// The median times of the plain function, first, and of the modes, in seconds.
  ///
  /// - Parameters:
  ///   - modes: what is timed; sparse forward mode is only timed where columns can share a colour.
  ///   - step: that of central differences.
  ///   - samples: how often each mode is timed.
  ///   - milliseconds: how long a sample takes, at least.
  @available(macOS 13.0, iOS 16.0, watchOS 9.0, tvOS 16.0, visionOS 1.0, *)
  @_alwaysEmitIntoClient
  public func times(
    of modes: [DifferentiationMode], step: Double = 0x1p-17, samples: Int = 11,
    milliseconds: Double = 1
  ) -> [Double] {
    let rows = function(point).count
    var bodies: [() -> Void] = [{ Stopwatch.use(function(point)) }]
    for mode in modes {
      switch mode {
      case .forward:
        bodies.append {
          Stopwatch.use(ForwardMode.jacobian(at: point) { function($0) }.entries)
        }
      case .forwardLanes:
        bodies.append { Stopwatch.use(wideJacobian(at: point).entries) }
      case .sparseForward:
        let plan = JacobianPlan(JacobianPattern(at: point) { function($0) })
        bodies.append {
          Stopwatch.use(plan.jacobian(at: point, verified: false) { function($0) }.values)
        }
      case .reverse:
        bodies.append {
          Stopwatch.use(ReverseMode.jacobian(at: point) { function($0) }.entries)
        }
      case .centralDifferences:
        bodies.append {
          Stopwatch.use(
            CentralDifferences.jacobian(at: point, rows: rows, step: step) { function($0) }.entries)
        }
      case .complexStep:
        bodies.append {
          Stopwatch.use(ComplexStep.jacobian(at: point, rows: rows) { function($0) }.entries)
        }
      }
    }
    return Stopwatch.medians(samples: samples, milliseconds: milliseconds, bodies)
  }
}

extension ModeComparison {
  /// The median times of the plain function, of forward mode, of forward mode eight directions wide, and of reverse mode: code of
  /// these modes alone is compiled for the function.
  @available(macOS 13.0, iOS 16.0, watchOS 9.0, tvOS 16.0, visionOS 1.0, *)
  @_alwaysEmitIntoClient
  package func timesOfSweeps(samples: Int, milliseconds: Double) -> [Double] {
    sweepTimes(samples: samples, milliseconds: milliseconds)
  }

  @available(macOS 13.0, iOS 16.0, watchOS 9.0, tvOS 16.0, visionOS 1.0, *)
  @_alwaysEmitIntoClient
  func sweepTimes(samples: Int, milliseconds: Double) -> [Double] {
    Stopwatch.medians(
      samples: samples, milliseconds: milliseconds,
      [
        { Stopwatch.use(function(point)) },
        { Stopwatch.use(ForwardMode.jacobian(at: point) { function($0) }.entries) },
        { Stopwatch.use(wideJacobian(at: point).entries) },
        { Stopwatch.use(ReverseMode.jacobian(at: point) { function($0) }.entries) },
      ])
  }
}

extension ModeReport {
  @usableFromInline
  mutating func add(_ entry: Entry) { entries.append(entry) }

  @usableFromInline
  mutating func omit(_ mode: DifferentiationMode, _ reason: String) {
    omitted.append(Omission(mode: mode, reason: reason))
  }

  /// The report with the times of the plain function and of each mode.
  @usableFromInline
  package func timed(_ seconds: [Double]) -> ModeReport {
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
