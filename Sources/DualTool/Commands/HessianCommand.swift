import CompiledFormulas
import DualNumbers
import Rendering

/// `dual hessian`: value, gradient and Hessian at every point.
///
/// One sweep over nested dual numbers for each pair; one recording of second order where there are many variables; or one
/// sweep forward over reverse for each colour of the pattern where that is asked for.
struct HessianCommand: MatrixCommand {
  static let entry = Entry(
    name: "hessian", abstract: "The value, the gradient and the Hessian.", arguments: [.formula],
    options: [.at, .wrt] + Option.matrix,
    examples: ["dual hessian '(1-x)^2 + 100*(y-x^2)^2' --at x=1,y=1"])

  let problem: Problem
  let form: ResultsForm
  var results: CompiledFormula.Results { .hessian }
  let matrix: MatrixForm
  var rowCount: Int { problem.wrt.count }

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    problem = try Problem(arguments, host)
    form = try ResultsForm(arguments, problem, host, hasMatrices: true)
    matrix = try MatrixForm(arguments, form, host)
    try problem.requireOneResult()
  }

  func note() -> String? {
    let n = problem.wrt.count
    return chosen.note(
      isAsked: mode != nil,
      chosen == .forward
        ? "\(counted(n * (n + 1) / 2, "sweep")) of nested dual numbers"
        : "forward over reverse on one recording of second order")
  }

  func sparse<T: RealScalar>(over scalar: T.Type, to output: Output) throws(Failure) {
    typealias Lanes = Lanes4<T>
    let notes = output.notes
    try problem.evaluate(
      { ActiveFunction<TapeVariable<DualVector<Lanes>>>(problem, at: $0) }, to: output
    ) { f, place throws(Failure) in
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

  func rendered(
    _ values: ArraySlice<Double>, _ derivatives: ArraySlice<Double>, _ place: Problem.Place
  ) -> String {
    let n = problem.wrt.count
    let derivatives = shown(derivatives)
    return rendered(
      shown(values[0]), Array(derivatives[..<n]),
      MatrixResult(Array(derivatives[n...]), rows: n, columns: n), place)
  }

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
