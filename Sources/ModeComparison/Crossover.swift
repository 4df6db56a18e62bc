/// The measured cost of forward and reverse mode as a function grows, and where one overtakes the other.
public struct Crossover: Sendable {
  /// The cost at one size.
  public struct Sample: Sendable {
    /// The number of inputs, or of outputs.
    public let size: Int
    /// Seconds for the Jacobian by forward mode.
    public let forward: Double
    /// Seconds for the Jacobian by reverse mode.
    public let reverse: Double

    /// A sample measured elsewhere.
    public init(size: Int, forward: Double, reverse: Double) {
      self.size = size
      self.forward = forward
      self.reverse = reverse
    }
  }

  /// What the size counts, for the charts: `inputs` or `outputs`.
  public let label: String
  /// The samples, by size.
  public let samples: [Sample]

  /// Samples measured elsewhere.
  public init(label: String, samples: [Sample]) {
    self.label = label
    self.samples = samples.sorted { $0.size < $1.size }
  }

  /// Measures a family of functions at several sizes.
  ///
  /// The function is looked up at each operation, in both modes alike; for the times of compiled code collect the
  /// samples from ``ModeComparison/ModeComparison/run(samples:milliseconds:)``.
  @available(macOS 13.0, iOS 16.0, watchOS 9.0, tvOS 16.0, visionOS 1.0, *)
  @inlinable
  public init<F: DifferentiableFunction>(
    label: String, sizes: [Int], samples: Int = 7, milliseconds: Double = 0.5,
    family: (Int) -> (point: [Double], function: F)
  ) {
    self.init(
      label: label,
      samples: sizes.map { size in
        let (point, function) = family(size)
        let report = ModeComparison(at: point, of: function)
          .run(samples: samples, milliseconds: milliseconds)
        return Sample(
          size: size, forward: report[.forward].seconds ?? 0,
          reverse: report[.reverse].seconds ?? 0)
      })
  }

  /// The size at which the faster mode changes, interpolated on logarithmic axes; nil if it does not.
  public var size: Double? {
    for (a, b) in zip(samples, samples.dropFirst()) {
      let before = Double.log(a.forward / a.reverse)
      let after = Double.log(b.forward / b.reverse)
      if before == 0 { return Double(a.size) }
      guard (before < 0) != (after < 0) else { continue }
      let share = before / (before - after)
      let from = Double.log(Double(a.size))
      return Double.exp(from + share * (Double.log(Double(b.size)) - from))
    }
    return nil
  }

  /// Cost against size on logarithmic axes, the crossover marked.
  public var chart: Chart {
    var chart = Chart(
      title: "Cost of a Jacobian against the number of \(label)", x: label, y: "µs",
      series: [
        Chart.Series(
          name: "forward", points: samples.map { (Double($0.size), $0.forward * 1e6) }),
        Chart.Series(
          name: "reverse", points: samples.map { (Double($0.size), $0.reverse * 1e6) }),
      ])
    if let size { chart.marks = [Chart.Mark(x: size, label: "crossover " + decimals(size, 1))] }
    return chart
  }
}

extension ModeReport {
  /// The error of central differences against the step, the best step marked.
  public var stepChart: Chart {
    var chart = Chart(
      title: "Error of central differences against the step", x: "step", y: "relative error",
      series: [
        Chart.Series(
          name: "central differences",
          points: stepScan.map { ($0.step, max($0.relativeError, 1e-17)) })
      ])
    chart.marks = [Chart.Mark(x: bestStep, label: "best step")]
    return chart
  }
}
