import CompiledFormulas
import DualNumbers
import Rendering

/// `dual jacobian`: the values and the Jacobian at every point.
///
/// One sweep over dual numbers for each variable; one back for each formula where there are many more variables; or one for
/// each colour of the pattern where that is asked for.
struct JacobianCommand: MatrixCommand {
  static let entry = Entry(
    name: "jacobian", abstract: "The values and the Jacobian of several formulas.",
    discussion: "Row i is formula i, column j is variable j.", arguments: [.formulas],
    options: [
      .at, .wrt,
      Option(name: "sweeps", abstract: "Show each sweep: its seed and the column it gives."),
    ] + Option.matrix,
    examples: [
      "dual jacobian 'r*cos(t)' 'r*sin(t)' --at r=2,t=pi/6",
      "dual jacobian 'x*y' 'y*z' 'z*w' --at x=1,y=2,z=3,w=4 --sparse --sweeps",
    ])

  let problem: Problem
  let form: ResultsForm
  var results: CompiledFormula.Results { .jacobian }
  /// Those that are shown go forward.
  var mode: SweepMode? { matrix.mode ?? (matrix.showsSweeps ? .forward : nil) }
  let matrix: MatrixForm
  var rowCount: Int { problem.system.outputs }

  init(_ arguments: Arguments, _ host: Host) throws(Failure) {
    problem = try Problem(arguments, host)
    form = try ResultsForm(arguments, problem, host, hasMatrices: true)
    matrix = try MatrixForm(arguments, form, host)
  }

  func note() -> String? {
    let (n, m) = (problem.wrt.count, problem.system.outputs)
    return chosen.note(
      isAsked: matrix.mode != nil,
      chosen == .forward
        ? "\(counted(n, "sweep")) of dual numbers"
        : "one recording and \(counted(m, "sweep")) back over it")
  }

  func sparse<T: RealScalar>(over scalar: T.Type, to output: Output) throws(Failure) {
    typealias Lanes = Lanes8<T>
    let notes = output.notes
    try problem.evaluate({ ActiveFunction<DualVector<Lanes>>(problem, at: $0) }, to: output) {
      f, place throws(Failure) in
      let plan = plan(at: place)
      notes.add(
        "mode: forward, \(counted(plan.colourCount, "colour")) for "
          + counted(problem.wrt.count, "variable"))
      let x = place.active.map { T($0) }
      // Values do not depend on what moves: those of one sweep are kept, and the function need not run for them alone.
      var values: [T]?
      let jacobian = plan.jacobian(lanes: Lanes.self, at: x, verified: false) { x in
        let results = f.all(x)
        if values == nil { values = results.map(\.value) }
        return results
      }
      let picture = PatternPicture(
        pattern: plan.pattern, colours: plan.colours, colourCount: plan.colourCount,
        rows: { problem.outputLabels }, columns: problem.wrt)
      try matrix.write(picture)
      return rendered(
        Shown.all(values ?? []),
        MatrixResult(
          SparseResult(
            picture, entries: jacobian.nonzeros, triplets: { jacobian.triplets },
            matrixMarket: { jacobian.matrixMarket }),
          dense: { jacobian.dense }), place)
    }
  }

  private func plan(at place: Problem.Place) -> JacobianPlan {
    let trace = ActiveFunction<PatternNumber>(problem, at: place.given)
    return JacobianPlan(JacobianPattern(at: place.active) { trace.all($0) })
  }

  func rendered(
    _ values: ArraySlice<Double>, _ derivatives: ArraySlice<Double>, _ place: Problem.Place
  ) -> String {
    rendered(
      shown(values),
      MatrixResult(unsigned(derivatives), rows: values.count, columns: problem.wrt.count), place)
  }

  private func rendered(
    _ values: [Shown], _ jacobian: MatrixResult, _ place: Problem.Place
  ) -> String {
    let wrt = problem.wrt
    let rows = { wrt.isEmpty ? values.map { _ in [] } : jacobian.rows() }
    let shown = matrix.isSparse ? jacobian.sparse : nil
    let sweeps = { SweepListing(rows(), colours: shown?.picture.colours, names: wrt) }
    let report = Report(
      text: {
        let labels = problem.outputLabels
        var text = (place.isFirst ? "" : "\n") + problem.systemHead(place) + "\n"
        if matrix.showsSweeps { text += sweeps().text(labels) + "\n" }
        guard let shown else {
          return text
            + TextForm.matrix(
              corner: "", columns: ["value"] + wrt.map { "∂/∂\($0)" }, labels,
              zip(values, rows()).map { [$0] + $1 })
        }
        text += shown.picture.text + "\n" + TextForm.values(labels, values)
        if shown.count == 0 { return text }
        text += "\n"
        text += TextForm.entries(shown) { i, j in "∂\(labels[i])/∂\(wrt[j])" }
        return text
      },
      json: {
        problem.object(
          at: place,
          [
            ("variables", .strings(wrt)), ("values", .shown(values)),
            ("jacobian", .array(rows().map { .shown($0) })),
          ] + (shown?.picture.json ?? [])
            + (matrix.showsSweeps ? [("sweeps", sweeps().json)] : []))
      })
    return matrix.rendered(report, jacobian, wrt, place)
  }
}

/// The sweeps of a Jacobian: the seed of each, and the column it gives.
private struct SweepListing {
  /// The names of the inputs.
  let names: [String]
  /// The inputs that each sweep seeds.
  let seeds: [[Int]]
  let columns: [[Shown]]

  /// One sweep for each column, or for each colour.
  init(_ rows: [[Shown]], colours: [Int32]?, names: [String]) {
    self.names = names
    let colours = colours ?? names.indices.map { Int32($0) }
    let count = Int((colours.max() ?? -1) + 1)
    var seeds = [[Int]](repeating: [], count: count)
    for (j, colour) in colours.enumerated() { seeds[Int(colour)].append(j) }
    self.seeds = seeds
    columns = seeds.map { seed in
      // In each row one input of a colour has an entry, or none.
      rows.map { row in seed.lazy.map { row[$0] }.first { !$0.isZero } ?? Shown(0.0) }
    }
  }

  private func vector(_ seed: [Int]) -> [Shown] {
    names.indices.map { Shown(seed.contains($0) ? 1.0 : 0.0) }
  }

  /// A line for each sweep: the seed as a vector, or as a sum of names where there are many.
  func text(_ labels: [String]) -> String {
    var table = Table(
      ["sweep", "seed"] + labels.map { "ḟ\($0.dropFirst())" }, alignments: [.left, .left, .signed])
    for (k, seed) in seeds.enumerated() {
      let vector = vector(seed).map(\.plain).joined(separator: ", ")
      let sum = seed.map { names[$0] }.joined(separator: " + ")
      table.add(
        ["\(k + 1)", names.count <= 8 ? "(\(vector))" : sum] + columns[k].map(\.plain))
    }
    return table.text()
  }

  var json: JSON {
    .array(
      zip(seeds, columns).map { seed, column in
        .object([("seed", .shown(vector(seed))), ("column", .shown(column))])
      })
  }
}
