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

  /// What each mode costs as a multiple of the plain function: its time, if timed, and its operations.
  public var costChart: BarChart {
    let plain = Double(max(plainOperations, 1))
    var groups = [
      BarChart.Group(
        name: "operations", values: entries.map { Double($0.operations) / plain })
    ]
    if plainSeconds != nil {
      groups.insert(
        BarChart.Group(name: "time", values: entries.map { ratio($0.mode) ?? 0 }), at: 0)
    }
    return BarChart(
      title: "Cost of the Jacobian, R^\(inputs) → R^\(outputs)", axis: "× the plain function",
      names: entries.map(\.mode.rawValue), groups: groups)
  }

  /// The operations of the plain function.
  private var plainOperations: Int { self[.reverse].primal.total }
}
