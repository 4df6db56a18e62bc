import DualNumbers
import Expressions

/// `dual compare`: formulas under every mode of differentiation, side by side.
struct CompareCommand {
  private let problem: Problem
  private let format: String
  private let chart: String?
  private let system: System

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    var reader = InputReader(system)
    problem = try Problem(arguments, &reader)
    format = arguments.value("format") ?? "text"
    chart = arguments.value("chart")
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
      guard case .written = system.writeFile(chart, report.stepChart.svg + "\n") else {
        throw Failure(exitCode: .outputFailed, message: "Cannot write \(quoted(chart))")
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
}

/// Formulas as a function over every number, compiled once for those that are timed.
struct FormulaFunction: DifferentiableFunction {
  private let system: FormulaSystem
  private let wrt: [String]
  private let constants: [String: Double]
  private let plain: ActiveFunction<Double>
  private let forward: ActiveFunction<Dual<Double>>
  private let reverse: ActiveFunction<TapeVariable<Double>>

  /// The formulas of a problem; variables not differentiated by are constants.
  init(_ problem: Problem, at point: [Double]) {
    let active = Set(problem.wrt)
    var constants: [String: Double] = [:]
    for (name, value) in zip(problem.names, point) where !active.contains(name) {
      constants[name] = value
    }
    self.constants = constants
    system = problem.system
    wrt = problem.wrt
    plain = ActiveFunction(problem.system, wrt: problem.wrt, constants: constants)
    forward = ActiveFunction(problem.system, wrt: problem.wrt, constants: constants)
    reverse = ActiveFunction(problem.system, wrt: problem.wrt, constants: constants)
  }

  func callAsFunction<N: RealNumber>(_ x: [N]) -> [N] {
    if N.self == Double.self, let f = plain as? ActiveFunction<N> { return f.all(x) }
    if N.self == Dual<Double>.self, let f = forward as? ActiveFunction<N> { return f.all(x) }
    if N.self == TapeVariable<Double>.self, let f = reverse as? ActiveFunction<N> {
      return f.all(x)
    }
    return ActiveFunction<N>(system, wrt: wrt, constants: constants).all(x)
  }
}
