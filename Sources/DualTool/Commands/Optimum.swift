import DualNumbers
import Rendering

/// The search for a minimum, or for a maximum as the minimum of −f.
struct Optimum {
  enum Method: String, FormatName {
    case bfgs, lbfgs, newton
  }

  static func entry(name: String, abstract: String, example: String) -> Entry {
    Entry(
      name: name, abstract: abstract,
      discussion: """
        From the start of '--at', with exact gradients; the Hessian at the end says whether the point is one. Ends with \
        code 65 where none is found.
        """,
      arguments: [.formula],
      options: [
        .at, .wrt,
        Option(
          name: "method", value: "method",
          abstract: "BFGS, the same with less memory, or Newton's method in a trust region.",
          values: Method.allCases.map(\.name), defaultValue: Method.bfgs.name),
        Option(name: "trace", abstract: "Show every step."),
        .steps(1000), .plot("A picture of the way, of one variable or two"), .formulaFile,
        .format(ResultReport.Format.self), .version, .help,
      ],
      examples: [example])
  }

  let problem: Problem
  private let format: ResultReport.Format
  private let method: Method
  private let limit: Int
  private let showsTrace: Bool
  private let plot: PlotFile?
  /// 1 for a minimum, −1 for a maximum.
  private let sign: Double

  init(_ arguments: Arguments, _ host: Host, sign: Double) throws(Failure) {
    self.sign = sign
    problem = try Problem(arguments, host)
    format = try arguments.format()
    try problem.requireOneResult()
    method = Method(rawValue: arguments.value("method") ?? "") ?? .bfgs
    limit = try arguments.steps() ?? 1000
    showsTrace = arguments.has("trace")
    plot = try arguments.plot(host)
    if plot != nil && problem.wrt.count > 2 {
      throw .usage(
        "'--plot' shows the way of one variable or two, but there are \(problem.wrt.count)",
        arguments.usageCommand)
    }
    if problem.wrt.isEmpty {
      throw .usage("There is no variable to go along", arguments.usageCommand)
    }
  }

  /// `minimum` or `maximum`.
  private var noun: String { sign > 0 ? "minimum" : "maximum" }

  /// The way from the start.
  private var iterates: [Iterate] {
    let point = problem.points[0]
    let start = problem.activePlaces.map { point[$0] }
    let sign = sign
    switch method {
    case .newton:
      let evaluate = problem.hessian(at: point)
      return Array(
        TrustRegionNewton(start: start, tolerance: 1e-8, limit: limit) { x in
          var (value, gradient, hessian) = evaluate(x)
          for k in hessian.storage.indices { hessian.storage[k] *= sign }
          return (sign * value, gradient.map { sign * $0 }, hessian)
        })
    case .bfgs, .lbfgs:
      let f = problem.gradient(.reverse, at: point)
      let evaluate = { (x: [Double]) in
        let (value, gradient) = f(x)
        return (value: sign * value, gradient: gradient.map { sign * $0 })
      }
      return method == .bfgs
        ? Array(BFGS(start: start, tolerance: 1e-8, limit: limit, evaluate: evaluate))
        : Array(LBFGS(start: start, memory: 10, tolerance: 1e-8, limit: limit, evaluate: evaluate))
    }
  }

  func run(to output: Output) throws(Failure) {
    let iterates = IterateTable.once(iterates)
    guard let last = iterates.last else { return }
    let end = Extremum(problem, at: last.point, sign: sign)
    let isFound = last.status == .converged && !end.isSaddle
    let table = IterateTable(
      names: problem.wrt, iterates: iterates, norm: "max |∂f|", value: ("f", sign))
    if format != .value || isFound {
      try output.append(report(table, end, isFound).rendered(as: format))
    }
    if let plot { try plot.write([WayPlot(problem, iterates).chart], to: output) }
    if isFound { return }
    try output.flush()
    let reason: String
    if case .failed(let failure) = last.status {
      reason = failure.sentence
    } else {
      reason = "the Hessian there has the eigenvalue \(Shown(end.worst).plain): a saddle"
    }
    throw .data(
      "No \(noun) found: \(reason), after \(counted(last.index, "step")) "
        + TextForm.point(problem.wrt, Shown.all(last.point))
        + " with f = \(Shown(sign * last.value).plain)")
  }

  private func report(_ table: IterateTable, _ end: Extremum, _ isFound: Bool) -> ResultReport {
    let last = table.iterates[table.iterates.count - 1]
    let point = Shown.all(last.point)
    let value = Shown(sign * last.value)
    let notes = isFound ? end.notes(noun) : []
    return ResultReport(
      text: {
        var text = TextForm.definition("f", problem.system.formulas[0])
        text += "from \(TextForm.vector(problem.names, Shown.all(problem.points[0])))\n\n"
        if showsTrace || !isFound { text += table.text + (isFound ? "\n" : "") }
        if !isFound { return text }
        text += TextForm.values([noun] + problem.wrt, [value] + point)
        text += "\n\(method.name): \(counted(last.index, "step")), "
        text += "largest |∂f| \(Numeral.short(last.norm)); \(end.verdict)\n"
        return text + notes.map { $0 + "\n" }.joined()
      },
      json: {
        problem.object(
          "from", Shown.all(problem.points[0]),
          [
            ("method", .string(method.name)), ("converged", .bool(isFound)),
            ("at", .shown(problem.wrt, point)), ("value", value.json),
            ("norm", Shown(last.norm).json),
            ("eigenvalues", .shown(Shown.all(end.eigenvalues.map { sign * $0 }))),
            ("steps", .integer(last.index)),
          ] + (showsTrace ? [("iterates", table.json)] : []) + JSON.notes(notes))
      },
      value: { [point] })
  }
}

/// What second derivatives say of a point at which the gradient vanishes.
private struct Extremum {
  /// The eigenvalues of the Hessian, of −f where a maximum is looked for.
  let eigenvalues: [Double]
  /// Kinks at the point, in words.
  let kinks: [String]
  private let sign: Double

  init(_ problem: Problem, at x: [Double], sign: Double) {
    self.sign = sign
    var hessian = problem.hessian(at: problem.points[0])(x).hessian
    for k in hessian.storage.indices { hessian.storage[k] *= sign }
    eigenvalues = SymmetricEigenvalues(hessian).values
    let watched = SharedFunction<Watched>(problem, at: problem.points[0])
    kinks = DualNumbers.kinks(at: x) { watched($0) }.map(\.description)
  }

  /// What is too small beside the largest to have a sign.
  private var noise: Double {
    1e-9 * (eigenvalues.map(\.magnitude).max() ?? 0)
  }

  /// The eigenvalue that says no, of f itself.
  var worst: Double { sign * (eigenvalues.first ?? 0) }

  /// Whether f goes the other way along some direction.
  var isSaddle: Bool { kinks.isEmpty && (eigenvalues.first ?? 0) < -noise }

  private var isFlat: Bool { !((eigenvalues.first ?? 0) > noise) }

  var verdict: String {
    if eigenvalues.contains(where: { !$0.isFinite }) { return "the Hessian is not finite" }
    let all = eigenvalues.count == 1 ? "f″" : "every eigenvalue of the Hessian"
    if isFlat { return "the Hessian is singular" }
    return "\(all) is \(sign > 0 ? "positive" : "negative")"
  }

  func notes(_ noun: String) -> [String] {
    if !kinks.isEmpty { return kinks }
    if isFlat {
      return ["Second derivatives alone do not tell whether the point is a \(noun)."]
    }
    return []
  }
}
