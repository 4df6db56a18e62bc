import DualNumbers
import Rendering

/// `dual plot`: a function with its derivatives, or one of two variables as contours with its gradient.
struct PlotCommand: Command {
  enum Format: String, FormatName {
    case text, svg, json
  }

  static let entry = Entry(
    name: "plot", abstract: "A picture of a formula and its derivatives.",
    discussion: """
      One variable gives curves of f and its derivatives, two give contours with the gradient. Gaps are where the \
      formula has no value, at poles and at jumps. Without '-o' the picture is drawn in the terminal. PNG needs one of \
      rsvg-convert, inkscape, magick or chromium.
      """,
    arguments: [.formula],
    options: [
      Option(
        name: "in", value: "name=low:high",
        abstract: "What to show of a variable: x=-5:5; from -5 to 5 unless told.", repeats: true),
      Option(name: "y", value: "low:high", abstract: "The part of the vertical axis to show."),
      Option(
        name: "derivatives", value: "count", abstract: "How many derivatives to draw.",
        values: ["0", "1", "2"], defaultValue: "1"),
      Option(name: "tangent", value: "x", abstract: "Draw the tangent at this point."),
      Option(
        name: "at", value: "name=value", abstract: "Values of the other variables.", repeats: true),
      .output("Write the picture to a file that ends with .svg or .png."), .formulaFile,
      .format(Format.self), .version, .help,
    ],
    examples: [
      "dual plot 'sin(x)/x' --in x=-10:10 -o sinc.svg",
      "dual plot '(1-x)^2 + 100*(y-x^2)^2' --in x=-2:2 --in y=-1:3 -o valley.png",
    ])

  private let problem: Problem
  private let ranges: [ClosedRange<Double>]
  private let height: ClosedRange<Double>?
  private let derivatives: Int
  private let tangent: Double?
  private let format: Format
  private let file: PlotFile?

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    var arguments = arguments
    let command = arguments.usageCommand
    format = try arguments.format()
    derivatives = Int(arguments.value("derivatives") ?? "1") ?? 1
    file = try arguments.value("output").map { path throws(Failure) in
      try PlotFile(path, option: "output", host, command)
    }
    var reader = InputReader(host)
    let variables = try Problem.formulas(arguments, &reader).variables
    let given = try Assignments.parse(arguments.all("at"), option: "at", command).map(\.name)
    var intervals: [(name: String, range: ClosedRange<Double>)] = []
    for text in arguments.all("in") {
      for field in Fields.split(text[...]) {
        // One variable alone needs no name.
        let free = variables.filter { !given.contains($0) }
        let isNamed = Fields.assignment(field).value != nil
        let named = isNamed ? String(field) : "\(free.first ?? "x")=\(field)"
        if !isNamed, free.count > 1 {
          throw .usage("The interval \(quoted(String(field))) in '--in' needs a name", command)
        }
        let interval = try IntervalOption(named, option: "in", command)
        if intervals.contains(where: { $0.name == interval.name }) {
          throw .usage("\(quoted(interval.name)) is given twice in '--in'", command)
        }
        intervals.append((interval.name, interval.range))
      }
    }
    for name in variables where !given.contains(name) {
      if !intervals.contains(where: { $0.name == name }) { intervals.append((name, -5...5)) }
    }
    if intervals.isEmpty { intervals.append(("x", -5...5)) }
    guard intervals.count <= 2 else {
      throw .usage(
        "A picture shows one variable or two, but the formula has "
          + NameCheck.list(intervals.map(\.name)), command,
        help: "Give the others values by '--at'")
    }
    // A formula without a variable is drawn, too: a level line.
    let unused = intervals.map(\.name).filter { !variables.contains($0) }
    if let name = unused.first, !variables.isEmpty || !arguments.all("in").isEmpty {
      throw .usage(
        "The formula has no variable \(quoted(name)) (in '--in')", command,
        help: "Its variables are \(NameCheck.list(variables))")
    }
    for interval in intervals where variables.contains(interval.name) {
      arguments.add("\(interval.name)=\(interval.range.lowerBound)", to: "at")
    }
    let problem = try Problem(arguments, host)
    try problem.requireOneResult()
    problem.wrt = intervals.map(\.name)
    self.problem = problem
    ranges = intervals.map(\.range)
    height = try arguments.value("y").map { text throws(Failure) in
      try IntervalOption.range(text[...], of: "y", option: "y", command)
    }
    tangent = try arguments.value("tangent").map { text throws(Failure) in
      try ConstantValue.parse(text[...], subject: "the value of '--tangent'")
    }
    if intervals.count == 2 {
      for option in ["y", "tangent", "derivatives"] where arguments.has(option) {
        throw .usage("'--\(option)' is for a formula of one variable", command)
      }
    }
  }

  func run(to output: Output) throws(Failure) {
    if ranges.count == 2 { return try write(problem.contours(ranges), data: nil, to: output) }
    let function = problem.derivatives(order: derivatives + 1, at: problem.points[0])
    let sampler = FunctionSampler(ranges[0], of: function)
    let height = height ?? sampler.height(derivatives: derivatives)
    var chart = Chart(
      title: problem.chartTitle, x: Axis(problem.wrt[0], range: ranges[0]),
      y: Axis("", range: height))
    chart.curves = (0...derivatives).map { k in
      var curve = Chart.Curve(
        name: ["f", "f′", "f″"][k], points: sampler.points(k, height: height), isFunction: true)
      curve.hasOwnGaps = true
      return curve
    }
    if let tangent { try draw(tangentAt: tangent, function, on: &chart) }
    let isEmpty = chart.curves[0].points.allSatisfy { !$0.y.isFinite }
    guard !isEmpty else {
      throw .data(
        "the formula has no value for \(problem.wrt[0]) between "
          + "\(Shown(ranges[0].lowerBound).plain) and \(Shown(ranges[0].upperBound).plain)")
    }
    try write(chart, data: json(chart), to: output)
  }

  private func draw(
    tangentAt x: Double, _ function: (Double) -> [Double], on chart: inout Chart
  ) throws(Failure) {
    let values = function(x)
    guard values[0].isFinite, values[1].isFinite else {
      throw .data("there is no tangent at \(problem.wrt[0]) = \(Shown(x).plain)")
    }
    let ends = [ranges[0].lowerBound, ranges[0].upperBound]
    var line = Chart.Curve(
      name: "tangent at \(Shown(x).plain)",
      points: ends.map { ($0, values[0] + values[1] * ($0 - x)) },
      isFunction: true)
    line.hasOwnGaps = true
    chart.curves.append(line)
    chart.dots.append(Chart.Dot(x: x, y: values[0], isFilled: true))
  }

  private func json(_ chart: Chart) -> JSON {
    .object([
      ("expression", .string(problem.source)),
      (
        "curves",
        .array(
          chart.curves.map { curve in
            .object([
              ("name", .string(curve.name)),
              (problem.wrt[0], .shown(Shown.all(curve.points.map { $0.x }))),
              ("values", .shown(Shown.all(curve.points.map { $0.y }))),
            ])
          })
      ),
    ])
  }

  private func write(_ chart: Chart, data: JSON?, to output: Output) throws(Failure) {
    if let file { return try file.write([chart], to: output) }
    switch format {
    case .text: try output.append(PlotFile.terminal(chart))
    case .svg: try output.append(chart.svg)
    case .json:
      guard let data else {
        throw Failure(
          exitCode: .usage, message: "Contours are shown as text or svg, not as json")
      }
      try output.append(data.rendered + "\n")
    }
  }
}
