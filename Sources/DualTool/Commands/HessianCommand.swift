import CompiledFormulas
import DualNumbers
import Rendering

/// `dual hessian`: value, gradient and Hessian at every point.
///
/// One sweep over nested dual numbers for each pair; one recording of second order where there are many variables; or one
/// sweep forward over reverse for each colour of the pattern where that is asked for.
struct HessianCommand: EvaluationCommand {
  static let entry = Entry(
    name: "hessian", abstract: "The value, the gradient and the Hessian.", arguments: [.formula],
    options: [
      .at, .wrt, .mode, .verbose, .sparse, .svg, .formulaFile, .float,
      .format(MatrixReport.Format.self),
    ] + Option.files + [.version, .help],
    examples: ["dual hessian '(1-x)^2 + 100*(y-x^2)^2' --at x=1,y=1"])

  let problem: Problem
  let form: ResultsForm
  var results: CompiledFormula.Results { .hessian }
  var mode: SweepMode? { matrix.mode }
  private let matrix: MatrixForm

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    problem = try Problem(arguments, host)
    form = try ResultsForm(arguments, problem, host, hasMatrices: true)
    matrix = try MatrixForm(arguments, form, host)
    try problem.requireOneResult()
  }

  func evaluate<T: RealScalar>(over scalar: T.Type, to output: Output) throws(Failure) {
    try matrix.check(rows: problem.wrt.count, columns: problem.wrt.count, of: "Hessian")
    if matrix.needsPattern { return try sparse(over: scalar, to: output) }
    let n = problem.wrt.count
    let chosen = matrix.mode ?? .suited(to: n)
    if chosen == .reverse { return try reverse(over: scalar, to: output) }
    output.notes.add(
      chosen.note(
        isAsked: matrix.mode != nil, "\(counted(n * (n + 1) / 2, "sweep")) of nested dual numbers"))
    try problem.run(over: Dual<Dual<T>>.self, to: output) { f, place in
      let (value, gradient, hessian) = ForwardMode.valueWithHessian(
        at: place.active.map { T($0) }
      ) { f($0) }
      return rendered(Shown(value), Shown.all(gradient), MatrixResult(hessian), place)
    }
  }

  private func reverse<T: RealScalar>(
    over scalar: T.Type, to output: Output
  ) throws(Failure) {
    output.notes.add(
      SweepMode.reverse.note(
        isAsked: matrix.mode != nil, "forward over reverse on one recording of second order"))
    try problem.run(over: SecondOrderVariable<T>.self, to: output) { f, place in
      let (value, gradient, hessian) = ReverseMode.valueWithHessian(
        at: place.active.map { T($0) }
      ) { f($0) }
      return rendered(Shown(value), Shown.all(gradient), MatrixResult(hessian), place)
    }
  }

  private func sparse<T: RealScalar>(
    over scalar: T.Type, to output: Output
  ) throws(Failure) {
    typealias Lanes = Lanes4<T>
    let notes = output.notes
    try problem.run(over: TapeVariable<DualVector<Lanes>>.self, to: output) {
      f, place throws(Failure) in
      let plan = plan(at: place)
      notes.add(
        "mode: forward over reverse, \(counted(plan.colourCount, "colour")) for "
          + counted(problem.wrt.count, "variable"))
      let x = place.active.map { T($0) }
      let hessian = plan.hessian(lanes: Lanes.self, at: x, verified: false) { f($0) }
      // The same numbers without directions: value and gradient.
      let (value, gradient) = ReverseMode.valueWithGradient(at: x.map { DualVector<Lanes>($0) }) {
        f($0)
      }
      let picture = PatternPicture(
        pattern: plan.pattern.full, colours: plan.colours, colourCount: plan.colourCount,
        rows: { problem.wrt }, columns: problem.wrt)
      try matrix.write(picture)
      return rendered(
        Shown(value.value), Shown.all(gradient.map(\.value)),
        MatrixResult(
          SparseResult(
            picture, entries: hessian.values.count, triplets: { hessian.triplets },
            matrixMarket: { hessian.matrixMarket }),
          dense: { hessian.dense }), place)
    }
  }

  private func plan(at place: Problem.Place) -> HessianPlan {
    let trace = ActiveFunction<HessianPatternNumber>(problem, at: place.given)
    return HessianPlan(HessianPattern(at: place.active) { trace($0) })
  }

  @inline(never)
  private func rendered(
    _ value: Shown, _ gradient: [Shown], _ hessian: MatrixResult, _ place: Problem.Place
  ) -> String {
    let wrt = problem.wrt
    let shown = matrix.isSparse ? hessian.sparse : nil
    let report = Report(
      text: {
        let text =
          (place.isFirst ? "" : "\n") + problem.headline(place)
          + problem.gradientText(value, gradient)
        if let shown {
          if shown.count == 0 { return text + "\n" + shown.picture.text }
          return text + "\n" + shown.picture.text + "\n"
            + TextForm.entries(shown) { i, j in
              i == j ? "∂²f/∂\(wrt[i])²" : "∂²f/∂\(wrt[i])∂\(wrt[j])"
            }
        }
        if wrt.isEmpty { return text }
        let names = wrt.map { "∂\($0)" }
        return text + "\n" + TextForm.matrix(corner: "∂²f", columns: names, names, hessian.rows())
      },
      json: {
        problem.object(
          at: place,
          [
            ("value", value.json), ("variables", .strings(wrt)),
            ("gradient", .shown(wrt, gradient)),
            ("hessian", .array(hessian.rows().map { .shown($0) })),
          ] + (shown?.picture.json ?? []))
      })
    return matrix.rendered(report, hessian, wrt, place)
  }
}
