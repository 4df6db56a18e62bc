import DualNumbers
import Expressions

/// `dual compare`: formulas under every mode of differentiation, side by side.
struct CompareCommand {
  private let problem: Problem
  private let format: String
  private let chart: String?
  private let chartOf: String
  private let system: System

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    var reader = InputReader(system)
    problem = try Problem(arguments, &reader)
    format = arguments.value("format") ?? "text"
    chart = arguments.value("chart")
    chartOf = arguments.value("chart-of") ?? "both"
    if chart == nil && arguments.has("chart-of") {
      throw .usage(
        "'--chart-of' says what the chart shows, but there is none", arguments.usageCommand,
        help: "Add '--chart <file>'")
    }
    self.system = system
  }

  func run(to output: inout Output) throws(Failure) {
    let function = FormulaFunction(problem, at: problem.points[0])
    let places = problem.wrt.map { problem.names.firstIndex(of: $0) ?? 0 }
    let point = places.map { problem.points[0][$0] }
    let comparison = ModeComparison(at: point, of: function)
    let report: ModeReport
    if #available(macOS 13.0, iOS 16.0, watchOS 9.0, tvOS 16.0, visionOS 1.0, *) {
      report = comparison.run()
    } else {
      report = comparison.counted()
    }
    if let chart {
      if case .failed(let reason) = system.writeFile(chart, picture(report) + "\n") {
        throw Failure(
          exitCode: .outputFailed, message: "Cannot write \(quoted(chart)): \(reason)")
      }
    }
    let rendered = report.rendered(as: ModeReport.Format(rawValue: format) ?? .text)
    if format == "json" {
      let head = JSON.object([
        ("expression", .string(problem.source)),
        ("at", .numbers(problem.names, problem.points[0])),
        ("variables", .strings(problem.wrt)),
      ]).rendered
      try output.append("\(head.dropLast()), \(rendered.dropFirst())\n")
    } else {
      try output.append(rendered + "\n")
    }
  }

  private func picture(_ report: ModeReport) -> String {
    switch chartOf {
    case "cost": report.costChart.svg
    case "error": report.stepChart.svg
    default: ChartPicture.svg([report.costChart, report.stepChart])
    }
  }
}
