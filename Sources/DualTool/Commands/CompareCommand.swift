import DualNumbers
import Rendering

/// `dual compare`: formulas under every mode of differentiation, side by side.
struct CompareCommand: Command {
  /// What the picture shows.
  private enum Charts: String, CaseIterable {
    case cost, error, both

    var all: [ModeReport.Chart] {
      switch self {
      case .cost: [.cost]
      case .error: [.error]
      case .both: ModeReport.Chart.allCases
      }
    }
  }

  static let entry = Entry(
    name: "compare", abstract: "Every mode of differentiation, side by side.",
    discussion: """
      Sweeps, operations, memory, time and errors of forward mode (one direction, eight, one for \
      each colour), reverse mode, central differences and the complex step; and which one to use.
      """,
    arguments: [.formulas],
    options: [
      .at, .wrt,
      Option(name: "chart", value: "file", abstract: "Write charts as SVG.", takesFile: true),
      Option(
        name: "chart-of", value: "what",
        abstract: "The cost of each mode, or the error of central differences against their step.",
        values: Charts.allCases.map(\.rawValue), defaultValue: "both"),
      .format(ModeReport.Format.self), .version, .help,
    ],
    examples: [
      "dual compare 'ln(x1) + x1*x2 - sin(x2)' --at x1=2,x2=5",
      "dual compare 'x^2 + y' 'y*z' --at x=1,y=2,z=3 --chart modes.svg",
    ])

  private let problem: Problem
  private let format: ModeReport.Format
  private let path: String?
  private let charts: Charts
  private let host: Host

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    self.host = host
    problem = try Problem(arguments, host)
    format = try arguments.format()
    path = arguments.value("chart")
    charts = Charts(rawValue: arguments.value("chart-of") ?? "") ?? .both
    if path == nil && arguments.has("chart-of") {
      throw .usage(
        "'--chart-of' says what the chart shows, but there is none", arguments.usageCommand,
        help: "Add '--chart <file>'")
    }
  }

  func run(to output: Output) throws(Failure) {
    let report = report
    if let path { try host.write(report.svg(charts.all), to: path) }
    guard format == .json else { return try output.append(report.rendered(as: format) + "\n") }
    let head: [(key: String, value: JSON)] = [
      ("expression", .string(problem.source)),
      ("at", .numbers(problem.names, problem.points[0])), ("variables", .strings(problem.wrt)),
    ]
    try output.append(JSON.object(head + report.json.members).rendered + "\n")
  }

  private var report: ModeReport {
    let point = problem.points[0]
    let active = problem.activePlaces.map { point[$0] }
    let function = FormulaFunction(problem, at: point)
    let report = ModeComparison(at: active, of: function).countedByAll()
    guard #available(macOS 13.0, iOS 16.0, watchOS 9.0, tvOS 16.0, visionOS 1.0, *) else {
      return report
    }
    let times = ModeComparison(at: active, of: function)
      .times(of: report.entries.map(\.mode), step: report.bestStep)
    return report.timed(times)
  }
}

extension ModeReport.Format: FormatName {}
