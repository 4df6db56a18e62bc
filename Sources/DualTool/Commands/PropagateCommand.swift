import DualNumbers
import Rendering

/// `dual propagate`: the uncertainty of a result from those of its inputs, to first and second order.
struct PropagateCommand: Command {
  static let entry: Entry = {
    var at = Option.at
    at.abstract = "The point with standard uncertainties, as l=1.2±0.01,t=2.1+-0.05."
    return Entry(
      name: "propagate", abstract: "The uncertainty of a result from those of its inputs.",
      discussion: """
        To first order σ² = ∇fᵀ·Σ·∇f; to second order the mean moves by ½tr(HΣ) and σ² grows by ½tr(HΣHΣ), as for \
        normal inputs. Contributions are shares of σ² to first order, the largest first.
        """,
      arguments: [.formula],
      options: [
        at,
        Option(
          name: "correlation", value: "a,b=number", abstract: "The correlation of two inputs.",
          repeats: true),
        Option(
          name: "correlations", value: "file",
          abstract: "A CSV file with a line of names and the matrix of correlations.",
          takesFile: true),
        .formulaFile, .format(ResultReport.Format.self), .version, .help,
      ],
      examples: ["dual propagate 'l/(4*pi^2*t^2)' --at l=1.2±0.01,t=2.1±0.05"])
  }()

  private let problem: Problem
  private let format: ResultReport.Format
  private let inputs: Uncertainties

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    var arguments = arguments
    format = try arguments.format()
    inputs = try Uncertainties(&arguments, host)
    let problem = try Problem(arguments, host)
    try problem.requireOneResult()
    problem.wrt = inputs.names
    self.problem = problem
  }

  func run(to output: Output) throws(Failure) {
    let point = problem.points[0]
    let x = problem.activePlaces.map { point[$0] }
    let (value, gradient, hessian) = problem.hessian(at: point)(x)
    guard value.isFinite, gradient.allSatisfy(\.isFinite),
      hessian.entries.allSatisfy(\.isFinite)
    else {
      throw .data(
        "the formula or a derivative is not finite at the point, so nothing follows for its "
          + "uncertainty: 'dual explain' tells where")
    }
    let result = Propagation(
      names: inputs.names, deviations: inputs.deviations, correlations: inputs.correlations,
      value: value, gradient: gradient, hessian: hessian)
    let watched = SharedFunction<Watched>(problem, at: point)
    let notes =
      result.notes(at: x, problem.value(at: point))
      + kinks(at: x) { watched($0) }.map(\.description)
    try output.append(report(result, notes).rendered(as: format))
  }

  private func report(_ result: Propagation, _ notes: [String]) -> ResultReport {
    ResultReport(
      text: {
        var text = TextForm.definition("f", problem.system.formulas[0]) + "at \(pointText)\n\n"
        text += TextForm.matrix(
          corner: "", columns: ["f", "uncertainty"], ["first order", "second order"],
          [
            [Shown(result.value), Shown(result.deviation)],
            [Shown(result.mean), Shown(result.secondDeviation)],
          ])
        text += "f = \(Numeral.measured(result.value, result.deviation))\n\n"
        var table = Table(["input", "∂f/∂·", "∂f/∂·×σ", "share"])
        for part in result.parts {
          table.add([
            part.name, part.partial.map { Numeral.short($0) } ?? "",
            part.effect.map { Numeral.short($0) } ?? "",
            Numeral.fixed(100 * part.share, 1) + "%",
          ])
        }
        return text + table.text() + (notes.isEmpty ? "" : "\n")
          + notes.map { $0 + "\n" }.joined()
      },
      json: {
        problem.object(
          "at", Shown.all(problem.points[0]),
          [
            ("uncertainties", .shown(inputs.names, Shown.all(inputs.deviations))),
            ("value", Shown(result.value).json), ("uncertainty", Shown(result.deviation).json),
            (
              "secondOrder",
              .object([
                ("value", Shown(result.mean).json),
                ("uncertainty", Shown(result.secondDeviation).json),
              ])
            ),
            (
              "contributions",
              .array(
                result.parts.map {
                  .object([("input", .string($0.name)), ("share", Shown($0.share).json)])
                })
            ),
          ] + JSON.notes(notes))
      },
      value: { [[Shown(result.value), Shown(result.deviation)]] })
  }

  private var pointText: String {
    zip(problem.names, problem.points[0]).map { name, value in
      let text = "\(name) = \(Shown(value).plain)"
      guard let place = inputs.names.firstIndex(of: name) else { return text }
      return text + " ± \(Shown(inputs.deviations[place]).plain)"
    }.joined(separator: ", ")
  }
}

extension Numeral {
  /// A value with its uncertainty of two significant digits: `0.00689 ± 0.00033`.
  static func measured(_ value: Double, _ deviation: Double) -> String {
    guard deviation > 0, deviation.isFinite, value.isFinite else {
      return "\(Shown(value).plain) ± \(Shown(deviation).plain)"
    }
    let power = Digits(deviation).exponent
    let places = 2 - power
    let size = Digits(value.magnitude).exponent
    // Beyond what a decimal can be read in, a power of ten is taken out of both.
    guard (-4...6).contains(size) || (-4...6).contains(power), places >= 0 else {
      let shift = max(size, power) - 1
      let scale = Double("1e\(shift)") ?? 1
      return "(\(measured(value / scale, deviation / scale)))e\(shift)"
    }
    return "\(fixed(value, places)) ± \(fixed(deviation, places))"
  }
}
