import DualNumbers
import Rendering

/// `dual solve`: a root of equations near a point, or of one between two points, with exact Jacobians.
struct SolveCommand: Command {
  static let entry = Entry(
    name: "solve", abstract: "A root of one equation, or of a system, near a point.",
    discussion: """
      Newton's method with steps made shorter where the full one does not help; between two ends given by '--in' a \
      method that cannot leave them. An equation is 'left = right', or a formula that is to vanish. Ends with code 65 \
      where no root is found.
      """,
    arguments: [
      Argument(
        name: "expr", abstract: "The equations: 'x^2 = 2', or what is to be 0.", repeats: true)
    ],
    options: [
      .at, .wrt,
      Option(
        name: "in", value: "name=low:high",
        abstract: "Ends at which one equation of one unknown has different signs."),
      .steps(200), .formulaFile, .format(ResultReport.Format.self), .version, .help,
    ],
    examples: [
      "dual solve 'x^2 + y^2 = 1' 'x = y' --at x=1,y=0.5", "dual solve 'cos(x) = x' --in x=0:2",
    ])

  private let problem: Problem
  private let format: ResultReport.Format
  private let bracket: ClosedRange<Double>?
  private let limit: Int?

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    var arguments = arguments
    format = try arguments.format()
    limit = try arguments.steps()
    let command = arguments.usageCommand
    for place in arguments.positionals.indices {
      arguments.positionals[place] = try Equation.difference(arguments.positionals[place], command)
    }
    var bracket: IntervalOption?
    if let text = arguments.value("in") {
      let interval = try IntervalOption(text, option: "in", command)
      bracket = interval
      // The unknown has a place among the variables; where it starts is of no account.
      arguments.add("\(interval.name)=\(interval.range.lowerBound)", to: "at")
    }
    let problem = try Problem(arguments, host)
    if let bracket {
      if arguments.has("wrt") {
        throw .usage("'--in' names the unknown: it does not go with '--wrt'", command)
      }
      problem.wrt = [bracket.name]
      guard problem.system.outputs == 1 else {
        throw .usage(
          "'--in' is for one equation, but there are \(problem.system.outputs)", command,
          help: "Give a system a start by '--at'")
      }
    }
    self.bracket = bracket?.range
    self.problem = problem
    let (equations, unknowns) = (problem.system.outputs, problem.wrt.count)
    guard equations == unknowns else {
      throw .usage(
        "\(counted(equations, "equation")) for \(counted(unknowns, "unknown")) "
          + "\(NameCheck.list(problem.wrt))", command,
        help: equations < unknowns
          ? "Choose the unknowns by '--wrt'; the others are constants"
          : "'dual fit' and 'dual minimize' find what fits best")
    }
  }

  func run(to output: Output) throws(Failure) {
    let start = problem.activePlaces.map { problem.points[0][$0] }
    let evaluate = problem.jacobian(at: problem.points[0])
    var iterates: [Iterate]
    if let bracket {
      iterates = Array(
        BracketedNewton(range: bracket, tolerance: 4 * .ulpOfOne, limit: limit ?? 2200) { x in
          let (value, jacobian) = evaluate([x])
          return (value[0], jacobian[0, 0])
        })
    } else {
      iterates = Array(
        Newton(
          start: start, tolerance: 4 * .ulpOfOne, limit: limit ?? 200, evaluate: evaluate))
    }
    iterates = IterateTable.once(iterates)
    guard let last = iterates.last else { return }
    let (values, jacobian) = evaluate(last.point)
    let notes =
      last.status == .converged && LUFactors(jacobian).isSingular
      ? ["The Jacobian is singular at this point: the root is multiple, or there is none."] : []
    let table = IterateTable(names: problem.wrt, iterates: iterates, norm: "‖F‖")
    if format != .value || last.status == .converged {
      try output.append(report(table, values, notes).rendered(as: format))
    }
    guard case .failed(let reason) = last.status else { return }
    try output.flush()
    throw .data("No root found: " + sentence(reason, last, evaluate))
  }

  private func sentence(
    _ reason: SolverFailure.Reason, _ last: Iterate,
    _ evaluate: ([Double]) -> (value: [Double], jacobian: Matrix<Double>)
  ) -> String {
    if reason == .noSignChange, let bracket {
      let ends = [bracket.lowerBound, bracket.upperBound].map { x in
        "\(Shown(evaluate([x]).value[0]).plain) at \(problem.wrt[0]) = \(Shown(x).plain)"
      }
      return "the function has the same sign at both ends, \(ends[0]) and \(ends[1])"
    }
    return "\(reason.sentence), after \(counted(last.index, "step")) "
      + TextForm.point(problem.wrt, Shown.all(last.point))
      + " with ‖F‖ = \(Numeral.short(last.norm))"
  }

  private func report(
    _ table: IterateTable, _ values: [Double], _ notes: [String]
  ) -> ResultReport {
    let last = table.iterates[table.iterates.count - 1]
    let isRoot = last.status == .converged
    let root = Shown.all(last.point)
    return ResultReport(
      text: {
        let text = heading + "\n" + table.text
        if !isRoot { return text }
        return text + "\n" + TextForm.values(problem.wrt, root)
          + notes.map { $0 + "\n" }.joined()
      },
      json: {
        problem.object(
          "at", Shown.all(problem.points[0]),
          [
            ("converged", .bool(isRoot)), ("root", .shown(problem.wrt, root)),
            ("values", .shown(Shown.all(values))), ("norm", Shown(last.norm).json),
            ("iterates", table.json),
          ] + JSON.notes(notes))
      },
      value: { [root] })
  }

  private var heading: String {
    var names = problem.names
    var values = Shown.all(problem.points[0])
    guard let bracket, let place = names.firstIndex(of: problem.wrt[0]) else {
      return problem.systemDefinitions + "from "
        + TextForm.vector(names, values) + "\n"
    }
    let name = names.remove(at: place)
    values.remove(at: place)
    let ends = [Shown(bracket.lowerBound), Shown(bracket.upperBound)].map(\.plain)
    let rest = TextForm.point(names, values)
    return problem.systemDefinitions + "\(name) between \(ends[0]) and \(ends[1])"
      + (rest.isEmpty ? "" : ", \(rest)") + "\n"
  }
}
