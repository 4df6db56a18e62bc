package import Rendering

extension ModeReport {
  /// What a picture of a report can show.
  public enum Chart: String, CaseIterable, Sendable {
    /// What each mode costs as a multiple of the plain function: its time, if timed, and its operations.
    case cost
    /// The error of central differences against the step, the best step marked.
    case error
  }

  /// The charts as one SVG document, below one another.
  public func svg(_ charts: [Chart] = Chart.allCases) -> String {
    Rendering.Chart.svg(charts.map(chart))
  }

  package func chart(_ chart: Chart) -> Rendering.Chart {
    switch chart {
    case .cost: costChart
    case .error: stepChart
    }
  }

  private var stepChart: Rendering.Chart {
    var chart = Rendering.Chart(
      title: "Error of central differences against the step", x: Axis("step", .logarithmic),
      y: Axis("relative error", .logarithmic),
      curves: [
        .init(
          name: "central differences",
          points: stepScan.map { ($0.step, max($0.relativeError, 1e-17)) })
      ])
    chart.marks = [.init(x: bestStep, label: "best step")]
    return chart
  }

  private var costChart: Rendering.Chart {
    let plain = Double(max(self[.reverse].primal.total, 1))
    var chart = Rendering.Chart(
      title: "Cost of the Jacobian, R^\(inputs) → R^\(outputs)",
      x: Axis("× the plain function", .logarithmic),
      y: Axis("", .names(entries.map { $0.mode.rawValue })))
    if plainSeconds != nil {
      chart.bars.append(.init(name: "time", values: entries.map { ratio($0.mode) ?? 0 }))
    }
    chart.bars.append(
      .init(name: "operations", values: entries.map { Double($0.operations) / plain }))
    return chart
  }
}
