import DualNumbers
import Rendering

/// `dual taylor`: the coefficients of the Taylor series at a point, in one sweep, and what is left out.
struct TaylorCommand: Command {
  /// The highest order that `--order` takes.
  private static let maximumOrder = 100
  /// How many orders beyond are looked at for the first term left out.
  private static let beyond = 8

  enum Format: String, FormatName {
    case text, latex, json, value
  }

  static let entry: Entry = {
    var wrt = Option.wrt
    wrt.value = "name"
    wrt.abstract = "The variable of the series; the others are constants."
    return Entry(
      name: "taylor", abstract: "The Taylor polynomial at a point, with an estimate of the rest.",
      discussion: """
        The first term left out tells how the error grows; '--within' measures it at both ends of an interval.
        """,
      arguments: [.formula],
      options: [
        .at, wrt,
        Option(
          name: "order", value: "order",
          abstract: "The highest power, from 0 to \(maximumOrder).", defaultValue: "8"),
        Option(
          name: "within", value: "distance",
          abstract: "Compare with the formula at this distance on both sides."),
        .plot("A picture of the formula with its polynomial"), .formulaFile, .format(Format.self),
        .version, .help,
      ],
      examples: [
        "dual taylor 'exp(sin(x))' --at x=0 --order 5 --within 0.5",
        "dual taylor 'ln(x)' --at 1 --format latex",
      ])
  }()

  private let problem: Problem
  private let format: Format
  private let order: Int
  private let distance: Double?
  private let plot: PlotFile?

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    order = try arguments.integer("order", in: 0...Self.maximumOrder) ?? 8
    problem = try Problem(arguments, host)
    plot = try arguments.plot(host)
    format = try arguments.format()
    try problem.requireOneVariable(arguments.usageCommand)
    try problem.requireOneResult()
    if let text = arguments.value("within") {
      let distance = try ConstantValue.parse(text[...], subject: "the value of '--within'")
      guard distance > 0, distance.isFinite else {
        throw .usage(
          "The value \(quoted(text)) is invalid for '--within <distance>'. "
            + "Please provide a positive number.", arguments.usageCommand)
      }
      self.distance = distance
    } else {
      distance = nil
    }
  }

  func run(to output: Output) throws(Failure) {
    let f = SharedFunction<TaylorSeries<Double>>(problem, at: problem.points[0])
    let point = problem.points[0][problem.activePlaces[0]]
    let all = ForwardMode.taylor(order: order + Self.beyond, at: point) { f([$0]) }
    let series = Polynomial(
      name: problem.wrt[0], point: point, coefficients: Array(all[...order].map { $0 + 0 }))
    let rest = all.indices.dropFirst(order + 1).first { all[$0] != 0 }
      .map { (power: $0, coefficient: all[$0]) }
    let errors = distance.map { distance in
      [point - distance, point + distance].map { x in
        Remainder(
          x: x, value: problem.value(at: problem.points[0])([x]), polynomial: series.value(at: x))
      }
    }
    if format == .latex, let power = series.unknown {
      throw .data("there is no polynomial of order \(order): \(series.label(power)) is not finite")
    }
    let text =
      switch format {
      case .text: self.text(series, rest, errors ?? [])
      case .latex: series.latex + "\n"
      case .json: json(series, rest, errors).rendered + "\n"
      case .value: ResultReport.lines([Shown.all(series.coefficients)])
      }
    try output.append(text)
    if let plot { try plot.write([chart(series)], to: output) }
  }

  /// The formula and the polynomial around the point.
  private func chart(_ series: Polynomial) -> Chart {
    let reach = distance ?? 2
    let range = series.point - reach...series.point + reach
    let sampler = FunctionSampler(range, of: problem.derivatives(order: 1, at: problem.points[0]))
    let height = sampler.height(derivatives: 0)
    var chart = Chart(
      title: problem.source, x: Axis(series.name, range: range), y: Axis("", range: height))
    var curve = Chart.Curve(name: "f", points: sampler.points(0, height: height))
    var other = Chart.Curve(
      name: "order \(order)",
      points: (0...400).map { k in
        let x = range.lowerBound + Double(k) / 400 * (range.upperBound - range.lowerBound)
        return (x, series.value(at: x))
      })
    (curve.hasOwnGaps, other.hasOwnGaps) = (true, true)
    chart.curves = [curve, other]
    chart.dots = [Chart.Dot(x: series.point, y: series.coefficients[0], isFilled: true)]
    return chart
  }

  private func text(
    _ series: Polynomial, _ rest: (power: Int, coefficient: Double)?, _ errors: [Remainder]
  ) -> String {
    let labels = series.coefficients.indices.map(series.label)
    let place = Shown.all(problem.points[0])
    var text = TextForm.headline("f", problem.system.formulas[0], problem.names, place) + "\n"
    text += TextForm.values(labels, Shown.all(series.coefficients))
    if let power = series.unknown {
      return text + "\nno polynomial of order \(order): \(labels[power]) is not finite\n"
    }
    text += "\nf ≈ \(series.text)\n"
    if let rest, !rest.coefficient.isFinite {
      text += "what is left out has no coefficient: \(series.label(rest.power)) is not finite\n"
    } else if let rest {
      text += "first term left out: \(series.term(rest.coefficient, rest.power).text)\n"
    } else {
      text += "no further term up to order \(order + Self.beyond)\n"
    }
    for error in errors {
      text += "at \(problem.wrt[0]) = \(Shown(error.x).plain): "
      text += error.sentence + "\n"
    }
    return text
  }

  private func json(
    _ series: Polynomial, _ rest: (power: Int, coefficient: Double)?, _ errors: [Remainder]?
  ) -> JSON {
    let remainder: JSON =
      rest.map {
        .object([
          ("order", .integer($0.power)), ("coefficient", Shown($0.coefficient).json),
        ])
      } ?? .null
    return problem.object(
      "at", Shown.all(problem.points[0]),
      [
        ("variable", .string(series.name)),
        ("coefficients", .shown(Shown.all(series.coefficients))), ("remainder", remainder),
      ]
        + (errors.map { errors in
          [
            (
              "errors",
              JSON.array(
                errors.map {
                  .object([
                    ("at", Shown($0.x).json), ("value", Shown($0.value).json),
                    ("polynomial", Shown($0.polynomial).json), ("error", Shown($0.error).json),
                  ])
                })
            )
          ]
        } ?? []))
  }
}

/// A polynomial beside the formula it stands for.
private struct Remainder {
  var x: Double
  var value: Double
  var polynomial: Double

  var error: Double { polynomial - value }

  var sentence: String {
    if !error.isFinite {
      return "f is \(Shown(value).plain), the polynomial \(Shown(polynomial).plain)"
    }
    if error.magnitude <= 8 * value.magnitude.ulp { return "the error is rounding" }
    return "the error is \(Numeral.short(error))"
  }
}
